"""The notice of a meeting that is convened: by the period of the charter, or before the meeting where it has none."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from governance_desk.association.state import Association
from governance_desk.calendars.due import Due, due_on
from governance_desk.charter.model import BodyRule
from governance_desk.charter.period import PeriodRule
from governance_desk.charter.periods import periods_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.thing import NOTICE, Act, DueThing, State, state_on
from governance_desk.language import Text, text
from governance_desk.meeting.invitation.notice import still_to_tell
from governance_desk.meeting.state import Meeting, Stage

PERIOD = "meeting_notice"
_LONGEST = 366


def meeting_notice(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Until it is recorded that the notice went out; and again once it names another day, hour or place."""
    for meeting in association.gatherings:
        if meeting.stage is Stage.CONVENED and meeting.day >= today and still_to_tell(meeting):
            yield _thing(association, meeting, today)


def notice_due(association: Association, meeting: Meeting) -> Due | None:
    """By when the notice of this meeting must have gone out; None where the charter sets no period for this body."""
    rules = association.rules_on(meeting.day)
    body = rules.charter.body(meeting.body)
    period = next((each for each in periods_of(rules.charter) if each.key == PERIOD), None)
    if period is None or not _is_of(period, body):
        return None
    return due_on(rules, PERIOD, meeting.day, association.working_days)


def first_day_to_hold(association: Association, body: BodyRule, today: datetime.date) -> datetime.date | None:
    """The first day on which this body can meet if its notice goes out today; None where the charter sets no period
    for it, or leaves open how long that is."""
    rules = association.rules_on(today)
    period = next((each for each in periods_of(rules.charter) if each.key == PERIOD), None)
    if period is None or not _is_of(period, body):
        return None
    for ahead in range(_LONGEST):
        day = today + datetime.timedelta(days=ahead)
        due = due_on(rules, PERIOD, day, association.working_days).due
        if due is None or due >= today:
            return day if due is not None else None
    return None


def _is_of(period: PeriodRule, body: BodyRule) -> bool:
    """Whether the period is counted from a meeting of this body: the charter's words say from what on it runs."""
    spans = [clause.rule for clause in period.slot if clause.rule is not None]
    spans += [reading.rule for clause in period.slot for reading in clause.readings]
    named = [span.starts.partition("召开")[0] for span in spans]
    return any(name and body.name.endswith(name) for name in named)


def _thing(association: Association, meeting: Meeting, today: datetime.date) -> DueThing:
    rules = association.rules_on(meeting.day)
    due = notice_due(association, meeting)
    thing = _without_period(rules, meeting, today) if due is None else _by_period(rules, meeting, due, today)
    if not meeting.notices:
        return thing
    last = meeting.notices[-1]
    return msgspec.structs.replace(
        thing,
        what=text("Tell those invited of the change: {meeting}", meeting=meeting.title),
        notes=(
            text(
                "The notice of {sent} named {day} {starts}, {place}.",
                sent=str(last.sent),
                day=str(last.day),
                starts=last.starts,
                place=last.place or "–",
            ),
            *thing.notes,
        ),
    )


def _by_period(rules: CharterInForce, meeting: Meeting, due: Due, today: datetime.date) -> DueThing:
    state, notes = state_on(due.due, today), due.notes
    if state is State.OVERDUE:
        late = text("The latest day was {day}. Send it at once, or hold the meeting later.", day=str(due.due))
        notes = (late, *notes)
    return DueThing(
        key=f"{PERIOD}/{meeting.id}",
        what=_what(meeting),
        whom=text("the secretariat"),
        day=due.due,
        state=state,
        article=due.article or rules.charter.body(meeting.body).article,
        working=due.working,
        act=Act(text("Adopt a reading"), "charter", due.open_clause) if due.open_clause else _record(meeting),
        paper=text("Notice of the meeting"),
        notes=notes,
        provisional=due.provisional,
    )


def _without_period(rules: CharterInForce, meeting: Meeting, today: datetime.date) -> DueThing:
    return DueThing(
        key=f"{PERIOD}/{meeting.id}",
        what=_what(meeting),
        whom=text("the secretariat"),
        day=meeting.day,
        state=state_on(meeting.day, today),
        article=rules.charter.body(meeting.body).article,
        working=text("The meeting is on {day}; the charter sets no period for its notice.", day=str(meeting.day)),
        act=_record(meeting),
        paper=text("Notice of the meeting"),
    )


def _what(meeting: Meeting) -> Text:
    return text("Send the notice: {meeting}", meeting=meeting.title)


def _record(meeting: Meeting) -> Act:
    return Act(text("Record the notice"), "meetings", meeting.id + NOTICE)
