"""The roll at the door: everyone who is expected, with where they are; found by characters, pinyin, initials,
or the last digits of a telephone number. Made for a thousand names: one arrival changes one row."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import Any

import msgspec
from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt

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
    HERE = "here"


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
    """Shows who matches what was typed, and of them all, the missing, or those who are here."""

    def __init__(self, roll: RollModel) -> None:
        super().__init__()
        self._roll = roll
        self._keys: dict[VoterId, Keys] = {}
        self._typed = ""
        self._shown = Shown.ALL
        self.setSourceModel(roll)

    def set_keys(self, keys: dict[VoterId, Keys]) -> None:
        """What each voter is found by."""
        self._keys = keys
        self.invalidate()

    def search(self, typed: str) -> None:
        """Show the rows that match."""
        self._typed = folded(typed)
        self.invalidate()

    def show_only(self, shown: Shown) -> None:
        """Show all, the missing, or those who are here."""
        self._shown = shown
        self.invalidate()

    def best(self) -> QModelIndex:
        """The row that Enter would take: the best match, and of equal ones someone who is not here yet.

        None while nothing is typed: an Enter too many must not check anybody in.
        """
        if not self._typed:
            return QModelIndex()
        best, found = (99, True), QModelIndex()
        for at in range(self.rowCount()):
            index = self.index(at, 0)
            row = self.mapToSource(index).row()
            rank = (
                rank_of(self._typed, self._keys.get(self._roll.voter(row).id)),
                self._roll.where(row) is Where.PRESENT,
            )
            if rank < best:
                best, found = rank, index
            if best == (0, False):
                break
        return found

    def certain(self) -> tuple[QModelIndex, int]:
        """The row that Enter may take without the clerk having pointed at it, and how many persons match by name.

        Invalid when several persons match (only one whose whole name was typed stands out), or when nothing but
        the name of a unit matches.
        """
        ranks = [(rank, index) for rank, index in self._ranked() if rank < UNIT]
        whole = [index for rank, index in ranks if rank == 0]
        meant = whole or [index for _rank, index in ranks]
        persons = {self._person(index) for index in meant}
        return (self.best() if len(persons) == 1 else QModelIndex()), len(persons)

    def _ranked(self) -> list[tuple[int, QModelIndex]]:
        indexes = [self.index(at, 0) for at in range(self.rowCount())]
        return [(rank_of(self._typed, self._keys.get(VoterId(str(each.data(VOTER))))), each) for each in indexes]

    def _person(self, index: QModelIndex) -> str:
        voter = self._roll.voter(self.mapToSource(index).row())
        return str(voter.person or voter.id)

    def filterAcceptsRow(self, row: int, _parent: QModelIndex | QPersistentModelIndex) -> bool:
        if self._shown is not Shown.ALL:
            here = self._roll.where(row) in (Where.PRESENT, Where.PROXY)
            if here is not (self._shown is Shown.HERE):
                return False
        return not self._typed or rank_of(self._typed, self._keys.get(self._roll.voter(row).id)) < NO_MATCH


UNIT = 6
"""From here on only the name of the unit matches, not that of the person."""

NO_MATCH = 9


def rank_of(typed: str, keys: Keys | None) -> int:
    """How well `typed` (folded) matches: 0 the whole name, UNIT only the unit, NO_MATCH not at all."""
    if not typed or keys is None:
        return NO_MATCH
    name, _bar, unit = keys.words.partition("|")
    name = name or unit  # a unit that nobody is named for is found by its own name
    if typed.isdigit():
        if len(typed) >= LEAST_DIGITS and any(number.endswith(typed) for number in keys.digits):
            return 0
        return 5 if typed in name else UNIT if typed in unit else NO_MATCH
    if typed in (name, keys.pinyin, keys.initials):
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
