"""Whether a matter is put to the vote or reported (CFIA 11(二) says the one, 11(三) the other).

Where somebody objects to a report it is put to the vote, and the share decides, under either reading.
"""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import MatterRule, Procedure
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room


def procedure(room: Room, matter: MatterRule) -> Answer[Procedure] | None:
    """What the charter says of it on the day of the meeting; None where it is put to the vote like any other."""
    return room.rules.answer(ClauseId(f"matter.{matter.key}.procedure"), matter.procedure, room.day)


def is_reported(room: Room, matter: MatterRule) -> bool:
    """Whether it takes effect without a vote, where nobody objects."""
    answer = procedure(room, matter)
    return answer is not None and answer.rule is Procedure.REPORT


def require_report(room: Room, matter: MatterRule) -> str:
    """The article by which it is reported; Refusal where it is put to the vote, or while that is open."""
    answer = procedure(room, matter)
    if answer is not None and answer.rule is Procedure.REPORT:
        return answer.article
    if answer is not None and answer.is_open:
        raise Refusal(
            text(
                "The charter contradicts itself on whether {matter} is reported or put to the vote.", matter=matter.name
            ),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=answer.clause_id),
        )
    raise Refusal(
        text("{matter} is put to the vote.", matter=matter.name),
        article=answer.article if answer is not None else matter.article,
        next_step=text("Open the vote."),
    )
