"""What can be said of clauses: their shares, their readings, and the dates between which they hold."""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Iterator, Sequence
from typing import Any

from governance_desk.charter.finding import Finding
from governance_desk.charter.model import Base, Clause, QuorumRule, Share, Status
from governance_desk.language import Text, text

Problem = tuple[str, Text, Text]
"""The place below the part, what is wrong there, and a hint."""

_COUNTED_BEFORE_A_VOTE = (Base.MEMBERS, Base.SEATS, Base.IN_OFFICE)


def share_problems(share: Share) -> Iterator[Problem]:
    """A share is above nothing, at most the whole, and either at least or more than."""
    if (share.at_least is None) == (share.more_than is None):
        hint = text("Write either at_least (the number itself is enough) or more_than (it is not).")
        yield "", text("a share needs exactly one of at_least and more_than"), hint
    for field, value in (("at_least", share.at_least), ("more_than", share.more_than)):
        if value is None:
            continue
        if value > 1:
            yield (
                field,
                text("a share above 1: {share}", share=value),
                text('Write a share between 0 and 1, such as "2/3".'),
            )
        elif value <= 0:
            yield (
                field,
                text("a share of nothing: {share}", share=value),
                text('Write a share between 0 and 1, such as "2/3".'),
            )
        elif field == "more_than" and value == 1:
            yield field, text("more than all can never be reached"), text('Write at_least = "1" where all are needed.')


def quorum_problems(rule: QuorumRule) -> Iterator[Problem]:
    """A quorum has a share, of something that is known before a vote."""
    if not rule.all_of:
        yield "all_of", text("no share is named"), text("Write at least one share, or mark the clause as silent.")
    for index, share in enumerate(rule.all_of):
        if share.of not in _COUNTED_BEFORE_A_VOTE:
            yield (
                f"all_of[{index}].of",
                text("a quorum cannot be a share of “{base}”", base=share.of.value),
                text("One of: {choices}.", choices=", ".join(_COUNTED_BEFORE_A_VOTE)),
            )


def clause_problems(clause: Clause[Any]) -> Iterator[Problem]:
    """A written clause has its rule, every other one its question and its readings."""
    if clause.since is not None and clause.until is not None and clause.since > clause.until:
        yield "until", text("it ends before it begins"), text("Write in until the last day on which the clause holds.")
    if clause.status is Status.WRITTEN:
        if clause.rule is None:
            hint = text('Write the rule, or mark the clause: status = "silent" or "contradictory".')
            yield "rule", text("a written clause without its rule"), hint
        if clause.readings:
            yield "readings", text("a written clause has no readings"), text("Remove the readings, or mark the clause.")
        return
    if clause.rule is not None:
        hint = text("Move it among the readings; the association chooses.")
        yield "rule", text("a clause that is silent or contradictory has no rule of its own"), hint
    if not clause.readings:
        yield "readings", text("no reading to choose from"), text("Write at least one reading: key, says, rule.")
    if not clause.question.strip():
        yield "question", text("nothing says what the clause leaves open"), text("Write the question in one sentence.")
    for index in repeated([reading.key for reading in clause.readings]):
        key = clause.readings[index].key
        yield f"readings[{index}].key", text("“{key}” is there twice", key=key), text("Give every reading its own key.")
    if sum(reading.suggested for reading in clause.readings) > 1:
        yield "readings", text("more than one reading is suggested"), text("Suggest one, or none.")


def slot_findings(slot: Sequence[Clause[Any]], path: str) -> Iterator[Finding]:
    """The clauses of one slot follow each other without an overlap and without a gap."""
    order = sorted(range(len(slot)), key=lambda index: slot[index].since or datetime.date.min)
    for before, after in itertools.pairwise(order):
        earlier, later = slot[before], slot[after]
        place = f"{path}[{after}].since"
        if later.since is None or earlier.until is None or later.since <= earlier.until:
            problem = text("two clauses hold on the same day")
            hint = text("Give the earlier clause its last day (until), and the later one the day after it (since).")
            yield Finding(place, problem, hint, later.article)
        elif later.since.toordinal() - earlier.until.toordinal() > 1:
            problem = text("no clause holds from {first} on", first=str(earlier.until + datetime.timedelta(days=1)))
            yield Finding(
                place, problem, text("Let the later clause begin on the day after the earlier one ends."), later.article
            )


def shares_of(slot: Sequence[Clause[Any]], field: str) -> Iterator[tuple[str, Share]]:
    """Every share in the rules and readings of a slot, with its place."""
    for index, clause in enumerate(slot):
        rules = [(f"{field}[{index}].rule", clause.rule)]
        rules += [
            (f"{field}[{index}].readings[{each}].rule", reading.rule) for each, reading in enumerate(clause.readings)
        ]
        for place, rule in rules:
            for each, share in enumerate(rule.all_of if rule is not None else ()):
                yield f"{place}.all_of[{each}]", share


def repeated(keys: Sequence[str]) -> list[int]:
    """The places of those that were there before."""
    return [index for index, key in enumerate(keys) if key in keys[:index]]
