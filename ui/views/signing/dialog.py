"""Have an issued document signed: on paper and scanned back, by hand on the screen, or by certificate."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import DocumentId, IssuedDocument
from governance_desk.language import in_a_row, tr
from governance_desk.signing.beside import newest, signers
from ui import theme
from ui.desk import Desk
from ui.errors import describe
from ui.operations.signing import content_of
from ui.preferences import Preferences
from ui.views.signing.by_certificate import ByCertificatePart
from ui.views.signing.by_hand import ByHandPart
from ui.views.signing.on_paper import OnPaperPart
from ui.widgets.banner import Banner
from ui.widgets.inner_area import InnerArea
from ui.widgets.pages_view import PagesView, page_pictures
from ui.words import flexible, label

PAGE_WIDTH = 380
MOST_PAGES = 30
WIDEST_TEXT = 125
"""Percent: with larger text there is no room for the pages beside."""


class SignDialog(QDialog):
    """Follows the desk: what was filed is shown at once, and the next one signs that."""

    def __init__(
        self, desk: Desk, document: DocumentId, parent: QWidget | None, preferences: Preferences | None = None
    ):
        super().__init__(parent.window() if parent is not None else None)
        self._desk, self._id = desk, document
        self._drawn = ""
        self.setWindowTitle(tr("Have it signed"))
        self.setAccessibleName(self.windowTitle())
        self._title = label("heading")
        self.state = label()
        self.banner = Banner()
        self.pages = PagesView()
        self.pages.setAccessibleName(tr("Preview"))
        flexible(self.pages, 240)
        self.paper = OnPaperPart(desk, document, self)
        self.hand = ByHandPart(desk, document, self)
        self.certificate = ByCertificatePart(desk, document, self, preferences)
        self.ways = QTabWidget()
        self.ways.setAccessibleName(tr("How it is signed"))
        for part, words in (
            (self.paper, tr("On paper")),
            (self.hand, tr("By hand on the screen")),
            (self.certificate, tr("By certificate")),
        ):
            area = InnerArea(part)
            flexible(area, 200)
            self.ways.addTab(area, words)
            part.said.connect(lambda sentence: self.banner.say(sentence, tone="good"))
        self.check = QPushButton(tr("Signatures …"))
        self.check.clicked.connect(self.open_signatures)
        close = QPushButton(tr("Close"))
        close.clicked.connect(self.accept)
        for button in (self.check, close):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.check)
        foot.addStretch(1)
        foot.addWidget(close)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self._title)
        right.addWidget(self.state)
        right.addWidget(self.banner)
        right.addWidget(self.ways, 1)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(self.pages, 2)
        self.pages.setVisible(theme.percent() <= WIDEST_TEXT)  # a strip of a page shows nothing
        row.addLayout(right, 3)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addLayout(row, 1)
        whole.addLayout(foot)
        self.resize(min(1180, theme.px(1100)), min(680, theme.px(640)))
        leave: Any = desk.subscribe(lambda _events: QTimer.singleShot(0, self, self.refresh))
        self.finished.connect(lambda _result: leave())
        self.refresh()

    @property
    def document(self) -> IssuedDocument:
        """As it is now."""
        found: IssuedDocument = self._desk.association.filing.documents[self._id]
        return found

    def refresh(self) -> None:
        """What has been signed so far, and the pages as they are now."""
        document = self.document
        self._title.setText(f"{document.number}　{document.title}" if document.number else document.title)
        names = signers(document)
        said = [tr("Signed by {names}.", names="、".join(names)) if names else tr("Nobody has signed yet.")]
        if not document.stands:
            said.append(tr("It has been superseded: rather have the newer document signed."))
        self.state.setText(in_a_row(said))
        holding = newest(document)
        if holding.content == self._drawn:
            return
        self._drawn = holding.content
        try:
            pdf = content_of(self._desk, holding)
            self.pages.show_pages(page_pictures(pdf, PAGE_WIDTH, MOST_PAGES))
        except (Refusal, Fault) as error:
            message = describe(error)
            self.banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
        for part in (self.paper, self.hand, self.certificate):
            part.refresh()

    def open_signatures(self) -> None:
        """Who signed by certificate, and whether it is still what was signed."""
        from ui.views.signing.signatures_dialog import SignaturesDialog
        from ui.widgets.form_dialog import opened

        holding = newest(self.document)
        opened(SignaturesDialog(self._desk, content_of(self._desk, holding), holding.name, self))
