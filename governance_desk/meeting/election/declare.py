"""Declare who is elected, and in the same breath seat them; or that the vote is void. Equal votes: what was decided."""

from __future__ import annotations

from collections.abc import Sequence

from governance_desk.charter.keys import ClauseId, LastSeat
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.amended import next_resolution
from governance_desk.meeting.effects import describe_effects, fill
from governance_desk.meeting.election.commands import DecideLastSeat, DeclareElection
from governance_desk.meeting.election.count import count_of, wrong_in
from governance_desk.meeting.election.events import ElectionDeclared, LastSeatDecided, VoteVoid
from governance_desk.meeting.election.judge import results, written_in
from governance_desk.meeting.election.open import subject_of
from governance_desk.meeting.election.state import Nominee, Post, Round
from governance_desk.meeting.ids import CandidateId
from governance_desk.meeting.order import still_to_decide
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Subject, Vote
from governance_desk.register.events import SeatFilled
from governance_desk.register.state import SeatId
from governance_desk.voting.election.state import Decision, Following, PostResult, Standing


def decide_last_seat(room: Room, command: DecideLastSeat) -> list[Event]:
    """What the lot or the chair decided. Refusal where nothing is theirs to decide, and for too many or too few."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    result = next((each for each in judged(room, vote) if each.post == command.post), None)
    if result is None or result.asks is None or set(result.over) != set(command.over):
        raise Refusal(
            text("In this vote there is nothing for the chair or the lot to decide."),
            article=_article(room, "tie"),
            next_step=text("Declare the result; the votes and the charter settle it."),
        )
    few = len(result.over) == 1  # as many for as against: elected or not
    if not set(command.elected) <= set(result.over) or (not few and len(command.elected) != result.places):
        raise Refusal(
            text("There are {places} seats for those with equal votes.", places=result.places),
            article=_article(room, "tie"),
            next_step=text("Choose as many as there are seats."),
        )
    who = command.who.strip() or (room.meeting.chair if result.asks is LastSeat.CHAIR_DECIDES else "")
    if not who:
        raise Refusal(
            text("Who drew the lot?"),
            article=_article(room, "tie"),
            next_step=text("Enter the name; it stands in the minutes."),
        )
    names = tuple(each.name for each in result.standings if each.candidate in command.elected)
    decision = Decision(command.post, result.over, command.elected, who)
    return [
        LastSeatDecided(
            meeting=command.meeting,
            vote=vote.id,
            decision=decision,
            who=who,
            names=names,
            article=_article(room, "tie"),
            at=room.now.stamp,
        )
    ]


def declare_election(room: Room, command: DeclareElection) -> list[Event]:
    """The result with what it does to the register, and the posts of a further round."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    taken = _taken(vote)
    counted = count_of(room, taken)
    if counted is None:
        raise Refusal(
            text("The ballots have not been counted."),
            next_step=text("Enter how many were handed out and returned, and the votes of each candidate."),
        )
    wrong = wrong_in(room, vote, counted)
    if wrong:
        raise Refusal(wrong[0], article=room.body.article, next_step=text("Count again."))
    if counted.is_void:
        issued, returned = counted.issued, counted.returned
        return [VoteVoid(meeting=command.meeting, vote=vote.id, issued=issued, returned=returned, at=room.now.stamp)]
    found = results(room, vote, counted)
    for each in found:
        _require_settled(room, each)
    elected = [(result, each) for result in found for each in result.standings if each.elected]
    events, effects = _seated(room, vote, taken, elected)
    return [
        ElectionDeclared(
            meeting=command.meeting,
            vote=vote.id,
            count=counted,
            results=found,
            following=tuple(following(room, vote, found)),
            names=tuple(each.name for _, each in elected),
            resolution=next_resolution(room) if elected else None,
            effects=effects,
            at=room.now.stamp,
        ),
        *events,
    ]


