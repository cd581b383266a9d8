"""The meetings that are convened: each on its day, until it is held, adjourned or cancelled."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.state import Stage


def convened_meeting(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """A meeting whose day is over and that was never closed has no record of attendance, and is overdue."""
    for meeting in association.gatherings:
        if meeting.stage is Stage.CLOSED:
            continue
        body = association.rules_on(meeting.day).charter.body(meeting.body)
        begun = meeting.stage is not Stage.CONVENED
        yield DueThing(
            key=f"convened_meeting/{meeting.id}",
            what=text("Close the meeting: {meeting}", meeting=meeting.title)
            if begun and meeting.day < today
            else text("Hold the meeting: {meeting}", meeting=meeting.title),
            whom=verbatim(body.convened_by or body.name),
            day=meeting.day,
            state=state_on(meeting.day, today),
            article=body.article,
            working=text("It was convened for {day}.", day=str(meeting.day))
            if not meeting.starts
            else text("It was convened for {day} at {hour}.", day=str(meeting.day), hour=meeting.starts),
            act=Act(text("Go to the meeting"), "meetings", meeting.id),
            paper=text("Minutes") if begun else text("Sign-in sheet"),
            notes=(text("A meeting that is not held after all is cancelled, with the reason."),)
            if meeting.day < today and not begun
            else (),
        )
