"""Reports that belong on the agenda of each ordinary meeting, or of one in each year, and that it still lacks."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import MatterRule
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.state import Meeting, Outcome, Stage


def report(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the day of the meeting; nothing once an item of its agenda is about it."""
    for meeting in association.meetings.values():
        if meeting.stage is Stage.CLOSED or meeting.extraordinary:
            continue
        rules = association.rules_on(meeting.day)
        there = {item.matter for item in meeting.agenda}
        for matter in rules.charter.matters:
            if matter.key in there or not (matter.each_meeting or _lacks_this_year(association, meeting, matter)):
                continue
            answer = rules.competence(matter, meeting.day)
            if answer is not None and answer.rule is not None and meeting.body in answer.rule.bodies:
                yield _thing(association, meeting, matter, today)


def _lacks_this_year(association: Association, meeting: Meeting, matter: MatterRule) -> bool:
    """Whether the matter is brought once a year, and no meeting of the body in that year has it on its agenda."""
    return matter.each_year and not any(
        item.matter == matter.key
        for each in association.meetings.values()
        if each.body == meeting.body and each.day.year == meeting.day.year and each.outcome is not Outcome.CANCELLED
        for item in each.agenda
    )


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
        )
        if matter.each_meeting
        else text(
            "{matter} belongs on one agenda in each year; in {year} it is on none.",
            matter=matter.name,
            year=str(meeting.day.year),
        ),
        act=Act(text("Go to the meeting"), "meetings", meeting.id),
        paper=text("Report"),
    )
