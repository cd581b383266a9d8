"""The rules of a charter, one by one with its article, as its TOML has them; nothing here knows a rule by name."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, NamedTuple

import msgspec

from governance_desk.charter.check import article_of
from governance_desk.charter.clause import Clause, Status
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.load import built_in
from governance_desk.charter.readings import clause_slots
from governance_desk.charter.wording import clause_name


class Rule(NamedTuple):
    """One rule: "matters.termination.passing", 第二十七条. `clause` is its id where readings are adopted for it."""

    path: str
    name: str
    article: str
    status: Status
    clause: str

    @property
    def places(self) -> tuple[str, ...]:
        """The places that the rule names: 第十一条（三）, 第十九条（一）5."""
        return tuple(self.article.split("、"))


@cache
def rules_of(charter: str) -> tuple[Rule, ...]:
    """Every rule that names an article, in the order of the file."""
    read = built_in(charter)
    clauses = {id(clause): clause_id for clause_id, slot in clause_slots(read) for clause in slot}
    found = (rule for field in read.__struct_fields__ for rule in _within(getattr(read, field), field, "", clauses))
    return tuple(
        rule._replace(name=clause_name(read, ClauseId(rule.clause))) if rule.clause else rule for rule in found
    )


@cache
def articles_of(charter: str) -> tuple[str, ...]:
    """The numbers of the articles, in the order of the charter's text."""
    return tuple(each.number for each in built_in(charter).articles)


def number_of(charter: str, place: str) -> str:
    """第十九条 of 第十九条（三）2. ValueError where the charter has no such article."""
    found = article_of(place, articles_of(charter))
    if found is None:
        raise ValueError(f"{charter}: no such article: {place}")
    return found


def _within(part: Any, path: str, name: str, clauses: Mapping[int, str]) -> Iterator[Rule]:
    if isinstance(part, Clause):
        yield Rule(path, name, part.article, part.status, clauses.get(id(part), ""))
    elif isinstance(part, msgspec.Struct):
        name = getattr(part, "name", name)
        if getattr(part, "article", ""):
            yield Rule(path, name, str(part.article), Status.WRITTEN, "")  # type: ignore[attr-defined]
        for field in part.__struct_fields__:
            yield from _within(getattr(part, field), f"{path}.{field}", name, clauses)
    elif isinstance(part, tuple):
        for each in part:
            key = getattr(each, "key", "")
            yield from _within(each, f"{path}.{key}" if key else path, name, clauses)
