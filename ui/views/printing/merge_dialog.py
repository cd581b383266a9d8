"""Papers for many at once: what, for whom, and as what; what is missing for some stands there before.

A unit without an address gets no label, unless the clerk wants one all the same.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from governance_desk.documents.layout.missing import Missing
from governance_desk.documents.printing.sheets import Addressee, Badge
from governance_desk.documents.printing.stock import Stock, Use, stocks
from governance_desk.errors import Fault, Refusal
from governance_desk.language import in_a_row, text, tr
from governance_desk.lists.mailing import Lack, Mailing
from ui import theme
from ui.desk import Desk
from ui.errors import show_error
from ui.operations import merge as act
from ui.operations.label_sheets import lay_out, stock_words
from ui.operations.paper_notes import once_known
from ui.operations.saved import desk_window
from ui.views.printing.missing_part import MissingPart
from ui.widgets.form_dialog import FRAME, FormDialog
from ui.widgets.inner_area import InnerArea
from ui.words import flexible, roomy

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
        self.what, self.how, self.stock, self.without = (QComboBox() for _field in range(4))
        self.subject = QLineEdit()
        self.letter = QPlainTextEdit()
        self.letter.setTabChangesFocus(True)
        self.letter.setFixedHeight(theme.px(130))
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
        self.without.addItem(tr("leave them out"), False)
        self.without.addItem(tr("print them with an empty address"), True)
        self.missing = MissingPart(desk)
        self.missing.mended.connect(self._count)
        self.missing.unit_wanted.connect(self._go_to_unit)
        self.ask(tr("What"), self.what)
        self.ask(tr("Title of the letter"), self.subject)
        self.ask(tr("Text, a paragraph a line"), self.letter)
        self.ask(tr("Kind of sheet"), self.stock)
        self.ask(tr("First unused place on the first sheet"), self.first)
        self.ask(tr("Units without an address"), self.without)
        self.ask(tr("As"), self.how)
        self._area = self._scrolled()
        # Wrapped words beside a button are not counted whole before they are laid out.
        self._settled = QTimer(self, singleShot=True, interval=0)
        self._settled.timeout.connect(lambda: self._grow(self._area.verticalScrollBar().maximum()))
        self.what.currentIndexChanged.connect(lambda _at: self._show())
        self.stock.currentIndexChanged.connect(lambda _at: self._bound())
        self.without.currentIndexChanged.connect(lambda _at: self._count())
        self.on_action(self._go)
        self.setMinimumWidth(min(900, theme.px(620)))
        self._show()
        self.what.setFocus()

    def _scrolled(self) -> InnerArea:
        """Fields and list in one part that is scrolled where large text needs more than the screen has."""
        inner = QWidget()
        self._inner = column = QVBoxLayout(inner)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(14)
        self.column.removeItem(self.fields)
        column.addLayout(self.fields)
        column.addWidget(self.missing, 100)
        column.addStretch(1)
        area = InnerArea(inner)
        flexible(area, 150)
        self.column.insertWidget(1, area, 100)
        return area

    def make_room(self) -> None:
        """As high as what it shows now, where the screen has the room; never lower than it is."""
        self.column.activate()
        around = self.column.totalHeightForWidth(self.width()) - self._area.minimumHeight()
        need = around + self._inner.totalHeightForWidth(self._area.viewport().width())
        self._grow(need - self.height())
        self._settled.start()

    def _grow(self, more: int) -> None:
        room = self.screen().availableGeometry().height() - FRAME
        if more > 0 and self.height() < room:
            self.resize(self.width(), min(self.height() + more, room))

    def offer(self) -> Offer:
        """What is chosen."""
        return self._offers[self.what.currentIndex()]

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
            self.stock.clear()
            for each in stocks(what.use):
                self.stock.addItem(stock_words(each), each)
        self._count()

    def _bound(self) -> None:
        stock = self.stock.currentData()
        if isinstance(stock, Stock):
            self.first.setRange(1, stock.each)

    def _count(self) -> None:
        """For how many it is, and what is missing of them, as things stand."""
        what = self.offer().what
        left = 0
        if isinstance(what, Sheets):
            items, mailing = what.items()
            number = len(self._wanted(items))
            left = len(items) - number
        else:
            mailing = what.write("", "") if isinstance(what, Words) else what
            number = len(mailing.pieces)
        missing = mailing.missing()
        without = isinstance(what, Sheets) and any(each.lack is Lack.ADDRESS for each in missing)
        self.fields.setRowVisible(self.without, without)
        said = [tr("For {number} recipients.", number=number)]
        if left:
            said.append(tr("{number} without an address are left out.", number=left))
        self.lead.setText(in_a_row(said))
        self.lead.show()
        self.missing.show_missing(missing)
        if self.isVisible():
            self.make_room()
        self.action.setEnabled(number > 0)

    def _wanted(self, items: Items) -> Items:
        """Those that get a piece: of labels the ones with an address, unless all are wanted."""
        if self.without.currentData():
            return items
        badges = [each for each in items if isinstance(each, Badge)]
        return badges or [each for each in items if isinstance(each, Addressee) and each.address]

    def _go_to_unit(self, unit: str) -> None:
        """What is missing is done at the unit, on its page; this dialog gives way to it."""
        window = desk_window(self._page)
        self.reject()
        if window is not None:
            window.go("members", unit)

    def _go(self) -> bool:
        what = self.offer().what
        if isinstance(what, Sheets):
            items, _missing = what.items()
            return (
                lay_out(
                    desk=self._desk,
                    items=self._wanted(items),
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

        def looked(missing: Sequence[Missing]) -> None:
            if self.isVisible():  # else the clerk has changed their mind meanwhile
                once_known(missing, self, lambda: self._save(papers, title, how))

        act.look_through(papers=papers, done=looked, parent=self)
        return False

    def _save(self, papers: Sequence[act.Drawn], title: str, how: How) -> None:
        """Where the clerk says; the dialog stays where they said nothing."""
        save = act.save_as_one if how is How.ONE else act.save_in_folder
        if save(papers=papers, title=title, parent=self._page) is not None:
            self.accept()

    def _refuse(self, error: Refusal | Fault) -> None:
        show_error(error, self)
