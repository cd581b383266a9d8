"""Who is elected to a post, by the charter's share of votes and its rules on elections (question 10).

A candidate is held against the same share as a motion. Of those who reach it, those with the most votes are elected.
Every open clause is tried under each of its exhaustive readings; only where these differ must one be adopted.
"""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from itertools import product
from typing import TypeVar

import msgspec

from governance_desk.charter.clause import Clause
from governance_desk.charter.election import Elected, LastSeat, Unfilled, Unreturned
from governance_desk.charter.keys import ClauseId, Tie
from governance_desk.charter.model import BodyRule, MatterRule
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.language import Text, text
from governance_desk.voting.ballots_adopted import unreturned_rule
from governance_desk.voting.counts import Heads, Present, Roll, Tally
from governance_desk.voting.election.counts import Asked, PostCount
from governance_desk.voting.election.rank import Ranked, rank
from governance_desk.voting.election.say import left_open_by, not_settled, said_of_tie
from governance_desk.voting.election.state import Decision, Following, PostResult, Standing
from governance_desk.voting.passing import Passing, judge_passing
from governance_desk.voting.proxies import proxy_rules
from governance_desk.voting.rules import answer_or_silence, passing_rule
from governance_desk.voting.state import QuorumState, TieDecision
from governance_desk.voting.tie import DECIDED_OUTSIDE, is_tie, judge_tie

Rule = TypeVar("Rule")
_BY_TIE = {Tie.CHAIR_DECIDES: LastSeat.CHAIR_DECIDES, Tie.LOT: LastSeat.LOT}


class Voted(msgspec.Struct, frozen=True):
    """The election around a post: who was there, the papers, and what was decided on equal votes."""

    body: BodyRule
    day: datetime.date
    roll: Roll
    present: Present
    quorum: QuorumState
    issued: int
    returned: int
    decisions: tuple[Decision, ...] = ()
    counts_heads: bool = False  # in a body that weighs its votes: the papers are those of voters, not of votes


class _Judged(msgspec.Struct, frozen=True):
    """One candidate under one combination of readings."""

    reached: bool | None  # None: not known, or the lot or the chair has still to speak
    passing: Passing | None = None


def judge_post(
    rules: CharterInForce,
    matter: MatterRule,
    voted: Voted,
    asked: Asked,
    count: PostCount,
    barred: Mapping[str, Text] | None = None,
) -> PostResult:
    """The result for one post. `barred`: names written in that cannot be elected, with the reason."""
    barred = barred or {}
    standings = _standings(asked, count)
    share = passing_rule(rules, voted.body, matter, day=voted.day)
    result = PostResult(
        post=asked.post,
        name=asked.name,
        seats=asked.seats,
        valid=voted.returned - count.invalid,
        invalid=count.invalid,
        standings=standings,
        elected=(),
        article=share.article,
        clause=share.clause_id,
        notes=tuple(barred[each.name] for each in standings if each.written_in and each.name in barred),
    )
    if voted.quorum.reached is False:
        note = text("There is no quorum ({article}), so nobody is elected.", article=voted.quorum.article)
        return msgspec.structs.replace(result, unfilled=asked.seats, notes=(note,))
    if voted.quorum.reached is None:
        return msgspec.structs.replace(result, notes=voted.quorum.notes, open_clause=voted.quorum.open_clause or "?")
    elected = election_rule(rules, "elected", rules.charter.elections.elected, voted.day)
    away = unreturned_rule(rules, voted.day)
    for answer, matters in ((elected, True), (away, voted.issued > voted.returned)):
        if matters and not answer.candidates:
            return _open(result, answer)
    absent = away.candidates if voted.issued > voted.returned else (Unreturned.STAY,)
    outcomes = [
        (rule, kept, *_under(rules, voted, standings, asked.seats, barred, share, rule, kept, count))
        for rule, kept in product(elected.candidates, absent)
    ]
    first = outcomes[0]
    for other in outcomes[1:]:
        if _comes_to(other[2], other[3]) != _comes_to(first[2], first[3]):
            return _open(result, elected if other[0] is not first[0] else away)
    return _together(rules, result, voted, first[2], first[3])


