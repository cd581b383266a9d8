"""The election of the next term in the docket: the preparation, each step in its turn, and a body beyond its term."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.charter.keys import OfficeKey
from governance_desk.charter.model import Charter
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.docket.renewal_steps import Progress, preparation, renewal_steps
from governance_desk.docket.thing import State
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import Convene
from governance_desk.meeting.state import MeetingId
from governance_desk.register.nominations.commands import CheckConditions, NominatePerson
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal.commands import BeginRenewal, ListCandidates
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import COUNCIL, FIRST_DAY, adopt, seated

END = datetime.date(2029, 1, 10)
PREPARED = datetime.date(2028, 10, 10)
ALL = ("politics", "influence", "health", "no_deprivation", "capacity")


def nominated(result: Desk, *numbers: int) -> None:
    for n in numbers:
        result.do(
            NominatePerson(
                nomination=NominationId(f"n{n}"),
                unit=UnitId(f"u{n}"),
                office=OfficeKey("director"),
                person=PersonId(f"p{n}"),
                day=FIRST_DAY,
                document="提名函",
            )
        )


def keys(result: Desk, on: datetime.date) -> dict[str, State]:
    found = {each.key: each.state for each in docket(result.association, on)}
    return {key: state for key, state in found.items() if key.startswith(("renewal/", "next_election/", "overrun/"))}


def progress(result: Desk) -> list[tuple[str, str]]:
    return [(each.key, each.progress.value) for each in renewal_steps(result.association, COUNCIL, FIRST_DAY)]


def test_it_begins_three_months_ahead_and_is_called_the_program_s_proposal() -> None:
    result = seated()
    body = result.association.rules.charter.body("council")
    found = preparation(result.association, body, PREPARED)
    assert found is not None
    assert (found[0], found[2]) == (PREPARED, False)
    assert keys(result, PREPARED - datetime.timedelta(days=40)) == {"next_election/council/1": State.LATER}
    assert keys(result, PREPARED) == {"next_election/council/1": State.TODAY}
    due = next(each for each in docket(result.association, PREPARED) if each.key.startswith("next_election"))
    assert due.act.detail == "renewal/council"
    assert due.notes


AHEAD = """
[[periods]]
key = "renewal_ahead"
name = "换届准备"
article = "第十九条（三）1"
quote = "任期3年"
length = 6
unit = "months"
starts = "任期届满之日"
direction = "before"

"""


def test_a_charter_with_a_period_of_its_own_decides_the_day() -> None:
    def change(toml: str) -> str:
        toml = toml.replace('renewed = "council"', 'renewed = "council"\nahead = "renewal_ahead"', 1)
        return toml.replace(
            '[[periods]]\nkey = "withdrawal_notice"', AHEAD + '[[periods]]\nkey = "withdrawal_notice"', 1
        )

    result = seated(change=change)
    body = result.association.rules.charter.body("council")
    found = preparation(result.association, body, FIRST_DAY)
    assert found is not None
    assert (found[0], found[2]) == (datetime.date(2028, 7, 10), True)


def test_each_step_waits_for_the_one_before_it() -> None:
    result = seated()
    adopt(result, "office.director.nomination", "all_that_sit")
    assert progress(result) == [("resolve", "ahead")]
    result.do(BeginRenewal(body=COUNCIL, day=FIRST_DAY, resolution="第8号决议"))
    assert progress(result)[:4] == [("resolve", "done"), ("nominate", "now"), ("examine", "later"), ("list", "later")]
    nominated(result, 1, 2)
    assert progress(result)[1:4] == [("nominate", "now"), ("examine", "now"), ("list", "later")]
    assert set(keys(result, FIRST_DAY)) == {"renewal/council/2/nominate", "renewal/council/2/examine"}
    for n in (1, 2):
        result.do(CheckConditions(person=PersonId(f"p{n}"), day=FIRST_DAY, by="林小雨", met=ALL))
    assert progress(result)[2:4] == [("examine", "done"), ("list", "now")]
    result.do(ListCandidates(body=COUNCIL, day=FIRST_DAY, document="名单"))
    assert [key for key, state in progress(result) if state == Progress.NOW] == ["elect"]
    assert result.association.register.nominations[NominationId("n1")].listed == FIRST_DAY


def test_someone_who_lacks_a_condition_keeps_the_list_from_being_settled() -> None:
    result = seated()
    adopt(result, "office.director.nomination", "all_that_sit")
    result.do(BeginRenewal(body=COUNCIL, day=FIRST_DAY, resolution="第8号决议"))
    nominated(result, 1)
    result.do(CheckConditions(person=PersonId("p1"), day=FIRST_DAY, by="林小雨", met=ALL[1:], note="待查"))
    with pytest.raises(Refusal) as caught:
        result.do(ListCandidates(body=COUNCIL, day=FIRST_DAY, document="名单"))
    assert caught.value.article == "第二十一条（一）"


def test_a_council_beyond_its_term_by_each_reading() -> None:
    late = END + datetime.timedelta(days=5)
    result = seated()
    assert keys(result, late)["overrun/council/1"] is State.OVERDUE
    adopt(result, "seating.overrun", "stays")
    assert "overrun/council/1" not in keys(result, late)
    convene = Convene(meeting=MeetingId("m1"), body=COUNCIL, day=late, starts="09:00", place="北京")
    result.do(convene)
    other = seated()
    adopt(other, "seating.overrun", "ends")
    other.do(msgspec.structs.replace(convene, day=END))
    with pytest.raises(Refusal) as caught:
        other.do(msgspec.structs.replace(convene, meeting=MeetingId("m2")))
    assert caught.value.article == "第十九条（三）1"


def test_whoever_sits_is_examined_where_the_reading_asks_for_it() -> None:
    result = seated()
    assert not any(each.key.startswith("conditions/") for each in docket(result.association, FIRST_DAY))
    result.do(CheckConditions(person=PersonId("p1"), day=FIRST_DAY, by="林小雨", met=ALL[1:], note="待查"))
    found = [each for each in docket(result.association, FIRST_DAY) if each.key.startswith("conditions/")]
    assert [(each.key, each.article) for each in found] == [("conditions/p1", "第二十一条")]
    adopt(result, "seating.checked", "whole_term")
    assert sum(each.key.startswith("conditions/") for each in docket(result.association, FIRST_DAY)) == 21


def test_absences_of_the_terms_before_count_on_where_the_charter_says_so() -> None:
    from governance_desk.attendance.standing import standing
    from governance_desk.register.commands import BeginTerm, NewSeat, SeatPersons
    from governance_desk.register.state import SeatId
    from tests.association.made_up import first, held

    def continues(toml: str) -> str:
        return toml.replace('rule = "restarts"', 'rule = "continues"', 1)

    for change, expected in ((str, 1), (continues, 2)):
        result = seated(change=change)
        held(result, "m1", first(20))
        result.do(BeginTerm(body=COUNCIL, number=2, since=FIRST_DAY))
        again = tuple(
            NewSeat(seat=SeatId(f"t{n}"), person=PersonId(f"p{n}"), unit=UnitId(f"u{n}")) for n in range(1, 22)
        )
        director = OfficeKey("director")
        result.do(SeatPersons(body=COUNCIL, office=director, seats=again, day=FIRST_DAY, cause="election"))
        held(result, "m2", [f"t{n}" for n in range(1, 21)])
        charter: Charter = result.association.rules.charter
        rule = next(each for each in charter.absences if each.key == "person")
        assert standing(result.association.ledger, result.association.rules, rule, 2, "p21").certain == expected
