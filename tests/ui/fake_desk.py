"""A desk of a few lines, for pages and windows that only need one to be there."""

from __future__ import annotations

from dataclasses import dataclass, field

from ui.desk import Listener


@dataclass
class FakeAssociation:
    """The name is all that the shell asks for."""

    name: str = "中国汽车金融产业协会（筹）"


@dataclass
class FakeHead:
    """A head that looks like one."""

    number: int = 128
    hash: str = "3f2a9c41d07be855aa01" + "0" * 44


@dataclass
class FakeDesk:
    """Keeps the commands it was given, tells its listeners, or raises what it was told to raise."""

    association: FakeAssociation = field(default_factory=FakeAssociation)
    head: FakeHead = field(default_factory=FakeHead)
    path: str = "/home/clerk/协会资料/中国汽车金融产业协会.gdesk"
    done: list[object] = field(default_factory=list)
    error: Exception | None = None
    closed: bool = False
    listeners: list[Listener] = field(default_factory=list)

    def do(self, command: object) -> tuple[object, ...]:
        if self.error is not None:
            raise self.error
        self.done.append(command)
        self.head = FakeHead(self.head.number + 1)
        for listener in self.listeners:
            listener((command,))
        return (command,)

    def subscribe(self, listener: Listener) -> None:
        self.listeners.append(listener)

    def close(self) -> None:
        self.closed = True
