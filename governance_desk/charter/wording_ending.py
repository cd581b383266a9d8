"""Expulsion and winding-up in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance_desk.charter.clause import Clause, Status
from governance_desk.charter.expulsion import ExpulsionRule, Recusal
from governance_desk.charter.joining import Hearing
from governance_desk.charter.model import Charter, WindingUpRule
from governance_desk.charter.wording import STATUS_NAMES, dates

NAMES = {
    "expulsion.counted": "除名的事由",
    "expulsion.hearing": "除名前的申辩",
    "expulsion.recusal": "除名表决的回避",
}
HEARINGS = {Hearing.HEARD: "应书面通知并听取申辩", Hearing.NOT_HEARD: "不需要听取申辩"}
RECUSALS = {
    Recusal.VOTES: "该单位的人参加表决",
    Recusal.OUT_OF_VOTE: "该单位的人不参加表决，仍计入到会人数",
    Recusal.OUT_OF_BASE: "该单位的人不参加表决，也不计入到会人数",
}
Statement = tuple[str, str]


def ending_statements(charter: Charter) -> Iterator[Statement]:
    """The article and the sentence of each rule."""
    if charter.expulsion is not None:
        yield from _expulsion(charter.expulsion)
    if charter.winding_up is not None:
        yield from _winding_up(charter, charter.winding_up)


def _expulsion(rule: ExpulsionRule) -> Iterator[Statement]:
    quote = f"（“{rule.quote}”）" if rule.quote else ""
    yield rule.article, f"除名须先经秘书处核实事由，再付表决。{quote}"
    for ground in rule.grounds:
        yield ground.article, f"除名的事由：{ground.name}。"
    names = {each.key: each.name for each in rule.grounds}
    slots: tuple[tuple[str, tuple[Clause[Any], ...]], ...] = (
        ("counted", rule.counted),
        ("hearing", rule.hearing),
        ("recusal", rule.recusal),
    )
    for slot, clauses in slots:
        for clause in clauses:
            says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            if clause.status is Status.WRITTEN:
                says = f"{_said(clause.rule, names)}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"{NAMES[f'expulsion.{slot}']}：{says}{dates(clause)}"


def _said(rule: Hearing | Recusal | tuple[str, ...] | None, names: dict[str, str]) -> str:
    if isinstance(rule, Hearing):
        return HEARINGS[rule]
    return RECUSALS[rule] if isinstance(rule, Recusal) else "；".join(names[each] for each in rule or ())


def _winding_up(charter: Charter, rule: WindingUpRule) -> Iterator[Statement]:
    quote = f"（“{rule.quote}”）" if rule.quote else ""
    yield rule.article, f"终止决议通过后：由{charter.membership_class(rule.led_by).name}组织成立终止工作小组。{quote}"
    if rule.remainder:
        yield rule.remainder_article or rule.article, f"终止后的剩余价值：{rule.remainder}。"
