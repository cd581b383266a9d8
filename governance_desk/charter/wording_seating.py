"""Rising and stepping down, nominations, conditions, replacement and the election of the next council in Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.clause import Reelection, Status
from governance_desk.charter.joining import SeatsFollow
from governance_desk.charter.model import Charter, OfficeRule
from governance_desk.charter.seating import (
    SLOTS_OF_SEATING,
    AfterAbsence,
    Checked,
    Nominated,
    Nomination,
    Overrun,
    Replaced,
    SeatingRule,
    StepsDown,
    TermStart,
    concerns,
)
from governance_desk.charter.wording import STATUS_NAMES, dates

SLOT_NAMES = {
    "stepping_down": "自愿降级",
    "below": "降级后的理事席位",
    "nominated": "提名的形式",
    "checked": "任职条件的审查",
    "replaced": "重新委派是否经表决",
    "after_absence": "因缺席丧失资格后的委派",
    "term_start": "任期的起算",
    "overrun": "届满未换届",
}
_SAID: dict[object, str] = {
    StepsDown.DECLARATION: "单位书面声明即可",
    StepsDown.VOTE: "须经表决通过",
    StepsDown.NOT_ALLOWED: "不得自愿降级",
    SeatsFollow.VACANT: "席位随之空缺",
    SeatsFollow.KEPT: "席位保留至任期届满",
    Nominated.IN_WRITING: "表决前须有书面提名",
    Nominated.AT_MEETING: "可以在会上提名",
    Checked.NOMINATION: "提名时审查",
    Checked.WHOLE_TERM: "任职期间随时审查",
    Replaced.LETTER: "凭委派函接任",
    Replaced.VOTE: "须经表决通过后接任",
    AfterAbsence.MAY_REPLACE: "可以重新委派",
    AfterAbsence.VACANT: "不得委派，席位空缺至换届",
    TermStart.ELECTION: "自选举通过之日起算",
    TermStart.FIRST_MEETING: "自本届第一次会议之日起算",
    Overrun.STAYS: "继续履行职责至下届就任",
    Overrun.ENDS: "届满之日起不再履行职责",
}
Statement = tuple[str, str]


def nomination_statements(charter: Charter, office: OfficeRule) -> Iterator[Statement]:
    """Who nominates for the office."""
    for clause in office.nomination:
        if clause.rule is None:
            says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
        else:
            says = f"由{nominating(charter, clause.rule)}提名。" + (f"（“{clause.quote}”）" if clause.quote else "")
        yield clause.article, f"{office.name}的提名：{says}{dates(clause)}"


REELECTION = {
    Reelection.UNLIMITED: "可以连任，次数不限",
    Reelection.TWO_TERMS: "连续任职不超过两届",
    Reelection.ELECTED: "须经选举方能连任",
}


def reelection_statements(office: OfficeRule) -> Iterator[Statement]:
    """Whether the holder can go on."""
    for clause in office.reelection:
        says = REELECTION[clause.rule] if clause.rule is not None else f"{STATUS_NAMES[clause.status]}，见第一部分"
        yield clause.article, f"{office.name}的连任：{says}。{dates(clause)}"


def nominating(charter: Charter, rule: Nomination) -> str:
    """理事长单位; 理事单位从本单位人员中."""
    names = "、".join(charter.membership_class(key).name for key in rule.classes)
    return f"{names}从本单位人员中" if rule.own else names


def seating_statements(charter: Charter) -> Iterator[Statement]:
    """The article and the sentence of each rule; nothing where the charter says nothing of it."""
    rule = charter.seating
    if rule is None:
        return
    for rise in rule.rises:
        lower, higher = (charter.membership_class(key).name for key in (rise.from_class, rise.to_class))
        matter = charter.matter(rise.matter).name
        yield rise.article, f"{lower}可以申请担任{higher}，按“{matter}”表决。"
    yield from _conditions(charter, rule)
    if rule.ahead:
        period = next(each.name for each in charter.periods if each.key == rule.ahead)
        yield rule.article, f"换届的准备期限见“{period}”。"
    for slot in SLOTS_OF_SEATING:
        for clause in getattr(rule, slot):
            if clause.status is not Status.WRITTEN:
                says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            else:
                says = f"{_SAID[clause.rule]}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"{SLOT_NAMES[slot]}：{says}{dates(clause)}"


def _conditions(charter: Charter, rule: SeatingRule) -> Iterator[Statement]:
    holders = "、".join(each.name for each in charter.offices if concerns(rule, each.key))
    for condition in rule.conditions:
        yield condition.article, f"{holders}的任职条件：{condition.name}。"
