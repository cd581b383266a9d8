"""Have an issued document signed: on paper and scanned back, by hand on the screen, or by certificate."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QTabWidget, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import DocumentId, Filed, IssuedDocument
from governance_desk.language import in_a_row, tr
from governance_desk.signing.beside import minutes_of, newest, signers
from ui import theme
from ui.desk import Desk
from ui.errors import describe
from ui.operations.signing import content_of, lines_of
from ui.preferences import Preferences
from ui.views.signing.by_certificate import ByCertificatePart
from ui.views.signing.by_hand import ByHandPart
from ui.views.signing.on_paper import OnPaperPart
from ui.views.signing.part import SigningPart
from ui.widgets.banner import Banner
from ui.widgets.inner_area import InnerArea
from ui.widgets.pages_view import PagesView, page_count, page_pictures
from ui.words import flexible, label, restyle

if TYPE_CHECKING:
    from governance_desk.signing.lines import SignatureLine

PAGE_WIDTH = 380
MOST_PAGES = 30
_MOST_NAMED = 3
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
        self._lines: tuple[SignatureLine, ...] = ()
        self._pdf, self._pages, self._from = b"", 0, -1
        self._done = False
        self.setWindowTitle(tr("Have it signed"))
        self.setAccessibleName(self.windowTitle())
        self._title = label("heading")
        self.state = label()
        self.banner = Banner()
        self.banner.acted.connect(self.open_filing)
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
            part.said.connect(lambda sentence, part=part: self._say(sentence, part))
            part.worked.connect(self._show_next)
        self.hand.line_chosen.connect(self.show_page)
        self.ways.currentChanged.connect(lambda _at: self._show_next())
        self.check = QPushButton(tr("Signatures …"))
        self.check.clicked.connect(self.open_signatures)
        self.leave = QPushButton(tr("Close"))
        self.leave.clicked.connect(self.accept)
        for button in (self.check, self.leave):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        foot = QHBoxLayout()
        foot.addWidget(self.check)
        foot.addStretch(1)
        foot.addWidget(self.leave)
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
        holding = newest(document)
        if holding.content != self._drawn:
            self._drawn = holding.content
            self._draw(holding)
        names = signers(document)
        said = [tr("Signed by {names}.", names="、".join(names)) if names else tr("Nobody has signed yet.")]
        waiting = [each for each in dict.fromkeys(line.name for line in self._lines) if each not in names]
        if names and waiting:
            said.append(_waiting_words(waiting))
        if not document.stands:
            said.append(tr("It has been superseded: rather have the newer document signed."))
        self.state.setText(in_a_row(said))

    def _draw(self, holding: IssuedDocument | Filed) -> None:
        """The pages as they will be signed next, opened at the lines to sign on."""
        from governance_desk.signing.lines import pages_with

        trouble = ""
        try:
            pdf = content_of(self._desk, holding)
            self._lines = lines_of(self._desk, self.document)
            pages = page_count(pdf)
            first, last = pages_with(self._lines, pages)
            self._pdf, self._pages, self._from = pdf, pages, -1
            self.show_page(first)
            self.certificate.propose_page(last)
        except (Refusal, Fault) as error:
            message = describe(error)
            self._lines, trouble = (), in_a_row((message.sentence, message.next_step))
            self.banner.say(trouble, tone="warn")
        self.paper.show_lines(self._lines, self._pages)
        self.hand.show_lines(self._lines, trouble)

    def show_page(self, page: int) -> None:
        """This page (0 …); of a long document some before it and behind it are drawn as well, and not all."""
        start = max(0, min(page - 1, self._pages - MOST_PAGES))
        if self._from < 0 or not self._from <= page < self._from + MOST_PAGES:
            self._from = start
            pictures = page_pictures(self._pdf, PAGE_WIDTH, MOST_PAGES, first=start)
            self.pages.show_pages(pictures, first=start, pages=self._pages)
        self.pages.go_to(page)

    def _say(self, sentence: str, part: SigningPart) -> None:
        """What was done; of minutes signed on paper, where the paper is kept is recorded next."""
        self._done = True
        meeting = minutes_of(self._desk.association, self.document)
        to_file = meeting is not None and meeting.signed is not None and meeting.filed is None
        action = tr("Record the filing …") if part is self.paper and to_file else ""
        self.banner.say("✓ " + sentence, tone="good", action=action)
        self._show_next()

    def open_filing(self) -> None:
        """Ask where the signed minutes are kept."""
        from ui.views.meeting.minutes_card import FileDialog
        from ui.widgets.form_dialog import opened

        meeting = minutes_of(self._desk.association, self.document)
        if meeting is not None:
            asked = opened(FileDialog(self._desk, meeting, self))
            asked.accepted.connect(lambda: self._say(tr("The minutes are signed and filed."), self.paper))

    def _show_next(self) -> None:
        """Once something is filed, and nothing else was begun, what is left is to be done with it."""
        at = self.ways.currentIndex()
        part = (self.paper, self.hand, self.certificate)[max(at, 0)]
        done = self._done and not part.at_work()
        words = tr("Done") if self._done else tr("Close")
        self.leave.setText(words)
        self.leave.setAccessibleName(words)
        self.leave.setProperty("kind", "primary" if done else "")
        restyle(self.leave)

    def open_signatures(self) -> None:
        """Who signed by certificate, and whether it is still what was signed."""
        from ui.views.signing.signatures_dialog import SignaturesDialog
        from ui.widgets.form_dialog import opened

        holding = newest(self.document)
        opened(SignaturesDialog(self._desk, content_of(self._desk, holding), holding.name, self))


def _waiting_words(names: list[str]) -> str:
    """Whose lines nobody is recorded for: a few by name."""
    shown = "、".join(names[:_MOST_NAMED])
    if len(names) <= _MOST_NAMED:
        return tr("Not recorded as signed: {names}.", names=shown)
    return tr("Not recorded as signed: {names} and {number} more.", names=shown, number=len(names) - _MOST_NAMED)
