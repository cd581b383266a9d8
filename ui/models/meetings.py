"""The meetings of the association as a list."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.lists.meetings import meeting_columns
from governance_desk.meeting.state import Meeting
from ui.models.list_model import ListModel


class MeetingsModel(ListModel[Meeting]):
    """Read only; the newest first."""

    def __init__(self, association: Association) -> None:
        super().__init__(meeting_columns(association), lambda meeting: meeting.id)