def election_rule(
    rules: CharterInForce, slot: str, clauses: tuple[Clause[Rule], ...], day: datetime.date
) -> Answer[Rule]:
    """What the charter, or a reading of it, says to one question on elections."""
    return answer_or_silence(rules, ClauseId(f"elections.{slot}"), clauses, day)


def _standings(asked: Asked, count: PostCount) -> tuple[Standing, ...]:
    names = dict(zip(asked.candidates, asked.names, strict=True))
    found = [
        Standing(each.candidate, names[each.candidate], each.yes, each.no, each.abstain) for each in count.candidates
    ]
    found.sort(key=lambda each: asked.candidates.index(each.candidate))
    found += [Standing(each.name, each.name, each.votes, 0, 0, written_in=True) for each in count.write_ins]
    return tuple(sorted(found, key=lambda each: -each.yes))


def _under(
    rules: CharterInForce,
    voted: Voted,
    standings: tuple[Standing, ...],
    seats: int,
    barred: Mapping[str, Text],
    share: Answer,  # type: ignore[type-arg]
    elected: Elected,
    unreturned: Unreturned,
    count: PostCount,
) -> tuple[dict[str, _Judged], Ranked | None]:
    """Who reaches the share, and who is elected of them; no ranking while that is not known of everyone."""
    able = [each for each in standings if not (each.written_in and each.name in barred)]
    present = voted.present
    if unreturned is Unreturned.LEAVE:
        present = _less(present, voted.issued - voted.returned, votes=voted.body.weighted and not voted.counts_heads)
    judged: dict[str, _Judged] = {}
    for each in able:
        if elected is Elected.RANK_ONLY:
            judged[each.candidate] = _Judged(reached=True)
            continue
        valid = voted.returned - count.invalid
        tally = Tally(
            yes=each.yes,
            no=each.no,
            abstain=valid - each.yes - each.no,
            invalid=count.invalid,
            issued=voted.issued,
            returned=voted.returned,
        )
        if voted.counts_heads:
            heads = Heads(yes=tally.yes, no=tally.no, abstain=tally.abstain, invalid=tally.invalid)
            tally = msgspec.structs.replace(tally, heads=heads)
        judged[each.candidate] = _held_against(rules, voted, share, present, tally, each)
    if any(one.reached is None and not _again(one) for one in judged.values()):
        return judged, None
    return judged, rank([(each.candidate, each.yes) for each in able if judged[each.candidate].reached], seats)


def _less(present: Present, away: int, *, votes: bool) -> Present:
    """Those present without so many papers that stayed away: of voters, or of their votes."""
    if votes and present.weight is not None:
        return msgspec.structs.replace(present, weight=max(0, present.weight - away))
    return msgspec.structs.replace(present, in_person=present.in_person - min(away, present.in_person))


def _held_against(
    rules: CharterInForce,
    voted: Voted,
    share: Answer,  # type: ignore[type-arg]
    present: Present,
    tally: Tally,
    standing: Standing,
) -> _Judged:
    proxies = proxy_rules(rules, voted.body, day=voted.day, present=present)

    def under_its_share(votes: Tally) -> Passing:
        return judge_passing(share, voted.body, roll=voted.roll, present=present, tally=votes, proxies=proxies)

    passing = under_its_share(tally)
    even = not standing.written_in and is_tie(tally, passes=lambda votes: under_its_share(votes).passed is True)
    if passing.passed and even:
        spoken = next((each for each in voted.decisions if each.over == (standing.candidate,)), None)
        decision = TieDecision(bool(spoken.elected), spoken.who) if spoken is not None else None
        passing = judge_tie(passing, rules, voted.body, day=voted.day, decision=decision)
    return _Judged(passing.passed, passing)


def _again(judged: _Judged) -> bool:
    """As many for as against, and the body's rule says: vote again. Not elected in this round."""
    return judged.passing is not None and judged.passing.tie is Tie.VOTE_AGAIN and judged.reached is None


def _comes_to(judged: dict[str, _Judged], ranked: Ranked | None) -> object:
    """What of a combination of readings must be the same in all of them."""
    if ranked is None:
        return {name: (one.reached, one.passing.open_clause if one.passing else "") for name, one in judged.items()}
    return (set(ranked.elected), set(ranked.tied), ranked.places)


