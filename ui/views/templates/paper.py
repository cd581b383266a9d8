"""The paper as it would be: one of the association's own, or the sheet with every text."""

from __future__ import annotations

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.journal.entry import Head
from governance_desk.language import in_a_row, tr
from governance_desk.lists.previews import preview, previews
from governance_desk.templates.state import Templates
from ui.desk import Desk
from ui.errors import describe
from ui.widgets.banner import Banner
from ui.widgets.pages_view import PagesView, page_count, page_pictures

PAUSE = 300
"""Milliseconds without a change after which the paper is drawn again."""
MOST_PAGES = 3
PAGE_WIDTH = 400


class PaperPart(QWidget):
    """Drawn again a moment after `show_templates`."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._document = ""
        self._templates: Templates = desk.association.templates
        self._pdf = b""
        self._sought, self._from_behind = "", False
        self._shown = range(0)
        self.choice = QComboBox()
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(12)
        self.choice.activated.connect(lambda _at: self.draw())
        self._banner = Banner()
        self.pages = PagesView()
        self._soon = QTimer(self, singleShot=True, interval=PAUSE)
        self._soon.timeout.connect(self.draw)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self._banner)
        column.addWidget(self.pages, 1)

    def retranslate(self) -> None:
        self.choice.setAccessibleName(tr("The paper that is shown"))
        self.pages.setAccessibleName(tr("Preview"))
        self._offer()

    def show_document(self, document: str) -> None:
        """Show papers of this document, the newest first."""
        if document != self._document:
            self._document = document
            self._offer()
            self.draw()

    def show_templates(self, templates: Templates) -> None:
        """As they would be with these."""
        if templates != self._templates:
            self._templates = templates
            self._soon.start()

    def look_for(self, words: str, *, last: bool = False) -> None:
        """Show the page on which these stand, the first or the `last` such one; the first page where none has them."""
        if (words, last) != (self._sought, self._from_behind):
            self._sought, self._from_behind = words, last
            if self._pdf and not self._soon.isActive():
                self._show()

    def draw(self) -> None:
        """Draw the paper now."""
        self._soon.stop()
        if not self._document:
            return
        self._pdf, self._shown = b"", range(0)
        from governance_desk.documents.layout.pdf import pdf

        self._banner.hide()
        head = Head(self._desk.head.number, self._desk.head.hash)
        key, day = self.choice.currentData() or "", self._desk.clock().day
        try:
            paper = preview(self._desk.association, self._document, key, self._templates, day, head)
            self._pdf = pdf(paper)
        except (Refusal, Fault) as error:
            message = describe(error)
            self._banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
        self._show()

    def _show(self) -> None:
        """The page that is looked for among those around it."""
        if not self._pdf:
            self.pages.show_pages([])
            return
        from governance_desk.documents.layout.find import page_with

        wanted = page_with(self._pdf, self._sought, last=self._from_behind)
        if wanted not in self._shown:
            whole = page_count(self._pdf)
            first = min(max(wanted - 1, 0), max(whole - MOST_PAGES, 0))
            pictures = page_pictures(self._pdf, PAGE_WIDTH, MOST_PAGES, first=first)
            self.pages.show_pages(pictures, first=first, pages=whole)
            self._shown = range(first, first + len(pictures))
        self.pages.go_to(wanted)

    def _offer(self) -> None:
        chosen = self.choice.currentData()
        self.choice.clear()
        if self._document:
            for each in previews(self._desk.association, self._document, self._desk.clock().day):
                self.choice.addItem(each.title, each.key)
        self.choice.addItem(tr("All texts, with samples"), "")
        self.choice.setCurrentIndex(max(0, self.choice.findData(chosen) if chosen else 0))
