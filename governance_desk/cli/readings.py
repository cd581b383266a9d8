"""The option `--reading CLAUSE=READING`: what would be, had the association adopted that."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

import typer

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Charter, Status
from governance_desk.charter.readings import clause_slots
from governance_desk.language import tr


def adoptions(charter: Charter, given: Sequence[str], day: datetime.date) -> tuple[Adoption, ...]:
    """What is given as CLAUSE=READING, as if it had been adopted before that day; else a mistake in the use."""
    found = tuple(_adoption(charter, each, day) for each in given)
    for each in found:
        if any(other.clause == each.clause and other.reading != each.reading for other in found):
            raise typer.BadParameter(tr("{clause} is given two readings.", clause=each.clause))
    return found


def _adoption(charter: Charter, given: str, day: datetime.date) -> Adoption:
    clause_id, _, key = given.partition("=")
    slots = dict(clause_slots(charter))
    slot = slots.get(ClauseId(clause_id))
    clause = next((each for each in slot or () if each.holds_on(day)), None)
    if clause is None or clause.status is Status.WRITTEN:
        still_open = [name for name, each in slots.items() if any(one.status is not Status.WRITTEN for one in each)]
        raise typer.BadParameter(
            tr(
                "{clause} is no open clause of this charter. Open: {clauses}.",
                clause=clause_id,
                clauses=", ".join(still_open),
            )
        )
    if key not in {each.key for each in clause.readings}:
        raise typer.BadParameter(
            tr(
                "{clause} has no reading {reading}; it has: {readings}.",
                clause=clause_id,
                reading=key,
                readings=", ".join(each.key for each in clause.readings),
            )
        )
    return Adoption(ClauseId(clause_id), key, datetime.date.min, "", "")
