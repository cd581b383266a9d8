"""How each fact changes the ledger. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.attendance import events as e
from governance_desk.attendance.state import Correction, Drawn, Ledger, Sheet, Warned
from governance_desk.charter.events import ReadingAdopted
from governance_desk.journal.event import Event


def apply(ledger: Ledger, event: Event) -> Ledger:
    """The ledger after the event; events of other packages leave it as it is."""
    change = _CHANGES.get(type(event))
    if change is not None:
        change(ledger, event)
    return ledger


def _recorded(ledger: Ledger, event: e.AttendanceRecorded) -> None:
    ledger.closing = event.meeting
    ledger.sheets.append(
        Sheet(
            event.meeting,
            event.body,
            event.term,
            event.title,
            event.day,
            event.extraordinary,
            event.inquorate,
            {mark.voter: mark for mark in event.marks},
        )
    )


def _corrected(ledger: Ledger, event: e.AttendanceCorrected) -> None:
    ledger.closing = ""
    sheet = ledger.sheet(event.meeting)
    if sheet is not None:
        sheet.marks[event.voter] = msgspec.structs.replace(sheet.marks[event.voter], attended=event.attended)
        correction = Correction(event.voter, event.previous, event.attended, event.reason, event.asked_by, event.at)
        sheet.corrections = (*sheet.corrections, correction)


def _warned(ledger: Ledger, event: e.AbsenceWarned) -> None:
    ledger.warnings.append(
        Warned(
            event.rule,
            event.subject,
            event.body,
            event.term,
            event.count,
            event.limit,
            event.meeting,
            event.article,
            at_close=ledger.closing == event.meeting,
        )
    )


def _drawn(ledger: Ledger, event: e.ConsequenceDrawn) -> None:
    fields = {name: getattr(event, name) for name in event.__struct_fields__}
    ledger.consequences.append(Drawn(**fields, at_close=ledger.closing in event.meetings))


def _read(ledger: Ledger, _event: ReadingAdopted) -> None:
    ledger.closing = ""


def _lifted(ledger: Ledger, event: e.ConsequenceLifted) -> None:
    for drawn in ledger.consequences:
        if drawn.id == event.id:
            drawn.lifted, drawn.lifted_on = True, event.day


_CHANGES: dict[type[Event], Callable[[Ledger, Any], None]] = {
    e.AttendanceRecorded: _recorded,
    e.AttendanceCorrected: _corrected,
    ReadingAdopted: _read,
    e.AbsenceWarned: _warned,
    e.ConsequenceDrawn: _drawn,
    e.ConsequenceLifted: _lifted,
}
