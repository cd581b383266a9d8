"""The meetings of the association as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt

from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, Stage
from ui.models.names import Chip

CHIP = Qt.ItemDataRole.UserRole + 1
"""The role of a cell's chip, for the column that has one."""
SORT = Qt.ItemDataRole.UserRole + 2
"""The role of what a column is sorted by."""


class Column(NamedTuple):
    """What a column is called, shows, and is sorted by."""

    words: Callable[[], str]
    shows: Callable[[Meeting], str]
    sorts: Callable[[Meeting], Any]


def present_words(meeting: Meeting) -> str:
    """How many came of those expected: 25 / 37."""
    if meeting.stage is Stage.CONVENED:
        return ""
    return f"{meeting.came} / {meeting.roll_counts.in_office}"


COLUMNS = (
    Column(lambda: tr("Meeting"), lambda m: m.title, lambda m: m.title),
    Column(lambda: tr("Day"), lambda m: f"{m.day.isoformat()} {m.starts}", lambda m: (m.day, m.starts)),
    Column(lambda: tr("Place"), lambda m: m.place, lambda m: m.place),
    Column(lambda: tr("State"), lambda _m: "", lambda m: list(Stage).index(m.stage)),
    Column(lambda: tr("Present / expected"), present_words, lambda m: m.came),
)
STATE = 3


class MeetingsModel(QAbstractTableModel):
    """Read only; `show_meetings` replaces what is shown."""

    def __init__(self, chip: Callable[[Meeting], Chip]) -> None:
        super().__init__()
        self._chip = chip
        self._meetings: tuple[Meeting, ...] = ()

    def show_meetings(self, meetings: Sequence[Meeting]) -> None:
        """Show these, in this order."""
        self.beginResetModel()
        self._meetings = tuple(meetings)
        self.endResetModel()

    def meeting(self, row: int) -> Meeting:
        """The meeting in a row."""
        return self._meetings[row]

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(self._meetings)

    def columnCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008
        return 0 if parent.isValid() else len(COLUMNS)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        meeting = self._meetings[index.row()]
        if index.column() == STATE and role in (Qt.ItemDataRole.DisplayRole, CHIP):
            chip = self._chip(meeting)
            return chip if role == CHIP else chip.words
        if role == Qt.ItemDataRole.DisplayRole:
            return COLUMNS[index.column()].shows(meeting)
        if role == SORT:
            return COLUMNS[index.column()].sorts(meeting)
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return COLUMNS[section].words()
        return None

    def retranslate(self) -> None:
        """Ask the columns for their words again."""
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(COLUMNS) - 1)
        if self._meetings:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._meetings) - 1, len(COLUMNS) - 1))
