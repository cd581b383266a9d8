"""The end of a vote in writing: at its deadline, once everyone has answered, or given up before."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

from governance_desk.charter.correspondence import REPLIES
from governance_desk.charter.keys import Replies
from governance_desk.charter.named import body_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.correspondence.allowed import require_allowed
from governance_desk.meeting.correspondence.commands import EndCorrespondence, StopCorrespondence
from governance_desk.meeting.correspondence.deadline import wall
from governance_desk.meeting.correspondence.events import CorrespondenceEnded, CorrespondenceStopped
from governance_desk.meeting.correspondence.here import require_not_over, require_under_way
from governance_desk.meeting.correspondence.state import Correspondence
from governance_desk.meeting.events import MeetingClosed
from governance_desk.meeting.recusal import out_of_base
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Outcome, Stage, Vote, VoterId, VoteStage
from governance_desk.voting.counts import Present
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.rules import passing_rule, quorum_rule
from governance_desk.voting.state import QuorumState


def end_correspondence(room: Room, command: EndCorrespondence) -> list[Event]:
    """Nobody answers any more: who attended is frozen, with the quorum. Refusal where somebody still has time to."""
    found = require_under_way(room)
    require_time_over(room)
    counted_by = tuple(each.strip() for each in command.counted_by if each.strip())
    if not counted_by:
        raise Refusal(text("Who has counted?"), next_step=text("Enter who counted the slips."))
    _require_same_rules(room, found)
    votes = [vote for vote in room.meeting.votes.values() if vote.stage is VoteStage.OPEN]
    voters = [tuple(_attending(found, vote)) for vote in votes]
    present = [_present(room, found, vote, each) for vote, each in zip(votes, voters, strict=True)]
    return [
        CorrespondenceEnded(
            meeting=command.meeting,
            day=room.now.day,
            at=room.now.stamp,
            counted_by=counted_by,
            votes=tuple(vote.id for vote in votes),
            voters=tuple(voters),
            present=tuple(present),
            quorum=tuple(_quorum(room, each) for each in present),
        )
    ]


def require_time_over(room: Room) -> None:
    """Refuse the end while somebody has not answered and still has time to."""
    found = require_under_way(room)
    answered = set(found.answered)
    waiting = [voter for voter in room.meeting.roll if voter not in answered]
    if waiting and wall(room.now) <= found.deadline:
        raise Refusal(
            text(
                "{count} have not answered, and there is time until {deadline}.",
                count=len(waiting),
                deadline=found.deadline,
            ),
            article=found.article,
            next_step=text("Wait until the deadline, or give the vote up with a reason."),
        )


def stop_correspondence(room: Room, command: StopCorrespondence) -> list[Event]:
    """It is given up, and nothing is decided. Refusal once the voting has ended: then it is declared."""
    found = require_under_way(room)
    if not command.reason.strip():
        raise Refusal(
            text("Why is the vote in writing given up?"), next_step=text("Enter the reason; it stands in the record.")
        )
    if command.demanded_by is not None:
        rule, article = require_allowed(room)
        if command.demanded_by not in room.meeting.roll:
            raise Refusal(
                text("No ballot went to this voter."),
                article=article,
                next_step=text("Choose one of those who were asked."),
            )
        if not rule.on_demand:
            raise Refusal(
                text("That one of those asked demands a meeting does not end the vote in writing."),
                article=found.article or article,
                next_step=text("Go on until the deadline, or have whoever began it give it up."),
            )
    return [
        CorrespondenceStopped(
            meeting=command.meeting,
            reason=command.reason.strip(),
            at=room.now.stamp,
            demanded_by=command.demanded_by,
        )
    ]


def close_correspondence(room: Room) -> list[Event]:
    """The record is sealed. Nobody is absent from a vote in writing, so nothing follows for the ledger."""
    require_not_over(room)
    found = room.meeting.correspondence
    if room.meeting.stage is not Stage.IN_SESSION or found is None or not found.ended:
        raise Refusal(text("The voting in writing has not ended."), next_step=text("End it, and declare the result."))
    room.require_no_open_vote()
    quorum = _quorum(room, _of(room, found, room.meeting.roll))
    outcome = Outcome.INQUORATE if quorum.reached is False else Outcome.HELD
    return [MeetingClosed(meeting=room.meeting.id, outcome=outcome, at=room.now.stamp, quorum=quorum)]


def quorum_so_far(room: Room) -> QuorumState:
    """The quorum with those who have answered by now; on the day on which it would be judged."""
    found = room.meeting.correspondence
    if found is None:
        raise ValueError("a meeting has attendance")
    return _quorum(room, _of(room, found, room.meeting.roll))


def _attending(found: Correspondence, vote: Vote) -> Iterable[VoterId]:
    """Of those entitled in the vote, who counts as attending it."""
    answered = set(found.answered)
    return [each for each in vote.voters if found.replies is Replies.ASKED or each in answered]


def _present(room: Room, found: Correspondence, vote: Vote, voters: tuple[VoterId, ...]) -> Present:
    """They, with those who keep out of the vote, where these stay in the base."""
    if not vote.recused or out_of_base(room):
        return _count(room, voters)
    return _of(room, found, (*voters, *vote.recused))


def _of(room: Room, found: Correspondence, voters: Iterable[VoterId]) -> Present:
    answered = set(found.answered)
    return _count(room, tuple(each for each in voters if found.replies is Replies.ASKED or each in answered))


def _count(room: Room, voters: tuple[VoterId, ...]) -> Present:
    weight = sum(room.meeting.roll[each].weight for each in voters) if room.body.weighted else None
    return Present(in_person=len(voters), weight=weight)


def _quorum(room: Room, there: Present) -> QuorumState:
    return judge_quorum(room.rules, room.meeting.body, day=room.day, roll=room.meeting.roll_counts, present=there)


def _require_same_rules(room: Room, found: Correspondence) -> None:
    """Refuse where what the ballots said of the majority has changed since they went out."""
    since = found.sent or room.day
    if list(_rules(room, room.rules, since)) != list(_rules(room, room.rules.on(room.now.day), room.now.day)):
        raise Refusal(
            text("The rules have changed since the ballots went out on {day}.", day=str(since)),
            article=found.article,
            next_step=text("Give this vote up with a reason, and take another one under the new rules."),
        )


def _rules(room: Room, rules: CharterInForce, day: datetime.date) -> Iterator[object]:
    """What decides it: the quorum, who counts as attending, and the share of each matter."""
    body = body_of(rules.charter, room.meeting.body)
    yield quorum_rule(rules, body, day=day).rule
    replies = rules.answer(REPLIES, rules.charter.voting.replies, day)
    yield replies.rule if replies is not None else None
    for vote in room.meeting.votes.values():
        matter = next((each for each in rules.charter.matters if each.key == vote.matter), None)
        yield passing_rule(rules, body, matter, day=day).rule if matter is not None else None
