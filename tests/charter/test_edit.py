"""Every value of the model can be written, left out, and every list can grow and shrink; the rest stays as it is."""

from __future__ import annotations

import copy
import re
import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import inspect

from governance_desk.charter.edit import add, begin, remove, write
from governance_desk.charter.editables import Editable, Sort, editables, root, sort_of, type_at
from governance_desk.charter.load import blank_path, built_in_path, read_charter

TEXTS = {
    "cfia": built_in_path("cfia").read_text(encoding="utf-8"),
    "shcp": built_in_path("shcp").read_text(encoding="utf-8"),
    "blank": blank_path().read_text(encoding="utf-8"),
}
EDITABLES = {name: editables(toml) for name, toml in TEXTS.items()}
NAMES = st.sampled_from(sorted(TEXTS))


def steps(path: str) -> list[str | int]:
    found: list[str | int] = []
    for part in path.split("."):
        name, *numbers = re.split(r"[\[\]]+", part.rstrip("]"))
        found += [name, *(int(number) for number in numbers)]
    return found


def at(data: Any, path: str) -> Any:
    for step in steps(path):
        data = data[step]
    return data


def without(data: Any, path: str) -> Any:
    """The same data without what stands there."""
    changed = copy.deepcopy(data)
    *way, last = steps(path)
    inner = changed
    for step in way:
        inner = inner[step]
    del inner[last]
    return changed


def full(data: Any) -> Any:
    """Without empty lists: a list under headers that has lost its last entry stands there no more."""
    if isinstance(data, dict):
        return {key: full(each) for key, each in data.items() if each != []}
    return [full(each) for each in data] if isinstance(data, list) else data


def with_value(data: Any, path: str, value: Any) -> Any:
    changed = copy.deepcopy(data)
    *way, last = steps(path)
    inner = changed
    for step in way:
        inner = inner[step]
    inner[last] = value
    return changed


@pytest.mark.parametrize("name", TEXTS)
def test_every_value_that_stands_there_is_shown(name: str) -> None:
    toml = TEXTS[name]
    data = tomllib.loads(toml)
    for each in editables(toml):
        if each.value is None or each.sort is Sort.TABLE:
            continue
        stands = at(data, each.path)
        assert each.value == (str(len(stands)) if each.sort is Sort.LIST else _said(stands))


def _said(value: object) -> str:
    return str(value).lower() if isinstance(value, bool) else str(value)


def fields(kind: inspect.StructType, seen: dict[str, set[str]]) -> None:
    """Every table of the model with the keys that it knows."""
    name = repr(kind.cls)
    if name in seen:
        return
    seen[name] = {each.encode_name for each in kind.fields}
    for each in kind.fields:
        inner = each.type
        while not isinstance(inner, inspect.StructType):
            if isinstance(inner, inspect.UnionType):
                inner = next(one for one in inner.types if not isinstance(one, inspect.NoneType))
            elif isinstance(inner, inspect.VarTupleType):
                inner = inner.item_type
            else:
                break
        else:
            fields(inner, seen)


def grown(toml: str, tables: dict[str, set[str]]) -> tuple[str, dict[str, set[str]]]:
    """Write every key of every table once, each list with an entry; what was reached."""
    reached: dict[str, set[str]] = {}
    waiting = True
    while waiting:
        waiting = False
        for each in editables(toml):
            parent, _dot, key = each.path.rpartition(".")
            kind = type_at(parent) if parent else root()
            assert isinstance(kind, inspect.StructType) or each.path.endswith("]")
            if isinstance(kind, inspect.StructType) and not each.path.endswith("]"):
                name = repr(kind.cls)
                if key in reached.setdefault(name, set()):
                    continue
                reached[name].add(key)
                toml = _written(toml, each)
                waiting = True
                break
    assert tables
    return toml, reached


