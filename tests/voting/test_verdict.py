from __future__ import annotations

import datetime
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.keys import Tie
from governance_desk.charter.model import Base, Clause, Competence, Counting, PassingRule, ProxyRule, Share
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.voting.counts import Heads, Present, Roll, Tally
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.state import Verdict
from governance_desk.voting.verdict import judge, open_clauses_for
from tests.voting.made_up import (
    ALL,
    BOARD,
    DAY,
    HALF,
    at_least,
    matter,
    more_than,
    passing,
    quorum,
    rules,
    silent,
    written,
)

FULL = Roll(members=21, seats=21, in_office=21)
VACANT = Roll(members=18, seats=21, in_office=18)
SEATS_OR_OFFICE = silent(
    passing(at_least("2/3", Base.SEATS)), passing(at_least("2/3", Base.IN_OFFICE)), exhaustive=True
)


def vote(made: CharterInForce, yes: int, no: int = 0, abstain: int = 0, **more: Any) -> Verdict:
    """`present` defaults to all; ballots and invalid votes go to the tally."""
    ballots = {name: more.pop(name) for name in ("invalid", "issued", "returned", "not_voted") if name in more}
    roll = more.pop("roll", FULL)
    return judge(
        made,
        body=more.pop("body", BOARD),
        matter=more.pop("matter", None),
        day=more.pop("day", DAY),
        roll=roll,
        present=more.pop("present", Present(roll.in_office)),
        tally=Tally(yes, no, abstain, **ballots),
        **more,
    )


