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
)
"""A new command is one more line here."""