def judged(room: Room, vote: Vote) -> tuple[PostResult, ...]:
    """The results as they would be declared now; empty while the count is not complete, does not add up, or is void."""
    counted = count_of(room, _taken(vote))
    if counted is None or counted.is_void or wrong_in(room, vote, counted):
        return ()
    return results(room, vote, counted)


def following(room: Room, vote: Vote, found: Sequence[PostResult]) -> list[Post]:
    """The posts of a further round: a run-off between those with equal votes, or those who were not elected again."""
    taken = _taken(vote)
    posts = []
    for result in found:
        if result.following is Following.RUN_OFF:
            posts.append(_post(room, vote, taken, result, result.tied, result.places, Following.RUN_OFF))
        elif result.following is Following.VOTE_AGAIN or result.vacancy_clause:
            rest = [each.candidate for each in result.standings if not each.elected and not each.written_in]
            posts.append(_post(room, vote, taken, result, rest, result.unfilled, result.following))
    return posts


def subject_of_elected(room: Room, taken: Round, post: str, standing: Standing) -> Subject:
    """Whom the votes put into office."""
    for each in taken.posts:
        for nominee in each.nominees if each.matter == post else ():
            if nominee.id == standing.candidate:
                return subject_of(nominee)
    return written_in(room, standing.name) or Subject(person_name=standing.name)


def _taken(vote: Vote) -> Round:
    if vote.election is None:
        raise Refusal(text("This vote is no election."), next_step=text("Declare the result of the vote."))
    return vote.election


def _seated(
    room: Room, vote: Vote, taken: Round, elected: Sequence[tuple[PostResult, Standing]]
) -> tuple[list[Event], tuple[Text, ...]]:
    events: list[Event] = []
    effects: list[Text] = []
    seats: set[SeatId] = set()
    for at, (result, standing) in enumerate(elected, 1):
        matter = room.matter(result.post)
        subject = subject_of_elected(room, taken, result.post, standing)
        effects += describe_effects(room, matter, subject)
        if still_to_decide(room, matter) is not None:
            continue
        more = fill(room, matter, subject, vote.id, f"/{at}", seats)
        seats |= {event.seat for event in more if isinstance(event, SeatFilled)}
        events += more
    return events, tuple(effects)


def _post(
    room: Room,
    vote: Vote,
    taken: Round,
    result: PostResult,
    candidates: Sequence[str],
    seats: int,
    after: Following | None,
) -> Post:
    before = next(each for each in taken.posts if each.matter == result.post)
    nominees = {each.id: each for each in before.nominees}
    standing = []
    for at, candidate in enumerate(candidates, 1):
        known = nominees.get(CandidateId(candidate))
        if known is None:  # written in, and now on the ballot
            subject = written_in(room, candidate)
            person = subject.person if subject is not None else None
            unit = subject.unit if subject is not None else None
            known = Nominee(CandidateId(f"{vote.id}/{result.post}/{at}"), person, candidate, unit)
        standing.append(known)
    return Post(before.matter, seats, tuple(standing), after)


def _require_settled(room: Room, result: PostResult) -> None:
    if result.settled:
        return
    reason = result.notes[-1] if result.notes else text("{post}: nothing was counted.", post=result.name)
    if result.asks is not None:
        lot = result.asks is LastSeat.LOT
        raise Refusal(
            text("{post}: there are equal votes, and the lot decides.", post=result.name)
            if lot
            else text("{post}: there are equal votes, and the chair decides.", post=result.name),
            article=_article(room, "tie"),
            next_step=text("Draw the lot and record what it came to, then declare the result.")
            if lot
            else text("Record what the chair decides, then declare the result."),
        )
    raise Refusal(
        text("This vote cannot be judged: {reason}", reason=reason),
        article=room.rules.article_of(ClauseId(result.open_clause), room.day) or result.article,
        next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=result.open_clause),
    )


def _article(room: Room, slot: str) -> str:
    return room.rules.article_of(ClauseId(f"elections.{slot}"), room.day)
