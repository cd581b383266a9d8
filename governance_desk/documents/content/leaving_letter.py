"""Letters to a unit whose membership ends: that its withdrawal was received, that it is out, that it was expelled."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.keys import Manner
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.letter import letter
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.meeting.state import Vote
from governance_desk.register.leaving.bar import bar_due
from governance_desk.register.leaving.effect import takes_effect
from governance_desk.register.state import Unit, UnitId

_TITLES = {
    Manner.WITHDRAWN: "关于终止会员资格的函",
    Manner.DEEMED: "关于视为退会的通知",
    Manner.LOST: "关于会员资格自动终止的通知",
    Manner.EXPELLED: "关于除名的通知",
}


@stamped
def withdrawal_receipt(association: Association, unit_id: UnitId, day: datetime.date) -> Document:
    """That the notice of withdrawal has come, and when it takes effect. KeyError where no withdrawal runs."""
    unit = association.register.units[unit_id]
    notice = association.register.withdrawals[unit_id]
    rules = association.rules_on(notice.received)
    due = takes_effect(rules, association.working_days, notice)
    texts = [f"你单位{day_words(notice.declared)}的退会声明（{notice.document}）已于{day_words(notice.received)}收到。"]
    leaving = rules.charter.leaving
    article = f"依照章程{due.article}，" if due.article else ""
    if due.due is not None:
        texts.append(f"{article}会员资格于{day_words(due.due)}届满后终止。")
    else:
        texts.append(f"{article}会员资格终止的日期尚待确定如何解释章程后另行通知。")
    if leaving is not None and leaving.report_to:
        texts.append(f"秘书处将向{rules.charter.body(leaving.report_to).name}报告。")
    return letter(association, "退会声明收件回执", unit.name, texts, day)


@stamped
def leaving_letter(association: Association, unit_id: UnitId, day: datetime.date) -> Document:
    """That the membership has ended, how, by which article, and until when no application is taken.

    ValueError where the unit is a member.
    """
    unit = association.register.units[unit_id]
    if unit.left is None:
        raise ValueError(f"{unit_id} is still a member")
    manner = unit.manner or Manner.LOST
    ended = f"你单位的会员资格自{day_words(unit.left)}起终止。"
    texts = [_how(association, unit, manner) + ended, *_bars(association, unit, day)]
    texts.append("请妥善办结与会员身份有关的事务，此后不再以会员名义开展活动。")
    return letter(association, _TITLES[manner], unit.name_on(unit.left), texts, day)


def _how(association: Association, unit: Unit, manner: Manner) -> str:
    """By which vote, with its number and article, or by which document."""
    for meeting in association.meetings.values():
        vote: Vote | None = next((each for each in meeting.votes.values() if each.id == unit.cause), None)
        if vote is not None and vote.verdict is not None:
            number = f"第{vote.resolution}号决议" if vote.resolution is not None else "决议"
            return f"依照章程{vote.verdict.article}，{day_words(meeting.day)}{meeting.title}作出{number}。"
    charter = association.rules_on(unit.left or datetime.date.min).charter
    articles = {each.article for each in charter.losses if each.manner is manner}
    if manner is Manner.WITHDRAWN and charter.leaving is not None:
        articles = {charter.leaving.article}
    return f"依照章程{'、'.join(sorted(articles))}，" if articles else ""


def _bars(association: Association, unit: Unit, day: datetime.date) -> list[str]:
    texts = []
    rules = association.rules_on(day)
    for bar in rules.charter.bars:
        if unit.manner not in bar.after:
            continue
        due = bar_due(rules, association.working_days, bar, unit, day)
        if due is not None and due.due is not None:
            texts.append(f"依照章程{bar.article}，至{day_words(due.due)}止不受理你单位的入会申请。")
        else:
            texts.append(f"依照章程{bar.article}，一定期限内不受理你单位的入会申请，截止日期另行通知。")
    return texts
