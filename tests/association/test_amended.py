"""A charter is amended: a new version from a day on, and every meeting judged by the rules of its own day."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.names import name_of
from governance_desk.attendance.standing import standing
from governance_desk.attendance.state import Attended
from governance_desk.charter.commands import AdoptReading, AmendCharter
from governance_desk.charter.events import CharterAmended
from governance_desk.charter.finding import CharterError
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.version import digest_of, until, version_on
from governance_desk.desk import Desk
from governance_desk.documents.content.minutes import minutes
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.commands import CancelMeeting, CloseMeeting, CorrectAttendance, GrantLeave, OpenMeeting
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.state import MeetingId, VoterId
from tests.association.made_up import (
    COUNCIL,
    FIRST_DAY,
    adopt,
    checked_in,
    convened,
    first,
    held,
    in_session,
    item,
    seated,
    seats,
)

NEW = datetime.date(2026, 2, 1)
LATER = datetime.date(2026, 3, 5)
QUORUM = 'rule = { all_of = [{ at_least = "1/2", of = "in_office" }] }'


def amended_text(result: Desk, *changes: tuple[str, str]) -> str:
    toml = result.association.versions[-1].toml
    for before, after in changes:
        assert before in toml
        toml = toml.replace(before, after)
    return toml


def amend(result: Desk, *changes: tuple[str, str], since: datetime.date = NEW) -> None:
    toml = amended_text(result, *changes)
    result.do(AmendCharter(toml=toml, since=since, body="会员大会", resolution="第7号决议"))


def stricter() -> tuple[str, str]:
    return (QUORUM, QUORUM.replace("1/2", "2/3"))


def test_a_new_version_is_recorded_whole_with_its_hash_and_its_day() -> None:
    result = seated()
    amend(result, stricter())
    *_, event = (event for _, event in result.entries())
    assert isinstance(event, CharterAmended)
    assert (event.sha256, event.since, event.resolution) == (digest_of(event.toml), NEW, "第7号决议")
    assert describe(event, "zh_CN", name_of(result.association)) == (
        "会员大会修改章程，新章程自2026-02-01起施行（第7号决议）"
    )
    old, new = result.association.versions
    assert version_on((old, new), NEW) is new
    assert version_on((old, new), NEW - datetime.timedelta(days=1)) is old
    assert version_on((old, new), datetime.date(2020, 1, 1)) is old
    assert (until((old, new), old), until((old, new), new)) == (datetime.date(2026, 1, 31), None)
    assert fold(event for _, event in result.entries()) == result.association


def test_each_meeting_is_judged_by_the_rules_of_its_day() -> None:
    result = seated()
    before = convened(result, "m1")
    after = convened(result, "m2", day=LATER)
    amend(result, stricter())
    checked_in(result, before, first(12))
    checked_in(result, after, first(12))
    old, new = quorum_now(result.room(before)), quorum_now(result.room(after))
    assert (old.reached, old.required) == (True, 11)
    assert (new.reached, new.required) == (False, 14)


def test_the_papers_of_a_past_meeting_keep_its_rules() -> None:
    result = seated()
    meeting = held(result, "m1", first(12))
    head = result.head
    before = minutes(result.association, meeting, head)
    amend(result, stricter(), ('name = "理事会"', 'name = "管理委员会"'))
    assert minutes(result.association, meeting, head) == before


def test_an_adoption_goes_on_where_the_reading_keeps_its_words_and_is_open_again_elsewhere() -> None:
    result = seated()
    adopt(result, "council.proxies", "not_allowed")
    adopt(result, "assembly.proxies", "not_allowed")
    amend(result, ("不得委托，须由本单位代表到会表决", "一律不得委托"))
    old, new = result.association.rules_on(FIRST_DAY), result.association.rules_on(NEW)
    assert old.adopted(ClauseId("assembly.proxies"), FIRST_DAY) == "not_allowed"
    assert new.adopted(ClauseId("assembly.proxies"), NEW) == ""
    assert new.adopted(ClauseId("council.proxies"), NEW) == "not_allowed"
    adopted = AdoptReading(
        clause=ClauseId("assembly.proxies"), reading="not_allowed", since=NEW, body="会员大会", resolution="第8号决议"
    )
    result.do(adopted)
    assert result.association.rules_on(NEW).adopted(ClauseId("assembly.proxies"), NEW) == "not_allowed"
    assert result.association.rules_on(FIRST_DAY).adopted(ClauseId("assembly.proxies"), FIRST_DAY) == "not_allowed"


def test_a_clause_that_is_written_now_is_no_longer_adopted() -> None:
    result = seated()
    amend(result, stricter())
    with pytest.raises(Refusal):
        result.do(
            AdoptReading(clause=ClauseId("council.quorum"), reading="half", since=NEW, body="理事会", resolution="1")
        )


def test_an_amendment_takes_no_consequence_back() -> None:
    result = seated()
    for number in (1, 2, 3):
        held(result, f"m{number}", first(20))
    drawn = [each for each in result.association.ledger.consequences if not each.lifted]
    assert {each.subject for each in drawn} == {"p21", "u21"}
    amend(result, ("limit = 3", "limit = 5"))
    result.do(CorrectAttendance(meeting=MeetingId("m3"), voter=VoterId("s20"), attended=Attended.ABSENT, reason="漏记"))
    later = convened(result, "m4", day=LATER)
    checked_in(result, later, first(20))
    result.do(OpenMeeting(meeting=later, chair="主持", recorder="记录"))
    result.do(CloseMeeting(meeting=later))
    assert [each for each in result.association.ledger.consequences if each.lifted] == []
    result.do(
        CorrectAttendance(meeting=MeetingId("m3"), voter=VoterId("s21"), attended=Attended.PRESENT, reason="漏签")
    )
    assert {each.subject for each in result.association.ledger.consequences if each.lifted} == {"p21", "u21"}


def test_an_absence_before_the_amendment_counts_as_it_did_then() -> None:
    result = seated()
    adopt(result, "absence.person.excused", "counts")
    meeting = in_session(result, first(20)).id
    result.do(GrantLeave(meeting=meeting, voter=VoterId("s21"), reason="出差"))
    result.do(CloseMeeting(meeting=meeting))
    amend(result, ("请假也计为不出席", "请假一律计为不出席"))  # in these words nothing is adopted
    rules = result.association.rules_on(NEW)
    assert rules.adopted(ClauseId("absence.person.excused"), NEW) == ""
    rule = next(each for each in rules.charter.absences if each.key == "person")
    now = standing(result.association.ledger, rules, rule, 1, "p21")
    assert (now.certain, now.possible) == (1, 1)


@pytest.mark.parametrize("since", [FIRST_DAY, datetime.date(2025, 12, 1)])
def test_it_cannot_begin_before_the_version_in_force(since: datetime.date) -> None:
    result = seated()
    with pytest.raises(Refusal) as refused:
        amend(result, stricter(), since=since)
    assert refused.value.article
    assert "2026-01-11" in str(refused.value.next_step)


def test_what_only_an_earlier_version_knows_keeps_its_name_in_the_record() -> None:
    result = seated()
    gone = """[[offices]]
