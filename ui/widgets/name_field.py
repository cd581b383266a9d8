"""A field for one of several names, found by characters, pinyin or initials; any other text may stand in it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QComboBox, QCompleter, QLineEdit, QWidget

from governance_desk.register.names import spellings

KEYS = Qt.ItemDataRole.UserRole + 1
"""The role of everything a name is found by."""


class NameField(QComboBox):
    """Nobody is chosen at first, unless `value` stands in it. `key` says who is meant."""

    def __init__(self, choices: Sequence[tuple[str, str]], value: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setEditable(True)
        self.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(18)
        for at, (key, shown) in enumerate(choices):
            self.addItem(shown, key)
            self.setItemData(at, " ".join((shown.casefold(), *spellings(shown.partition("（")[0]))), KEYS)
        finder = _Finder(self.model(), self)
        finder.setCompletionRole(KEYS)
        finder.setFilterMode(Qt.MatchFlag.MatchContains)
        finder.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.setCompleter(finder)
        self.setCurrentIndex(-1)
        self.line.setText(value)
        self.line.returnPressed.connect(self.settle)

    @property
    def line(self) -> QLineEdit:
        """The field to type into."""
        line = self.lineEdit()
        assert line is not None  # it is editable
        return line

    def key(self) -> str:
        """Whose name stands here, beyond doubt; nothing where it is nobody's, or could be that of several."""
        typed = self.line.text().strip().casefold()
        rows = range(self.count())
        same = [at for at in rows if typed == self.itemText(at).casefold()]
        found = same or [at for at in rows if typed and typed in str(self.itemData(at, KEYS))]
        return str(self.itemData(found[0])) if len(found) == 1 else ""

    def settle(self) -> None:
        """Write out the name that is meant."""
        at = self.findData(self.key()) if self.key() else -1
        if at >= 0 and self.line.text() != self.itemText(at):
            self.setCurrentIndex(at)
            self.line.setText(self.itemText(at))


class _Finder(QCompleter):
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(Qt.ItemDataRole.DisplayRole) or "")  # the name itself, not what it was found by
