"""Take a vote: open it, take the answers or the counts, declare the verdict with what follows from it."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.charter.model import Attending, Effect, MatterRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.amended import next_resolution
from governance_desk.meeting.answers.withdraw import require_no_answer_before, require_not_closed
from governance_desk.meeting.commands import CastVote, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.correspondence.here import require_ended
from governance_desk.meeting.effects import describe_effects, effects
from governance_desk.meeting.election.counters import appointed
from governance_desk.meeting.election.events import VoteVoid
from governance_desk.meeting.election.papers_out import papers_for
from governance_desk.meeting.events import HandsCounted, VoteCast, VoteDeclared, VoteOpened
from governance_desk.meeting.ids import ChangeId, ItemId
from governance_desk.meeting.judge import attending_at, tally_of
from governance_desk.meeting.motions.ask import Asked, asked_beside, require_next
from governance_desk.meeting.motions.change import carried_out, change_of
from governance_desk.meeting.motions.consent import together_with
from governance_desk.meeting.motions.divide import what_is_left
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.order import require_turn
from governance_desk.meeting.proxies.cast import instruction_against, outside_the_proxy
from governance_desk.meeting.proxies.in_force import represented, uncovered
from governance_desk.meeting.quorum import by_deputy, present, quorum_with
from governance_desk.meeting.quorum_kept import require_quorum
from governance_desk.meeting.recusal import less, out_of_base, recused
from governance_desk.meeting.recusals.aside import aside_from, not_attending
from governance_desk.meeting.remote import without_remote
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.floor import floor_falls
from governance_desk.meeting.state import ON_PAPER, Item, Method, Stage, Subject, Vote, VoterId
from governance_desk.meeting.subject import office_of, person_of, require_subject
from governance_desk.meeting.surplus import verdict_despite, verdict_of
from governance_desk.meeting.tie import undecided
from governance_desk.meeting.ways.again import why_again
from governance_desk.meeting.ways.manner import require_manner, require_no_objection
from governance_desk.register.reelection import require_by_election
from governance_desk.voting.counts import Tally, negative_counts, reconcile
from governance_desk.voting.proxies import proxy_rules, voters
from governance_desk.voting.state import Verdict
from governance_desk.voting.verdict import open_clauses_for


def open_vote(room: Room, command: OpenVote) -> list[Event]:
    """The vote with attendance and quorum frozen. Refusal where it could not be judged, or must not be taken."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    item = room.meeting.item(command.item)
    if item is None and command.question is not Question.AGENDA:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if any(command.vote in each.votes for each in room.meetings.values()):  # what it does is named after it
        raise Refusal(text("This vote has been taken already."), next_step=text("Open a new vote on the item."))
    _require_method(room, command, item)
    asked = _motion(room, command, item) if command.question is Question.MOTION else asked_beside(room, command)
    matter, subject = asked.matter, asked.subject
    require_manner(room, matter, command.method)
    if command.method is Method.ACCLAMATION:
        require_no_objection(room, asked.item, subject, command.question, command.about)
    require_readings(room, matter)
    because = why_again(room, command, asked)
    by_rule = recused(room, matter, subject) if matter is not None else ()
    aside = tuple(each for each in aside_from(room, asked.item) if each not in by_rule)
    out = (*by_rule, *aside)
    outside = uncovered(room, asked.item, *asked.together)
    gone = {*outside, *(by_rule if by_rule and out_of_base(room) else ()), *not_attending(room, aside)}
    there = less(room, present(room), tuple(gone))
    quorum = quorum_with(room, there)
    require_quorum(room, quorum)
    secret = command.method in ON_PAPER
    voting = tuple(each for each in voters_in(room, matter, secret=secret) if each not in (*out, *outside))
    return [
        *floor_falls(room),
        VoteOpened(
            meeting=command.meeting,
            vote=command.vote,
            item=asked.item,
            matter=matter.key if matter is not None else MatterKey(""),
            motion=asked.motion,
            method=command.method,
            subject=subject,
            voters=voting,
            roll=room.meeting.roll_counts,
            present=there,
            quorum=quorum,
            at=room.now.stamp,
            recused=out,
            aside=aside,
            proxies=represented(room, asked.item, *asked.together, on_motion=command.question is Question.MOTION),
            uncovered=outside,
            question=command.question,
            about=command.about,
            together=asked.together,
            because=because,
            papers_out=papers_for(room, _matters(room, asked), voting) if secret else None,
        ),
    ]


