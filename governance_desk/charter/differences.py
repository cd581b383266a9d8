"""What a new version of a charter changes: in its words, in the rules that follow from them, in every value."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Any

import msgspec

from governance_desk.charter.explain import statements_by_article
from governance_desk.charter.model import Charter


class Of(StrEnum):
    """What has changed."""

    TEXT = "text"  # an article's own words
    RULE = "rule"  # what the program understands
    VALUE = "value"  # one value of the file


class Difference(msgspec.Struct, frozen=True):
    """One change at a place: an article, or the path of a value. Empty before: it is new; empty after: it is gone."""

    of: Of
    place: str
    before: str
    after: str


def differences(before: Charter, after: Charter) -> tuple[Difference, ...]:
    """Every change: first the articles' words, then the rules by article, then the values by their keys."""
    return (*_texts(before, after), *_rules(before, after), *_values(before, after))


def _texts(before: Charter, after: Charter) -> Iterator[Difference]:
    old = {each.number: f"{each.heading} {each.text}".strip() for each in before.articles}
    new = {each.number: f"{each.heading} {each.text}".strip() for each in after.articles}
    for number in dict.fromkeys((*old, *new)):
        if old.get(number) != new.get(number):
            yield Difference(Of.TEXT, number, old.get(number, ""), new.get(number, ""))


def _rules(before: Charter, after: Charter) -> Iterator[Difference]:
    """Sentences that begin alike are one rule that has changed."""
    old, new = statements_by_article(before), statements_by_article(after)
    for number in dict.fromkeys((*old, *new)):
        gone = [said for _, said in old.get(number, []) if said not in {each for _, each in new.get(number, [])}]
        come = [said for _, said in new.get(number, []) if said not in {each for _, each in old.get(number, [])}]
        for said in gone:
            like = next((each for each in come if _topic(each) == _topic(said)), "")
            if like:
                come.remove(like)
            yield Difference(Of.RULE, number, said, like)
        for said in come:
            yield Difference(Of.RULE, number, "", said)


def _topic(said: str) -> str:
    return said.partition("：")[0]


def _values(before: Charter, after: Charter) -> Iterator[Difference]:
    old, new = dict(leaves(before)), dict(leaves(after))
    for path in dict.fromkeys((*old, *new)):
        if old.get(path) != new.get(path) and not path.startswith("articles."):
            yield Difference(Of.VALUE, path, old.get(path, ""), new.get(path, ""))


def leaves(charter: Charter) -> Iterator[tuple[str, str]]:
    """Every value with its path; what has a key is called by it, so that an insertion moves nothing."""
    yield from _leaves(msgspec.to_builtins(charter, enc_hook=str), "")


def _leaves(value: Any, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, dict):
        for key, each in value.items():
            yield from _leaves(each, f"{path}.{key}" if path else key)
    elif isinstance(value, list | tuple):
        for index, each in enumerate(value):
            name = (each.get("key") or each.get("number")) if isinstance(each, dict) else None
            yield from _leaves(each, f"{path}.{name or index}")
    elif value is not None and value != "":
        yield path, str(value)
