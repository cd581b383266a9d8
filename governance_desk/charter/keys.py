"""What the parts of a charter are called by, wherever a fact names one: no fact has to know the rules."""

from __future__ import annotations

from enum import StrEnum
from typing import NewType

import msgspec

ClauseId = NewType("ClauseId", str)  # "council.quorum", "absence.person.excused": where a clause stands
BodyKey = NewType("BodyKey", str)
ClassKey = NewType("ClassKey", str)
MatterKey = NewType("MatterKey", str)
OfficeKey = NewType("OfficeKey", str)


class Consequence(StrEnum):
    LOSE_SEAT = "lose_seat"
    DEMOTE = "demote"


class Tie(StrEnum):
    """As many votes for as against, and the share reached all the same (question 8)."""

    LOST = "lost"
    PASSED = "passed"
    CHAIR_DECIDES = "chair_decides"
    VOTE_AGAIN = "vote_again"
    LOT = "lot"


class Proof(StrEnum):
    """In which form something is handed in."""

    PRESENTED = "presented"
    SEALED_COPY = "sealed_copy"
    ORIGINAL_SHOWN = "original_shown"


class Manner(StrEnum):
    """How a membership ended."""

    WITHDRAWN = "withdrawn"
    DEEMED = "deemed_withdrawn"
    LOST = "lost"
    EXPELLED = "expelled"


class LastSeat(StrEnum):
    """Several with equal votes, and not a seat for each of them."""

    RUN_OFF = "run_off"
    LOT = "lot"
    CHAIR_DECIDES = "chair_decides"


class WriteIns(StrEnum):
    """Whether a voter may write another name on the ballot."""

    AFTER_AGAINST = "after_against"  # one for each candidate marked against
    ALLOWED = "allowed"
    NOT_ALLOWED = "not_allowed"  # a ballot with such a name is invalid


class Replies(StrEnum):
    """Who counts as attending a vote in writing, for its quorum and for the base of a share."""

    REPLIED = "replied"  # whose valid answer came in time
    ASKED = "asked"  # everyone who was asked; who does not answer has not voted


class Marks(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is marked on a ballot for, against and abstaining; an empty text: the box is left blank."""

    yes: str
    no: str
    abstain: str
