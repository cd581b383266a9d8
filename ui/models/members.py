"""The member units as a table, and the filter by characters, pinyin and initials."""

from __future__ import annotations

import datetime

import msgspec
from PySide6.QtCore import QSortFilterProxyModel

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.register.state import UnitId
from ui.models.table import SORT, Column, Index, TableModel


class MemberRow(msgspec.Struct, frozen=True):
    """One unit: `place` is its place in the order of admission, `rank` that of its class (1 is the highest)."""

    unit: UnitId
    place: int
    name: str
    class_key: str
    class_name: str
    rank: int
    representative: str
    post: str
    credit_code: str
    joined: datetime.date | None
    left: datetime.date | None
    former_names: tuple[str, ...] = ()


def _pinyin(name: str) -> str:
    from governance_desk.register.names import spellings

    return spellings(name)[0]


COLUMNS: tuple[Column[MemberRow], ...] = (
    Column(lambda: tr("No."), lambda row: str(row.place), lambda row: row.place),
    Column(lambda: tr("Unit"), lambda row: row.name, lambda row: _pinyin(row.name)),
    Column(lambda: tr("Class"), lambda row: row.class_name, lambda row: row.rank),
    Column(lambda: tr("Representative"), lambda row: row.representative, lambda row: _pinyin(row.representative)),
    Column(lambda: tr("Post"), lambda row: row.post),
    Column(
        lambda: tr("Joined"),
        lambda row: row.joined.isoformat() if row.joined else "",
        lambda row: row.joined.toordinal() if row.joined else 0,
    ),
)


class MembersModel(TableModel[MemberRow]):
    """The units whose membership goes on."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.unit)


class MembersFilter(QSortFilterProxyModel):
    """Shows the units of one class, or all, whose name, now or before, representative or code fits what was typed."""

    def __init__(self) -> None:
        super().__init__()
        self._typed = ""
        self._class = ""
        self.setSortRole(SORT)

    def show_typed(self, typed: str) -> None:
        """Filter by characters, pinyin, initials, or digits of the credit code."""
        self.beginFilterChange()
        self._typed = typed.strip()
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def show_class(self, key: str) -> None:
        """Only this class; "" for all of them."""
        self.beginFilterChange()
        self._class = key
        self.endFilterChange(QSortFilterProxyModel.Direction.Rows)

    def filterAcceptsRow(self, source_row: int, _source_parent: Index) -> bool:
        model = self.sourceModel()
        if not isinstance(model, MembersModel):
            return True
        row = model.row(source_row)
        if self._class and row.class_key != self._class:
            return False
        return not self._typed or fits(self._typed, row)


def fits(typed: str, row: MemberRow) -> bool:
    """Whether what was typed finds this unit."""
    from governance_desk.register.names import matches

    if typed.casefold() in row.credit_code.casefold():
        return True
    return any(matches(typed, each) for each in (row.name, row.representative, *row.former_names))


def member_rows(association: Association) -> list[MemberRow]:
    """The rows in the order of the classes, and in each of admission."""
    if association.charter_in_force is None:
        return []
    register = association.register
    classes = {each.key: each for each in association.rules.charter.classes}
    rows = [
        MemberRow(
            unit=unit.id,
            place=place,
            name=unit.name,
            class_key=unit.membership_class,
            class_name=classes[unit.membership_class].name if unit.membership_class in classes else "",
            rank=classes[unit.membership_class].rank if unit.membership_class in classes else 0,
            representative=register.person_name(unit.representative),
            post=unit.post,
            credit_code=unit.credit_code,
            joined=unit.joined,
            left=unit.left,
            former_names=unit.former_names,
        )
        for place, unit in enumerate(register.members(), 1)
    ]
    return sorted(rows, key=lambda row: row.rank)
