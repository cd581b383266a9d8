"""Help in the language in use: typer's own words as well as ours.

typer marks its words for gettext, so they are looked up in the program's own catalogue while help is written; the few
that it does not mark (the usage line, the option --help) are given by the two classes here, which every command uses.
"""

from __future__ import annotations

import gettext
import os
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from typer.core import TyperCommand, TyperGroup

from governance_desk import language
from governance_desk.language import text, tr
from governance_desk.paths import resource

TYPERS_OWN = (text("required"), text("default: {default}"))
"""What typer looks up while it writes help; they stand here so that they are in the catalogue."""


class HelpCommand(TyperCommand):
    """A command whose help is wholly in one language."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line; what is optional stands in brackets."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Arguments and options."""
        _options(self, ctx, formatter)

    def get_help_option(self, ctx: Any) -> Any:
        """--help."""
        return _said_in_our_words(super().get_help_option(ctx))


class HelpGroup(TyperGroup):
    """The same for a command that has commands of its own."""

    def format_usage(self, ctx: Any, formatter: Any) -> None:
        """The usage line."""
        _usage(self, ctx, formatter)

    def format_options(self, ctx: Any, formatter: Any) -> None:
        """Options, then the commands."""
        _options(self, ctx, formatter)
        self.format_commands(ctx, formatter)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """The commands, each with the whole sentence of what it does."""
        rows = [(name, self.commands[name].help or "") for name in self.list_commands(ctx)]
        with formatter.section(tr("Commands")):
            formatter.write_dl(rows)

    def get_help_option(self, ctx: Any) -> Any:
        """--help."""
        return _said_in_our_words(super().get_help_option(ctx))


def _usage(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    words = {"[OPTIONS]": tr("[OPTIONS]"), "COMMAND [ARGS]...": tr("COMMAND [ARGS]...")}
    pieces = [words.get(each, each).strip("{}") for each in command.collect_usage_pieces(ctx)]
    formatter.write_usage(ctx.command_path, " ".join(pieces), prefix=tr("Usage: "))


def _options(command: TyperCommand | TyperGroup, ctx: Any, formatter: Any) -> None:
    rows: dict[str, list[tuple[str, str]]] = {"argument": [], "option": []}
    with _our_catalogue():
        for parameter in command.get_params(ctx):
            record = parameter.get_help_record(ctx)
            if record is not None:
                name = record[0].partition(" <")[0]  # without the type's name in the programming language
                rows[parameter.param_type_name].append((name, record[1]))
    for heading, kind in ((tr("Arguments"), "argument"), (tr("Options"), "option")):
        if rows[kind]:
            with formatter.section(heading):
                formatter.write_dl(rows[kind])


def _said_in_our_words(option: Any) -> Any:
    if option is not None:
        option.help = tr("Show this message and exit.")
    return option


@contextmanager
def _our_catalogue() -> Iterator[None]:
    """Python's gettext reads the program's catalogue, in the language in use, for as long as this lasts."""
    domain, folder = gettext.textdomain(), gettext.bindtextdomain(language.DOMAIN)
    wanted = os.environ.get("LANGUAGE")
    gettext.textdomain(language.DOMAIN)
    gettext.bindtextdomain(language.DOMAIN, str(resource("locale")))
    os.environ["LANGUAGE"] = language.current()
    try:
        yield
    finally:
        gettext.textdomain(domain)
        gettext.bindtextdomain(language.DOMAIN, folder)
        if wanted is None:
            del os.environ["LANGUAGE"]
        else:
            os.environ["LANGUAGE"] = wanted
