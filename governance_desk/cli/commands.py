"""The list of commands. Each module is imported when its command is run, or when help lists them all."""

from __future__ import annotations

import msgspec

from governance_desk.language import Text, text


class Command(msgspec.Struct, frozen=True):
    """`name` as typed; `module` and what in it: a function, or a `typer.Typer` with commands of its own."""

    name: str
    module: str
    attribute: str
    help: Text


COMMANDS = (
    Command(
        "verdict",
        "governance_desk.cli.verdict",
        "verdict",
        text("Judge one vote: is there a quorum, has it passed, and which article says so?"),
    ),
    Command(
        "due",
        "governance_desk.cli.due",
        "due",
        text("When does a period of the charter end, and which article says so?"),
    ),
    Command(
        "docket",
        "governance_desk.cli.docket",
        "docket",
        text("What is due in an association, or was missed, and which article says so?"),
    ),
    Command(
        "charter",
        "governance_desk.cli.charter",
        "app",
        text("Check a charter file, explain it in plain words, list what it leaves open."),
    ),
    Command(
        "rehearse",
        "governance_desk.cli.rehearse",
        "rehearse",
        text("Play a scripted meeting and write every document."),
    ),
    Command(
        "demo",
        "governance_desk.cli.demo",
        "demo",
        text("Hold the meeting of a sample association."),
    ),
    Command(
        "import",
        "governance_desk.cli.files",
        "import_members",
        text("Enter a member list into an association, with every problem by its row."),
    ),
    Command(
        "export",
        "governance_desk.cli.files",
        "export",
        text("Write the members, or any other list, as a spreadsheet or as CSV."),
    ),
    Command(
        "backup",
        "governance_desk.cli.files",
        "backup",
        text("Copy an association and check the copy."),
    ),
    Command(
        "restore",
        "governance_desk.cli.files",
        "restore",
        text("Make a working file out of a backup."),
    ),
    Command(
        "verify",
        "governance_desk.cli.files",
        "verify",
        text("Check that the journal is still what was written."),
    ),
    Command(
        "signatures",
        "governance_desk.cli.signatures",
        "signatures",
        text("Who signed a PDF, when, and is it still what was signed?"),
    ),
    Command(
        "rebuild",
        "governance_desk.cli.files",
        "rebuild",
        text("Make the tables of an association anew from its journal."),
    ),
)
"""A new command is one more line here."""
