"""What follows from absences at the close of a meeting: warnings, loss of a seat, demotion; and their lifting."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.attendance.draw import missing_clauses
from governance_desk.attendance.standing import Standing
from governance_desk.attendance.state import Drawn
from governance_desk.charter.keys import Consequence
from governance_desk.charter.model import AbsenceOf, AbsenceRule, Charter, Row
from governance_desk.charter.wording import clause_name
from governance_desk.documents.content.blocks import AnyBlock, Paragraph
from governance_desk.documents.content.wording import day_words
from governance_desk.meeting.foresee import unconfirmed_since, undecided_since
from governance_desk.meeting.state import Meeting
from governance_desk.register.namesakes import told_apart
from governance_desk.register.state import PersonId, UnitId


def absence_blocks(association: Association, meeting: Meeting) -> list[AnyBlock]:
    """One paragraph for each consequence and each warning of this close, and for what waits for a reading."""
    return [
        *(Paragraph(drawn_words(association, each)) for each in drawn_at(association, meeting) if each.at_close),
        *_warnings(association, meeting, at_close=True),
        *(Paragraph(_waiting(association, each, meeting.day)) for each in _pending_at(association, meeting)),
        *(Paragraph(_to_confirm(association, each, meeting.day)) for each in _unconfirmed_at(association, meeting)),
    ]


def later_blocks(association: Association, meeting: Meeting) -> list[AnyBlock]:
    """What corrections and readings after the close brought about or took back."""
    blocks: list[AnyBlock] = []
    for each in drawn_at(association, meeting):
        if not each.at_close:
            blocks.append(Paragraph(drawn_words(association, each)))
        if each.lifted:
            blocks.append(Paragraph(_lifted(association, each)))
    return [*blocks, *_warnings(association, meeting, at_close=False)]


def drawn_at(association: Association, meeting: Meeting) -> list[Drawn]:
    """The consequences whose last absence is that of this meeting."""
    return [each for each in association.ledger.consequences if each.meetings and each.meetings[-1] == meeting.id]


def _charter(association: Association, meetings: tuple[str, ...]) -> Charter:
    """The charter of the day on which the last of these meetings was held."""
    sheet = association.ledger.sheet(meetings[-1]) if meetings else None
    return (association.rules_on(sheet.day) if sheet is not None else association.rules).charter


def _rule(charter: Charter, key: str) -> AbsenceRule:
    return next(each for each in charter.absences if each.key == key)


def _subject(association: Association, rule: AbsenceRule, subject: str, day: datetime.date) -> str:
    if rule.of is AbsenceOf.PERSON:
        return told_apart(association.register, PersonId(subject))
    unit = association.register.units.get(UnitId(subject))
    return unit.name_on(day) if unit is not None else subject


def _missed(association: Association, rule: AbsenceRule, meetings: tuple[str, ...]) -> str:
    """累计3次未出席理事会会议（2026年3月5日、2026年6月5日、2026年9月18日）."""
    sheets = [sheet for each in meetings if (sheet := association.ledger.sheet(each)) is not None]
    dates = "、".join(day_words(sheet.day) for sheet in sheets)
    row = "累计" if rule.row is Row.CUMULATIVE else "连续"
    body = _charter(association, meetings).body(rule.body).name
    return f"本届任期内{row}{len(meetings)}次未{_verb(rule)}{body}会议（{dates}）"


def _verb(rule: AbsenceRule) -> str:
    return "出席" if rule.of is AbsenceOf.PERSON else "参加"


def drawn_words(association: Association, drawn: Drawn) -> str:
    """A consequence in a sentence: whose, which absences, by which article, since when, what."""
    charter = _charter(association, drawn.meetings)
    rule = _rule(charter, drawn.rule)
    who = _subject(association, rule, drawn.subject, drawn.day)
    since = f"依照章程{drawn.article}，自{day_words(drawn.day)}起"
    words = f"{who}{_missed(association, rule, drawn.meetings)}，{since}"
    if drawn.consequence is Consequence.LOSE_SEAT:
        offices = "、".join(charter.office(office).name for office in drawn.offices)
        also = f"，同时不再担任{offices}" if offices else ""
        return f"{words}自动丧失{charter.body(drawn.body).member_name}资格{also}。"
    before, after = (charter.membership_class(key).name for key in (drawn.previous_class, drawn.new_class))
    return f"{words}自动降级，由{before}降为{after}。"


def _warnings(association: Association, meeting: Meeting, *, at_close: bool) -> list[AnyBlock]:
    """Those who have missed equally many stand in one paragraph, those nearest to the limit first."""
    groups: dict[tuple[str, int], list[str]] = {}
    given = [each for each in association.ledger.warnings if (each.meeting, each.at_close) == (meeting.id, at_close)]
    for each in sorted(given, key=lambda warned: -warned.count):
        groups.setdefault((each.rule, each.count), []).append(each.subject)
    return [Paragraph(_warned(association, meeting, rule, count, who)) for (rule, count), who in groups.items()]


def _warned(association: Association, meeting: Meeting, key: str, count: int, subjects: list[str]) -> str:
    charter = association.rules_on(meeting.day).charter
    rule = _rule(charter, key)
    names = "、".join(_subject(association, rule, each, meeting.day) for each in subjects)
    row = "累计" if rule.row is Row.CUMULATIVE else "连续"
    body = charter.body(rule.body)
    lost = f"自动丧失{body.member_name}资格" if rule.consequence is Consequence.LOSE_SEAT else "自动降级"
    return (
        f"{names}本届任期内{row}{count}次未{_verb(rule)}{body.name}会议，予以提醒："
        f"依照章程{rule.article}，{row}满{rule.limit}次的，{lost}。"
    )


def _pending_at(association: Association, meeting: Meeting) -> list[Standing]:
    """Subjects at the limit for whom a reading is missing, since this meeting."""
    return undecided_since(association.ledger, association.register, association.rules_on(meeting.day), meeting.id)


def _waiting(association: Association, standing: Standing, day: datetime.date) -> str:
    charter = _charter(association, tuple(each.meeting for each in standing.meetings))
    rules = association.rules_on(day)
    rule = _rule(charter, standing.rule)
    who = _subject(association, rule, standing.subject, day)
    clauses = "、".join(
        f"“{clause_name(charter, each)}”" for each in missing_clauses(association.register, rules, standing)
    )
    about = f"章程{rule.article}对{clauses}没有明确规定" if clauses else f"章程{rule.article}没有写明具体后果"
    body = charter.body(rule.body).name
    return (
        f"{who}本届任期内未{_verb(rule)}{body}会议的次数可能已达到{standing.limit}次；"
        f"{about}，在确定如何解释之前不作处理。"
    )


def _unconfirmed_at(association: Association, meeting: Meeting) -> list[Standing]:
    """Units whose demotion waits for its confirmation, since this meeting."""
    return unconfirmed_since(association.ledger, association.register, association.rules_on(meeting.day), meeting.id)


def _to_confirm(association: Association, standing: Standing, day: datetime.date) -> str:
    missed = tuple(each.meeting for each in standing.meetings if each.counts is not False)
    charter = _charter(association, missed)
    rule = _rule(charter, standing.rule)
    who = _subject(association, rule, standing.subject, day)
    matter = f"，须以“{charter.matter(rule.confirmed_by).name}”事项提交表决" if rule.confirmed_by is not None else ""
    due = f"依照章程{rule.article}应予降级"
    return f"{who}{_missed(association, rule, missed)}，{due}；降级经确认后生效{matter}，尚待确认。"


def _lifted(association: Association, drawn: Drawn) -> str:
    charter = _charter(association, drawn.meetings)
    rule = _rule(charter, drawn.rule)
    who = _subject(association, rule, drawn.subject, drawn.lifted_on or drawn.day)
    if drawn.consequence is Consequence.LOSE_SEAT:
        back = f"恢复{charter.body(drawn.body).member_name}资格"
    else:
        back = f"恢复为{charter.membership_class(drawn.previous_class).name}"
    since = f"{day_words(drawn.lifted_on)}，" if drawn.lifted_on is not None else ""
    sheets = [sheet for each in drawn.meetings if (sheet := association.ledger.sheet(each)) is not None]
    why = "因出席记录更正" if any(sheet.corrections for sheet in sheets) else "因对章程的解释已经确定"
    words = f"{since}{why}，{who}未{_verb(rule)}会议不满{rule.limit}次，上述后果撤销，{back}"
    return f"{words}（章程{drawn.article}）。"
