"""Who comes, goes, is excused or represented."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.meeting.commands import (
    BeginCheckIn,
    CheckIn,
    CheckOut,
    CorrectObserver,
    GiveProxy,
    GrantLeave,
    NoteObserver,
    RemoveObserver,
    RevokeProxy,
    TakeBack,
    TakeBackLeave,
)
from governance_desk.meeting.state import MeetingId, Observer, VoterId
from governance_desk.register.state import PersonId
from ui.desk import Desk
from ui.operations.run import run


def begin_check_in(*, desk: Desk, meeting: MeetingId, parent: QWidget) -> bool:
    """Fix the roll and open the door."""
    return run(desk, BeginCheckIn(meeting=meeting), parent)


def check_in(
    *,
    desk: Desk,
    meeting: MeetingId,
    voter: VoterId,
    parent: QWidget,
    person: PersonId | None = None,
    name: str = "",
    remote: bool = False,
) -> bool:
    """The voter is there; `person` or `name` where someone else came for them. Also for who comes back.

    `remote`: from elsewhere, by video or telephone.
    """
    return run(desk, CheckIn(meeting=meeting, voter=voter, person=person, name=name, remote=remote), parent)


def take_back(*, desk: Desk, meeting: MeetingId, act: int, parent: QWidget) -> bool:
    """An act at the door was a mistake."""
    return run(desk, TakeBack(meeting=meeting, act=act), parent)


def revoke_proxy(*, desk: Desk, meeting: MeetingId, principal: VoterId, parent: QWidget) -> bool:
    """The holder votes no longer for the principal."""
    return run(desk, RevokeProxy(meeting=meeting, principal=principal), parent)


def check_out(*, desk: Desk, meeting: MeetingId, voter: VoterId, parent: QWidget) -> bool:
    """The voter has left."""
    return run(desk, CheckOut(meeting=meeting, voter=voter), parent)


def grant_leave(*, desk: Desk, meeting: MeetingId, voter: VoterId, reason: str, parent: QWidget) -> bool:
    """The voter asked to be excused."""
    return run(desk, GrantLeave(meeting=meeting, voter=voter, reason=reason), parent)


def take_back_leave(*, desk: Desk, meeting: MeetingId, voter: VoterId, parent: QWidget) -> bool:
    """The voter is not excused after all."""
    return run(desk, TakeBackLeave(meeting=meeting, voter=voter), parent)


def give_proxy(
    *, desk: Desk, meeting: MeetingId, principal: VoterId, holder: VoterId, document: str, parent: QWidget
) -> bool:
    """The holder votes for the principal."""
    command = GiveProxy(meeting=meeting, principal=principal, holder=holder, document=document)
    return run(desk, command, parent)


def note_observer(*, desk: Desk, meeting: MeetingId, name: str, unit: str, parent: QWidget) -> bool:
    """Someone attends without a vote."""
    return run(desk, NoteObserver(meeting=meeting, name=name, unit=unit), parent)


def correct_observer(
    *, desk: Desk, meeting: MeetingId, observer: Observer, name: str, unit: str, parent: QWidget
) -> bool:
    """The observer's name or unit was noted wrongly."""
    command = CorrectObserver(meeting=meeting, name=observer.name, unit=observer.unit, new_name=name, new_unit=unit)
    return run(desk, command, parent)


def remove_observer(*, desk: Desk, meeting: MeetingId, observer: Observer, parent: QWidget) -> bool:
    """The observer was not there after all."""
    return run(desk, RemoveObserver(meeting=meeting, name=observer.name, unit=observer.unit), parent)
