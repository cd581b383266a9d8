"""Applications for a higher class, one step at a time, and stepping down as the reading has it (CFIA 9)."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AnnulVote, DeclareVote
from governance_desk.meeting.state import Subject, VoteId
from governance_desk.register.classes.apply import wish_of
from governance_desk.register.classes.commands import ApplyForClass, CloseClassWish
from governance_desk.register.classes.state import ClassWishId, WishStage
from governance_desk.register.state import UnitId
from tests.association.made_up import FIRST_DAY, adopt, desk, first, hands, in_session, item, seated, vote, with_members


def applied(result: Desk, unit: str, key: str, name: str = "w1", document: str = "申请书") -> ClassWishId:
    result.do(
        ApplyForClass(
            wish=ClassWishId(name),
            unit=UnitId(unit),
            to_class=ClassKey(key),
            day=FIRST_DAY,
            document=document,
            reason="发展需要",
            materials=("单位简介", " "),
        )
    )
    return ClassWishId(name)


def refusal(result: Desk, *args: str, **more: str) -> Refusal:
    with pytest.raises(Refusal) as caught:
        applied(result, *args, **more)
    assert caught.value.next_step
    return caught.value


def class_of(result: Desk, unit: str) -> str:
    return result.association.register.units[UnitId(unit)].membership_class


def test_an_application_upwards_is_voted_on_and_granted() -> None:
    result = seated()
    adopt(result, "matter.upgrade.competence", "council")
    wish = applied(result, "u30", "council_unit")
    assert result.association.register.class_wishes[wish].materials == ("单位简介",)
    meeting = in_session(result, first(16)).id
    subject = Subject(unit=UnitId("u30"), membership_class=ClassKey("council_unit"))
    on = vote(result, meeting, item(result, meeting, "upgrade", subject))
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    made = result.association.register.class_wishes[wish]
    assert (class_of(result, "u30"), made.stage, made.cause) == ("council_unit", WishStage.GRANTED, "v1")
    result.do(AnnulVote(meeting=meeting, vote=VoteId("v1"), reason="计票错误"))
    assert (class_of(result, "u30"), made.stage) == ("member_unit", WishStage.OPEN)
    assert wish_of(result.association.register, UnitId("u30")) is made


@pytest.mark.parametrize("key", ["vice_chair_unit", "chair_unit"])
def test_a_step_that_the_charter_does_not_name_is_refused_with_its_article(key: str) -> None:
    assert refusal(seated(), "u30", key).article == "第九条"


def test_what_else_is_refused() -> None:
    result = seated()
    assert refusal(result, "u30", "council_unit", document=" ").article == "第九条"
    assert refusal(result, "u30", "member_unit").article
    assert refusal(result, "u30", "nothing")
    assert refusal(result, "nobody", "council_unit")
    applied(result, "u30", "council_unit")
    assert refusal(result, "u30", "council_unit", name="w2")
    with pytest.raises(Refusal):
        result.do(CloseClassWish(wish=ClassWishId("w1"), day=FIRST_DAY, reason=" "))
    result.do(CloseClassWish(wish=ClassWishId("w1"), day=FIRST_DAY, reason="撤回"))
    applied(result, "u30", "council_unit", name="w2")
    with pytest.raises(Refusal):
        result.do(CloseClassWish(wish=ClassWishId("w1"), day=FIRST_DAY, reason="撤回"))


def test_without_an_application_there_is_no_vote_and_not_for_another_class_either() -> None:
    result = seated()
    adopt(result, "matter.upgrade.competence", "council")
    adopt(result, "matter.step_down.competence", "council")
    applied(result, "u30", "council_unit")
    meeting = in_session(result, first(16)).id
    for n, (matter, unit, key) in enumerate(
        [
            ("upgrade", "u29", "council_unit"),
            ("upgrade", "u30", "vice_chair_unit"),
            ("upgrade", "u10", "member_unit"),
            ("step_down", "u30", "council_unit"),
            ("confirm_demotion", "u30", "member_unit"),
        ]
    ):
        subject = Subject(unit=UnitId(unit), membership_class=ClassKey(key))
        on = item(result, meeting, matter, subject, f"i{n}")
        with pytest.raises(Refusal) as caught:
            vote(result, meeting, on, f"v{n}")
        assert caught.value.article == "第九条"


def test_stepping_down_by_each_reading() -> None:
    assert refusal(seated(), "u10", "member_unit").next_step.values == {"clause": "seating.stepping_down"}
    barred = seated()
    adopt(barred, "seating.stepping_down", "not_allowed")
    assert refusal(barred, "u10", "member_unit").article == "第九条"
    voted = seated()
    adopt(voted, "seating.stepping_down", "vote")
    wish = applied(voted, "u10", "member_unit")
    assert voted.association.register.class_wishes[wish].stage is WishStage.OPEN
    assert class_of(voted, "u10") == "council_unit"


@pytest.mark.parametrize(("reading", "sits"), [("vacant", False), ("kept", True)])
def test_a_declaration_takes_effect_at_once_with_what_becomes_of_the_seat(reading: str, sits: bool) -> None:
    result = seated()
    adopt(result, "seating.stepping_down", "declaration")
    assert refusal(result, "u10", "member_unit").next_step.values == {"clause": "seating.below"}
    adopt(result, "seating.below", reading)
    applied(result, "u10", "member_unit")
    register = result.association.register
    assert class_of(result, "u10") == "member_unit"
    assert any(seat.unit == "u10" for seat in register.seats_of("council")) is sits
    assert register.class_wishes[ClassWishId("w1")].stage is WishStage.GRANTED


def test_a_vice_chair_unit_that_becomes_a_council_unit_keeps_its_seat_without_any_reading() -> None:
    result = seated()
    adopt(result, "seating.stepping_down", "declaration")
    applied(result, "u3", "council_unit")
    assert class_of(result, "u3") == "council_unit"
    assert any(seat.unit == "u3" for seat in result.association.register.seats_of("council"))


def test_a_charter_without_such_rules_leaves_it_to_the_body() -> None:
    result = with_members(desk("shcp"), ["member"] * 3)
    assert refusal(result, "u1", "member")