key = "deputy_secretary_general"
"""
    toml = result.association.versions[0].toml
    office = toml[toml.index(gone) :].split("\n\n")[0]
    matters = [part for part in toml.split("\n\n") if 'office = "deputy_secretary_general"' in part]
    amend(result, (office, ""), *((part, "") for part in matters), ('name = "理事长"', 'name = "会长"'))
    called = name_of(result.association)
    assert called("office", "deputy_secretary_general") == "副秘书长"
    assert called("office", "chair") == "会长"


def test_it_cannot_begin_before_a_meeting_that_was_held() -> None:
    result = seated()
    meeting = convened(result, "m1", day=LATER)
    checked_in(result, meeting, first(12))
    with pytest.raises(Refusal) as refused:
        amend(result, stricter())
    assert "2026-03-06" in str(refused.value.next_step)
    amend(result, stricter(), since=LATER + datetime.timedelta(days=1))


def test_a_cancelled_meeting_is_in_nobodys_way() -> None:
    result = seated()
    meeting = convened(result, "m1", day=LATER)
    result.do(CancelMeeting(meeting=meeting, reason="台风"))
    amend(result, stricter())


def test_what_cannot_be_recorded_is_refused() -> None:
    result = seated()
    same, changed = result.association.versions[0].toml, amended_text(result, stricter())
    head = result.head
    for toml, body, resolution in (
        (changed, "", "第7号决议"),
        (changed, "会员大会", " "),
        (same, "会员大会", "第7号决议"),
    ):
        with pytest.raises(Refusal):
            result.do(AmendCharter(toml=toml, since=NEW, body=body, resolution=resolution))
    assert result.head == head


def test_a_text_that_is_no_charter_is_refused_with_every_mistake() -> None:
    result = seated()
    with pytest.raises(CharterError) as error:
        amend(result, ("limit = 3", "limit = 0"))
    assert [each.path for each in error.value.findings] == ["absences[0].limit", "absences[1].limit"]


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"member_unit"', '"ordinary"'),  # members are of that class
        ('"council"', '"board"'),  # persons sit in that body
        ('"director"', '"trustee"'),  # and hold that seat
        ('"chair"', '"president"'),  # and that office
        ('"draw_up_work_report"', '"report"'),  # and an agenda has that matter
    ],
)
def test_what_is_in_use_stays_in_the_text(before: str, after: str) -> None:
    result = seated()
    meeting = convened(result, "m1", day=LATER)
    item(result, meeting, "draw_up_work_report")
    with pytest.raises(Refusal) as refused:
        amend(result, (before, after))
    assert refused.value.article


def test_what_was_held_and_closed_needs_no_matter_any_more() -> None:
    result = seated()
    meeting = convened(result, "m1")
    item(result, meeting, "resolution")
    checked_in(result, meeting, seats(*range(1, 13)))
    result.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
    result.do(CloseMeeting(meeting=meeting))
    amend(result, ('key = "resolution"', 'key = "ordinary_resolution"'))
    assert result.room(meeting).matter("resolution").key == "resolution"
    assert COUNCIL in {each.key for each in result.association.rules.charter.bodies}
