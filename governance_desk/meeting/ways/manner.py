"""Which ways of voting the charter, or the reading that was adopted, leaves for a matter."""

from __future__ import annotations

from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.readings import Answer
from governance_desk.charter.ways import MANNER, Demanded
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import ON_PAPER, Method, Subject, VoteStage

ON_PERSONS = (Effect.FILL_SEAT, Effect.EMPTY_SEAT, Effect.APPOINT_OFFICER, Effect.REMOVE_OFFICER)
_ELECTS = (Effect.FILL_SEAT, Effect.APPOINT_OFFICER)


def demanded(room: Room) -> Answer[Demanded] | None:
    """What is demanded of every vote on the day of the meeting."""
    return room.rules.answer(MANNER, room.rules.charter.voting.manner, room.day)


def require_manner(room: Room, matter: MatterRule | None, method: Method) -> None:
    """Refuse a way of voting that the charter does not leave for the matter; None: one that has no rule of its own."""
    answer = demanded(room)
    rule = answer.rule if answer is not None else None
    article = answer.article if answer is not None else ""
    secret = rule is Demanded.SECRET or (rule is Demanded.OPEN and matter is not None and matter.effect in ON_PERSONS)
    if secret and method not in ON_PAPER:
        raise Refusal(
            text("Votes on {matter} are taken by secret ballot.", matter=matter.name)
            if matter is not None
            else text("Votes are taken by secret ballot."),
            article=article,
            next_step=text("Put it on the agenda of a meeting.")
            if method is Method.CORRESPONDENCE
            else text("Hand out paper ballots."),
        )
    if rule is Demanded.NAMED and method not in (Method.ROLL_CALL, Method.CORRESPONDENCE):
        raise Refusal(
            text("Votes are taken name by name."), article=article, next_step=text("Take the vote by roll call.")
        )
    if matter is None:
        return
    if method is Method.ACCLAMATION:
        _require_acclamation(matter, rule, article)


def _require_acclamation(matter: MatterRule, rule: Demanded | None, article: str) -> None:
    if matter.secret:
        raise Refusal(
            text("Votes on {matter} are taken by secret ballot.", matter=matter.name),
            article=matter.article,
            next_step=text("Hand out paper ballots."),
        )
    if matter.effect in _ELECTS and rule is not Demanded.ANY:
        raise Refusal(
            text("Nobody is elected by acclamation, unless the charter leaves it to the meeting how to vote."),
            article=article or matter.article,
            next_step=text(
                "Take the vote in another way, or adopt a reading of the clause {clause} on the Charter page.",
                clause=MANNER,
            ),
        )


def require_no_objection(room: Room, item: str, subject: Subject, question: Question, about: str) -> None:
    """Refuse to ask again for objections to what somebody has objected to."""
    asked = (item, subject, question, about)
    if any(
        each.stage is VoteStage.OBJECTED and (each.item, each.subject, each.question, each.about) == asked
        for each in room.meeting.votes.values()
    ):
        raise Refusal(
            text("There was an objection to this motion."),
            article=room.body.article,
            next_step=text("Take the vote by show of hands, by roll call or by ballot."),
        )


def refusal_of(
    room: Room,
    matter: MatterRule | None,
    item: str,
    subject: Subject,
    method: Method,
    question: Question = Question.MOTION,
    about: str = "",
) -> Refusal | None:
    """Why a vote on this cannot be taken in this way; None where it can."""
    try:
        require_manner(room, matter, method)
        if method is Method.ACCLAMATION:
            require_no_objection(room, item, subject, question, about)
    except Refusal as refusal:
        return refusal
    return None
