"""The cases of `text_*.toml`: articles that state something, as the program shows them and says what follows."""

from __future__ import annotations

import pytest

from governance_desk.charter.check import article_of
from governance_desk.charter.load import built_in
from governance_desk.cli.main import main
from tests.charter_cases.cases import CHARTERS, TextCase, text_cases

CASES = [
    pytest.param(charter, case, id=f"text_{charter}-{number}")
    for charter in CHARTERS
    for number, case in enumerate(text_cases(charter), start=1)
]
NO_RULE = "（没有据以计算的规则）"


@pytest.mark.parametrize(("charter", "case"), CASES)
def test_case(charter: str, case: TextCase, capsys: pytest.CaptureFixture[str]) -> None:
    articles = {each.number: each for each in built_in(charter).articles}
    number = article_of(case.article, list(articles))
    assert number is not None
    article = articles[number]
    assert case.quote in article.text
    assert case.quote or not article.text, "what has a text is quoted"
    assert main(["charter", "explain", charter]) == 0
    beside = _beside(capsys.readouterr().out, f"{number}（{article.heading}）" if article.heading else number)
    if not case.says:
        assert beside == [NO_RULE]
    for words in case.says:
        assert any(words in line for line in beside), "\n".join(beside)


def _beside(said: str, heading: str) -> list[str]:
    """The lines below an article's heading."""
    lines = [*said.partition("\n二、逐条说明\n")[2].splitlines(), ""]
    after = lines[lines.index(heading) + 1 :]
    return [line.strip() for line in after[: after.index("")]]
