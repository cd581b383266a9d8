"""Random elections, and a second count of them that shares nothing with the program's: ballot by ballot, by hand."""

from __future__ import annotations

import random
from fractions import Fraction
from typing import Any, NamedTuple

import msgspec

from governance_desk.charter.election import Elected, LastSeat, Unreturned, WriteIns
from governance_desk.charter.keys import Tie
from governance_desk.charter.model import Base
from governance_desk.charter.readings import CharterInForce
from governance_desk.voting.counts import Present, Roll
from governance_desk.voting.election.counts import Asked
from governance_desk.voting.election.judge import Voted, judge_post
from governance_desk.voting.election.papers import UNREADABLE, Box, Mark, Paper, count, paper
from governance_desk.voting.election.rank import Ranked, rank
from governance_desk.voting.election.state import PostResult
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.shares import required
from tests.voting.made_up import BOARD, DAY, at_least, matter, more_than, passing, quorum, rules, written

LETTERS = {"+": Mark.YES, "-": Mark.NO, "0": Mark.ABSTAIN}
SHARES = [Fraction(1, 2), Fraction(2, 3), Fraction(1, 3), Fraction(1, 10), Fraction(1)]


class Ballot(NamedTuple):
    """What a voter did: a sign for each candidate, and names added. `spoilt`: nobody can read it."""

    signs: str
    added: tuple[str, ...]
    spoilt: bool = False


class Election(NamedTuple):
    seats: int
    names: tuple[str, ...]
    ballots: tuple[Ballot, ...]
    write_ins: WriteIns
    attending: int
    share: Fraction
    above: bool  # more than the share, not at least


class Outcome(NamedTuple):
    invalid: int
    votes: dict[str, tuple[int, int, int]]
    written: dict[str, int]
    elected: frozenset[str]
    tied: frozenset[str]
    places: int
    unfilled: int


def drawn(chance: random.Random) -> Election:
    """An election as chance has it: small, so that ties, spoilt ballots and empty seats are frequent."""
    number = chance.randint(1, 6)
    names = tuple("甲乙丙丁戊己"[:number])
    seats = chance.randint(1, 4)
    others = ("庚", "辛", *names[:1]) if chance.random() < 0.4 else ()
    ballots = tuple(_drawn_ballot(chance, number, seats, others) for _ in range(chance.randint(0, 12)))
    return Election(
        seats,
        names,
        ballots,
        chance.choice(list(WriteIns)),
        len(ballots) + chance.randint(0, 3),
        chance.choice(SHARES),
        chance.random() < 0.3,
    )


def _drawn_ballot(chance: random.Random, number: int, seats: int, others: tuple[str, ...]) -> Ballot:
    """Most voters keep to the rules; one in six marks at random."""
    if chance.random() < 1 / 6:
        signs = "".join(chance.choice("++-0") for _ in range(number))
        added = tuple(chance.choice(others) for _ in range(chance.randint(0, 2))) if others else ()
        return Ballot(signs, added, spoilt=chance.random() < 0.2)
    written = 1 if others and chance.random() < 0.5 else 0
    chosen = set(chance.sample(range(number), min(number, seats - written)))
    signs = "".join("+" if at in chosen else chance.choice("-0") for at in range(number))
    return Ballot(signs, (chance.choice(others[:2]),) if written else ())


def by_the_program(election: Election) -> Outcome:
    """What the program makes of it."""
    box = Box(_paper(each) for each in election.ballots)
    counted = count(
        box,
        post="p",
        seats=election.seats,
        candidates=election.names,
        names=election.names,
        write_ins=election.write_ins,
    )
    made = more_than if election.above and election.share < 1 else at_least
    needed = required(made(str(election.share), Base.ATTENDING), election.attending)
    votes = [(each.candidate, each.yes) for each in counted.candidates]
    votes += [(each.name, each.votes) for each in counted.write_ins]
    ranked: Ranked = rank([each for each in votes if each[1] >= needed], election.seats)
    return Outcome(
        counted.invalid,
        {each.candidate: (each.yes, each.no, each.abstain) for each in counted.candidates},
        {each.name: each.votes for each in counted.write_ins},
        frozenset(ranked.elected),
        frozenset(ranked.tied),
        ranked.places,
        ranked.unfilled,
    )


