"""Reports that belong on the agenda of each ordinary meeting, or of one in each year: still missing, or their paper."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.reports import Report, reports_of
from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Meeting, Stage


def report(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the day of the meeting; nothing once it is on the agenda and its paper, where it has one, is attached."""
    for meeting in association.gatherings:
        if meeting.stage is not Stage.CLOSED:
            for each in reports_of(association, meeting):
                if not each.is_settled:
                    yield _thing(association, meeting, each, today)


def _thing(association: Association, meeting: Meeting, report: Report, today: datetime.date) -> DueThing:
    body = association.rules_on(meeting.day).charter.body(meeting.body)
    matter = report.matter
    return DueThing(
        key=f"report/{meeting.id}/{matter.key}",
        what=text("Put “{matter}” on the agenda: {meeting}", meeting=meeting.title, matter=matter.name)
        if report.item is None
        else text("Attach the {paper} to the agenda: {meeting}", paper=matter.paper, meeting=meeting.title),
        whom=verbatim(body.convened_by) if body.convened_by else text("the secretariat"),
        day=meeting.day,
        state=state_on(meeting.day, today),
        article=matter.article,
        working=_working(meeting, report),
        act=Act(text("Go to the meeting"), "meetings", meeting.id),
        paper=verbatim(matter.paper) if matter.paper else text("Report"),
    )


def _working(meeting: Meeting, report: Report) -> Text:
    matter = report.matter
    if report.item is not None:
        return text(
            "“{matter}” is on the agenda of {day}, and nothing is attached to it yet.",
            matter=matter.name,
            day=str(meeting.day),
        )
    if matter.each_meeting:
        return text(
            "{matter} belongs on the agenda of each ordinary meeting; this one is on {day}, and its agenda lacks it.",
            matter=matter.name,
            day=str(meeting.day),
        )
    return text(
        "{matter} belongs on one agenda in each year; in {year} it is on none.",
        matter=matter.name,
        year=str(meeting.day.year),
    )
