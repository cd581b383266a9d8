"""A charter's text as it is edited: its mistakes, its values one by one by their names, and what it changes."""

from __future__ import annotations

import tomllib
from typing import Any

import msgspec

from governance_desk.charter.clause import Status
from governance_desk.charter.differences import Difference, Of
from governance_desk.charter.editables import Editable, Sort, editables
from governance_desk.charter.examine import Located, examine
from governance_desk.charter.naming.groups import GROUPS
from governance_desk.charter.naming.name import label_at, place, said
from governance_desk.errors import Fault
from governance_desk.language import text, tr

ARROW = " › "
MOST_MISTAKES = 4
"""Mistakes that a message shows; the editor shows all."""
TO_BE_WRITTEN = ("待写", "新的组织", "新章程")
"""What the empty charter says where something has to be written."""


class ValueRow(msgspec.Struct, frozen=True):
    """One value of the text: where it stands, `name` of its key or entry, and what it says as people read it."""

    path: str
    place: str
    name: str
    value: str
    editable: Editable
    missing: bool = False
    wrong: tuple[str, ...] = ()

    @property
    def is_entry(self) -> bool:
        """Whether it is one of a list."""
        return self.path.endswith("]")

    @property
    def removable(self) -> bool:
        """Whether it can go: an entry of a list, or what the charter can do without."""
        each = self.editable
        return each.value is not None and (self.is_entry or not each.required)

    @property
    def compound(self) -> bool:
        """Whether there are other values below it instead of one of its own."""
        return self.editable.sort in (Sort.LIST, Sort.TABLE)

    @property
    def open(self) -> bool:
        """Whether it says that the charter leaves something open."""
        silent = (Status.SILENT, Status.CONTRADICTORY)
        return self.path.endswith(".status") and self.editable.value in silent

    @property
    def above(self) -> str:
        """The path of what it belongs to; nothing for a part of the whole charter."""
        return self.path.rpartition("[")[0] if self.is_entry else self.path.rpartition(".")[0]


class CharterValues(msgspec.Struct, frozen=True):
    """All of them in the order of a charter, with the data that names the parts."""

    data: dict[str, Any] = {}
    rows: tuple[ValueRow, ...] = ()


def charter_values(toml: str, mistakes: tuple[Located, ...] = ()) -> CharterValues:
    """Every value and list of the text and what could be written besides; nothing for a text that is no TOML."""
    try:
        data, found = tomllib.loads(toml), editables(toml)
    except ValueError:
        return CharterValues()
    wrong: dict[str, list[str]] = {}
    for each in mistakes:
        wrong.setdefault(each.finding.path, []).append(f"{each.finding.problem}\n{each.finding.hint}")
    order = {key: at for at, key in enumerate(key for group in GROUPS for key in group.keys)}
    rows = [_row(each, data, tuple(wrong.get(each.path, ()))) for each in found]
    rows.sort(key=lambda row: order.get(row.path.partition(".")[0].partition("[")[0], len(order)))
    return CharterValues(data, tuple(rows))


def _row(each: Editable, data: dict[str, Any], wrong: tuple[str, ...]) -> ValueRow:
    names = place(each.path, data)
    missing = each.value in TO_BE_WRITTEN or (each.value is None and each.required)
    return ValueRow(each.path, ARROW.join(names), names[-1], _shown(each, data), each, missing, wrong)


def _shown(each: Editable, data: dict[str, Any]) -> str:
    """What the row says: a value by its name, of a list how long it is, of a part what stands in it."""
    if each.value is None:
        return tr("(not written)")
    if each.sort is Sort.LIST:
        return tr("{number} entries", number=each.value)
    return said(each.path, each.value, data)


def summary(rows: tuple[ValueRow, ...]) -> str:
    """Of a part: its article and what the charter does, as far as they stand in it; `rows` are its own values."""
    by_key = {row.path.rpartition(".")[2]: row for row in rows if row.editable.value}
    if {"of"} <= by_key.keys() and ({"at_least", "more_than"} & by_key.keys()):
        amounts = [by_key[key] for key in ("at_least", "more_than") if key in by_key]
        return " · ".join([by_key["of"].value, *(f"{row.name} {row.value}" for row in amounts)])
    return " · ".join(by_key[key].value for key in ("status", "article") if key in by_key)


def kept(row: ValueRow, wanted: list[str]) -> bool:
    """Whether the row has all of the words, in small letters: in its place, its value, or the key of the file."""
    words = f"{row.place} {row.path} {row.value} {row.editable.value or ''}".lower()
    return all(each in words for each in wanted)


def heading(path: str) -> str:
    """What the key is called, with the unit of its number."""
    label = label_at(path)
    if label is None:
        return path
    return tr("{name} ({unit})", name=label.name, unit=label.unit) if label.unit is not None else str(label.name)


def explanation(path: str) -> str:
    """What is to be written there; nothing where the name says it."""
    label = label_at(path)
    return str(label.says) if label is not None and label.says is not None else ""


def mistake_words(mistake: Located, data: dict[str, Any]) -> str:
    """Where it is, what is wrong, what to do."""
    finding = mistake.finding
    where = [tr("line {line}", line=mistake.line)] if mistake.line is not None else []
    named = ARROW.join(place(finding.path, data)) if label_at(finding.path) is not None else ""
    where += [each for each in (named or (finding.path if "." in finding.path else ""), finding.article) if each]
    said_so = f"{finding.problem}\n{finding.hint}"
    return f"{' · '.join(where)}\n{said_so}" if where else said_so


def charter_fault(toml: str, place_of_file: str) -> Fault:
    """What is wrong with a file that is no sound charter: the first mistakes, each with its place by its names."""
    mistakes = examine(toml, place=place_of_file).mistakes
    data = data_of(toml)
    shown = "\n".join(f"· {mistake_words(each, data)}" for each in mistakes[:MOST_MISTAKES])
    return Fault(
        text(
            "The charter {place} cannot be used; it has {count} mistakes.\n{mistakes}",
            place=place_of_file,
            count=len(mistakes),
            mistakes=shown,
        ),
        next_step=text("“Edit a copy …” can read the file too, and shows every mistake with the field to mend it in."),
    )


def data_of(toml: str) -> dict[str, Any]:
    """What the text says, to name the parts by; nothing while it is no TOML."""
    try:
        return tomllib.loads(toml)
    except (ValueError, RecursionError):
        return {}


def difference_words(difference: Difference, data: dict[str, Any]) -> str:
    """At which place, what it was, what it is."""
    kind = {
        Of.TEXT: tr("Words"),
        Of.RULE: tr("Rule"),
        Of.VALUE: tr("Value"),
    }[difference.of]
    where, before, after = named_difference(difference, data)
    lines = [f"{kind} · {where}"]
    lines += [f"− {before}"] if before else []
    lines += [f"+ {after}"] if after else []
    return "\n".join(lines)


def named_difference(difference: Difference, data: dict[str, Any]) -> tuple[str, str, str]:
    """The place, what it was and what it is, of a value by their names."""
    if difference.of is not Of.VALUE:
        return difference.place, difference.before, difference.after
    path = difference.place
    return ARROW.join(place(path, data)), said(path, difference.before, data), said(path, difference.after, data)
