"""What the steps of an election ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from governance_desk.charter.election import Marks
from governance_desk.charter.keys import MatterKey
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting.election import commands as election
from governance_desk.meeting.election.state import Counters, Nominee, Official, Post
from governance_desk.meeting.ids import CandidateId, VoteId
from governance_desk.meeting.state import Item, Vote, VoteStage
from governance_desk.stories import electing_steps as s
from governance_desk.stories import names
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step
from governance_desk.stories.verdict import unexpected
from governance_desk.voting.election.counts import CandidateCount, PostCount, WriteInCount
from governance_desk.voting.election.papers import Paper

_NEXT = text("Correct the story and play it again.")


def _plan(here: Here, step: s.PlanElection) -> Iterator[Command]:
    item = _item(here)
    yield election.PlanElection(
        meeting=here.id, item=item.id, posts=((_matter(item), step.seats),), marks=Marks(*step.marks)
    )


def _stand(here: Here, step: s.Stand) -> Iterator[Command]:
    register, item = here.desk.association.register, _item(here)
    yield election.Nominate(
        meeting=here.id,
        item=item.id,
        post=_matter(item),
        candidate=CandidateId(here.desk.new_id("candidate")),
        person=names.person(register, step.person) if step.person else None,
        name=step.new_person,
        unit=names.unit(register, step.unit).id if step.unit else None,
        nominated_by=step.nominated_by,
    )


def _counters(here: Here, step: s.ProposeCounters) -> Iterator[Command]:
    counters = Counters(
        Official(step.chief) if step.chief else None,
        tuple(Official(each) for each in step.scrutineers),
        tuple(Official(each) for each in step.tellers),
    )
    yield election.ProposeCounters(meeting=here.id, item=here.item(), counters=counters)


def _hand_out(here: Here, _step: s.HandOutBallots) -> Iterator[Command]:
    yield election.OpenElection(meeting=here.id, vote=VoteId(here.desk.new_id("vote")), item=here.item())


def _count(here: Here, step: s.CountBallots) -> Iterator[Command]:
    vote = here.open_vote()
    post = _post(vote)
    valid = step.returned - step.invalid
    candidates = tuple(
        CandidateCount(_nominee(post, name).id, yes, no, valid - yes - no) for name, (yes, no) in step.votes.items()
    )
    written = tuple(WriteInCount(name, votes) for name, votes in step.written.items())
    yield election.CountElection(
        meeting=here.id,
        vote=vote.id,
        issued=step.issued,
        returned=step.returned,
        posts=(PostCount(post.matter, step.invalid, candidates, written),),
    )


def _enter(here: Here, step: s.EnterPapers) -> Iterator[Command]:
    vote = here.open_vote()
    yield election.RecordBallots(meeting=here.id, vote=vote.id, issued=step.issued, returned=step.returned)
    for marks in step.papers:
        yield election.EnterPaper(meeting=here.id, vote=vote.id, papers=(Paper(marks),))


def _decide(here: Here, step: s.DecideLastSeat) -> Iterator[Command]:
    vote = here.open_vote()
    post = _post(vote)
    yield election.DecideLastSeat(
        meeting=here.id,
        vote=vote.id,
        post=post.matter,
        over=tuple(_nominee(post, name).id for name in step.over),
        elected=tuple(_nominee(post, name).id for name in step.elected),
        who=step.who,
    )


def _declare(here: Here, step: s.DeclareElection) -> Iterator[Command]:
    vote = here.open_vote()
    yield election.DeclareElection(meeting=here.id, vote=vote.id)
    declared = here.meeting.votes[vote.id]
    if (declared.stage is VoteStage.VOID) != step.void:
        raise unexpected("void", step.void, declared.stage is VoteStage.VOID)
    if step.void or declared.election is None:
        return
    (result, *_) = declared.election.results
    post = _post(declared)
    elected = [next((each.name for each in post.nominees if each.id == one), one) for one in result.elected]
    if step.elected is not None and sorted(step.elected) != sorted(elected):
        raise unexpected("elected", "、".join(step.elected), "、".join(elected))
    if step.unfilled is not None and step.unfilled != result.unfilled:
        raise unexpected("unfilled", step.unfilled, result.unfilled)


def _item(here: Here) -> Item:
    key = here.item()
    return next(each for each in here.meeting.agenda if each.id == key)


def _matter(item: Item) -> MatterKey:
    if item.matter is None:
        raise Fault(text("Nobody is elected by the item “{item}”.", item=item.title), next_step=_NEXT)
    return item.matter


def _post(vote: Vote) -> Post:
    posts: Iterable[Post] = vote.election.posts if vote.election is not None else ()
    for post in posts:
        return post
    raise Fault(text("No election is being held here."), next_step=_NEXT)


def _nominee(post: Post, name: str) -> Nominee:
    found = next((each for each in post.nominees if each.name == name), None)
    if found is None:
        raise Fault(text("{name} is not on the ballot.", name=name), next_step=_NEXT)
    return found


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.PlanElection: _plan,
    s.Stand: _stand,
    s.ProposeCounters: _counters,
    s.HandOutBallots: _hand_out,
    s.CountBallots: _count,
    s.EnterPapers: _enter,
    s.DecideLastSeat: _decide,
    s.DeclareElection: _declare,
}
