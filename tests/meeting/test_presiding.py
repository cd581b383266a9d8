"""Who presides while the chair is absent: as entered while nothing is adopted, and that is said; else as it reads."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import OfficeKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.language import render
from governance_desk.meeting.commands import CheckIn, CorrectOfficers, OpenMeeting
from governance_desk.meeting.presiding import to_ask
from governance_desk.meeting.state import MeetingId, Stage, VoterId
from governance_desk.register.commands import AppointOfficer
from governance_desk.register.state import PersonId
from tests.association.made_up import FIRST_DAY, adopt, checked_in, convened, seated, seats
from tests.meeting.test_remote import without


def council(reading: str = "", *, chair_there: bool = False) -> tuple[Desk, MeetingId]:
    """p1 is the chair, p2 the vice chair; twelve of 21 directors are there."""
    result = seated()
    result.do(AppointOfficer(office=OfficeKey("vice_chair"), person=PersonId("p2"), day=FIRST_DAY, cause="founding"))
    meeting = convened(result)
    if reading:
        adopt(result, "council.presiding", reading)
    checked_in(result, meeting, seats(*range(1 if chair_there else 2, 13 if chair_there else 14)))
    return result, meeting


def opened(result: Desk, meeting: MeetingId, chair: str, words: str = "", votes: int | None = None) -> str:
    result.do(OpenMeeting(meeting=meeting, chair=chair, recorder="记录", words=words, votes=votes))
    return render(result.association.meetings[meeting].chair_because, "en")


def refused(result: Desk, meeting: MeetingId, chair: str, words: str = "", votes: int | None = None) -> Refusal:
    with pytest.raises(Refusal) as found:
        opened(result, meeting, chair, words, votes)
    assert found.value.article == "第十九条（二）2"
    assert result.association.meetings[meeting].stage is Stage.CHECK_IN
    return found.value


@pytest.mark.parametrize("reading", ["", "vice_chair", "delegate", "elected", "vice_chair_or_elected"])
def test_the_chair_presides_under_every_reading_and_nothing_has_to_be_said(reading: str) -> None:
    result, meeting = council(reading, chair_there=True)
    assert opened(result, meeting, "代表1") == ""


def test_while_it_is_open_nothing_is_said_as_long_as_the_chair_is_there() -> None:
    result, meeting = council(chair_there=True)
    assert to_ask(result.room(meeting)) is None


def test_while_it_is_open_whoever_is_entered_presides_and_the_record_says_so() -> None:
    result, meeting = council()
    asked = to_ask(result.room(meeting))
    assert asked is not None
    assert not asked.words
    assert "第十九条（二）2" in str(asked.says)
    assert opened(result, meeting, "代表7").startswith("The charter does not say who presides")


def test_the_vice_chair_presides_where_that_is_the_reading() -> None:
    result, meeting = council("vice_chair")
    assert "副理事长" in str(refused(result, meeting, "代表3").sentence)
    assert opened(result, meeting, "代表2") == "The 理事长 is not there; the 副理事长 presides."


def test_another_than_who_is_there_and_presides_needs_a_reason() -> None:
    result, meeting = council("vice_chair", chair_there=True)
    refused(result, meeting, "代表2")
    assert opened(result, meeting, "代表2", "嗓子失声") == (
        "The 理事长 is there and does not preside (嗓子失声); the 副理事长 presides."
    )


@pytest.mark.parametrize(("votes", "enough"), [(None, False), (6, False), (7, True), (12, True), (13, False)])
def test_more_than_half_of_those_there_choose(votes: int | None, enough: bool) -> None:
    """Twelve are there: six are half, and not more."""
    result, meeting = council("elected")
    if not enough:
        assert "12" in str(refused(result, meeting, "代表3", votes=votes).next_step)
        return
    assert opened(result, meeting, "代表3", votes=votes) == (
        f"The 理事长 is not there; {votes} of the 12 there chose the chair."
    )


def test_the_vice_chair_comes_before_whoever_could_be_chosen() -> None:
    result, meeting = council("vice_chair_or_elected")
    refused(result, meeting, "代表3", votes=12)
    assert opened(result, meeting, "代表2") == "The 理事长 is not there; the 副理事长 presides."


def test_a_delegation_needs_its_letter() -> None:
    result, meeting = council("delegate")
    refused(result, meeting, "代表3")
    assert opened(result, meeting, "代表3", "3月1日委托书").endswith("in writing: 3月1日委托书.")


def test_a_change_of_the_chair_in_session_follows_the_same_reading_and_that_of_the_recorder_does_not_ask() -> None:
    result, meeting = council("vice_chair")
    opened(result, meeting, "代表2")
    result.do(CorrectOfficers(meeting=meeting, chair="代表2", recorder="另一位"))
    assert "副理事长" in str(result.association.meetings[meeting].chair_because)
    with pytest.raises(Refusal):
        result.do(CorrectOfficers(meeting=meeting, chair="代表5", recorder="另一位"))
    result.do(CheckIn(meeting=meeting, voter=VoterId("s1")))
    (event,) = result.do(CorrectOfficers(meeting=meeting, chair="代表1", recorder="另一位"))
    assert str(result.association.meetings[meeting].chair_because) == ""
    assert "()" not in describe(event, "en")


def test_an_older_charter_without_the_clause_asks_nothing() -> None:
    result = seated(change=lambda toml: without(toml, "presiding"))
    meeting = convened(result)
    checked_in(result, meeting, seats(*range(2, 14)))
    assert to_ask(result.room(meeting)) is None
    assert opened(result, meeting, "代表9") == ""
