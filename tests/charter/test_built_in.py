"""The two charters against their printed text: articles exist, quotes are the charter's own words."""

from __future__ import annotations

import re

import pytest

from governance_desk.charter.check import article_of
from governance_desk.charter.explain import explain
from governance_desk.charter.load import BUILT_IN, built_in, built_in_path
from governance_desk.charter.model import Charter, Clause, Status
from governance_desk.charter.readings import clause_slots


def plain(text: str) -> str:
    return re.sub(r"\s", "", text.replace("(", "（").replace(")", "）"))


def clauses(charter: Charter) -> list[Clause[object]]:
    return [clause for _, slot in clause_slots(charter) for clause in slot]


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_quote_stands_in_the_article_that_the_clause_names(name: str) -> None:
    charter = built_in(name)
    texts = {article.number: plain(article.heading + article.text) for article in charter.articles}
    quoted = [(each.article, each.quote) for each in clauses(charter) if each.quote]
    quoted += [(each.article, each.quote) for each in charter.absences]
    quoted += [(each.article, each.quote) for each in charter.periods if not each.span]
    assert len(quoted) > 20
    for named, quote in quoted:
        numbers = [article_of(part, list(texts)) for part in named.split("、")]
        assert any(number and plain(quote) in texts[number] for number in numbers), (named, quote)


@pytest.mark.parametrize("name", BUILT_IN)
def test_every_paragraph_that_is_named_is_printed_in_its_article(name: str) -> None:
    charter = built_in(name)
    texts = {article.number: plain(article.text) for article in charter.articles}
    for clause in clauses(charter):
        for part in clause.article.split("、"):
            number = article_of(part, list(texts))
            assert number is not None, clause.article
            for mark in re.findall("（[^）]+）", part):
                assert mark in texts[number], clause.article


@pytest.mark.parametrize("name", BUILT_IN)
def test_nothing_is_decided_for_the_association(name: str) -> None:
    """No share, tie, proxy or count is written without a quote from the charter."""
    for clause_id, slot in clause_slots(built_in(name)):
        for clause in slot:
            assert clause.status is not Status.WRITTEN or clause.quote, clause_id


@pytest.mark.parametrize("name", BUILT_IN)
def test_the_explanation_beside_the_charter_is_the_generated_one(name: str) -> None:
    """After a change: `python -m governance_desk charter explain NAME --into resources/charters/NAME.txt`."""
    twin = built_in_path(name).with_suffix(".txt").read_text(encoding="utf-8")
    assert explain(built_in(name)) == twin


def test_the_open_questions_of_the_charters() -> None:
    counts = {
        name: [sum(each.status is status for each in clauses(built_in(name))) for status in Status] for name in BUILT_IN
    }
    assert counts["cfia"][2] >= 8  # contradictory
    assert counts["shcp"][2] >= 3
    assert all(silent >= 40 for _, silent, _ in counts.values())
