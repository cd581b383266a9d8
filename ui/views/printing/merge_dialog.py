"""Papers for many at once: what, for whom, and as what; what is missing for some stands there before."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QWidget

from governance_desk.documents.printing.sheets import Addressee, Badge
from governance_desk.documents.printing.stock import Stock, Use, stocks
from governance_desk.errors import Fault, Refusal
from governance_desk.language import text, tr
from governance_desk.lists.mailing import Mailing
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.operations import merge as act
from ui.operations.label_sheets import lay_out, stock_words
from ui.widgets.form_dialog import FormDialog
from ui.widgets.inner_area import InnerArea
from ui.words import label, roomy

Items = Sequence[Addressee] | Sequence[Badge]


class How(StrEnum):
    """As what the papers come."""

    ONE = "one"
    FOLDER = "folder"
    PRINT = "print"


class Sheets(NamedTuple):
    """Labels or badges: for whom, with what is missing."""

    use: Use
    items: Callable[[], tuple[Items, Mailing]]


class Words(NamedTuple):
    """A letter in the clerk's own words: `write` makes it of a title and a text."""

    write: Callable[[str, str], Mailing]


class Offer(NamedTuple):
    """What can be chosen: papers, sheets, or a letter that is yet to be written."""

    name: str
    what: Mailing | Sheets | Words


class MergeDialog(FormDialog):
    """Stays open where nothing was made."""

    def __init__(self, desk: Desk, title: str, offers: Sequence[Offer], parent: QWidget) -> None:
        super().__init__(title, "", tr("Go on …"), parent)
        self._desk = desk
        self._offers = offers
        self._page = parent
        self.what, self.how, self.stock = QComboBox(), QComboBox(), QComboBox()
        self.subject = QLineEdit()
        self.letter = QPlainTextEdit()
        self.letter.setTabChangesFocus(True)
        self.letter.setMinimumHeight(theme.px(120))
        self.first = QSpinBox()
        roomy(self.first)
        for offer in offers:
            self.what.addItem(offer.name)
        for how, words in (
            (How.ONE, tr("one PDF, with an entry for each recipient")),
            (How.FOLDER, tr("a folder with a PDF for each recipient")),
            (How.PRINT, tr("on paper")),
        ):
            self.how.addItem(words, how)
        self.missing = label()
        self.missing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.ask(tr("What"), self.what)
        self.ask(tr("Title of the letter"), self.subject)
        self.ask(tr("Text, a paragraph a line"), self.letter)
        self.ask(tr("Kind of sheet"), self.stock)
        self.ask(tr("First unused place on the first sheet"), self.first)
        self.ask(tr("As"), self.how)
        self.fields.addRow(self._area())
        self.what.currentIndexChanged.connect(lambda _at: self._show())
        self.stock.currentIndexChanged.connect(lambda _at: self._bound())
        self.on_action(self._go)
        self._show()
        self.what.setFocus()

    def offer(self) -> Offer:
        """What is chosen."""
        return self._offers[self.what.currentIndex()]

    def _area(self) -> QWidget:
        area = InnerArea(self.missing)
        area.setMinimumHeight(theme.px(90))
        return area

    def _show(self) -> None:
        """The fields that this kind has, whom it is for, and what is missing."""
        what = self.offer().what
        for field, shown in (
            (self.subject, isinstance(what, Words)),
            (self.letter, isinstance(what, Words)),
            (self.stock, isinstance(what, Sheets)),
            (self.first, isinstance(what, Sheets) and what.use is Use.LABEL),
            (self.how, not isinstance(what, Sheets)),
        ):
            self.fields.setRowVisible(field, shown)
        if isinstance(what, Sheets):
            items, mailing = what.items()
            self.stock.clear()
            for each in stocks(what.use):
                self.stock.addItem(stock_words(each), each)
            self._say(len(items), mailing)
        else:
            mailing = what.write("", "") if isinstance(what, Words) else what
            self._say(len(mailing.pieces), mailing)

    def _bound(self) -> None:
        stock = self.stock.currentData()
        if isinstance(stock, Stock):
            self.first.setRange(1, stock.each)

    def _say(self, number: int, mailing: Mailing) -> None:
        lines = act.missing_words(mailing)
        self.lead.setText(tr("For {number} recipients.", number=number))
        self.lead.show()
        self.missing.setText("\n".join([tr("Missing:"), *lines]) if lines else tr("Nothing is missing."))
        self.action.setEnabled(number > 0)

    def _go(self) -> bool:
        what = self.offer().what
        if isinstance(what, Sheets):
            items, _missing = what.items()
            return (
                lay_out(
                    desk=self._desk,
                    items=items,
                    stock=self.stock.currentData(),
                    first=self.first.value(),
                    title=self.offer().name,
                    parent=self._page,
                )
                is not None
            )
        return self._merge(what)

    def _merge(self, what: Mailing | Words) -> bool:
        if isinstance(what, Words):
            if not self.subject.text().strip() or not self.letter.toPlainText().strip():
                self._refuse(Refusal(text("A letter needs a title and a text."), next_step=text("Write both.")))
                return False
            mailing, title = what.write(self.subject.text(), self.letter.toPlainText()), self.subject.text().strip()
        else:
            mailing, title = what, self.offer().name
        papers = act.drawn_up(self._desk, mailing.pieces, self)
        if papers is None:
            return False
        how = How(self.how.currentData())
        if how is How.PRINT:
            act.print_all(papers=papers, title=title, kind=mailing.key, parent=self._page)
            return True
        save = act.save_as_one if how is How.ONE else act.save_in_folder
        return save(papers=papers, title=title, parent=self._page) is not None

    def _refuse(self, error: Refusal | Fault) -> None:
        show_error(error, self)
