"""How a body comes together: who is on its roll, who may come for whom and how, who leads it, who may demand it."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Kind, Share
from governance_desk.charter.keys import OfficeKey


class Occasion(StrEnum):
    """What the record date of the roll goes by."""

    CONVENING = "convening"  # the day on which the first notice went out; without one, that of the convening
    MEETING = "meeting"


class RecordDate(Kind, frozen=True):
    """Question 4: whoever is registered on that day is on the roll, as long as they still are when it is taken."""

    of: Occasion
    days_before: int = 0  # so many calendar days before the meeting


class OnePerson(StrEnum):
    """Question 6: whether one person may come for two members."""

    ONE = "one"  # for one of them; the other is absent
    BOTH = "both"  # for each, and each counts


class RemoteRule(Kind, frozen=True):
    """Question 7: attendance by video or telephone. Who is allowed and does not count listens as an observer."""

    allowed: bool
    counts: bool = False  # for the quorum and as attending, and votes
    barred_in_secret: bool = False  # keeps out of secret ballots


class Presiding(Kind, frozen=True):
    """Who presides: the first of these offices whose holder is there; where nobody is, as the rest says."""

    offices: tuple[OfficeKey, ...]
    delegated: bool = False  # whoever the holder of the first office has entrusted with it in writing
    elected: bool = False  # whoever more than half of those there have chosen


class Demand(Kind, frozen=True):
    """Who may demand an extraordinary meeting: the holder of one of these offices, or so many members."""

    offices: tuple[OfficeKey, ...] = ()
    share: Share | None = None
