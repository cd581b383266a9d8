"""Adopting a reading."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.charter.adopt import adopt_reading, adopted
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.events import ReadingAdopted
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in
from governance_desk.charter.readings import CharterInForce, open_clauses
from governance_desk.errors import Refusal

DAY = datetime.date(2026, 3, 5)
RULES = CharterInForce(built_in("shcp"))
QUORUM = ClauseId("assembly.quorum")


def command(**changed: object) -> AdoptReading:
    reading = RULES.charter.body("assembly").quorum[0].readings[0].key
    plain = AdoptReading(clause=QUORUM, reading=reading, since=DAY, body="成员大会", resolution="2026年第1号决议")
    return msgspec.structs.replace(plain, **changed)


def test_an_open_clause_is_settled_from_its_day_on_and_not_before() -> None:
    (event,) = adopt_reading(RULES, command())
    assert isinstance(event, ReadingAdopted)
    rules = adopted(RULES, event)
    assert QUORUM in open_clauses(rules, DAY - datetime.timedelta(days=1))
    assert QUORUM not in open_clauses(rules, DAY)


def test_the_later_adoption_wins_from_its_own_day_on() -> None:
    readings = [each.key for each in RULES.charter.body("assembly").quorum[0].readings]
    assert len(readings) > 1
    rules = RULES
    for since, reading in ((DAY, readings[0]), (DAY.replace(year=2027), readings[1])):
        (event,) = adopt_reading(rules, command(reading=reading, since=since))
        assert isinstance(event, ReadingAdopted)
        rules = adopted(rules, event)
    assert rules.adopted(QUORUM, DAY) == readings[0]
    assert rules.adopted(QUORUM, DAY.replace(year=2028)) == readings[1]


@pytest.mark.parametrize(
    "changed",
    [
        {"clause": ClauseId("no.such")},
        {"reading": "no_such"},
        {"body": " "},
        {"resolution": ""},
    ],
)
def test_refused(changed: dict[str, object]) -> None:
    with pytest.raises(Refusal):
        adopt_reading(RULES, command(**changed))


def test_a_written_clause_leaves_nothing_to_adopt() -> None:
    with pytest.raises(Refusal) as refused:
        adopt_reading(CharterInForce(built_in("cfia")), command(clause=ClauseId("council.quorum"), reading="x"))
    assert refused.value.article == "第十九条（二）1"
