"""How units leave: notices and when they take effect, losses, expulsions, seats, and the bar on coming back."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.kinds import codec
from governance_desk.charter.keys import ClassKey, Manner, OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Entry
from governance_desk.meeting.commands import BeginCheckIn, DeclareVote
from governance_desk.meeting.show import quorum_to_show
from governance_desk.meeting.state import Subject, VoterId
from governance_desk.register.commands import AppointOfficer, EnterMembers, NewUnit
from governance_desk.register.events import UnitLeft
from governance_desk.register.leaving.bar import require_no_bar
from governance_desk.register.leaving.commands import (
    ConcludeWithdrawal,
    GiveNotice,
    RecordLoss,
    ReportNotice,
    TakeBackNotice,
)
from governance_desk.register.leaving.effect import report_due, takes_effect
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import (
    ASSEMBLY,
    COUNCIL,
    FIRST_DAY,
    adopt,
    convened,
    desk,
    first,
    hands,
    in_session,
    item,
    seated,
    verified,
    vote,
    with_members,
)

U30, U20 = UnitId("u30"), UnitId("u20")
ONE_DAY = datetime.timedelta(days=1)
RECEIVED = datetime.date(2026, 3, 2)


def notice(result: Desk, unit: UnitId = U30, leaves: datetime.date | None = None) -> None:
    result.do(GiveNotice(unit=unit, declared=RECEIVED - ONE_DAY, received=RECEIVED, document="退会函", leaves=leaves))


def refused(result: Desk, command: object) -> Refusal:
    with pytest.raises(Refusal) as caught:
        result.do(command)  # type: ignore[arg-type]
    assert caught.value.next_step.template
    return caught.value


def effect(result: Desk, unit: UnitId) -> datetime.date | None:
    association = result.association
    return takes_effect(association.rules, association.working_days, association.register.withdrawals[unit]).due


def found_out(unit: UnitId, day: datetime.date = RECEIVED) -> RecordLoss:
    """A finding that the unit does not perform its duties, after it was heard."""
    return RecordLoss(
        unit=unit,
        loss="duties_not_performed",
        day=day,
        document="催告函",
        resolution="第3号决议",
        heard=day,
        heard_words="未作申辩",
    )


def shcp() -> Desk:
    return with_members(desk("shcp"), ["member"] * 6)


def test_a_notice_waits_thirty_days_and_is_reported_within_five_working_days() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "waiting")
    notice(result)
    association = result.association
    due = report_due(association.rules, association.working_days, association.register.withdrawals[U30])
    assert due is not None
    assert due.due == datetime.date(2026, 3, 9)
    assert effect(result, U30) == datetime.date(2026, 4, 1)
    result.do(ReportNotice(unit=U30, day=datetime.date(2026, 3, 9), document="报告"))
    assert association.register.withdrawals[U30].reported == datetime.date(2026, 3, 9)
    assert result.do(ReportNotice(unit=U30, day=datetime.date(2026, 3, 10))) == ()
    last = datetime.date(2026, 4, 1)
    assert str(last) in str(refused(result, ConcludeWithdrawal(unit=U30, day=last)))
    result.do(ConcludeWithdrawal(unit=U30, day=last + ONE_DAY))
    unit = association.register.units[U30]
    assert (unit.left, unit.manner, association.register.withdrawals) == (last, Manner.WITHDRAWN, {})


def test_while_the_charter_does_not_say_what_the_thirty_days_are_there_is_no_end() -> None:
    result = seated()
    notice(result)
    assert effect(result, U30) is None
    refusal = refused(result, ConcludeWithdrawal(unit=U30, day=RECEIVED.replace(year=2027)))
    assert refusal.article == "第十四条（一）"
    assert "period.withdrawal_notice.span" in str(refusal)


def test_as_a_deadline_the_unit_chooses_its_day() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "deadline")
    refused(result, GiveNotice(unit=U30, declared=RECEIVED, received=RECEIVED, document="函"))
    refused(
        result,
        GiveNotice(unit=U30, declared=RECEIVED, received=RECEIVED, document="函", leaves=datetime.date(2026, 3, 31)),
    )
    notice(result, leaves=datetime.date(2026, 4, 1))
    assert effect(result, U30) == datetime.date(2026, 4, 1)


def test_what_is_no_notice() -> None:
    result = seated()
    good = GiveNotice(unit=U30, declared=RECEIVED, received=RECEIVED, document="函")
    refused(result, GiveNotice(unit=UnitId("none"), declared=RECEIVED, received=RECEIVED, document="函"))
    refused(result, GiveNotice(unit=U30, declared=RECEIVED, received=RECEIVED, document=" "))
    refused(result, GiveNotice(unit=U30, declared=RECEIVED, received=FIRST_DAY, document="函"))
    refused(result, ReportNotice(unit=U30, day=RECEIVED))
    refused(result, TakeBackNotice(unit=U30, day=RECEIVED, reason="误"))
    result.do(good)
    refused(result, good)
    refused(result, ReportNotice(unit=U30, day=FIRST_DAY))
    refused(result, TakeBackNotice(unit=U30, day=RECEIVED, reason=" "))
    result.do(TakeBackNotice(unit=U30, day=RECEIVED, reason="误录"))
    assert result.association.register.units[U30].is_member
    result.do(good)


def test_shcp_counts_from_the_day_of_the_declaration_and_asks_for_no_report() -> None:
    result = shcp()
    unit = UnitId("u3")
    result.do(GiveNotice(unit=unit, declared=RECEIVED, received=RECEIVED + ONE_DAY * 5, document="退出声明"))
    assert effect(result, unit) == datetime.date(2026, 4, 1)
    refused(result, ReportNotice(unit=unit, day=RECEIVED + ONE_DAY * 5))
    result.do(ConcludeWithdrawal(unit=unit, day=datetime.date(2026, 4, 2)))
    association = result.association
    require_no_bar(  # this charter has none
        association.register, association.rules, association.working_days, name="单位3", day=datetime.date(2026, 4, 2)
    )


def test_who_has_given_notice_votes_or_not_as_the_reading_has_it() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "waiting")
    notice(result)
    meeting = convened(result, "m1", ASSEMBLY, day=RECEIVED + ONE_DAY)
    assert refused(result, BeginCheckIn(meeting=meeting)).article == "第十四条（一）"
    assert quorum_to_show(result.room(meeting))[1] == 36
    adopt(result, "leaving.votes", "does_not_vote")
    assert quorum_to_show(result.room(meeting))[1] == 35
    result.do(BeginCheckIn(meeting=meeting))
    assert len(result.association.meetings[meeting].roll) == 35
    adopt(result, "leaving.votes", "votes")
    again = convened(result, "m2", ASSEMBLY, day=RECEIVED + ONE_DAY)
    result.do(BeginCheckIn(meeting=again))
    assert len(result.association.meetings[again].roll) == 36
    after = convened(result, "m3", ASSEMBLY, day=datetime.date(2026, 4, 2))
    result.do(BeginCheckIn(meeting=after))
    assert VoterId(U30) not in result.association.meetings[after].roll  # it is out, whether that was entered or not
    last = convened(result, "m5", ASSEMBLY, day=datetime.date(2026, 4, 1))
    result.do(BeginCheckIn(meeting=last))
    assert VoterId(U30) in result.association.meetings[last].roll
    adopt(result, "leaving.votes", "does_not_vote")
    before = convened(result, "m4", ASSEMBLY, day=RECEIVED - ONE_DAY)
    result.do(BeginCheckIn(meeting=before))
    assert VoterId(U30) in result.association.meetings[before].roll


def test_whom_a_unit_sent_into_the_council_votes_in_the_interval_or_not_as_the_reading_has_it() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "waiting")
    plain = convened(result, "m0", COUNCIL, day=RECEIVED + ONE_DAY)
    notice(result)
    result.do(BeginCheckIn(meeting=plain))  # this unit has sent nobody there: the council needs no reading
    notice(result, U20)
    meeting = convened(result, "m1", COUNCIL, day=RECEIVED + ONE_DAY)
    assert "leaving.votes" in str(refused(result, BeginCheckIn(meeting=meeting)))
    assert quorum_to_show(result.room(meeting))[1] == 21
    adopt(result, "leaving.votes", "does_not_vote")
    shown, expected = quorum_to_show(result.room(meeting))
    assert (expected, shown.base) == (20, 20)
    result.do(BeginCheckIn(meeting=meeting))
    found = result.association.meetings[meeting]
    assert VoterId("s20") not in found.roll
    assert (found.roll_counts.members, found.roll_counts.seats, found.roll_counts.in_office) == (20, 20, 20)
    adopt(result, "leaving.votes", "votes")
    again = convened(result, "m2", COUNCIL, day=RECEIVED + ONE_DAY)
    result.do(BeginCheckIn(meeting=again))
    assert len(result.association.meetings[again].roll) == 21


def test_once_the_unit_is_out_its_seat_follows_whether_that_was_recorded_or_not() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "waiting")
    notice(result, U20)
    after = convened(result, "m1", COUNCIL, day=datetime.date(2026, 4, 2))
    assert "leaving.seats" in str(refused(result, BeginCheckIn(meeting=after)))
    adopt(result, "leaving.seats", "kept")
    assert quorum_to_show(result.room(after))[1] == 21
    adopt(result, "leaving.seats", "vacant")
    result.do(BeginCheckIn(meeting=after))
    found = result.association.meetings[after]
    assert (len(found.roll), found.roll_counts.seats) == (20, 21)  # a vacant seat is still a seat


def test_the_seat_of_a_unit_that_left_is_vacated_or_kept_as_the_reading_has_it() -> None:
    for reading, sits in (("vacant", False), ("kept", True)):
        result = seated()
        adopt(result, "period.withdrawal_notice.span", "waiting")
        notice(result, U20)
        conclude = ConcludeWithdrawal(unit=U20, day=datetime.date(2026, 4, 2))
        refusal = refused(result, conclude)
        assert "leaving.seats" in str(refusal)
        assert result.association.register.units[U20].is_member
        adopt(result, "leaving.seats", reading)
        result.do(conclude)
        seat = next(each for each in result.association.register.seats.values() if each.unit == U20)
        assert seat.in_office is sits


def test_an_office_that_rests_on_the_seat_goes_with_it() -> None:
    result = seated()
    adopt(result, "leaving.seats", "vacant")
    adopt(result, "loss.duties_not_performed.found_by", "secretariat")
    day = RECEIVED
    result.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p2"), day=day, cause="x"))
    for unit in ("u1", "u2"):
        result.do(found_out(UnitId(unit), day))
    register = result.association.register
    assert register.offices_of(PersonId("p2")) == []
    assert [each.office for each in register.offices_of(PersonId("p1"))] == ["chair"]  # it does not rest on a seat


def test_a_former_member_is_known_by_its_credit_code_too() -> None:
    result = seated()
    adopt(result, "loss.duties_not_performed.found_by", "secretariat")
    adopt(result, "bar.after_deemed_withdrawal.applies", "covers")
    new = NewUnit(unit=UnitId("x"), name="旧名", membership_class=ClassKey("member_unit"), credit_code="91310X")
    result.do(EnterMembers(units=(new,), cause="import"))
    result.do(found_out(new.unit))
    with pytest.raises(Refusal):
        application(result, RECEIVED, name="新名", credit_code="91310X")
    application(result, RECEIVED, name="新名", credit_code="91310Y")
    application(result, RECEIVED, name="新名")


def test_a_loss_by_itself_needs_its_document_and_no_one_s_decision() -> None:
    result = shcp()
    refused(result, RecordLoss(unit=UnitId("u2"), loss="bankruptcy", day=RECEIVED, document=""))
    refused(result, RecordLoss(unit=UnitId("u2"), loss="boredom", day=RECEIVED, document="函"))
    result.do(RecordLoss(unit=UnitId("u2"), loss="bankruptcy", day=RECEIVED, document="（2026）沪破字第1号"))
    unit = result.association.register.units[UnitId("u2")]
    assert (unit.left, unit.manner) == (RECEIVED, Manner.LOST)
    assert unit.cause == "依法破产，（2026）沪破字第1号"
    refused(result, RecordLoss(unit=UnitId("u2"), loss="closure", day=RECEIVED, document="函"))


def test_a_deemed_withdrawal_is_found_by_whom_the_reading_names() -> None:
    result = seated()
    finding = RecordLoss(unit=U30, loss="duties_not_performed", day=RECEIVED, document="催告函")
    assert "loss.duties_not_performed.found_by" in str(refused(result, finding))
    adopt(result, "loss.duties_not_performed.found_by", "council")
    assert "理事会" in str(refused(result, finding))
    result.do(found_out(U30))
    assert result.association.register.units[U30].manner is Manner.DEEMED


def application(result: Desk, day: datetime.date, name: str = "单位30", credit_code: str = "") -> None:
    association = result.association
    require_no_bar(
        association.register, association.rules, association.working_days, name=name, credit_code=credit_code, day=day
    )


def test_after_a_withdrawal_no_application_is_taken_for_two_years() -> None:
    result = seated()
    adopt(result, "period.withdrawal_notice.span", "waiting")
    adopt(result, "period_end", "does_not_roll")
    notice(result)
    result.do(ConcludeWithdrawal(unit=U30, day=datetime.date(2026, 4, 2)))
    last = datetime.date(2028, 4, 1)
    with pytest.raises(Refusal) as caught:
        application(result, last)
    assert caught.value.article == "第十四条（二）"
    assert str(last) in str(caught.value)
    application(result, last + ONE_DAY)
    application(result, last, name="别的单位")
    application(result, FIRST_DAY, name="新单位")


def test_whether_the_bar_covers_a_deemed_withdrawal_is_a_reading() -> None:
    result = seated()
    adopt(result, "loss.duties_not_performed.found_by", "secretariat")
    result.do(found_out(U30))
    with pytest.raises(Refusal) as caught:
        application(result, datetime.date(2027, 1, 4))
    assert "bar.after_deemed_withdrawal.applies" in str(caught.value)
    adopt(result, "bar.after_deemed_withdrawal.applies", "voluntary_only")
    application(result, datetime.date(2027, 1, 4))
    adopt(result, "bar.after_deemed_withdrawal.applies", "covers")
    with pytest.raises(Refusal):
        application(result, datetime.date(2027, 1, 4))


def test_an_expulsion_bars_for_three_years_also_in_the_council_s_own_vote() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    verified(result, "u30")
    on = vote(result, meeting, item(result, meeting, "expulsion", Subject(unit=U30)))
    hands(result, meeting, on, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=on))
    unit = result.association.register.units[U30]
    assert (unit.left, unit.manner) == (FIRST_DAY, Manner.EXPELLED)
    adopt(result, "bar.after_expulsion.starts", "resolution")
    back = Subject(unit_name="单位30", membership_class=ClassKey("member_unit"))
    again = item(result, meeting, "admission", back, "i2")
    with pytest.raises(Refusal) as caught:
        vote(result, meeting, again, "v2")
    assert caught.value.article == "第十五条（五）"
    assert "2029" in str(caught.value)


def test_an_expulsion_waits_until_it_is_known_what_becomes_of_the_seat() -> None:
    result = seated()
    meeting = in_session(result, first(16)).id
    verified(result, "u20")
    adopt(result, "expulsion.recusal", "votes")
    on = item(result, meeting, "expulsion", Subject(unit=U20))
    with pytest.raises(Refusal):
        vote(result, meeting, on)
    adopt(result, "leaving.seats", "vacant")
    declared = vote(result, meeting, on)
    hands(result, meeting, declared, 16, 0, 0)
    result.do(DeclareVote(meeting=meeting, vote=declared))
    assert len(result.association.register.seats_of("council")) == 20


def test_how_a_unit_left_is_read_from_older_files() -> None:
    payload = '{"article":"15","cause":"v1","day":"2026-01-10","unit":"u1"}'
    entry = Entry(
        number=1,
        stream="association",
        stream_version=1,
        kind=UnitLeft.kind,
        kind_version=1,
        at="2026-01-10T01:00:00.000000Z",
        who="",
        station="",
        previous_hash="0" * 64,
        payload=payload.encode(),
        hash="",
    )
    event = codec().decode(entry)
    assert isinstance(event, UnitLeft)
    assert event.manner is Manner.EXPELLED
