"""An election on the agenda: posts with their seats, the marks on the ballot, and the candidates."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)

from governance_desk.charter.keys import Marks, MatterKey
from governance_desk.language import tr
from governance_desk.meeting.election.count import post_name
from governance_desk.meeting.election.plan import FILLS
from governance_desk.meeting.majority import matters_of
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item
from governance_desk.register.nominations.state import NominationStage
from governance_desk.voting.election.judge import election_rule
from ui import theme
from ui.desk import Desk
from ui.models.names import NameRow
from ui.operations.meeting.election import ElectionWords, Standing, keep_election
from ui.views.meeting.election.own_marks import OwnMarks
from ui.views.meeting.election.people import chosen, people_of
from ui.widgets.form_dialog import FormDialog
from ui.widgets.name_field import NameField
from ui.widgets.name_list import NameList
from ui.words import flexible, label, roomy

OWN = "own"
"""The entry for marks that this meeting chooses."""


class ElectionDialog(FormDialog):
    """Nothing is stored before the button is pressed; a refusal leaves the dialog open."""

    def __init__(self, desk: Desk, room: Room, parent: QWidget, item: Item | None = None) -> None:
        super().__init__(tr("Election by ballot"), "", tr("Put on the agenda"), parent)
        self._desk, self._room, self._item = desk, room, item
        election = item.election if item is not None else None
        self.name = QLineEdit(item.title if item is not None else "")
        self.name.setEnabled(item is None)
        self.seats: dict[MatterKey, tuple[QCheckBox, QSpinBox]] = {}
        self.marks = QComboBox()
        self._standing: list[Standing] = []
        if election is not None:
            for post in election.posts:
                self._standing += [
                    Standing(post.matter, each.name, each.person, each.unit, each.nominated_by, each.id)
                    for each in post.nominees
                ]
        self.ask(tr("Title"), self.name)
        self.ask(tr("Posts"), self._posts(item))
        self.own = OwnMarks()
        self.ask(tr("Marks on the ballot"), self.marks)
        self.fields.addRow("", self.own)
        self.marks.currentIndexChanged.connect(self._show_own)
        self._fill_marks(election.marks if election is not None else None)
        self.candidates = NameList()
        flexible(self.candidates, 130)
        self.candidates.setAccessibleName(tr("Candidates"))
        self.ask(tr("Candidates"), self.candidates)
        self.ask("", self._adding())
        self._hint = label("small")
        self._hint.setText(tr("On the ballot they stand in the order of the strokes of the surname."))
        self.fields.addRow("", self._hint)
        self.resize(min(1000, theme.px(680)), self.sizeHint().height())
        self._show_own()
        self._show_posts()
        self.on_action(self._keep)
        self.finished.connect(self.deleteLater)

    def words(self) -> ElectionWords:
        """The election as it stands in the fields."""
        posts = tuple((key, seats.value()) for key, (box, seats) in self.seats.items() if box.isChecked())
        marks = self.marks.currentData()
        wanted = {key for key, _ in posts}
        return ElectionWords(
            title=self.name.text().strip() or "、".join(self._room.matter(key).name for key, _ in posts),
            posts=posts,
            marks=marks if isinstance(marks, Marks) else self.own.marks() if marks == OWN else Marks("", "", ""),
            standing=tuple(each for each in self._standing if each.post in wanted),
        )

    def nominate(self) -> None:
        """Take the name in the field onto the list."""
        person, name = chosen(self.person.key(), self.person.line.text())
        post = self.post.currentData()
        if post is None or (person is None and not name):
            return
        shown = self._room.register.person_name(person) or name
        self._standing.append(Standing(MatterKey(str(post)), shown, person, None, self.by.line.text().strip()))
        self.person.line.clear()
        self.person.setFocus()
        self._show_standing()

    def drop(self) -> None:
        """Take the candidate at hand off the list."""
        key = self.candidates.current_key()
        if key:
            del self._standing[int(key)]
            self._show_standing()

    def _posts(self, item: Item | None) -> QWidget:
        part = QWidget()
        grid = QGridLayout(part)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnStretch(0, 1)
        election = item.election if item is not None else None
        for at, matter in enumerate(each for each in matters_of(self._room) if each.effect in FILLS):
            post = election.post(matter.key) if election is not None else None
            box, seats = QCheckBox(matter.name), QSpinBox()
            box.setAccessibleName(matter.name)
            box.setChecked(post is not None)
            seats.setRange(1, 99)
            seats.setValue(post.seats if post is not None else 1)
            seats.setEnabled(post is not None)
            seats.setAccessibleName(tr("{post}: seats", post=matter.name))
            seats.setSuffix(tr(" to be elected"))
            roomy(seats)
            box.toggled.connect(seats.setEnabled)
            box.toggled.connect(lambda on, key=matter.key: self._choose_post(key, on=on))
            self.seats[matter.key] = (box, seats)
            grid.addWidget(box, at, 0)
            grid.addWidget(seats, at, 1)
        return part

    def _adding(self) -> QWidget:
        part = QWidget()
        units = [(str(each.id), each.name) for each in self._room.register.members()]
        self.post, self.person, self.by = QComboBox(), NameField(people_of(self._room)), NameField(units)
        self.post.setAccessibleName(tr("Post"))
        self.post.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)  # the posts are ticked later
        self.person.setAccessibleName(tr("Candidate"))
        self.by.setAccessibleName(tr("Nominated by"))
        self.by.line.setPlaceholderText(tr("Nominated by"))
        self.add, self.remove = QPushButton(tr("Nominate")), QPushButton(tr("Withdraw"))
        for button, act in ((self.add, self.nominate), (self.remove, self.drop)):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            button.clicked.connect(act)
        self.post.currentIndexChanged.connect(self._show_nominator)
        row = QHBoxLayout(part)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.post)
        row.addWidget(self.person, 2)
        row.addWidget(self.by, 1)
        row.addWidget(self.add)
        row.addWidget(self.remove)
        return part

    def _fill_marks(self, now: Marks | None) -> None:
        """The ways of marking that the charter offers; the adopted one is chosen, else none is."""
        rules, day = self._room.rules, self._room.day
        clauses = rules.charter.elections.marks
        answer = election_rule(rules, "marks", clauses, day)
        wanted = now or answer.rule
        for clause in clauses:
            for reading in clause.readings if clause.holds_on(day) else ():
                self.marks.addItem(reading.says, reading.rule)
        if answer.rule is not None and self.marks.findData(answer.rule) < 0:
            self.marks.addItem("", answer.rule)
        if answer.rule is None:  # else the charter, or its reading, has settled them
            self.marks.addItem(tr("Other marks …"), OWN)
        found = [at for at in range(self.marks.count()) if self.marks.itemData(at) == wanted]
        if wanted is not None and not found:
            self.own.show_marks(wanted)
            found = [self.marks.findData(OWN)]
        self.marks.setCurrentIndex(found[0] if found else -1)
        self.marks.setPlaceholderText(tr("Choose how voters mark the ballot"))

    def _show_own(self) -> None:
        self.fields.setRowVisible(self.own, self.marks.currentData() == OWN)

    def _choose_post(self, key: MatterKey, *, on: bool) -> None:
        """Who has been nominated in writing for the office stands at once."""
        register, office = self._room.register, self._room.matter(key).office
        there = {(each.post, each.person) for each in self._standing}
        for each in register.nominations.values() if on else ():
            if each.stage is NominationStage.OPEN and each.office == office and (key, each.person) not in there:
                name, by = register.person_name(each.person), register.units[each.unit].name
                self._standing.append(Standing(key, name, each.person, each.of_unit, by))
        self._show_posts()

    def _show_posts(self) -> None:
        current = self.post.currentData()
        self.post.clear()
        for key, (box, _) in self.seats.items():
            if box.isChecked():
                self.post.addItem(post_name(self._room, key), key)
        self.post.setCurrentIndex(max(0, self.post.findData(current)))
        for part in (self.post, self.person, self.by, self.add):
            part.setEnabled(self.post.count() > 0)
        self._show_nominator()
        self._show_standing()

    def _show_nominator(self) -> None:
        key = self.post.currentData()
        matter = self._room.matter(str(key)) if key else None
        if matter is not None and matter.office is not None:
            self.by.line.setText(self._room.rules.charter.office(matter.office).nominated_by)

    def _show_standing(self) -> None:
        wanted = {key for key, (box, _) in self.seats.items() if box.isChecked()}
        rows = [
            NameRow(str(at), each.name, " · ".join(filter(None, (post_name(self._room, each.post), each.nominated_by))))
            for at, each in enumerate(self._standing)
            if each.post in wanted
        ]
        self.candidates.show_rows(rows)
        self.remove.setEnabled(bool(rows))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter in the name nominates; it does not close the dialog."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.person.line.hasFocus():
            self.nominate()
            return
        super().keyPressEvent(event)

    def _keep(self) -> bool:
        return keep_election(
            desk=self._desk,
            meeting=self._room.meeting.id,
            item=self._item.id if self._item is not None else None,
            words=self.words(),
            parent=self,
        )
