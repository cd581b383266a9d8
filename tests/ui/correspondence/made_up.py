"""Desks with a vote in writing, as far along as a picture or a test needs it."""

from __future__ import annotations

import datetime
import itertools

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId, MatterKey
from governance_desk.desk import Desk
from governance_desk.journal.command import Moment
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.correspondence import commands as c
from governance_desk.meeting.correspondence.state import ItemAnswer, Way
from governance_desk.meeting.state import Choice, ItemId, Meeting, MeetingId, VoteId
from tests.ui.association import DAY, furnished

WRITTEN = MeetingId("w1")
COUNCIL = BodyKey("council")
FORUM, PLAN = ItemId("i1"), ItemId("i2")
DEADLINE = "2026-03-19 17:00"


def at(desk: Desk, day: datetime.date, hour: int = 10) -> None:
    """From now on it is that day and hour in China; a second passes with every look."""
    begins = datetime.datetime(day.year, day.month, day.day, hour, tzinfo=datetime.UTC) - datetime.timedelta(hours=8)
    seconds = itertools.count()
    desk.clock = lambda: Moment(begins + datetime.timedelta(seconds=next(seconds)), day)


def allowed() -> Desk:
    """The council may vote in writing, by the readings adopted."""
    desk = furnished()
    at(desk, DAY)
    for clause, reading in (("voting.correspondence", "council_unless_demanded"), ("voting.replies", "replied")):
        desk.do(
            AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="会员大会", resolution="第1号决议")
        )
    return desk


def begun(items: int = 2) -> Desk:
    """With its items, and the ballots not yet sent."""
    desk = allowed()
    desk.do(c.BeginCorrespondence(meeting=WRITTEN, body=COUNCIL, day=DAY, deadline=DEADLINE))
    named = ((FORUM, "举办国际碳足迹论坛", "major_activity"), (PLAN, "年度工作方案的补充", "draw_up_plan"))
    for item, title, matter in named[:items]:
        desk.do(AddItem(meeting=WRITTEN, item=item, title=title, matter=MatterKey(matter)))
    return desk


def sent(items: int = 2) -> Desk:
    """The ballots are out."""
    desk = begun(items)
    votes = tuple(VoteId(f"v{n}") for n in range(1, items + 1))
    desk.do(c.SendBallots(meeting=WRITTEN, day=DAY, way=Way.LETTER, votes=votes))
    return desk


def answered(number: int = 12) -> Desk:
    """So many have answered; one slip is not signed; the day is a week before the deadline."""
    desk = sent()
    at(desk, DAY + datetime.timedelta(days=7))
    roll = list(meeting_of(desk).roll)
    for place, voter in enumerate(roll[: number + 1]):
        choices = (Choice.YES, Choice.NO if place % 3 else Choice.YES)
        answers = tuple(ItemAnswer(on, choice) for on, choice in zip((FORUM, PLAN), choices, strict=True))
        why = "没有签名" if place == number else ""
        desk.do(
            c.RecordSlip(
                meeting=WRITTEN, voter=voter, received="2026-03-12 09:30", way=Way.MAIL, answers=answers, invalid=why
            )
        )
    return desk


def ended() -> Desk:
    """Counted, and not declared."""
    desk = answered()
    at(desk, DAY + datetime.timedelta(days=15))
    desk.do(c.EndCorrespondence(meeting=WRITTEN, counted_by=("林小雨", "高峰")))
    return desk


def meeting_of(desk: Desk) -> Meeting:
    """The vote in writing."""
    found: Meeting = desk.association.meetings[WRITTEN]
    return found
