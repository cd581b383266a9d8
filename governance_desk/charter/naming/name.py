"""What a place in a charter and the value that stands there are called.

A place is the path of a value, "bodies[0].quorum[0].article", or one that calls the entries of lists by their keys,
"bodies.council.quorum.0.article". `data` is the charter as its TOML gives it; it tells what the parts are named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum
from functools import cache
from typing import Any, cast

from msgspec import inspect

from governance_desk.charter.clause import Clause, Reading
from governance_desk.charter.editables import plain_type, root
from governance_desk.charter.joining import SECRETARIAT
from governance_desk.charter.load import NO_LIMIT
from governance_desk.charter.naming.label import Label
from governance_desk.charter.naming.of_bodies import COMMON, OF_BODIES
from governance_desk.charter.naming.of_members import OF_MEMBERS
from governance_desk.charter.naming.options import OPTIONS
from governance_desk.charter.naming.references import REFERENCES
from governance_desk.language import current, tr

_TITLES = ("name", "says", "number", "key")  # by which an entry of a list is told from its neighbours
_SKELETON = ("rule", "all_of")  # keys that only hold together what is below them
_OF_CLAUSES = (Clause, Reading)
_FIELDS: dict[type, dict[str, inspect.Type]] = {}  # of the parts that were met: a charter has thousands of values


def label_of(owner: type, key: str) -> Label | None:
    """What the key is called in a part of this kind; None for one that the format does not know."""
    fields = OF_BODIES.get(owner) or OF_MEMBERS.get(owner) or {}
    return fields.get(key) or (COMMON.get(key) if key in getattr(owner, "__struct_fields__", ()) else None)


def label_at(path: str) -> Label | None:
    """The label of the key with which the path ends; of an entry of a list, that of the list."""
    return _meaning(_general(path))[0]


def reference_at(path: str) -> str:
    """The list of the charter ("bodies", "expulsion.grounds") that the value there names an entry of, or nothing."""
    return _meaning(_general(path))[1]


def options_at(path: str) -> dict[str, str]:
    """What can be chosen there, by the value that is written; empty where it is not a choice."""
    kind = _meaning(_general(path))[2]
    if isinstance(kind, inspect.EnumType):
        return {value: str(name) for value, name in OPTIONS[cast("type[StrEnum]", kind.cls)].items()}
    if isinstance(kind, inspect.BoolType):
        return {"true": tr("Yes"), "false": tr("No")}
    return {}


def parts_at(path: str, data: dict[str, Any]) -> dict[str, str]:
    """The keys of the parts that can be named there, with what the parts are called; empty elsewhere."""
    found: Any = data
    for key in (named := reference_at(path)).split("."):
        found = found.get(key) if isinstance(found, dict) else None
    if not named or not isinstance(found, list):
        return {}
    parts = {str(each["key"]): title(each) for each in found if isinstance(each, dict) and each.get("key")}
    if re.search(r"found_by\b", path):
        parts[SECRETARIAT] = tr("The secretariat")
    return parts


def said(path: str, value: str, data: dict[str, Any]) -> str:
    """The value as a person says it: an option, yes or no, a number with its unit, a part by its name."""
    if value == NO_LIMIT:
        return tr("no limit")
    if known := options_at(path):
        return known.get(value, known.get(value.lower(), value))
    if value in (parts := parts_at(path, data) if value else {}):
        return parts[value]
    label = label_at(path)
    if label is None or label.unit is None or not value.isdecimal():
        return value
    return f"{value}{'' if current().startswith('zh') else ' '}{label.unit}"


def title(entry: object) -> str:
    """By what an entry of a list is told from the others; nothing where it has no name of its own."""
    if not isinstance(entry, dict):
        return ""
    if {"from_class", "to_class"} <= entry.keys():
        return f"{entry['from_class']} → {entry['to_class']}"
    return next((str(entry[key]).strip() for key in _TITLES if entry.get(key)), "")


def place(path: str, data: dict[str, Any], *, short: bool = True) -> tuple[str, ...]:
    """The names from the whole to the value; `short` leaves out what only holds together, and the only entry."""
    found = list(_steps(path, data))
    return tuple(name for at, (name, needless) in enumerate(found) if not (short and needless and at < len(found) - 1))


def _steps(path: str, data: Any) -> Iterator[tuple[str, bool]]:
    """Each name, and whether the reader can do without it."""
    kind: inspect.Type | None = root()
    here = data
    for token in _tokens(path):
        kind = plain_type(kind) if kind is not None else None
        if isinstance(kind, inspect.VarTupleType):
            at = _entry_of(here, token)
            alone = isinstance(here, list) and len(here) == 1
            here = here[at] if at is not None else None
            kind = kind.item_type
            titled = title(here)
            number = at if at is not None else int(token) if token.isdecimal() else 0
            yield titled or tr("No. {number}", number=number + 1), not titled and alone
            continue
        label = label_of(origin(kind.cls), token) if isinstance(kind, inspect.StructType) else None
        kind = _field(kind, token)
        here = here.get(token) if isinstance(here, dict) else None
        yield (str(label.name) if label is not None else token), token in _SKELETON


def _entry_of(here: Any, token: str) -> int | None:
    if not isinstance(here, list | tuple):
        return None
    if token.isdecimal():
        return int(token) if int(token) < len(here) else None
    named = (
        at for at, each in enumerate(here) if isinstance(each, dict) and token in (each.get("key"), each.get("number"))
    )
    return next(named, None)


def _field(kind: inspect.Type | None, key: str) -> inspect.Type | None:
    if not isinstance(kind, inspect.StructType):
        return None
    if kind.cls not in _FIELDS:
        _FIELDS[kind.cls] = {each.encode_name: each.type for each in kind.fields}
    return _FIELDS[kind.cls].get(key)


@cache
def _meaning(general: tuple[str, ...]) -> tuple[Label | None, str, inspect.Type | None]:
    """Its label, the list that it refers to, and its type; `general` is the path without the places in lists."""
    kind: inspect.Type | None = root()
    label: Label | None = None
    reference = ""
    for key in general:
        kind = plain_type(kind) if kind is not None else None
        if isinstance(kind, inspect.VarTupleType):
            kind = kind.item_type
            continue
        if not isinstance(kind, inspect.StructType):
            return None, "", None
        owner = origin(kind.cls)
        label = label_of(owner, key)
        if owner not in _OF_CLAUSES:
            reference = REFERENCES.get(owner, {}).get(key, "")
        elif key not in ("rule", "readings"):
            reference = ""
        kind = _field(kind, key)
    return label, reference, plain_type(kind) if kind is not None else None


def origin(kind: type) -> type:
    """The class itself, of one that is made for a rule of some kind."""
    return getattr(kind, "__origin__", kind)


def _general(path: str) -> tuple[str, ...]:
    """The path with every entry of a list called the same."""
    found = []
    kind: inspect.Type | None = root()
    for token in _tokens(path):
        kind = plain_type(kind) if kind is not None else None
        entry = isinstance(kind, inspect.VarTupleType)
        found.append("[]" if entry else token)
        kind = kind.item_type if isinstance(kind, inspect.VarTupleType) else _field(kind, token)
    return tuple(found)


def _tokens(path: str) -> list[str]:
    return [each for each in re.split(r"[.\[\]]+", path) if each]