@pytest.mark.parametrize(
    ("of", "base", "name"),
    [
        (Base.MEMBERS, 18, "members"),
        (Base.SEATS, 21, "seats"),
        (Base.IN_OFFICE, 18, "in_office"),
        (Base.ATTENDING, 14, "present"),
        (Base.REPRESENTED, 16, "represented"),
        (Base.CAST, 13, "cast"),
        (Base.VALID, 12, "valid"),
        (Base.YES_NO, 10, "yes_no"),
        (Base.ISSUED, 15, "issued"),
    ],
)
def test_every_base(of: Base, base: int, name: str) -> None:
    made = rules(
        resolution=[written(passing(at_least("1/2", of)))],
        proxies=[written(ProxyRule(allowed=True, counts_for_quorum=True))],
    )
    result = vote(made, 9, 1, 2, invalid=1, issued=15, roll=VACANT, present=Present(14, proxies=2))
    assert (result.base, result.base_name, result.required) == (base, name, -(-base // 2))
    assert result.margin == 9 - -(-base // 2)


def test_proxies_attend_where_the_rule_says_so() -> None:
    rule = ProxyRule(allowed=True, counts_for_quorum=True, counts_as_attending=True)
    assert vote(rules(proxies=[written(rule)]), 9, present=Present(14, proxies=2)).base == 16


def test_issued_is_asked_for_where_it_is_the_base() -> None:
    result = vote(rules(resolution=[written(passing(at_least("1/2", Base.ISSUED)))]), 9)
    assert (result.passed, result.required, result.counted) == (None, None, 9)
    assert result.notes


def test_several_shares_and_the_binding_one() -> None:
    both = passing(at_least("1/2", Base.SEATS), more_than("2/3", Base.YES_NO))
    made = rules(resolution=[written(both)])
    assert vote(made, 11, 5).passed is True
    fails = vote(made, 12, 6)
    assert (fails.passed, fails.base_name, fails.required, fails.margin) == (False, "yes_no", 13, -1)
    assert render(fails.working, "en").count("needed") == 2


def test_the_matters_own_share_and_its_article() -> None:
    made = rules(
        matters=[matter("end", passing_clauses=[written(passing(at_least("2/3", Base.SEATS)), "Art. 27")])],
    )
    ordinary = vote(made, 13, 3, present=Present(16))
    ending = vote(made, 13, 3, present=Present(16), matter="end")
    assert (ordinary.passed, ordinary.required, ordinary.article) == (True, 8, "Art. 11")
    assert (ending.passed, ending.required, ending.article) == (False, 14, "Art. 27")
    assert ending.clause == "matter.end.passing"


def test_a_share_that_holds_for_one_body_only() -> None:
    own = [written(passing(at_least("2/3", Base.SEATS)), "Art. 27")]
    made = rules(matters=[matter("end", passing_clauses=own, passing_in=(BOARD,), by=(BOARD, ALL))])
    assert vote(made, 13, matter="end").article == "Art. 27"
    assert vote(made, 13, matter="end", body=ALL).article == "Art. 11"


@pytest.mark.parametrize(("yes", "passed", "required"), [(14, True, 14), (11, False, 12), (13, None, None)])
def test_exhaustive_readings(yes: int, passed: bool | None, required: int | None) -> None:
    result = vote(rules(resolution=[SEATS_OR_OFFICE]), yes, roll=VACANT)
    assert (result.passed, result.required, result.counted) == (passed, required, yes)
    assert result.open_clause == ("board.resolution" if passed is None else "")
    assert any(note.values["clause"] == "board.resolution" for note in result.notes if "clause" in note.values)
    assert not any("board.resolution" in render(note, "en") for note in result.notes)


def test_no_quorum_no_resolution() -> None:
    result = vote(rules(), 10, present=Present(10))
    assert (result.passed, result.quorum.reached, result.counted) == (False, False, 10)
    assert "Art. 10" in render(result.notes[0], "en")


def test_a_quorum_that_cannot_be_judged() -> None:
    result = vote(rules(quorum_clauses=[]), 21)
    assert (result.passed, result.required, result.open_clause) == (None, 11, "board.quorum")


TIES = [(Tie.LOST, False), (Tie.PASSED, True), (Tie.CHAIR_DECIDES, None), (Tie.VOTE_AGAIN, None), (Tie.LOT, None)]


@pytest.mark.parametrize(("tie", "passed"), TIES)
def test_a_tie_follows_its_rule(tie: Tie, passed: bool | None) -> None:
    result = vote(rules(tie=[written(tie, "Art. 13")]), 8, 8, present=Present(16))
    assert result.passed is passed
    assert any("Art. 13" in render(note, "en") for note in result.notes)


def test_a_tie_on_which_the_charter_is_silent() -> None:
    for clauses in ([], [silent(*Tie, exhaustive=True)]):
        result = vote(rules(tie=clauses), 12, 12, roll=Roll(24, 24, 24))
        assert (result.passed, result.open_clause, result.required) == (None, "board.tie", 12)


def test_equal_votes_are_no_tie_where_fewer_votes_for_than_against_would_pass_too() -> None:
    made = rules(resolution=[written(passing(at_least("1/3", Base.CAST)))], tie=[written(Tie.LOST)])
    assert vote(made, 2, 3, present=Present(16)).passed is True
    assert vote(made, 3, 3, present=Present(16)).passed is True
    assert vote(made, 8, 8, 8, roll=Roll(24, 24, 24)).passed is False


def test_a_tie_below_the_share_is_simply_lost() -> None:
    result = vote(rules(), 7, 7, 2, present=Present(16))
    assert (result.passed, result.notes) == (False, ())


def test_void_ballots() -> None:
    result = vote(rules(), 20, 1, issued=20, returned=21)
    assert (result.passed, result.open_clause) == (None, "")
    assert "vote again" in render(result.notes[0], "en")
    assert vote(rules(), 11, 8, 1, invalid=1, issued=21, returned=21).passed is True


@pytest.mark.parametrize(
    "tally", [{"yes": 22}, {"yes": -1}, {"yes": 20, "no": 1, "invalid": 1}, {"yes": 20, "not_voted": 2}]
)
def test_impossible_votes_are_refused(tally: dict[str, int]) -> None:
    with pytest.raises(Refusal):
        vote(rules(), **tally)


def test_proxies_have_no_vote_where_they_are_forbidden_or_barred() -> None:
    present = Present(14, proxies=2)
    forbidden = rules(proxies=[written(ProxyRule(allowed=False), "Art. 12")])
    barred = rules(proxies=[written(ProxyRule(allowed=True, barred_in_secret=True), "Art. 12")])
    with pytest.raises(Refusal) as caught:
        vote(forbidden, 15, present=present)
    assert caught.value.article == "Art. 12"
    assert vote(forbidden, 14, present=present).passed is True
    assert vote(barred, 15, present=present).passed is True
    with pytest.raises(Refusal):
        vote(barred, 15, present=present, secret=True)


@pytest.mark.parametrize(("yes", "passed"), [(14, True), (9, True), (8, None), (7, None), (6, False)])
def test_open_proxies_are_no_answer_only_where_they_decide(yes: int, passed: bool | None) -> None:
    """14 present and 2 represented: between 7 and 8 votes are needed, and 2 of those given may not count."""
    result = vote(rules(tie=[written(Tie.PASSED)]), yes, 14 - yes, present=Present(14, proxies=2))
    assert result.passed is passed
    assert result.open_clause == ("board.proxies" if passed is None else "")


def test_votes_that_weigh() -> None:
    made = rules(
        resolution=[written(passing(more_than("1/2", Base.ATTENDING), at_least("1/2", Base.MEMBERS)))], weighted=True
    )
    weights: dict[str, Any] = {"roll": Roll(4, 4, 4, weight=100), "present": Present(3, weight=70)}
    passes = vote(made, 50, 20, **weights)
    assert (passes.passed, passes.required, passes.base, passes.quorum.counted) == (True, 50, 100, 3)
    assert vote(made, 40, 30, **weights).passed is False
    with pytest.raises(Refusal):
        vote(made, 71, **weights)
    unknown = vote(made, 3, roll=Roll(4, 4, 4), present=Present(3))
    assert (unknown.passed, unknown.required) == (None, None)


def both(share: str) -> list[Share]:
    """By heads and by weight at once, as owners decide under Civil Code 278."""
    return [msgspec.structs.replace(at_least(share, Base.MEMBERS), counting=counting) for counting in Counting]


@pytest.mark.parametrize(
    ("persons", "weight", "reached"), [(4, 70, True), (3, 70, False), (4, 66, False), (3, 66, False)]
)
def test_a_quorum_on_two_counts_at_once(persons: int, weight: int, reached: bool) -> None:
    made = rules(quorum_clauses=[written(quorum(*both("2/3")))], weighted=True)
    state = judge_quorum(made, BOARD, day=DAY, roll=Roll(6, 6, 6, weight=100), present=Present(persons, weight=weight))
    assert state.reached is reached
    assert (state.required, state.base) in ((4, 6), (67, 100))


@pytest.mark.parametrize(("heads", "weight", "passed"), [(4, 51, True), (3, 51, True), (2, 90, False), (4, 49, False)])
def test_a_vote_on_two_counts_at_once(heads: int, weight: int, passed: bool) -> None:
    made = rules(resolution=[written(passing(*both("1/2")))], weighted=True)
    result = judge(
        made,
        body=BOARD,
        matter=None,
        day=DAY,
        roll=Roll(6, 6, 6, weight=100),
        present=Present(6, weight=100),
        tally=Tally(yes=weight, no=100 - weight, abstain=0, heads=Heads(yes=heads, no=6 - heads, abstain=0)),
    )
    assert result.passed is passed


def test_heads_that_were_not_counted_decide_nothing() -> None:
    made = rules(resolution=[written(passing(*both("1/2")))], weighted=True)
    result = vote(made, 60, 40, roll=Roll(6, 6, 6, weight=100), present=Present(6, weight=100))
    assert result.passed is None


def test_refusals_of_matters() -> None:
    made = rules(matters=[matter("expel", barred="no such power"), matter("elect", by=(ALL,))])
    for key, said in (("expel", "no such power"), ("elect", "Everybody"), ("nothing", "elect")):
        with pytest.raises(Refusal, match=said):
            vote(made, 21, matter=key)


def test_which_clauses_every_vote_needs() -> None:
    open_quorum = silent(quorum(at_least("1/2", Base.MEMBERS)))
    open_share = silent(passing(HALF))
    made = rules(
        quorum_clauses=[open_quorum],
        resolution=[open_share],
        matters=[
            matter("end", passing_clauses=[SEATS_OR_OFFICE]),
            matter("later", passing_clauses=[open_share]),
        ],
    )
    asked = {key: open_clauses_for(made, body=BOARD, matter=key, day=DAY) for key in (None, "end", "later")}
    assert asked == {
        None: ("board.quorum", "board.resolution"),
        "end": ("board.quorum",),
        "later": ("board.quorum", "matter.later.passing"),
    }
    adopted = rules(
        quorum_clauses=[open_quorum], resolution=[open_share], adopted={"board.quorum": "r0", "board.resolution": "r0"}
    )
    assert open_clauses_for(adopted, body=BOARD, matter=None, day=DAY) == ()
    assert open_clauses_for(adopted, body=BOARD, matter=None, day=datetime.date(2025, 12, 31)) == (
        "board.quorum",
        "board.resolution",
    )


def test_a_verdict_survives_the_journal() -> None:
    result = vote(rules(resolution=[SEATS_OR_OFFICE]), 13, roll=VACANT)
    assert msgspec.json.decode(msgspec.json.encode(result), type=Verdict) == result


# --- Properties -------------------------------------------------------------------------------------------------

SHARES = st.builds(
    lambda below, part, more, of: (more_than if more else at_least)(f"{min(part, below)}/{below}", of),
    st.integers(1, 12),
    st.integers(1, 12),
    st.booleans(),
    st.sampled_from(sorted(Base)),
)
CLAUSES = st.builds(
    lambda groups, exhaustive: [silent(*(passing(*group) for group in groups), exhaustive=exhaustive)],
    st.lists(st.lists(SHARES, min_size=1, max_size=3), min_size=1, max_size=3),
    st.booleans(),
) | st.builds(lambda group: [written(passing(*group))], st.lists(SHARES, min_size=1, max_size=3))


@st.composite
def tallies(draw: st.DrawFn) -> Tally:
    left, parts = 21, []
    for _ in range(4):
        parts.append(draw(st.integers(0, left)))
        left -= parts[-1]
    returned = sum(parts)
    issued = draw(st.none() | st.integers(returned, 21))
    yes, no, abstain, invalid = parts
    return Tally(yes, no, abstain, invalid, issued=issued, returned=None if issued is None else returned)


@given(CLAUSES, tallies())
def test_one_more_vote_in_favour_never_turns_passed_into_failed(
    clauses: list[Clause[PassingRule]], tally: Tally
) -> None:
    """One who abstained, voted against or voted invalidly votes in favour instead."""
    made = rules(resolution=clauses, tie=[written(Tie.LOST)])
    before = _judge(made, tally)
    for other in ("no", "abstain", "invalid"):
        votes = getattr(tally, other)
        if before.passed and votes:
            changed = msgspec.structs.replace(tally, yes=tally.yes + 1, **{other: votes - 1})
            # A share of valid votes grows with a vote that becomes valid, by less than the vote itself.
            assert _judge(made, changed).passed is True


@given(CLAUSES, tallies())
def test_nothing_passes_without_a_vote_in_favour(clauses: list[Clause[PassingRule]], tally: Tally) -> None:
    result = _judge(
        rules(resolution=clauses, tie=[written(Tie.PASSED)]), msgspec.structs.replace(tally, yes=0, returned=None)
    )
    assert result.passed is not True


@given(CLAUSES, tallies())
def test_the_order_of_readings_does_not_matter(clauses: list[Clause[PassingRule]], tally: Tally) -> None:
    turned = [msgspec.structs.replace(each, readings=each.readings[::-1]) for each in clauses]
    first, second = _judge(rules(resolution=clauses), tally), _judge(rules(resolution=turned), tally)
    assert (first.passed, first.margin, first.open_clause) == (second.passed, second.margin, second.open_clause)


@given(CLAUSES, tallies())
def test_no_float_anywhere_and_margin_is_the_difference(clauses: list[Clause[PassingRule]], tally: Tally) -> None:
    result = _judge(rules(resolution=clauses), tally)
    assert not list(_floats(msgspec.to_builtins(result)))
    if result.required is not None:
        assert result.margin == result.counted - result.required
    if result.passed is not None and result.quorum.reached and tally.yes != tally.no:
        assert result.passed is (result.margin is not None and result.margin >= 0 and bool(result.base))


def _judge(made: CharterInForce, tally: Tally) -> Verdict:
    return judge(made, body=BOARD, matter=None, day=DAY, roll=FULL, present=Present(21), tally=tally)


def _floats(value: object) -> Any:
    if isinstance(value, float):
        yield value
    elif isinstance(value, dict):
        for each in value.values():
            yield from _floats(each)
    elif isinstance(value, (list, tuple)):
        for each in value:
            yield from _floats(each)


def test_a_power_that_has_lapsed_belongs_to_nobody() -> None:
    lapsed = msgspec.structs.replace(
        matter("m"), competence=(written(Competence(bodies=(BOARD,)), "Art. 20", until=datetime.date(2026, 6, 30)),)
    )
    made = rules(matters=[lapsed])
    assert vote(made, 21, matter="m", day=datetime.date(2026, 6, 30)).passed is True
    with pytest.raises(Refusal) as caught:
        vote(made, 21, matter="m", day=datetime.date(2026, 7, 1))
    assert "to nobody" in render(caught.value.sentence, "en")
    assert (caught.value.article, "matter.m.competence" in str(caught.value.next_step)) == ("Art. 20", True)
