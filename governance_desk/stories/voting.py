"""What a step that belongs to a vote asks of the desk."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting import commands as m
from governance_desk.meeting.motions.ask import next_question
from governance_desk.meeting.state import Choice, Method, Vote, VoteId, VoterId
from governance_desk.stories import names
from governance_desk.stories import steps as s
from governance_desk.stories.here import Here

_NEXT = text("Correct the story and play it again.")


def vote(here: Here, step: s.Vote) -> Iterator[Command]:
    charter = here.desk.association.rules.charter
    by_name = any(not isinstance(each, int) for each in (step.yes, step.no, step.abstain))
    vote = VoteId(here.desk.new_id("vote"))
    question, about = next_question(here.desk.room(here.id), here.meeting.item(here.item()))
    yield m.OpenVote(
        meeting=here.id,
        vote=vote,
        item=here.item(),
        method=Method.ROLL_CALL if by_name else Method.HANDS,
        matter=names.matter_key(charter, step.matter) if step.matter else None,
        motion=step.motion,
        question=question,
        about=about,
        because=step.because,
    )
    if by_name:
        yield from _answers(here, here.open_vote(), step)
    else:
        yes, no, abstain = (each for each in (step.yes, step.no, step.abstain) if isinstance(each, int))
        yield m.CountHands(meeting=here.id, vote=vote, yes=yes, no=no, abstain=abstain)
    if step.declare:
        yield m.DeclareVote(meeting=here.id, vote=vote)


def _answers(here: Here, vote: Vote, step: s.Vote) -> Iterator[Command]:
    """Those who are named first, then "rest"."""
    given = ((Choice.YES, step.yes), (Choice.NO, step.no), (Choice.ABSTAIN, step.abstain))
    for choice, who in sorted(given, key=lambda each: each[1] == "rest"):
        if isinstance(who, int):
            if who:
                raise Fault(
                    text("In a roll call those who vote are named; {number} is a number.", number=who), next_step=_NEXT
                )
            continue
        rest = [voter for voter in vote.voters if voter not in vote.cast]
        for voter in rest if who == "rest" else _entitled(here, vote, who):
            yield m.CastVote(meeting=here.id, vote=vote.id, voter=voter, choice=choice)


def _entitled(here: Here, vote: Vote, who: s.Names) -> Iterable[VoterId]:
    return vote.voters if who == "all" else here.voters(who)


def decide_tie(here: Here, step: s.DecideTie) -> Iterator[Command]:
    yield m.DecideTie(meeting=here.id, vote=here.open_vote().id, passed=step.passed, who=step.who)


def declare(here: Here, _step: s.Declare) -> Iterator[Command]:
    yield m.DeclareVote(meeting=here.id, vote=here.open_vote().id)


def annul(here: Here, step: s.Annul) -> Iterator[Command]:
    yield m.AnnulVote(meeting=here.id, vote=here.last_vote().id, reason=step.reason)
