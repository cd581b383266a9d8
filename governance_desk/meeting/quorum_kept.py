"""Whether a quorum that was there at the opening must last."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import QuorumChecked
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.room import Room
from governance_desk.voting.state import QuorumState


def warning_of(room: Room, quorum: QuorumState) -> tuple[Text, ...]:
    """What the record says of a vote below the quorum, where the reading wants a warning; nothing elsewhere."""
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.quorum_checked"), room.body.quorum_checked, room.day)
    if quorum.reached is not False or answer is None or answer.rule is not QuorumChecked.WARNS:
        return ()
    return (
        text(
            "At this vote the quorum was no longer there; by the reading that was adopted the vote stands "
            "({article}): {working}",
            article=answer.article,
            working=quorum.working,
        ),
    )


def require_quorum(room: Room, quorum: QuorumState) -> None:
    """A quorum lost since the opening blocks, persists, or is a question that has to be answered first."""
    if quorum.reached:
        return
    clause = ClauseId(f"{room.meeting.body}.quorum_checked")
    answer = room.rules.answer(clause, room.body.quorum_checked, room.day)
    if answer is not None and answer.rule in (QuorumChecked.ONCE, QuorumChecked.WARNS):
        return
    if answer is None or answer.rule is None:
        raise Refusal(
            text(
                "The quorum has been lost, and the charter does not say whether it must last: {working}",
                working=quorum.working,
            ),
            article=quorum.article,
            next_step=text("Wait until it is there again, or adopt a reading of the clause {clause}.", clause=clause),
        )
    raise Refusal(
        text("The quorum has been lost: {working}", working=quorum.working),
        article=quorum.article,
        next_step=text("Wait until it is there again, or close the meeting."),
    )
