"""Votes in writing: the ballots to be sent, the answers that are out, the result, and its record to be signed."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import FILE, SIGN, Act, DueThing, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.correspondence.deadline import read
from governance_desk.meeting.correspondence.state import Correspondence
from governance_desk.meeting.state import Meeting, Outcome, Stage


def correspondence(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """One line for each, until its record is filed."""
    for meeting in association.meetings.values():
        found = meeting.correspondence
        if found is not None and meeting.outcome is not Outcome.CANCELLED and meeting.filed is None:
            yield _thing(association, meeting, found, today)


def _thing(association: Association, meeting: Meeting, found: Correspondence, today: datetime.date) -> DueThing:
    body = association.rules_on(meeting.day).charter.body(meeting.body)
    what, day, working, act, paper = _step(meeting, found, today)
    waits = found.sent is not None and not found.ended
    return DueThing(
        key=f"correspondence/{meeting.id}",
        what=what,
        whom=verbatim(body.name) if waits and day is not None and day >= today else text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=found.article or body.article,
        working=working,
        act=act,
        paper=paper,
    )


def _step(
    meeting: Meeting, found: Correspondence, today: datetime.date
) -> tuple[Text, datetime.date | None, Text, Act, Text]:
    """What is to be done next: in words, by when, why, where, and with which paper."""
    go, record = Act(text("Go to the vote"), "meetings", meeting.id), text("Record of the vote in writing")
    last = read(found.deadline).date()
    if meeting.stage is Stage.CONVENED:
        working = text("The answers are due by {deadline}.", deadline=found.deadline)
        return text("Send the ballots: {meeting}", meeting=meeting.title), meeting.day, working, go, _LETTER
    if meeting.stage is Stage.CLOSED:
        if meeting.signed is None:
            sign = Act(text("Record the signing"), "meetings", meeting.id + SIGN)
            said = text("The result was declared on {day}, and no signature is recorded.", day=str(meeting.day))
            return text("Have the record signed: {meeting}", meeting=meeting.title), None, said, sign, record
        file = Act(text("Record the filing"), "meetings", meeting.id + FILE)
        said = text("They were signed on {day}.", day=str(meeting.signed.day))
        return text("File the record: {meeting}", meeting=meeting.title), None, said, file, record
    answered, asked = len(found.answered), len(meeting.roll)
    working = text("{answered} of {asked} have answered.", answered=answered, asked=asked)
    if not found.ended and last >= today and answered < asked:
        return text("Answers are due: {meeting}", meeting=meeting.title), last, working, go, _LETTER
    return text("Declare the result: {meeting}", meeting=meeting.title), min(last, today), working, go, record


_LETTER = text("Letter with the ballot")
