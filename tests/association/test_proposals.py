"""What an agenda could hold."""

from __future__ import annotations

import datetime

from governance_desk.association.proposals import Proposal, proposals
from governance_desk.charter.commands import LayDraft
from governance_desk.charter.keys import ClassKey
from governance_desk.charter.version import DraftId
from governance_desk.desk import Desk
from governance_desk.language import render
from governance_desk.meeting.commands import AddItem, CallItem, CloseMeeting, Convene, DeclareVote
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId
from governance_desk.paths import resource
from governance_desk.register.classes.commands import ApplyForClass
from governance_desk.register.classes.state import ClassWishId
from governance_desk.register.leaving.commands import GiveNotice, ReportNotice
from governance_desk.register.state import UnitId
from tests.association.made_up import (
    ASSEMBLY,
    COUNCIL,
    FIRST_DAY,
    adopt,
    convened,
    first,
    hands,
    held,
    in_session,
    item,
    seated,
    vote,
)

M, NEXT = MeetingId("m1"), MeetingId("m2")


def proposed(desk: Desk, meeting: MeetingId) -> list[Proposal]:
    return list(proposals(desk.association, meeting))


def titles(desk: Desk, meeting: MeetingId) -> list[str]:
    return [each.title for each in proposed(desk, meeting)]


def add(desk: Desk, meeting: MeetingId, *found: Proposal) -> None:
    for at, each in enumerate(found):
        desk.do(
            AddItem(
                meeting=meeting,
                item=ItemId(f"p{at}"),
                title=each.title,
                text=each.text,
                presenter=each.presenter,
                minutes=each.minutes,
                matter=each.matter,
                subject=each.subject,
            )
        )


def test_the_duties_of_the_charter_are_proposed_until_they_are_on_the_agenda() -> None:
    desk = seated()
    convened(desk, "m1", ASSEMBLY)
    duties = proposed(desk, M)
    assert duties, "the assembly hears the council's report each year (CFIA 18)"
    assert all(each.article for each in duties)
    add(desk, M, *duties)
    assert proposed(desk, M) == []


def test_what_the_last_meeting_did_not_come_to_is_carried_over() -> None:
    desk = seated()
    in_session(desk, first(12))
    done = item(desk, M, "resolution", name="i1")
    item(desk, M, "resolution", name="i2")
    heard = desk.do(AddItem(meeting=M, item=ItemId("i3"), title="听取汇报", minutes=10, presenter="秘书处"))
    assert heard
    desk.do(AddItem(meeting=M, item=ItemId("i4"), title="未及讨论", text="详见附件", minutes=10, presenter="秘书处"))
    hands(desk, M, vote(desk, M, done), 12, 0, 0)
    desk.do(DeclareVote(meeting=M, vote=VoteId("v1")))
    desk.do(CallItem(meeting=M, item=ItemId("i3")))
    desk.do(CloseMeeting(meeting=M))
    later = FIRST_DAY + datetime.timedelta(days=30)
    desk.do(Convene(meeting=NEXT, body=COUNCIL, day=later, starts="09:00", place=""))
    carried = [each for each in proposed(desk, NEXT) if "Put off" in render(each.why, "en")]
    assert [each.title for each in carried] == ["议题i2", "未及讨论"]
    assert (carried[1].text, carried[1].presenter, carried[1].minutes) == ("详见附件", "秘书处", 10)
    add(desk, NEXT, *carried)
    assert not [each for each in proposed(desk, NEXT) if each in carried]


def test_what_a_meeting_without_a_quorum_had_on_its_agenda_is_all_carried_over() -> None:
    from governance_desk.meeting.commands import AdjournForWantOfQuorum, BeginCheckIn

    desk = seated()
    convened(desk)
    item(desk, M, "resolution")
    desk.do(BeginCheckIn(meeting=M))
    desk.do(AdjournForWantOfQuorum(meeting=M))
    desk.do(Convene(meeting=NEXT, body=COUNCIL, day=FIRST_DAY, starts="14:00", place=""))
    assert "议题i1" in titles(desk, NEXT)


