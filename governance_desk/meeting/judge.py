"""The verdict on a vote, by the rules of the meeting's day and the attendance frozen into the vote."""

from __future__ import annotations

import msgspec

from governance_desk.charter.model import Attending, ClauseId
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Choice, Method, Vote
from governance_desk.voting.counts import Heads, Present, Tally
from governance_desk.voting.state import Verdict
from governance_desk.voting.verdict import judge


def tally_of(room: Room, vote: Vote) -> Tally | None:
    """The counts so far: of the hands, or of the answers in a roll call. None before hands are counted."""
    if vote.method is Method.HANDS:
        return vote.tally
    weights = room.meeting.roll if room.body.weighted else {}

    def of(choice: Choice | None) -> int:
        voters = [voter for voter in vote.voters if vote.cast.get(voter) is choice]
        return sum(weights[voter].weight for voter in voters) if room.body.weighted else len(voters)

    return Tally(
        yes=of(Choice.YES),
        no=of(Choice.NO),
        abstain=of(Choice.ABSTAIN),
        not_voted=of(None),
        heads=_heads(vote) if room.body.weighted else None,
    )


def _heads(vote: Vote) -> Heads:
    answers = [vote.cast.get(voter) for voter in vote.voters]
    return Heads(yes=answers.count(Choice.YES), no=answers.count(Choice.NO), abstain=answers.count(Choice.ABSTAIN))


def verdict_on(room: Room, vote: Vote, tally: Tally) -> Verdict:
    """The verdict. Where it is open when attendance is fixed, it must hold for the opening and for the vote alike."""
    by_vote = _judge(room, vote, tally, vote.present)
    at_opening = room.meeting.present_at_opening
    if at_opening is None or at_opening == vote.present:
        return by_vote
    answer = room.rules.answer(ClauseId(f"{room.meeting.body}.attending"), room.body.attending, room.day)
    if answer is not None and answer.rule is Attending.AT_EACH_VOTE:
        return by_vote
    by_opening = _judge(room, vote, tally, _not_below(at_opening, tally))
    if answer is not None and answer.rule is Attending.AT_OPENING:
        return by_opening
    return (
        by_vote if by_vote.passed == by_opening.passed else _undecided(by_vote, answer.article if answer else "", room)
    )


def _judge(room: Room, vote: Vote, tally: Tally, present: Present) -> Verdict:
    """The quorum is the one frozen into the vote; a vote opened below it rests on the quorum of the opening."""
    frozen = vote.quorum if vote.quorum.reached else room.meeting.quorum_at_opening
    return judge(
        room.rules,
        body=room.meeting.body,
        matter=vote.matter,
        day=room.day,
        roll=room.meeting.roll_counts,
        present=present,
        tally=tally,
        secret=room.matter(vote.matter).secret,
        quorum=frozen,
        decision=vote.tie,
    )


def _not_below(at_opening: Present, tally: Tally) -> Present:
    """The opening's attendance, for a vote in which late arrivals voted too: never fewer than voted."""
    missing = tally.cast + tally.not_voted - at_opening.in_person - at_opening.proxies
    if missing <= 0 or at_opening.weight is not None:
        return at_opening
    return Present(in_person=at_opening.in_person + missing, proxies=at_opening.proxies)


def _undecided(verdict: Verdict, article: str, room: Room) -> Verdict:
    clause = f"{room.meeting.body}.attending"
    note = text(
        "It depends on whether attendance is counted at the opening or at each vote, and the charter does not say."
    )
    return msgspec.structs.replace(
        verdict,
        passed=None,
        required=None,
        margin=None,
        article=article or verdict.article,
        clause=clause,
        open_clause=clause,
        notes=(*verdict.notes, note),
    )
