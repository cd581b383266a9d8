"""The rules on how a body comes together in plain Chinese: its roll, who comes for whom and how, who leads it."""

from __future__ import annotations

import itertools

from governance_desk.charter.convening import Demand, Occasion, OnePerson, Presiding, RecordDate, RemoteRule
from governance_desk.charter.model import BodyRule, Charter
from governance_desk.charter.wording import share


def convening_said(rule: object, charter: Charter, body: BodyRule) -> str:
    """The rule in words; nothing for a rule of another kind."""
    member = body.member_name
    match rule:
        case RecordDate():
            return f"以{_day(rule)}在册的{member}为应到，其后不再在册的除外"
        case OnePerson.ONE:
            return f"一人只能代表一个{member}，出席只计一人"
        case OnePerson.BOTH:
            return f"一人可以分别代表几个{member}，各计一次，各投一票"
        case RemoteRule():
            return remote(rule)
        case Presiding():
            return presiding(charter, rule)
        case Demand():
            return f"{demand(charter, rule, body)}可以要求召开临时会议"
        case _:
            return ""


def _day(rule: RecordDate) -> str:
    if rule.of is Occasion.CONVENING:
        return "发出会议通知之日"
    return f"会议召开{rule.days_before}日以前" if rule.days_before else "会议当日"


def remote(rule: RemoteRule) -> str:
    """须到现场; 远程参加计为出席，可以表决."""
    if not rule.allowed:
        return "须到现场，远程参加不计为出席"
    if not rule.counts:
        return "可以远程列席旁听，不计入出席，不得表决"
    barred = "，无记名投票除外" if rule.barred_in_secret else ""
    return f"远程参加计为出席，可以表决{barred}"


def presiding(charter: Charter, rule: Presiding) -> str:
    """由理事长主持，理事长不在的由副理事长主持."""
    names = [charter.office(key).name for key in rule.offices]
    parts = [f"由{names[0]}主持"] if names else []
    parts += [f"{before}不在的，由{name}主持" for before, name in itertools.pairwise(names)]
    if rule.delegated:
        parts.append(f"{names[0] if names else '主持人'}不在的，由其书面委托的人主持")
    if rule.elected:
        parts.append("都不在的，由到会的过半数推举一人主持")
    return "；".join(parts)


def demand(charter: Charter, rule: Demand, body: BodyRule) -> str:
    """理事长，或者在任理事的三分之一以上（含）."""
    who = [charter.office(key).name for key in rule.offices]
    who += [share(rule.share, body)] if rule.share is not None else []
    return "，或者".join(who)
