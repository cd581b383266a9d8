"""Check-in, for a queue at a door: the cursor stays in the search field, Enter checks in, the next name follows."""

from __future__ import annotations

from threading import Thread
from typing import Any

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QBoxLayout, QButtonGroup, QHBoxLayout, QPushButton, QVBoxLayout

from governance_desk.language import in_a_row, tr
from governance_desk.meeting.badge import is_code, is_whole
from governance_desk.meeting.quorum import by_deputy, quorum_now
from governance_desk.meeting.roll import roll_to_be
from governance_desk.meeting.state import MeetingId, Stage, Voter, VoterId, Where
from ui import theme
from ui.desk import Desk
from ui.language import spoken
from ui.models.roll import PLACES, Keys, RollFilter, RollModel, Shown, keys_of
from ui.operations.meeting.door import begin_check_in, check_in, check_out
from ui.operations.meeting.sittings import resume_meeting
from ui.views.meeting.arrivals import Arrivals
from ui.views.meeting.badge_scan import scanned
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.door_card import DoorCard
from ui.views.meeting.door_search import DoorSearch
from ui.views.meeting.missing_dialog import MissingDialog
from ui.views.meeting.opening import adjourn_dialog, open_dialog
from ui.views.meeting.proxies.words import called
from ui.views.meeting.step import Step
from ui.views.meeting.words import clock_words, where_chip
from ui.widgets.banner import Banner
from ui.widgets.key_button import KeyButton, shown_key
from ui.widgets.roll_list import RollList
from ui.words import flexible


