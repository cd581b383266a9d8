"""The list of the member units, those that have left among them."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.register.certificates.state import Certificate
from governance_desk.register.state import Unit

DEFAULT_ORDER = "class"
"""The key of the column by which the list is sorted before the reader chooses: the highest class first."""
STATE = "state"


class Standing(StrEnum):
    """How a unit stands to the association."""

    MEMBER = "member"
    LEAVING = "leaving"  # has given notice
    LEFT = "left"


class MemberRow(NamedTuple):
    """A unit; `place` is its place in the order of admission among those whose membership goes on, else 0."""

    place: int
    unit: Unit


class Members:
    """`rows` as they are now, and the columns that look at them; nothing of a unit is copied."""

    def __init__(self) -> None:
        self._classes: dict[str, tuple[str, int]] = {}
        self._association: Association | None = None
        self._certificates: dict[str, Certificate] = {}
        self.columns: tuple[Column[MemberRow], ...] = self._columns()

    def rows(self, association: Association) -> list[MemberRow]:
        """Those whose membership goes on in the order of admission, then those that have left."""
        self._association = association
        self._classes, self._certificates = {}, {}
        if association.charter_in_force is None:
            return []
        self._classes = {each.key: (each.name, each.rank) for each in association.rules.charter.classes}
        register = association.register
        self._certificates = {each.unit: each for each in register.certificates.values() if each.is_last}
        members = register.members()
        rows = list(map(MemberRow._make, enumerate(members, 1)))
        if len(members) < len(register.units):
            rows += [MemberRow(0, unit) for unit in register.units.values() if not unit.is_member]
        return rows

    def standing(self, row: MemberRow) -> Standing:
        """How the unit stands."""
        if row.unit.left is not None:
            return Standing.LEFT
        assert self._association is not None
        return Standing.LEAVING if row.unit.id in self._association.register.withdrawals else Standing.MEMBER

    def _person(self, row: MemberRow) -> str:
        assert self._association is not None
        return self._association.register.person_name(row.unit.representative)

    def _class(self, row: MemberRow) -> tuple[str, int]:
        return self._classes.get(row.unit.membership_class, ("", 0))

    def _certificate(self, row: MemberRow) -> Certificate | None:
        return self._certificates.get(row.unit.id)

    def _columns(self) -> tuple[Column[MemberRow], ...]:
        def number(row: MemberRow) -> str:
            found = self._certificate(row)
            return found.number if found is not None else ""

        return (
            Column("place", lambda: tr("No."), lambda row: row.place or None, Kind.NUMBER),
            Column("name", lambda: tr("Unit"), lambda row: row.unit.name),
            Column(
                "class",
                lambda: tr("Class"),
                lambda row: self._class(row)[0],
                Kind.CHOICE,
                rank=lambda row: self._class(row)[1],
                found=False,
            ),
            Column("representative", lambda: tr("Representative"), self._person, Kind.PERSON),
            Column("post", lambda: tr("Post"), lambda row: row.unit.post),
            Column("joined", lambda: tr("Joined"), lambda row: row.unit.joined, Kind.DAY),
            Column(
                STATE,
                lambda: tr("State"),
                lambda row: standing_name(self.standing(row)),
                Kind.CHOICE,
                rank=lambda row: list(Standing).index(self.standing(row)),
                tone=lambda row: _TONES.get(self.standing(row), ""),
                found=False,
                hidden=True,
            ),
            Column("code", lambda: tr("Credit code"), lambda row: row.unit.credit_code, Kind.CODE, hidden=True),
            Column("former", lambda: tr("Former names"), lambda row: "、".join(row.unit.former_names), hidden=True),
            Column("left", lambda: tr("Membership ended"), lambda row: row.unit.left, Kind.DAY, hidden=True),
            Column("certificate", lambda: tr("Certificate"), number, Kind.CODE, hidden=True),
            Column(
                "valid",
                lambda: tr("Valid until"),
                lambda row: found.until if (found := self._certificate(row)) is not None else None,
                Kind.DAY,
                hidden=True,
            ),
            Column("remark", lambda: tr("Remark"), lambda row: row.unit.remark, found=False, hidden=True),
        )


_TONES = {Standing.LEAVING: "warn", Standing.LEFT: "muted"}


def standing_name(standing: Standing) -> str:
    """Member, has given notice, has left: in the language in use."""
    return {
        Standing.MEMBER: tr("member"),
        Standing.LEAVING: tr("notice given"),
        Standing.LEFT: tr("has left"),
    }[standing]
