"""A desk that only remembers what it was asked, for tests of the shell around the pages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from governance_desk.association.state import Association
from governance_desk.journal.command import Moment
from tests.ui.association import founded
from ui.desk import Listener


def _nearly_empty() -> Association:
    """A real charter, nobody in it, and a name that the tests know."""
    association = founded().association
    association.register.name = "中国汽车金融产业协会（筹）"
    return association


@dataclass
class FakeHead:
    """A head that looks like one."""

    number: int = 128
    hash: str = "3f2a9c41d07be855aa01" + "0" * 44


@dataclass
class FakeDesk:
    """Keeps the commands it was given, tells its listeners, or raises what it was told to raise."""

    association: Any = field(default_factory=_nearly_empty)
    head: FakeHead = field(default_factory=FakeHead)
    path: str = "/home/clerk/协会资料/中国汽车金融产业协会.gdesk"
    done: list[object] = field(default_factory=list)
    error: Exception | None = None
    closed: bool = False
    listeners: list[Listener] = field(default_factory=list)

    def do(self, command: object, *, contacts: Any = (), keep: Any = ()) -> tuple[object, ...]:
        del contacts, keep
        if self.error is not None:
            raise self.error
        self.done.append(command)
        self.head = FakeHead(self.head.number + 1)
        for listener in self.listeners:
            listener((command,))
        return (command,)

    def sweep(self) -> None:
        """Nothing lies in a file."""

    def do_all(self, commands: Any, **_how: Any) -> tuple[object, ...]:
        return tuple(done for command in commands for done in self.do(command))

    def room(self, _meeting: str) -> Any:
        raise AssertionError("a desk without meetings has no room")

    def new_id(self, what: str) -> str:
        return f"{what}/{self.head.number}"

    def entries(self) -> Any:
        return iter(())

    def entries_about(self, _ids: Any) -> Any:
        return iter(())

    def entries_of(self, _kinds: Any) -> Any:
        return iter(())

    def verify(self, _watch: Any) -> tuple[Any, ...]:
        return ()

    def back_up(self, copy: Path) -> FakeHead:
        raise AssertionError(f"a desk without a file cannot be copied to {copy}")

    keeps_contacts = False

    def liaisons(self) -> Any:
        return None

    def note_contacts(self, *_contacts: Any) -> None:
        raise AssertionError("a desk without members has no contacts")

    def copies_of(self, _kind: str, _id: str) -> tuple[Any, ...]:
        return ()

    def contacts_of(self, _kind: str, _id: str) -> tuple[Any, ...]:
        return ()

    @property
    def files(self) -> Any:
        raise AssertionError("nothing is attached to anything")

    def attached_by(self, *_attachments: Any) -> dict[Any, str]:
        return {}

    def issued_with(self, _wanted: str) -> dict[Any, str]:
        return {}

    def clock(self) -> Moment:
        return Moment(datetime.datetime(2026, 3, 5, 1, tzinfo=datetime.UTC), datetime.date(2026, 3, 5))

    def subscribe(self, listener: Listener) -> None:
        self.listeners.append(listener)

    def finish_opening(self) -> None:
        pass

    def keep_state(self) -> None:
        """There is no file."""

    def close(self) -> None:
        self.closed = True
