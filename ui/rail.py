"""The rail on the left: one button per page."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.language import spoken
from ui.pages import Entry
from ui.widgets.name_lines import name_lines
from ui.words import label

NAME_MARGIN = 16
"""Pixels left of the association's name and right of it: the rail's own and the label's, of the style sheet."""


class Rail(QWidget):
    """`chosen` carries the name of the page; the arrow keys move, Ctrl+1 to Ctrl+9 choose. `find_wanted` is Ctrl+K."""

    chosen = Signal(str)
    find_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("rail")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._entries: tuple[Entry, ...] = ()
        self._association = self._current = ""
        self._broken = ("", 0, 0)
        self._buttons: dict[str, QPushButton] = {}
        self._group = QButtonGroup(self)
        self._name = label(parent=self)
        self._name.setObjectName("railName")
        self._name.setIndent(0)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(12, 20, 12, 12)
        self._column.setSpacing(4)
        self._column.addWidget(self._name)
        self._column.addStretch(1)
        self._find = QPushButton(self)
        self._find.setProperty("kind", "quiet")
        self._find.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # else it would be the first to have it
        self._find.clicked.connect(self.find_wanted)
        self._column.addWidget(self._find)
        spoken(self.retranslate)

    def show_entries(self, entries: Sequence[Entry], association: str) -> None:
        """Show these pages under the association's name."""
        for button in self._buttons.values():
            self._group.removeButton(button)
            button.deleteLater()
        self._buttons.clear()
        self._entries = tuple(entries)
        self._current = ""
        self._show_name(association)
        for entry in entries:
            button = QPushButton(self)
            button.setCheckable(True)
            button.clicked.connect(lambda _checked, name=entry.name: self.chosen.emit(name))
            self._group.addButton(button)
            self._column.insertWidget(self._column.count() - 2, button)
            self._buttons[entry.name] = button
            self._dress(entry)
        self.retranslate()

    def show_association(self, name: str) -> None:
        """Show whose desk it is."""
        self._show_name(name)
        self._break_name()

    def _show_name(self, name: str) -> None:
        self._association = name
        self._name.setAccessibleName(name)
        self._name.setVisible(bool(name))

    def show_current(self, name: str) -> None:
        """Mark the page in sight."""
        self._buttons[name].setChecked(True)
        before, self._current = self._current, name
        for entry in self._entries:
            if entry.name in (before, name):
                self._dress(entry)

    def words(self) -> list[str]:
        """The names on the rail, from the top."""
        return [self._buttons[entry.name].text() for entry in self._entries]

    def retranslate(self) -> None:
        self.setAccessibleName(tr("Pages"))
        for place, entry in enumerate(self._entries, 1):
            button = self._buttons[entry.name]
            button.setText(entry.words())
            button.setAccessibleName(entry.words())
            button.setToolTip(f"{entry.words()} (Ctrl+{place})")
        self._find.setText(tr("Find") + "   Ctrl+K")
        self._find.setAccessibleName(tr("Find"))
        self._find.setToolTip(tr("Find a member, a meeting or a command (Ctrl+K)"))
        self._fix_width()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            for entry in self._entries:
                self._dress(entry)
            self._fix_width()

    def _dress(self, entry: Entry) -> None:
        button = self._buttons.get(entry.name)
        if button is None:  # a style may come while the buttons are being made
            return
        chosen = "on_accent" if theme.is_contrast() else "accent_deep"
        button.setIcon(theme.icon(entry.icon, chosen if entry.name == self._current else "ink"))
        button.setIconSize(QSize(theme.px(20), theme.px(20)))

    def _fix_width(self) -> None:
        """As wide as the longest page name, so that a long association name wraps instead of pushing the page."""
        widest = max((button.sizeHint().width() for button in self._buttons.values()), default=0)
        self.setFixedWidth(max(theme.px(150), widest) + 24)
        self._break_name()

    def _break_name(self) -> None:
        self._name.ensurePolished()  # the style sheet decides the font
        room, metrics = self.width() - 2 * NAME_MARGIN, self._name.fontMetrics()
        if (now := (self._association, room, metrics.height())) != self._broken:
            self._broken = now
            self._name.setText(name_lines(self._association, room, metrics.horizontalAdvance))
