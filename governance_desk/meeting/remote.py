"""Attendance by video or telephone (question 7): allowed, counted, and voting as the association reads it."""

from __future__ import annotations

from collections.abc import Iterable

from governance_desk.charter.convening import RemoteRule
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import VoterId


def require_remote(room: Room) -> None:
    """Refuse who attends from elsewhere, unless the reading counts them."""
    answer = remote_answer(room)
    if answer is not None and answer.is_open:
        raise Refusal(
            text("The charter does not say whether attending {body} from elsewhere counts.", body=room.body.name),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    if answer is None or answer.rule is None or not answer.rule.allowed:
        raise Refusal(
            text("{body} meets in person; who attends from elsewhere does not count.", body=room.body.name),
            article=answer.article if answer is not None else room.body.article,
            next_step=text("The person counts as absent, or as excused with leave."),
        )
    if not answer.rule.counts:
        raise Refusal(
            text("Who attends {body} from elsewhere listens, does not count and does not vote.", body=room.body.name),
            article=answer.article,
            next_step=text("Record the person as an observer (列席)."),
        )


def remote_answer(room: Room) -> Answer[RemoteRule] | None:
    """What the clause comes to; None where the charter has none."""
    return room.rules.answer(ClauseId(f"{room.meeting.body}.remote"), room.body.remote, room.day)


def without_remote(room: Room, voters: Iterable[VoterId], *, secret: bool) -> list[VoterId]:
    """These, less those from elsewhere where the reading keeps them out of a secret ballot."""
    answer = remote_answer(room) if secret else None
    if answer is None or answer.rule is None or not answer.rule.barred_in_secret:
        return list(voters)
    return [voter for voter in voters if not room.meeting.presence[voter].remote]