class CheckInStep(Step):
    """Search and roll on the left; who is chosen, the last arrivals and the opening on the right."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self._roll = RollModel(where_chip)
        self.filter = RollFilter(self._roll)
        self._keyed = self._numbered = False
        self._pointed = False  # the clerk has chosen a row by arrow or mouse since the last letter
        self.search = DoorSearch()
        self.search.textChanged.connect(self._search)
        self.search.stepped.connect(self._step)
        self.search.entered.connect(self._enter)
        self.said = Banner()
        self.list = RollList(self.filter)
        flexible(self.list, 140)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.current_changed.connect(lambda _voter: self._show_card())
        self.list.clicked.connect(lambda _index: self._point())
        self.list.doubleClicked.connect(lambda _index: self.arrive())
        self._shown = QButtonGroup(self)
        self._which = {shown: QPushButton() for shown in Shown}
        for button in self._which.values():
            button.setCheckable(True)
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self._shown.addButton(button)
        self._which[Shown.ALL].setChecked(True)
        self._shown.buttonClicked.connect(self._show_part)
        self.card = DoorCard(desk, meeting, self)
        self.card.arrived.connect(self._enter)  # by Enter or by a click
        self.card.left.connect(self._leave)
        self.card.done.connect(self._after)
        self.arrivals = Arrivals(desk, meeting, self)
        self.arrivals.done.connect(self._after)
        self.begin, self.open = KeyButton("Ctrl+Return"), KeyButton("Ctrl+Return")
        for primary in (self.begin, self.open):
            primary.setProperty("kind", "primary")
        self.begin.clicked.connect(lambda: begin_check_in(desk=self.desk, meeting=self.id, parent=self))
        self.open.clicked.connect(self._open)
        self.missing = QPushButton()
        self.missing.clicked.connect(self._open_missing)
        self.adjourn = QPushButton()
        self.adjourn.setProperty("kind", "danger")
        self.adjourn.clicked.connect(lambda: adjourn_dialog(self.desk, self.id, self, self._anew))
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        words = tr("Name, pinyin, initials or the last digits of the telephone number")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.list.setAccessibleName(tr("Roll"))
        self.begin.set_words(tr("Begin the check-in"))
        self.open.set_words(tr("Resume the meeting") if self.meeting.adjourned else tr("Open the meeting"))
        self.adjourn.setText(tr("Adjourn for want of a quorum"))
        self.adjourn.setAccessibleName(self.adjourn.text())
        self.missing.setText(tr("What is still missing …"))
        self.missing.setAccessibleName(self.missing.text())
        self._roll.update_all()
        self._show_counts()

    def show_room(self, events: tuple[Any, ...] = ()) -> None:
        meeting = self.meeting
        voters = self._voters()
        if self._roll.rowCount() != len(voters) or not events:
            self._roll.show_roll(voters, meeting.presence)
            self._keyed = self._numbered = False
            spell_ahead(voters)
            self._search(self.search.text())
        else:
            touched = [str(getattr(each, name, "")) for each in events for name in ("voter", "principal", "holder")]
            self._roll.update_voters(voter for voter in touched if voter)
        door_open = meeting.stage in (Stage.CHECK_IN, Stage.IN_SESSION)
        self.begin.setVisible(meeting.stage is Stage.CONVENED)
        at_the_door = meeting.stage is Stage.CHECK_IN
        resting = meeting.adjourned is not None
        self.open.setVisible(at_the_door or resting)
        self.open.set_words(tr("Resume the meeting") if resting else tr("Open the meeting"))
        self.open.setEnabled(True)
        self.missing.setVisible(at_the_door)
        self.adjourn.setVisible(at_the_door)
        if at_the_door:
            quorum = quorum_now(self.room)
            self.open.setEnabled(quorum.reached is not False)
            self.adjourn.setEnabled(quorum.reached is False)
        self.search.setEnabled(door_open)
        self._show_counts()
        self._show_card()
        self.arrivals.show_room()

    def _open(self) -> None:
        """Call to order, or go on after a break."""
        if self.meeting.adjourned is None:
            open_dialog(self.desk, self.id, self)
        elif resume_meeting(desk=self.desk, meeting=self.id, parent=self):
            self.step_wanted.emit(2)

    def _open_missing(self) -> None:
        dialog = MissingDialog(self.desk, self.id, self)
        dialog.wanted.connect(self.mend_wanted)
        dialog.open()

    def arrange(self, *, beside: bool) -> None:
        """What is seldom wanted stands in one row, where the text is small enough for it."""
        super().arrange(beside=beside)
        in_one_row = theme.percent() <= 100 or not beside
        self._seldom.setDirection(QBoxLayout.Direction.LeftToRight if in_one_row else QBoxLayout.Direction.TopToBottom)

    def take_focus(self) -> None:
        (self.search if self.search.isEnabled() else self.begin).setFocus()

    def arrive(self) -> None:
        """Check in the row that is chosen; who is here already stays so, and that is said."""
        voter = self.list.current_voter()
        if not voter:
            if self.search.text().strip():
                self._nobody()
                self.search.selectAll()  # the next name replaces it
            return
        self._check_in(VoterId(voter))

    def scan(self, typed: str) -> None:
        """Check in whom a badge is of; the sentence says why nobody is."""
        voter, sentence = scanned(self.desk, self._voters(), typed)
        if voter is not None:
            self._check_in(voter)
            return
        self.said.say(sentence, tone="warn")
        self.search.selectAll()  # the next badge, or a name, replaces it

    def _check_in(self, voter: VoterId) -> None:
        presence = self.meeting.presence.get(voter)
        name = self._name(voter)
        if presence is not None and presence.where is Where.PRESENT and not by_deputy(self.room, voter):
            self.said.say(
                tr(
                    "{name} is here already, since {time}. Nothing changed.",
                    name=name,
                    time=clock_words(presence.since),
                ),
                tone="warn",
            )
            self._ready()
            return
        back = presence is not None and presence.where is Where.LEFT
        if check_in(desk=self.desk, meeting=self.id, voter=voter, parent=self):
            self._after(
                in_a_row(
                    (
                        tr("{name} is back.", name=name) if back else tr("✓ {name} is checked in.", name=name),
                        self._votes_for(voter),
                    )
                )
            )

    def _votes_for(self, holder: VoterId) -> str:
        """Whose proxies came with the one who has come."""
        roll, presence = self.meeting.roll, self.meeting.presence
        of = [called(roll[each]) for each, p in presence.items() if p.where is Where.PROXY and p.holder == holder]
        return tr("Votes for {people} too, by proxy.", people="、".join(of)) if of else ""

    def _enter(self) -> None:
        """Check in who is meant beyond doubt; of several the clerk must point at one."""
        if is_code(self.search.text()):
            self.scan(self.search.text())
            return
        if self._pointed or not self.search.text().strip() or not self.filter.rowCount():
            self.arrive()
            return
        meant, persons = self.filter.certain()
        if meant.isValid():
            self.list.setCurrentIndex(meant)
            self.arrive()
            return
        typed = self.search.text()
        self.said.say(
            tr("{number} persons match “{typed}”: choose with the arrow keys, then Enter.", number=persons, typed=typed)
            if persons
            else tr("Only a unit matches “{typed}”: choose the person with the arrow keys, then Enter.", typed=typed),
            tone="warn",
        )
        if persons:
            self.filter.narrow()
        self.list.setCurrentIndex(QModelIndex())  # the first press of an arrow takes the first row
        self.search.selectAll()  # or the next name replaces it

    def _step(self, by: int) -> None:
        self.list.step(by)
        self._point()

    def _nobody(self) -> None:
        self.said.say(tr("Nobody on the roll matches “{typed}”.", typed=self.search.text()), tone="warn")

    def _point(self) -> None:
        self._pointed = True

    def _voters(self) -> list[Voter]:
        meeting = self.meeting
        if meeting.stage is Stage.CONVENED:
            return list(roll_to_be(self.room))
        return list(meeting.roll.values())

    def _search(self, typed: str) -> None:
        self._pointed = False
        if is_whole(typed):  # a scanner need not press Enter
            self.scan(typed)
            return
        with_numbers = any(letter.isdigit() for letter in typed)
        if typed and (not self._keyed or (with_numbers and not self._numbered)):
            self.filter.set_keys(self._make_keys(with_numbers=with_numbers))
            self._keyed, self._numbered = True, with_numbers
        self.filter.search(typed)
        self.list.setCurrentIndex(self.filter.best())
        if self.list.currentIndex().isValid():
            self.list.scrollTo(self.list.currentIndex())
        if typed.strip():  # what was said of the one before is over
            self.said.hide() if self.filter.rowCount() else self._nobody()
        self._show_card()

    def _make_keys(self, *, with_numbers: bool) -> dict[VoterId, Keys]:
        """Contact data lies outside the journal, is asked for when digits are typed, and may be missing."""
        keys: dict[VoterId, Keys] = {}
        for voter in self._voters():
            contacts = [
                contact
                for kind, subject in (("person", voter.person), ("unit", voter.unit))
                if with_numbers and subject is not None
                for contact in self.desk.contacts_of(kind, subject)
            ]
            keys[voter.id] = keys_of(voter, (contact.value for contact in contacts))
        return keys

    def _show_part(self) -> None:
        shown = next(part for part, button in self._which.items() if button.isChecked())
        self.filter.show_only(shown)
        self._search(self.search.text())

    def _show_counts(self) -> None:
        presence = self.meeting.presence.values()
        numbers = {part: sum(1 for each in presence if each.where in places) for part, places in PLACES.items()}
        everyone = self._roll.rowCount()
        here, left = numbers[Shown.HERE], numbers[Shown.LEFT]
        words = {
            Shown.ALL: tr("All {number}", number=everyone),
            Shown.MISSING: tr("Missing {number}", number=everyone - here - left),
            Shown.LEFT: tr("Left {number}", number=left),
            Shown.HERE: tr("Here {number}", number=here),
        }
        self._which[Shown.LEFT].setVisible(bool(left) or self._which[Shown.LEFT].isChecked())
        for at, (part, button) in enumerate(self._which.items(), 1):
            button.setText(words[part])
            button.setAccessibleName(words[part])
            button.setShortcut(QKeySequence(f"Alt+{at}"))  # Qt drops it with the text
            button.setToolTip(f"{words[part]} ({shown_key(f'Alt+{at}')})")

    def _show_card(self) -> None:
        row = self._roll.row_of(self.list.current_voter())
        self.card.show_voter(self._roll.voter(row) if row >= 0 else None)

    def _leave(self) -> None:
        voter = self.list.current_voter()
        if voter and check_out(desk=self.desk, meeting=self.id, voter=VoterId(voter), parent=self):
            self._after(tr("{name} has left.", name=self._name(voter)))

    def _after(self, sentence: str) -> None:
        self.said.say(sentence, tone="good")
        self._ready()

    def _ready(self) -> None:
        """For the next in the queue."""
        self.search.clear()
        self.search.setFocus()

    def _anew(self) -> ConveneDialog:
        """The same body once more."""
        dialog = ConveneDialog(self.desk, self, like=self.meeting)
        dialog.convened.connect(lambda meeting: self.go.emit("meetings", meeting))
        return dialog

    def _name(self, voter: str) -> str:
        row = self._roll.row_of(voter)
        found = self._roll.voter(row)
        return found.name or found.unit_name

    def _lay_out(self) -> None:
        parts = QHBoxLayout()
        parts.setSpacing(6)
        for button in self._which.values():
            parts.addWidget(button)
        parts.addStretch(1)
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.said)
        left.addLayout(parts)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self.card)
        right.addWidget(self.arrivals, 1)
        self._seldom = QBoxLayout(QBoxLayout.Direction.LeftToRight)  # two rows would push the opening off the screen
        self._seldom.setSpacing(8)
        self._seldom.addWidget(self.missing)
        self._seldom.addWidget(self.adjourn)
        right.addLayout(self._seldom)
        right.addWidget(self.begin)
        right.addWidget(self.open)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.columns(row)


def spell_ahead(voters: list[Voter]) -> None:
    """Spell the names while the clerk greets the first in the queue: a thousand take a second, once."""
    names = [name for voter in voters for name in (voter.name, voter.unit_name)]

    def spell() -> None:
        from governance_desk.register.names import spellings

        for name in names:
            spellings(name)

    Thread(target=spell, name="spell-ahead", daemon=True).start()
