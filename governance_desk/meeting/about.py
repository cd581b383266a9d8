"""What a decision is about."""

from __future__ import annotations

import msgspec

from governance_desk.charter.keys import ClassKey
from governance_desk.charter.version import DraftId
from governance_desk.register.ids import PersonId, SeatId, UnitId


class Subject(msgspec.Struct, frozen=True, kw_only=True):
    """As far as its effect needs it: the unit, the person, the seat, the office's holder, the draft of a charter."""

    unit: UnitId | None = None
    unit_name: str = ""
    membership_class: ClassKey | None = None
    credit_code: str = ""
    person: PersonId | None = None
    person_name: str = ""
    post: str = ""
    seat: SeatId | None = None
    draft: DraftId | None = None
