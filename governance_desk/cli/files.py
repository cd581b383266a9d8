"""`import`, `export`, `backup`, `restore`, `verify`, `rebuild`: what is done with an association's file."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import msgspec
import typer

from governance_desk.cli.output import print_json, print_line, print_missing
from governance_desk.desk import open_desk, restore_desk
from governance_desk.errors import Refusal
from governance_desk.language import Text, render, text, tr
from governance_desk.stories.papers import require_free

AsJson = Annotated[bool, typer.Option("--json", help=tr("Print one JSON object."))]
AssociationFile = Annotated[Path, typer.Argument(metavar=tr("FILE"), help=tr("The association's file (*.gdesk)."))]
REFUSED = 1
_HEAD_LENGTH = 16
_HEAD = re.compile(f"[0-9a-f]{{{_HEAD_LENGTH},64}}")
"""What papers print of a head, up to the whole of it."""


class HeadState(msgspec.Struct, frozen=True):
    """A journal's head."""

    number: int
    hash: str


class ProblemState(msgspec.Struct, frozen=True):
    """A problem of a member list. `row` is the row of the sheet."""

    row: int
    column: str
    code: str
    severity: str
    sentence: Text
    found: str
    suggestion: str | None


class ImportState(msgspec.Struct, frozen=True):
    """What an import came to."""

    imported: int
    problems: tuple[ProblemState, ...]


class FindingState(msgspec.Struct, frozen=True):
    """Something in a journal that is not as it was written."""

    number: int
    trouble: str
    sentence: Text


class VerifyState(msgspec.Struct, frozen=True):
    """What a verification found."""

    sound: bool
    head: HeadState
    findings: tuple[FindingState, ...]
    erased: tuple[Text, ...]


class RebuildState(msgspec.Struct, frozen=True):
    """What a rebuilding came to: entries replayed, rows now, and the tables whose rows had differed."""

    entries: int
    rows: int
    differed: tuple[str, ...]


def import_members(
    file: AssociationFile,
    members: Annotated[Path, typer.Argument(metavar=tr("LIST"), help=tr("The member list, xlsx or csv."))],
    accept: Annotated[bool, typer.Option("--accept", help=tr("Take every suggestion."))] = False,
    as_json: AsJson = False,
) -> int:
    """Enter a member list into an association; every problem by its row. All or nothing."""
    from governance_desk.stories.members import enter_list

    desk = open_desk(file)
    try:
        result = enter_list(desk, members, accept=accept)
    finally:
        desk.close()
    state = ImportState(
        result.imported,
        tuple(
            ProblemState(
                each.row,
                each.column.value if each.column is not None else "",
                each.code.value,
                each.severity.value,
                each.sentence,
                each.found,
                each.suggestion,
            )
            for each in result.problems
        ),
    )
    if as_json:
        print_json(state)
    else:
        for each in state.problems:
            print_line(_problem(each))
        if result.undecided and accept:
            print_line(
                tr(
                    "Nothing was imported: {count} problems have no suggestion; correct them in the list.",
                    count=result.undecided,
                )
            )
        elif result.undecided:
            print_line(
                tr(
                    "Nothing was imported: {count} problems need a decision. --accept takes the suggestions.",
                    count=result.undecided,
                )
            )
        else:
            print_line(tr("{count} units were entered.", count=result.imported))
    return REFUSED if result.undecided else 0


def export(
    file: AssociationFile,
    into: Annotated[
        Path,
        typer.Argument(
            metavar=tr("LIST"),
            help=tr("The new list, xlsx or csv; with --person pdf or json; with --meeting a new folder or zip."),
        ),
    ],
    what: Annotated[
        str,
        typer.Option(
            "--what",
            metavar=tr("WHAT"),
            help=tr("members, register, council, meetings, docket, absences, certificates or statistics."),
        ),
    ] = "members",
    year: Annotated[int | None, typer.Option("--year", metavar=tr("YEAR"), help=tr("Of the statistics."))] = None,
    gb18030: Annotated[bool, typer.Option("--gb18030", help=tr("Write a CSV file in GB 18030."))] = False,
    person: Annotated[
        str,
        typer.Option("--person", metavar=tr("NAME"), help=tr("All that is kept of this person, by name or id.")),
    ] = "",
    meeting: Annotated[
        str,
        typer.Option(
            "--meeting",
            metavar=tr("MEETING"),
            help=tr("Everything of this meeting, by title or id, into a new folder or a .zip."),
        ),
    ] = "",
) -> None:
    """Write the members or another list as a spreadsheet or as CSV, or all that is kept of a person or a meeting."""
    if meeting:
        from governance_desk.cli.archive import export_meeting

        export_meeting(file, meeting, into)
        return
    if person:
        require_free(into)
        _export_person(file, person, into)
        return
    from governance_desk.lists.save import Form, form_of
    from governance_desk.stories.lists import What, write
    from governance_desk.stories.members import write_list

    if what not in tuple(What):
        raise Refusal(
            text("There is no list {what}.", what=what),
            next_step=text("Choose one of: {lists}.", lists=", ".join(What)),
        )
    require_free(into)
    form = form_of(into)
    if gb18030 and form is Form.UTF_8:
        form = Form.GB_18030
    desk = open_desk(file)
    try:
        count = write_list(desk, into, form) if what == What.MEMBERS else write(desk, What(what), into, form, year)
    finally:
        desk.close()
    if what == What.MEMBERS:
        print_line(tr("{count} units were written to {file}.", count=count, file=str(into)))
    elif what == What.STATISTICS:
        print_line(tr("{count} sheets were written to {file}.", count=count, file=str(into)))
    else:
        print_line(tr("{count} rows were written to {file}.", count=count, file=str(into)))


