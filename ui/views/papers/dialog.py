"""The papers of a year: each with what the charter says of it, its record, and its file."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.desk import Desk
from ui.operations import papers as act
from ui.operations.papers import PaperOfYear
from ui.views.attachments.button import AttachmentsButton
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.detail_panel import emptied
from ui.widgets.form_dialog import FormDialog, day_field, day_of, opened
from ui.widgets.inner_area import InnerArea
from ui.words import article_words, label


class YearlyPapersDialog(QDialog):
    """Follows the desk while it is open. `wanted` ("year_plan/2026") is begun at once, or its file asked for."""

    def __init__(self, desk: Desk, parent: QWidget | None, wanted: str = "") -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Yearly papers"))
        self.setAccessibleName(self.windowTitle())
        self.year = QComboBox()
        self.year.setAccessibleName(tr("Year"))
        self.buttons: dict[str, QPushButton] = {}
        inner = QWidget()
        self._cards = QVBoxLayout(inner)
        self._cards.setContentsMargins(0, 0, 0, 0)
        self._cards.setSpacing(10)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.setAutoDefault(False)
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(self.year, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(900, theme.px(680)), min(700, theme.px(400)))
        key, _slash, year = wanted.partition("/")
        self._offer_years(int(year) if year.isdecimal() else desk.clock().day.year)
        self.year.currentIndexChanged.connect(lambda _at: self.refresh())
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh()
        if f"record/{key}" in self.buttons:
            self.buttons[f"record/{key}"].setFocus()

    @property
    def shown_year(self) -> int:
        """The year that is shown."""
        return int(self.year.currentData())

    def refresh(self) -> None:
        """Each paper of the year as it is now."""
        emptied(self._cards)
        self.buttons.clear()
        waiting = True
        for paper in act.papers_of(self._desk, self.shown_year):
            open_ = paper.known is None or not self._desk.association.attachments.of(paper.subject)
            self._cards.addWidget(self._card(paper, first=open_ and waiting))
            waiting = waiting and not open_
        self._cards.addStretch(1)

    def open_record(self, paper: PaperOfYear) -> RecordPaperDialog:
        """Ask for its title and its day."""
        return opened(RecordPaperDialog(self._desk, paper, self))

    def open_drop(self, paper: PaperOfYear) -> ReasonDialog:
        """Ask why the record is taken back."""
        title = tr("Take the record back")
        return opened(
            ReasonDialog(
                title,
                paper.known.title if paper.known is not None else "",
                tr("Reason"),
                title,
                lambda reason, parent: act.drop(desk=self._desk, paper=paper, reason=reason, parent=parent),
                self,
            )
        )

    def _offer_years(self, wanted: int) -> None:
        this = self._desk.clock().day.year
        known = {each.year for each in self._desk.association.register.papers.values()}
        with QSignalBlocker(self.year):
            for each in sorted({this - 1, this, this + 1, wanted, *known}, reverse=True):
                self.year.addItem(tr("Year {year}", year=each), each)
            self.year.setCurrentIndex(self.year.findData(wanted))

    def _card(self, paper: PaperOfYear, *, first: bool) -> QWidget:
        card = QFrame()
        card.setProperty("role", "card")
        column = QVBoxLayout(card)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        heading = label("heading")
        heading.setText(f"{paper.rule.name}{article_words(paper.rule.article)}")
        says = label("muted")
        says.setText(_words(paper))
        row = QHBoxLayout()
        own = self._act(paper)
        primary: QPushButton = own
        if paper.known is not None:
            primary = files = AttachmentsButton(self._desk)
            files.show_subject(paper.subject, paper.known.title)
            self.buttons[f"files/{paper.rule.key}"] = files
            row.addWidget(files)
        row.addWidget(own)
        if first:
            primary.setProperty("kind", "primary")
        row.addStretch(1)
        for part in (heading, says):
            column.addWidget(part)
        column.addLayout(row)
        return card

    def _act(self, paper: PaperOfYear) -> QPushButton:
        recorded = paper.known is not None
        button = QPushButton(tr("Take the record back …") if recorded else tr("Record it …"))
        button.setAccessibleName(f"{paper.title}：{button.text()}")
        button.setAutoDefault(False)
        do = partial(self.open_drop if recorded else self.open_record, paper)
        button.clicked.connect(lambda _checked=False: do())
        self.buttons[f"{'drop' if recorded else 'record'}/{paper.rule.key}"] = button
        return button


class RecordPaperDialog(FormDialog):
    """What it is called, and since when it is there."""

    def __init__(self, desk: Desk, paper: PaperOfYear, parent: QWidget | None) -> None:
        quote = f"“{paper.rule.quote}”" if paper.rule.quote else paper.rule.name
        super().__init__(
            tr("Record a yearly paper"), f"{quote}{article_words(paper.rule.article)}", tr("Record it"), parent
        )
        self.title = QLineEdit(paper.title)
        self.day = day_field(desk.clock().day)
        self.ask(tr("Title"), self.title)
        self.ask(tr("Drawn up on"), self.day)
        self.on_action(
            lambda: act.record(desk=desk, paper=paper, title=self.title.text(), drawn_up=day_of(self.day), parent=self)
        )


def _words(paper: PaperOfYear) -> str:
    """Whether it is there, since when; else what is to be done."""
    if paper.known is None:
        return tr("{author}: not recorded yet. Once it is recorded, its file is attached here.", author=paper.rule.by)
    return tr("“{title}”, drawn up on {day}.", title=paper.known.title, day=paper.known.drawn_up.isoformat())
