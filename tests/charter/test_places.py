"""Every value of a charter's text is found in its place."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from governance_desk.charter.load import BUILT_IN, built_in_path
from governance_desk.charter.places import line_of, places


def leaves(value: Any, path: str = "") -> dict[str, Any]:
    if isinstance(value, dict):
        pairs = [(f"{path}.{key}" if path else key, each) for key, each in value.items()]
    elif isinstance(value, list):
        pairs = [(f"{path}[{at}]", each) for at, each in enumerate(value)]
    else:
        return {path: value}
    return {where: leaf for name, each in pairs for where, leaf in leaves(each, name).items()}


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_value_is_found_with_what_stands_there(name: str) -> None:
    toml = built_in_path(name).read_text(encoding="utf-8")
    expected = leaves(tomllib.loads(toml))
    found = {path: each for path, each in places(toml).items() if each.leaf}
    assert found.keys() == expected.keys()
    for path, place in found.items():
        assert tomllib.loads(f"value = {toml[place.start : place.end]}")["value"] == expected[path]
        assert toml.count("\n", 0, place.start) + 1 == place.line


TEXT = """# first
name = "a # b" # said
[[bodies]]
key = "one"
[[bodies]]
key = "two"
[[bodies.quorum]]
rule = { all_of = [{ at_least = "2/3" }] }
readings = [
  { key = "x", says = '''long
words''' }, # more
  { key = "y" },
]
[period_end]
length = 3
"""


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("name", 2),
        ("bodies[1].key", 6),
        ("bodies[1].quorum[0].rule.all_of[0].at_least", 8),
        ("bodies[1].quorum[0].readings[1].key", 12),
        ("bodies[1].quorum[0].missing", 7),
        ("bodies[1].nothing[4].like[0].this", 5),
        ("period_end.length", 15),
        ("nowhere", None),
        ("", None),
    ],
)
def test_the_line_of_a_value_or_of_what_is_around_it(path: str, line: int | None) -> None:
    assert line_of(TEXT, path) == line


def test_a_text_that_is_no_toml_is_no_trap() -> None:
    for end in range(0, len(TEXT), 3):
        places(TEXT[:end])
    places("]]]] = [[[[ {{{ , = \" ''' 中文")
