"""What folds the facts of a package: its `fold.CHANGES`, loaded when the first of them is met."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib import import_module
from typing import Any

from governance_desk.journal.event import Event


def changes_beside(cls: type[Event], below: str) -> Mapping[type[Event], Callable[[Any, Any], None]]:
    """The changes of the package in which the class stands; nothing for one that is not in a package below `below`."""
    package = cls.__module__.rpartition(".")[0]
    if not package.startswith(f"{below}."):
        return {}
    found: Mapping[type[Event], Callable[[Any, Any], None]] = import_module(f"{package}.fold").CHANGES
    return found
