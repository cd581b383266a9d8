"""The results of an election, by the rules of the meeting's day and the attendance frozen into the vote."""

from __future__ import annotations

import msgspec

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Attending, MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.election.count import asked
from governance_desk.meeting.election.papers_out import counts_heads
from governance_desk.meeting.election.plan import counts_votes
from governance_desk.meeting.election.state import Round
from governance_desk.meeting.judge import attending_at, frozen_quorum
from governance_desk.meeting.recusal import less
from governance_desk.meeting.recusals.aside import not_attending
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject, Vote
from governance_desk.meeting.subject import require_subject
from governance_desk.register.persons import sending_unit
from governance_desk.voting.counts import Present
from governance_desk.voting.election.counts import Count, PostCount
from governance_desk.voting.election.judge import Voted, judge_post
from governance_desk.voting.election.state import PostResult


def results(room: Room, vote: Vote, counted: Count) -> tuple[PostResult, ...]:
    """One for each post. Where it is open when attendance is fixed, both must come to the same."""
    by_vote = _judged(room, vote, counted, vote.present)
    at_opening = room.meeting.present_at_opening
    gone = (*vote.uncovered, *not_attending(room, vote.aside))
    if at_opening is not None and gone:
        outside = tuple(each for each in gone if each in room.meeting.voters_at_opening)
        at_opening = less(room, at_opening, outside)
    if at_opening is None or at_opening == vote.present:
        return by_vote
    fixed = attending_at(room)
    if fixed is Attending.AT_EACH_VOTE:
        return by_vote
    by_opening = _judged(room, vote, counted, at_opening)
    if fixed is Attending.AT_OPENING:
        return by_opening
    clause = ClauseId(f"{room.meeting.body}.attending")
    note = text(
        "It depends on whether attendance is counted at the opening or at each vote, and the charter does not say."
    )
    return tuple(
        mine
        if (mine.elected, mine.tied, mine.settled) == (other.elected, other.tied, other.settled)
        else msgspec.structs.replace(mine, open_clause=clause, notes=(note, *mine.notes))
        for mine, other in zip(by_vote, by_opening, strict=True)
    )


def _judged(room: Room, vote: Vote, counted: Count, present: Present) -> tuple[PostResult, ...]:
    taken = vote.election
    assert taken is not None
    quorum = frozen_quorum(room, vote)
    found = []
    for one in asked(room, taken):
        of_post = next(each for each in counted.posts if each.post == one.post)
        voted = Voted(
            body=room.body,
            day=room.day,
            roll=vote.roll,
            present=present,
            quorum=quorum if quorum is not None else vote.quorum,
            issued=counted.issued,
            returned=counted.returned,
            decisions=tuple(each for each in taken.decisions if each.post == one.post),
            counts_heads=counts_heads(room, vote),
        )
        matter = room.matter(one.post)
        found.append(judge_post(room.rules, matter, voted, one, of_post, barred(room, taken, matter, of_post)))
    return tuple(found)


def barred(room: Room, taken: Round, matter: MatterRule, count: PostCount) -> dict[str, Text]:
    """The names written in that cannot be elected: who counts, who is not known apart, who cannot hold the office."""
    found: dict[str, Text] = {}
    for each in count.write_ins:
        if counts_votes(room, None, each.name) or any(each.name == one.name for one in taken.counters.everyone):
            found[each.name] = text("{person} counts the votes, and cannot be elected.", person=each.name)
            continue
        subject = written_in(room, each.name)
        if subject is None:
            found[each.name] = text(
                "Several are called {person}; with the unit in brackets behind the name it is clear who is meant.",
                person=each.name,
            )
            continue
        try:
            require_subject(room, matter, subject)
        except Refusal as refusal:
            found[each.name] = refusal.sentence
    return found


def written_in(room: Room, words: str) -> Subject | None:
    """Who is meant by a name on a ballot, "张三" or "张三（某单位）"; None where several bear it."""
    name, _, rest = words.replace("(", "（").replace(")", "）").partition("（")
    unit_name = rest.removesuffix("）").strip()
    register = room.register
    bearers = [each.id for each in register.persons.values() if each.name == name.strip()]
    if unit_name:
        units = {each: sending_unit(register, each) for each in bearers}
        bearers = [each for each, unit in units.items() if unit is not None and register.units[unit].name == unit_name]
    if len(bearers) > 1:
        return None
    if bearers:
        return Subject(person=bearers[0], unit=sending_unit(register, bearers[0]))
    sent_by = register.unit_named(unit_name)
    return Subject(person_name=name.strip(), unit=sent_by.id if sent_by is not None else None)
