"""`governance-desk verdict`: one vote, judged by the charter alone."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path
from typing import Annotated, Any

import msgspec
import typer

from governance_desk.charter.load import BUILT_IN, built_in, load_charter
from governance_desk.charter.model import BodyRule, Charter, MatterRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.cli.output import print_json, print_line
from governance_desk.cli.readings import adoptions
from governance_desk.errors import Fault
from governance_desk.language import Text, render, text, tr
from governance_desk.voting.answer import answer
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.state import Verdict
from governance_desk.voting.verdict import judge


def verdict(
    charter: Annotated[str, _named(tr("NAME|FILE"), tr("A built-in charter (cfia, shcp) or a charter file."))],
    body: Annotated[str, _named(tr("BODY"), tr("The body that votes: assembly, council."))],
    members: Annotated[int, _count(tr("How many members the body has."))],
    present: Annotated[int, _count(tr("How many are present in person."))],
    yes: Annotated[int, _count(tr("Votes in favour."))],
    no: Annotated[int, _count(tr("Votes against."))],
    abstain: Annotated[int, _count(tr("Abstentions."))] = 0,
    matter: Annotated[str | None, _named(tr("MATTER"), tr("The matter; without it, an ordinary resolution."))] = None,
    seats: Annotated[int | None, _count(tr("Seats of the body, vacant ones included [as many as members]."))] = None,
    in_office: Annotated[int | None, _count(tr("Seats that are filled [as many as members]."))] = None,
    proxies: Annotated[int, _count(tr("Absent members who are represented by proxy."))] = 0,
    invalid: Annotated[int, _count(tr("Invalid votes."))] = 0,
    issued: Annotated[int | None, _count(tr("Ballots issued."))] = None,
    returned: Annotated[int | None, _count(tr("Ballots returned."))] = None,
    on: Annotated[
        datetime.datetime | None,
        _day(tr("The day of the vote [today].")),
    ] = None,
    secret: Annotated[bool, typer.Option("--secret", help=tr("By secret ballot."))] = False,
    reading: Annotated[
        list[str] | None,
        typer.Option(metavar=tr("CLAUSE=READING"), help=tr("Judge as if this reading were adopted; may be repeated.")),
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))] = False,
) -> None:
    """Judge one vote."""
    the_charter = named_charter(charter)
    day = on.date() if on else datetime.date.today()
    result = judge(
        CharterInForce(the_charter, adoptions(the_charter, reading or (), day)),
        body=_key(body, the_charter.bodies),
        matter=None if matter is None else _key(matter, the_charter.matters),
        day=day,
        roll=Roll(
            members=members,
            seats=members if seats is None else seats,
            in_office=members if in_office is None else in_office,
        ),
        present=Present(in_person=present, proxies=proxies),
        tally=Tally(yes=yes, no=no, abstain=abstain, invalid=invalid, issued=issued, returned=returned),
        secret=secret,
    )
    notes = (*(_with_clause(each) for each in result.notes), *_only_recorded(reading or ()))
    result = msgspec.structs.replace(result, notes=notes)
    if as_json:
        print_json(answer(result))
    else:
        print_line("\n".join([*lines(result), *_what_next(result, charter)]))


def _count(help_text: str) -> Any:
    return typer.Option(min=0, metavar="N", help=help_text)


def _named(metavar: str, help_text: str) -> Any:
    return typer.Option(metavar=metavar, help=help_text)


def _day(help_text: str) -> Any:
    return typer.Option(formats=["%Y-%m-%d"], metavar=tr("DATE"), help=help_text)


def named_charter(name: str) -> Charter:
    """A charter that comes with the program, or the one in a file; Fault where there is neither."""
    if name not in BUILT_IN and not Path(name).exists():
        raise Fault(
            text("There is no charter called {name}, and no such file.", name=name),
            next_step=text("Built-in charters: {names}.", names=", ".join(BUILT_IN)),
        )
    return built_in(name) if name in BUILT_IN else load_charter(Path(name))


def lines(result: Verdict) -> list[str]:
    """The verdict as people read it."""
    passed = {
        True: text("The motion has passed."),
        False: text("The motion has not passed."),
        None: text("No verdict is possible."),
    }
    reached = {
        True: text("There is a quorum."),
        False: text("There is no quorum."),
        None: text("The quorum cannot be judged."),
    }
    return [
        render(passed[result.passed]),
        _with_article(result.working, result.article),
        render(reached[result.quorum.reached]),
        _with_article(result.quorum.working, result.quorum.article),
        *(f"· {render(note)}" for note in result.notes),
    ]


def _what_next(result: Verdict, charter: str) -> list[str]:
    """Where a reading is missing: how to see the open clauses, and how to try a reading."""
    clause = result.open_clause or result.quorum.open_clause
    if not clause:
        return []
    return [
        tr(
            "List the open clauses with `governance-desk charter gaps {charter}`, or try one with"
            " --reading {clause}=….",
            charter=charter,
            clause=clause,
        )
    ]


def _with_article(working: Text, article: str) -> str:
    if not article:
        return f"  {render(working)}"
    return "  " + tr("{working} ({article})", working=render(working), article=article)


def _key(given: str, parts: Sequence[BodyRule] | Sequence[MatterRule]) -> str:
    """The key of what is called by its key or its name; what is neither stays as it is, and is refused later."""
    return next((each.key for each in parts if given in (each.key, each.name)), given)


def _with_clause(note: Text) -> Text:
    """Whoever is to try a reading here needs the clause's id, which the windows do not show."""
    if "clause" not in note.values:
        return note
    return text("{note} (clause {clause})", note=note, clause=str(note.values["clause"]))


def _only_recorded(given: Sequence[str]) -> tuple[Text, ...]:
    """The readings that no verdict rests on: what the program keeps on record without acting on it."""
    return tuple(
        text("The reading of {clause} is kept on record only; this verdict does not rest on it.", clause=clause)
        for clause in dict.fromkeys(each.partition("=")[0] for each in given)
        if clause.startswith("topic.")
    )