def _paper(ballot: Ballot) -> Paper:
    return UNREADABLE if ballot.spoilt else paper([LETTERS[sign] for sign in ballot.signs], ballot.added)


def by_the_judge(election: Election) -> PostResult:
    """What the whole program makes of it, under a charter with this share; equal votes go to a run-off."""
    share = more_than if election.above else at_least
    made = rules(
        resolution=(written(passing(share(str(election.share), Base.ATTENDING))),),
        tie=(written(Tie.PASSED),),
        quorum_clauses=(written(quorum(at_least("1", Base.IN_OFFICE))),),
    )
    slots = {"elected": Elected.THRESHOLD_AND_RANK, "tie": LastSeat.RUN_OFF, "unreturned": Unreturned.STAY}
    clauses: dict[str, Any] = {slot: (written(rule),) for slot, rule in slots.items()}
    elections = msgspec.structs.replace(made.charter.elections, **clauses)
    in_force = CharterInForce(msgspec.structs.replace(made.charter, elections=elections))
    box = Box(_paper(each) for each in election.ballots)
    asked = Asked("p", "p", election.seats, election.names, election.names)
    counted = count(
        box, post="p", seats=asked.seats, candidates=asked.names, names=asked.names, write_ins=election.write_ins
    )
    there = max(election.attending, 1)
    roll, present = Roll(members=there, seats=there, in_office=there), Present(in_person=there)
    state = judge_quorum(in_force, BOARD, day=DAY, roll=roll, present=present)
    voted = Voted(in_force.charter.body(BOARD), DAY, roll, present, state, len(box), len(box))
    return judge_post(in_force, matter("m"), voted, asked, counted)


def by_hand(election: Election) -> Outcome:
    """The second count. Nothing is sorted and nothing divided: everyone is compared with everyone."""
    valid = []
    for ballot in election.ballots:
        chosen = 0
        against = 0
        for sign in ballot.signs:
            if sign == "+":
                chosen += 1
            if sign == "-":
                against += 1
        good = not ballot.spoilt and chosen + len(ballot.added) <= election.seats
        for at, name in enumerate(ballot.added):
            if election.write_ins is WriteIns.NOT_ALLOWED or name in election.names or name in ballot.added[:at]:
                good = False
        if election.write_ins is WriteIns.AFTER_AGAINST and len(ballot.added) > against:
            good = False
        if good:
            valid.append(ballot)
    votes = {}
    for at, name in enumerate(election.names):
        column = [ballot.signs[at] for ballot in valid]
        votes[name] = (column.count("+"), column.count("-"), column.count("0"))
    written: dict[str, int] = {}
    for ballot in valid:
        for name in ballot.added:
            written[name] = written.get(name, 0) + 1
    all_votes = {name: three[0] for name, three in votes.items()} | written
    part, whole = election.share.as_integer_ratio()
    able = {
        name: number
        for name, number in all_votes.items()
        if number > 0
        and (
            number * whole > part * election.attending
            if election.above and election.share != 1
            else number * whole >= part * election.attending
        )
    }
    elected, tied = set(), set()
    for name, number in able.items():
        better = sum(1 for other in able.values() if other > number)
        level = sum(1 for other in able.values() if other == number)
        if better + level <= election.seats:
            elected.add(name)
        elif better < election.seats:
            tied.add(name)
    left = election.seats - len(elected)
    return Outcome(
        len(election.ballots) - len(valid),
        votes,
        written,
        frozenset(elected),
        frozenset(tied),
        left if tied else 0,
        0 if tied else left,
    )
