"""Send the minutes, or corrections of them, to the next meeting for approval."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QWidget

from governance_desk.charter.keys import MatterKey
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.motion import MinutesApproved
from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId, Stage
from governance_desk.minutes.state import MinutesOf
from governance_desk.minutes.writing import CLAUSE
from governance_desk.voting.rules import competence
from ui.desk import Desk
from ui.operations.minutes import lay_minutes
from ui.views.minutes.caution import show_reading
from ui.widgets.form_dialog import FormDialog
from ui.widgets.sentence import Sentence
from ui.words import article_words


class LayDialog(FormDialog):
    """Which meeting, under which title and matter. What still waits is said before, and what is missing can be put
    right from here: the next meeting is convened, a reading adopted."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        written: MinutesOf = desk.association.minutes.minutes(meeting)
        self._about: Meeting = desk.association.meetings[meeting]
        correction = written.approval is not None
        super().__init__(
            tr("Send the corrections to approval") if correction else tr("Send the minutes to approval"),
            " ",
            tr("Put on the agenda and lay it there"),
            parent,
        )
        self._desk = desk
        self._comments = 0 if correction else len(written.open_comments())
        self.meeting = QComboBox()
        what = "纪要更正" if correction else "纪要"  # the title ends with 会议
        self.title = QLineEdit(f"审议并通过{self._about.title}{what}")
        self.matter = QComboBox()
        self.ask(tr("Meeting"), self.meeting)
        self.ask(tr("Agenda item"), self.title)
        self.ask(tr("Decided as"), self.matter)
        self.warning = Sentence(tone="warn")
        self.convene, self.adopt = QPushButton(tr("Convene the next meeting …")), QPushButton(tr("Adopt a reading"))
        self.convene.clicked.connect(self.open_convene)
        self.adopt.clicked.connect(lambda: show_reading(self))
        self.column.insertWidget(2, self.warning)
        for at, button in enumerate((self.adopt, self.convene), 3):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            self.column.insertWidget(at, button, 0, Qt.AlignmentFlag.AlignLeft)
        self.meeting.currentIndexChanged.connect(lambda _at: self._follow())
        self.show_meetings()
        self.on_action(
            lambda: lay_minutes(
                desk=desk,
                meeting=meeting,
                before=MeetingId(str(self.meeting.currentData())),
                title=self.title.text(),
                matter=MatterKey(str(self.matter.currentData())) if self.matter.currentData() else None,
                parent=self,
            )
        )

    def show_meetings(self, chosen: str = "") -> None:
        """The meetings that may approve them; `chosen` is proposed, or else the first."""
        self.meeting.blockSignals(True)
        self.meeting.clear()
        for each in coming(self._desk, self._about):
            self.meeting.addItem(f"{each.title}　{each.day.isoformat()}", each.id)
        self.meeting.setCurrentIndex(max(self.meeting.findData(chosen), 0) if self.meeting.count() else -1)
        self.meeting.blockSignals(False)
        self._follow()

    def open_convene(self) -> None:
        """Convene the next meeting of the body; it is then proposed."""
        from ui.views.meeting.convene_dialog import ConveneDialog

        dialog = ConveneDialog(self._desk, self, body=self._about.body, ahead=True)
        dialog.convened.connect(self.show_meetings)
        dialog.open()

    def _follow(self) -> None:
        """The matters of the meeting that is chosen, how it approves minutes, and what is missing."""
        self.matter.clear()
        chosen = self.meeting.currentData()
        day: datetime.date = self._desk.clock().day  # none is convened: what would be missing if it met today
        if chosen:
            there: Meeting = self._desk.association.meetings[MeetingId(str(chosen))]
            for each in matters(self._desk, there):
                self.matter.addItem(each.name, each.key)
            day = there.day
        rules = self._desk.association.rules_on(day)
        answer = rules.answer(CLAUSE, rules.charter.motions.minutes, day)
        by = answer.rule if answer is not None else None
        silent = by is None
        blocked = silent or by is MinutesApproved.SIGNATURE
        self.lead.setText(_HOW[by]())
        warnings = []
        if self._comments:
            warnings.append(tr("Comments that are not dealt with yet: {number}.", number=self._comments))
        if silent:
            warnings.append(
                tr("On the day of that meeting no reading is adopted of how minutes are approved.")
                if chosen
                else tr("No reading is adopted of how minutes are approved. Adopt one first.")
                + article_words(rules.article_of(CLAUSE, day))
            )
        if not chosen:
            warnings.append(
                tr("Besides, no meeting of this body is convened: convene the next one then.")
                if silent
                else tr("No meeting of this body is convened. Convene the next one first.")
            )
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.convene.setVisible(not chosen)
        self.adopt.setVisible(silent)
        self.action.setEnabled(bool(chosen) and not blocked)


_HOW: dict[MinutesApproved | None, Callable[[], str]] = {
    None: lambda: tr("The next meeting approves them; the text is then locked."),
    MinutesApproved.VOTE: lambda: tr(
        "A vote of the next meeting approves them, by the share of the matter chosen; the text is then locked."
    ),
    MinutesApproved.NO_OBJECTION: lambda: tr(
        "The next meeting is asked; if nobody objects they are approved, and the text is locked."
    ),
    MinutesApproved.SIGNATURE: lambda: tr("The minutes are approved by the signatures; no meeting decides on them."),
}


def coming(desk: Desk, about: Meeting) -> list[Meeting]:
    """The meetings that may approve the minutes: of the same body first, and not over."""
    there = [each for each in desk.association.meetings.values() if each.stage is not Stage.CLOSED]
    later = [each for each in there if each.id != about.id and each.body == about.body]
    return sorted(later, key=lambda each: each.day)


def matters(desk: Desk, meeting: Meeting) -> list[MatterRule]:
    """The matters of that body whose decision changes nothing else."""
    rules = desk.association.rules_on(meeting.day)
    found = []
    for each in rules.charter.matters:
        if each.effect is not Effect.NONE or each.barred:
            continue
        possible = {key for rule in competence(rules, each, day=meeting.day).all_rules for key in rule.bodies}
        if meeting.body in possible:
            found.append(each)
    return found
