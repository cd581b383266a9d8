"""One issued document: what it is, where it comes from, what lies beside it, and its pages as they went out."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import Filed, IssuedDocument
from governance_desk.language import in_a_row, tr
from governance_desk.lists.issued import about_words
from governance_desk.signing.beside import BETWEEN, signers
from ui.desk import Desk
from ui.errors import describe
from ui.language import spoken
from ui.operations import filing as act
from ui.operations.attachments import open_file, save_file
from ui.operations.saved import tell
from ui.preferences import Preferences
from ui.widgets.banner import Banner
from ui.widgets.facts import Facts
from ui.widgets.pages_view import PagesView, page_pictures
from ui.words import label

MOST_PAGES = 6
PAGE_WIDTH = 420
PDF = "application/pdf"
SHOWN_OF_HASH = 16
HALF = 32  # of a SHA-256 in one line, for it has nowhere to break


class IssuedPanel(QWidget):
    """Empty until a document is shown."""

    go = Signal(str, str)

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._preferences = preferences
        self._document: IssuedDocument | None = None
        self._found = ""
        self.banner = Banner()
        self._heading = label("heading")
        self.facts = Facts()
        self.excerpt = label("muted")
        self.open = self._button(self._open)
        self.save = self._button(self._save)
        self.files = self._button(self._files)
        self.check = self._button(self._check)
        self.supersede = self._button(self._supersede)
        self.send = self._button(self._send)
        self.sign = self._button(self._sign)
        self.erase = self._button(self._erase)
        self._all = (self.open, self.save, self.send, self.sign, self.files, self.check, self.supersede, self.erase)
        acts = QGridLayout()
        acts.setSpacing(8)
        for at, button in enumerate(self._all):
            acts.addWidget(button, at // 3, at % 3)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(self._heading)
        inner.addWidget(self.excerpt)
        inner.addWidget(self.facts)
        inner.addLayout(acts)
        self.pages = PagesView()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self._card)
        column.addWidget(self.pages, 1)
        spoken(self.retranslate)

    def show_document(self, document: IssuedDocument | None, found: str = "") -> None:
        """Show this one; `found` is what stands around the words that were sought."""
        if document is None or self._document is None or document.id != self._document.id:
            self.banner.hide()  # what a check found of the same document stays said
        self._document, self._found = document, found
        self._card.setVisible(document is not None)
        self.retranslate()
        self.pages.show_pages([])
        if document is None or self._desk is None:
            return
        try:
            content = act.content_of(self._desk, document)
        except (Refusal, Fault) as error:
            message = describe(error)
            if self.banner.isHidden():
                self.banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
            return
        if document.media_type == PDF:
            self.pages.show_pages(page_pictures(content, PAGE_WIDTH, MOST_PAGES))

    def retranslate(self) -> None:
        self.pages.setAccessibleName(tr("Preview"))
        document, desk = self._document, self._desk
        if document is None or desk is None:
            return
        self._heading.setText(document.title)
        self.excerpt.setText(f"… {self._found} …" if self._found else "")
        self.excerpt.setVisible(bool(self._found))
        filing = desk.association.filing
        before = filing.documents[document.supersedes] if document.supersedes is not None else None
        after = filing.documents[document.superseded_by] if document.superseded_by is not None else None
        about = about_words(desk.association, document.about, document.day)
        self.facts.show_facts(
            [
                (tr("Document number"), document.number),
                (tr("Day of issue"), document.day.isoformat()),
                (tr("About"), "" if about in document.title else about),
                (tr("Signed by"), BETWEEN.join(signers(document))),
                (tr("Supersedes"), _named(before, document.reason)),
                (tr("Superseded by"), _named(after, after.reason if after is not None else "")),
                (
                    tr("Drawn up at"),
                    tr(
                        "entry {number} ({hash}), program {program}",
                        number=document.drawn.number,
                        hash=document.drawn.hash[:SHOWN_OF_HASH],
                        program=document.drawn.program,
                    ),
                ),
                (tr("SHA-256"), f"{document.content[:HALF]} {document.content[HALF:]}"),
            ]
        )
        there = desk.association.attachments.erased_on(document) is None
        words = (
            (self.open, tr("Open"), there),
            (self.save, tr("Save a copy …"), there),
            (self.send, tr("Send …"), there and document.stands),
            (self.files, tr("Files {number} …", number=len(document.files_of())), True),
            (self.check, tr("Check the hash"), there),
            (self.supersede, tr("Supersede …"), document.stands),
            (self.erase, tr("Erase …"), there),
            (self.sign, tr("Have it signed …"), there and document.media_type == PDF),
        )
        for button, said, enabled in words:
            button.setText(said)
            button.setAccessibleName(said)
            button.setEnabled(enabled)

    def _button(self, do: object) -> QPushButton:
        button = QPushButton()
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())  # type: ignore[operator]
        return button

    def _open(self) -> None:
        if self._document is not None and self._desk is not None:
            open_file(desk=self._desk, attachment=self._document, parent=self)

    def _save(self) -> None:
        if self._document is not None and self._desk is not None:
            save_file(desk=self._desk, attachment=self._document, parent=self)

    def _erase(self) -> None:
        from ui.views.filing.erase_dialog import EraseDialog
        from ui.widgets.form_dialog import opened

        if self._document is not None and self._desk is not None:
            opened(EraseDialog(self._desk, self._document, self)).accepted.connect(
                lambda: self.show_document(self._document)
            )

    def _send(self) -> None:
        from ui.views.sending.dialog import SendDialog
        from ui.widgets.form_dialog import opened

        if self._document is not None and self._desk is not None:
            opened(SendDialog(self._desk, self._document.id, self))

    def _files(self) -> None:
        from ui.views.filing.files_dialog import FilesDialog
        from ui.widgets.form_dialog import opened

        if self._document is not None and self._desk is not None:
            opened(FilesDialog(self._desk, self._document.id, self))

    def _check(self) -> None:
        """The document and what lies beside it."""
        document, desk = self._document, self._desk
        if document is None or desk is None:
            return
        erased = desk.association.attachments.erased
        holdings: list[IssuedDocument | Filed] = [document, *document.files_of()]

        def done(damaged: list[str]) -> None:
            if damaged:
                self.banner.say(
                    tr(
                        "No longer what was issued: {files}. Keep this file as it is, and restore the last sound "
                        "backup.",
                        files="、".join(damaged),
                    ),
                    tone="bad",
                )
            else:
                tell(self, tr("Byte for byte what was issued: {title}", title=document.number or document.title))

        act.check(desk=desk, holdings=[each for each in holdings if each.content not in erased], done=done, parent=self)

    def _sign(self) -> None:
        from ui.views.signing.dialog import SignDialog
        from ui.widgets.form_dialog import opened

        if self._document is not None and self._desk is not None:
            opened(SignDialog(self._desk, self._document.id, self, self._preferences))

    def _supersede(self) -> None:
        from ui.operations.documents import papers
        from ui.views.filing.issue_dialog import IssueDialog
        from ui.widgets.form_dialog import opened

        document, desk = self._document, self._desk
        if document is None or desk is None:
            return
        row = next((r for r in papers(desk) if (r.paper, r.subject) == (document.paper, document.about)), None)
        if row is None:
            self.banner.say(
                tr("This paper can no longer be drawn up from the record. File an addendum beside it instead."),
                tone="warn",
            )
        else:
            opened(IssueDialog(desk, row.filable, self, supersedes=document.id))


def _named(document: IssuedDocument | None, reason: str) -> str:
    if document is None:
        return ""
    name = document.number or document.title
    return tr("{document}, {day}: {reason}", document=name, day=document.day.isoformat(), reason=reason)