def _motion(room: Room, command: OpenVote, item: Item | None) -> Asked:
    """The motion on the item itself, and what must be so that it can be judged and carried out."""
    assert item is not None
    require_next(room, item)
    left = what_is_left(room, item)
    matter = _matter(room, command, item)
    subject = command.subject if command.subject is not None else item.subject
    require_power(room, matter)
    require_turn(room, matter, subject)
    require_subject(room, matter, subject)
    require_by_motion(room, matter, subject)
    together = together_with(room, item)
    for key in together:
        _require_whole(room, key)
    return Asked(item.id, matter, (command.motion or left).strip(), subject, together)


def _matters(room: Room, asked: Asked) -> list[MatterRule | None]:
    """That of the motion, and those of the items that are voted on with it."""
    items = [room.meeting.item(key) for key in asked.together]
    return [asked.matter, *(room.matter(each.matter) for each in items if each is not None and each.matter is not None)]


def _require_whole(room: Room, key: ItemId) -> None:
    """Refuse an item among those voted on together that could not be put to the vote by itself."""
    other = room.meeting.item(key)
    assert other is not None
    matter = _matter(room, None, other)
    require_power(room, matter)
    require_turn(room, matter, other.subject)
    require_readings(room, matter)
    require_subject(room, matter, other.subject)
    require_by_motion(room, matter, other.subject)


def require_by_motion(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a motion on what only an election brings about: the present holder who goes on, by that reading."""
    if matter.effect is Effect.APPOINT_OFFICER:
        require_by_election(room.register, room.rules, office_of(room, matter), person_of(room, subject), room.day)


def voters_in(room: Room, matter: MatterRule | None, *, secret: bool = False) -> tuple[VoterId, ...]:
    """Who may vote now. Proxies do not where the reading in force bars them, or bars them in a secret ballot.

    Those who came after the opening do not where attendance is fixed at the opening: they are not of those attending.
    """
    meeting = room.meeting
    there = present(room)
    rule = proxy_rules(room.rules, room.body, day=room.day, present=there).rules[0]
    secret = secret or (matter is not None and matter.secret)
    if voters(rule, there, secret=secret) > there.in_person:
        able = [*meeting.here(), *meeting.by_proxy()]
    else:
        able = [voter for voter in meeting.here() if not by_deputy(room, voter)]
    able = without_remote(room, able, secret=secret)
    if attending_at(room) is Attending.AT_OPENING:
        return tuple(voter for voter in able if voter in meeting.voters_at_opening)
    return tuple(able)


def cast_vote(room: Room, command: CastVote) -> list[Event]:
    """One name in a roll call."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if vote.method is not Method.ROLL_CALL:
        raise Refusal(text("This vote is not taken by roll call."), next_step=text("Enter the counts."))
    if command.voter not in vote.voters:
        if command.voter in vote.uncovered:
            raise outside_the_proxy(room, command.voter)
        raise Refusal(
            text("{person} was not in the room when the vote was opened.", person=room.voter(command.voter).name),
            article=room.body.article,
            next_step=text("Annul the vote and take it again if the voter shall take part."),
        )
    require_not_closed(room, vote)
    if vote.cast.get(command.voter) is command.choice:
        return []
    require_no_answer_before(room, vote, command.voter)
    instruction = instruction_against(room, vote, command)
    return [
        VoteCast(
            meeting=command.meeting,
            vote=command.vote,
            voter=command.voter,
            choice=command.choice,
            instruction=instruction,
        )
    ]


def count_hands(room: Room, command: CountHands) -> list[Event]:
    """The counts of a show of hands. Refusal for sums that cannot be."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if vote.method is Method.ACCLAMATION:
        raise Refusal(
            text("In this vote only objections are asked for."), next_step=text("Record whether there is one.")
        )
    if vote.method is not Method.HANDS:
        raise Refusal(text("This vote is taken by roll call."), next_step=text("Enter the answers name by name."))
    return [HandsCounted(meeting=command.meeting, vote=command.vote, tally=hands(room, vote, command))]


def hands(room: Room, vote: Vote, command: CountHands) -> Tally:
    """The tally of a show of hands, with those who did not vote; Refusal where it does not add up."""
    entitled = entitled_in(room, vote)
    counted = command.yes + command.no + command.abstain
    tally = Tally(yes=command.yes, no=command.no, abstain=command.abstain, not_voted=max(entitled - counted, 0))
    if counted > entitled and not negative_counts(tally):  # said with what was counted, and nothing else
        raise Refusal(
            text(
                "For {yes}, against {no} and abstaining {abstain} make {sum}, "
                "but only {entitled} were entitled to vote.",
                yes=command.yes,
                no=command.no,
                abstain=command.abstain,
                sum=counted,
                entitled=entitled,
            ),
            article=room.body.article,
            next_step=text("Count again."),
        )
    wrong = reconcile(tally, entitled=entitled)
    if wrong:
        raise Refusal(wrong[0], article=room.body.article, next_step=text("Count again."))
    return tally


def entitled_in(room: Room, vote: Vote) -> int:
    """How many votes there are in a vote: one for each voter, or their weights."""
    if room.body.weighted:
        return sum(room.meeting.roll[voter].weight for voter in vote.voters)
    return len(vote.voters)


def declare_vote(room: Room, command: DeclareVote) -> list[Event]:
    """The verdict, and in the same breath what it does to the register."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    require_ended(room)
    tally = tally_of(room, vote)
    if tally is None:
        raise Refusal(
            text("The votes have not been counted."), next_step=text("Enter the counts for, against and abstaining.")
        )
    if tally.is_void and verdict_despite(room, vote, tally) is None:
        return [_void(room, vote, tally)]
    verdict = verdict_of(room, vote, tally)
    if verdict.passed is None and verdict.tie is not None:
        return undecided(room, vote, tally, verdict)
    if verdict.passed is None:
        reason = verdict.notes[0] if verdict.notes else verdict.working
        raise Refusal(
            text("This vote cannot be judged: {reason}", reason=reason),
            article=verdict.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=verdict.open_clause)
            if verdict.open_clause
            else text("Annul the vote and take it again."),
        )
    if vote.question is not Question.MOTION:
        return _beside(room, vote, tally, verdict)
    matter = room.rules.charter.matter(vote.matter)
    following = effects(room, matter, vote) if verdict.passed else []
    return [
        VoteDeclared(
            meeting=command.meeting,
            vote=command.vote,
            tally=tally,
            verdict=verdict,
            resolution=next_resolution(room) if verdict.passed else None,
            effects=describe_effects(room, matter, vote.subject) if verdict.passed else (),
            at=room.now.stamp,
        ),
        *following,
        *(appointed(room, vote) if verdict.passed else ()),
    ]


