"""More ballots came back than were handed out, and the reading lets a result stand that they do not touch.

Nobody knows which of the papers are the ones too many. The result stands only where it is the same whichever of them
are left out: the verdict shown is the least favourable of those. An election, in which every candidate has counts of
their own, is void.
"""

from __future__ import annotations

import msgspec

from governance_desk.language import text
from governance_desk.meeting.judge import left_out, verdict_on
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Vote
from governance_desk.voting.ballots_adopted import surplus_stands
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict

WORST = ("yes", "invalid", "abstain", "no")


def verdict_of(room: Room, vote: Vote, tally: Tally) -> Verdict:
    """The verdict on these counts, also where the reading lets it stand despite ballots too many."""
    despite = verdict_despite(room, vote, tally)
    return despite if despite is not None else verdict_on(room, vote, tally)


def verdict_despite(room: Room, vote: Vote, tally: Tally) -> Verdict | None:
    """The verdict, with what was left out in its notes; None where the vote is void."""
    said = surplus_stands(room.rules, room.day)
    if said is None or not tally.is_void or tally.issued is None or tally.returned is None:
        return None
    extra = tally.returned - tally.issued
    if tally.cast != tally.returned or tally.issued < 1:
        return None
    within = msgspec.structs.replace(tally, returned=tally.issued)
    verdicts = [verdict_on(room, vote, left_out(within, extra, order)) for order in (WORST, tuple(reversed(WORST)))]
    worst = verdicts[0]
    if worst.passed is None or {each.passed for each in verdicts} != {worst.passed}:
        return None
    note = text(
        "{extra} ballots more came back than were handed out; whichever are left out, "
        "the result is the same ({article}).",
        extra=extra,
        article=said.article,
    )
    return msgspec.structs.replace(worst, notes=(note, *worst.notes))
