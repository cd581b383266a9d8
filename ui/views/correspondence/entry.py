"""Entering one slip by keys: who, and for each item for, against, abstained, blank, or not to be read."""

from __future__ import annotations

from PySide6.QtCore import QDate, QDateTime, QTime, Signal
from PySide6.QtWidgets import QBoxLayout, QComboBox, QDateTimeEdit, QFrame, QGridLayout, QVBoxLayout

from governance_desk.association.names import way_name
from governance_desk.language import tr
from governance_desk.meeting.correspondence.deadline import read, wall
from governance_desk.meeting.correspondence.state import ItemAnswer, Return, Way
from governance_desk.meeting.state import Choice, Meeting, Vote, VoterId
from ui.desk import Desk
from ui.models.names import NameRow
from ui.views.correspondence.words import answer_chip, direction, slip_words
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label, roomy


class SlipEntry(QFrame):
    """`complete` once every item of the slip has its answer; `invalid_wanted`, `correct_wanted` and `back_wanted` ask
    for a reason before anything is done."""

    complete = Signal()
    invalid_wanted = Signal()
    correct_wanted = Signal()
    back_wanted = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk = desk
        self._meeting: Meeting | None = None
        self._voter = ""
        self._given: list[ItemAnswer] = []
        self.reason = ""  # why a slip that is recorded is entered again
        self._own_time = False
        self.person = label("title")
        self.told = label("muted")
        self.received = QDateTimeEdit()
        self.received.setDisplayFormat("yyyy-MM-dd HH:mm")
        roomy(self.received)
        self.received.dateTimeChanged.connect(lambda _when: self._keep_time())
        self.way = QComboBox()
        self._received_words, self._way_words = label(wrap=False), label(wrap=False)
        self.items = NameList()
        flexible(self.items, 92)
        self.yes, self.no, self.abstain = KeyButton("Y"), KeyButton("N"), KeyButton("A")
        self.blank, self.spoilt = KeyButton("B"), KeyButton("U")
        self.invalid, self.back, self.correct = KeyButton("X"), KeyButton("Backspace"), KeyButton("C")
        for button, choice in ((self.yes, Choice.YES), (self.no, Choice.NO), (self.abstain, Choice.ABSTAIN)):
            button.clicked.connect(lambda _checked=False, given=choice: self._answer(given))
        self.blank.clicked.connect(lambda: self._answer(None))
        self.spoilt.clicked.connect(lambda: self._answer(None, spoilt=True))
        self.invalid.clicked.connect(self.invalid_wanted)
        self.correct.clicked.connect(self.correct_wanted)
        self.back.clicked.connect(self._step_back)
        self._lay_out()

    def retranslate(self) -> None:
        self._received_words.setText(tr("Received"))
        self._way_words.setText(tr("How it came"))
        self.received.setAccessibleName(tr("Received"))
        self.way.setAccessibleName(tr("How it came"))
        self.items.setAccessibleName(tr("Answers on the slip"))
        for way in Way:
            at = self.way.findData(way)
            if at < 0:
                self.way.addItem(way_name(way), way)
            else:
                self.way.setItemText(at, way_name(way))
        for button, words in (
            (self.yes, tr("For")),
            (self.no, tr("Against")),
            (self.abstain, tr("Abstained")),
            (self.blank, tr("Left blank")),
            (self.spoilt, tr("Cannot be read")),
            (self.invalid, tr("The slip is invalid …")),
            (self.correct, tr("Correct …")),
            (self.back, tr("Take back")),
        ):
            button.set_words(words)

    def show_slip(self, meeting: Meeting, voter: str) -> None:
        """The slip of this voter: what was recorded of it, or the keys to enter it."""
        if voter != self._voter:
            self._voter, self._given, self.reason = voter, [], ""
        self._meeting = meeting
        if not self._own_time:
            self._set_time(wall(self._desk.clock()))
        found = meeting.roll.get(VoterId(voter))
        unit = f"（{found.unit_name}）" if found is not None and found.name and found.unit_name else ""
        self.person.setText(f"{found.name or found.unit_name}{unit}" if found is not None else "")
        self.person.setAccessibleName(tr("At hand: {name}", name=self.person.text()))
        self._show_items()

    def arrange(self, *, beside: bool) -> None:
        """With large text two keys stand in a row."""
        self._came.setDirection(direction(beside=beside))
        answers = (self.yes, self.no, self.abstain, self.blank, self.spoilt, self.invalid, self.back, self.correct)
        across = 3 if beside else 2
        for at, button in enumerate(answers):
            self._keys.addWidget(button, at // across, at % across)

    @property
    def recorded(self) -> Return | None:
        """What is recorded of the voter at hand."""
        found = self._meeting.correspondence if self._meeting is not None else None
        return found.returns.get(VoterId(self._voter)) if found is not None else None

    def answers(self) -> tuple[ItemAnswer, ...]:
        """What was entered so far."""
        return tuple(self._given)

    def received_at(self) -> str:
        """Day and hour in the field."""
        return str(self.received.dateTime().toString("yyyy-MM-dd HH:mm"))

    def way_taken(self) -> Way:
        """How the slip came."""
        return Way(self.way.currentData())

    def enter_again(self, reason: str) -> None:
        """The slip that is recorded is entered once more, for this reason."""
        slip = self.recorded
        self._given, self.reason = [], reason
        if slip is not None:
            self._set_time(slip.received)
            self._own_time = True
            self.way.setCurrentIndex(self.way.findData(slip.way))
        self._show_items()

    def start_anew(self) -> None:
        """Nothing is entered of the slip at hand."""
        self._given, self.reason = [], ""
        self._show_items()

    def _votes(self) -> list[Vote]:
        """Those in which the voter at hand has a say, in the order of the ballot."""
        votes = self._meeting.votes.values() if self._meeting is not None else ()
        return [each for each in votes if VoterId(self._voter) not in each.recused]

    def _answer(self, choice: Choice | None, *, spoilt: bool = False) -> None:
        votes = self._votes()
        if len(self._given) >= len(votes) or not self._may_enter():
            return
        self._given.append(ItemAnswer(votes[len(self._given)].item, choice, spoilt))
        self._show_items()
        if len(self._given) == len(votes):
            self.complete.emit()

    def _step_back(self) -> None:
        """The last key; of a slip that is recorded, the slip itself."""
        if self._given:
            self._given.pop()
            self._show_items()
        elif self.reason:
            self.start_anew()
        elif self.recorded is not None:
            self.back_wanted.emit()

    def _may_enter(self) -> bool:
        return bool(self._voter) and (self.recorded is None or bool(self.reason))

    def _show_items(self) -> None:
        meeting, slip = self._meeting, self.recorded
        if meeting is None:
            return
        found = meeting.correspondence
        entering = self._may_enter()
        given = {each.item: each for each in (self._given if entering or slip is None else slip.answers)}
        rows, at_hand = [], ""
        for at, vote in enumerate(meeting.votes.values(), 1):
            item = meeting.item(vote.item)
            title = f"{at}. {item.title if item is not None else vote.motion}"
            if VoterId(self._voter) in vote.recused:
                rows.append(NameRow(vote.item, title, tr("keeps out of this vote")))
                continue
            answered = vote.item in given or (slip is not None and not entering)
            if entering and not answered and not at_hand:
                at_hand = vote.item
            chips = (answer_chip(given.get(vote.item)),) if answered else ()
            rows.append(NameRow(vote.item, title, "", chips))
        self.items.show_rows(rows)
        if at_hand:
            self.items.select(at_hand)
        late = [each for each in found.late if each.voter == self._voter] if found is not None else []
        self.told.setText(self._told(slip, late))
        out = found is not None and not found.ended
        for button in (self.yes, self.no, self.abstain, self.blank, self.spoilt, self.invalid):
            button.setEnabled(entering)
        self.correct.setEnabled(out and slip is not None and not self.reason)
        self.back.setEnabled(out and (bool(self._given) or slip is not None))

    def _told(self, slip: Return | None, late: list[Return]) -> str:
        words = [slip_words(each) for each in ([slip] if slip is not None else [])]
        words += [tr("Another one came too late, on {received}.", received=each.received) for each in late]
        if self.reason:
            words.append(tr("Enter the slip once more: {reason}", reason=self.reason))
        elif not words:
            words.append(tr("No slip of theirs is recorded: one key for each item enters it."))
        return "\n".join(words)

    def _set_time(self, written: str) -> None:
        when = read(written)
        self.received.blockSignals(True)
        self.received.setDateTime(QDateTime(QDate(when.year, when.month, when.day), QTime(when.hour, when.minute)))
        self.received.blockSignals(False)

    def _keep_time(self) -> None:
        """A stack of letters came on one day: what was entered stays for the next slip."""
        self._own_time = True

    def _lay_out(self) -> None:
        came = self._came = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        came.setSpacing(8)
        for part in (self._received_words, self.received, self._way_words, self.way):
            came.addWidget(part)
        came.addStretch(1)
        keys = self._keys = QGridLayout()
        keys.setSpacing(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.person)
        column.addWidget(self.told)
        column.addLayout(came)
        column.addWidget(self.items, 1)
        column.addLayout(keys)
