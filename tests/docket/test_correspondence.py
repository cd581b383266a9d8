"""What is due of a vote in writing, from its preparation to its filed record; and what of a meeting never is."""

from __future__ import annotations

import datetime

from governance_desk.association.proposals import proposals
from governance_desk.association.reports import reports_of
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import FILE, SIGN, DueThing, State
from governance_desk.language import render
from governance_desk.meeting.correspondence.commands import StopCorrespondence
from governance_desk.meeting.minutes.commands import FileMinutes, SignMinutes
from governance_desk.statistics.year import year_statistics
from tests.documents.content.written import COUNTED, SENT, W, begun, decided, sent

LAST = datetime.date(2026, 4, 16)


def due(desk: Desk, day: datetime.date) -> list[DueThing]:
    return [each for each in docket(desk.association, day) if W in each.key]


def words(thing: DueThing) -> str:
    return render(thing.what, "en")


def test_first_the_ballots_are_to_be_sent_on_the_day_that_was_set() -> None:
    (thing,) = due(begun()[0], SENT)
    assert words(thing).startswith("Send the ballots")
    assert (thing.day, thing.state, thing.article) == (SENT, State.TODAY, "第十八条（二）")


def test_then_the_answers_are_due_and_after_the_deadline_the_result() -> None:
    desk, _ = sent()
    (thing,) = due(desk, SENT)
    assert words(thing).startswith("Answers are due")
    assert (thing.day, thing.state) == (LAST, State.SOON)
    assert render(thing.working, "en") == "0 of 21 have answered."
    (thing,) = due(desk, LAST)
    assert thing.state is State.TODAY
    (thing,) = due(desk, LAST + datetime.timedelta(days=1))
    assert words(thing).startswith("Declare the result")
    assert thing.state is State.OVERDUE


def test_the_record_is_to_be_signed_and_filed_and_then_nothing_is_due() -> None:
    desk = decided.__wrapped__()
    (thing,) = due(desk, COUNTED)
    assert (thing.act.detail, thing.state) == (W + SIGN, State.UNDATED)
    desk.do(SignMinutes(meeting=W, day=COUNTED, signers=("林小雨", "高峰")))
    (thing,) = due(desk, COUNTED)
    assert thing.act.detail == W + FILE
    desk.do(FileMinutes(meeting=W, day=COUNTED, place="档案2026-3"))
    assert due(desk, COUNTED) == []


def test_what_was_given_up_is_not_due() -> None:
    desk, _ = sent()
    desk.do(StopCorrespondence(meeting=W, reason="改为开会"))
    assert due(desk, SENT) == []


def test_no_notice_no_report_and_no_yearly_meeting_comes_of_it() -> None:
    desk, _ = begun()
    before = {each.key for each in docket(desk.association, SENT)}
    assert not any(each.startswith(("meeting_notice/", "convened_meeting/", "report/")) for each in before)
    assert "yearly_meeting/council/2026" in before
    association = desk.association
    assert reports_of(association, association.meetings[W]) == []
    assert all(each.article != "第十九条（一）7" for each in proposals(association, W)), "a report needs a meeting"
    assert "yearly_meeting/council/2026" in {each.key for each in docket(decided().association, COUNTED)}


def test_the_year_counts_it_for_itself() -> None:
    found = year_statistics(decided().association, 2026, datetime.date(2026, 12, 31), ())
    assert (found.in_writing, found.meetings, found.cancelled) == (1, (), 0)
    assert [(each.motion, each.passed, each.number) for each in found.resolutions] == [
        ("举办国际碳足迹论坛", True, 1),
        ("年度工作方案的补充", False, None),
    ]
    desk, _ = sent()
    desk.do(StopCorrespondence(meeting=W, reason="改为开会"))
    given_up = year_statistics(desk.association, 2026, datetime.date(2026, 12, 31), ())
    assert (given_up.in_writing, given_up.cancelled) == (0, 0)
