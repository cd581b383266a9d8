"""The slips that come back: everyone who is asked, who has answered, and the slip at hand, entered by keys."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import tr
from governance_desk.meeting.correspondence.allowed import require_allowed
from governance_desk.meeting.correspondence.end import require_time_over
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Meeting, MeetingId, VoterId
from ui.desk import Desk
from ui.errors import show_error
from ui.models.roll import NO_MATCH, Keys, folded, keys_of, rank_of
from ui.operations.meeting.correspondence import (
    correct_return,
    end_correspondence,
    record_return,
    stop_correspondence,
    take_back_return,
)
from ui.views.correspondence.entry import SlipEntry
from ui.views.correspondence.words import direction, is_out, voter_row
from ui.views.meeting.ask import AskDialog
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible


class ReturnsPanel(QWidget):
    """The list on the left finds a name by characters, pinyin or initials; the card on the right takes the answers."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._keys: dict[VoterId, Keys] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textEdited.connect(self._search)
        self.search.returnPressed.connect(self._found)
        self.names = NameList()
        flexible(self.names, 220)
        self.names.current_changed.connect(self._show_slip)
        self.entry = SlipEntry(desk)
        self.entry.complete.connect(self._record)
        self.entry.invalid_wanted.connect(self._invalid)
        self.entry.correct_wanted.connect(self._correct)
        self.entry.back_wanted.connect(self._take_back)
        self.next = KeyButton("F3")
        self.next.clicked.connect(self._go_on)
        self.end = KeyButton("Ctrl+Return")
        self.end.setProperty("kind", "primary")
        self.end.clicked.connect(self._end)
        self.stop = QPushButton()
        self.stop.setProperty("kind", "danger")
        self.stop.clicked.connect(self._stop)
        self._lay_out()

    def retranslate(self) -> None:
        self.search.setPlaceholderText(tr("Find: name, unit, pinyin or initials (Ctrl+F)"))
        self.search.setAccessibleName(tr("Find who has answered"))
        self.names.setAccessibleName(tr("Those who are asked"))
        self.next.set_words(tr("Next without a slip"))
        self.end.set_words(tr("End the voting and count …"))
        self.stop.setText(tr("Give the vote up …"))
        self.stop.setAccessibleName(self.stop.text())
        self.entry.retranslate()

    def show_room(self, room: Room, _events: tuple[Any, ...] = ()) -> None:
        """Everyone with the state of their slip."""
        meeting = room.meeting
        if self._keys.keys() != meeting.roll.keys():
            self._keys = {voter.id: keys_of(voter) for voter in meeting.roll.values()}
        self.names.show_rows([voter_row(meeting, voter) for voter in meeting.roll.values()])
        if not self.names.current_key() and meeting.roll:
            self._go_on()
        self.end.setVisible(is_out(meeting))
        self.stop.setVisible(is_out(meeting))
        self._show_slip()

    def arrange(self, *, beside: bool) -> None:
        """With large text the parts stand one below the other."""
        for row in (self._row, self._acts):
            row.setDirection(direction(beside=beside))
        self.entry.arrange(beside=beside)

    def take_focus(self) -> None:
        """The list: its arrow keys choose the name, the letters answer."""
        self.names.setFocus()

    def seek(self) -> None:
        """Type a name."""
        self.search.setFocus()
        self.search.selectAll()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _voter(self) -> VoterId:
        return VoterId(self.names.current_key())

    def _show_slip(self, _key: str = "") -> None:
        self.entry.show_slip(self._meeting(), self.names.current_key())

    def _search(self, typed: str) -> None:
        """The best match becomes the name at hand, of equal ones whoever has not answered."""
        found = self._meeting().correspondence
        answered = found.returns if found is not None else {}
        ranks = [(rank_of(folded(typed), keys), voter in answered, voter) for voter, keys in self._keys.items()]
        rank, _answered, voter = min(ranks, key=lambda each: each[:2], default=(NO_MATCH, False, VoterId("")))
        if folded(typed) and rank < NO_MATCH:
            self.names.select(voter)

    def _found(self) -> None:
        self.search.clear()
        self.names.setFocus()

    def _go_on(self) -> None:
        """The next one of whom there is no slip, after the name at hand or from the top."""
        meeting = self._meeting()
        order = list(meeting.roll)
        found = meeting.correspondence
        done = found.returns if found is not None else {}
        at = order.index(self._voter()) + 1 if self._voter() in order else 0
        waiting = [voter for voter in [*order[at:], *order[:at]] if voter not in done]
        if waiting:
            self.names.select(waiting[0])

    def _record(self, invalid: str = "") -> bool:
        entry, voter = self.entry, self._voter()
        slip: dict[str, Any] = {
            "desk": self._desk,
            "meeting": self._id,
            "voter": voter,
            "received": entry.received_at(),
            "way": entry.way_taken(),
            "answers": () if invalid else entry.answers(),
            "invalid": invalid,
            "parent": self,
        }
        before = len(self._late())
        done = correct_return(**slip, reason=entry.reason) if entry.reason else record_return(**slip)
        entry.start_anew()
        if done and (self._voter() in self._returned() or len(self._late()) > before):
            self._go_on()
        return done

    def _late(self) -> list[Any]:
        found = self._meeting().correspondence
        return found.late if found is not None else []

    def _returned(self) -> Any:
        found = self._meeting().correspondence
        return found.returns if found is not None else {}

    def _invalid(self) -> None:
        self._ask(
            tr("The slip is invalid"),
            tr("It is kept in the record and counts for nothing: nobody has answered with it."),
            tr("Record it as invalid"),
            self._record,
            value=tr("not signed"),
        )

    def _correct(self) -> None:
        def again(reason: str) -> bool:
            self.entry.enter_again(reason)
            self.names.setFocus()
            return True

        self._ask(
            tr("Correct the slip"),
            tr("What was entered before stays in the record, with the reason. Then enter the slip once more."),
            tr("Enter it once more"),
            again,
        )

    def _take_back(self) -> None:
        self._ask(
            tr("Take the slip back"),
            tr("It counts as if it had not come; it stays in the record, with the reason."),
            tr("Take back"),
            lambda reason: take_back_return(
                desk=self._desk, meeting=self._id, voter=self._voter(), reason=reason, parent=self
            ),
            danger=True,
        )

    def _ask(self, heading: str, sentence: str, action: str, do: Any, *, value: str = "", danger: bool = False) -> None:
        dialog = AskDialog(
            self,
            heading,
            [self.entry.person.text(), sentence],
            [(tr("Reason"), value)],
            action,
            lambda lines: bool(do(lines[0])),
            danger=danger,
            needed=(0,),
        )
        dialog.open()

    def _end(self) -> None:
        try:
            require_time_over(self._desk.room(self._id))
        except Refusal as refusal:
            show_error(refusal, self)
            return
        found = self._meeting().correspondence
        asked, answered = len(self._meeting().roll), len(found.answered) if found is not None else 0
        dialog = AskDialog(
            self,
            tr("End the voting and count"),
            [
                tr("{answered} of {asked} have answered.", answered=answered, asked=asked),
                tr("What comes later is recorded as late and does not count."),
            ],
            [(tr("Counted by"), "")],
            tr("End the voting"),
            lambda lines: end_correspondence(
                desk=self._desk, meeting=self._id, counted_by=tuple(lines[0].split("、")), parent=dialog
            ),
            needed=(0,),
        )
        dialog.open()

    def _stop(self) -> None:
        room = self._desk.room(self._id)
        rule, article = require_allowed(room)
        fields = [(tr("Reason"), "")]
        choices: dict[int, list[tuple[str, str]]] = {}
        sentences = [tr("Nothing is decided; what came back stays in the record.")]
        if rule.on_demand:
            fields.append((tr("A meeting was demanded by"), ""))
            choices[1] = [(each.id, each.name or each.unit_name) for each in room.meeting.roll.values()]
            sentences.append(tr("One of those asked can demand a meeting instead ({article}).", article=article))
        dialog = AskDialog(
            self,
            tr("Give the vote up"),
            sentences,
            fields,
            tr("Give the vote up"),
            lambda lines: stop_correspondence(
                desk=self._desk,
                meeting=self._id,
                reason=lines[0],
                demanded_by=VoterId(dialog.key(1)) if rule.on_demand and lines[1] else None,
                parent=dialog,
            ),
            danger=True,
            choices=choices,
            needed=(0,),
        )
        dialog.open()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self.search)
        left.addWidget(self.names, 1)
        below = QHBoxLayout()
        below.setSpacing(8)
        below.addWidget(self.next)
        below.addStretch(1)
        left.addLayout(below)
        acts = self._acts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        acts.setSpacing(8)
        acts.addWidget(self.stop)
        acts.addStretch(1)
        acts.addWidget(self.end)
        right = QVBoxLayout()
        right.setSpacing(10)
        right.addWidget(self.entry, 1)
        right.addLayout(acts)
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(0, 8, 0, 0)
        row.setSpacing(20)
        row.addLayout(left, 1)
        row.addLayout(right, 1)
