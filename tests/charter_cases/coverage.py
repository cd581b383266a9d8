"""The coverage page: every article of both charters, its rules in the TOML, the cases, where in the windows.

`make coverage` writes it; test_coverage.py fails while it is stale, and while an article has no case.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from governance_desk import language
from governance_desk.charter.clause import Status
from governance_desk.charter.load import built_in
from governance_desk.charter.wording import STATUS_NAMES
from governance_desk.language import translate
from tests.charter_cases.cases import CHARTERS
from tests.charter_cases.proof import Proof, proofs
from tests.charter_cases.rules import Rule, articles_of, number_of, rules_of
from tests.charter_cases.windows import given_in, page_file, place_of, reached_from
from ui.pages import PAGES

PAGE = Path(__file__).parent / "coverage.md"
CHINESE = "zh_CN"
NO_WINDOW = "还没有窗口"
HEAD = """# 章程各条、章程文件中的规则、例子、窗口

由 make coverage 写成，不要手改；与章程文件、例子或窗口不符时，测试不通过。章程的一条没有例子，测试也不通过。

规则：章程文件中据该条计算的数据，及其名称。没有写、前后不一致的，注明是在例子中先问后用，还是只记录联盟的决定。
例子：证明该条的例子，经由与窗口相同的命令或者命令行。窗口：例子中的命令在哪一页、以何字样给出；查证见 test_windows.py。
"""


def page() -> str:
    """The whole page; the same charters, cases and windows always give the same text."""
    before = language.current()
    language.use(CHINESE)
    try:
        return "\n".join([HEAD, *(line for charter in CHARTERS for line in _charter(charter))])
    finally:
        language.use(before)


def without_case(charter: str, cases: Iterable[Proof]) -> list[str]:
    """The articles of the charter that no case proves, and the places named by its rules that none names."""
    named = {place for case in cases for place in case.articles}
    numbers = {number_of(charter, place) for place in named}
    articles = [number for number in articles_of(charter) if number not in numbers]
    places = {place for rule in rules_of(charter) for place in rule.places} - set(articles_of(charter)) - named
    return [*articles, *sorted(places)]


def unasked(charter: str, cases: Iterable[Proof]) -> list[str]:
    """The clauses which the charter leaves open and no case shows as open, or shows at work once they are answered."""
    cases = tuple(cases)
    asked = {clause for case in cases for clause in case.asked}
    answered = {clause for case in cases for clause in case.answered}
    return [
        rule.clause
        for rule in rules_of(charter)
        if rule.status is not Status.WRITTEN and not (rule.clause in asked and rule.clause in answered)
    ]


def windows_of(charter: str, number: str) -> list[str]:
    """Where in the windows the article is at work, in Chinese, in the order of the rail."""
    found = [
        acts for case in proofs(charter) for place, acts in case.acts.items() if number_of(charter, place) == number
    ]
    acts = frozenset[str]().union(*found)
    return sorted({_window(act) for act in acts}, key=lambda words: (_rail(words), words))


def _window(act: str) -> str:
    """The page and the words of `windows.toml`; the file where it has no line yet; else that there is no window."""
    place = place_of(act)
    if place is not None:
        return f"{_name(place.page)} › {re.sub(r'{.*?}', '…', translate(place.words, CHINESE))}"
    files = given_in(act)
    return f"{_page_of(files[0])} › {files[0]}" if files else f"{NO_WINDOW}（{act}）"


def _page_of(file: str) -> str:
    """The first page of the rail that reaches the file."""
    return next((_name(each.name) for each in PAGES if file in reached_from(page_file(each))), NO_WINDOW)


def _rail(words: str) -> int:
    pages = [_name(entry.name) for entry in PAGES]
    page = words.partition(" › ")[0]
    return pages.index(page) if page in pages else len(pages)


def _name(page: str) -> str:
    words = next(each for each in PAGES if each.name == page).words
    return words()


def _charter(charter: str) -> Iterator[str]:
    read = built_in(charter)
    yield f"## {read.name}（{read.short_name}）"
    yield ""
    for article in read.articles:
        yield f"### {article.number}（{article.heading}）" if article.heading else f"### {article.number}"
        yield ""
        rules = [rule for rule in rules_of(charter) if _belongs(charter, rule, article.number)]
        yield "规则：" if rules else "规则：（没有据以计算的规则）"
        yield from (f"- {_rule(rule)}" for rule in rules)
        yield ""
        yield "例子："
        yield from _cases(charter, article.number)
        yield ""
        yield f"窗口：{'；'.join(windows_of(charter, article.number))}"
        yield ""


def _belongs(charter: str, rule: Rule, number: str) -> bool:
    return any(number_of(charter, place) == number for place in rule.places)


def _rule(rule: Rule) -> str:
    words = f"`{rule.path}` {rule.name}〔{rule.article}〕"
    if rule.status is Status.WRITTEN:
        return words
    kept = "只记录" if rule.path.startswith("topics.") else "先问后用"
    return f"{words}【{STATUS_NAMES[rule.status]}；{kept}】"


def _cases(charter: str, number: str) -> Iterator[str]:
    for case in proofs(charter):
        named = [place for place in case.articles if number_of(charter, place) == number]
        if named:
            title = case.title if case.title.startswith("第") else f"{'、'.join(named)}：{case.title}"
            yield f"- {title}（[{case.file}]({case.file})）"


if __name__ == "__main__":
    PAGE.write_text(page(), encoding="utf-8", newline="\n")
