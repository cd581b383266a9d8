"""Reports that belong on the agenda of each ordinary meeting of a body, and that a convened meeting still lacks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import MatterRule
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.state import Meeting, Stage


def report(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the day of the meeting; nothing once an item of its agenda is about it."""
    for meeting in association.meetings.values():
        if meeting.stage is Stage.CLOSED or meeting.extraordinary:
            continue
        rules = association.rules_on(meeting.day)
        there = {item.matter for item in meeting.agenda}
        for matter in rules.charter.matters:
            if not matter.each_meeting or matter.key in there:
                continue
            answer = rules.competence(matter, meeting.day)
            if answer is not None and answer.rule is not None and meeting.body in answer.rule.bodies:
                yield _thing(association, meeting, matter, today)


def _thing(association: Association, meeting: Meeting, matter: MatterRule, today: datetime.date) -> DueThing:
    body = association.rules_on(meeting.day).charter.body(meeting.body)
    return DueThing(
        key=f"report/{meeting.id}/{matter.key}",
        what=text("Put “{matter}” on the agenda: {meeting}", meeting=meeting.title, matter=matter.name),
        whom=verbatim(body.convened_by) if body.convened_by else text("the secretariat"),
        day=meeting.day,
        state=state_on(meeting.day, today),
        article=matter.article,
        working=text(
            "{matter} belongs on the agenda of each ordinary meeting; this one is on {day}, and its agenda lacks it.",
            matter=matter.name,
            day=str(meeting.day),
        ),
        act=Act(text("Go to the meeting"), "meetings", meeting.id),
        paper=text("Report"),
    )
