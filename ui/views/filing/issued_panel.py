"""One issued document: what it is, where it comes from, what lies beside it, and its pages as they went out."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFrame, QGridLayout, QMenu, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.filing.state import Filed, IssuedDocument
from governance_desk.language import in_a_row, tr
from ui.desk import Desk
from ui.errors import describe
from ui.language import spoken
from ui.operations import filing as act
from ui.operations.attachments import open_file, save_file
from ui.operations.saved import tell
from ui.preferences import Preferences
from ui.views.filing.issued_facts import annulled_words, facts_of
from ui.widgets.banner import Banner
from ui.widgets.facts import Facts
from ui.widgets.inner_area import InnerArea
from ui.widgets.pages_view import PagesSheet, page_pictures
from ui.words import label

MOST_PAGES = 6
PAGE_WIDTH = 420
PDF = "application/pdf"


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
        self.banner.acted.connect(self._bring)
        self._heading = label("heading")
        self.void = Banner()
        self.facts = Facts()
        self.excerpt = label("muted")
        self.open = self._button(self._open)
        self.files = self._button(self._files)
        self.supersede = self._button(self._supersede)
        self.send = self._button(self._send)
        self.sign = self._button(self._sign)
        self.more = self._button(lambda: None)
        self.menu = QMenu(self.more)
        self.save = self._action(self._save)
        self.check = self._action(self._check)
        self.menu.addSeparator()
        self.annul = self._action(self._annul)
        self.erase = self._action(self._erase)
        self.more.setMenu(self.menu)
        acts = QGridLayout()
        acts.setSpacing(8)
        for at, button in enumerate((self.open, self.send, self.sign, self.files, self.supersede, self.more)):
            acts.addWidget(button, at // 3, at % 3)
        self._card = QFrame()
        self._card.setProperty("role", "card")
        inner = QVBoxLayout(self._card)
        inner.setContentsMargins(16, 12, 16, 12)
        inner.setSpacing(8)
        inner.addWidget(self._heading)
        inner.addWidget(self.void)
        inner.addWidget(self.excerpt)
        inner.addWidget(self.facts)
        inner.addLayout(acts)
        self.pages = PagesSheet()
        sheet = QWidget()
        below = QVBoxLayout(sheet)
        below.setContentsMargins(0, 0, 0, 0)
        below.setSpacing(10)
        if (inner_layout := self.pages.layout()) is not None:
            inner_layout.setContentsMargins(0, 0, 0, 0)
        below.addWidget(self._card)
        below.addWidget(self.pages)
        below.addStretch(1)
        self.area = InnerArea(sheet)  # both together: however much there is to say, the page itself is not scrolled
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addWidget(self.area, 1)
        spoken(self.retranslate)

    def show_document(self, document: IssuedDocument | None, found: str = "") -> None:
        """Show this one; `found` is what stands around the words that were sought."""
        if document is None or self._document is None or document.id != self._document.id:
            self.banner.hide()  # what a check found of the same document stays said
            self.area.verticalScrollBar().setValue(0)
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
        self.area.setAccessibleName(tr("Issued document"))
        self.pages.setAccessibleName(tr("Preview"))
        document, desk = self._document, self._desk
        if document is None or desk is None:
            return
        self._heading.setText(document.title)
        self.excerpt.setText(f"… {self._found} …" if self._found else "")
        self.excerpt.setVisible(bool(self._found))
        self.facts.show_facts(facts_of(desk, document))
        there = desk.association.attachments.erased_on(document) is None
        void = document.annulled is not None
        buttons = (
            (self.open, tr("Open"), there),
            (self.send, tr("Send …"), there and (document.stands or void)),
            (self.files, tr("Files {number} …", number=len(document.files_of())), True),
            (self.supersede, tr("Supersede …"), document.stands),
            (self.sign, tr("Have it signed …"), there and document.media_type == PDF and not void),
            (self.more, tr("More"), True),
        )
        for button, said, enabled in buttons:
            button.setText(said)
            button.setAccessibleName(said)
            button.setEnabled(enabled)
        acts = (
            (self.save, tr("Save a copy …"), there),
            (self.check, tr("Check the hash"), there),
            (self.annul, tr("Annul …"), document.stands),
            (self.erase, tr("Erase …"), there),
        )
        for act_, said, enabled in acts:
            act_.setText(said)
            act_.setEnabled(enabled)
        self._show_void(document)

    def _show_void(self, document: IssuedDocument) -> None:
        """That it is annulled is said above everything else."""
        self.void.setVisible(document.annulled is not None)
        if document.annulled is not None:
            self.void.say(annulled_words(document.annulled), tone="bad")

    def _action(self, do: Callable[[], object]) -> QAction:
        action = self.menu.addAction("")
        action.triggered.connect(lambda _checked=False: do())
        return action

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

    def _annul(self) -> None:
        from ui.views.filing.annul_dialog import AnnulDialog
        from ui.widgets.form_dialog import opened

        if self._document is not None and self._desk is not None:
            opened(AnnulDialog(self._desk, self._document, self)).accepted.connect(
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
        if row is not None:
            opened(IssueDialog(desk, row.filable, self, supersedes=document.id))
        elif document.made_elsewhere:
            self._bring()
        else:
            self.banner.say(
                tr(
                    "This paper can no longer be drawn up from the record. File an addendum beside it, or issue a PDF "
                    "made elsewhere in its place."
                ),
                tone="warn",
                action=tr("Choose the PDF …"),
            )

    def _bring(self) -> None:
        """A PDF that was made elsewhere comes in its place."""
        from governance_desk.documents.filed import Issue

        document, desk = self._document, self._desk
        if document is None or desk is None:
            return
        proposed = Issue(
            document=document.id,
            paper=document.paper,
            title=document.title,
            about=document.about,
            day=desk.clock().day,
            number=document.number if document.series is None else "",
            series=document.series,
            supersedes=document.id,
        )
        act.bring(desk=desk, proposed=proposed, parent=self, done=lambda new: self.go.emit("documents", new))
