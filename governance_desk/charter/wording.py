"""Rules in plain Chinese, the language of the charters: shares, bases, readings, the names of clauses."""

from __future__ import annotations

import datetime
from fractions import Fraction
from typing import Any

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import (
    PERIOD_END,
    Base,
    BodyRule,
    Charter,
    Clause,
    Counting,
    PassingRule,
    QuorumRule,
    Share,
    Sitting,
    Status,
)

_DIGITS = "零一二三四五六七八九"

STATUS_NAMES = {Status.WRITTEN: "章程写明", Status.SILENT: "章程没有写", Status.CONTRADICTORY: "章程前后不一致"}

SLOT_NAMES = {
    "quorum": "出席人数",
    "resolution": "表决份额",
    "tie": "票数相同",
    "proxies": "委托",
    "proxy_arrival": "委托人到会",
    "attending": "到会人数的确定",
    "quorum_checked": "出席人数的核对",
    "frequency": "会议的次数",
    "term": "任期",
    "record_date": "应到名册的截止日",
    "one_person": "一人代表两个单位",
    "remote": "远程出席",
    "presiding": "主持",
    "demand": "要求召开临时会议",
    "competence": "由谁决定",
    "passing": "表决份额",
    "procedure": "报告还是表决",
    "excused": "请假",
    "proxy": "委托他人出席",
    "extraordinary": "临时会议",
    "inquorate": "出席不足的会议",
    "reach": "没有提到的类别",
    "demotion": "降级的幅度",
    "span": "期限",
    "head_leaves": "原代表的席位",
    "first_day": "起算",
    "lapse": "到期未换发",
    "effect": "降级的生效",
    "restart": "降级后的计次",
    "new_term": "换届后的计次",
    "succession": "中途换人后的计次",
    "nomination": "由谁提名",
    "due": "何时编制",
    "lateness": "逾期的后果",
    "returned": "退出后的证书",
    "reelection": "连任",
    "sharing": "分担办法",
}


def number(value: int) -> str:
    """A whole number below 100 in Chinese numerals, others in digits."""
    if not 0 <= value < 100:
        return str(value)
    tens, ones = divmod(value, 10)
    if tens == 0:
        return _DIGITS[ones]
    return ("" if tens == 1 else _DIGITS[tens]) + "十" + (_DIGITS[ones] if ones else "")


def fraction(value: Fraction) -> str:
    """2/3 as 三分之二; 1 as 全部."""
    if value == 1:
        return "全部"
    return f"{number(value.denominator)}分之{number(value.numerator)}"


def share(rule: Share, body: BodyRule | None) -> str:
    """到会会员的三分之二以上（含）; 在任理事的超过二分之一; 按表决权数计…."""
    return _COUNTING[rule.counting] + _share(rule, body)


_COUNTING = {None: "", Counting.HEADS: "按人数计", Counting.WEIGHTS: "按表决权数计"}


def _share(rule: Share, body: BodyRule | None) -> str:
    if rule.at_least is not None:
        amount = "全部" if rule.at_least == 1 else f"{fraction(rule.at_least)}以上（含）"
        return f"{base(rule.of, body)}的{amount}"
    assert rule.more_than is not None
    return f"超过{base(rule.of, body)}的{fraction(rule.more_than)}（不含）"


def base(of: Base, body: BodyRule | None) -> str:
    """What the share is a share of, in the words of the body."""
    member = "成员" if body is None else body.member_name
    match of:
        case Base.MEMBERS:
            return f"全体{member}"
        case Base.SEATS:
            return f"全部{member}席位（含空缺）"
        case Base.IN_OFFICE:
            return f"在任{member}"
        case Base.ATTENDING:
            return f"到会{member}"
        case Base.REPRESENTED:
            return f"到会及受托代表的{member}"
        case Base.CAST:
            return "投出的票"
        case Base.VALID:
            return "有效票"
        case Base.YES_NO:
            return "赞成票与反对票之和"
        case Base.ISSUED:
            return "发出的票"


