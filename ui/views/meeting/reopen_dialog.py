"""Ask why a vote is reopened, and say what is taken back with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.language import in_a_row, tr
from governance_desk.meeting.state import MeetingId, Vote
from ui.desk import Desk
from ui.operations.meeting.ways import reopen_vote
from ui.views.meeting.ask import AskDialog


def reopen_dialog(desk: Desk, meeting: MeetingId, vote: Vote, parent: QWidget) -> AskDialog:
    """For a vote that was closed, or whose result was declared."""
    sentences = [tr("The vote goes on with the same voters and attendance; its counts can be entered anew.")]
    if vote.declared:
        sentences.append(tr("What was declared stays in the record with the reason."))
    lead = desk.association.meetings[meeting].votes[vote.with_vote] if vote.with_vote is not None else vote
    if lead.together:
        sentences.append(tr("All items that were voted on together are reopened with it."))
    if vote.effects:
        sentences.insert(0, tr("What was done is taken back: {effects}", effects=in_a_row(vote.effects)))
    dialog = AskDialog(
        parent,
        tr("Reopen the vote"),
        sentences,
        [(tr("Reason"), "")],
        tr("Reopen"),
        lambda lines: reopen_vote(desk=desk, meeting=meeting, vote=vote.id, reason=lines[0], parent=dialog),
        danger=bool(vote.declared),
    )
    return dialog
