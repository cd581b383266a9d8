"""Admission, leaving and bars in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance_desk.charter.clause import Clause, Status
from governance_desk.charter.joining import (
    SECRETARIAT,
    AdmissionRule,
    Applies,
    BarRule,
    BarStarts,
    Begins,
    Hearing,
    InInterval,
    LeavingRule,
    LossBegins,
    LossRule,
    MaterialRule,
    SeatsFollow,
)
from governance_desk.charter.keys import ClauseId, Manner, Proof
from governance_desk.charter.model import Charter
from governance_desk.charter.wording import STATUS_NAMES, dates

PROOFS = {Proof.PRESENTED: "提交", Proof.SEALED_COPY: "加盖公章的复印件", Proof.ORIGINAL_SHOWN: "原件备验"}
MANNERS = {
    Manner.WITHDRAWN: "自行退出",
    Manner.DEEMED: "视为退出",
    Manner.LOST: "自动丧失资格",
    Manner.EXPELLED: "除名",
}
_OF_A_LOSS = {"found_by": "由谁认定", "hearing": "认定前的申辩", "begins": "自哪一天起算"}
_OF_A_BAR = {"applies": "是否适用", "starts": "自哪一天起算"}
_SAID: dict[object, str] = {
    Hearing.HEARD: "应书面通知并听取申辩",
    Hearing.NOT_HEARD: "不需要听取申辩",
    LossBegins.FINDING: "自认定之日",
    LossBegins.BREACH: "自不履行义务之日",
    BarStarts.END: "自会员资格终止之日",
    BarStarts.NOTICE: "自通知送达之日",
    Begins.VOTE: "自表决通过之日",
    Begins.FIRST_STEP: "自表决通过后第一项手续办理之日",
    InInterval.VOTES: "仍有表决权",
    InInterval.DOES_NOT_VOTE: "不再参加表决，也不计入应到",
    SeatsFollow.VACANT: "席位随之空缺",
    SeatsFollow.KEPT: "席位保留至任期届满",
    Applies.APPLIES: "适用",
    Applies.DOES_NOT_APPLY: "不适用",
}
Statement = tuple[str, str]


def joining_statements(charter: Charter) -> Iterator[Statement]:
    """The article and the sentence of each rule."""
    if charter.admission is not None:
        yield from _admission(charter, charter.admission)
    if charter.leaving is not None:
        yield from _leaving(charter, charter.leaving)
    for loss in charter.losses:
        yield from _loss(charter, loss)
    for bar in charter.bars:
        yield from _bar(charter, bar)


def joining_clause_name(charter: Charter, clause_id: ClauseId) -> str:
    """What a clause of these rules is about; nothing for any other clause."""
    first, *rest = clause_id.split(".")
    if first == "loss":
        return f"{next(each.name for each in charter.losses if each.key == rest[0])}：{_OF_A_LOSS[rest[1]]}"
    if first == "bar":
        return f"{next(each.name for each in charter.bars if each.key == rest[0])}：{_OF_A_BAR[rest[1]]}"
    if first == "expulsion":
        from governance_desk.charter.wording_ending import NAMES

        return NAMES[clause_id]
    return {
        "admission.begins": "会员资格的起始",
        "leaving.votes": "退出通知期内的表决",
        "leaving.seats": "单位退出后的席位",
    }.get(clause_id, "")


def material_name(material: MaterialRule) -> str:
    """营业执照复印件（加盖公章的复印件、原件备验）."""
    return f"{material.name}（{'、'.join(PROOFS[each] for each in material.proofs)}）"


def _admission(charter: Charter, rule: AdmissionRule) -> Iterator[Statement]:
    for condition in rule.conditions:
        yield condition.article, f"入会条件：{condition.name}。"
    for material in rule.materials:
        asked = "，仅在秘书处要求时提供" if material.on_demand else ""
        yield material.article, f"入会材料：{material_name(material)}{asked}。"
    for step in rule.steps:
        yield step.article, f"表决通过后：{step.name}。"
    yield from _clauses(rule.begins, "会员资格的起始", _rule)
    if rule.examination:
        yield rule.article, f"入会审查的期限见“{_period(charter, rule.examination)}”。"


def _leaving(charter: Charter, rule: LeavingRule) -> Iterator[Statement]:
    if rule.period:
        yield rule.article, f"退出的生效见“{_period(charter, rule.period)}”。"
    if rule.report:
        to = charter.body(rule.report_to).name if rule.report_to else "理事会"
        yield rule.article, f"秘书处收到退出通知后报{to}，期限见“{_period(charter, rule.report)}”。"
    yield from _clauses(rule.votes, "退出通知期内的表决", _rule)
    yield from _clauses(rule.seats, "单位退出后的席位", _rule)


def _loss(charter: Charter, rule: LossRule) -> Iterator[Statement]:
    quote = f"（“{rule.quote}”）" if rule.quote else ""
    yield rule.article, f"{rule.name}：{MANNERS[rule.manner]}。{quote}"
    names = {SECRETARIAT: "秘书处"} | {each.key: each.name for each in charter.bodies}
    yield from _clauses(rule.found_by, f"{rule.name}，由谁认定", lambda found: f"由{names[found]}认定")
    yield from _clauses(rule.hearing, f"{rule.name}，认定前的申辩", _rule)
    yield from _clauses(rule.begins, f"{rule.name}，自哪一天起算", _rule)


def _bar(charter: Charter, rule: BarRule) -> Iterator[Statement]:
    after = "、".join(MANNERS[each] for each in rule.after)
    period = _period(charter, rule.period)
    yield rule.article, f"{rule.name}：{after}的，期间内不受理重新加入的申请，期限见“{period}”。"
    yield from _clauses(rule.applies, f"{rule.name}，是否适用", _rule)
    yield from _clauses(rule.starts, f"{rule.name}，自哪一天起算", _rule)


def _clauses(slot: tuple[Clause[Any], ...], name: str, say: Any) -> Iterator[Statement]:
    for clause in slot:
        if clause.status is not Status.WRITTEN:
            says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
        else:
            says = f"{say(clause.rule)}。" + (f"（“{clause.quote}”）" if clause.quote else "")
        yield clause.article, f"{name}：{says}{dates(clause)}"


def _rule(rule: object) -> str:
    return _SAID[rule]


def _period(charter: Charter, key: str) -> str:
    return next(each.name for each in charter.periods if each.key == key)
