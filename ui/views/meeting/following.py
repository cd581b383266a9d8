"""What follows from a meeting: before its close foreseen, after it as it was drawn. The council page says the same."""

from __future__ import annotations

from governance_desk.association.names import name_of
from governance_desk.attendance.standing import Standing
from governance_desk.docket.closing import Left, undone
from governance_desk.journal.catalogue import describe
from governance_desk.language import tr
from governance_desk.meeting.foresee import foresee, unconfirmed_since, undecided_since
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Stage
from ui.desk import Desk
from ui.models.names import Chip

Line = tuple[str, tuple[Chip, ...]]


def what_would_follow(desk: Desk, room: Room) -> list[Line]:
    """What is left undone, and what the close would draw from the absences, computed and not done."""
    meeting = room.meeting
    lines: list[Line] = [(str(each.what), (left_chip(each.left),)) for each in undone(meeting)]
    if meeting.stage is Stage.IN_SESSION:
        called = name_of(desk.association, meeting.id)
        foreseen = foresee(room)
        lines += [(describe(event, name_of=called), ()) for event in foreseen.drawn]
        lines += [_undecided(desk, each) for each in foreseen.undecided]
        lines += [_unconfirmed(desk, each) for each in foreseen.unconfirmed]
    return lines


def what_followed(desk: Desk, meeting: MeetingId) -> list[Line]:
    """The warnings and consequences that name this meeting, from the ledger, and what waits for a reading."""
    association = desk.association
    called = name_of(association, meeting, association.meetings[meeting].day)
    lines: list[Line] = []
    for drawn in association.ledger.consequences:
        if meeting in drawn.meetings:
            chip = (
                Chip(tr("lifted"), "muted") if drawn.lifted else Chip(called("consequence", drawn.consequence), "bad")
            )
            lines.append((f"{called('subject', drawn.subject)}（{drawn.article}）", (chip,)))
    for warned in association.ledger.warnings:
        if warned.meeting == meeting:
            words = tr("absence {count} of {limit}", count=warned.count, limit=warned.limit)
            lines.append((called("subject", warned.subject), (Chip(words, "warn"),)))
    rules = association.rules_on(association.meetings[meeting].day)
    lines += [
        _undecided(desk, each) for each in undecided_since(association.ledger, association.register, rules, meeting)
    ]
    waiting = unconfirmed_since(association.ledger, association.register, rules, meeting)
    return [*lines, *(_unconfirmed(desk, each) for each in waiting)]


def left_chip(left: Left) -> Chip:
    """What becomes of a thing that the close leaves undone."""
    return {
        Left.FIRST: Chip(tr("bring to an end first"), "bad"),
        Left.CARRIED_OVER: Chip(tr("to the next meeting"), "warn"),
        Left.LAPSES: Chip(tr("lapses"), "muted"),
    }[left]


def _undecided(desk: Desk, standing: Standing) -> Line:
    called = name_of(desk.association)
    words = tr(
        "{name} may have reached the limit of absences ({article}); a reading is missing that settles it.",
        name=called("subject", standing.subject),
        article=standing.article,
    )
    return words, (Chip(tr("undecided"), "bad"),)


def _unconfirmed(desk: Desk, standing: Standing) -> Line:
    called = name_of(desk.association)
    words = tr(
        "{name} has reached the limit of absences ({article}); the demotion waits for its confirmation by a vote.",
        name=called("subject", standing.subject),
        article=standing.article,
    )
    return words, (Chip(tr("to be confirmed"), "warn"),)
