"""Letters to a unit whose membership ends: that its withdrawal was received, that it is out, that it was expelled."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.keys import Manner
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.letter import letter, phrases_of_letter
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.meeting.state import Vote
from governance_desk.register.leaving.bar import bar_due
from governance_desk.register.leaving.effect import takes_effect
from governance_desk.register.state import Unit, UnitId

_TITLES = {
    Manner.WITHDRAWN: "title_withdrawn",
    Manner.DEEMED: "title_deemed",
    Manner.LOST: "title_lost",
    Manner.EXPELLED: "title_expelled",
}


@stamped
def withdrawal_receipt(association: Association, unit_id: UnitId, day: datetime.date) -> Document:
    """That the notice of withdrawal has come, and when it takes effect. KeyError where no withdrawal runs."""
    unit = association.register.units[unit_id]
    notice = association.register.withdrawals[unit_id]
    rules = association.rules_on(notice.received)
    due = takes_effect(rules, association.working_days, notice)
    say = phrases_of_letter(association, "withdrawal_receipt", unit.name, day)
    declared, received = day_words(notice.declared), day_words(notice.received)
    texts = [say("received", 声明日期=declared, 文件=notice.document, 收到日期=received)]
    leaving = rules.charter.leaving
    article = f"依照章程{due.article}，" if due.article else ""
    if due.due is not None:
        texts.append(say("ends", 依据=article, 终止日期=day_words(due.due)))
    else:
        texts.append(say("open", 依据=article))
    if leaving is not None and leaving.report_to:
        texts.append(say("report", 机构=rules.charter.body(leaving.report_to).name))
    return letter(association, say, unit.name, texts, day)


@stamped
def leaving_letter(association: Association, unit_id: UnitId, day: datetime.date) -> Document:
    """That the membership has ended, how, by which article, and until when no application is taken.

    ValueError where the unit is a member.
    """
    unit = association.register.units[unit_id]
    if unit.left is None:
        raise ValueError(f"{unit_id} is still a member")
    manner = unit.manner or Manner.LOST
    name = unit.name_on(unit.left)
    say = phrases_of_letter(association, "leaving_letter", name, day)
    ended = say("ended", 依据=_how(association, unit, manner), 终止日期=day_words(unit.left))
    texts = [ended, *_bars(association, unit, day, say), say("closing")]
    return letter(association, say, name, texts, day, _TITLES[manner])


def _how(association: Association, unit: Unit, manner: Manner) -> str:
    """By which vote, with its number and article, or by which document."""
    for meeting in association.meetings.values():
        vote: Vote | None = next((each for each in meeting.votes.values() if each.id == unit.cause), None)
        if vote is not None and vote.verdict is not None:
            number = f"第{vote.resolution}号决议" if vote.resolution is not None else "决议"
            decided = f"{day_words(meeting.day)}{meeting.title}作出{number}"
            if manner is Manner.EXPELLED:
                return _expelled(association, unit, meeting.day, vote.verdict.article, decided)
            return f"依照章程{vote.verdict.article}，{decided}。"
    charter = association.rules_on(unit.left or datetime.date.min).charter
    articles = {each.article for each in charter.losses if each.manner is manner}
    if manner is Manner.WITHDRAWN and charter.leaving is not None:
        articles = {charter.leaving.article}
    return f"依照章程{'、'.join(sorted(articles))}，" if articles else ""


def _expelled(association: Association, unit: Unit, day: datetime.date, article: str, decided: str) -> str:
    """For which of the charter's grounds, as the secretariat has verified them, and by the article on expulsions."""
    rule = association.rules_on(day).charter.expulsion
    known = rule.grounds if rule is not None else ()
    grounds = [f"{each.name}（章程{each.article}）" for each in known if each.key in unit.grounds]
    found = f"经秘书处核实，你单位有下列情形：{'；'.join(grounds)}。" if grounds else ""
    return f"{found}依照章程{rule.article if rule is not None else article}，{decided}，决定将你单位除名。"


def _bars(association: Association, unit: Unit, day: datetime.date, say: Phrases) -> list[str]:
    texts = []
    rules = association.rules_on(day)
    for bar in rules.charter.bars:
        if unit.manner not in bar.after:
            continue
        due = bar_due(rules, association.working_days, bar, unit, day)
        if due is not None and due.due is not None:
            texts.append(say("bar", 条款=bar.article, 截止日期=day_words(due.due)))
        else:
            texts.append(say("bar_open", 条款=bar.article))
    return texts
