"""`charter check|explain|gaps`: look at a charter file without opening an association."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import Annotated, NoReturn

import msgspec
import typer

from governance_desk.charter.explain import explain as explain_charter
from governance_desk.charter.finding import CharterError
from governance_desk.charter.gaps import gaps as gaps_of
from governance_desk.charter.load import find_charter
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.wording import STATUS_NAMES
from governance_desk.cli.help import HelpCommand
from governance_desk.errors import Fault
from governance_desk.language import text, tr

app = typer.Typer(no_args_is_help=True)

Source = Annotated[
    str, typer.Argument(metavar=tr("NAME|FILE"), help=tr("A built-in charter (cfia, shcp) or a charter file."))
]
AsJson = Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))]


@app.command(cls=HelpCommand, help=tr("Is the file a sound charter? Every mistake with its place, article and a hint."))
def check(file: Source, as_json: AsJson = False) -> None:
    """Say whether the file is a sound charter; else every mistake with its place, article and a hint."""
    try:
        charter = find_charter(file)
    except CharterError as error:
        _show_findings(error, as_json)
        raise typer.Exit(1) from error
    if as_json:
        _print_json({"sound": True, "name": charter.name, "findings": []})
    else:
        typer.echo(str(text("{name}: the file is sound.", name=charter.name)))


@app.command(cls=HelpCommand, help=tr("The charter in plain Chinese, article by article."))
def explain(
    file: Source,
    into: Annotated[
        Path | None, typer.Option("--into", metavar=tr("FILE"), help=tr("Write the text into this file."))
    ] = None,
) -> None:
    """Print the charter in plain Chinese, article by article, what it leaves open first."""
    said = explain_charter(_charter(file, as_json=False))
    if into is None:
        typer.echo(said, nl=False)
        return
    from governance_desk.documents.issue import write_document

    try:
        write_document(into, said.encode())
    except Fault as error:
        typer.echo(str(text("{file} cannot be written.", file=str(into))), err=True)
        raise typer.Exit(1) from error


@app.command(cls=HelpCommand, help=tr("What the charter leaves open or contradicts, with the readings."))
def gaps(
    file: Source,
    on: Annotated[
        datetime.datetime | None,
        typer.Option("--on", formats=["%Y-%m-%d"], metavar=tr("DATE"), help=tr("On which day [today].")),
    ] = None,
    as_json: AsJson = False,
) -> None:
    """List the silent and contradictory clauses with their readings."""
    charter = _charter(file, as_json)
    day = on.date() if on is not None else datetime.date.today()
    found = gaps_of(CharterInForce(charter), day)
    if as_json:
        _print_json({"charter": charter.key, "on": day, "gaps": found})
        return
    for gap in found:
        typer.echo(f"{gap.clause}  {gap.name}【{STATUS_NAMES[gap.status]}】{gap.article}")
        typer.echo(f"    {gap.question}")
        for reading in gap.readings:
            source = f"（建议；来源：{reading.source}）" if reading.suggested else ""
            typer.echo(f"    {reading.key}: {reading.says}{source}")


def _charter(file: str, as_json: bool) -> Charter:
    try:
        return find_charter(file)
    except CharterError as error:
        _refuse(error, as_json)


def _refuse(error: CharterError, as_json: bool) -> NoReturn:
    if as_json:
        first = error.findings[0]
        _print_json({"refused": str(error.sentence), "article": first.article, "next": str(error.next_step)})
    else:
        _show_findings(error, as_json=False)
    raise typer.Exit(1)


def _show_findings(error: CharterError, as_json: bool) -> None:
    if as_json:
        rows = [
            {"path": each.path, "article": each.article, "problem": str(each.problem), "hint": str(each.hint)}
            for each in error.findings
        ]
        _print_json({"sound": False, "name": error.place, "findings": rows})
        return
    typer.echo(str(error.sentence), err=True)
    for each in error.findings:
        where = "，".join(part for part in (each.path, each.article.strip()) if part)
        said = text("{problem}. {hint}", problem=each.problem, hint=each.hint)
        line = text("{where}: {said}", where=where, said=said) if where else said
        typer.echo(f"  {line}", err=True)


def _print_json(value: object) -> None:
    typer.echo(msgspec.json.encode(value).decode())
