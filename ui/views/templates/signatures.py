"""The lines to sign on: called otherwise, moved, added, taken away."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.templates.commands import SetSignatures
from governance_desk.templates.draft import drafted
from governance_desk.templates.places import longest_literal, spelled
from governance_desk.templates.state import SignatureLine, Templates
from governance_desk.templates.wordings import ASSOCIATION, Wording
from ui import theme
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label, restyle

_KEY = Qt.ItemDataRole.UserRole


class SignaturesPart(QWidget):
    """`changed` carries the templates with the lines as they stand; lines that are refused change nothing.

    What was refused stays in the list, and is there again when the reader comes back to the document.
    """

    changed = Signal(object)
    looked_at = Signal(str)
    """Carries what of the current line stands on the paper."""

    def __init__(self) -> None:
        super().__init__()
        self.templates = Templates()
        self._wording: Wording | None = None
        self._refused: dict[str, tuple[SignatureLine, ...]] = {}
        self._before: dict[str, tuple[SignatureLine, ...]] = {}  # before anything was changed in it
        self._lead = label("muted")
        self.list = QListWidget()
        flexible(self.list, 160)
        self.list.setSpacing(4)
        self.list.itemChanged.connect(lambda _item: self._write())
        self.list.currentRowChanged.connect(lambda _row: self._go())
        self.state = label()
        self.add, self.remove, self.up, self.down, self.reset = (QPushButton() for _ in range(5))
        self.add.clicked.connect(self._add)
        self.remove.clicked.connect(self._remove)
        self.up.clicked.connect(lambda: self._move(-1))
        self.down.clicked.connect(lambda: self._move(1))
        self.reset.clicked.connect(self._take_usual)
        some: tuple[tuple[QPushButton, ...], ...] = ((self.add, self.remove, self.up, self.down), (self.reset,))
        if theme.percent() > LARGEST_BESIDE:
            some = ((self.add,), (self.remove,), (self.up, self.down), (self.reset,))
        rows = [QHBoxLayout() for _ in some]
        for row, buttons in zip(rows, some, strict=True):
            row.setSpacing(8)
            for button in buttons:
                button.setAutoDefault(False)
                row.addWidget(button)
            row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._lead)
        column.addWidget(self.list, 1)
        column.addWidget(self.state)
        for row in rows:
            column.addLayout(row)

    def retranslate(self) -> None:
        self._lead.setText(
            tr(
                "F2 or a double click names a line otherwise; {place} and the like are filled in. Known names are "
                "printed on their lines.",
                place=f"{{{ASSOCIATION}}}",
            )
        )
        self.list.setAccessibleName(tr("Lines to sign on"))
        words = {
            self.add: tr("Add a line"),
            self.remove: tr("Take away"),
            self.up: tr("Up"),
            self.down: tr("Down"),
            self.reset: tr("Take the usual lines"),
        }
        for button, said in words.items():
            button.setText(said)
            button.setAccessibleName(said)

    @property
    def refused_in(self) -> frozenset[str]:
        """The documents whose lines stand in the list as they cannot be."""
        return frozenset(self._refused)

    def forget_refused(self) -> None:
        """What could not be is gone."""
        self._refused.clear()

    def show_document(self, wording: Wording, templates: Templates) -> None:
        """Show the document's lines as these templates have them."""
        self._wording, self.templates = wording, templates
        self._before.clear()
        usual = tuple(SignatureLine(each.key, each.role) for each in wording.signature)
        # As in the texts, a brace that stands alone in an older record is shown as it is written today.
        kept = templates.signatures.get(wording.key, usual)
        written = tuple(SignatureLine(each.key, spelled(each.role)) for each in kept)
        lines = self._refused.get(wording.key, written)
        if lines != self._lines():
            self._show(lines)
        self._say(self._against() if wording.key in self._refused else "")
        self._allow()

    def _show(self, lines: Sequence[SignatureLine]) -> None:
        row = self.list.currentRow()
        self.list.blockSignals(True)
        self.list.clear()
        for line in lines:
            self.list.addItem(_item(line))
        self.list.setCurrentRow(min(max(row, 0), len(lines) - 1))
        self.list.blockSignals(False)

    def _lines(self) -> tuple[SignatureLine, ...]:
        items = (self.list.item(at) for at in range(self.list.count()))
        return tuple(SignatureLine(str(each.data(_KEY)), each.text()) for each in items)

    def _add(self) -> None:
        item = _item(SignatureLine("", tr("New line")))
        self.list.insertItem(self.list.currentRow() + 1, item)
        self.list.setCurrentItem(item)
        self._write()
        self.list.editItem(item)

    def _remove(self) -> None:
        self.list.takeItem(self.list.currentRow())
        self._write()

    def _move(self, by: int) -> None:
        row = self.list.currentRow()
        item = self.list.takeItem(row)
        self.list.insertItem(row + by, item)
        self.list.setCurrentRow(row + by)
        self._write()

    def _take_usual(self) -> None:
        if self._wording is not None:
            self._show([SignatureLine(each.key, each.role) for each in self._wording.signature])
            self._write()

    def _write(self) -> None:
        if self._wording is None:
            return
        document = self._wording.key
        before = self._before.setdefault(document, self.templates.signatures.get(document, ()))
        said = self._against()
        if said:
            self._refused[document] = self._lines()
            # A new line that has no name yet is nobody's: it is neither shown on the paper nor saved.
            self.templates = drafted(self.templates, SetSignatures(document=document, lines=before))
        else:
            self._refused.pop(document, None)
            self.templates = drafted(self.templates, SetSignatures(document=document, lines=self._lines()))
        self._say(said)
        self.changed.emit(self.templates)
        self.look()
        self._allow()

    def _against(self) -> str:
        """What is against the lines as they stand in the list."""
        assert self._wording is not None
        try:
            drafted(self.templates, SetSignatures(document=self._wording.key, lines=self._lines() or _NOBODY))
        except Refusal as refusal:
            return in_a_row((refusal.sentence, refusal.next_step))
        return ""

    def _go(self) -> None:
        self._allow()
        if self.isVisible():
            self.look()

    def look(self) -> None:
        """Say again what is current."""
        if (item := self.list.currentItem()) is not None:
            self.looked_at.emit(longest_literal(item.text()))

    def _allow(self) -> None:
        row, last = self.list.currentRow(), self.list.count() - 1
        self.remove.setEnabled(row >= 0)
        self.up.setEnabled(row > 0)
        self.down.setEnabled(0 <= row < last)
        usual = tuple(SignatureLine(each.key, each.role) for each in self._wording.signature) if self._wording else ()
        self.reset.setEnabled(self._lines() != usual)

    def _say(self, words: str) -> None:
        self.state.setText(words)
        self.state.setAccessibleName(words)
        self.state.setProperty("tone", "bad")
        self.state.setVisible(bool(words))
        restyle(self.state)


_NOBODY = (SignatureLine("", ""),)
"""An empty list would mean the usual lines: it is refused as a line without a name."""


def _item(line: SignatureLine) -> QListWidgetItem:
    item = QListWidgetItem(line.role)
    item.setData(_KEY, line.key)
    item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
    return item
