"""The frame of the command line: the language, the choice of a command, and how each ends.

Exit status: 0 done, whatever the answer; 1 refused, or a check not passed; 2 wrong use. A command is a function
that returns None or its exit status, and raises Refusal or Fault; nobody sees a traceback, whatever happens.
"""

from __future__ import annotations

import importlib
import importlib.util
import os
import re
import sys
from collections.abc import Sequence
from contextlib import suppress
from typing import TYPE_CHECKING, cast

from governance_desk import language
from governance_desk.cli.commands import COMMANDS, Command
from governance_desk.cli.language_option import without_language
from governance_desk.cli.output import print_error, print_json, print_refusal
from governance_desk.errors import Fault, Refusal
from governance_desk.language import render, tr

if TYPE_CHECKING:
    import typer

DONE, REFUSED, WRONG_USE = 0, 1, 2
VARIABLE = "GOVERNANCE_DESK_LANG"


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; `argv` without the program's name. Returns the exit status."""
    arguments, wanted = without_language(list(sys.argv[1:] if argv is None else argv))
    before = language.current()
    chosen = wanted or os.environ.get(VARIABLE) or language.DEFAULT_LANGUAGE
    if chosen not in language.LANGUAGES:
        print_error(
            tr(
                "There is no language {language}; choose one of: {languages}.",
                language=chosen,
                languages=", ".join(language.LANGUAGES),
            )
        )
        return WRONG_USE
    language.use(chosen)
    try:
        return _finished(arguments)
    finally:
        language.use(before)


def _finished(arguments: list[str]) -> int:
    """Run the command; whatever stops it becomes a sentence."""
    as_json = "--json" in arguments
    try:
        try:
            status = _run(arguments)
        except (Refusal, Fault) as error:
            print_refusal(error, as_json=as_json)
            status = REFUSED
        sys.stdout.flush()
        return status
    except Exception as error:
        if isinstance(error, OSError) and error.filename is None:
            return _not_written(error)
        from governance_desk.cli.bug import as_fault

        print_refusal(as_fault(error), as_json=as_json)
        return REFUSED


def _not_written(error: OSError) -> int:
    """The answer found no place: a full disk, or a reader that went away, which wants to hear nothing more."""
    if not isinstance(error, BrokenPipeError):
        print_error(tr("The answer could not be written out: the disk is full, or it does not answer."))
    with suppress(OSError, ValueError):  # what still waits would fail once more when the program ends
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return REFUSED


def _run(arguments: list[str]) -> int:
    import typer

    from governance_desk.cli.help import HelpGroup

    root = typer.Typer(
        cls=HelpGroup,
        add_completion=False,
        rich_markup_mode=None,
        pretty_exceptions_enable=False,
        suggest_commands=False,
    )
    about = (
        tr("Runs an association under its charter. --lang zh_CN or en: the language."),
        tr("governance-desk open [FILE], or no command at all, opens the window."),
    )
    root.callback(help="\n\n".join(about))(_options_of_all)
    named = next((each for each in COMMANDS if each.name == (arguments or [""])[0]), None)
    for command in (named,) if named else COMMANDS:
        _register(root, command)
    wrong_use = _wrong_use()
    try:
        if "" in arguments:
            raise typer.BadParameter(_empty(arguments))
        result = typer.main.get_command(root).main(
            args=arguments or ["--help"], prog_name="governance-desk", standalone_mode=False
        )
    except wrong_use as error:
        mistake, usage = _mistake(error), f"governance-desk {named.name + ' ' if named else ''}--help"
        if "--json" in arguments:
            print_json({"refused": mistake, "article": "", "next": tr("How it is used: {command}", command=usage)})
        print_error(mistake)
        print_error(tr("How it is used: {command}", command=usage))
        return WRONG_USE
    except typer.Abort:
        return REFUSED
    if not arguments:
        return WRONG_USE
    return result if isinstance(result, int) else DONE


def _empty(arguments: list[str]) -> str:
    """What an empty word is told; taken for a path it would be the folder in which the program was started."""
    before = " ".join(("governance-desk", *arguments[: arguments.index("")]))
    return tr("After {words} stands an empty word: a name or a value is missing there.", words=before)


def _wrong_use() -> type[typer.BadParameter]:
    """What every mistake in the arguments is derived from; of its kind, typer itself names only BadParameter."""
    import typer

    return cast("type[typer.BadParameter]", typer.BadParameter.__mro__[1])


def _mistake(error: typer.BadParameter) -> str:
    """What is wrong with the arguments, in the language in use; a kind that is rare, in typer's own words."""
    kind = type(error).__name__  # typer keeps the classes to itself
    parameter = getattr(error, "param", None)
    name = parameter.get_error_hint().replace("'", "") if parameter is not None else ""
    if kind == "MissingParameter" and name:
        return tr("{name} is missing.", name=name)
    if kind == "NoSuchOption":
        return tr("There is no option {name}.", name=getattr(error, "option_name", ""))
    if unknown := re.fullmatch(r"No such command '(.*)'\.", error.message):
        return tr("There is no command {name}.", name=unknown[1])
    if kind == "BadParameter" and parameter is None:
        return error.message  # said by us
    if "valid integer" in error.message:
        return tr("{name} must be a whole number.", name=name)
    if least := re.search(r"greater than or equal to (\d+)", error.message):
        return tr("{name} must be at least {number}.", name=name, number=least[1])
    if "does not match the formats" in error.message:
        return tr("{name} must be a day such as 2026-03-05.", name=name)
    if more := re.fullmatch(r"Got unexpected extra arguments?(?:\(s\))? \((.*)\)", error.message):
        return tr("This is too much: {arguments}", arguments=more[1])
    if alone := re.match(r"Option '(.*)' requires", error.message):
        return tr("After {name} a value is missing.", name=alone[1])
    if flag := re.match(r"Option '(.*)' does not take a value", error.message):
        return tr("{name} takes no value.", name=flag[1])
    if error.message == "Missing command.":
        return tr("Which command?")
    return tr("{name} cannot be used like this.", name=name) if name else error.format_message()


def _options_of_all() -> None:
    """There are none: `--lang` is taken out of the arguments before they come here."""


def _register(root: typer.Typer, command: Command) -> None:
    """Add the command, if this program has it."""
    import typer

    from governance_desk.cli.help import HelpCommand, HelpGroup

    if importlib.util.find_spec(command.module) is None:
        return
    what = getattr(importlib.import_module(command.module), command.attribute)
    if isinstance(what, typer.Typer):
        root.add_typer(what, name=command.name, help=render(command.help), cls=HelpGroup)
    else:
        root.command(command.name, help=render(command.help), cls=HelpCommand)(what)
