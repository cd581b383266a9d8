from __future__ import annotations

from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event
from governance_desk.journal.memory import MemoryLog


class Noted(Event, frozen=True, kw_only=True):
    kind = "test.noted"


class Listening:
    def __init__(self) -> None:
        self.heard: list[tuple[int, Event]] = []

    def project(self, _place: None, entry: Entry, event: Event) -> None:
        self.heard.append((entry.number, event))

    def clear(self, _place: None) -> None:
        self.heard.clear()


def test_projectors_hear_of_every_entry() -> None:
    listening = Listening()
    log = MemoryLog([listening])
    for _ in range(2):
        log.append([Draft("association", Noted())], at="2026-11-21T07:00:00.000000Z", who="", station="", expected={})
    assert listening.heard == [(1, Noted()), (2, Noted())]