def _export_person(file: Path, wanted: str, into: Path) -> None:
    from governance_desk.documents.content.person_data import person_named
    from governance_desk.documents.person_export import write_person

    desk = open_desk(file)
    try:
        data = write_person(desk, person_named(desk.association, wanted), into, tell=print_missing)
    finally:
        desk.close()
    print_line(
        tr(
            "All that is kept of {person} was written to {file}: {entries} entries, {contacts} contact data.",
            person=data.name,
            file=str(into),
            entries=len(data.entries),
            contacts=len(data.contacts),
        )
    )


def backup(
    file: AssociationFile,
    copy: Annotated[Path, typer.Argument(metavar=tr("COPY"), help=tr("The new copy."))],
    as_json: AsJson = False,
) -> None:
    """Copy an association to a new file and check the copy."""
    desk = open_desk(file)
    try:
        head = desk.back_up(copy)
    finally:
        desk.close()
    _tell(HeadState(head.number, head.hash), tr("Copied and checked: {file}", file=str(copy)), as_json)


def restore(
    copy: Annotated[Path, typer.Argument(metavar=tr("COPY"), help=tr("The copy."))],
    file: Annotated[Path, typer.Argument(metavar=tr("FILE"), help=tr("The new file."))],
    as_json: AsJson = False,
) -> None:
    """Make a working file out of a backup; nothing is overwritten."""
    head = restore_desk(copy, file)
    _tell(HeadState(head.number, head.hash), tr("Restored and checked: {file}", file=str(file)), as_json)


def verify(
    file: AssociationFile,
    printed: Annotated[
        list[str] | None,
        typer.Option(
            "--printed",
            metavar=tr("HEAD"),
            help=tr("A journal head from a signed paper that must occur; may be repeated."),
        ),
    ] = None,
    as_json: AsJson = False,
) -> int:
    """Check that every entry of the journal is still what was written, and that the tables say the same.

    Of a PDF, check the signatures in it, as `signatures` does.
    """
    if file.suffix.lower() == ".pdf":
        from governance_desk.cli.signatures import signatures

        return signatures(file, as_json=as_json)
    from governance_desk.desk import erased_contents, examine_journal

    head, findings = examine_journal(file, [_head_on_paper(each) for each in printed or ()])
    state = VerifyState(
        not findings,
        HeadState(head.number, head.hash),
        tuple(FindingState(each.number, each.trouble, each.sentence) for each in findings),
        erased_contents(file),
    )
    if as_json:
        print_json(state)
        return 0 if state.sound else REFUSED
    if state.sound:
        print_line(tr("All {count} entries are as they were written. Head: {hash}", count=head.number, hash=head.hash))
    else:
        for each in state.findings:
            print_line(render(each.sentence))
        print_line(render(_what_to_do(state.findings)))
    for sentence in state.erased:
        print_line(render(sentence))
    return 0 if state.sound else REFUSED


def _head_on_paper(code: str) -> str:
    """The head as the journal writes it; what cannot stand on a paper is a mistake in the use."""
    plain = "".join(code.split()).lower()
    if not _HEAD.fullmatch(plain):
        raise typer.BadParameter(
            tr(
                "{code} is no journal head: at the foot of a paper stand {count} figures out of 0–9 and a–f.",
                code=code or "“”",
                count=_HEAD_LENGTH,
            )
        )
    return plain


def _what_to_do(findings: tuple[FindingState, ...]) -> Text:
    if any(each.trouble != "printed" for each in findings):
        return text("This file is not as it was written. Keep it as it is, and restore the last backup that is sound.")
    return text(
        "What is in the file is as it was written. Compare the head with the paper once more: it is mistyped, or the "
        "paper is of another association, or the journal was cut off or written anew after the paper. Only in that "
        "last case keep this file as it is, and restore a backup in which the head occurs."
    )


def rebuild(file: AssociationFile, as_json: AsJson = False) -> int:
    """Make the tables of the file anew from its journal; they must come out the same."""
    desk = open_desk(file)
    try:
        result = desk.rebuild()
    finally:
        desk.close()
    state = RebuildState(result.entries, result.rows, result.differed)
    if as_json:
        print_json(state)
    elif state.differed:
        print_line(
            tr(
                "{rows} rows were made anew from {entries} entries; these tables had differed: {tables}",
                rows=state.rows,
                entries=state.entries,
                tables=", ".join(state.differed),
            )
        )
    else:
        print_line(
            tr(
                "{rows} rows were made anew from {entries} entries, and are the same as before.",
                rows=state.rows,
                entries=state.entries,
            )
        )
    return REFUSED if state.differed else 0


def _problem(problem: ProblemState) -> str:
    suggestion = f" → {problem.suggestion}" if problem.suggestion is not None else ""
    return tr("Row {row}: {sentence}", row=problem.row, sentence=render(problem.sentence)) + suggestion


def _tell(head: HeadState, sentence: str, as_json: bool) -> None:
    if as_json:
        print_json(head)
    else:
        print_line(sentence)
        print_line(tr("Entry {number}, head {hash}", number=head.number, hash=head.hash))
