"""How units rise and step down, how persons are nominated, examined and replaced, and how a new council comes in."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind
from governance_desk.charter.joining import ConditionRule, SeatsFollow
from governance_desk.charter.keys import BodyKey, ClassKey, MatterKey, OfficeKey


class Nomination(Kind, frozen=True):
    """Which units nominate for an office. `own`: each only somebody of its own."""

    classes: tuple[ClassKey, ...]
    own: bool = False


class Rise(Kind, frozen=True):
    """One step upwards for which a unit of `from_class` may apply; `matter` is what is then decided."""

    from_class: ClassKey
    to_class: ClassKey
    article: str
    matter: MatterKey


class StepsDown(StrEnum):
    """How a unit comes to a lower class by its own wish."""

    DECLARATION = "declaration"  # its letter is enough
    VOTE = "vote"  # the matter `step_down` has to be passed
    NOT_ALLOWED = "not_allowed"


class Nominated(StrEnum):
    """When a nomination has to be there."""

    IN_WRITING = "in_writing"  # before the vote, on paper
    AT_MEETING = "at_meeting"  # it may be made in the room


class Checked(StrEnum):
    """When the personal conditions are examined."""

    NOMINATION = "nomination"  # no vote before
    WHOLE_TERM = "whole_term"  # at any time while the person is in office


class Replaced(StrEnum):
    """What it takes before the person whom a unit sends instead is in office."""

    LETTER = "letter"
    VOTE = "vote"


class AfterAbsence(StrEnum):
    """Whether the unit may send another person once its own has lost the seat by absence."""

    MAY_REPLACE = "may_replace"
    VACANT = "vacant"


class TermStart(StrEnum):
    """From which day a new term runs."""

    ELECTION = "election_day"
    FIRST_MEETING = "first_meeting"


class Overrun(StrEnum):
    """What becomes of a council whose term is over before the next one is there."""

    STAYS = "stays"
    ENDS = "ends"


class SeatingRule(Kind, frozen=True):
    """Everything between a class and a seat.

    `conditions_of` are the offices whose holders must meet the conditions, where it is not every office. `ahead` is
    the key of the period before the end of a term in which the next election is prepared; empty where the charter has
    none. `step_down` is the matter by which a unit's wish for a lower class is passed.
    """

    article: str
    rises: tuple[Rise, ...] = ()
    step_down: MatterKey | None = None
    stepping_down: tuple[Clause[StepsDown], ...] = ()
    below: tuple[Clause[SeatsFollow], ...] = ()  # the seats of a unit that comes to a class without any
    nominated: tuple[Clause[Nominated], ...] = ()
    conditions: tuple[ConditionRule, ...] = ()
    conditions_of: tuple[OfficeKey, ...] = ()
    checked: tuple[Clause[Checked], ...] = ()
    replaced: tuple[Clause[Replaced], ...] = ()
    after_absence: tuple[Clause[AfterAbsence], ...] = ()
    renewed: BodyKey | None = None  # the body that is elected anew
    ahead: str = ""
    term_start: tuple[Clause[TermStart], ...] = ()
    overrun: tuple[Clause[Overrun], ...] = ()


SLOTS_OF_SEATING = (
    *("stepping_down", "below", "nominated", "checked"),
    *("replaced", "after_absence", "term_start", "overrun"),
)


def concerns(rule: SeatingRule, office: str) -> bool:
    """Whether the holder of the office must meet the conditions."""
    return bool(rule.conditions) and (not rule.conditions_of or office in rule.conditions_of)