def _written(toml: str, each: Editable) -> str:
    before = tomllib.loads(toml)
    if each.sort is Sort.LIST:
        new = add(toml, each.path)
        assert len(at(tomllib.loads(new), each.path)) == len(at(before, each.path) if each.value else []) + 1
        return new
    if each.sort is Sort.TABLE:
        return begin(toml, each.path) if each.value is None else toml
    value = each.choices[-1] if each.choices else _VALUES[each.sort]
    new = write(toml, each.path, value)
    assert _said(at(tomllib.loads(new), each.path)) == value
    assert without(tomllib.loads(new), each.path) == (before if each.value is None else without(before, each.path))
    return new


_VALUES = {Sort.TEXT: '字𠮷“”"\\', Sort.NUMBER: "7", Sort.DATE: "2026-01-10", Sort.SHARE: "2/3"}


def test_every_key_of_the_model_can_be_written_beginning_with_an_empty_text() -> None:
    tables: dict[str, set[str]] = {}
    fields(root(), tables)
    _toml, reached = grown("", tables)
    missing = {name: keys - reached.get(name, set()) for name, keys in tables.items()}
    assert {name: keys for name, keys in missing.items() if keys} == {}


@given(st.data())
def test_what_is_written_changes_that_value_alone(data: st.DataObject) -> None:
    name = data.draw(NAMES)
    toml = TEXTS[name]
    leaves = [each for each in EDITABLES[name] if each.sort is Sort.TEXT]
    each = leaves[data.draw(st.integers(0, len(leaves) - 1))]
    value = data.draw(st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=20))
    parsed = tomllib.loads(write(toml, each.path, value))
    assert parsed == with_value(
        tomllib.loads(toml), each.path, value.replace("\r\n", "\n") if "\n" not in value else value
    )


@given(st.data())
def test_what_is_removed_is_gone_and_all_else_is_there(data: st.DataObject) -> None:
    name = data.draw(NAMES)
    toml = TEXTS[name]
    there = [each for each in EDITABLES[name] if each.value is not None]
    each = there[data.draw(st.integers(0, len(there) - 1))]
    before = tomllib.loads(toml)
    after = tomllib.loads(remove(toml, each.path))
    assert full(after) == full(without(before, each.path))


@given(st.data())
def test_an_entry_more_stands_at_the_end_of_its_list(data: st.DataObject) -> None:
    name = data.draw(NAMES)
    toml = TEXTS[name]
    lists = [each for each in EDITABLES[name] if each.sort is Sort.LIST]
    each = lists[data.draw(st.integers(0, len(lists) - 1))]
    before, after = tomllib.loads(toml), tomllib.loads(add(toml, each.path))
    old = at(before, each.path) if each.value is not None else []
    new = at(after, each.path)
    assert new[:-1] == old
    assert with_value(after, each.path, old) == with_value(before, each.path, old)
    again = remove(add(toml, each.path), f"{each.path}[{len(old)}]")
    assert full(tomllib.loads(again)) == full(before)


def test_notes_stay_and_the_charter_stays_sound() -> None:
    toml = TEXTS["cfia"]
    assert [line for line in write(toml, "bodies[0].seats", "9").splitlines() if line not in toml.splitlines()] == [
        "seats = 9"
    ]
    added = write(write(add(toml, "losses"), "losses[1].key", "moved"), "losses[1].name", "迁出")
    added = write(write(added, "losses[1].article", "第十四条（二）"), "losses[1].manner", "lost")
    assert read_charter(added, place="").losses[1].name == "迁出"
    assert remove(added, "losses[1]") == toml
    assert all(line in added.splitlines() for line in toml.splitlines())


def test_what_is_no_limit_and_a_text_of_several_lines() -> None:
    toml = TEXTS["cfia"]
    path = "bodies[0].proxies[0].readings[1].rule.most"
    assert at(tomllib.loads(write(toml, path, "no_limit")), path) == "no_limit"
    assert at(tomllib.loads(write(toml, "articles[0].text", "一\n二'''三\n")), "articles[0].text") == "一\n二'''三\n"
    assert sort_of(root()) is Sort.TABLE
