"""Words that documents share: days, times, articles, what those who make up a body are counted in.

A document is written in the charter's language, Chinese, whatever language the windows speak.
"""

from __future__ import annotations

import datetime
import re
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from governance_desk.association.state import Association
from governance_desk.charter.adoption import Adoption
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import Text, render
from governance_desk.meeting.state import Meeting

_ISO_DAY = re.compile(r"[12]\d{3}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])", re.ASCII)
_WEEKDAYS = "一二三四五六日"
_UNIT_NAMES = {"会员", "成员", "会员单位", "成员单位", "单位"}


def china_time() -> datetime.tzinfo:
    """The one time zone of China; where a machine has no table of zones, eight hours ahead of UTC."""
    try:
        return ZoneInfo("Asia/Shanghai")
    except ZoneInfoNotFoundError:
        return datetime.timezone(datetime.timedelta(hours=8))


def day_words(day: datetime.date) -> str:
    """2026年3月5日."""
    return f"{day.year}年{day.month}月{day.day}日"


def on_paper(sentence: Text) -> str:
    """The sentence in Chinese, its days as a paper writes them: the core gives them as 2026-03-05."""
    return render(_with_day_words(sentence), "zh_CN")


def _with_day_words(sentence: Text) -> Text:
    values: dict[str, int | str | Text] = {}
    for name, value in sentence.values.items():
        if isinstance(value, Text):
            values[name] = _with_day_words(value)
        elif isinstance(value, str) and _ISO_DAY.fullmatch(value):
            values[name] = day_words(datetime.date.fromisoformat(value))
        else:
            values[name] = value
    return Text(sentence.template, values)


def weekday_words(day: datetime.date) -> str:
    """2026年3月5日（星期四）."""
    return f"{day_words(day)}（星期{_WEEKDAYS[day.weekday()]}）"


def local(stamp: str, zone: datetime.tzinfo) -> datetime.datetime:
    """A stamp of the journal (UTC) on the clock on the wall."""
    return datetime.datetime.fromisoformat(stamp).astimezone(zone)


def clock_words(moment: datetime.datetime, day: datetime.date) -> str:
    """9:30; with the date before it where that is not the day of the meeting."""
    words = f"{moment.hour}:{moment.minute:02}"
    return words if moment.date() == day else f"{day_words(moment.date())}{words}"


def starting_words(starts: str) -> str:
    """The hour as convened, "09:30" as 9:30; any other words as they stand."""
    hour, colon, minute = starts.partition(":")
    return f"{int(hour)}:{minute}" if colon and hour.isdigit() else starts


def counter(body: BodyRule) -> str:
    """What those who make up the body are counted in: 21人, 37个单位, 120名业主."""
    if body.sitting is Sitting.SEATS:
        return "人"
    return "个单位" if body.member_name in _UNIT_NAMES else f"名{body.member_name}"


def short_counter(body: BodyRule) -> str:
    """The same after a noun that already says what is counted: 到会理事16人, 到会成员14个, 到会业主120名."""
    return counter(body)[:1]


def heads(body: BodyRule) -> str:
    """Their number, in the body's words: 人数, 单位数, 业主数."""
    return {"人": "人数", "个单位": "单位数"}.get(counter(body), f"{body.member_name}数")


def basis(rules: CharterInForce, article: str, clause: str, day: datetime.date) -> str:
    """What a decision rests on: 章程第十八条（二）, or the resolution by which the association read an open clause."""
    chapter = f"章程{article}" if article else "章程"
    adoption = adoption_of(rules, clause, day)
    if adoption is None:
        return chapter
    named = adoption.resolution.startswith(adoption.body)
    resolution = adoption.resolution if named else f"{adoption.body}{adoption.resolution}"
    return f"{resolution}对{chapter}所作的解释"


def provision(rules: CharterInForce, article: str, clause: str, day: datetime.date) -> str:
    """The same in a running sentence: 符合章程第十八条（二）规定."""
    words = basis(rules, article, clause, day)
    return words if adoption_of(rules, clause, day) is not None else f"{words}规定"


def adoption_of(rules: CharterInForce, clause: str, day: datetime.date) -> Adoption | None:
    """The adoption of a reading of this clause that is in force on that day."""
    found: Adoption | None = None
    for each in rules.adoptions:
        if each.clause == ClauseId(clause) and each.since <= day and (found is None or found.since <= each.since):
            found = each
    return found


def demanded_by(association: Association, meeting: Meeting) -> str:
    """应万俟磊、朴明的要求（数据安全事件），; nothing where the meeting follows no demand."""
    found = association.register.demands.get(meeting.demand) if meeting.demand is not None else None
    return f"应{found.names}的要求（{found.about}），" if found is not None else ""


def body_of(association: Association, meeting: Meeting) -> BodyRule:
    """The body that meets."""
    return association.rules_on(meeting.day).charter.body(meeting.body)
