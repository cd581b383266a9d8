"""A charter's text as it is edited: its mistakes, its values one by one, and what it changes."""

from __future__ import annotations

import re

import msgspec

from governance_desk.charter.differences import Difference, Of
from governance_desk.charter.editables import Editable, Sort, editables
from governance_desk.charter.examine import Located
from governance_desk.language import tr
from ui.models.table import Column, TableModel


class ValueRow(msgspec.Struct, frozen=True):
    """One value of the text: the part that it belongs to, by name, and what it is."""

    part: str
    path: str
    value: str
    editable: Editable

    @property
    def is_entry(self) -> bool:
        """Whether it is one of a list."""
        return self.path.endswith("]")

    @property
    def removable(self) -> bool:
        """Whether it can go: an entry of a list, or what the charter can do without."""
        each = self.editable
        return each.value is not None and (self.is_entry or not each.required)


def value_rows(toml: str, *, unwritten: bool = False) -> tuple[ValueRow, ...]:
    """Every value and list of the text; with `unwritten` what could be written besides. Nothing for a broken text."""
    try:
        found = editables(toml)
    except ValueError:
        return ()
    names: dict[str, str] = {}
    for each in found:
        whole, _, last = each.path.rpartition(".")
        if last in ("name", "number") and "." not in whole and each.value:
            names[whole] = each.value
    return tuple(
        ValueRow(names.get(each.path.partition(".")[0], ""), each.path, _shown(each), each)
        for each in found
        if each.value is not None or unwritten
    )


def _shown(each: Editable) -> str:
    """What the row says: a value as it is, of a list how long it is."""
    if each.value is None:
        return tr("(not written)")
    if each.sort is Sort.LIST:
        return tr("{number} entries", number=each.value)
    return each.value


def kept(row: ValueRow, words: str) -> bool:
    """Whether the row has one of the words, or there are none."""
    wanted = words.lower().split()
    return all(each in f"{row.part} {row.path} {row.value}".lower() for each in wanted)


class ValuesModel(TableModel[ValueRow]):
    """The values of the text, one in a row."""

    def __init__(self) -> None:
        super().__init__(
            (
                Column(lambda: tr("Part"), lambda row: row.part),
                Column(lambda: tr("Value of"), lambda row: _short(row.path)),
                Column(lambda: tr("Value"), lambda row: row.value.replace("\n", " ")),
            ),
            lambda row: row.path,
        )


def _short(path: str) -> str:
    """The path below the part, which the row names already; list places are counted from 1 for the reader."""
    below = path.partition(".")[2] or path
    return re.sub(r"\[(\d+)\]", lambda found: f" {int(found[1]) + 1}", below)


def mistake_words(mistake: Located) -> str:
    """Where it is, what is wrong, what to do."""
    finding = mistake.finding
    where = [tr("line {line}", line=mistake.line)] if mistake.line is not None else []
    where += [each for each in (finding.path if "." in finding.path else "", finding.article) if each]
    said = f"{finding.problem}\n{finding.hint}"
    return f"{' · '.join(where)}\n{said}" if where else said


def difference_words(difference: Difference) -> str:
    """At which place, what it was, what it is."""
    kind = {
        Of.TEXT: tr("Words"),
        Of.RULE: tr("Rule"),
        Of.VALUE: tr("Value"),
    }[difference.of]
    place = difference.place.replace(".", ".\u200b")  # a long path is broken after its dots
    lines = [f"{kind} · {place}"]
    lines += [f"− {difference.before}"] if difference.before else []
    lines += [f"+ {difference.after}"] if difference.after else []
    return "\n".join(lines)
