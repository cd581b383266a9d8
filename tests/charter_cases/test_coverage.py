"""The coverage page is true: every article has its case, every case proves what it says it proves."""

from __future__ import annotations

import pytest

from tests.charter_cases.cases import CHARTERS, stories
from tests.charter_cases.coverage import PAGE, page, unasked, without_case
from tests.charter_cases.proof import proofs
from tests.charter_cases.rules import articles_of, number_of, rules_of


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == page(), (
        "the charters, the cases or the windows have changed: make coverage"
    )


@pytest.mark.parametrize("charter", CHARTERS)
def test_every_article_has_a_case(charter: str) -> None:
    assert without_case(charter, proofs(charter)) == []


@pytest.mark.parametrize("charter", CHARTERS)
def test_every_open_clause_is_shown_before_and_after_its_answer(charter: str) -> None:
    assert unasked(charter, proofs(charter)) == []


@pytest.mark.parametrize("charter", CHARTERS)
def test_every_case_names_articles_that_exist(charter: str) -> None:
    for case in proofs(charter):
        assert case.articles, case.title
        assert all(number_of(charter, place) for place in case.articles)


@pytest.mark.parametrize("charter", CHARTERS)
def test_a_story_comes_to_the_articles_that_it_names(charter: str) -> None:
    """What was done or refused in it, or shown, has named them; a label alone proves nothing."""
    for case in proofs(charter):
        assert set(case.articles) == case.named, f"{case.file}: {set(case.articles) - case.named}"


@pytest.mark.parametrize("charter", CHARTERS)
def test_an_article_without_its_cases_is_found(charter: str) -> None:
    for number in articles_of(charter):
        others = [case for case in proofs(charter) if all(number_of(charter, each) != number for each in case.articles)]
        assert number in without_case(charter, others)


def test_an_open_clause_that_is_only_answered_is_found() -> None:
    clause = "leaving.votes"
    assert clause in {rule.clause for rule in rules_of("cfia")}
    cases = [case._replace(asked=case.asked - {clause}) for case in proofs("cfia")]
    assert clause in unasked("cfia", cases)


def test_a_story_is_named_after_its_charter() -> None:
    for charter in CHARTERS:
        assert all(path.stem.startswith(f"{charter}_") for path, _ in stories(charter))
