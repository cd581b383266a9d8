"""The notice of a meeting that is convened, where the charter or an adopted reading sets a period for it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import due_on
from governance_desk.charter.model import BodyRule
from governance_desk.charter.period import PeriodRule
from governance_desk.charter.periods import periods_of
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, Stage

PERIOD = "meeting_notice"


def meeting_notice(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Until the meeting. Whether the notice went out is not recorded, so that afterwards no day is called missed."""
    for meeting in association.meetings.values():
        if meeting.stage is not Stage.CONVENED or meeting.day < today:
            continue
        charter = association.rules_on(meeting.day).charter
        period = next((each for each in periods_of(charter) if each.key == PERIOD), None)
        body = charter.body(meeting.body)
        if period is not None and _is_of(period, body):
            yield _thing(association, meeting, body, today)


def _is_of(period: PeriodRule, body: BodyRule) -> bool:
    """Whether the period is counted from a meeting of this body: the charter's words say from what on it runs."""
    spans = [clause.rule for clause in period.slot if clause.rule is not None]
    spans += [reading.rule for clause in period.slot for reading in clause.readings]
    named = [span.starts.partition("召开")[0] for span in spans]
    return any(name and body.name.endswith(name) for name in named)


def _thing(association: Association, meeting: Meeting, body: BodyRule, today: datetime.date) -> DueThing:
    found = due_on(association.rules_on(meeting.day), PERIOD, meeting.day, association.working_days)
    notes = found.notes
    open_clause, day = found.open_clause, found.due
    if day is not None and day < today:
        notes = (
            text("The latest day was {day}; whether the notice went out by then is not recorded here.", day=str(day)),
            *notes,
        )
        day = None
    return DueThing(
        key=f"{PERIOD}/{meeting.id}",
        what=text("Send the notice: {meeting}", meeting=meeting.title)
        if found.due is None or found.due >= today
        else text("Make sure that the notice is out: {meeting}", meeting=meeting.title),
        whom=text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=found.article or body.article,
        working=found.working,
        act=Act(text("Adopt a reading"), "charter", open_clause)
        if open_clause
        else Act(text("Go to the meeting"), "meetings", meeting.id),
        paper=text("Notice of the meeting"),
        notes=notes,
        provisional=found.provisional,
    )
