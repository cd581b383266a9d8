"""How each fact about elections and ballots changes a meeting."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec

from governance_desk.journal.event import Event
from governance_desk.meeting.election import events as e
from governance_desk.meeting.election.state import Election, Post, Round
from governance_desk.meeting.fold import counted_by
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.state import Item, Meeting, Vote, VoteStage


def _planned(meeting: Meeting, event: e.ElectionPlanned) -> None:
    item = _item(meeting, event.item)
    item.election = Election(event.posts, event.marks)
    item.matter = event.posts[0].matter


def _nominated(meeting: Meeting, event: e.CandidateNominated) -> None:
    _change(meeting, event.item, event.matter, lambda nominees: (*nominees, event.nominee))


def _withdrawn(meeting: Meeting, event: e.NomineeWithdrawn) -> None:
    _change(meeting, event.item, event.matter, lambda nominees: tuple(n for n in nominees if n.id != event.candidate))


def _proposed(meeting: Meeting, event: e.CountersProposed) -> None:
    _item(meeting, event.item).counters = event.counters


def _appointed(meeting: Meeting, event: e.CountersAppointed) -> None:
    meeting.counters, meeting.counters_by = event.counters, event.vote


def _opened(meeting: Meeting, event: e.ElectionOpened) -> None:
    vote = meeting.votes[event.vote]
    vote.election = Round(
        event.posts, event.marks, event.write_ins, event.counters, event.round, papers_out=event.papers_out
    )
    vote.round = event.round


def _recorded(meeting: Meeting, event: e.BallotsRecorded) -> None:
    taken = _round(meeting.votes[event.vote])
    taken.issued, taken.returned = event.issued, event.returned


def _paper(meeting: Meeting, event: e.PaperEntered) -> None:
    taken = _round(meeting.votes[event.vote])
    taken.papers.append(event.papers)
    taken.decisions = ()  # other counts: what was decided on equal votes no longer holds


def _paper_back(meeting: Meeting, event: e.PaperTakenBack) -> None:
    taken = _round(meeting.votes[event.vote])
    del taken.papers[event.number - 1 :]
    taken.decisions = ()


def _counted(meeting: Meeting, event: e.ElectionCounted) -> None:
    taken = _round(meeting.votes[event.vote])
    taken.count, taken.decisions = event.count, ()
    taken.issued, taken.returned = event.count.issued, event.count.returned


def _ballots(meeting: Meeting, event: e.BallotsCounted) -> None:
    vote = meeting.votes[event.vote]
    vote.tally, vote.tie = event.tally, None


def _decided(meeting: Meeting, event: e.LastSeatDecided) -> None:
    taken = _round(meeting.votes[event.vote])
    others = tuple(
        each for each in taken.decisions if (each.post, each.over) != (event.decision.post, event.decision.over)
    )
    taken.decisions = (*others, event.decision)


def _declared(meeting: Meeting, event: e.ElectionDeclared) -> None:
    vote = meeting.votes[event.vote]
    taken = _round(vote)
    vote.stage, vote.declared = VoteStage.DECLARED, event.at
    vote.resolution, vote.effects = event.resolution, event.effects
    taken.count, taken.results = event.count, event.results
    vote.counted_by = counted_by(meeting, vote)
    item = meeting.item(vote.item)
    if item is not None:
        item.election = Election(event.following, taken.marks, taken.number + 1)


def _void(meeting: Meeting, event: e.VoteVoid) -> None:
    vote = meeting.votes[event.vote]
    vote.stage, vote.declared = VoteStage.VOID, event.at
    if vote.election is not None:
        vote.election.issued, vote.election.returned = event.issued, event.returned


def annulled(meeting: Meeting, vote: Vote) -> None:
    """What else a vote that is made void had brought: the round before, and who counts."""
    item = meeting.item(vote.item)
    if vote.election is not None and item is not None:
        item.election = Election(vote.election.posts, vote.election.marks, vote.election.number)
    if meeting.counters_by == vote.id:
        meeting.counters = meeting.counters_by = None


def _item(meeting: Meeting, key: ItemId) -> Item:
    found = meeting.item(key)
    if found is None:
        raise KeyError(key)
    return found


def _round(vote: Vote) -> Round:
    if vote.election is None:
        raise KeyError(vote.id)
    return vote.election


def _change(meeting: Meeting, key: ItemId, matter: str, change: Callable[[Any], Any]) -> None:
    item = _item(meeting, key)
    if item.election is None:
        raise KeyError(key)

    def changed(post: Post) -> Post:
        if post.matter != matter:
            return post
        return msgspec.structs.replace(post, nominees=change(post.nominees))

    item.election = msgspec.structs.replace(item.election, posts=tuple(changed(post) for post in item.election.posts))


CHANGES: dict[type[Event], Callable[[Meeting, Any], None]] = {
    e.ElectionPlanned: _planned,
    e.CandidateNominated: _nominated,
    e.NomineeWithdrawn: _withdrawn,
    e.CountersProposed: _proposed,
    e.CountersAppointed: _appointed,
    e.ElectionOpened: _opened,
    e.BallotsRecorded: _recorded,
    e.PaperEntered: _paper,
    e.PaperTakenBack: _paper_back,
    e.ElectionCounted: _counted,
    e.BallotsCounted: _ballots,
    e.LastSeatDecided: _decided,
    e.ElectionDeclared: _declared,
    e.VoteVoid: _void,
}
