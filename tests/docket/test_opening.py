"""What a meeting still lacks before it is opened: each thing said once, with what mends it, and gone when it is."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import Marks, MatterKey
from governance_desk.desk import Desk
from governance_desk.docket.opening import Mend, Missing, missing_before_opening
from governance_desk.language import render
from governance_desk.meeting.commands import AddItem, OpenMeeting
from governance_desk.meeting.election.commands import PlanElection
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.invitation.commands import RecordNotice
from governance_desk.meeting.state import Subject
from governance_desk.register.state import PersonId
from tests.association.made_up import (
    ASSEMBLY,
    FIRST_DAY,
    adopt,
    checked_in,
    convened,
    desk,
    first,
    item,
    seated,
    with_members,
)

M = MeetingId("m1")


def missing(result: Desk, meeting: MeetingId = M, day: datetime.date = FIRST_DAY) -> list[Missing]:
    return list(missing_before_opening(result.association, result.room(meeting), day))


def mends(result: Desk) -> list[Mend]:
    return [each.mend for each in missing(result)]


def test_one_thing_after_the_other_is_mended_until_nothing_is_missing() -> None:
    result = seated()
    convened(result)
    assert Mend.NOTICE in mends(result)
    assert Mend.AGENDA in mends(result) or Mend.DUE in mends(result)
    assert Mend.CHECK_IN in mends(result)
    result.do(RecordNotice(meeting=M, sent=FIRST_DAY, manner="邮件"))
    assert Mend.NOTICE not in mends(result)
    assert Mend.REPLIES in mends(result)
    for due in (each for each in missing(result) if each.mend is Mend.DUE):
        assert not due.holds_up
    checked_in(result, M, first(10))
    short = [each for each in missing(result) if each.mend is Mend.CHECK_IN]
    assert [each.holds_up for each in short] == [True]
    assert "10" in render(short[0].what, "en")
    checked_in(result, M, ["s11"])
    assert Mend.CHECK_IN not in mends(result)
    result.do(OpenMeeting(meeting=M, chair="代表1", recorder="代表2"))
    assert missing(result) == []


def test_what_an_item_lacks_is_said_with_the_item() -> None:
    result = seated()
    convened(result)
    item(result, M, "elect_vice_chair")
    found = next(each for each in missing(result) if each.mend is Mend.ITEM)
    assert (found.target, found.holds_up) == ("i1", True)
    result.do(AddItem(meeting=M, item=ItemId("i2"), title="讨论", text="请通过。"))
    without = [each for each in missing(result) if each.target == "i2"]
    assert [each.holds_up for each in without] == [False]


def test_the_clauses_that_its_votes_need_are_named_once() -> None:
    result = seated()
    convened(result)
    for name in ("i1", "i2"):
        item(result, M, "termination", name=name)
    clauses = [each.target for each in missing(result) if each.mend is Mend.READING]
    assert clauses == ["matter.termination.competence"]
    adopt(result, "matter.termination.competence", "council")
    assert [each for each in missing(result) if each.mend is Mend.READING] == []


def test_a_charter_without_a_quorum_is_asked_for_it() -> None:
    result = with_members(desk("shcp"), ["member"] * 20)
    convened(result, body=ASSEMBLY)
    clauses = [each.target for each in missing(result) if each.mend is Mend.READING and each.holds_up]
    assert "assembly.quorum" in clauses


def test_whoever_has_no_office_is_not_proposed_for_the_chair() -> None:
    result = seated()
    convened(result)
    checked_in(result, M, ["s2", "s3"])
    assert Mend.OPEN in mends(result)
    checked_in(result, M, ["s1"])  # the chair
    assert Mend.OPEN not in mends(result)


def test_ballots_need_somebody_who_counts_them() -> None:
    result = seated()
    convened(result)
    item(result, M, "elect_vice_chair", Subject(person=PersonId("p2")))
    assert Mend.COUNTERS not in mends(result)
    posts = ((MatterKey("elect_vice_chair"), 1),)
    result.do(PlanElection(meeting=M, item=ItemId("i1"), posts=posts, marks=Marks("○", "×", "")))
    found = next(each for each in missing(result) if each.mend is Mend.COUNTERS)
    assert found.holds_up
    fewer = [each for each in missing(result) if each.mend is Mend.ITEM]
    assert [each.target for each in fewer] == ["i1"], "there is no candidate yet"
    open_ = {each.target for each in missing(result) if each.mend is Mend.READING}
    assert {"elections.candidates", "elections.write_ins"} <= open_
