"""Take the papers and their count down. Sums that cannot be are refused with the invariant that fails."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.election.commands import CountElection, EnterPaper, RecordBallots, TakeBackPaper
from governance_desk.meeting.election.events import BallotsRecorded, ElectionCounted, PaperEntered, PaperTakenBack
from governance_desk.meeting.election.papers_out import papers_of
from governance_desk.meeting.election.state import Papers, Round
from governance_desk.meeting.ids import VoteId
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Vote
from governance_desk.voting.election.counts import Asked, Count, PostCount, wrong_sums
from governance_desk.voting.election.papers import UNREADABLE, Box, Mark, count


def record_ballots(room: Room, command: RecordBallots) -> list[Event]:
    """How many papers went out and came back."""
    vote, taken = _round(room, command.vote)
    if command.issued < 0 or (command.returned or 0) < 0:
        raise Refusal(text("A count cannot be negative."), next_step=text("Count again."))
    entitled = papers_of(vote)
    if command.issued > entitled:
        raise Refusal(
            text("{issued} ballots were issued to {entitled} voters.", issued=command.issued, entitled=entitled)
            if taken.papers_out is None
            else text(
                "{issued} ballots were issued, but there are {votes} votes.", issued=command.issued, votes=entitled
            ),
            article=room.body.article,
            next_step=text("Count again."),
        )
    if (taken.issued, taken.returned) == (command.issued, command.returned):
        return []
    return [
        BallotsRecorded(meeting=command.meeting, vote=command.vote, issued=command.issued, returned=command.returned)
    ]


def enter_paper(room: Room, command: EnterPaper) -> list[Event]:
    """One paper out of the box."""
    _, taken = _round(room, command.vote)
    if taken.count is not None:
        raise Refusal(
            text("The sums of the tellers have been entered already."),
            next_step=text("Correct the sums, or annul the vote and take it again."),
        )
    _require_shape(taken, command.papers)
    return [
        PaperEntered(meeting=command.meeting, vote=command.vote, papers=command.papers, number=len(taken.papers) + 1)
    ]


def take_back_paper(room: Room, command: TakeBackPaper) -> list[Event]:
    """The last paper."""
    _, taken = _round(room, command.vote)
    if not taken.papers:
        raise Refusal(text("No paper has been entered."), next_step=text("Enter the first one."))
    return [PaperTakenBack(meeting=command.meeting, vote=command.vote, number=len(taken.papers))]


def count_election(room: Room, command: CountElection) -> list[Event]:
    """The tellers' sums."""
    vote, taken = _round(room, command.vote)
    if taken.papers:
        raise Refusal(
            text("{papers} papers have been entered one by one.", papers=len(taken.papers)),
            next_step=text("Go on with the papers; the program adds them up."),
        )
    counted = Count(command.issued, command.returned, command.posts)
    wrong = wrong_in(room, vote, counted)
    if wrong:
        raise Refusal(wrong[0], article=room.body.article, next_step=text("Count again."))
    if taken.count == counted:
        return []
    return [ElectionCounted(meeting=command.meeting, vote=command.vote, count=counted)]


def count_of(room: Room, taken: Round) -> Count | None:
    """The sums: as the tellers reported them, or of the papers. None before it is known how many came back."""
    if taken.count is not None:
        return taken.count
    if taken.issued is None or taken.returned is None:
        return None
    return Count(taken.issued, taken.returned, tuple(_of_papers(room, taken)))


def wrong_in(room: Room, vote: Vote, counted: Count) -> tuple[Text, ...]:
    """Every sum that cannot be; of papers, also that not all of them have been entered."""
    taken = vote.election
    assert taken is not None
    found = wrong_sums(counted, asked(room, taken), entitled=papers_of(vote), write_ins=taken.write_ins)
    if taken.count is None and taken.papers and not counted.is_void and len(taken.papers) != counted.returned:
        papers = text(
            "{returned} ballots were returned, and {papers} have been entered.",
            returned=counted.returned,
            papers=len(taken.papers),
        )
        return (papers, *found)
    return found


def asked(room: Room, taken: Round) -> tuple[Asked, ...]:
    """What stood on the paper."""
    return tuple(
        Asked(
            post.matter,
            post_name(room, post.matter),
            post.seats,
            tuple(each.id for each in post.nominees),
            tuple(each.name for each in post.nominees),
        )
        for post in taken.posts
    )


def post_name(room: Room, matter: str) -> str:
    """What is elected: the office's name."""
    rule = room.matter(matter)
    return room.rules.charter.office(rule.office).name if rule.office is not None else rule.name


def _of_papers(room: Room, taken: Round) -> list[PostCount]:
    return [
        count(
            Box(each[at] for each in taken.papers),
            post=one.post,
            seats=one.seats,
            candidates=one.candidates,
            names=one.names,
            write_ins=taken.write_ins,
        )
        for at, one in enumerate(asked(room, taken))
    ]


def _round(room: Room, key: VoteId) -> tuple[Vote, Round]:
    room.require(Stage.IN_SESSION)
    vote = room.vote(key)
    if vote.election is None:
        raise Refusal(text("This vote is no election."), next_step=text("Enter the counts."))
    return vote, vote.election


def _require_shape(taken: Round, papers: Papers) -> None:
    """Refuse marks for other candidates than those on the paper."""
    letters = {str(each) for each in Mark}
    shapes = [
        one == UNREADABLE or (len(marks) == len(post.nominees) and set(marks) <= letters)
        for post, one in zip(taken.posts, papers, strict=False)
        for marks in (one.split("|")[0],)
    ]
    if len(papers) != len(taken.posts) or not all(shapes):
        raise Refusal(
            text("The marks do not fit the candidates on the ballot."),
            next_step=text("Enter one mark for each candidate."),
        )
