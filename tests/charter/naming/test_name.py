"""Everything that the format of a charter knows has a name, in both languages, and a place is said by names."""

from __future__ import annotations

import tomllib
import typing
from collections.abc import Iterator
from enum import StrEnum

import pytest
from msgspec import inspect

from governance_desk.charter.editables import Sort, editables, plain_type, root
from governance_desk.charter.joining import SECRETARIAT
from governance_desk.charter.keys import BodyKey, ClassKey, MatterKey, OfficeKey
from governance_desk.charter.load import blank_path, built_in_path
from governance_desk.charter.naming.groups import GROUPS
from governance_desk.charter.naming.name import (
    label_at,
    label_of,
    options_at,
    origin,
    parts_at,
    place,
    reference_at,
    said,
)
from governance_desk.charter.naming.of_bodies import COMMON, OF_BODIES
from governance_desk.charter.naming.of_members import OF_MEMBERS
from governance_desk.charter.naming.options import OPTIONS
from governance_desk.charter.naming.references import REFERENCES
from governance_desk.charter.wording import SLOT_NAMES
from governance_desk.language import Text, render

CFIA = tomllib.loads(built_in_path("cfia").read_text(encoding="utf-8"))
SHARE = "bodies[1].quorum[0].rule.all_of[0].at_least"


def structs(kind: inspect.Type, seen: set[type]) -> Iterator[inspect.StructType]:
    """Every part of the format."""
    kind = plain_type(kind)
    if isinstance(kind, inspect.VarTupleType):
        yield from structs(kind.item_type, seen)
    elif isinstance(kind, inspect.StructType) and kind.cls not in seen:
        seen.add(kind.cls)
        yield kind
        for field in kind.fields:
            yield from structs(field.type, seen)


KINDS = tuple(structs(root(), set()))


def enumerations(kind: inspect.Type) -> Iterator[type[StrEnum]]:
    kind = plain_type(kind)
    if isinstance(kind, inspect.VarTupleType):
        yield from enumerations(kind.item_type)
    elif isinstance(kind, inspect.EnumType):
        yield typing.cast("type[StrEnum]", kind.cls)


ENUMERATIONS = {each for kind in KINDS for field in kind.fields for each in enumerations(field.type)}


def test_every_field_of_the_format_has_a_name() -> None:
    nameless = [
        f"{origin(kind.cls).__name__}.{field.encode_name}"
        for kind in KINDS
        for field in kind.fields
        if label_of(origin(kind.cls), field.encode_name) is None
    ]
    assert nameless == []


def test_a_field_that_the_format_does_not_know_has_none() -> None:
    known = {origin(kind.cls): {field.encode_name for field in kind.fields} for kind in KINDS}
    for owner, labels in (OF_BODIES | OF_MEMBERS).items():
        assert labels.keys() <= known[owner], owner
    assert all(any(key in fields for fields in known.values()) for key in COMMON)
    assert label_at("bodies[0].quorums") is None
    assert label_at("nothing.of.the.kind") is None


def test_every_value_of_every_choice_has_a_name() -> None:
    assert OPTIONS.keys() == ENUMERATIONS
    for enumeration, names in OPTIONS.items():
        assert list(names) == [each.value for each in enumeration]
        assert len({str(name) for name in names.values()}) == len(names)  # they can be told apart


def named() -> Iterator[Text]:
    for labels in (COMMON, *OF_BODIES.values(), *OF_MEMBERS.values()):
        for each in labels.values():
            yield from (words for words in (each.name, each.says, each.unit) if words is not None)
    for names in OPTIONS.values():
        yield from names.values()
    yield from (group.name for group in GROUPS)


def test_every_name_is_said_in_english_and_in_chinese() -> None:
    for words in named():
        assert not any("\u4e00" <= letter <= "\u9fff" for letter in render(words, "en")), words
        assert any("\u4e00" <= letter <= "\u9fff" for letter in render(words, "zh_CN")), words


