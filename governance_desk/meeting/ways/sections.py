"""A show of hands in a hall with sections: each has its teller, and the vote is the sum of what they counted."""

from __future__ import annotations

from collections.abc import Iterable

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Method, Section, SectionCount, Stage, Vote
from governance_desk.meeting.vote import entitled_in
from governance_desk.meeting.ways.commands import CountSection, DivideHall
from governance_desk.meeting.ways.events import HallDivided, SectionCounted
from governance_desk.voting.counts import Tally, reconcile

MOST_SECTIONS = 40


def divide_hall(room: Room, command: DivideHall) -> list[Event]:
    """The sections, in this order; Refusal for one without a name or a teller, and while one has been counted."""
    room.require(*BEFORE_CLOSING)
    vote = room.meeting.open_vote()
    if vote is not None and vote.sections:
        raise Refusal(
            text("A section has been counted in the vote that is being taken."),
            article=room.body.article,
            next_step=text("Declare that vote, or annul it, and divide the hall then."),
        )
    sections = tuple(Section(each.name.strip(), each.teller.strip()) for each in command.sections)
    if len(sections) > MOST_SECTIONS:
        raise Refusal(
            text("A hall has {most} sections at most.", most=MOST_SECTIONS), next_step=text("Take larger sections.")
        )
    names: set[str] = set()
    for each in sections:
        if not each.name:
            raise Refusal(text("A section needs a name."), next_step=text("Enter where it is: front, left, balcony."))
        if each.name in names:
            raise Refusal(
                text("There are two sections called {name}.", name=each.name), next_step=text("Give each its own name.")
            )
        if not each.teller:
            raise Refusal(
                text("Who counts in the section {name}?", name=each.name), next_step=text("Enter the teller's name.")
            )
        names.add(each.name)
    if sections == room.meeting.sections:
        return []
    return [HallDivided(meeting=command.meeting, sections=sections)]


def count_section(room: Room, command: CountSection) -> list[Event]:
    """The counts of one section, and the tally once every section has been counted; Refusal for sums that cannot be."""
    room.require(Stage.IN_SESSION)
    vote = room.vote(command.vote)
    if vote.method is not Method.HANDS:
        raise Refusal(
            text("This vote is not taken by show of hands."), next_step=text("Enter the answers name by name.")
        )
    section = next((each for each in room.meeting.sections if each.name == command.section), None)
    if section is None:
        raise Refusal(
            text("The hall has no section called {name}.", name=command.section),
            next_step=text("Divide the hall into its sections first."),
        )
    count = SectionCount(
        section.name,
        command.teller.strip() or section.teller,
        command.yes,
        command.no,
        command.abstain,
        command.there,
    )
    others = [each for each in vote.sections if each.name != section.name]
    tally = summed(room, vote, [*others, count])
    if count in vote.sections:
        return []
    return [SectionCounted(meeting=command.meeting, vote=vote.id, count=count, tally=tally)]


def summed(room: Room, vote: Vote, counts: Iterable[SectionCount]) -> Tally | None:
    """The vote as the sum of these; None while a section is missing. Refusal where the sums cannot be."""
    found = tuple(counts)
    wrong = mistakes(found, entitled=entitled_in(room, vote))
    if wrong:
        raise Refusal(wrong[0], article=room.body.article, next_step=text("Count again."))
    missing = {each.name for each in room.meeting.sections} - {each.name for each in found}
    if missing:
        return None
    counted = sum(each.counted for each in found)
    return Tally(
        yes=sum(each.yes for each in found),
        no=sum(each.no for each in found),
        abstain=sum(each.abstain for each in found),
        not_voted=entitled_in(room, vote) - counted,
    )


def mistakes(counts: Iterable[SectionCount], *, entitled: int) -> tuple[Text, ...]:
    """What cannot be: numbers below nothing, more hands in a section than votes there, more in all than may vote."""
    found = tuple(counts)
    for each in found:
        negative = reconcile(Tally(each.yes, each.no, each.abstain), entitled=each.counted)
        if negative:
            return negative
        if each.there is not None and (each.there < each.counted):
            return (
                text(
                    "In the section {name} {counted} were counted, but only {there} votes are there.",
                    name=each.name,
                    counted=each.counted,
                    there=each.there,
                ),
            )
    there = sum(each.there if each.there is not None else each.counted for each in found)
    if there > entitled:
        return (
            text(
                "The sections make {sum}, but only {entitled} were entitled to vote.",
                sum=there,
                entitled=entitled,
            ),
        )
    return ()


def outside(counts: Iterable[SectionCount], *, entitled: int) -> int | None:
    """How many of those entitled sit in no section; None where it is not known how many sit in one of them."""
    known = [each.there for each in counts]
    total = 0
    for each in known:
        if each is None:
            return None
        total += each
    return entitled - total if known else None
