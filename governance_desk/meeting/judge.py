"""The verdict on a vote, by the rules of the meeting's day and the attendance frozen into the vote."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import msgspec

from governance_desk.charter.election import Unreturned
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Attending
from governance_desk.language import Text, text
from governance_desk.meeting.quorum_kept import warning_of
from governance_desk.meeting.recusal import less, out_of_base
from governance_desk.meeting.recusals.aside import not_attending
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import BY_NAME, ON_PAPER, Choice, Method, Vote, VoterId
from governance_desk.voting.ballots_adopted import unreturned_rule
from governance_desk.voting.counts import Heads, Present, Tally
from governance_desk.voting.state import QuorumState, Verdict
from governance_desk.voting.verdict import judge


def tally_of(room: Room, vote: Vote) -> Tally | None:
    """The counts so far: of hands or ballots, or of the answers in a roll call. None before they are counted."""
    if vote.method is Method.ACCLAMATION and not vote.cast:
        return None  # the chair has not asked yet
    return by_name(room, vote.cast, vote.voters, vote.spoilt) if vote.method in BY_NAME else vote.tally


def by_name(
    room: Room, cast: Mapping[VoterId, Choice], voters: Sequence[VoterId], spoilt: Sequence[VoterId] = ()
) -> Tally:
    """What these voters answered; the answers of `spoilt` cannot be read."""
    weights = room.meeting.roll if room.body.weighted else {}

    def of(choice: Choice | None) -> int:
        return votes([voter for voter in voters if cast.get(voter) is choice and voter not in spoilt])

    def votes(those: Sequence[VoterId]) -> int:
        return sum(weights[voter].weight for voter in those) if room.body.weighted else len(those)

    return Tally(
        yes=of(Choice.YES),
        no=of(Choice.NO),
        abstain=of(Choice.ABSTAIN),
        invalid=votes([voter for voter in voters if voter in spoilt]),
        not_voted=of(None),
        heads=_heads(cast, voters, spoilt) if room.body.weighted else None,
    )


def _heads(cast: Mapping[VoterId, Choice], voters: Sequence[VoterId], spoilt: Sequence[VoterId]) -> Heads:
    answers = [cast.get(voter) for voter in voters]
    return Heads(
        yes=answers.count(Choice.YES),
        no=answers.count(Choice.NO),
        abstain=answers.count(Choice.ABSTAIN),
        invalid=sum(voter in spoilt for voter in voters),
    )


def attending_at(room: Room) -> Attending | None:
    """When attendance is fixed, by the rule in force; None while that is open."""
    answer = room.rules.answer(_clause(room), room.body.attending, room.day)
    return None if answer is None else answer.rule


def verdict_on(room: Room, vote: Vote, tally: Tally) -> Verdict:
    """The verdict. Where it is open when attendance is fixed, it must hold for the opening and for the vote alike."""
    by_vote = _judge(room, vote, tally, vote.present)
    at_opening = room.meeting.present_at_opening
    if at_opening is not None and (out := _out_of_it(room, vote)):
        at_opening = less(room, at_opening, tuple(each for each in out if each in room.meeting.voters_at_opening))
    late = [voter for voter in vote.voters if voter not in room.meeting.voters_at_opening]
    if at_opening is None or (at_opening == vote.present and not late):
        return by_vote
    fixed = attending_at(room)
    if fixed is Attending.AT_EACH_VOTE:
        return by_vote
    by_opening = [_judge(room, vote, each, at_opening) for each in _without(room, vote, tally, late)]
    outcomes = {each.passed for each in by_opening}
    if fixed is Attending.AT_OPENING:
        return by_opening[0] if len(outcomes) == 1 else _not_told_apart(by_opening[0])
    return by_vote if outcomes == {by_vote.passed} else _undecided(by_vote, room, _clause(room), _WHEN)


def _out_of_it(room: Room, vote: Vote) -> set[VoterId]:
    """Those there who are not of those attending this vote: recused, or represented by a proxy for other items."""
    by_rule = [each for each in vote.recused if each not in vote.aside]
    return {*vote.uncovered, *(by_rule if by_rule and out_of_base(room) else ()), *not_attending(room, vote.aside)}


def _without(room: Room, vote: Vote, tally: Tally, late: Sequence[VoterId]) -> tuple[Tally, ...]:
    """The votes of those who were there at the opening. Hands do not show whose they were: the two extremes."""
    if not late:
        return (tally,)
    if vote.method in BY_NAME:
        return (by_name(room, vote.cast, [voter for voter in vote.voters if voter not in late]),)
    weighs = room.body.weighted and tally.heads is None
    weight = sum(room.meeting.roll[voter].weight if weighs else 1 for voter in late)
    worst = ("yes", "not_voted", "abstain", "no")
    return (left_out(tally, weight, worst), left_out(tally, weight, tuple(reversed(worst))))


def left_out(tally: Tally, votes: int, order: Sequence[str]) -> Tally:
    """The tally without so many votes, of the first kind as long as there are any, then of the next."""
    rest: dict[str, int] = {}
    for kind in order:
        there = getattr(tally, kind)
        rest[kind] = max(0, there - votes)
        votes -= there - rest[kind]
    less = msgspec.structs.replace(tally, **rest)
    if tally.heads is None:
        return less
    return msgspec.structs.replace(less, heads=Heads(less.yes, less.no, less.abstain, tally.heads.invalid))


def _judge(room: Room, vote: Vote, tally: Tally, present: Present) -> Verdict:
    """Where ballots stayed away and it is open whether those who kept them still attend, it must hold either way."""
    away = max((tally.issued or 0) - tally.returned, 0) if tally.returned is not None else 0
    if not away:
        return _judge_with(room, vote, tally, present)
    answer = unreturned_rule(room.rules, room.day)
    verdicts = [
        _judge_with(room, vote, tally, present, away if rule is Unreturned.LEAVE else 0)
        for rule in answer.candidates or tuple(Unreturned)
    ]
    if len({each.passed for each in verdicts}) == 1:
        return verdicts[0]
    return _undecided(
        verdicts[0],
        room,
        ClauseId("elections.unreturned"),
        text("It depends on whether those whose ballots did not come back still count as attending."),
    )


def is_secret(room: Room, vote: Vote) -> bool:
    """Whether nobody sees who votes how: ballots, and what the charter wants in secret."""
    return vote.method in ON_PAPER or (bool(vote.matter) and room.matter(vote.matter).secret)


def frozen_quorum(room: Room, vote: Vote) -> QuorumState | None:
    """The quorum is the one frozen into the vote; a vote opened below it rests on the quorum of the opening."""
    return vote.quorum if vote.quorum.reached else room.meeting.quorum_at_opening


def _judge_with(room: Room, vote: Vote, tally: Tally, present: Present, away: int = 0) -> Verdict:
    frozen = frozen_quorum(room, vote)
    verdict = judge(
        room.rules,
        body=room.meeting.body,
        matter=vote.matter or None,
        day=room.day,
        roll=room.meeting.roll_counts,
        present=present,
        tally=tally,
        secret=is_secret(room, vote),
        quorum=frozen,
        decision=vote.tie,
        away=away,
    )
    warning = warning_of(room, vote.quorum)
    return msgspec.structs.replace(verdict, notes=(*warning, *verdict.notes)) if warning else verdict


def _not_told_apart(verdict: Verdict) -> Verdict:
    note = text("Attendance was fixed at the opening, and hands do not show how those voted who came later.")
    return msgspec.structs.replace(
        verdict, passed=None, required=None, margin=None, open_clause="", tie=None, notes=(note, *verdict.notes)
    )


def _clause(room: Room) -> ClauseId:
    return ClauseId(f"{room.meeting.body}.attending")


_WHEN = text(
    "It depends on whether attendance is counted at the opening or at each vote, and the charter does not say."
)


def _undecided(verdict: Verdict, room: Room, clause: ClauseId, note: Text) -> Verdict:
    return msgspec.structs.replace(
        verdict,
        passed=None,
        required=None,
        margin=None,
        article=room.rules.article_of(clause, room.day) or verdict.article,
        clause=clause,
        open_clause=clause,
        notes=(note, *verdict.notes),
    )
