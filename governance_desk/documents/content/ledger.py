"""Attendance ledger (出席情况): for each seat or unit every meeting of the term, the count, and what followed."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.attendance.standing import standing
from governance_desk.attendance.state import Attended, Mark, Sheet
from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import AbsenceOf, AbsenceRule, BodyRule, Sitting
from governance_desk.documents.content.absences import drawn_words
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    Column,
    Document,
    Heading,
    Issued,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words

SIGNS = {Attended.PRESENT: "√", Attended.PROXY: "托", Attended.EXCUSED: "假", Attended.ABSENT: "×"}
_LEGEND = dict(zip(("出席", "委托", "请假", "缺席"), SIGNS.values(), strict=True))
_ABSENT = {AbsenceOf.PERSON: "person_absent", AbsenceOf.UNIT: "unit_absent"}
MOST_MEETINGS = 8
"""More meetings than these stand in a further table: a column has to hold a date."""


@stamped
def attendance_ledger(association: Association, body_key: BodyKey, term: int, day: datetime.date) -> Document:
    """The closed meetings of a body in a term, as the record has them on that day, corrections included."""
    charter = association.rules_on(day).charter
    body = charter.body(body_key)
    sheets = association.ledger.sheets_of(body_key, term)
    title = f"第{chinese_number(term)}届{body.name}会议出席情况"
    say = Phrases(association, "ledger", 届次=chinese_number(term), 机构=body.name, 截止日期=day_words(day))
    blocks: list[AnyBlock] = [Title(say("title"), say("subtitle"))]
    if not sheets:
        blocks.append(Paragraph(say("no_meetings")))
    for start in range(0, len(sheets), MOST_MEETINGS):
        blocks.append(_table(association, body, term, sheets, sheets[start : start + MOST_MEETINGS], day, say))
    if sheets:
        blocks.append(Paragraph(say("legend", **_LEGEND), indent=False, small=True))
    blocks += _rules(charter.absences, body, say)
    drawn = [each for each in association.ledger.consequences if (each.body, each.term) == (body_key, term)]
    if drawn:
        blocks.append(Heading(say("drawn_heading")))
        blocks += [Paragraph(drawn_words(association, each) + ("（已撤销）" if each.lifted else "")) for each in drawn]
    blocks.append(Issued(say("issuer"), day_words(day)))
    return Document(title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=title)


def _rules(rules: Sequence[AbsenceRule], body: BodyRule, say: Phrases) -> list[AnyBlock]:
    """By which article which number of absences has consequences."""
    said: list[AnyBlock] = []
    for each in rules:
        if each.body == body.key:
            rule = "rule_person" if each.of is AbsenceOf.PERSON else "rule_unit"
            said.append(Paragraph(say(rule, 次数=str(each.limit), 条款=each.article)))
    return said


def _table(
    association: Association,
    body: BodyRule,
    term: int,
    all_sheets: Sequence[Sheet],
    sheets: Sequence[Sheet],
    day: datetime.date,
    say: Phrases,
) -> Table:
    rules = association.rules_on(day)
    counted = [each for each in rules.charter.absences if each.body == body.key]
    seats = body.sitting is Sitting.SEATS
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        *((Column(say("name"), 4, Align.CENTRE),) if seats else ()),
        Column(say("unit"), 7),
        *(Column(f"{each.day.year}\n{each.day.month}.{each.day.day}", 3, Align.CENTRE) for each in sheets),
        *(Column(say(_ABSENT[each.of]), 3, Align.CENTRE) for each in counted),
        *(() if counted else (Column(say("absent"), 3, Align.CENTRE),)),
    )
    marked = {mark.voter: mark for sheet in all_sheets for mark in sheet.marks.values()}
    rows = []
    for number, mark in enumerate(marked.values(), 1):
        unit = association.register.units.get(mark.unit) if mark.unit is not None else None
        rows.append(
            (
                str(number),
                *((association.register.person_name(mark.person),) if seats else ()),
                unit.name_on(day) if unit is not None else "",
                *(_sign(sheet, mark.voter) for sheet in sheets),
                *(_count(association, each, term, mark, day) for each in counted),
                *(() if counted else (_absences(all_sheets, mark.voter),)),
            )
        )
    return Table(columns, tuple(rows))


def _sign(sheet: Sheet, voter: str) -> str:
    mark = next((each for each in sheet.marks.values() if each.voter == voter), None)
    return SIGNS[mark.attended] if mark is not None else ""


def _absences(sheets: Sequence[Sheet], voter: str) -> str:
    """How often, where no rule of the charter counts absences."""
    marks = (mark for sheet in sheets for mark in sheet.marks.values() if mark.voter == voter)
    return str(sum(mark.attended is Attended.ABSENT for mark in marks))


def _count(association: Association, rule: AbsenceRule, term: int, mark: Mark, day: datetime.date) -> str:
    """2/3; 1～2/3 where a reading that is missing decides about one of them."""
    subject = mark.person if rule.of is AbsenceOf.PERSON else mark.unit
    if subject is None:
        return ""
    found = standing(association.ledger, association.rules_on(day), rule, term, subject)
    number = str(found.certain) if found.certain == found.possible else f"{found.certain}～{found.possible}"
    return f"{number}/{found.limit}"
