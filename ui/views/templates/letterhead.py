"""The head of what is sent out: picture, mark, how it is printed, and how the secretariat is reached."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.templates.commands import SetLetterhead, SetLogo
from governance_desk.templates.draft import drafted
from governance_desk.templates.state import Letterhead, Logo, Mark, Templates
from ui.views.templates.logo import LogoPart
from ui.words import label, restyle

_FIELDS = ("issuer", "line", "person", "telephone", "mail", "address")


class LetterheadPart(QWidget):
    """`changed` carries the templates with the head as it is written."""

    changed = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.templates = Templates()
        self.logo = LogoPart()
        self.logo.changed.connect(self._write_logo)
        self._lead = label("muted")
        self.fields = {name: QLineEdit() for name in _FIELDS}
        self.mark = QComboBox()
        self._names = {name: label(wrap=False) for name in (*_FIELDS, "mark", "logo")}
        self._note = label("small")
        self.state = label()
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapLongRows)
        for name in ("issuer", "line", "mark", "person", "telephone", "mail", "address"):
            field = self.mark if name == "mark" else self.fields[name]
            self._names[name].setBuddy(field)
            form.addRow(self._names[name], field)
            if name == "mark":
                form.addRow(self._names["logo"], self.logo)
        for field in self.fields.values():
            field.textEdited.connect(lambda _words: self._write())
        self.mark.activated.connect(lambda _at: self._write())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._lead)
        column.addLayout(form)
        column.addWidget(self.state)
        column.addWidget(self._note)
        column.addStretch(1)

    def retranslate(self, name: str) -> None:
        """`name` is the association's, which stands there where nothing else is entered."""
        said = {
            "issuer": tr("Mark of the issuing body"),
            "line": tr("Line below the mark"),
            "mark": tr("The mark is printed"),
            "logo": tr("Picture above the mark"),
            "person": tr("Contact"),
            "telephone": tr("Telephone"),
            "mail": tr("Mail"),
            "address": tr("Address"),
        }
        for key, words in said.items():
            self._names[key].setText(words)
            field = {"mark": self.mark, "logo": self.logo}.get(key) or self.fields[key]
            field.setAccessibleName(words)
        self.logo.retranslate()
        self.fields["issuer"].setPlaceholderText(name)
        for key in ("person", "telephone"):
            self.fields[key].setPlaceholderText(tr("left to be filled in by hand"))
        self._lead.setText(tr("Stands on notices, letters and resolutions of the association."))
        self._note.setText(
            tr("This stays in the record for good. Enter the office's own telephone, not a person's private one.")
        )
        chosen = self.mark.currentData()
        self.mark.clear()
        self.mark.addItem(tr("in red"), Mark.RED)
        self.mark.addItem(tr("in black"), Mark.BLACK)
        self.mark.addItem(tr("not at all: the paper bears it already"), Mark.PREPRINTED)
        self.mark.setCurrentIndex(max(0, self.mark.findData(chosen)))

    def show_templates(self, templates: Templates) -> None:
        """Show the head as these templates have it."""
        self.templates = templates
        for name, field in self.fields.items():
            words = getattr(templates.letterhead, name)
            if " ".join(field.text().split()) != words:
                field.setText(words)
        self.mark.setCurrentIndex(max(0, self.mark.findData(templates.letterhead.mark)))
        self.logo.show_logo(templates.logo)
        self._say_free()

    def _write_logo(self, logo: Logo | None) -> None:
        self.templates = drafted(self.templates, SetLogo(logo=logo))
        self._say_free()
        self.changed.emit(self.templates)

    def _write(self) -> None:
        words = {name: field.text() for name, field in self.fields.items()}
        head = Letterhead(**words, mark=Mark(self.mark.currentData()))
        try:
            self.templates = drafted(self.templates, SetLetterhead(letterhead=head))
        except Refusal as refusal:
            self._say(in_a_row((refusal.sentence, refusal.next_step)))
            return
        self._say_free()
        self.changed.emit(self.templates)

    def _say_free(self) -> None:
        """Nothing is against it; where the paper bears the mark, the picture is not printed."""
        bears = self.templates.logo is not None and self.templates.letterhead.mark is Mark.PREPRINTED
        words = tr("The paper bears the mark already: the picture is not printed above it.")
        self._say(words if bears else "", "warn")

    def _say(self, words: str, tone: str = "bad") -> None:
        self.state.setText(words)
        self.state.setAccessibleName(words)
        self.state.setProperty("tone", tone)
        self.state.setVisible(bool(words))
        restyle(self.state)
