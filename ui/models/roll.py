"""The roll at the door: everyone who is expected, with where they are; found by characters, pinyin, initials,
or the last digits of a telephone number. Made for a thousand names: one arrival changes one row."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

from governance_desk.language import tr
from governance_desk.meeting.state import Presence, Voter, VoterId, Where
from ui.models.names import NAME_ROW, Chip, NameRow

VOTER = Qt.ItemDataRole.UserRole + 2
"""The role of the voter's id."""

LEAST_DIGITS = 3
"""So many digits at least are taken as the end of a telephone number."""


class Shown(StrEnum):
    """Which part of the roll is shown."""

    ALL = "all"
    MISSING = "missing"
    LEFT = "left"
    HERE = "here"


PLACES = {
    Shown.ALL: frozenset(Where),
    Shown.MISSING: frozenset((Where.AWAY, Where.EXCUSED)),
    Shown.LEFT: frozenset((Where.LEFT,)),
    Shown.HERE: frozenset((Where.PRESENT, Where.PROXY)),
}
"""Who belongs to each part of the roll."""


class Keys(msgspec.Struct, frozen=True):
    """What a voter is found by, all in lower case."""

    words: str
    pinyin: str
    initials: str
    unit_initials: str
    digits: tuple[str, ...] = ()


class RollModel(QAbstractListModel):
    """`chip_of` says in words where someone is; the language may change, the roll does not."""

    def __init__(self, chip_of: Callable[[Presence | None], Chip]) -> None:
        super().__init__()
        self._chip_of = chip_of
        self._voters: tuple[Voter, ...] = ()
        self._presence: Mapping[VoterId, Presence] = {}
        self._row_of: dict[VoterId, int] = {}

    def show_roll(self, voters: Sequence[Voter], presence: Mapping[VoterId, Presence]) -> None:
        """Show another roll. `presence` is looked at again whenever a row is painted."""
        self.beginResetModel()
        self._voters = tuple(voters)
        self._presence = presence
        self._row_of = {voter.id: at for at, voter in enumerate(self._voters)}
        self.endResetModel()

    def update_voters(self, voters: Iterable[str]) -> None:
        """Only these have come, gone or been excused."""
        for voter in voters:
            at = self._row_of.get(VoterId(voter))
            if at is not None:
                self.dataChanged.emit(self.index(at), self.index(at))

    def update_all(self) -> None:
        """Every chip may read differently now."""
        if self._voters:
            self.dataChanged.emit(self.index(0), self.index(len(self._voters) - 1))

    def voter(self, row: int) -> Voter:
        """The voter in a row."""
        return self._voters[row]

    def where(self, row: int) -> Where:
        """Where the voter in a row is."""
        presence = self._presence.get(self._voters[row].id)
        return presence.where if presence is not None else Where.AWAY

    def row_of(self, voter: str) -> int:
        """The row of a voter, or -1."""
        return self._row_of.get(VoterId(voter), -1)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._voters)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        voter = self._voters[index.row()]
        if role == VOTER:
            return voter.id
        if role not in (Qt.ItemDataRole.DisplayRole, NAME_ROW, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return voter.name or voter.unit_name
        row = self._named(voter)
        if role == NAME_ROW:
            return row
        return ", ".join([row.name, row.detail, *(chip.words for chip in row.chips)])

    def _named(self, voter: Voter) -> NameRow:
        presence = self._presence.get(voter.id)
        name = voter.name or voter.unit_name
        if presence is not None and presence.name:
            name = f"{presence.name}（{name}）"
        detail = " · ".join(part for part in (voter.unit_name, voter.post) if part and part != name)
        return NameRow(voter.id, name, detail, (self._chip_of(presence),))


class RollFilter(QSortFilterProxyModel):
    """Shows a part of the roll; while something is typed, whoever of the whole roll matches it, persons first."""

    def __init__(self, roll: RollModel) -> None:
        super().__init__()
        self._roll = roll
        self._keys: dict[VoterId, Keys] = {}
        self._typed = ""
        self._ranks: list[int] = []
        self._worst = NO_MATCH - 1
        self._shown = Shown.ALL
        self.setSourceModel(roll)

    def set_keys(self, keys: dict[VoterId, Keys]) -> None:
        """What each voter is found by."""
        self._keys = keys

    def search(self, typed: str) -> None:
        """Show the rows that match, the best first."""
        self._typed, self._worst = folded(typed), NO_MATCH - 1
        rows = range(self._roll.rowCount()) if self._typed else ()
        self._ranks = [rank_of(self._typed, self._keys.get(self._roll.voter(row).id)) for row in rows]
        self.invalidate()
        self.sort(0 if self._typed else -1)

    def narrow(self) -> None:
        """Show only those of whom one must be chosen: of the persons who match, those who match wholly."""
        persons = [rank for rank in self._ranks if rank < UNIT]
        self._worst = 0 if 0 in persons else UNIT - 1
        self.invalidate()

    def show_only(self, shown: Shown) -> None:
        """Show all, the missing, those who have left, or those who are here, while nothing is typed."""
        self._shown = shown
        self.invalidate()

    def best(self) -> QModelIndex:
        """The row that Enter would take: the best match, and of equal ones someone who is not here yet.

        None while nothing is typed: an Enter too many must not check anybody in. None where only units match.
        """
        found = QModelIndex()
        least = self._rank(0) if self._typed and self.rowCount() else NO_MATCH
        for at in range(self.rowCount()):
            if self._rank(at) != least or least >= UNIT:
                break
            index = self.index(at, 0)
            if self._roll.where(self.mapToSource(index).row()) is not Where.PRESENT:
                return index
            found = found if found.isValid() else index
        return found

    def certain(self) -> tuple[QModelIndex, int]:
        """The row that Enter may take without the clerk having pointed at it, and how many persons match by name.

        Invalid when several persons match (only one whose whole name was typed stands out), or when nothing but
        the name of a unit matches.
        """
        ranks = [(self._rank(at), self.index(at, 0)) for at in range(self.rowCount()) if self._rank(at) < UNIT]
        whole = [index for rank, index in ranks if rank == 0]
        persons = {self._person(index) for index in whole or [index for _rank, index in ranks]}
        return (self.best() if len(persons) == 1 else QModelIndex()), len(persons)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        value = super().data(index, role)
        if role == NAME_ROW and isinstance(value, NameRow) and self._typed and self._rank(index.row()) >= UNIT:
            return msgspec.structs.replace(value, chips=(Chip(tr("only the unit")), *value.chips))
        return value

    def _rank(self, at: int) -> int:
        row = self.mapToSource(self.index(at, 0)).row()
        return self._ranks[row] if row < len(self._ranks) else NO_MATCH

    def _person(self, index: QModelIndex) -> str:
        voter = self._roll.voter(self.mapToSource(index).row())
        return str(voter.person or voter.id)

    def lessThan(self, left: QModelIndex | QPersistentModelIndex, right: QModelIndex | QPersistentModelIndex) -> bool:
        rows = left.row(), right.row()
        if not self._typed or max(rows) >= len(self._ranks):
            return rows[0] < rows[1]
        return (self._ranks[rows[0]], rows[0]) < (self._ranks[rows[1]], rows[1])

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        if self._typed:
            return row < len(self._ranks) and self._ranks[row] <= self._worst
        return self._roll.where(row) in PLACES[self._shown]


UNIT = 6
"""From here on only the name of the unit matches, not that of the person."""

NO_MATCH = 9


def rank_of(typed: str, keys: Keys | None) -> int:
    """How well `typed` (folded) matches: 0 the whole name, UNIT only part of the unit's, NO_MATCH not at all."""
    if not typed or keys is None:
        return NO_MATCH
    name, _bar, unit = keys.words.partition("|")
    name = name or unit  # a unit that nobody is named for is found by its own name
    if typed.isdigit():
        if len(typed) >= LEAST_DIGITS and any(number.endswith(typed) for number in keys.digits):
            return 0
        return 5 if typed in name else UNIT if typed in unit else NO_MATCH
    if typed in (name, unit, keys.pinyin, keys.initials):
        return 0
    if name.startswith(typed) or keys.initials.startswith(typed):
        return 1
    if keys.pinyin.startswith(typed):
        return 2
    if typed in name or typed in keys.initials:
        return 3
    if typed in keys.pinyin:
        return 4
    return UNIT if typed in unit or (len(typed) > 1 and typed in keys.unit_initials) else NO_MATCH


def folded(typed: str) -> str:
    """What was typed, as the keys are written: full-width letters made narrow, lower case, no blanks."""
    return "".join(unicodedata.normalize("NFKC", typed).casefold().split())


def keys_of(voter: Voter, numbers: Iterable[str] = ()) -> Keys:
    """What a voter is found by; `numbers` are the telephone numbers that are kept for them."""
    from governance_desk.register.names import spellings

    pinyin, initials = spellings(voter.name)
    _unit, unit_initials = spellings(voter.unit_name)
    digits = tuple("".join(c for c in number if c.isdigit()) for number in numbers)
    return Keys(folded(f"{voter.name}|{voter.unit_name}"), pinyin, initials, unit_initials, digits)
