"""A matter on which several bodies decide, one after the other: each in its turn, and the last one gives effect."""

from __future__ import annotations

from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject, VoteStage


def still_to_decide(room: Room, matter: MatterRule) -> BodyKey | None:
    """The body that must decide after this one before anything takes effect; None where this one is the last."""
    bodies = _bodies(room, matter)
    place = bodies.index(room.meeting.body) if room.meeting.body in bodies else len(bodies)
    return bodies[place + 1] if place + 1 < len(bodies) else None


def require_turn(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a vote before the body whose turn comes first has passed the same motion."""
    bodies = _bodies(room, matter)
    place = bodies.index(room.meeting.body) if room.meeting.body in bodies else 0
    if place == 0:
        return
    before = bodies[place - 1]
    if _passed(room, before, matter, subject) > _passed(room, room.meeting.body, matter, subject):
        return
    answer = room.rules.competence(matter, room.day)
    name = room.rules.charter.body(before).name
    raise Refusal(
        text("{body} decides on {matter} first.", body=name, matter=matter.name),
        article=answer.article if answer is not None else matter.article,
        next_step=text("Put it on the agenda of {bodies}.", bodies=name),
    )


def _passed(room: Room, body: BodyKey, matter: MatterRule, subject: Subject) -> int:
    """How often the body has passed this motion: each time, the next body may pass it once."""
    return sum(
        vote.verdict is not None and vote.verdict.passed is True
        for meeting in room.meetings.values()
        if meeting.body == body
        for vote in meeting.votes.values()
        if vote.stage is VoteStage.DECLARED
        and vote.question is Question.MOTION
        and vote.matter == matter.key
        and vote.subject == subject
    )


def _bodies(room: Room, matter: MatterRule) -> tuple[BodyKey, ...]:
    answer = room.rules.competence(matter, room.day)
    return answer.rule.bodies if answer is not None and answer.rule is not None else ()
