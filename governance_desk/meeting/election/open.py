"""Hand out the ballots."""

from __future__ import annotations

import msgspec

from governance_desk.charter.election import Candidates, Unfilled, WriteIns
from governance_desk.charter.keys import ClauseId
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.election.commands import OpenElection
from governance_desk.meeting.election.counters import require_no_candidate
from governance_desk.meeting.election.events import ElectionOpened
from governance_desk.meeting.election.papers_out import papers_for
from governance_desk.meeting.election.plan import election_of, require_marks
from governance_desk.meeting.election.state import Counters, Election, Nominee, Post
from governance_desk.meeting.events import VoteOpened
from governance_desk.meeting.order import require_turn
from governance_desk.meeting.proxies.in_force import represented, uncovered
from governance_desk.meeting.quorum import present, quorum_with
from governance_desk.meeting.quorum_kept import require_quorum
from governance_desk.meeting.recusal import less
from governance_desk.meeting.recusals.aside import aside_from, not_attending
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import Item, Method, Stage, Subject
from governance_desk.meeting.subject import require_subject
from governance_desk.meeting.vote import require_readings, voters_in
from governance_desk.register.strokes import by_strokes
from governance_desk.voting.election.judge import election_rule


def open_election(room: Room, command: OpenElection) -> list[Event]:
    """The vote with attendance, quorum and papers frozen. Refusal where it could not be judged, or must not be held."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    if any(command.vote in each.votes for each in room.meetings.values()):
        raise Refusal(text("This vote has been taken already."), next_step=text("Open a new vote on the item."))
    item, election = election_of(room, command.item)
    ready = require_ready(room, item, election)
    outside = uncovered(room, item.id)
    aside = aside_from(room, item.id)
    there = less(room, present(room), tuple({*outside, *not_attending(room, aside)}))
    able = voters_in(room, room.matter(ready[0].matter), secret=True)
    voters = tuple(each for each in able if each not in (*outside, *aside))
    quorum = quorum_with(room, there)
    require_quorum(room, quorum)
    opened = VoteOpened(
        meeting=command.meeting,
        vote=command.vote,
        item=item.id,
        matter=ready[0].matter,
        motion=(item.text or item.title).strip(),
        method=Method.ELECTION,
        subject=Subject(),
        voters=voters,
        roll=room.meeting.roll_counts,
        present=there,
        quorum=quorum,
        at=room.now.stamp,
        recused=aside,
        aside=aside,
        proxies=represented(room, item.id),
        uncovered=outside,
    )
    papers = ElectionOpened(
        meeting=command.meeting,
        vote=command.vote,
        posts=ready,
        marks=election.marks,
        write_ins=write_ins(room),
        counters=_counters(room),
        round=election.round,
        papers_out=papers_for(room, [room.matter(each.matter) for each in ready], voters),
    )
    return [*floor_falls(room), opened, papers]


def require_ready(room: Room, item: Item, election: Election) -> tuple[Post, ...]:
    """The posts with the candidates in the order of the ballot; Refusal for whatever is still missing."""
    if not election.posts:
        raise Refusal(
            text("All posts of this election are filled, or left vacant."), next_step=text("Go on with the next item.")
        )
    _counters(room)
    require_marks(room, election.marks)
    for post in election.posts:
        matter = room.matter(post.matter)
        require_power(room, matter)
        require_turn(room, matter, item.subject)
        require_readings(room, matter)
        for nominee in post.nominees:
            require_subject(room, matter, subject_of(nominee))
        _require_candidates(room, post, first=election.round == 1)
    write_ins(room)
    require_no_candidate(room, _counters(room))
    return tuple(msgspec.structs.replace(each, nominees=ballot_order(each.nominees)) for each in election.posts)


def ballot_order(nominees: tuple[Nominee, ...]) -> tuple[Nominee, ...]:
    """By the strokes of the surname."""
    return tuple(by_strokes(nominees, lambda each: each.name))


def subject_of(nominee: Nominee) -> Subject:
    """The candidate as a motion would name him."""
    return Subject(person=nominee.person, person_name="" if nominee.person else nominee.name, unit=nominee.unit)


def write_ins(room: Room) -> WriteIns:
    """Whether other names may be written in; Refusal while that is open: the ballot has to say so."""
    answer = election_rule(room.rules, "write_ins", room.rules.charter.elections.write_ins, room.day)
    if answer.rule is None:
        raise _missing(
            text("The charter does not say whether other names may be written on the ballot."),
            answer.article,
            answer.clause_id,
        )
    return answer.rule


def _counters(room: Room) -> Counters:
    if room.meeting.counters is None:
        raise Refusal(
            text("No scrutineers and tellers have been appointed."),
            article=room.body.article,
            next_step=text("Put their names on the agenda before the election, and vote on them."),
        )
    return room.meeting.counters


def _require_candidates(room: Room, post: Post, *, first: bool) -> None:
    """As many as seats, or more, as the charter or its reading has it; a further round follows from the one before."""
    matter = room.matter(post.matter)
    standing = len(post.nominees)
    if not first:
        _require_round(room, post)
        if standing == 0:
            raise _too_few(matter.name, matter.article, standing, post.seats)
        return
    if standing < post.seats:
        raise _too_few(matter.name, matter.article, standing, post.seats)
    answer = election_rule(room.rules, "candidates", room.rules.charter.elections.candidates, room.day)
    if answer.rule is Candidates.EITHER:
        return
    if answer.rule is None:
        raise _missing(
            text("The charter does not say whether there are as many candidates as seats, or more."),
            answer.article,
            answer.clause_id,
        )
    if (answer.rule is Candidates.EQUAL) is not (standing == post.seats):
        raise Refusal(
            text(
                "{matter}: {standing} candidates for {seats} seats, but there must be as many as seats.",
                matter=matter.name,
                standing=standing,
                seats=post.seats,
            )
            if answer.rule is Candidates.EQUAL
            else text(
                "{matter}: {standing} candidates for {seats} seats, but there must be more than seats.",
                matter=matter.name,
                standing=standing,
                seats=post.seats,
            ),
            article=answer.article,
            next_step=text("Nominate or withdraw candidates."),
        )


def _require_round(room: Room, post: Post) -> None:
    """A further round for seats that stayed vacant needs the rule that says so."""
    if post.after is not None:
        return
    answer = election_rule(room.rules, "unfilled", room.rules.charter.elections.unfilled, room.day)
    if answer.rule is None:
        raise _missing(
            text("The charter does not say whether to vote again on seats that are not filled."),
            answer.article,
            answer.clause_id,
        )
    if answer.rule is Unfilled.LEAVE_VACANT:
        raise Refusal(
            text("Seats that are not filled stay vacant."),
            article=answer.article,
            next_step=text("Put the election on the agenda of the next meeting."),
        )


def _too_few(matter: str, article: str, standing: int, seats: int) -> Refusal:
    return Refusal(
        text("{matter}: {standing} candidates for {seats} seats.", matter=matter, standing=standing, seats=seats),
        article=article,
        next_step=text("Nominate more candidates."),
    )


def _missing(sentence: Text, article: str, clause: ClauseId) -> Refusal:
    return Refusal(
        sentence,
        article=article,
        next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=clause),
    )
