"""How votes are taken (表决方式).

A charter that says nothing of it leaves these questions open, as with elections: `UNWRITTEN_WAYS` asks them with all
the answers that there are, so that an association can adopt one.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum

from governance_desk.charter.clause import NOT_WRITTEN, Clause, Kind, Reading, Rule, Status
from governance_desk.charter.correspondence import (
    UNWRITTEN_CORRESPONDENCE,
    UNWRITTEN_REPLIES,
    CorrespondenceRule,
)
from governance_desk.charter.keys import ClauseId, Replies


class Demanded(StrEnum):
    """Which way of voting the charter demands."""

    OPEN = "show_of_hands"  # in the open; on persons by secret ballot
    SECRET = "secret"  # always by secret ballot
    NAMED = "named"  # always name by name
    ANY = "meeting_decides"  # as the meeting decides on the spot


class VotingRules(Kind, frozen=True):
    """The charter's answers; each is a slot like those of a body."""

    article: str
    manner: tuple[Clause[Demanded], ...]
    correspondence: tuple[Clause[CorrespondenceRule], ...] = UNWRITTEN_CORRESPONDENCE
    replies: tuple[Clause[Replies], ...] = UNWRITTEN_REPLIES


SLOTS_OF_VOTING = ("manner", "correspondence", "replies")
MANNER = ClauseId("voting.manner")


def _open(question: str, readings: Iterable[tuple[str, str, Rule]], *, exhaustive: bool = False) -> Clause[Rule]:
    return Clause(
        article=NOT_WRITTEN,
        status=Status.SILENT,
        question=question,
        readings=tuple(Reading(key, says, rule) for key, says, rule in readings),
        exhaustive=exhaustive,
    )


UNWRITTEN_WAYS = VotingRules(
    article=NOT_WRITTEN,
    manner=(
        _open(
            "表决以举手还是无记名投票进行？",
            [
                ("show_of_hands", "一般公开表决，选举和涉及人员的事项无记名投票", Demanded.OPEN),
                ("secret", "一律无记名投票", Demanded.SECRET),
                ("named", "一律记名表决", Demanded.NAMED),
                ("meeting_decides", "由会议当场决定", Demanded.ANY),
            ],
        ),
    ),
)
"""Every question, open."""