def _beside(room: Room, vote: Vote, tally: Tally, verdict: Verdict) -> list[Event]:
    """An amendment, a part or a change of the agenda: no resolution of its own; the agenda changes at once."""
    declared = VoteDeclared(
        meeting=room.meeting.id,
        vote=vote.id,
        tally=tally,
        verdict=verdict,
        resolution=None,
        effects=(),
        at=room.now.stamp,
    )
    if vote.question is Question.AGENDA and verdict.passed:
        return [declared, *carried_out(room, change_of(room, ChangeId(vote.about)))]
    return [declared]


def _void(room: Room, vote: Vote, tally: Tally) -> VoteVoid:
    issued, returned = tally.issued or 0, tally.returned or 0
    return VoteVoid(meeting=room.meeting.id, vote=vote.id, issued=issued, returned=returned, at=room.now.stamp)


def _require_method(room: Room, command: OpenVote, item: Item | None) -> None:
    if (
        item is not None and item.election is not None and command.question is Question.MOTION
    ) or command.method is Method.ELECTION:
        raise Refusal(
            text("An election is held with ballots that bear the candidates."),
            article=room.body.article,
            next_step=text("Hand out the ballots of the election."),
        )


def _matter(room: Room, command: OpenVote | None, item: Item) -> MatterRule:
    key = (command.matter if command is not None else None) or item.matter
    if key is None:
        raise Refusal(
            text("The item has no matter, so no rule says which majority it needs."),
            article=room.body.article,
            next_step=text("Choose the matter from the charter's list."),
        )
    return room.matter(key)


def require_readings(room: Room, matter: MatterRule | None) -> None:
    """Refuse a vote that could not be judged, whatever its numbers."""
    key = matter.key if matter is not None else None
    missing = open_clauses_for(room.rules, body=room.meeting.body, matter=key, day=room.day)
    if missing:
        raise Refusal(
            text(
                "The charter does not say how {body} decides, so no vote on {matter} can be judged.",
                body=room.body.name,
                matter=matter.name,
            )
            if matter is not None
            else text("The charter does not say how {body} decides, so no vote can be judged.", body=room.body.name),
            article=room.rules.article_of(ClauseId(missing[0]), room.day),
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=missing[0]),
        )
