from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.model import Base, ProxyRule, Sitting
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.voting.counts import Present, Roll
from governance_desk.voting.quorum import judge_quorum
from tests.voting.made_up import BOARD, DAY, at_least, more_than, quorum, rules, silent, written

FULL = Roll(members=21, seats=21, in_office=21)
VACANT = Roll(members=18, seats=21, in_office=18)


def test_two_thirds_of_37_is_25() -> None:
    made = rules(quorum_clauses=[written(quorum(at_least("2/3", Base.MEMBERS)), "Art. 18")], sitting=Sitting.UNITS)
    state = judge_quorum(made, BOARD, day=DAY, roll=Roll(37, 0, 0), present=Present(25))
    assert (state.reached, state.required, state.counted, state.base) == (True, 25, 25, 37)
    assert (state.article, state.clause) == ("Art. 18", "board.quorum")
    assert render(state.working, "en") == "25 attend; needed: at least 2/3 of all members (37), that is 25."
    assert judge_quorum(made, BOARD, day=DAY, roll=Roll(37, 0, 0), present=Present(24)).reached is False


def test_a_quorum_on_two_counts_at_once() -> None:
    made = rules(quorum_clauses=[written(quorum(at_least("1/2", Base.SEATS), more_than("2/3", Base.IN_OFFICE)))])
    state = judge_quorum(made, BOARD, day=DAY, roll=VACANT, present=Present(12))
    assert (state.reached, state.required, state.base) == (False, 13, 18)
    assert render(state.working, "en").count("needed") == 2
    assert judge_quorum(made, BOARD, day=DAY, roll=VACANT, present=Present(13)).reached is True


def test_rules_with_dates() -> None:
    made = rules(
        quorum_clauses=[
            written(quorum(at_least("1/2", Base.MEMBERS)), "old", until=datetime.date(2026, 9, 17)),
            written(quorum(at_least("1", Base.MEMBERS)), "new", since=DAY),
        ]
    )
    before = judge_quorum(made, BOARD, day=datetime.date(2026, 9, 17), roll=FULL, present=Present(11))
    after = judge_quorum(made, BOARD, day=DAY, roll=FULL, present=Present(11))
    assert (before.reached, before.article) == (True, "old")
    assert (after.reached, after.article) == (False, "new")


def test_silence_is_not_judged() -> None:
    for clauses in ([], [silent(quorum(at_least("1/2", Base.MEMBERS)))]):
        state = judge_quorum(rules(quorum_clauses=clauses), BOARD, day=DAY, roll=FULL, present=Present(21))
        assert (state.reached, state.required, state.counted) == (None, None, 21)
        assert state.open_clause == "board.quorum"
        assert state.notes[0].values["clause"] == "board.quorum"
        assert "board.quorum" not in render(state.notes[0], "en"), "an id is nothing for people"


def test_an_adopted_reading_is_the_rule() -> None:
    made = rules(
        quorum_clauses=[silent(quorum(at_least("1/2", Base.MEMBERS)), quorum(at_least("2/3", Base.MEMBERS)))],
        adopted={"board.quorum": "r1"},
    )
    assert judge_quorum(made, BOARD, day=DAY, roll=FULL, present=Present(13)).required == 14


@pytest.mark.parametrize(("present", "reached", "required"), [(14, True, 14), (11, False, 12), (12, None, None)])
def test_exhaustive_readings_that_agree_are_an_answer(present: int, reached: bool | None, required: int | None) -> None:
    clause = silent(quorum(at_least("2/3", Base.SEATS)), quorum(at_least("2/3", Base.IN_OFFICE)), exhaustive=True)
    state = judge_quorum(rules(quorum_clauses=[clause]), BOARD, day=DAY, roll=VACANT, present=Present(present))
    assert (state.reached, state.required) == (reached, required)
    assert state.notes[0].values["clause"] == "board.quorum"
    assert "board.quorum" not in render(state.notes[0], "en"), "an id is nothing for people"


COUNTED = ProxyRule(allowed=True, counts_for_quorum=True)


@pytest.mark.parametrize(
    ("rule", "counted"),
    [(COUNTED, 12), (ProxyRule(allowed=True), 10), (ProxyRule(allowed=False, counts_for_quorum=True), 10)],
)
def test_proxies_count_where_the_rule_says_so(rule: ProxyRule, counted: int) -> None:
    made = rules(proxies=[written(rule, "Art. 12")])
    state = judge_quorum(made, BOARD, day=DAY, roll=FULL, present=Present(10, proxies=2))
    assert (state.counted, state.reached) == (counted, counted >= 11)
    assert bool(state.notes) == (counted == 10)


@pytest.mark.parametrize(("in_person", "reached"), [(11, True), (10, None), (9, None), (8, False)])
def test_open_proxies_matter_only_where_they_decide(in_person: int, reached: bool | None) -> None:
    state = judge_quorum(rules(), BOARD, day=DAY, roll=FULL, present=Present(in_person, proxies=2))
    assert state.reached is reached
    assert state.open_clause == ("board.proxies" if reached is None else "")
    assert judge_quorum(rules(), BOARD, day=DAY, roll=FULL, present=Present(in_person)).notes == ()


def test_an_empty_body_has_no_quorum() -> None:
    assert judge_quorum(rules(), BOARD, day=DAY, roll=Roll(0, 0, 0), present=Present(0)).reached is False


def test_an_unknown_body_is_refused() -> None:
    with pytest.raises(Refusal, match="nobody"):
        judge_quorum(rules(), "nobody", day=DAY, roll=FULL, present=Present(11))
