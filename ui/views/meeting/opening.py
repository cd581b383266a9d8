"""The end of the check-in: call to order, or adjourn for want of a quorum; and who leads, also afterwards."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QDialog, QWidget

from governance_desk.language import tr
from governance_desk.meeting.presiding import first_there, presiding_answer, to_ask
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.register.state import PersonId
from ui.desk import Desk
from ui.operations.meeting.prepare import correct_officers
from ui.operations.meeting.session import adjourn, open_meeting
from ui.views.meeting.ask import AskDialog
from ui.words import article_words


def open_dialog(desk: Desk, meeting: MeetingId, parent: QWidget) -> AskDialog:
    """Ask who takes the chair and who records; both are proposed where there is ground for it."""
    room: Room = desk.room(meeting)
    quorum = quorum_now(room)
    return _officers(
        desk,
        meeting,
        parent,
        tr("Open the meeting"),
        f"{quorum.working}{article_words(quorum.article)}",
        (proposed_chair(room), proposed_recorder(room)),
        lambda chair, recorder, words, votes, above: open_meeting(
            desk=desk, meeting=meeting, chair=chair, recorder=recorder, words=words, votes=votes, parent=above
        ),
    )


def officers_dialog(desk: Desk, meeting: MeetingId, parent: QWidget) -> AskDialog:
    """Correct who is in the chair and who records, while the meeting is in session."""
    found: Meeting = desk.association.meetings[meeting]
    return _officers(
        desk,
        meeting,
        parent,
        tr("Change the chair or the recorder"),
        tr("Until the close this can be corrected; both sign the minutes."),
        (found.chair, found.recorder),
        lambda chair, recorder, words, votes, above: correct_officers(
            desk=desk, meeting=meeting, chair=chair, recorder=recorder, words=words, votes=votes, parent=above
        ),
    )


def _officers(
    desk: Desk,
    meeting: MeetingId,
    parent: QWidget,
    heading: str,
    sentence: str,
    proposed: tuple[str, str],
    do: Callable[[str, str, str, int | None, QWidget], bool],
) -> AskDialog:
    room: Room = desk.room(meeting)
    here = those_here(room)
    names = {name for _key, name in here}
    asked = to_ask(room)
    fields = [(tr("In the chair"), proposed[0]), (tr("Recorder"), proposed[1])]
    if asked is not None and asked.words:
        fields.append((tr("Authority or reason"), ""))
    if asked is not None and asked.there:
        fields.append((tr("Chosen by, of {number} there", number=asked.there), ""))

    def try_it(lines: list[str]) -> bool:
        chair, recorder, words, chosen = (*lines, "", "")[:4]
        if chosen and not chosen.isdecimal():
            dialog.say(tr("Enter a whole number."), 3)
            return False
        votes = int(chosen) if chosen else None
        if chair in names:
            return do(chair, recorder, words, votes, dialog)
        _ask_about_stranger(dialog, chair, lambda above: do(chair, recorder, words, votes, above))
        return False

    dialog = AskDialog(
        parent,
        heading,
        [sentence, *([str(asked.says)] if asked is not None else [])],
        fields,
        heading,
        try_it,
        choices={0: here, 1: here},
        needed=(0, 1),
    )
    dialog.open()
    return dialog


def _ask_about_stranger(dialog: AskDialog, chair: str, do: Callable[[QWidget], bool]) -> None:
    asked = AskDialog(
        dialog,
        tr("{name} is not among those present", name=chair),
        [
            tr("Nobody of that name has been checked in. Whoever is in the chair signs the minutes."),
            tr("Is {name} in the chair all the same?", name=chair),
        ],
        [],
        tr("Yes, {name} is in the chair", name=chair),
        lambda _lines: do(asked),
        danger=True,
    )
    asked.accepted.connect(dialog.accept)
    asked.rejected.connect(lambda: dialog.say(tr("Choose one of those present."), 0))
    asked.open()


def adjourn_dialog(desk: Desk, meeting: MeetingId, parent: QWidget, anew: Callable[[], QDialog]) -> AskDialog:
    """Ask once more before the meeting ends without having begun; then offer to convene `anew`."""
    quorum = quorum_now(desk.room(meeting))
    dialog = AskDialog(
        parent,
        tr("Adjourn for want of a quorum"),
        [
            f"{quorum.working}{article_words(quorum.article)}",
            tr(
                "The meeting will not be held: it ends now, without votes and resolutions, and cannot be opened again. "
                "Its record is sealed; another meeting has to be convened."
            ),
            tr("Whether the absent are counted follows from the charter."),
        ],
        [],
        tr("Do not hold the meeting"),
        lambda _lines: adjourn(desk=desk, meeting=meeting, parent=dialog),
        danger=True,
    )
    dialog.accepted.connect(lambda: _offer(parent, anew))
    dialog.open()
    return dialog


def _offer(parent: QWidget, anew: Callable[[], QDialog]) -> None:
    def convene(_lines: list[str]) -> bool:
        anew().open()
        return True

    AskDialog(
        parent,
        tr("The meeting was not held"),
        [tr("It is adjourned for want of a quorum. The same body can be convened anew, with another day.")],
        [],
        tr("Convene anew"),
        convene,
    ).open()


def those_here(room: Room) -> list[tuple[str, str]]:
    """The persons in the room, as (voter's id, name); those who share a name with their unit."""
    meeting = room.meeting
    found = [(voter, meeting.presence[voter].name or meeting.roll[voter].name) for voter in meeting.here()]
    names = [name for _voter, name in found]
    return [
        (voter, f"{name}（{meeting.roll[voter].unit_name}）" if names.count(name) > 1 else name)
        for voter, name in found
        if name
    ]


def proposed_chair(room: Room) -> str:
    """The first of those there whose office presides; else the highest in office. Nobody where nobody holds one."""
    meeting, register = room.meeting, room.register
    offices = {office.key: office.rank for office in room.rules.charter.offices}
    answer = presiding_answer(room)
    leading = first_there(room, answer.rule) if answer is not None and answer.rule is not None else None
    if leading is not None:
        offices[leading] = 0
    in_office = [
        (offices[held.office], voter)
        for voter in meeting.here()
        if not meeting.presence[voter].by_deputy
        for held in register.offices_of(meeting.roll[voter].person or PersonId(""))
    ]
    if not in_office:
        return ""
    highest = min(in_office, key=lambda each: each[0])[1]
    return dict(those_here(room))[highest]


def proposed_recorder(room: Room) -> str:
    """Who recorded the last meeting, else the secretary-general."""
    before = [each for each in room.meetings.values() if each.recorder and each.id != room.meeting.id]
    if before:
        return before[-1].recorder
    for appointment in room.register.appointments:
        if appointment.until is None and "secretary" in appointment.office:
            return room.register.person_name(appointment.person)
    return ""
