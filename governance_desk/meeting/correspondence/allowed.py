"""Whether the charter lets the body decide in writing, and on what."""

from __future__ import annotations

from governance_desk.charter.correspondence import CORRESPONDENCE, REPLIES, CorrespondenceRule
from governance_desk.charter.keys import Replies
from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Method
from governance_desk.meeting.ways.manner import ON_PERSONS, require_manner


def require_allowed(room: Room) -> tuple[CorrespondenceRule, str]:
    """The rule by which this body votes in writing, with its article; Refusal where there is none."""
    answer = room.rules.answer(CORRESPONDENCE, room.rules.charter.voting.correspondence, room.day)
    if answer is None or answer.is_open:
        raise Refusal(
            text("The charter does not say whether {body} may vote in writing.", body=room.body.name),
            article=answer.article if answer is not None else room.body.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CORRESPONDENCE),
        )
    if answer.rule is None or not answer.rule.gives(room.meeting.body):
        raise Refusal(
            text("{body} may not vote in writing.", body=room.body.name),
            article=answer.article,
            next_step=text("Convene a meeting."),
        )
    return answer.rule, answer.article


def require_replies(room: Room) -> Replies:
    """Who counts as attending; Refusal where the charter does not say."""
    answer = room.rules.answer(REPLIES, room.rules.charter.voting.replies, room.day)
    if answer is None or answer.rule is None:
        raise Refusal(
            text("The charter does not say who attends where a vote is taken in writing."),
            article=answer.article if answer is not None else room.body.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=REPLIES),
        )
    return answer.rule


def require_in_writing(room: Room, matter: MatterRule) -> None:
    """Refuse a matter that needs a meeting. A slip bears its sender's name, so what is secret is not put on it."""
    rule, article = require_allowed(room)
    if matter.key in rule.except_matters:
        raise Refusal(
            text("{matter} is not decided in writing.", matter=matter.name),
            article=article,
            next_step=text("Put it on the agenda of a meeting."),
        )
    if matter.secret:
        raise Refusal(
            text(
                "Votes on {matter} are secret, and a slip that comes back bears the name of who sent it.",
                matter=matter.name,
            ),
            article=matter.article,
            next_step=text("Put it on the agenda of a meeting."),
        )
    if matter.effect in ON_PERSONS and not rule.elections:
        raise Refusal(
            text("Nobody is elected or removed in writing, unless the charter says so ({matter}).", matter=matter.name),
            article=article,
            next_step=text("Put it on the agenda of a meeting."),
        )
    require_manner(room, matter, Method.CORRESPONDENCE)


def require_no_election(room: Room, item: Item) -> None:
    """Refuse ballots with several candidates: they bear no name, and nobody could tell who has answered."""
    if item.election is not None or item.counters is not None:
        raise Refusal(
            text("An election between candidates is held in a meeting: its ballots bear no name."),
            article=room.body.article,
            next_step=text("Put it on the agenda of a meeting."),
        )
