"""Who keeps out of the item at hand, and why; and who takes part after all."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QDialogButtonBox, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId, VoterId
from governance_desk.meeting.recusals.aside import recusal_rule
from governance_desk.meeting.state import Item
from ui.desk import Desk
from ui.operations.meeting.recusals import step_aside, step_back
from ui.views.meeting.ask import AskDialog


def recusal_dialog(desk: Desk, meeting: MeetingId, item: Item, parent: QWidget) -> AskDialog:
    """Enter records one more; each who keeps out already has a button that takes it back."""
    room = desk.room(meeting)
    roll = room.meeting.roll
    names = {each.voter: roll[each.voter].name or roll[each.voter].unit_name for each in item.aside}
    sentences = [tr("Whoever is named gets no vote on “{item}”. The reason stands in the minutes.", item=item.title)]
    answer = recusal_rule(room)
    if answer is not None and answer.rule is not None:
        topic = next(each for each in room.rules.charter.topics if each.key == "recusal")
        said = [each.says for clause in topic.clauses for each in clause.readings if each.key == answer.adopted]
        sentences += [f"{each}（{answer.article}）" for each in said]
    if names:
        sentences.append(tr("Keeping out: {names}", names="、".join(names.values())))
    there = [*room.meeting.here(), *room.meeting.by_proxy()]
    choices = [(str(each), roll[each].name or roll[each].unit_name) for each in there if each not in names]

    def record(lines: list[str]) -> bool:
        voter = VoterId(dialog.key(0))
        if not voter:
            dialog.say(tr("Choose one of those who are there."), 0)
            return False
        return step_aside(desk=desk, meeting=meeting, item=item.id, voter=voter, reason=lines[1], parent=dialog)

    dialog = AskDialog(
        parent,
        tr("Recusal"),
        sentences,
        [(tr("Name"), ""), (tr("Reason"), "")],
        tr("Keeps out"),
        record,
        choices={0: choices},
        needed=(0, 1),
    )

    def back(voter: VoterId) -> None:
        if step_back(desk=desk, meeting=meeting, item=item.id, voter=voter, parent=dialog):
            dialog.accept()

    for voter, name in names.items():
        button = dialog.buttons.addButton(
            tr("{name} takes part after all", name=name), QDialogButtonBox.ButtonRole.ActionRole
        )
        button.setAccessibleName(button.text())
        button.clicked.connect(partial(back, voter))
    return dialog
