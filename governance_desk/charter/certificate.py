"""What a charter says of changes in a member's data, and of the certificates that its members are given."""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import Clause, Kind


class SeatOfHead(StrEnum):
    """What becomes of a unit's seat when whoever sits there no longer represents the unit."""

    LOST = "lost"
    SUCCESSOR = "successor"
    KEEPS = "keeps"


class Late(StrEnum):
    """What follows when a change is reported late."""

    NOTHING = "nothing"
    REMINDER = "reminder"  # the secretariat asks in writing for what is missing
    DUTY = "duty"  # the same; what is still missing then counts as duties not performed


class ChangeRule(Kind, frozen=True):
    """How a member reports a change in its data. `notice` is the key of the period; `lateness` says what follows from
    being late (in older texts `late`, the key of a topic that asks for it); `materials` are checked one by one."""

    key: str
    name: str
    article: str
    notice: str
    materials: tuple[str, ...] = ()
    late: str = ""
    lateness: tuple[Clause[Late], ...] = ()
    head_leaves: tuple[Clause[SeatOfHead], ...] = ()


class FirstDay(StrEnum):
    """From when a first certificate runs: the day of the admission, or that of its issue."""

    APPROVAL = "approval"
    ISSUE = "issue"


class Lapse(StrEnum):
    """What becomes of a member whose certificate has run out."""

    LAPSES = "lapses"  # membership ends
    SUSPENDED = "suspended"  # its rights rest until a new certificate is there
    CONTINUES = "continues"


class Returned(StrEnum):
    """What becomes of the certificate of a member that has left."""

    RETURNED = "returned"  # it is given back
    VOID = "void"  # it stays where it is, and is void from the day of leaving


class CertificateRule(Kind, frozen=True):
    """A certificate of membership. `valid` and `review` are keys of periods.

    `number` holds {number}, and {year} where its numbers begin anew each year; `digits` is the width of {number}.
    `text` may hold {unit}, {association} and {membership_class}.
    """

    key: str
    name: str
    article: str
    number: str
    text: str
    valid: str
    review: str = ""
    digits: int = 3
    first_day: tuple[Clause[FirstDay], ...] = ()
    lapse: tuple[Clause[Lapse], ...] = ()
    returned: tuple[Clause[Returned], ...] = ()


PLACES_OF_A_NUMBER = ("year", "number")
PLACES_OF_A_TEXT = ("unit", "association", "membership_class")