def test_a_wish_for_another_class_waits_for_the_body_that_decides_on_it() -> None:
    desk = seated()
    desk.do(
        ApplyForClass(
            wish=ClassWishId("w1"),
            unit=UnitId("u30"),
            to_class=ClassKey("council_unit"),
            day=FIRST_DAY,
            document="申请书",
        )
    )
    convened(desk)
    before = titles(desk, M)
    assert not any("单位30" in each for each in before), "who approves it is silent in the charter (CFIA 9)"
    clause = "matter.upgrade.competence"
    matter = desk.association.rules.charter.matter("upgrade")
    council = next(each.key for each in matter.competence[0].readings if each.rule and COUNCIL in each.rule.bodies)
    adopt(desk, clause, council)
    (wish,) = [each for each in proposed(desk, M) if "单位30" in each.title]
    assert wish.subject.unit == UnitId("u30")
    assert wish.matter == "upgrade"
    add(desk, M, wish)
    assert wish.title not in titles(desk, M)


def test_a_closed_meeting_has_nothing_proposed() -> None:
    desk = seated()
    in_session(desk, first(12))
    desk.do(CloseMeeting(meeting=M))
    assert proposed(desk, M) == []


def test_a_demotion_that_waits_for_its_confirmation_is_proposed() -> None:
    result = seated()
    adopt(result, "absence.unit.effect", "confirmation")
    adopt(result, "matter.confirm_demotion.competence", "council")
    for clause in ("excused", "proxy", "extraordinary"):
        adopt(result, f"absence.unit.{clause}", "counts")
    for number in (1, 2, 3):
        held(result, f"h{number}", [f"s{n}" for n in range(1, 21)])
    meeting = convened(result, "next", day=FIRST_DAY + datetime.timedelta(days=30))
    found = [each for each in proposals(result.association, meeting) if each.matter == "confirm_demotion"]
    assert [each.subject.unit for each in found] == ["u21"]
    on = found[0]
    result.do(AddItem(meeting=meeting, item=ItemId("d"), title=on.title, matter=on.matter, subject=on.subject))
    assert not [each for each in proposals(result.association, meeting) if each.matter == "confirm_demotion"]


def test_a_notice_of_withdrawal_is_reported_to_the_body_that_the_charter_names() -> None:
    result = seated()
    given = GiveNotice(unit=UnitId("u30"), received=FIRST_DAY, declared=FIRST_DAY, document="退会函")
    result.do(given)
    council = convened(result, "c", day=FIRST_DAY + datetime.timedelta(days=3))
    assembly = convened(result, "a", ASSEMBLY, day=FIRST_DAY + datetime.timedelta(days=3))
    assert [each.title for each in proposals(result.association, council)].count("通报单位30退出联盟") == 1
    assert "通报单位30退出联盟" not in [each.title for each in proposals(result.association, assembly)]
    result.do(ReportNotice(unit=UnitId("u30"), day=FIRST_DAY + datetime.timedelta(days=1), document="报告"))
    assert "通报单位30退出联盟" not in [each.title for each in proposals(result.association, council)]


def test_a_draft_of_the_charter_is_proposed_to_the_body_whose_turn_it_is() -> None:
    result = seated()
    adopt(result, "matter.amend_charter.competence", "council_then_assembly")
    text = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    result.do(LayDraft(draft=DraftId("d1"), toml=text.replace("碳足迹产业技术创新联盟章程", "碳足迹联盟章程")))
    name = result.association.drafts[DraftId("d1")].name
    council = convened(result, "c", day=FIRST_DAY + datetime.timedelta(days=3))
    assembly = convened(result, "a", ASSEMBLY, day=FIRST_DAY + datetime.timedelta(days=3))
    title = f"审议章程修改草案（{name}）"
    assert title in [each.title for each in proposals(result.association, council)]
    assert title not in [each.title for each in proposals(result.association, assembly)], "the council decides first"
