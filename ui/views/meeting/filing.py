"""Sign and file: close the meeting after a last look, sign on paper, correct the attendance, see what followed."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import QBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.association.names import attended_name
from governance_desk.attendance.state import Attended
from governance_desk.language import tr
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Outcome, Stage, VoterId
from ui.desk import Desk
from ui.language import spoken
from ui.models.names import Chip, NameRow, Tone
from ui.operations.filing import save_archive
from ui.operations.meeting.session import close_meeting, correct_attendance
from ui.operations.meeting.sittings import resume_meeting
from ui.views.meeting.adjourn_dialog import AdjournDialog, resting_words
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.choose import ChooseDialog
from ui.views.meeting.following import what_followed, what_would_follow
from ui.views.meeting.minutes_card import MinutesCard
from ui.views.meeting.step import Step
from ui.views.meeting.words import closed_words, where_chip
from ui.widgets.banner import Banner
from ui.widgets.in_sight import bring_into_sight
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.widgets.wrapping_row import WrappingRow
from ui.words import flexible, label

TONES: dict[Attended, Tone] = {
    Attended.PRESENT: "good",
    Attended.PROXY: "accent",
    Attended.EXCUSED: "warn",
    Attended.ABSENT: "bad",
}


class FilingStep(Step):
    """Before the close: what will follow. After it: what followed, the record of attendance, the signature page."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__(desk, meeting)
        self.papers = MinutesCard(desk, meeting)
        self.banner = Banner()
        self.banner.acted.connect(self._resume)
        self._follows_words, self._marks_words = label("heading"), label("heading")
        self.follows = NameList()
        self.marks = NameList()
        for names in (self.follows, self.marks):
            flexible(names, 120)
        self.marks.picked.connect(self._correct)
        self.correct = QPushButton()
        self.correct.clicked.connect(lambda: self._correct(self.marks.current_key()))
        self.archive, self.as_folder = QPushButton(), QPushButton()
        self.archive.clicked.connect(lambda: save_archive(desk=self.desk, meeting=self.id, parent=self))
        self.as_folder.clicked.connect(
            lambda: save_archive(desk=self.desk, meeting=self.id, parent=self, as_folder=True)
        )
        self.close_up = KeyButton("Ctrl+Return")
        self.close_up.setProperty("kind", "primary")
        self.close_up.clicked.connect(self._close)
        self.adjourn = QPushButton()
        self.adjourn.clicked.connect(lambda: AdjournDialog(self.desk, self.id, self).open())
        self._lay_out()
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._marks_words.setText(tr("Record of attendance"))
        self.marks.setAccessibleName(tr("Record of attendance"))
        self.close_up.set_words(tr("Close the meeting"))
        self.adjourn.setText(tr("Adjourn the meeting …"))
        self.adjourn.setAccessibleName(self.adjourn.text())
        self.archive.setText(tr("Archive of the meeting (zip) …"))
        self.as_folder.setText(tr("as a folder …"))
        self.archive.setAccessibleName(self.archive.text())
        self.as_folder.setAccessibleName(tr("Archive of the meeting as a folder …"))
        self.papers.retranslate()
        self.correct.setText(tr("Correct the attendance"))
        self.correct.setAccessibleName(self.correct.text())
        self.show_room()

    def show_room(self, _events: tuple[Any, ...] = ()) -> None:
        room = self.room
        stage = room.meeting.stage
        cancelled = room.meeting.outcome is Outcome.CANCELLED
        closed = stage is Stage.CLOSED
        if cancelled:
            self.banner.say(closed_words(room.meeting))
        elif closed:
            self.banner.say(tr("The meeting is closed; its record is sealed."), tone="good")
        elif room.meeting.adjourned is not None:
            words = resting_words(room.meeting.adjourned)
            self.banner.say(words, tone="warn", action=tr("Resume the meeting"))
        elif stage is Stage.IN_SESSION:
            self.banner.say(tr("The meeting is in session. When it is closed, this follows."))
        else:
            self.banner.say(tr("The meeting has not been opened yet."))
        self._follows_words.setText(tr("What followed") if closed else tr("What will follow"))
        self.follows.setAccessibleName(self._follows_words.text())
        sentences = what_followed(self.desk, self.id) if closed else what_would_follow(self.desk, room)
        self.follows.show_rows(
            [NameRow(str(at), sentence, "", chips) for at, (sentence, chips) in enumerate(sentences)]
            or [NameRow("", tr("Nothing: no consequences, no warnings."))]
        )
        self.marks.show_rows(_marks(room))
        self.close_up.setVisible(stage is Stage.IN_SESSION)
        self.adjourn.setVisible(stage is Stage.IN_SESSION and room.meeting.adjourned is None)
        self.correct.setVisible(closed and not cancelled)
        self.archive.setVisible(closed)
        self.as_folder.setVisible(closed)
        self.correct.setEnabled(bool(self.marks.names.rowCount()))
        self.papers.setVisible(closed and not cancelled)
        self.papers.show_meeting(room.meeting)

    def arrange(self, *, beside: bool) -> None:
        """With large text what is to be done stands above the lists, where it is in sight."""
        super().arrange(beside=beside)
        self._left.removeWidget(self._acts)
        self._left.insertWidget(self._left.count() if beside else 0, self._acts)

    def take_focus(self) -> None:
        """The cursor to the lists; what is to be done next is wholly in sight, with large text too."""
        (self.close_up if self.close_up.isVisible() else self.marks).setFocus()
        acts = (self.close_up, self.papers.sign, self.papers.file)
        if (following := next((each for each in acts if each.isVisible()), None)) is not None:
            bring_into_sight(following)

    def _resume(self) -> None:
        """After a break the meeting goes on in the session."""
        if resume_meeting(desk=self.desk, meeting=self.id, parent=self):
            self.step_wanted.emit(2)

    def _close(self) -> None:
        sentences = [sentence for sentence, _chips in what_would_follow(self.desk, self.room)]
        shown = sentences[:8]
        if len(sentences) > len(shown):
            shown.append(tr("… and {number} more.", number=len(sentences) - len(shown)))
        dialog = AskDialog(
            self,
            tr("Close the meeting"),
            [
                "\n".join(f"· {sentence}" for sentence in shown) or tr("Nothing: no consequences, no warnings."),
                tr("The record is sealed. Attendance can be corrected afterwards, with a reason."),
            ],
            [],
            tr("Close the meeting"),
            lambda _lines: close_meeting(desk=self.desk, meeting=self.id, parent=dialog),
        )
        dialog.open()

    def _correct(self, key: str) -> None:
        room = self.room
        sheet = room.ledger.sheet(self.id)
        voter = room.meeting.roll.get(VoterId(key))
        if sheet is None or voter is None or key not in sheet.marks:
            return
        dialog = ChooseDialog(
            self,
            tr("Correct the attendance of {name}", name=voter.name or voter.unit_name),
            [(each, attended_name(each)) for each in Attended if each is not sheet.marks[key].attended],
            [tr("Reason"), tr("Asked for by")],
            tr("Correct"),
            lambda attended, lines: correct_attendance(
                desk=self.desk,
                meeting=self.id,
                voter=voter.id,
                attended=Attended(attended),
                reason=lines[0],
                asked_by=lines[1],
                parent=dialog,
            ),
        )
        dialog.open()

    def _lay_out(self) -> None:
        left = self._left = QVBoxLayout()
        left.setSpacing(8)
        left.addWidget(self._follows_words)
        left.addWidget(self.follows, 1)
        self._acts = QWidget()
        acts = QVBoxLayout(self._acts)
        acts.setContentsMargins(0, 0, 0, 0)
        acts.setSpacing(8)
        acts.addWidget(self.adjourn)
        acts.addWidget(self.close_up)
        acts.addWidget(self.papers)
        left.addWidget(self._acts)
        right = QVBoxLayout()
        right.setSpacing(8)
        right.addWidget(self._marks_words)
        right.addWidget(self.marks, 1)
        right.addWidget(self.correct)
        archives = WrappingRow()
        archives.addWidget(self.archive)
        archives.addWidget(self.as_folder)
        right.addLayout(archives)
        row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        row.setSpacing(20)
        row.addLayout(left, 3)
        row.addLayout(right, 2)
        self.columns(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.banner)
        column.addLayout(row, 1)


def _marks(room: Room) -> list[NameRow]:
    sheet = room.ledger.sheet(room.meeting.id)
    if sheet is None:
        return [
            NameRow(
                voter.id,
                voter.name or voter.unit_name,
                voter.unit_name,
                (where_chip(room.meeting.presence.get(voter.id)),),
            )
            for voter in room.meeting.roll.values()
        ]
    rows = []
    for voter in room.meeting.roll.values():
        mark = sheet.marks.get(voter.id)
        if mark is not None:
            chip = Chip(attended_name(mark.attended), TONES[mark.attended])
            rows.append(NameRow(voter.id, voter.name or voter.unit_name, voter.unit_name, (chip,)))
    return rows
