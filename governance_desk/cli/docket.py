"""`governance-desk docket`: everything that is due in an association, or was missed."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated

import typer

from governance_desk.cli.files import AsJson, AssociationFile
from governance_desk.cli.output import print_json, print_line
from governance_desk.desk import Desk, open_desk
from governance_desk.docket.compute import docket as computed
from governance_desk.docket.thing import DueThing
from governance_desk.docket.wording import state_name, when
from governance_desk.errors import Refusal
from governance_desk.language import render, text, tr

ENDING = ".ics"


def docket(
    file: AssociationFile,
    on: Annotated[
        datetime.datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], metavar=tr("DATE"), help=tr("As of this day; without it, today.")),
    ] = None,
    as_json: AsJson = False,
    ics: Annotated[
        Path | None,
        typer.Option(
            "--ics", metavar=tr("FILE"), help=tr("Also write what has a day into a calendar file; it is replaced.")
        ),
    ] = None,
) -> None:
    """List everything that is due."""
    if ics is not None and ics.suffix.lower() != ENDING:
        raise Refusal(
            text("{file} is not the name of a calendar file.", file=ics.name),
            next_step=text("Give it a name that ends with .ics."),
        )
    desk = open_desk(file)
    try:
        today = on.date() if on is not None else desk.clock().day
        things = computed(desk.association, today, liaisons=desk.liaisons())
        if ics is not None:
            _write(desk, things, ics)
    finally:
        desk.close()
    if as_json:
        print_json({"on": today, "due": [_json(each) for each in things]})
        return
    for each in things:
        print_line(_line(each, today))
    if not things:
        print_line(tr("Nothing is due."))


def _write(desk: Desk, things: tuple[DueThing, ...], path: Path) -> None:
    from governance_desk.docket.calendar_file import calendar_file
    from governance_desk.documents.issue import write_document

    content = calendar_file(things, association=desk.association.name, at=desk.clock().at, number=desk.head.number)
    write_document(path, content)


def _line(thing: DueThing, today: datetime.date) -> str:
    working = tr("{working} ({article})", working=render(thing.working), article=thing.article)
    notes = [f"  · {render(note)}" for note in thing.notes]
    return "\n".join([f"{when(thing, today)}　{render(thing.what)}", f"  {working}", *notes])


def _json(thing: DueThing) -> dict[str, object]:
    return {
        "key": thing.key,
        "what": thing.what,
        "for": thing.whom,
        "due": thing.day,
        "state": thing.state.value,
        "state_name": state_name(thing.state),
        "provisional": thing.provisional,
        "article": thing.article,
        "working": thing.working,
        "notes": list(thing.notes),
        "paper": thing.paper,
        "act": thing.act,
    }