def _together(
    rules: CharterInForce, result: PostResult, voted: Voted, judged: dict[str, _Judged], ranked: Ranked | None
) -> PostResult:
    standings = tuple(_shown(each, judged.get(each.candidate)) for each in result.standings)
    passings = [(name, one.passing) for name, one in judged.items() if one.passing is not None]
    notes = list(result.notes)
    notes += [note for _, passing in passings for note in passing.notes]
    once = tuple(note for at, note in enumerate(notes) if note not in notes[:at])
    result = msgspec.structs.replace(result, standings=standings, notes=once)
    if ranked is None:
        for name, passing in passings:
            if passing.passed is None and passing.tie in DECIDED_OUTSIDE and passing.tie is not None:
                return msgspec.structs.replace(result, asks=_BY_TIE[passing.tie], over=(name,))
        clause = next((passing.open_clause for _, passing in passings if passing.open_clause), result.clause)
        return msgspec.structs.replace(result, open_clause=clause)
    chosen, again = ranked.elected, tuple(name for name, one in judged.items() if _again(one))
    if ranked.tied:
        answer = election_rule(rules, "tie", rules.charter.elections.tie, voted.day)
        kinds = set(answer.candidates)
        if len(kinds) != 1:
            return msgspec.structs.replace(_open(result, answer), tied=ranked.tied, places=ranked.places)
        kind = kinds.pop()
        spoken = next((each for each in voted.decisions if set(each.over) == set(ranked.tied)), None)
        result = msgspec.structs.replace(result, tied=ranked.tied, places=ranked.places)
        names = [each.name for each in standings if each.candidate in ranked.tied]
        result = _noted(result, said_of_tie(kind, names, ranked.places, answer.article, spoken, standings))
        if kind is LastSeat.RUN_OFF:
            result = msgspec.structs.replace(result, following=Following.RUN_OFF)
        elif spoken is None:
            return msgspec.structs.replace(result, asks=kind, over=ranked.tied)
        else:
            chosen = (*chosen, *spoken.elected)
            result = msgspec.structs.replace(result, decisions=(*result.decisions, spoken))
    result = msgspec.structs.replace(
        result,
        elected=chosen,
        again=again,
        unfilled=ranked.unfilled,
        standings=tuple(msgspec.structs.replace(each, elected=each.candidate in chosen) for each in result.standings),
    )
    return _left_over(rules, result, voted.day) if ranked.unfilled else result


def _left_over(rules: CharterInForce, result: PostResult, day: datetime.date) -> PostResult:
    """Seats for which nobody was elected."""
    answer = election_rule(rules, "unfilled", rules.charter.elections.unfilled, day)
    kinds = set(answer.candidates)
    if result.again or kinds == {Unfilled.VOTE_AGAIN}:
        note = text(
            "{seats} seats are not filled: vote again ({article}).", seats=result.unfilled, article=answer.article
        )
        return _noted(msgspec.structs.replace(result, following=Following.VOTE_AGAIN), note)
    if kinds == {Unfilled.LEAVE_VACANT}:
        note = text(
            "{seats} seats are not filled and stay vacant ({article}).", seats=result.unfilled, article=answer.article
        )
        return _noted(msgspec.structs.replace(result, following=Following.VACANT), note)
    result = _noted(result, left_open_by(answer, result.unfilled))
    return msgspec.structs.replace(result, vacancy_clause=answer.clause_id)


def _shown(standing: Standing, judged: _Judged | None) -> Standing:
    if judged is None or judged.passing is None:
        return standing
    passing = judged.passing
    return msgspec.structs.replace(
        standing,
        reached=passing.passed,
        required=passing.required,
        base=passing.base,
        base_name=passing.base_name,
        working=passing.working,
    )


def _open(result: PostResult, answer: Answer) -> PostResult:  # type: ignore[type-arg]
    return _noted(msgspec.structs.replace(result, open_clause=answer.clause_id), not_settled(answer))


def _noted(result: PostResult, note: Text) -> PostResult:
    return msgspec.structs.replace(result, notes=(*result.notes, note))
