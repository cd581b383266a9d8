"""What is still missing before the opening: each with a button that leads to where it is mended."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.docket.opening import Mend, Missing, missing_before_opening
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from ui import theme
from ui.desk import Desk
from ui.widgets.inner_area import InnerArea
from ui.widgets.sentence import Sentence
from ui.words import article_words, label


class MissingDialog(QDialog):
    """`wanted` carries what is to be mended; the dialog closes then."""

    wanted = Signal(object)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Before the opening"))
        self.setAccessibleName(tr("Before the opening"))
        self.found = still_missing(desk, meeting)
        self.buttons: list[QPushButton] = []
        inner = QWidget()
        inner.setObjectName("page")
        rows = QVBoxLayout(inner)
        rows.setContentsMargins(0, 0, 8, 0)
        rows.setSpacing(10)
        for each in self.found:
            rows.addLayout(self._row(each))
        rows.addStretch(1)
        lead = label("muted")
        lead.setText(
            tr("Marked ! : the meeting cannot be opened, or something on its agenda not be decided, while this is so.")
            if any(each.holds_up for each in self.found)
            else tr("None of this keeps the meeting from being opened.")
        )
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.clicked.connect(self.reject)
        last = QHBoxLayout()
        last.addStretch(1)
        last.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(lead)
        column.addWidget(InnerArea(inner), 1)
        column.addLayout(last)
        self.resize(min(1000, theme.px(720)), min(700, theme.px(120 + 58 * max(2, len(self.found)))))
        (self.buttons[0] if self.buttons else close).setFocus()

    def _row(self, missing: Missing) -> QHBoxLayout:
        words = Sentence(tone="bad" if missing.holds_up else "")
        words.setText(f"{'! ' if missing.holds_up else '· '}{missing.what}{article_words(missing.article)}")
        mend = QPushButton(mend_words(missing.mend))
        mend.setAccessibleName(f"{mend.text()}: {missing.what}")
        mend.setAutoDefault(False)
        mend.clicked.connect(lambda: self._mend(missing))
        self.buttons.append(mend)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(words, 1)
        row.addWidget(mend, 0, Qt.AlignmentFlag.AlignTop)
        return row

    def _mend(self, missing: Missing) -> None:
        self.accept()
        self.wanted.emit(missing)


def still_missing(desk: Desk, meeting: MeetingId) -> tuple[Missing, ...]:
    """What the meeting lacks today."""
    return missing_before_opening(desk.association, desk.room(meeting), desk.clock().day)


def button_words(missing: tuple[Missing, ...]) -> str:
    """Of the button that opens the list."""
    return tr("Before the opening ({number}) …", number=len(missing))


def mend_words(mend: Mend) -> str:
    """What the button of a thing that is missing says."""
    return {
        Mend.CHECK_IN: tr("To the check-in"),
        Mend.NOTICE: tr("Record the notice"),
        Mend.REPLIES: tr("To the replies"),
        Mend.AGENDA: tr("Add an item"),
        Mend.DUE: tr("Take them over"),
        Mend.ITEM: tr("Complete the item"),
        Mend.PAPERS: tr("Attach it"),
        Mend.COUNTERS: tr("Propose them"),
        Mend.READING: tr("Adopt a reading"),
        Mend.OPEN: tr("To the check-in"),
    }[mend]
