"""Adopt a reading of a clause that is silent or contradicts itself."""

from __future__ import annotations

import msgspec

from governance_desk.charter.adoption import adoption
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.events import ReadingAdopted
from governance_desk.charter.model import Status
from governance_desk.charter.readings import CharterInForce, clause_slots
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text


def adopt_reading(rules: CharterInForce, command: AdoptReading) -> list[Event]:
    """The adoption; Refusal where the clause is written, has no such reading, or nobody is said to have decided."""
    slot = dict(clause_slots(rules.charter)).get(command.clause)
    clause = next((each for each in slot or () if each.holds_on(command.since)), None)
    if clause is None:
        raise Refusal(
            text(
                "The charter has no clause “{clause}” in force on {day}.", clause=command.clause, day=str(command.since)
            ),
            next_step=text("Choose one of the open clauses on the Charter page."),
        )
    if clause.status is Status.WRITTEN:
        raise Refusal(
            text("This clause is written; there is nothing to choose."),
            article=clause.article,
            next_step=text("To change it, amend the charter."),
        )
    reading = next((each for each in clause.readings if each.key == command.reading), None)
    if reading is None:
        raise Refusal(
            text("“{reading}” is not one of the readings of this clause.", reading=command.reading),
            article=clause.article,
            next_step=text("Choose one of: {readings}.", readings="、".join(each.key for each in clause.readings)),
        )
    if not command.body.strip() or not command.resolution.strip():
        raise Refusal(
            text("Who adopted this reading, and by which resolution?"),
            article=clause.article,
            next_step=text("Enter the body and the resolution; they are printed with every verdict that rests on it."),
        )
    return [
        ReadingAdopted(
            clause=command.clause,
            reading=command.reading,
            since=command.since,
            body=command.body.strip(),
            resolution=command.resolution.strip(),
            article=clause.article,
            says=reading.says,
        )
    ]


def adopted(rules: CharterInForce, event: ReadingAdopted) -> CharterInForce:
    """The rules with the adoption among them."""
    new = adoption(event)
    return msgspec.structs.replace(rules, adoptions=(*rules.adoptions, new), recorded=(*rules.recorded, new))
