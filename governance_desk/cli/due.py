"""`governance-desk due`: when a period of the charter ends that runs from a day."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from governance_desk.calendars.answer import answer
from governance_desk.calendars.due import Due, due_on
from governance_desk.calendars.override import NO_OVERRIDES
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.readings import CharterInForce
from governance_desk.cli.output import print_json, print_line
from governance_desk.cli.readings import adoptions
from governance_desk.cli.verdict import named_charter
from governance_desk.language import render, tr


def due(
    charter: Annotated[
        str,
        typer.Option(metavar=tr("NAME|FILE"), help=tr("A built-in charter (cfia, shcp) or a charter file.")),
    ],
    clause: Annotated[
        str,
        typer.Option(metavar=tr("CLAUSE"), help=tr("The period: its key, its name, or its article.")),
    ],
    start: Annotated[
        datetime.datetime,
        typer.Option(
            "--from", formats=["%Y-%m-%d"], metavar=tr("DATE"), help=tr("The day from which the period runs.")
        ),
    ],
    reading: Annotated[
        list[str] | None,
        typer.Option(metavar=tr("CLAUSE=READING"), help=tr("Count as if this reading were adopted; may be repeated.")),
    ] = None,
    days: Annotated[
        Path | None,
        typer.Option("--days", metavar=tr("FILE"), help=tr("Days that are off or worked by the association's word.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))] = False,
) -> None:
    """Say when a period ends."""
    the_charter = named_charter(charter)
    day = start.date()
    overrides = NO_OVERRIDES
    if days is not None:
        from governance_desk.calendars.read_overrides import read_overrides

        overrides = read_overrides(days)
    rules = CharterInForce(the_charter, adoptions(the_charter, reading or (), day))
    found = due_on(rules, clause, day, WorkingDays(overrides))
    if as_json:
        print_json(answer(found))
    else:
        print_line("\n".join([*_lines(found), *_what_next(found, charter)]))


def _lines(found: Due) -> list[str]:
    """The due date as people read it."""
    if found.due is None:
        first = tr("No day can be given.")
    elif found.provisional:
        first = tr("{day}, provisionally.", day=found.due)
    else:
        first = tr("{day}.", day=found.due)
    working = tr("{working} ({article})", working=render(found.working), article=found.article)
    return [first, f"  {working}", *(f"· {render(note)}" for note in found.notes)]


def _what_next(found: Due, charter: str) -> list[str]:
    """Where a reading is missing: how to see the open clauses, and how to try a reading."""
    if not found.open_clause:
        return []
    return [
        tr(
            "List the open clauses with `governance-desk charter gaps {charter}`, or try one with"
            " --reading {clause}=….",
            charter=charter,
            clause=found.open_clause,
        )
    ]