def test_no_two_fields_of_a_part_have_the_same_name() -> None:
    for kind in KINDS:
        labels = [label_of(origin(kind.cls), field.encode_name) for field in kind.fields]
        for language in ("en", "zh_CN"):
            names = [render(each.name, language) for each in labels if each is not None]
            assert len(set(names)) == len(names), (kind.cls, names)


def test_the_slots_are_called_as_in_the_explanation_of_the_charter() -> None:
    for kind in KINDS:
        for field in kind.fields:
            if field.encode_name in SLOT_NAMES and "Clause" in str(field.type):
                label = label_of(origin(kind.cls), field.encode_name)
                assert label is not None
                assert SLOT_NAMES[field.encode_name] in render(label.name, "zh_CN"), field


def test_every_part_of_a_charter_stands_under_one_heading() -> None:
    keys = [key for group in GROUPS for key in group.keys]
    assert sorted(keys) == sorted(field.encode_name for field in root().fields)


def test_what_names_a_part_by_its_kind_is_known_as_a_reference() -> None:
    lists = {BodyKey: "bodies", ClassKey: "classes", MatterKey: "matters", OfficeKey: "offices"}
    for kind in KINDS:
        owner = origin(kind.cls)
        for key, hint in typing.get_type_hints(owner).items():
            for named_kind, where in lists.items():
                if key != "key" and named_kind in (hint, *typing.get_args(hint)):
                    assert REFERENCES[owner][key] == where


@pytest.mark.parametrize("name", ["cfia", "shcp", "blank"])
def test_every_reference_of_a_charter_is_said_by_the_name_of_the_part(name: str) -> None:
    toml = (blank_path() if name == "blank" else built_in_path(name)).read_text(encoding="utf-8")
    data = tomllib.loads(toml)
    found = [each for each in editables(toml) if reference_at(each.path) and each.sort is Sort.TEXT and each.value]
    assert len(found) > 10
    for each in found:
        assert each.value in parts_at(each.path, data), each.path
        assert said(each.path, each.value or "", data) == parts_at(each.path, data)[each.value or ""]


def test_a_value_is_said_by_its_name_and_its_unit() -> None:
    assert said("bodies[1].term_years", "3", CFIA) == "3年"
    assert said("bodies[1].quorum[0].rule.all_of[0].of", "in_office", CFIA) == "在任人数"
    assert said("bodies[1].quorum[0].exhaustive", "True", CFIA) == "是"
    assert said("matters[0].competence[0].rule.bodies[0]", "assembly", CFIA) == "会员大会"
    assert said("losses[0].found_by[0].readings[0].rule", SECRETARIAT, CFIA) == "秘书处"
    assert said("bodies[1].proxies[0].readings[0].rule.most", "no_limit", CFIA) == "没有限制"
    assert said("bodies[1].name", "理事会", CFIA) == "理事会"
    assert said("bodies[1].sitting", "not a choice", CFIA) == "not a choice"


@pytest.mark.parametrize("path", [SHARE, "bodies.council.quorum.0.rule.all_of.0.at_least"])
def test_a_place_is_said_by_names_whichever_way_it_is_written(path: str) -> None:
    assert place(path, CFIA) == ("会议机构", "理事会", "出席人数（法定人数）", "以上（含本数）")
    whole = (
        "会议机构",
        "理事会",
        "出席人数（法定人数）",
        "第1项",
        "规定",
        "须同时达到的份额",
        "第1项",
        "以上（含本数）",
    )
    assert place(path, CFIA, short=False) == whole


def test_a_place_that_is_not_there_is_still_named_as_far_as_it_goes() -> None:
    assert place("bodies[9].quorum", {}) == ("会议机构", "第10项", "出席人数（法定人数）")
    assert place("bodies[0].nonsense", CFIA) == ("会议机构", "会员大会", "nonsense")


def test_choices_are_those_of_the_type() -> None:
    assert list(options_at("bodies[0].sitting")) == ["units", "seats"]
    assert options_at("bodies[0].weighted") == {"true": "是", "false": "否"}
    assert options_at("bodies[0].name") == {}
    assert parts_at("matters[0].office", {}) == {}