def quorum(rule: QuorumRule, body: BodyRule) -> str:
    """出席须达到 …，并且 …"""
    return "须有" + "，并且须有".join(share(each, body) for each in rule.all_of) + "出席方能开会"


def passing(rule: PassingRule, body: BodyRule | None) -> str:
    """赞成票须达到 …，并且 …"""
    weighed = "（按表决权数计算）" if body is not None and body.weighted else ""
    return f"赞成票{weighed}须" + "，并且".join(_reached(each, body) for each in rule.all_of)


def _reached(rule: Share, body: BodyRule | None) -> str:
    """达到…以上, but 超过… alone."""
    return share(rule, body) if rule.at_least is None else f"达到{share(rule, body)}"


def dates(clause: Clause[Any]) -> str:
    """（自2026年1月1日起，至2027年12月31日止）, or nothing."""
    parts = [f"自{_day(clause.since)}起"] if clause.since else []
    parts += [f"至{_day(clause.until)}止"] if clause.until else []
    return f"（{'，'.join(parts)}有效）" if parts else ""


def made_up_of(body: BodyRule) -> str:
    """Who makes up the body."""
    return f"由全体{body.member_name}组成" if body.sitting is Sitting.UNITS else f"由{body.member_name}组成"


def body_names(charter: Charter, keys: tuple[str, ...]) -> str:
    """会员大会; 先由理事会、再由会员大会."""
    names = [charter.body(key).name for key in keys]
    return f"由{names[0]}决定" if len(names) == 1 else "先由" + "，再由".join(names) + "决定"


def clause_name(charter: Charter, clause_id: ClauseId) -> str:
    """What a clause is about: 理事会：票数相同; 终止联盟：由谁决定; 退会通知期内的表决."""
    if clause_id == PERIOD_END:
        return "期间的最后一日"
    first, *rest = clause_id.split(".")
    if first == "topic":
        return next(each.name for each in charter.topics if each.key == rest[0])
    if first == "matter":
        return f"{charter.matter(rest[0]).name}：{SLOT_NAMES[rest[1]]}"
    if first == "period":
        return f"{next(each.name for each in charter.periods if each.key == rest[0])}：{SLOT_NAMES[rest[1]]}"
    if first == "change":
        return f"{next(each.name for each in charter.changes if each.key == rest[0])}：{SLOT_NAMES[rest[1]]}"
    if first == "certificate":
        return f"{next(each.name for each in charter.certificates if each.key == rest[0])}：{SLOT_NAMES[rest[1]]}"
    if first == "contributions" and charter.contributions is not None:
        return f"{charter.contributions.name}：{SLOT_NAMES[rest[0]]}"
    if first == "paper":
        return f"{next(each.name for each in charter.yearly_papers if each.key == rest[0])}：{SLOT_NAMES[rest[1]]}"
    if first in ("admission", "leaving", "loss", "expulsion", "bar"):
        from governance_desk.charter.wording_joining import joining_clause_name

        return joining_clause_name(charter, clause_id)
    if first == "office":
        return f"{charter.office(rest[0]).name}：{SLOT_NAMES[rest[1]]}"
    if first == "seating":
        from governance_desk.charter.wording_seating import SLOT_NAMES as OF_SEATING

        return OF_SEATING[rest[0]]
    if first == "elections":
        from governance_desk.charter.wording_election import ELECTION_SLOT_NAMES

        return f"选举：{ELECTION_SLOT_NAMES[rest[0]]}"
    if first == "motions":
        from governance_desk.charter.wording_motion import MOTION_SLOT_NAMES

        return f"议事：{MOTION_SLOT_NAMES[rest[0]]}"
    if first == "voting":
        from governance_desk.charter.wording_ways import VOTING_SLOT_NAMES

        return VOTING_SLOT_NAMES[rest[0]]
    if first == "absence":
        return f"{next(each.name for each in charter.absences if each.key == rest[0])}：{SLOT_NAMES[rest[1]]}"
    return f"{charter.body(first).name}：{SLOT_NAMES[rest[0]]}"


def _day(day: datetime.date) -> str:
    return f"{day.year}年{day.month}月{day.day}日"
