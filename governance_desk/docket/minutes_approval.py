"""Minutes that the next meeting is to approve, and corrections of approved ones, until they are."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.motion import MinutesApproved
from governance_desk.docket.thing import MINUTES, Act, DueThing, State
from governance_desk.language import Text, text
from governance_desk.meeting.state import Meeting, Outcome, Stage
from governance_desk.minutes.standing import standing
from governance_desk.minutes.state import MinutesOf
from governance_desk.minutes.writing import CLAUSE

_BY_A_MEETING = (MinutesApproved.VOTE, MinutesApproved.NO_OBJECTION)


def minutes_approval(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Of meetings on whose day it was settled that another meeting approves them; while that is open, of none."""
    rules = association.rules_on(today)
    answer = rules.answer(CLAUSE, rules.charter.motions.minutes, today)
    if answer is None or answer.rule not in _BY_A_MEETING:
        return
    for meeting in association.meetings.values():
        if meeting.stage is not Stage.CLOSED or meeting.outcome is Outcome.CANCELLED:
            continue
        then = association.rules_on(meeting.day)
        how = then.answer(CLAUSE, then.charter.motions.minutes, meeting.day)
        if how is None or how.rule not in _BY_A_MEETING:
            continue
        written = association.minutes.minutes(meeting.id)
        if written.approval is None:
            what = text("Have the minutes approved: {meeting}", meeting=meeting.title)
            yield _thing(meeting, what, _how_far(association, meeting, written), how.article)
        elif waiting := written.waiting_addenda():
            what = text("Have the corrections of the minutes approved or noted: {meeting}", meeting=meeting.title)
            working = text("Corrections that wait: {number}.", number=len(waiting))
            yield _thing(meeting, what, working, how.article)


def _how_far(association: Association, meeting: Meeting, written: MinutesOf) -> Text:
    if written.newest is None:
        return text("No draft of them is saved yet.")
    found = standing(meeting, written, association.meetings, association.rules_on)
    if found.laid == found.draft:
        return text("Draft {number} is laid before {meeting}.", number=found.laid, meeting=found.coming)
    return text("Draft {number} is not laid before a meeting.", number=written.newest.number)


def _thing(meeting: Meeting, what: Text, working: Text, article: str) -> DueThing:
    return DueThing(
        key=f"minutes_approval/{meeting.id}",
        what=what,
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=article,
        working=working,
        act=Act(text("Open the minutes"), "meetings", meeting.id + MINUTES),
        paper=text("Minutes"),
        notes=(text("The charter names no day for it."),),
    )
