"""The next meeting of a body, and the act that leads there: many a due thing waits for it."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act
from governance_desk.docket.yearly_meeting import CONVENE
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, Stage


def next_meeting(association: Association, body: str, today: datetime.date) -> Meeting | None:
    """The next one that is convened and not closed."""
    coming = [
        each
        for each in association.meetings.values()
        if each.body == body and each.stage is not Stage.CLOSED and each.day >= today
    ]
    return min(coming, key=lambda each: each.day, default=None)


def meeting_act(body: str, planned: Meeting | None) -> Act:
    """To the meeting, or to convening one."""
    if planned is not None:
        return Act(text("Go to the meeting"), "meetings", planned.id)
    return Act(text("Convene a meeting"), "meetings", f"{CONVENE}{body}")
