"""The cases of this folder, read from their files: votes, periods, questions, texts, and what happens over days.

Each carries as data the article that it proves; `coverage.md` is made from them.
"""

from __future__ import annotations

import datetime
import tomllib
from functools import cache
from pathlib import Path
from typing import TypeVar

import msgspec

from governance_desk.charter.clause import Status
from governance_desk.stories.read import read_story
from governance_desk.stories.story import Story

HERE = Path(__file__).parent
CHARTERS = ("cfia", "shcp")


class Part(msgspec.Struct, forbid_unknown_fields=True, kw_only=True):
    """Base: a key that is not known is a mistake."""


class VerdictGiven(Part):
    charter: str
    body: str
    members: int
    present: int
    yes: int = 0
    no: int = 0
    abstain: int = 0
    matter: str = ""
    seats: int | None = None
    in_office: int | None = None
    proxies: int | None = None
    invalid: int | None = None
    issued: int | None = None
    returned: int | None = None
    on: datetime.date = datetime.date(2026, 9, 18)
    readings: list[str] = []


class ExpectQuorum(Part):
    reached: bool | str | msgspec.UnsetType = msgspec.UNSET
    required: int | msgspec.UnsetType = msgspec.UNSET
    counted: int | msgspec.UnsetType = msgspec.UNSET


class ExpectVerdict(Part):
    passed: bool | str | msgspec.UnsetType = msgspec.UNSET
    required: int | msgspec.UnsetType = msgspec.UNSET
    counted: int | msgspec.UnsetType = msgspec.UNSET
    base: int | msgspec.UnsetType = msgspec.UNSET
    base_name: str | msgspec.UnsetType = msgspec.UNSET
    margin: int | msgspec.UnsetType = msgspec.UNSET
    quorum: ExpectQuorum = msgspec.field(default_factory=ExpectQuorum)
    refused: bool = False
    says: list[str] = []


class VerdictCase(Part):
    name: str
    article: str
    given: VerdictGiven
    expect: ExpectVerdict


class DueGiven(Part):
    clause: str
    start: datetime.date = msgspec.field(name="from")
    readings: list[str] = []


class ExpectDue(Part):
    due: object = "none"  # a day, or "none"
    provisional: bool = False
    refused: bool = False
    says: list[str] = []


class DueCase(Part):
    name: str
    article: str
    given: DueGiven
    expect: ExpectDue


class QuestionCase(Part):
    """A clause that is recorded only: what the program says of it, and what the association answers.

    `readings` are all that are offered, `suggested` the one that is named as a suggestion, `adopt` the answer.
    """

    name: str
    article: str
    clause: str
    status: Status
    readings: list[str]
    adopt: str
    suggested: str = ""


class TextCase(Part):
    """An article as the charter page shows it: a part of its text, and of the sentences beside it. None: no rule."""

    name: str
    article: str
    quote: str = ""
    says: list[str] = []


class _Votes(Part):
    case: list[VerdictCase]


class _Periods(Part):
    case: list[DueCase]


class _Questions(Part):
    case: list[QuestionCase]


class _Texts(Part):
    case: list[TextCase]


File = TypeVar("File", _Votes, _Periods, _Questions, _Texts)


@cache
def verdict_cases(charter: str) -> tuple[VerdictCase, ...]:
    """The cases of the votes."""
    return tuple(_read(f"verdict_{charter}", _Votes).case)


@cache
def due_cases(charter: str) -> tuple[DueCase, ...]:
    """The cases of the periods."""
    return tuple(_read(f"due_{charter}", _Periods).case)


@cache
def question_cases(charter: str) -> tuple[QuestionCase, ...]:
    """The cases of what the charter leaves open and the program records only."""
    return tuple(_read(f"question_{charter}", _Questions).case)


@cache
def text_cases(charter: str) -> tuple[TextCase, ...]:
    """The cases of what the charter only states."""
    return tuple(_read(f"text_{charter}", _Texts).case)


@cache
def stories(charter: str) -> tuple[tuple[Path, Story], ...]:
    """What happens over days, each with its file."""
    found = [(path, read_story(path)) for path in sorted((HERE / "stories").glob("*.toml"))]
    return tuple((path, story) for path, story in found if story.association.charter == charter)


def _read(name: str, kind: type[File]) -> File:
    return msgspec.convert(tomllib.loads((HERE / f"{name}.toml").read_text("utf-8")), kind)
