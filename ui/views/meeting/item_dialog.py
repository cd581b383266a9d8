"""One item of the agenda: what it is about, and where something is to be decided, the matter and its majority."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from governance_desk.charter.keys import MatterKey
from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.candidate import candidate_notes
from governance_desk.meeting.effects import describe_effects
from governance_desk.meeting.majority import majority_for, matters_of
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Subject
from governance_desk.meeting.subject import require_subject
from ui import theme
from ui.language import spoken
from ui.operations.meeting.prepare import ItemWords
from ui.plainly import plainly
from ui.views.meeting.subject_fields import LABEL_WIDTH, SubjectFields
from ui.widgets.sentence import Sentence
from ui.words import article_words, label, restyle, roomy


class ItemDialog(QDialog):
    """`wanted` carries the `ItemWords` on OK; whoever asked does it and closes the dialog with `accept`."""

    wanted = Signal(object)

    def __init__(self, room: Room, parent: QWidget, item: Item | None = None) -> None:
        super().__init__(parent.window())
        self._room = room
        self._item = item
        self._matters = {matter.key: matter for matter in matters_of(room)}
        self.name = QLineEdit()
        self.text = QPlainTextEdit()
        self.text.setTabChangesFocus(True)
        self.text.setFixedHeight(theme.px(84))
        self.presenter = QLineEdit()
        self.minutes = QSpinBox()
        self.minutes.setRange(0, 600)
        roomy(self.minutes)
        self.matter = QComboBox()
        self.matter.addItem("", "")
        for matter in self._matters.values():
            self.matter.addItem(matter.name, matter.key)
        self.majority = Sentence("muted")
        self.subject = SubjectFields(room)
        self.effects = Sentence("muted")
        self.missing = Sentence(tone="warn")
        self._labels: list[QLabel] = []
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        for field in (self.name, self.matter, self.text, self.presenter, self.minutes):
            words = label(wrap=False)
            words.setMinimumWidth(theme.px(LABEL_WIDTH))
            self._labels.append(words)
            form.addRow(words, field)
            if field is self.matter:
                form.addRow("", self.majority)
                form.addRow(self.subject)
                form.addRow("", self.effects)
                form.addRow("", self.missing)
        inner = QWidget()
        inner.setLayout(form)
        area = QScrollArea()
        area.setObjectName("pageArea")
        area.setWidgetResizable(True)
        area.setWidget(inner)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setProperty("kind", "primary")
        self.buttons.accepted.connect(lambda: self.wanted.emit(self.words()))
        self.buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(14)
        column.addWidget(area, 1)
        column.addWidget(self.buttons)
        self.resize(min(1000, theme.px(640)), min(700, theme.px(560)))
        self.matter.currentIndexChanged.connect(self._choose_matter)
        self.subject.changed.connect(self._show_effects)
        if item is not None:
            self._show_item(item)
        self._choose_matter()
        if item is not None:
            self.subject.set_subject(item.subject)
        self.text.textChanged.connect(self._show_majority)
        spoken(self.retranslate)
        self.name.setFocus()

    def point_at_missing(self) -> None:
        """Put the cursor into the field for want of which the item was refused."""
        (self.name if not self.name.text().strip() else self.minutes).setFocus()

    def retranslate(self) -> None:
        self.setWindowTitle(tr("Item of the agenda"))
        self.setAccessibleName(tr("Item of the agenda"))
        names = (tr("Title"), tr("Matter"), tr("Text of the motion"), tr("Presented by"), tr("Minutes planned"))
        fields = (self.name, self.matter, self.text, self.presenter, self.minutes)
        for words, field, name in zip(self._labels, fields, names, strict=True):
            words.setText(name)
            field.setAccessibleName(name)
        self.matter.setItemText(0, tr("Nothing to be decided"))
        self.minutes.setSpecialValueText(tr("not planned"))
        self.buttons.button(QDialogButtonBox.StandardButton.Ok).setText(tr("Put on the agenda"))
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        for button in self.buttons.buttons():
            button.setAccessibleName(button.text())
        self.subject.retranslate()
        self._show_majority()
        self._show_effects()

    def words(self) -> ItemWords:
        """The item as it stands in the fields."""
        matter = self._chosen()
        return ItemWords(
            title=self.name.text().strip(),
            text=self.text.toPlainText().strip(),
            presenter=self.presenter.text().strip(),
            minutes=self.minutes.value() or None,
            matter=MatterKey(matter.key) if matter is not None else None,
            subject=self.subject.subject(),
        )

    def _chosen(self) -> MatterRule | None:
        return self._matters.get(self.matter.currentData())

    def _show_item(self, item: Item) -> None:
        self.name.setText(item.title)
        self.text.setPlainText(item.text)
        self.presenter.setText(item.presenter)
        self.minutes.setValue(item.minutes or 0)
        self.matter.setCurrentIndex(max(0, self.matter.findData(item.matter)))

    def _choose_matter(self) -> None:
        matter = self._chosen()
        names = {each.name for each in self._matters.values()}
        if matter is not None and (not self.name.text().strip() or self.name.text() in names):
            self.name.setText(matter.name)
        self.subject.show_for(matter)
        self._show_majority()
        self._show_effects()

    def _show_majority(self) -> None:
        matter = self._chosen()
        motion = matter is None and bool(self.text.toPlainText().strip())
        self.majority.setProperty("tone", "warn" if motion else "")
        restyle(self.majority)
        if matter is None:
            self.majority.setText(
                tr("There is a motion, but nothing to be decided: no vote can be opened on it. Choose the matter.")
                if motion
                else tr("A report or a talk: there is no vote on it.")
            )
            return
        found = majority_for(self._room, matter)
        self.majority.setText(f"{found.words}{article_words(found.article)}")

    def _show_effects(self) -> None:
        matter = self._chosen()
        subject = self.subject.subject()
        named = (
            subject.unit_name or subject.person_name or subject.unit or subject.person or subject.seat or subject.draft
        )
        effects = describe_effects(self._room, matter, subject) if matter is not None and named else ()
        said = [tr("If it passes: {effects}", effects=in_a_row(effects))] if effects else []
        notes = candidate_notes(self._room, matter, subject) if matter is not None and named else ()
        self.effects.setText(in_a_row((*said, *notes)))
        self.effects.setVisible(bool(self.effects.text()))
        words = missing_words(self._room, matter, subject) if matter is not None else ""
        self.missing.setText(
            in_a_row((words, tr("Until then no vote can be opened; “Change” on Prepare adds it later.")))
            if words
            else ""
        )
        self.missing.setVisible(bool(words))


def missing_words(room: Room, matter: MatterRule, subject: Subject) -> str:
    """What keeps the motion from being put to the vote, because its effect could not be carried out; or nothing."""
    try:
        require_subject(room, matter, subject)
    except Refusal as refusal:
        return in_a_row(tuple(plainly(each, room.rules.charter) for each in (refusal.sentence, refusal.next_step)))
    return ""
