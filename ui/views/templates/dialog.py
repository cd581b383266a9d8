"""The association's papers: at the left the documents, then their texts and lines to sign on, then the paper."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSplitter,
    QStackedWidget,
    QTabWidget,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from governance_desk.templates.find import is_about, phrases_with
from governance_desk.templates.state import Letterhead, Templates
from governance_desk.templates.wordings import Wording, wordings
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow
from ui.operations.templates import keep
from ui.views.templates.letterhead import LetterheadPart
from ui.views.templates.paper import PaperPart
from ui.views.templates.phrases import PhrasesPart
from ui.views.templates.signatures import SignaturesPart
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import opened
from ui.widgets.inner_area import InnerArea
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.words import flexible, label

HEAD = ""
"""The key of the letterhead in the list of documents."""
_SHOWN_WITH_HEAD = "notice"


class TemplatesDialog(QDialog):
    """What is written is a draft, seen on the paper at once; `save` records all of it as one act.

    `undo` takes back what was saved here last, by a further entry. `document`: with which one to begin.
    """

    def __init__(self, desk: Desk, parent: QWidget | None, document: str = HEAD) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self._wanted: Templates = desk.association.templates
        self._before: list[Templates] = []
        self._last = HEAD
        self.search = QLineEdit()
        self.search.textChanged.connect(lambda _words: self._seek())
        QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self).activated.connect(self.search.setFocus)
        self.documents = NameList()
        flexible(self.documents, 200)
        found = QWidget()
        found.setMinimumWidth(min(230, theme.px(190)))
        seeking = QVBoxLayout(found)
        seeking.setContentsMargins(0, 0, 0, 0)
        seeking.setSpacing(8)
        seeking.addWidget(self.search)
        seeking.addWidget(self.documents, 1)
        self.documents.current_changed.connect(lambda _key: self._show_document())
        self.head = LetterheadPart()
        self.phrases = PhrasesPart()
        self.signatures = SignaturesPart()
        for part in (self.head, self.phrases, self.signatures):
            part.changed.connect(self._draft)
        self.tabs = QTabWidget()
        self.tabs.addTab(self.phrases, "")
        self.tabs.addTab(self.signatures, "")
        self.stack = QStackedWidget()
        self.stack.addWidget(self.head)
        self.stack.addWidget(self.tabs)
        self.paper = PaperPart(desk)
        self.phrases.looked_at.connect(self.paper.look_for)
        self.signatures.looked_at.connect(lambda words: self.paper.look_for(words, last=True))
        self.tabs.currentChanged.connect(lambda at: (self.signatures if at else self.phrases).look())
        parts = QSplitter(Qt.Orientation.Horizontal)
        parts.setChildrenCollapsible(False)
        parts.setHandleWidth(14)
        parts.setObjectName("sideBySide")
        parts.setStyleSheet("QSplitter#sideBySide::handle { background: transparent; }")
        for at, (side, share) in enumerate(((found, 2), (InnerArea(self.stack), 4), (self.paper, 4))):
            parts.addWidget(side)
            parts.setStretchFactor(at, share)
        parts.setSizes([220, 470, 470])
        self.state = label("muted")
        self.series, self.undo, self.leave = QPushButton(), QPushButton(), QPushButton()
        self.series.clicked.connect(self._number)
        self.undo.clicked.connect(self._take_back)
        self.leave.clicked.connect(self.reject)
        self.save = KeyButton("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(8)
        if theme.percent() <= LARGEST_BESIDE:
            row.addWidget(self.state, 1)
        else:
            row.addStretch(1)
        for button in (self.series, self.undo, self.leave, self.save):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 18, 24, 18)
        column.setSpacing(12)
        self.banner = Banner()
        self.banner.acted.connect(self._drop)
        column.addWidget(self.banner)
        column.addWidget(parts, 1)
        if theme.percent() > LARGEST_BESIDE:
            column.addWidget(self.state)
        column.addLayout(row)
        self.resize(min(1300, theme.px(1240)), min(700, theme.px(700)))
        spoken(self.retranslate)
        self.documents.select(document)
        self.documents.setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Wording of the papers"))
        self.setAccessibleName(self.windowTitle())
        self.documents.setAccessibleName(tr("Documents"))
        self.search.setPlaceholderText(tr("Find a text (Ctrl+F)"))
        self.search.setAccessibleName(tr("Find a text"))
        self.tabs.setTabText(0, tr("Texts"))
        self.tabs.setTabText(1, tr("Lines to sign on"))
        self.tabs.setAccessibleName(tr("Texts and lines to sign on"))
        self.undo.setText(tr("Take the last change back"))
        self.leave.setText(tr("Close"))
        self.series.setText(tr("Number series …"))
        for button in (self.series, self.undo, self.leave):
            button.setAccessibleName(button.text())
        self.save.set_words(tr("Save"))
        self.head.retranslate(self._desk.association.name)
        self.phrases.retranslate()
        self.signatures.retranslate()
        self._show_documents()
        self.paper.retranslate()
        self._say()

    def reject(self) -> None:
        """Close; where something is not saved, say so first."""
        if self._unsaved():
            self.banner.say(tr("The changes are not saved."), tone="warn", action=tr("Drop them and close"))
            return
        super().reject()

    def _drop(self) -> None:
        self._wanted = self._desk.association.templates
        self.phrases.forget_refused()
        self.signatures.forget_refused()
        self.reject()

    def _show_documents(self, *, keep: bool = True) -> None:
        """`keep`: the current document stays, though what was looked for may be written out of it."""
        current = self.documents.current_key() if keep else ""
        saved = self._desk.association.templates
        head, before = (self._wanted.letterhead, self._wanted.logo), (saved.letterhead, saved.logo)
        rows = []
        if self._head_has():
            chips = _chips(own=head != (Letterhead(), None), open_=head != before)
            rows.append(NameRow(HEAD, tr("Letterhead"), "", chips))
        for key, each in wordings().items():
            if not self._has(each) and key != current:
                continue
            own = key in self._wanted.wordings or key in self._wanted.signatures
            now = (self._wanted.wordings.get(key), self._wanted.signatures.get(key))
            kept = (saved.wordings.get(key), saved.signatures.get(key))
            chips = _chips(own=own, open_=now != kept, bad=key in self.phrases.refused_in | self.signatures.refused_in)
            rows.append(NameRow(key, str(each.name), "", chips))
        self.documents.show_rows(rows)

    def _head_has(self) -> bool:
        head = self._wanted.letterhead
        return self.search.text().strip() in " ".join(
            (tr("Letterhead"), head.issuer, head.line, head.person, head.telephone, head.mail, head.address)
        )

    def _has(self, wording: Wording) -> bool:
        words = self.search.text()
        return is_about(words, wording, self._wanted) or bool(phrases_with(words, wording, self._wanted))

    def _only(self, wording: Wording) -> frozenset[str] | None:
        """The texts with what is looked for; None where the document is shown for another reason."""
        words = self.search.text()
        return (phrases_with(words, wording, self._wanted) or None) if words.strip() else None

    def _seek(self) -> None:
        """Documents with what is looked for, and of the current one the texts with it."""
        before = self.documents.current_key() or self._last
        self._show_documents(keep=False)
        names = self.documents.names
        if names.rowCount():
            self.documents.select(before)
            if not self.documents.currentIndex().isValid():
                self.documents.select(names.row(0).key)
            self._show_document()
        self._say()

    def _show_document(self) -> None:
        key = self.documents.current_key()
        if not self.documents.currentIndex().isValid():
            return  # nothing is found: what was shown stays
        self._last = key
        wording = wordings().get(key)
        self.stack.setCurrentIndex(0 if wording is None else 1)
        if wording is None:
            self.head.show_templates(self._wanted)
            self.paper.look_for("")
        else:
            self.phrases.show_document(wording, self._wanted, self._only(wording))
            self.signatures.show_document(wording, self._wanted)
            self.tabs.setTabVisible(1, bool(wording.signature))
            self.tabs.tabBar().setVisible(bool(wording.signature))
            (self.signatures if self.tabs.currentIndex() and wording.signature else self.phrases).look()
        self.paper.show_document(key or _SHOWN_WITH_HEAD)

    def _draft(self, wanted: Templates) -> None:
        """What is being written stays in its field as it is written."""
        self._wanted = wanted
        self.head.templates = self.phrases.templates = self.signatures.templates = wanted
        self._show_documents()
        self.paper.show_templates(wanted)
        self._say()

    def _tell(self) -> None:
        self._show_documents()
        wording = wordings().get(self._last)
        if wording is None:
            self.head.show_templates(self._wanted)
        else:
            self.phrases.show_document(wording, self._wanted, self._only(wording))
            self.signatures.show_document(wording, self._wanted)
        self.paper.show_templates(self._wanted)
        self._say()

    def _save(self) -> bool:
        before = self._desk.association.templates
        if not keep(desk=self._desk, wanted=self._wanted, parent=self):
            return False
        self._before.append(before)
        self._tell()
        return True

    def _take_back(self) -> None:
        if self._before and keep(desk=self._desk, wanted=self._before[-1], parent=self):
            self._wanted = self._before.pop()
            self._tell()

    def _number(self) -> None:
        from ui.views.filing.series_dialog import SeriesDialog

        opened(SeriesDialog(self._desk, self))

    @property
    def _refused(self) -> int:
        return self.phrases.refused + len(self.signatures.refused_in)

    def _unsaved(self) -> bool:
        return self._wanted != self._desk.association.templates or bool(self._refused)

    def _say(self) -> None:
        refused = self._refused
        self.banner.hide()
        if not self.documents.names.rowCount():
            self.banner.say(tr("No text has these words."), tone="warn")
        changed = self._wanted != self._desk.association.templates
        words = tr("Holds for papers drawn up from now on; what was issued stays as it is.")
        if changed:
            words = tr("Not saved yet. The paper shows how it would be.")
        if refused:
            words = tr("Texts that cannot be as they are written, and are not saved: {number}", number=refused)
        self.state.setText(words)
        self.save.setEnabled(changed)
        self.undo.setEnabled(bool(self._before) and not changed)


def _chips(*, own: bool, open_: bool, bad: bool = False) -> tuple[Chip, ...]:
    if bad:
        return (Chip(tr("not possible"), "bad"),)
    if open_:
        return (Chip(tr("not saved"), "warn"),)
    return (Chip(tr("own"), "accent"),) if own else ()
