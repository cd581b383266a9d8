"""The checklist cannot rot: every key that it names is in the program, every test exists, the page is the newest."""

from __future__ import annotations

import ast
from functools import cache

import pytest

from tests.requirements.checklist import PAGE, ROOT, Requirement, page, requirements

WANTED = (
    *(f"6.2.2 ({number})" for number in range(1, 8)),
    *("6.2.3", "6.2.4", "6.2.6", "6.2.7", "6.2.8"),
    *("12.2.1", "12.2.5", "12.2.6", "12.2.7", "12.2.8", "12.2.9", "12.2.10", "12.2.12"),
)
"""What the standard asks of software; the rest of 6.2 and 12.2 asks for terminals, cards and gates."""


@cache
def literals(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    found = (each.value for each in ast.walk(tree) if isinstance(each, ast.Constant))
    return frozenset(value for value in found if isinstance(value, str))


@cache
def functions(path: str) -> frozenset[str]:
    tree = ast.parse((ROOT / path).read_text("utf-8"))
    return frozenset(each.name for each in ast.walk(tree) if isinstance(each, ast.FunctionDef))


@pytest.mark.parametrize("each", requirements(), ids=lambda each: each.clause)
def test_what_it_names_is_there(each: Requirement) -> None:
    assert each.tests, "a requirement that nothing holds is not met"
    for test in each.tests:
        path, _, name = test.partition("::")
        assert name in functions(path), test
    for path, keys in each.keys.items():
        assert set(keys) - literals(path) == set(), path


def test_every_clause_for_software_has_its_place() -> None:
    found = {clause.strip() for each in requirements() for clause in each.clause.split(",")}
    assert found == set(WANTED)


def test_the_page_is_the_newest() -> None:
    assert PAGE.read_text("utf-8") == page(), "make coverage writes it anew"
