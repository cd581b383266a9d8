"""Whether the values of a charter file have the shapes of model.py; every mistake is found, not only the first."""

from __future__ import annotations

import datetime
import difflib
import re
from collections.abc import Iterator
from fractions import Fraction
from typing import Any

from msgspec import inspect

from governance_desk.charter.finding import Finding
from governance_desk.language import Text, text

_SHARE = re.compile("[0-9]{1,9}(/[0-9]{1,9})?")
_LARGEST = 1_000_000  # of a number in a charter; members, votes, years and days stay far below it


def shape_findings(value: object, kind: inspect.Type, path: str = "", article: str = "") -> Iterator[Finding]:
    """Every value that has not the shape `kind`, with its path."""
    match kind:
        case inspect.StructType():
            yield from _table_findings(value, kind, path, article)
        case inspect.VarTupleType():
            if not isinstance(value, list):
                yield Finding(
                    path, text("a list is expected here"), text("Write it in square brackets: [ … ]."), article
                )
                return
            for index, item in enumerate(value):
                yield from shape_findings(item, kind.item_type, f"{path}[{index}]", article)
        case inspect.UnionType():  # a rule that may be absent: TOML has no null, so a value has the other type
            if value is None:
                return
            rest = next(each for each in kind.types if not isinstance(each, inspect.NoneType))
            yield from shape_findings(value, rest, path, article)
        case _:
            found = _value_problem(value, kind)
            if found is not None:
                yield Finding(path, found[0], found[1], article)


def _table_findings(value: object, kind: inspect.StructType, path: str, article: str) -> Iterator[Finding]:
    if not isinstance(value, dict):
        yield Finding(
            path, text("a table is expected here"), text("Write it as key = value, in braces: {{ … }}."), article
        )
        return
    if isinstance(value.get("article"), str):
        article = value["article"]
    known = {field.encode_name: field for field in kind.fields}
    for key in value.keys() - known.keys():
        close = difflib.get_close_matches(key, known, n=1)
        hint = (
            text("Did you mean “{key}”?", key=close[0])
            if close
            else text("The keys known here: {keys}.", keys=", ".join(known))
        )
        yield Finding(_below(path, key), text("no such key"), hint, article)
    for key, field in known.items():
        if key in value:
            yield from shape_findings(value[key], field.type, _below(path, key), article)
        elif field.required:
            yield Finding(_below(path, key), text("this value is missing"), text("Add “{key} = …”.", key=key), article)


def _value_problem(value: object, kind: inspect.Type) -> tuple[Text, Text] | None:
    match kind:
        case inspect.EnumType():
            choices = [str(each.value) for each in kind.cls]
            if not isinstance(value, str) or value not in choices:
                return text("“{value}” is not known here", value=_short(value)), _one_of(choices)
        case inspect.CustomType() if kind.cls is Fraction:
            return share_problem(value)
        case inspect.StrType():
            if not isinstance(value, str):
                return text("a text is expected here, not {value}", value=_short(value)), text("Write it in quotes.")
        case inspect.BoolType():
            if not isinstance(value, bool):
                return text("true or false is expected here, not {value}", value=_short(value)), _one_of(
                    ["true", "false"]
                )
        case inspect.IntType():
            if not isinstance(value, int) or isinstance(value, bool) or abs(value) > _LARGEST:
                return (
                    text("a whole number is expected here, not {value}", value=_short(value)),
                    text("Write digits only, without quotes, at most {most}.", most=_LARGEST),
                )
        case inspect.DateType():
            if not _is_date(value):
                return (
                    text("a date is expected here, not {value}", value=_short(value)),
                    text("Write it as 2026-09-18, without quotes."),
                )
    return None


def share_problem(value: object) -> tuple[Text, Text] | None:
    """Why the value is no exact share, with a hint; None where it is one."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) <= _LARGEST:
        return None
    hint = text('Write the share as a fraction in quotes: "2/3", "1/2" or "1". Decimals and per cent are not exact.')
    if isinstance(value, float):
        return text("a share is never a decimal: {value}", value=_short(value)), hint
    if not isinstance(value, str) or _SHARE.fullmatch(value) is None:
        return text("“{value}” is no share", value=_short(value)), hint
    if "/" in value and int(value.split("/")[1]) == 0:
        return text("“{value}” divides by zero", value=value), hint
    return None


def decode(kind: type[Any], value: object) -> Any:
    """The hook for the one type that TOML does not know: a share becomes a Fraction."""
    if kind is not Fraction or not isinstance(value, int | str) or share_problem(value) is not None:
        raise ValueError("no exact share")
    return Fraction(value)


def _is_date(value: object) -> bool:
    if isinstance(value, str):
        try:
            datetime.date.fromisoformat(value)
        except ValueError:
            return False
        return True
    return isinstance(value, datetime.date) and not isinstance(value, datetime.datetime)


def _one_of(choices: list[str]) -> Text:
    return text("One of: {choices}.", choices=", ".join(choices))


def _short(value: object) -> str:
    shown = str(value) if isinstance(value, str | float | bool | datetime.date) else type(value).__name__
    if isinstance(value, int) and not isinstance(value, bool):
        shown = str(value) if abs(value) < 10**12 else "…"
    return shown if len(shown) <= 40 else shown[:39] + "…"


def _below(path: str, key: str) -> str:
    return f"{path}.{key}" if path else key
