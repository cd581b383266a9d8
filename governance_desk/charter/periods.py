"""The periods of a charter: those that it lists, and the terms that follow from its classes, bodies and offices."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.check import article_of
from governance_desk.charter.model import BodyRule, Charter, ClassRule, OfficeRule
from governance_desk.charter.period import Direction, PeriodRule, PeriodUnit
from governance_desk.charter.wording import number
from governance_desk.errors import Refusal
from governance_desk.language import text


def periods_of(charter: Charter) -> tuple[PeriodRule, ...]:
    """Every period, those of the file first; a term has the key of whose it is: term_of_council."""
    listed = {each.key for each in charter.periods}
    return (*charter.periods, *(each for each in _terms(charter) if each.key not in listed))


def period_of(charter: Charter, named: str) -> PeriodRule:
    """The period of that key, name, clause id or article; Refusal where there is none, or where there are several."""
    periods = periods_of(charter)
    wanted = named.strip()
    key = wanted.removeprefix("period.").removesuffix(".span")
    for each in periods:
        if key == each.key or wanted == each.name:
            return each
    article = f"第{number(int(wanted))}条" if wanted.isdecimal() and len(wanted) < 5 else wanted
    found = [each for each in periods if article and _is_in(each, article)]
    if len(found) == 1:
        return found[0]
    if found:
        raise Refusal(
            text("This article has several periods."),
            article=article,
            next_step=text("Choose one of: {periods}.", periods=_list(found)),
        )
    raise Refusal(
        text("This charter has no period called {period}.", period=named),
        next_step=text("It has: {periods}.", periods=_list(periods)),
    )


def _is_in(rule: PeriodRule, article: str) -> bool:
    return any(part == article or article_of(part, [article]) is not None for part in rule.article.split("、"))


def _list(periods: tuple[PeriodRule, ...] | list[PeriodRule]) -> str:
    return "、".join(f"{each.key}（{each.name}，{each.article}）" for each in periods)


def _terms(charter: Charter) -> Iterator[PeriodRule]:
    parts: list[BodyRule | ClassRule | OfficeRule] = [*charter.bodies, *charter.classes, *charter.offices]
    for each in parts:
        if each.term_years is not None:
            yield PeriodRule(
                key=f"term_of_{each.key}",
                name=f"{each.name}任期",
                article=each.article,
                length=each.term_years,
                unit=PeriodUnit.YEARS,
                starts="任期起始之日",
                direction=Direction.AFTER,
            )
