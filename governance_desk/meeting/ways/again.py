"""A vote on what has been voted on: only with a reason, which stands in the minutes.

A vote that was made void, that ended in equal votes or in an objection, or whose ballots did not add up, has its own
reason: what follows it is no repetition of a result.
"""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.commands import OpenVote
from governance_desk.meeting.motions.ask import Asked, asked_in_words
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, VoteStage


def why_again(room: Room, command: OpenVote, asked: Asked) -> str:
    """The reason that was given; "" where nothing has been declared on this. Refusal where it is missing."""
    if not is_again(room, command, asked):
        return ""
    because = command.because.strip()
    if not because:
        raise Refusal(
            text("This was voted on already, and the result was declared."),
            article=room.body.article,
            next_step=text("Say why it is voted on again; the reason stands in the minutes."),
        )
    return because


def is_again(room: Room, command: OpenVote, asked: Asked) -> bool:
    """Whether a result has been declared in this meeting on the same motion, in the same words."""
    matter = asked.matter.key if asked.matter is not None else ""
    return _declared_on(room, asked.item, matter, asked.subject, command.question, command.about, asked.motion)


def would_be_again(room: Room, item: Item, question: Question, about: str) -> bool:
    """The same for what would be put to the vote next on the item: whether a reason has to be asked for."""
    motion = asked_in_words(room, question, about, item)
    return question is Question.MOTION and _declared_on(
        room, item.id, item.matter or "", item.subject, question, about, motion
    )


def _declared_on(room: Room, *what: object) -> bool:
    return any(
        each.stage is VoteStage.DECLARED
        and (each.item, each.matter, each.subject, each.question, each.about, each.motion) == what
        for each in room.meeting.votes.values()
    )
