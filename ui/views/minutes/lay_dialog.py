"""Send the minutes, or corrections of them, to the next meeting for approval."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QWidget

from governance_desk.charter.keys import MatterKey
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.language import tr
from governance_desk.meeting.state import Meeting, MeetingId, Stage
from governance_desk.minutes.state import MinutesOf
from governance_desk.voting.rules import competence
from ui.desk import Desk
from ui.operations.minutes import lay_minutes
from ui.widgets.form_dialog import FormDialog
from ui.widgets.sentence import Sentence


class LayDialog(FormDialog):
    """Which meeting, under which title and matter; what still waits is said before."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        written: MinutesOf = desk.association.minutes.minutes(meeting)
        about: Meeting = desk.association.meetings[meeting]
        correction = written.approval is not None
        super().__init__(
            tr("Send the corrections to approval") if correction else tr("Send the minutes to approval"),
            tr("A vote of the next meeting approves them, by the share of the matter chosen; the text is then locked."),
            tr("Put on the agenda and lay it there"),
            parent,
        )
        self._desk = desk
        self.meeting = QComboBox()
        for each in coming(desk, about):
            self.meeting.addItem(f"{each.title}　{each.day.isoformat()}", each.id)
        what = "纪要更正" if correction else "纪要"  # the title ends with 会议
        self.title = QLineEdit(f"审议并通过{about.title}{what}")
        self.matter = QComboBox()
        self.ask(tr("Meeting"), self.meeting)
        self.ask(tr("Agenda item"), self.title)
        self.ask(tr("Decided as"), self.matter)
        self.warning = Sentence(tone="warn")
        waiting = len(written.open_comments())
        warnings = [tr("Comments that are not dealt with yet: {number}.", number=waiting)] if waiting else []
        if not self.meeting.count():
            warnings.append(tr("No meeting of this body is convened. Convene the next one first."))
            self.action.setEnabled(False)
        self.warning.setText("\n".join(warnings))
        self.warning.setVisible(bool(warnings))
        self.column.insertWidget(2, self.warning)
        self.meeting.currentIndexChanged.connect(lambda _at: self._offer_matters())
        self._offer_matters()
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

    def _offer_matters(self) -> None:
        self.matter.clear()
        chosen = self.meeting.currentData()
        if not chosen:
            return
        for each in matters(self._desk, self._desk.association.meetings[MeetingId(str(chosen))]):
            self.matter.addItem(each.name, each.key)


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
