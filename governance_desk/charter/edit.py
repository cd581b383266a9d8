"""Change one value of a charter's text: write it, leave it out, give a list one more entry. The rest stays as it is.

Every function takes the whole text and gives the new one; notes and the order of the text are kept.
"""

from __future__ import annotations

import re

from msgspec import inspect

from governance_desk.charter.editables import Sort, sort_of, type_at
from governance_desk.charter.places import Place, places

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")
_HEADER = re.compile(r"^[ \t]*\[", re.MULTILINE)


def write(toml: str, path: str, value: str) -> str:
    """The text with this value there, in the form that the model has for it."""
    found = places(toml)
    kind = type_at(path)
    literal = _literal(sort_of(kind) if kind is not None else Sort.TEXT, value)
    if path in found:
        place = found[path]
        return toml[: place.start] + literal + toml[place.end :]
    return _insert(toml, path, literal, found)


def begin(toml: str, path: str) -> str:
    """The text with an empty table or list there, where nothing stands yet: with what it cannot do without."""
    kind = type_at(path)
    assert kind is not None
    found = places(toml)
    if "." not in path and isinstance(kind, inspect.StructType):
        return f"{toml.rstrip()}\n\n[{path}]\n{_lines(kind)}"
    return _insert(toml, path, _blank(kind), found)


def add(toml: str, path: str) -> str:
    """The text with one more entry at the end of this list, with what it cannot do without."""
    kind = type_at(path)
    assert isinstance(kind, inspect.VarTupleType)
    found = places(toml)
    number = _entries(found, path)
    if path in found:
        return _add_inline(toml, found[path], [found[f"{path}[{at}]"] for at in range(number)], _blank(kind.item_type))
    if number:
        end = _region_end(toml, found, f"{path}[{number - 1}]")
    elif "." not in path and isinstance(kind.item_type, inspect.StructType):
        end = len(toml.rstrip())
    else:
        return _insert(toml, path, f"[{_blank(kind.item_type)}]", found)
    assert isinstance(kind.item_type, inspect.StructType)
    header = re.sub(r"\[\d+\]", "", path)
    return f"{toml[:end]}\n\n[[{header}]]\n{_lines(kind.item_type).rstrip()}{toml[end:] or chr(10)}"


def remove(toml: str, path: str) -> str:
    """The text without this value, entry or table; as it is where there is none."""
    found = places(toml)
    if path not in found:
        entries = _entries(found, path)  # a list written as tables, each under its own header
        for at in reversed(range(entries)):
            toml = remove(toml, f"{path}[{at}]")
        return toml
    place = found[path]
    if toml[place.start] == "[" and _is_header(toml, place):
        end = _region_end(toml, found, path)
        return toml[: place.start] + toml[end:].lstrip("\n")
    if _in_line(place, found, path):
        return _cut(toml, place.begin, place.end)
    line_start = toml.rfind("\n", 0, place.begin) + 1
    line_end = toml.find("\n", place.end)
    return toml[:line_start] + ("" if line_end < 0 else toml[line_end + 1 :])


def _literal(sort: Sort, value: str) -> str:
    if sort in (Sort.YES_NO, Sort.DATE) or (sort is Sort.NUMBER and re.fullmatch(r"-?\d+", value.strip())):
        return value.strip()
    if "\n" in value and "'''" not in value and not _CONTROL.search(value):
        return f"'''\n{value}'''"
    escaped = value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n").replace("\t", "\\t")
    return '"' + re.sub(r"[\x00-\x1f\x7f]", lambda found: f"\\u{ord(found[0]):04x}", escaped) + '"'


def _blank(kind: inspect.Type) -> str:
    """What stands there until it is written: nothing of its own, and all that the model cannot do without."""
    match kind:
        case inspect.UnionType():
            return _blank(next(each for each in kind.types if not isinstance(each, inspect.NoneType)))
        case inspect.StructType():
            pairs = [f"{each.encode_name} = {_blank(each.type)}" for each in kind.fields if each.required]
            return "{ " + ", ".join(pairs) + " }" if pairs else "{}"
        case inspect.VarTupleType():
            return "[]"
        case inspect.EnumType():
            return f'"{next(iter(kind.cls)).value}"'
        case inspect.BoolType():
            return "false"
        case inspect.IntType():
            return "1"
        case inspect.CustomType():
            return '"1/2"'
    return '""'


def _lines(kind: inspect.StructType) -> str:
    """The same, as the lines of a table with a header of its own."""
    return "".join(f"{each.encode_name} = {_blank(each.type)}\n" for each in kind.fields if each.required)


def _insert(toml: str, path: str, literal: str, found: dict[str, Place]) -> str:
    """A value that is not there yet, at the head of its table."""
    parent, _dot, key = path.rpartition(".")
    if not parent:
        first = _HEADER.search(toml)
        head = toml[: first.start()] if first is not None else toml
        ends = [each.end for each in found.values() if each.end <= len(head)]
        at = max(ends, default=0)
        line_end = toml.find("\n", at)
        at = len(toml) if line_end < 0 else line_end
        return f"{toml[:at]}\n{key} = {literal}{toml[at:]}" if ends else f"{key} = {literal}\n{toml}"
    place = found[parent]
    if toml[place.start] == "{":
        rest = toml[place.start + 1 :].lstrip()
        return f"{toml[: place.start]}{{ {key} = {literal}{' ' if rest.startswith('}') else ', '}{rest}"
    line_end = toml.find("\n", place.end)
    line_end = len(toml) if line_end < 0 else line_end
    return f"{toml[:line_end]}\n{key} = {literal}{toml[line_end:]}"


def _add_inline(toml: str, whole: Place, entries: list[Place], literal: str) -> str:
    if not entries:
        return f"{toml[: whole.start]}[{literal}]{toml[whole.end :]}"
    last = entries[-1]
    line_start = toml.rfind("\n", 0, last.start) + 1
    indent = toml[line_start : last.start]
    gap = f"\n{indent}" if line_start > whole.start and not indent.strip() else " "
    return f"{toml[: last.end]},{gap}{literal}{toml[last.end :]}"


def _entries(found: dict[str, Place], path: str) -> int:
    number = 0
    while f"{path}[{number}]" in found:
        number += 1
    return number


def _is_header(toml: str, place: Place) -> bool:
    line_start = toml.rfind("\n", 0, place.start) + 1
    return place.begin == place.start and not toml[line_start : place.start].strip() and toml[place.end - 1] == "]"


def _region_end(toml: str, found: dict[str, Place], path: str) -> int:
    """Where the table under this header ends, with all the tables below it; the notes before the next stay there."""
    below = [each.end for at, each in found.items() if at == path or at.startswith((f"{path}.", f"{path}["))]
    line_end = toml.find("\n", max(below))
    return len(toml) if line_end < 0 else line_end


def _in_line(place: Place, found: dict[str, Place], path: str) -> bool:
    """Whether the value stands in braces or brackets, beside others."""
    parent = re.sub(r"(\.[^.\[\]]+|\[\d+\])$", "", path)
    around = found.get(parent) if parent != path else None
    return around is not None and around.start < place.begin and place.end < around.end


def _cut(toml: str, begin_at: int, end: int) -> str:
    """Without what stands between, and without one of the commas around it."""
    after = re.match(r"[ \t\r\n]*,[ \t]*", toml[end:])
    if after is not None:
        return toml[:begin_at] + toml[end + after.end() :]
    before = re.search(r",[ \t\r\n]*$", toml[:begin_at])
    return (toml[: before.start()] if before is not None else toml[:begin_at]) + toml[end:]
