"""The phrases of a document in their order, and the current one to be written anew."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QMenu, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.templates.commands import ChangeWording, ResetWording
from governance_desk.templates.draft import drafted
from governance_desk.templates.places import longest_literal, spelled
from governance_desk.templates.state import Templates
from governance_desk.templates.wordings import Kind, Phrase, Wording
from ui.models.names import Chip, NameRow
from ui.views.templates.places import PlacePainter
from ui.widgets.name_list import NameList
from ui.widgets.wrapping_row import WrappingRow
from ui.words import flexible, label, restyle


class PhrasesPart(QWidget):
    """`changed` carries the templates with the text as it is written; a text that is refused changes nothing.

    What was refused stays in the field, and is there again when the reader comes back to the phrase.
    """

    changed = Signal(object)
    looked_at = Signal(str)
    """Carries what of the current phrase stands on the paper."""

    def __init__(self) -> None:
        super().__init__()
        self.templates = Templates()
        self._wording: Wording | None = None
        self._refused: dict[tuple[str, str], str] = {}
        self._before: dict[tuple[str, str], str | None] = {}  # its own text, before it was written in
        self._only: frozenset[str] | None = None
        self._shown: str | None = None  # the text that has been looked at: colours alone change nothing
        self.list = NameList()
        flexible(self.list, 160)
        self.list.current_changed.connect(lambda _key: self._show_phrase())
        self._when = label("small")
        self.field = QPlainTextEdit()
        self.field.setTabChangesFocus(True)
        flexible(self.field, 84)
        self._painter = PlacePainter(self.field.document())
        self.field.textChanged.connect(self._write)
        self.insert = QPushButton()
        self.menu = QMenu(self.insert)
        self.insert.setMenu(self.menu)
        self.reset, self.reset_all = QPushButton(), QPushButton()
        self.reset.clicked.connect(self._take_usual)
        self.reset_all.clicked.connect(self._take_all_usual)
        self.state = label()
        self.state.setAccessibleName("")
        buttons = QWidget()
        row = WrappingRow(buttons)
        for button in (self.insert, self.reset, self.reset_all):
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.list, 3)
        column.addWidget(self._when)
        column.addWidget(self.field, 1)
        column.addWidget(self.state)
        column.addWidget(buttons)

    def retranslate(self) -> None:
        self.list.setAccessibleName(tr("Texts of the document"))
        self.field.setAccessibleName(tr("The text"))
        self.insert.setText(tr("&Insert a place"))
        self.insert.setAccessibleName(tr("Insert a place"))
        self.reset.setText(tr("Take the &usual text"))
        self.reset.setAccessibleName(tr("Take the usual text"))
        self.reset_all.setText(tr("All usual texts"))
        self.reset_all.setAccessibleName(tr("Take the usual texts of the whole document"))
        self.reset_all.setToolTip(self.reset_all.accessibleName())
        if self._wording is not None:
            self._show_rows()
            self._show_phrase()

    @property
    def refused(self) -> int:
        """How many texts, of all documents, stand in the field as they cannot be."""
        return len(self._refused)

    @property
    def refused_in(self) -> frozenset[str]:
        """The documents of which one does."""
        return frozenset(document for document, _phrase in self._refused)

    def forget_refused(self) -> None:
        """What could not be is gone."""
        self._refused.clear()

    def show_document(self, wording: Wording, templates: Templates, only: frozenset[str] | None = None) -> None:
        """Show the phrases as these templates have them; the current one stays where the document does.

        `only`: these of them, the current one besides as long as it is.
        """
        self._only = only
        same = self._wording is not None and self._wording.key == wording.key
        current = self.list.current_key() if same else ""
        self._wording, self.templates = wording, templates
        self._before.clear()
        if only is not None and current not in only:
            current = ""
        self._show_rows(current)
        self.list.select(current or next(each.key for each in wording.phrase if only is None or each.key in only))
        self._show_phrase()

    def select(self, phrase: str) -> None:
        """Make this phrase current."""
        self.list.select(phrase)

    @property
    def phrase(self) -> Phrase | None:
        """The current one."""
        return self._wording.find(self.list.current_key()) if self._wording is not None else None

    def _show_rows(self, current: str | None = None) -> None:
        assert self._wording is not None
        rows = []
        current = self.list.current_key() if current is None else current
        for each in self._wording.phrase:
            if self._only is not None and each.key not in self._only and each.key != current:
                continue
            own = self.templates.text(self._wording.key, each.key)
            chips = (Chip(tr("changed"), "accent"),) if own is not None else ()
            if (self._wording.key, each.key) in self._refused:
                chips = (Chip(tr("not possible"), "bad"),)
            words = (each.text if own is None else own).replace("\n", " ")
            rows.append(NameRow(each.key, words or tr("(left out)"), _where(each), chips))
        self.list.show_rows(rows)

    def _show_phrase(self) -> None:
        phrase, wording = self.phrase, self._wording
        if phrase is None or wording is None:
            return
        places = wording.places_of(phrase)
        own = self._refused.get((wording.key, phrase.key)) or self.templates.text(wording.key, phrase.key)
        # A brace that stands alone in a text of an older record is shown as it is written today; it prints the same.
        words = phrase.text if own is None else own if (wording.key, phrase.key) in self._refused else spelled(own)
        self._shown = self.field.toPlainText()
        if self._shown != words:
            self._shown = words
            self.field.setPlainText(words)
        self._painter.know(places)
        self._when.setText(tr("Printed only: {when}", when=str(phrase.when)) if phrase.when is not None else "")
        self._when.setVisible(phrase.when is not None)
        self.menu.clear()
        for name, place in places.items():
            sample = place.sample or tr("(often nothing)")
            said = {"place": f"{{{name}}}", "meaning": str(place.meaning), "sample": _short(sample)}
            shown = tr("{place}　{meaning}, such as {sample}", **said)
            self.menu.addAction(shown.replace("&", "&&")).triggered.connect(
                lambda _checked=False, name=name: self._insert(name)
            )
        self._say()
        self.look()

    def look(self) -> None:
        """Say again what is current."""
        if (phrase := self.phrase) is not None and self._wording is not None:
            own = self.templates.text(self._wording.key, phrase.key)
            self.looked_at.emit(longest_literal(phrase.text if own is None else own))

    def _insert(self, name: str) -> None:
        self.field.insertPlainText(f"{{{name}}}")
        self.field.setFocus()

    def _take_usual(self) -> None:
        if (phrase := self.phrase) is not None:
            cursor = QTextCursor(self.field.document())
            cursor.select(QTextCursor.SelectionType.Document)
            cursor.insertText(phrase.text)  # as if it were written: Ctrl+Z brings the other back
            self.field.setFocus()

    def _take_all_usual(self) -> None:
        if self._wording is None:
            return
        document = self._wording.key
        self._refused = {key: words for key, words in self._refused.items() if key[0] != document}
        self.templates = drafted(self.templates, ResetWording(document=document))
        self._before.clear()
        self._show_rows()
        self._show_phrase()
        self.changed.emit(self.templates)

    def _write(self) -> None:
        phrase, wording = self.phrase, self._wording
        if phrase is None or wording is None:
            return
        words = self.field.toPlainText()
        if words == self._shown:
            return
        self._shown = words
        key = wording.key, phrase.key
        before = self._before.setdefault(key, self.templates.text(*key))
        try:
            self.templates = drafted(self.templates, ChangeWording(document=wording.key, phrase=phrase.key, text=words))
            self._refused.pop(key, None)
        except Refusal:
            self._refused[key] = words
            # What stood there halfway through the typing is nobody's text: it is neither shown nor saved.
            back = ResetWording(*key) if before is None else ChangeWording(*key, text=before)
            self.templates = drafted(self.templates, back)
        self._show_rows()
        self._say()
        self.changed.emit(self.templates)
        self.look()

    def _say(self) -> None:
        """What is against the text, or which places it has to keep."""
        phrase, wording = self.phrase, self._wording
        if phrase is None or wording is None:
            return
        words, tone = "", "muted"
        try:
            drafted(
                self.templates,
                ChangeWording(document=wording.key, phrase=phrase.key, text=self.field.toPlainText()),
            )
            kept = "、".join(f"{{{each}}}" for each in phrase.must_hold)
            if kept:
                words = tr("The paper must say {places}: keep it when you change the text.", places=kept)
        except Refusal as refusal:
            words, tone = in_a_row((refusal.sentence, refusal.next_step)), "bad"
        self.reset.setEnabled(self.field.toPlainText() != phrase.text)
        self.reset_all.setEnabled(wording.key in self.templates.wordings or wording.key in self.refused_in)
        self.state.setText(words)
        self.state.setAccessibleName(words)
        self.state.setProperty("tone", tone)
        restyle(self.state)


def _where(phrase: Phrase) -> str:
    """Where on the paper it stands."""
    return {
        Kind.TITLE: tr("title"),
        Kind.HEADING: tr("heading"),
        Kind.TEXT: tr("text"),
        Kind.LABEL: tr("label"),
        Kind.COLUMN: tr("table"),
    }[phrase.kind]


def _short(sample: str) -> str:
    return sample if len(sample) <= 24 else f"{sample[:24]}…"
