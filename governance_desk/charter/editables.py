"""Everything that can stand in a charter's text: each value, each list, and what could be written and is not."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from enum import StrEnum
from fractions import Fraction
from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from governance_desk.charter.model import Charter
from governance_desk.charter.places import Place, places


class Sort(StrEnum):
    """What a value is."""

    TEXT = "text"
    NUMBER = "number"
    DATE = "date"
    YES_NO = "yes_no"
    CHOICE = "choice"
    SHARE = "share"
    LIST = "list"
    TABLE = "table"


class Editable(msgspec.Struct, frozen=True):
    """One value: "bodies[0].quorum[0].article". `value` as written, without quotation marks; None: not written.

    Of a list `value` is how many entries it has. `place` is where it stands. `choices` are all there are to choose
    from. `required`: it cannot be left out.
    """

    path: str
    sort: Sort
    value: str | None
    place: Place | None = None
    choices: tuple[str, ...] = ()
    required: bool = False


def editables(toml: str) -> tuple[Editable, ...]:
    """In the order of the model; what the model does not know at the end. ValueError where the text is no TOML."""
    found = places(toml)
    known = list(_table(tomllib.loads(toml), root(), "", found))
    seen = {each.path for each in known}
    strange = (
        Editable(path, Sort.TEXT, _plain(toml, each), each)
        for path, each in found.items()
        if each.leaf and path not in seen
    )
    return (*known, *strange)


def sort_of(kind: inspect.Type) -> Sort:
    """What a value of this type is."""
    match plain_type(kind):
        case inspect.StructType():
            return Sort.TABLE
        case inspect.VarTupleType():
            return Sort.LIST
        case inspect.EnumType():
            return Sort.CHOICE
        case inspect.BoolType():
            return Sort.YES_NO
        case inspect.IntType():
            return Sort.NUMBER
        case inspect.DateType():
            return Sort.DATE
        case inspect.CustomType(cls=cls) if cls is Fraction:
            return Sort.SHARE
    return Sort.TEXT


def type_at(path: str) -> inspect.Type | None:
    """The type that the model has for a path; None for one that it does not know."""
    kind: inspect.Type = root()
    for part in path.split("."):
        name, _bracket, places_in = part.partition("[")
        if not isinstance(kind, inspect.StructType):
            return None
        field = next((each for each in kind.fields if each.encode_name == name), None)
        if field is None:
            return None
        kind = plain_type(field.type)
        for _ in range(places_in.count("]")):
            if not isinstance(kind, inspect.VarTupleType):
                return None
            kind = plain_type(kind.item_type)
    return kind


@cache
def root() -> inspect.StructType:
    """The whole model."""
    kind = inspect.type_info(Charter)
    assert isinstance(kind, inspect.StructType)
    return kind


def _table(data: dict[str, Any], kind: inspect.StructType, path: str, found: dict[str, Place]) -> Iterator[Editable]:
    for field in kind.fields:
        below = f"{path}.{field.encode_name}" if path else field.encode_name
        yield from _value(data.get(field.encode_name), field.type, below, found, required=field.required)


def _value(
    value: Any, kind: inspect.Type, path: str, found: dict[str, Place], *, required: bool = False
) -> Iterator[Editable]:
    kind = plain_type(kind)
    sort = sort_of(kind)
    choices: tuple[str, ...] = ()
    if isinstance(kind, inspect.EnumType):
        choices = tuple(str(each.value) for each in kind.cls)
    if sort is Sort.YES_NO:
        choices = ("true", "false")
    if value is None:
        yield Editable(path, sort, None, None, choices, required)
    elif isinstance(kind, inspect.StructType):
        yield Editable(path, sort, "", found.get(path), choices, required)
        if isinstance(value, dict):
            yield from _table(value, kind, path, found)
    elif isinstance(kind, inspect.VarTupleType):
        entries = value if isinstance(value, list) else []
        yield Editable(path, sort, str(len(entries)), found.get(path) or found.get(f"{path}[0]"), choices, required)
        for at, each in enumerate(entries):
            yield from _value(each, kind.item_type, f"{path}[{at}]", found)
    else:
        shown = str(value).lower() if isinstance(value, bool) else str(value)
        yield Editable(path, sort, shown, found.get(path), choices, required)


def plain_type(kind: inspect.Type) -> inspect.Type:
    """Without the None that says that a value may be absent."""
    if isinstance(kind, inspect.UnionType):
        return next(each for each in kind.types if not isinstance(each, inspect.NoneType))
    return kind


def _plain(toml: str, place: Place) -> str:
    raw = toml[place.start : place.end]
    try:
        return str(tomllib.loads(f"value = {raw}")["value"]) if raw[:1] in ("'", '"') else raw
    except ValueError:
        return raw
