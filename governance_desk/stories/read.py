"""A story from disk. Every mistake ends in a Fault with its place in the story."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable
from pathlib import Path

import msgspec

from governance_desk.charter.toml_mistake import toml_mistake
from governance_desk.errors import Fault
from governance_desk.language import Text, text
from governance_desk.stories.story import Story

_LARGEST = 2_000_000  # bytes; a story has some thousands


def read_story(path: Path) -> Story:
    """The story in this file; Fault where it cannot be read or is no story."""
    try:
        if path.stat().st_size > _LARGEST:
            raise Fault(
                text("{file} is too large for a story.", file=path.name),
                next_step=text("Choose the story's TOML file."),
            )
        content = path.read_bytes()
    except (OSError, ValueError) as error:
        raise Fault(
            text("The story {file} cannot be read.", file=str(path)), next_step=text("Check the name of the file.")
        ) from error
    try:
        written = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise Fault(
            text("{file} is not written in UTF-8.", file=path.name), next_step=text("Save the story as UTF-8 text.")
        ) from error
    return parse_story(written, path.name)


def parse_story(written: str, name: str = "story") -> Story:
    """The story in this text; `name` is what a Fault calls it."""
    try:
        table = tomllib.loads(written)
    except (ValueError, RecursionError) as error:  # TOMLDecodeError is a ValueError, as is a number of 5,000 digits
        line, problem = toml_mistake(error)
        place = str(text("line {line}", line=line)) if line is not None else ""
        raise mistake(name, place, problem) from error
    try:
        return msgspec.convert(table, Story)
    except msgspec.ValidationError as error:
        problem, place = _in_words(str(error))
        raise mistake(name, place, problem) from error


def mistake(name: str, place: str, problem: Text) -> Fault:
    """A mistake in a story: which file, where in it ("meetings[2].steps[5]", counted from 1), what."""
    where = text("{file}, {place}: {problem}", file=name, place=place, problem=problem)
    return Fault(
        where if place else text("{file}: {problem}", file=name, problem=problem),
        next_step=text("Correct the story and play it again."),
    )


def _in_words(said: str) -> tuple[Text, str]:
    found = re.fullmatch(r"(.*?)(?: - at `(?:key in )?\$\.?(.*)`)?", said, re.DOTALL)
    problem, place = (found.group(1), found.group(2) or "") if found else (said, "")
    place = re.sub(r"\[(\d+)\]", lambda number: f"[{int(number.group(1)) + 1}]", place)
    kinds = re.fullmatch(r"Expected `(.*?)`(?: of .*)?, got `.*`", problem)
    wanted = [_KINDS[kind] for kind in kinds[1].split(" | ") if kind in _KINDS] if kinds else []
    if wanted:
        return text("{kind} belongs here", kind=wanted[0]), place
    for pattern, sentence in _SAYINGS:
        what = re.fullmatch(pattern, problem)
        if what:
            return sentence(what.group(1)), place
    return text("this is not possible here"), place


_KINDS = {
    "int": text("a whole number"),
    "str": text("a text in quotes"),
    "bool": text("true or false"),
    "array": text("a list in brackets"),
    "object": text("a table"),
    "date": text("a date such as 2026-03-05, without quotes"),
}

_SAYINGS: tuple[tuple[str, Callable[[str], Text]], ...] = (
    (r"Object contains unknown field `(.*)`", lambda what: text("there is no key “{what}” here", what=what)),
    (r"Object missing required field `(.*)`", lambda what: text("the key “{what}” is missing", what=what)),
    (r"Invalid value '(.*)'", lambda what: text("“{what}” is not possible here", what=what)),
    (r"Invalid enum value '(.*)'", lambda what: text("“{what}” is not possible here", what=what)),
)
