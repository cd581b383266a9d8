"""The written rules of a body and of absences in plain Chinese: ties, proxies, attendance, what counts as missed."""

from __future__ import annotations

from governance_desk.charter.keys import Tie
from governance_desk.charter.model import (
    Arrival,
    Attending,
    BodyRule,
    Counts,
    Demotion,
    Frequency,
    Holder,
    Procedure,
    ProxyRule,
    QuorumChecked,
    Reach,
    Restart,
    Succession,
    TakesEffect,
    TermLength,
)

_Plain = (
    Tie
    | Arrival
    | Attending
    | QuorumChecked
    | Frequency
    | Counts
    | Demotion
    | TakesEffect
    | Restart
    | Succession
    | Reach
    | Procedure
    | TermLength
)
"""Rules that have one sentence for each of their values."""

_SAID: dict[_Plain, str] = {
    Tie.LOST: "视为未通过",
    Tie.PASSED: "达到所需票数的，视为通过",
    Tie.CHAIR_DECIDES: "由会议主持人决定",
    Tie.VOTE_AGAIN: "重新表决一次",
    Tie.LOT: "抽签决定",
    Arrival.AT_ONCE: "委托人到会的，委托即时终止，由本人表决",
    Arrival.AFTER_THE_VOTE: "委托人到会的，正在进行的表决仍由受托人代行，自下一次表决起由本人表决",
    Attending.AT_OPENING: "以宣布开会时签到的{member}为准，迟到、早退不再增减",
    Attending.AT_EACH_VOTE: "以每次表决时在场的{member}为准",
    QuorumChecked.ONCE: "只在开会时核对一次",
    QuorumChecked.EACH_VOTE: "每次表决时都须达到",
    QuorumChecked.WARNS: "只在开会时核对；其后人数不足的，提示并记入纪要，表决仍然有效",
    Frequency.YEARLY: "每年至少召开一次",
    Frequency.AS_NEEDED: "根据需要召开",
    TermLength.TWO_YEARS: "每届两年",
    TermLength.THREE_YEARS: "每届三年",
    TermLength.FOUR_YEARS: "每届四年",
    TermLength.FIVE_YEARS: "每届五年",
    TermLength.AS_RESOLVED: "每届由决议确定",
    Counts.COUNTS: "计为缺席",
    Counts.DOES_NOT_COUNT: "不计为缺席",
    Demotion.ONE_CLASS: "降一级",
    Demotion.TO_THE_LOWEST: "降至最低一级",
    TakesEffect.CLOSE: "闭会时生效",
    TakesEffect.CONFIRMATION: "经确认后生效",
    Reach.NAMED: "不适用",
    Reach.EVERY: "同样适用",
    Restart.RESTARTS: "重新计次",
    Restart.CONTINUES: "不重新计次",
    Succession.FRESH: "接任者自任职起重新计次",
    Succession.INHERITED: "接任者承接前任的次数",
    Procedure.VOTE: "须经表决通过",
    Procedure.REPORT: "向会议报告，没有异议即为通过",
}


def said(rule: object, body: BodyRule | None) -> str:
    """The rule in words; nothing for a rule of another kind."""
    if isinstance(rule, ProxyRule):
        return proxies(rule, body)
    if isinstance(rule, _Plain):
        return _SAID[rule].format(member=_member(body))
    return ""


def proxies(rule: ProxyRule, body: BodyRule | None) -> str:
    """不得委托; 可以委托另一到会理事，每人至多接受一份，计入出席人数，不计入到会人数."""
    if not rule.allowed:
        return "不得委托"
    holder = {
        Holder.MEMBER: f"另一到会{_member(body)}",
        Holder.SAME_UNIT: "本单位的其他人员",
        Holder.ANYONE: "任何人",
    }[rule.holder]
    parts = [
        f"可以{'书面' if rule.written else ''}委托{holder}",
        "接受委托的份数不限" if rule.most is None else f"每人至多接受{rule.most}份",
        "计入出席人数" if rule.counts_for_quorum else "不计入出席人数",
        "计入到会人数" if rule.counts_as_attending else "不计入到会人数",
    ]
    parts += ["无记名投票时不得委托"] if rule.barred_in_secret else []
    parts += [] if rule.chair_may_hold else ["会议主持人不得接受委托"]
    return "，".join(parts)


def _member(body: BodyRule | None) -> str:
    return "成员" if body is None else body.member_name
