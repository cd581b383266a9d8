"""What is counted: who makes up the body, who is there, and how the votes fell. Integers only.

In a body that weighs its votes (`BodyRule.weighted`) the tally holds sums of votes, and `weight` says how many
votes all members, or those present, have together; elsewhere `weight` stays None and everyone has one vote.
"""

import msgspec

from governance_desk.errors import Refusal
from governance_desk.language import Text, text


class Roll(msgspec.Struct, frozen=True):
    """The body on the day. `members`: all who make it up (units, or directors); `seats`: vacant ones included."""

    members: int
    seats: int
    in_office: int
    weight: int | None = None


class Present(msgspec.Struct, frozen=True):
    """Who is there. `in_person`: persons in the room; `proxies`: absent members for whom one of them votes.

    `weight` is the sum of the votes of those in the room, `proxy_weight` that of the members they stand for.
    """

    in_person: int
    proxies: int = 0
    weight: int | None = None
    proxy_weight: int | None = None


class Heads(msgspec.Struct, frozen=True):
    """How many voted which way, beside the weights of their votes."""

    yes: int
    no: int
    abstain: int
    invalid: int = 0


class Tally(msgspec.Struct, frozen=True):
    """One vote. In a body that weighs, these are weights, and `heads` are the voters behind them, where known.

    `not_voted`: present and entitled, but neither voted nor abstained. `issued`, `returned`: ballots."""

    yes: int
    no: int
    abstain: int
    invalid: int = 0
    not_voted: int = 0
    issued: int | None = None
    returned: int | None = None
    heads: Heads | None = None

    @property
    def valid(self) -> int:
        """For, against and abstaining."""
        return self.yes + self.no + self.abstain

    @property
    def cast(self) -> int:
        """Everything that was cast, the invalid included."""
        return self.valid + self.invalid

    @property
    def is_void(self) -> bool:
        """More ballots came back than were handed out: the vote is void."""
        return self.issued is not None and self.returned is not None and self.returned > self.issued


def reconcile(tally: Tally, *, entitled: int) -> tuple[Text, ...]:
    """Every identity that does not hold, as a sentence; empty where the sums are right.

    yes + no + abstain + invalid + not voted = entitled; returned = valid + invalid; no more ballots issued than
    voters, and none returned that was not issued.
    """
    negative = negative_counts(tally)
    if negative:
        return negative
    found: list[Text] = []
    if tally.cast + tally.not_voted != entitled:
        found.append(
            text(
                "For {yes}, against {no}, abstaining {abstain}, invalid {invalid} and not voted {not_voted} "
                "make {sum}, but {entitled} were entitled to vote.",
                yes=tally.yes,
                no=tally.no,
                abstain=tally.abstain,
                invalid=tally.invalid,
                not_voted=tally.not_voted,
                sum=tally.cast + tally.not_voted,
                entitled=entitled,
            )
        )
    return (*found, *ballot_findings(tally, entitled=entitled))


def ballot_findings(tally: Tally, *, entitled: int) -> tuple[Text, ...]:
    """What is wrong with the ballots: issued, returned, valid and invalid."""
    found: list[Text] = []
    if tally.is_void:
        found.append(
            text(
                "{issued} ballots were issued and {returned} returned: the vote is void; vote again.",
                issued=tally.issued or 0,
                returned=tally.returned or 0,
            )
        )
    if tally.returned is not None and tally.returned != tally.cast:
        found.append(
            text(
                "{returned} ballots were returned, but {valid} valid and {invalid} invalid make {sum}; count again.",
                returned=tally.returned,
                valid=tally.valid,
                invalid=tally.invalid,
                sum=tally.cast,
            )
        )
    if tally.issued is not None and tally.issued > entitled:
        found.append(
            text(
                "{issued} ballots were issued to {entitled} voters.",
                issued=tally.issued,
                entitled=entitled,
            )
        )
    if tally.issued is not None and tally.returned is None and tally.cast > tally.issued:
        found.append(
            text(
                "{issued} ballots were issued and {cast} counted: the vote is void; vote again.",
                issued=tally.issued,
                cast=tally.cast,
            )
        )
    return tuple(found)


def negative_counts(*counts: Roll | Present | Tally | Heads) -> tuple[Text, ...]:
    """A sentence for each number below zero."""
    return tuple(
        text("A count cannot be negative: {name} = {number}.", name=name, number=number)
        for count in counts
        for name, number in msgspec.structs.asdict(count).items()
        if isinstance(number, int) and number < 0
    )


def refuse_impossible(roll: Roll, present: Present, *, seats: bool) -> None:
    """Refuse numbers that no meeting can have. `seats`: the body is made up of seats."""
    for sentence in negative_counts(roll, present):
        raise Refusal(sentence, next_step=CHECK)
    if seats and roll.in_office > roll.seats:
        raise Refusal(
            text(
                "{in_office} are in office, but there are only {seats} seats.",
                in_office=roll.in_office,
                seats=roll.seats,
            ),
            next_step=CHECK,
        )
    there = present.in_person + present.proxies
    possible = min(roll.members, roll.in_office) if seats else roll.members
    if there > possible:
        raise Refusal(
            text("{there} are present or represented, but the body has only {members}.", there=there, members=possible),
            next_step=CHECK,
        )


CHECK = text("Please check the numbers.")
