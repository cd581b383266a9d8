"""Ask why a vote is made void, and say what is taken back with it."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.language import in_a_row, tr
from governance_desk.meeting.state import MeetingId, Vote
from ui.desk import Desk
from ui.operations.meeting.vote import annul_vote
from ui.views.meeting.ask import AskDialog


def annul_dialog(desk: Desk, meeting: MeetingId, vote: Vote, parent: QWidget) -> AskDialog:
    """For an open vote, or for one whose result was declared."""
    sentences = [tr("The vote stays in the record with the reason; it can be taken again.")]
    if vote.effects:
        sentences.insert(0, tr("What was done is taken back: {effects}", effects=in_a_row(vote.effects)))
    dialog = AskDialog(
        parent,
        tr("Annul the vote"),
        sentences,
        [(tr("Reason"), "")],
        tr("Annul"),
        lambda lines: annul_vote(desk=desk, meeting=meeting, vote=vote.id, reason=lines[0], parent=dialog),
        danger=True,
    )
    return dialog
