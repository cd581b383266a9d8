"""Who is elected, under readings of what the charter leaves open."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import msgspec

from governance_desk.charter.election import Elected, LastSeat, Unfilled, Unreturned, WriteIns
from governance_desk.charter.keys import Tie
from governance_desk.charter.model import Base
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import text
from governance_desk.voting.counts import Present, Roll
from governance_desk.voting.election.counts import Asked, CandidateCount, Count, PostCount, WriteInCount, wrong_sums
from governance_desk.voting.election.judge import Voted, judge_post
from governance_desk.voting.election.state import Decision, Following, PostResult
from governance_desk.voting.quorum import judge_quorum
from tests.voting.made_up import BOARD, DAY, HALF, at_least, matter, passing, rules, silent, written

NAMES = {"a": "安", "b": "白", "c": "曹", "d": "丁"}
RULE = (written(passing(HALF), "Art. 11"),)


def elect(
    votes: Sequence[tuple[str, int, int]],
    *,
    seats: int = 2,
    there: int = 10,
    returned: int = 10,
    invalid: int = 0,
    written_in: tuple[WriteInCount, ...] = (),
    decisions: tuple[Decision, ...] = (),
    barred: dict[str, Any] | None = None,
    tie: Sequence[Any] = (),
    resolution: Sequence[Any] = RULE,
    **clauses: Any,
) -> PostResult:
    """An election among candidates with votes for and against; `clauses` are the charter's rules on elections."""
    in_force = rules(resolution=resolution, tie=tie)
    elections = msgspec.structs.replace(in_force.charter.elections, **{k: (v,) for k, v in clauses.items()})
    in_force = CharterInForce(msgspec.structs.replace(in_force.charter, elections=elections))
    roll, present = Roll(members=12, seats=12, in_office=12), Present(in_person=there)
    voted = Voted(
        in_force.charter.body(BOARD),
        DAY,
        roll,
        present,
        judge_quorum(in_force, BOARD, day=DAY, roll=roll, present=present),
        there,
        returned,
        decisions,
    )
    names = tuple(NAMES[key] for key, _, _ in votes)
    asked = Asked("p", "理事", seats, tuple(key for key, _, _ in votes), names)
    valid = returned - invalid
    counted = tuple(CandidateCount(key, yes, no, valid - yes - no) for key, yes, no in votes)
    return judge_post(in_force, matter("m"), voted, asked, PostCount("p", invalid, counted, written_in), barred)


def test_those_who_reach_the_share_are_elected_by_their_votes() -> None:
    result = elect([("a", 5, 0), ("b", 9, 0), ("c", 6, 1)], elected=written(Elected.THRESHOLD_AND_RANK))
    assert result.elected == ("b", "c")
    assert [(each.candidate, each.reached, each.required) for each in result.standings] == [
        ("b", True, 5),
        ("c", True, 5),
        ("a", True, 5),
    ]
    assert result.settled
    assert result.following is None


def test_without_a_reading_it_is_enough_that_all_readings_agree() -> None:
    """Whether a share is needed is open; it makes no difference where everyone elected reaches it."""
    assert elect([("a", 9, 0), ("b", 9, 0), ("c", 1, 0)]).elected == ("a", "b")
    split = elect([("a", 9, 0), ("b", 4, 0), ("c", 1, 0)])
    assert (split.open_clause, split.elected, split.settled) == ("elections.elected", (), False)
    assert elect([("a", 9, 0), ("b", 4, 0)], elected=written(Elected.RANK_ONLY)).elected == ("a", "b")


def test_equal_votes_for_the_last_seat() -> None:
    votes = [("a", 9, 0), ("b", 6, 0), ("c", 6, 0)]
    opened = elect(votes)
    assert (opened.open_clause, opened.tied, opened.places) == ("elections.tie", ("b", "c"), 1)
    again = elect(votes, tie=(), elected=written(Elected.RANK_ONLY))
    assert again.open_clause == "elections.tie"
    run_off = _with_tie(votes, LastSeat.RUN_OFF)
    assert (run_off.elected, run_off.following, run_off.settled) == (("a",), Following.RUN_OFF, True)
    lot = _with_tie(votes, LastSeat.LOT)
    assert (lot.asks, lot.over, lot.settled) == (LastSeat.LOT, ("b", "c"), False)
    drawn = _with_tie(votes, LastSeat.LOT, Decision("p", ("c", "b"), ("c",), "赵"))
    assert (drawn.elected, drawn.settled, drawn.unfilled) == (("a", "c"), True, 0)
    assert "赵" in str(drawn.notes[-1])


def _with_tie(votes: Sequence[tuple[str, int, int]], kind: LastSeat, *decisions: Decision) -> PostResult:
    in_force = rules(resolution=RULE)
    elections = msgspec.structs.replace(in_force.charter.elections, tie=(written(kind, "Art. 30"),))
    in_force = CharterInForce(msgspec.structs.replace(in_force.charter, elections=elections))
    roll, present = Roll(members=12, seats=12, in_office=12), Present(in_person=10)
    quorum = judge_quorum(in_force, BOARD, day=DAY, roll=roll, present=present)
    voted = Voted(in_force.charter.body(BOARD), DAY, roll, present, quorum, 10, 10, decisions)
    asked = Asked("p", "理事", 2, tuple(key for key, _, _ in votes), tuple(NAMES[key] for key, _, _ in votes))
    counted = tuple(CandidateCount(key, yes, no, 10 - yes - no) for key, yes, no in votes)
    return judge_post(in_force, matter("m"), voted, asked, PostCount("p", 0, counted))


