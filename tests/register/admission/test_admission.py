"""How units come in: the application with its materials, the examination, the vote, and what follows it."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.keys import ClassKey, Manner, Proof
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.language import render
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.state import Subject, VoteId
from governance_desk.register.admission.commands import (
    ExamineApplication,
    HandInMaterial,
    ReceiveApplication,
    TakeBackMaterial,
    TakeStep,
    WithdrawApplication,
)
from governance_desk.register.admission.conclude import steps_left
from governance_desk.register.admission.examine import complete_since, examination_due, missing
from governance_desk.register.admission.state import Application, ApplicationId, ApplicationStage
from governance_desk.register.leaving.commands import RecordLoss
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import (
    ASSEMBLY,
    FIRST_DAY,
    adopt,
    desk,
    first,
    hands,
    in_session,
    item,
    seated,
    vote,
    with_members,
)

A = ApplicationId("a1")
NEW = UnitId("new")
ONE_DAY = datetime.timedelta(days=1)
CONDITIONS = ("registered", "willing", "able")


def receive(result: Desk, key: str = "member_unit", name: str = "黄河低碳研究院", number: str = "a1") -> None:
    result.do(
        ReceiveApplication(
            application=ApplicationId(number),
            unit=NEW if number == "a1" else UnitId(f"unit/{number}"),
            name=name,
            membership_class=ClassKey(key),
            day=FIRST_DAY,
            person=PersonId(f"person/{number}"),
            representative="解天佑",
            post="院长",
        )
    )


def refused(result: Desk, command: Command) -> Refusal:
    with pytest.raises(Refusal) as caught:
        result.do(command)
    assert caught.value.next_step.template
    return caught.value


def all_materials(result: Desk, day: datetime.date = FIRST_DAY) -> None:
    rule = result.association.rules.charter.admission
    assert rule is not None
    for material, proof in missing(rule, application(result)):
        result.do(HandInMaterial(application=A, material=material.key, proof=proof, day=day))


def application(result: Desk) -> Application:
    return result.association.register.applications[A]


def fit(result: Desk) -> None:
    rule = result.association.rules.charter.admission
    assert rule is not None
    all_materials(result)
    conditions = tuple(each.key for each in rule.conditions)
    result.do(ExamineApplication(application=A, fit=True, day=FIRST_DAY, conditions=conditions))


def voted(result: Desk, name: str = "v1") -> VoteId:
    meeting = in_session(result, first(16)).id
    subject = Subject(unit=NEW, unit_name="黄河低碳研究院", membership_class=ClassKey("member_unit"))
    on = vote(result, meeting, item(result, meeting, "admission", subject), name)
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    return on


def test_membership_begins_with_the_vote_or_the_signature_as_the_reading_has_it() -> None:
    result = seated()
    receive(result)
    fit(result)
    adopt(result, "admission.begins", "signature")
    on = voted(result)
    register = result.association.register
    assert NEW not in register.units
    (meeting,) = result.association.meetings.values()
    assert "with the step that follows" in render(meeting.votes[on].effects[0], "en")
    assert [each.key for each in steps_left(result.association.rules, application(result))] == ["agreement"]
    signed = FIRST_DAY + ONE_DAY * 9
    refused(result, TakeStep(application=A, step="agreement", day=FIRST_DAY - ONE_DAY))
    refused(result, TakeStep(application=A, step="banquet", day=signed))
    result.do(TakeStep(application=A, step="agreement", day=signed, document="入会协议"))
    unit = register.units[NEW]
    assert (unit.name, unit.joined, register.person_name(unit.representative)) == ("黄河低碳研究院", signed, "解天佑")
    assert result.do(TakeStep(application=A, step="agreement", day=signed)) == ()


def test_with_the_vote() -> None:
    result = seated()
    receive(result)
    fit(result)
    adopt(result, "admission.begins", "vote")
    voted(result)
    assert result.association.register.units[NEW].joined == FIRST_DAY
    result.do(TakeStep(application=A, step="签署相关协议", day=FIRST_DAY, document="协议"))
    assert len(result.association.register.members()) == 37


def test_the_council_votes_only_on_what_was_examined_and_once_it_is_known_when_membership_begins() -> None:
    result = seated()
    receive(result)
    meeting = in_session(result, first(16)).id
    subject = Subject(unit_name="黄河低碳研究院", membership_class=ClassKey("member_unit"))
    on = item(result, meeting, "admission", subject)
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, on)
    assert caught.value.article == "第十一条"
    fit(result)
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, on)
    assert "admission.begins" in str(caught.value)
    adopt(result, "admission.begins", "vote")
    vote(result, meeting, on)


def test_an_application_is_fit_only_with_every_material_in_its_form_and_every_condition() -> None:
    result = seated()
    receive(result)
    examine = ExamineApplication(application=A, fit=True, day=FIRST_DAY, conditions=CONDITIONS)
    assert "正式申请" in str(refused(result, examine))
    sheet = HandInMaterial(application=A, material="application", proof=Proof.SEALED_COPY, day=FIRST_DAY)
    result.do(sheet)
    assert result.do(sheet) == ()
    refused(result, HandInMaterial(application=A, material="application", proof=Proof.PRESENTED, day=FIRST_DAY))
    refused(result, HandInMaterial(application=A, material="photo", proof=Proof.SEALED_COPY, day=FIRST_DAY))
    early = FIRST_DAY - ONE_DAY
    refused(result, HandInMaterial(application=A, material="licence", proof=Proof.SEALED_COPY, day=early))
    all_materials(result)
    back = TakeBackMaterial(application=A, material="licence", proof=Proof.SEALED_COPY, reason="未盖章")
    result.do(back)
    assert result.do(back) == ()
    assert "单位资质" in str(refused(result, examine))
    all_materials(result)
    assert refused(
        result, ExamineApplication(application=A, fit=True, day=FIRST_DAY, conditions=("registered",))
    ).article == ("第十条（二）")
    refused(result, ExamineApplication(application=A, fit=True, day=early, conditions=CONDITIONS))
    refused(result, ExamineApplication(application=A, fit=False, day=FIRST_DAY))
    result.do(ExamineApplication(application=A, fit=False, day=FIRST_DAY, note="规模不够"))
    assert application(result).stage is ApplicationStage.UNFIT
    refused(result, examine)
    receive(result, number="a2")  # it may apply again


def test_who_cannot_apply() -> None:
    result = seated()
    with pytest.raises(Refusal):
        receive(result, name="单位1")
    with pytest.raises(Refusal):
        receive(result, name=" ")
    with pytest.raises(Refusal):
        receive(result, key="none")
    receive(result)
    with pytest.raises(Refusal):
        receive(result, number="a2")
    refused(result, WithdrawApplication(application=A, day=FIRST_DAY, reason=""))
    result.do(WithdrawApplication(application=A, day=FIRST_DAY, reason="来函"))
    refused(result, WithdrawApplication(application=A, day=FIRST_DAY, reason="来函"))
    refused(result, TakeStep(application=A, step="agreement", day=FIRST_DAY))
    refused(result, WithdrawApplication(application=ApplicationId("none"), day=FIRST_DAY, reason="来函"))
    receive(result, number="a2")


def test_no_application_is_taken_while_a_bar_runs() -> None:
    result = seated()
    adopt(result, "loss.duties_not_performed.found_by", "secretariat")
    adopt(result, "bar.after_deemed_withdrawal.applies", "covers")
    gone = UnitId("u30")
    adopt(result, "loss.duties_not_performed.hearing", "not_heard")
    result.do(RecordLoss(unit=gone, loss="duties_not_performed", day=FIRST_DAY, document="函", resolution="认定书"))
    assert result.association.register.units[gone].manner is Manner.DEEMED
    with pytest.raises(Refusal) as caught:
        receive(result, name="单位30")
    assert caught.value.article == "第十四条（二）"
    assert "2028-01-10" in str(caught.value)


def test_shcp_has_four_groups_of_materials_a_certificate_and_a_publication() -> None:
    result = with_members(desk("shcp"), ["member"] * 6)
    adopt(result, "assembly.quorum", "two_thirds")
    adopt(result, "assembly.resolution", "half_of_attending")
    receive(result, key="member")
    rules = result.association.rules
    rule = rules.charter.admission
    assert rule is not None
    assert len(missing(rule, application(result))) == 7
    assert complete_since(rule, application(result)) is None
    all_materials(result, FIRST_DAY + ONE_DAY)
    assert complete_since(rule, application(result)) == FIRST_DAY + ONE_DAY
    due = examination_due(rules, result.association.working_days, application(result))
    assert due is not None
    assert due.due is None  # the charter does not say how long it may take
    adopt(result, "period.application_examination.span", "thirty_days")
    due = examination_due(result.association.rules, result.association.working_days, application(result))
    assert due is not None
    assert due.due == datetime.date(2026, 2, 10)
    conditions = tuple(each.key for each in rule.conditions)
    result.do(ExamineApplication(application=A, fit=True, day=FIRST_DAY + ONE_DAY, conditions=conditions))
    meeting = in_session(result, [f"u{n}" for n in range(1, 7)], body=ASSEMBLY).id
    subject = Subject(unit=NEW, unit_name="黄河低碳研究院", membership_class=ClassKey("member"))
    on = vote(result, meeting, item(result, meeting, "admission", subject))
    hands(result, meeting, on, 6, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    assert result.association.register.units[NEW].is_member
    left = [each.article for each in steps_left(rules, application(result))]
    assert left == ["第十二条（2）", "第十二条（3）"]
    result.do(TakeStep(application=A, step="publication", day=FIRST_DAY, document="联盟网站"))
    assert [each.key for each in steps_left(rules, application(result))] == ["certificate"]
