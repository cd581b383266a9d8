"""One person's data: how much is kept, all of it as a paper or JSON, and the contact data that may be erased."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import contact_name
from governance_desk.language import tr
from governance_desk.register.state import PersonId
from ui import theme
from ui.desk import Desk
from ui.operations.person import erase_strokes, kept, persons, save_person, strokes_of
from ui.views.person.erase_dialog import EraseDialog
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import opened
from ui.widgets.inner_area import InnerArea
from ui.words import label


class PersonDialog(QDialog):
    """Follows the desk while it is open. Any other person of the register is found by name."""

    def __init__(self, desk: Desk, parent: QWidget | None, person: PersonId | None = None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Personal data"))
        self.setAccessibleName(self.windowTitle())
        lead = label("muted")
        lead.setText(
            tr(
                "A person may ask what is kept, and may ask that contact data is erased. What the person did in "
                "meetings stays: it is the record on which resolutions rest."
            )
        )
        self.choose = QComboBox()
        self.choose.setAccessibleName(tr("Person"))
        self.search = QLineEdit()
        self.search.setPlaceholderText(tr("Another person: type the name"))
        self.search.setAccessibleName(self.search.placeholderText())
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _typed: self._offer())
        self._first = person
        self.choose.currentIndexChanged.connect(lambda _at: self.refresh())
        self._heading = label("muted")
        self._heading.setText(tr("Contact (kept outside the journal)"))
        self._nothing = label()
        self._nothing.setText(tr("No contact data is kept."))
        self.facts = Facts()
        self.paper = self._button(tr("Save all of it as a paper …"), lambda: self._save(".pdf"))
        self.json = self._button(tr("Save all of it as JSON …"), lambda: self._save(".json"))
        self.erase = self._button(tr("Erase contact data …"), self._erase)
        self.strokes = self._button("", self.open_strokes)
        close = self._button(tr("Close"), self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(12)
        for part in (lead, self.search, self.choose, self._heading, self._nothing, self.facts):
            column.addWidget(part)
        for button in (self.erase, self.strokes, self.paper, self.json):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(12)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(900, theme.px(560)), min(700, theme.px(480)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self._offer()

    def _offer(self) -> None:
        with QSignalBlocker(self.choose):
            self.choose.clear()
            for key, name in persons(self._desk, self.search.text(), self._first):
                self.choose.addItem(name, key)
        self.refresh()

    def refresh(self) -> None:
        """What is kept of the current person."""
        person = self.current()
        found = kept(self._desk, person) if person is not None else []
        self.facts.show_facts([(contact_name(each.kind), f"{each.value}（{of}）") for _, _, of, each in found])
        self._nothing.setVisible(not found)
        self.facts.setVisible(bool(found))
        self.erase.setEnabled(bool(found))
        number = len(strokes_of(self._desk, person)) if person is not None else 0
        self.strokes.setText(tr("Erase signatures by hand ({number}) …", number=number))
        self.strokes.setAccessibleName(self.strokes.text())
        self.strokes.setVisible(bool(number))
        for button in (self.paper, self.json):
            button.setEnabled(person is not None)

    def open_strokes(self) -> ReasonDialog | None:
        """Ask at whose request, and erase the strokes; the sign-in sheets then say 已签."""
        person = self.current()
        if person is None:
            return None
        title = tr("Erase signatures by hand")
        return opened(
            ReasonDialog(
                title,
                "、".join(dict.fromkeys(strokes_of(self._desk, person).values())),
                tr("Request of, and day"),
                tr("Erase"),
                lambda reason, parent: erase_strokes(desk=self._desk, person=person, reason=reason, parent=parent),
                self,
            )
        )

    def current(self) -> PersonId | None:
        """The person that is shown."""
        key = self.choose.currentData()
        return PersonId(str(key)) if key else None

    def _save(self, ending: str) -> None:
        person = self.current()
        if person is not None:
            save_person(desk=self._desk, person=person, ending=ending, parent=self)

    def _erase(self) -> None:
        person = self.current()
        if person is not None:
            dialog = EraseDialog(self._desk, kept(self._desk, person), self)
            dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            dialog.open()

    def _button(self, words: str, act: Any) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.clicked.connect(lambda _checked=False: act())
        return button