def test_seats_that_nobody_reached() -> None:
    votes = [("a", 9, 0), ("b", 4, 2), ("c", 3, 0)]
    share = written(Elected.THRESHOLD_AND_RANK)
    opened = elect(votes, elected=share)
    assert (opened.elected, opened.unfilled, opened.vacancy_clause) == (("a",), 1, "elections.unfilled")
    assert opened.settled, "who is elected is known all the same"
    vacant = elect(votes, elected=share, unfilled=written(Unfilled.LEAVE_VACANT))
    assert vacant.following is Following.VACANT
    assert elect(votes, elected=share, unfilled=written(Unfilled.VOTE_AGAIN)).following is Following.VOTE_AGAIN


def test_ballots_that_stayed_away() -> None:
    """Ten came and eight ballots came back: with 4 votes the half of eight is reached, not the half of ten."""
    votes = [("a", 4, 3)]
    share = written(Elected.THRESHOLD_AND_RANK)
    opened = elect(votes, seats=1, returned=8, elected=share)
    assert opened.open_clause == "elections.unreturned"
    stay = elect(votes, seats=1, returned=8, elected=share, unreturned=written(Unreturned.STAY))
    leave = elect(votes, seats=1, returned=8, elected=share, unreturned=written(Unreturned.LEAVE))
    assert (stay.elected, leave.elected) == ((), ("a",))


def test_as_many_against_as_for() -> None:
    """Five of ten for, five against: the body's rule on equal votes decides, as on a motion."""
    votes = [("a", 5, 5)]
    share = written(Elected.THRESHOLD_AND_RANK)
    assert elect(votes, seats=1, elected=share, tie=(silent(Tie.LOST, Tie.PASSED),)).open_clause == "board.tie"
    assert elect(votes, seats=1, elected=share, tie=(written(Tie.LOST),)).elected == ()
    assert elect(votes, seats=1, elected=share, tie=(written(Tie.PASSED),)).elected == ("a",)
    assert elect(votes, seats=1, elected=share, tie=(written(Tie.LOT),)).asks is LastSeat.LOT
    decided = Decision("p", ("a",), ("a",), "赵")
    assert elect(votes, seats=1, elected=share, tie=(written(Tie.LOT),), decisions=(decided,)).elected == ("a",)
    again = elect(votes, seats=1, elected=share, tie=(written(Tie.VOTE_AGAIN),))
    assert (again.elected, again.again, again.following) == ((), ("a",), Following.VOTE_AGAIN)


def test_a_name_written_in_is_elected_unless_it_cannot_be() -> None:
    names = (WriteInCount("于", 7),)
    share = written(Elected.THRESHOLD_AND_RANK)
    assert elect([("a", 3, 7)], seats=1, elected=share, written_in=names).elected == ("于",)
    reason = text("{person} is not a director.", person="于")
    kept = elect([("a", 3, 7)], seats=1, elected=share, written_in=names, barred={"于": reason})
    assert kept.elected == ()
    assert reason in kept.notes


def test_the_share_may_be_of_the_valid_ballots() -> None:
    of_valid = (written(passing(at_least("2/3", Base.VALID)), "Art. 11"),)
    share = written(Elected.THRESHOLD_AND_RANK)
    result = elect([("a", 6, 0)], seats=1, invalid=1, elected=share, resolution=of_valid)
    assert (result.elected, result.standings[0].required, result.valid) == (("a",), 6, 9)


def test_without_a_quorum_nobody_is_elected() -> None:
    result = elect([("a", 5, 0)], seats=1, there=5, returned=5)
    assert (result.elected, result.unfilled) == ((), 1)
    assert "Art. 10" in str(result.notes[0])


def test_sums_that_cannot_be() -> None:
    asked = (Asked("p", "理事", 1, ("a", "b"), ("安", "白")),)

    def wrong(*votes: tuple[int, int, int], returned: int = 10, invalid: int = 1, **more: Any) -> list[str]:
        counted = tuple(CandidateCount(key, *each) for key, each in zip("ab", votes, strict=True))
        count = Count(more.pop("issued", 10), returned, (PostCount("p", invalid, counted, more.pop("names", ())),))
        found = wrong_sums(count, asked, entitled=10, write_ins=more.pop("rule", WriteIns.ALLOWED))
        return [each.template for each in found]

    assert wrong((5, 4, 0), (4, 5, 0)) == []
    assert "for, against and abstaining make" in wrong((5, 3, 0), (4, 5, 0))[0]
    assert "hold {most} at most" in wrong((5, 4, 0), (5, 4, 0))[0]
    assert "were issued to" in wrong((5, 4, 0), (4, 5, 0), issued=11)[0]
    assert "are invalid, but only" in wrong((0, 0, 0), (0, 0, 0), invalid=11)[0]
    one = (WriteInCount("于", 1),)
    assert "no name may be written in" in wrong((4, 4, 1), (4, 5, 0), names=one, rule=WriteIns.NOT_ALLOWED)[0]
    assert wrong((4, 4, 1), (4, 5, 0), names=one, rule=WriteIns.AFTER_AGAINST) == []
    assert "marks are against" in wrong((4, 0, 5), (4, 0, 5), names=one, rule=WriteIns.AFTER_AGAINST)[0]
    assert "stands there twice" in wrong((4, 4, 1), (4, 5, 0), names=(WriteInCount("安", 1),))[0]
    assert wrong((-1, 4, 1), (4, 5, 0)) == ["A count cannot be negative."]
    assert wrong((0, 0, 0), (0, 0, 0), returned=11) == [], "void: nothing else is asked"
