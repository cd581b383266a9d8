"""What the windows ask of the running desk; `governance_desk.desk` fulfils it.

Written as a protocol, so that a page can be tried with a few lines instead of an association on a disk.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Protocol

Listener = Callable[[tuple[Any, ...]], None]
"""Is told the events of each command after they are saved."""


class Head(Protocol):
    """The newest entry of the journal."""

    @property
    def number(self) -> int: ...
    @property
    def hash(self) -> str: ...


class Desk(Protocol):
    """The state to show, the one way to change it, and the news of what has changed."""

    @property
    def association(self) -> Any: ...
    @property
    def head(self) -> Head: ...
    @property
    def path(self) -> Any: ...
    def do(self, command: Any) -> tuple[Any, ...]: ...
    def subscribe(self, listener: Listener) -> object: ...
    def close(self) -> None: ...
