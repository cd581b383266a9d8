"""What is elected, and who stands: the posts of an item, its marks and its candidates, before the papers go out."""

from __future__ import annotations

from governance_desk.charter.keys import Marks, MatterKey
from governance_desk.charter.model import Effect, MatterRule
from governance_desk.charter.wording_election import marks_words
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.election.commands import Nominate, PlanElection, WithdrawNominee
from governance_desk.meeting.election.events import CandidateNominated, ElectionPlanned, NomineeWithdrawn
from governance_desk.meeting.election.nominators import nominated_by
from governance_desk.meeting.election.state import Election, Nominee, Post
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Item, Subject, VoteStage
from governance_desk.meeting.subject import office_of, require_subject
from governance_desk.register.persons import sending_unit
from governance_desk.voting.election.judge import election_rule

LONGEST_MARK = 2
"""Characters: ○, ×, or 同意 stamped on the paper."""

FILLS = (Effect.FILL_SEAT, Effect.APPOINT_OFFICER)
"""What an election can do: put persons into seats and offices."""


def plan_election(room: Room, command: PlanElection) -> list[Event]:
    """The posts; Refusal for a matter that fills none, for no seats, and once papers have been handed out."""
    item = _item_before_voting(room, command.item)
    if not command.posts:
        raise Refusal(text("What is to be elected?"), next_step=text("Choose at least one post."))
    if len({command.marks.yes, command.marks.no, command.marks.abstain}) < 3:
        raise Refusal(
            text("For, against and abstaining need different marks."),
            next_step=text("Choose the marks that are printed on the ballot."),
        )
    require_marks(room, command.marks)
    if len({matter for matter, _ in command.posts}) < len(command.posts):
        raise Refusal(text("A post stands there twice."), next_step=text("Enter its seats together."))
    posts = []
    for key, seats in command.posts:
        matter = room.matter(key)
        _require_fills(matter)
        require_power(room, matter, before=True)
        _require_seats(room, matter, seats)
        before = item.election.post(key) if item.election is not None else None
        posts.append(Post(key, seats, before.nominees if before is not None else ()))
    planned = ElectionPlanned(meeting=command.meeting, item=item.id, posts=tuple(posts), marks=command.marks)
    same = item.election == Election(planned.posts, planned.marks)
    return [] if same else [planned]


def require_marks(room: Room, marks: Marks) -> None:
    """Where the charter, or a reading of it, says how ballots are marked, a meeting does not choose other marks."""
    answer = election_rule(room.rules, "marks", room.rules.charter.elections.marks, room.day)
    if answer.rule is not None and marks != answer.rule:
        raise Refusal(
            text("How ballots are marked is settled: {marks}.", marks=marks_words(answer.rule)),
            article=answer.article,
            next_step=text("Choose these marks, or adopt another reading first."),
        )
    if any(len(each) > LONGEST_MARK for each in (marks.yes, marks.no, marks.abstain)):
        raise Refusal(
            text("A mark is one sign or two."), next_step=text("Enter signs such as ○, △ and ×; one may stay blank.")
        )


def nominate(room: Room, command: Nominate) -> list[Event]:
    """One more candidate; Refusal for one who stands already, counts the votes, or cannot hold the office."""
    item, post = _post(room, command.item, command.post)
    matter = room.matter(command.post)
    office = office_of(room, matter)
    unit = command.unit or sending_unit(room.register, command.person)
    subject = Subject(person=command.person, person_name=command.name.strip(), unit=unit)
    require_subject(room, matter, subject)
    name = room.register.person_name(command.person) or command.name.strip()
    if any(each.id == command.candidate for each in post.nominees) or any(
        each.name == name and each.person == command.person for each in post.nominees
    ):
        raise Refusal(
            text("{person} is a candidate already.", person=name),
            article=office.article,
            next_step=text("Nominate someone else, or go on."),
        )
    if counts_votes(room, command.person, name):
        raise Refusal(
            text("{person} counts the votes, and cannot be a candidate.", person=name),
            article=matter.article,
            next_step=text("Appoint someone else as scrutineer or teller first."),
        )
    nominator = nominated_by(room, office, subject, command.nominated_by)
    nominee = Nominee(command.candidate, command.person, name, unit, nominator)
    return [CandidateNominated(meeting=command.meeting, item=item.id, matter=command.post, nominee=nominee, name=name)]


def withdraw_nominee(room: Room, command: WithdrawNominee) -> list[Event]:
    """The candidate does not stand after all."""
    item, post = _post(room, command.item, command.post)
    found = next((each for each in post.nominees if each.id == command.candidate), None)
    if found is None:
        raise Refusal(text("This is no candidate."), next_step=text("Choose one of the candidates."))
    return [
        NomineeWithdrawn(
            meeting=command.meeting, item=item.id, matter=command.post, candidate=found.id, name=found.name
        )
    ]


def counts_votes(room: Room, person: object, name: str) -> bool:
    """Whether this is one of those who were appointed to count."""
    counters = room.meeting.counters
    return counters is not None and any(
        each.person == person if each.person is not None and person is not None else each.name == name
        for each in counters.everyone
    )


def election_of(room: Room, key: ItemId) -> tuple[Item, Election]:
    """The item and its election; Refusal where it is none."""
    item = room.meeting.item(key)
    if item is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if item.election is None:
        raise Refusal(text("This item is no election."), next_step=text("Enter the posts to be elected first."))
    return item, item.election


def _post(room: Room, key: ItemId, matter: MatterKey) -> tuple[Item, Post]:
    _item_before_voting(room, key, again=True)
    item, election = election_of(room, key)
    post = election.post(matter)
    if post is None:
        raise Refusal(
            text("This post is not elected here."), next_step=text("Choose one of the posts of this election.")
        )
    return item, post


def _item_before_voting(room: Room, key: ItemId, *, again: bool = False) -> Item:
    """The item while no papers are out. `again`: between two rounds too."""
    room.require(*BEFORE_CLOSING)
    item = room.meeting.item(key)
    if item is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    votes = room.meeting.votes_on(key)
    taken = [each for each in votes if each.stage not in (VoteStage.ANNULLED, VoteStage.VOID)]
    if any(each.stage is VoteStage.OPEN for each in taken) or (taken and not again):
        raise Refusal(
            text("Ballots for this election have been handed out."),
            article=room.body.article,
            next_step=text("Declare the result, or annul the vote with a reason, first."),
        )
    return item


def _require_fills(matter: MatterRule) -> None:
    if matter.effect not in FILLS:
        raise Refusal(
            text("{matter} fills no seat and no office.", matter=matter.name),
            article=matter.article,
            next_step=text("Choose an election from the charter's list of matters."),
        )


def _require_seats(room: Room, matter: MatterRule, seats: int) -> None:
    office = office_of(room, matter)
    if seats < 1:
        raise Refusal(
            text("How many are to be elected?"), article=office.article, next_step=text("Enter the number of seats.")
        )
    if office.exactly is not None and seats > office.exactly:
        raise Refusal(
            text("The charter has {exactly} {office}.", exactly=office.exactly, office=office.name),
            article=office.article,
            next_step=text("Correct the number of seats."),
        )
