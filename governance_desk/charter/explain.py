"""The charter in plain Chinese: first what it leaves open, then its rules article by article. All of it generated."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from governance_desk.charter.check import article_of
from governance_desk.charter.contribution import contribution_statement
from governance_desk.charter.keys import ClauseId, Consequence
from governance_desk.charter.liaison import liaison_statement
from governance_desk.charter.model import (
    SLOTS_OF_A_BODY,
    SLOTS_OF_A_MATTER,
    SLOTS_OF_AN_ABSENCE,
    AbsenceOf,
    AbsenceRule,
    BodyRule,
    Charter,
    ClassRule,
    Clause,
    Effect,
    MatterRule,
    OfficeRule,
    PassingRule,
    QuorumRule,
    Row,
    Status,
)
from governance_desk.charter.readings import clause_slots
from governance_desk.charter.wording import (
    SLOT_NAMES,
    STATUS_NAMES,
    body_names,
    clause_name,
    dates,
    made_up_of,
    passing,
    quorum,
)
from governance_desk.charter.wording_certificate import certificate_statements
from governance_desk.charter.wording_convening import convening_said
from governance_desk.charter.wording_election import election_statements
from governance_desk.charter.wording_ending import ending_statements
from governance_desk.charter.wording_joining import joining_statements
from governance_desk.charter.wording_motion import motion_statements
from governance_desk.charter.wording_periods import PERIOD_ENDS, span
from governance_desk.charter.wording_rules import said
from governance_desk.charter.wording_seating import (
    nomination_statements,
    reelection_statements,
    seating_statements,
)
from governance_desk.charter.wording_ways import voting_statements
from governance_desk.charter.yearly import yearly_statements

_EFFECTS = {
    Effect.NONE: "",
    Effect.ADMIT_UNIT: "通过后成为会员",
    Effect.EXPEL_UNIT: "通过后丧失会员资格",
    Effect.CHANGE_CLASS: "通过后变更会员类别",
    Effect.CONFIRM_DEMOTION: "通过后降级生效",
    Effect.FILL_SEAT: "通过后任{office}",
    Effect.EMPTY_SEAT: "通过后不再任{office}，席位空缺",
    Effect.APPOINT_OFFICER: "通过后任{office}",
    Effect.REMOVE_OFFICER: "通过后不再任{office}",
    Effect.AMEND_CHARTER: "通过后启用新的章程",
    Effect.TERMINATE: "通过后联盟终止",
}
_ORDER = "甲乙丙丁戊己庚辛壬癸"
Statement = tuple[str, str]  # the article as the rule names it, and the sentence


def explain(charter: Charter) -> str:
    """The whole explanation, lines ending in a newline; the same charter always gives the same text."""
    found = [
        (clause_id, clause)
        for clause_id, slot in clause_slots(charter)
        for clause in slot
        if clause.status is not Status.WRITTEN
    ]
    acted_on = [each for each in found if not each[0].startswith("topic.")]
    recorded = [each for each in found if each[0].startswith("topic.")]
    lines = [f"{charter.name}（{charter.short_name}）章程：规则说明", f"依据：{charter.source or charter.name}", ""]
    if charter.since is not None:
        lines += [f"自{charter.since.isoformat()}起施行。", ""]
    lines += [f"一、章程没有写或前后不一致、须由联盟决定的问题（{len(found)}项）", ""]
    if acted_on:
        lines += [f"（一）表决、缺席和期限的判定以之为据的（{len(acted_on)}项）", "", *_open(charter, acted_on)]
    if recorded:
        lines += [f"（二）其他（{len(recorded)}项）", "", *_open(charter, recorded)]
    lines += ["二、逐条说明", "", *_by_article(charter)]
    return "\n".join(lines).rstrip("\n") + "\n"


def _open(charter: Charter, found: list[tuple[ClauseId, Clause[Any]]]) -> Iterator[str]:
    for place, (clause_id, clause) in enumerate(found, start=1):
        name = clause_name(charter, clause_id)
        yield f"{place}. {name}【{STATUS_NAMES[clause.status]}】{clause.article}{dates(clause)}"
        if clause.quote:
            yield f"   原文：“{clause.quote}”"
        yield f"   问题：{clause.question}"
        for index, reading in enumerate(clause.readings):
            source = f"（建议；来源：{reading.source}）" if reading.suggested else ""
            yield f"   {_mark(index)}、{reading.says}{source}"
        if clause.exhaustive and len(clause.readings) > 1:
            yield "   以上各种理解结果相同的，不必等待决定。"
        yield ""


def statements_by_article(charter: Charter) -> dict[str, list[Statement]]:
    """What each article comes to, in the charter's order: number → (the article as the rule names it, the sentence)."""
    numbers = [article.number for article in charter.articles]
    by_number: dict[str, list[Statement]] = {number: [] for number in numbers}
    for named, sentence in _statements(charter):
        by_number.setdefault(article_of(named, numbers) or named, []).append((named, sentence))
    return by_number


def _by_article(charter: Charter) -> Iterator[str]:
    headings = {article.number: article.heading for article in charter.articles}
    for number, statements in statements_by_article(charter).items():
        heading = headings.get(number, "")
        yield f"{number}（{heading}）" if heading else number
        for named, sentence in statements:
            yield f"   · {sentence}" + (f" 〔{named}〕" if named != number else "")
        if not statements:
            yield "   （没有据以计算的规则）"
        yield ""


def _statements(charter: Charter) -> Iterator[Statement]:
    for each in charter.classes:
        yield each.article, _class(charter, each)
    for body in charter.bodies:
        yield from _body(charter, body)
    for matter in charter.matters:
        yield from _matter(charter, matter)
    for office in charter.offices:
        yield office.article, _office(charter, office)
        yield from nomination_statements(charter, office)
        yield from reelection_statements(office)
    for absence in charter.absences:
        yield absence.article, _absence(charter, absence)
        for slot in SLOTS_OF_AN_ABSENCE:
            for clause in getattr(absence, slot):
                if clause.status is Status.WRITTEN:
                    counted = _rule(clause, charter.body(absence.body))
                    yield clause.article, f"{absence.name}，{SLOT_NAMES[slot]}：{counted}{dates(clause)}"
    yield from _periods(charter)
    yield from joining_statements(charter)
    yield from ending_statements(charter)
    yield from certificate_statements(charter)
    yield from seating_statements(charter)
    yield from election_statements(charter)
    yield from motion_statements(charter)
    yield from voting_statements(charter)
    yield from _contributions(charter)
    if charter.liaison is not None:
        yield charter.liaison.article, liaison_statement(charter.liaison)
    yield from yearly_statements(charter.yearly_papers, {body.key: body.name for body in charter.bodies})
    for topic in charter.topics:
        for clause in topic.clauses:
            says = clause.rule if clause.status is Status.WRITTEN else _left_open(clause)
            yield clause.article, f"{topic.name}：{says}{dates(clause)}"


def _contributions(charter: Charter) -> Iterator[Statement]:
    if (rule := charter.contributions) is not None:
        topic = next((each.name for each in charter.topics if each.key == rule.basis), "")
        matter = charter.matter(rule.set_by).name if rule.set_by else ""
        yield rule.article, contribution_statement(rule, topic, matter)


def _periods(charter: Charter) -> Iterator[Statement]:
    for rule in charter.periods:
        for clause in rule.slot:
            says = _left_open(clause) if clause.rule is None else _quoted(span(clause.rule), clause)
            yield clause.article, f"{rule.name}：{says}{dates(clause)}"
    for end in charter.period_end:
        says = _left_open(end) if end.rule is None else _quoted(PERIOD_ENDS[end.rule], end)
        yield end.article, f"期间的最后一日：{says}{dates(end)}"


def _class(charter: Charter, rule: ClassRule) -> str:
    parts = [f"会员类别“{rule.name}”：第{rule.rank}级"]
    parts += [f"恰好{rule.exactly}个"] if rule.exactly else []
    parts += [f"任期{rule.term_years}年"] if rule.term_years else []
    parts += [f"派人参加{charter.body(key).name}" for key in rule.sits_in]
    parts += [f"每单位{rule.votes}票"] if rule.votes != 1 else []
    return "，".join(parts) + "。"


def _body(charter: Charter, body: BodyRule) -> Iterator[Statement]:
    parts = [made_up_of(body)]
    parts += [f"席位{body.seats}个"] if body.seats else []
    parts += [f"任期{body.term_years}年"] if body.term_years else []
    parts += [f"由{body.convened_by}召集"] if body.convened_by else []
    parts += [f"每年召开{body.yearly_meetings}次会议"] if body.yearly_meetings else []
    parts += ["按会员类别的表决权数计票"] if body.weighted else []
    yield body.article, f"{body.name}{'，'.join(parts)}。"
    for slot in SLOTS_OF_A_BODY:
        for clause in getattr(body, slot):
            written = clause.status is Status.WRITTEN
            says = (written and convening_said(clause.rule, charter, body)) or ""
            rule = _quoted(says, clause) if says else _rule(clause, body)
            yield clause.article, f"{body.name}，{SLOT_NAMES[slot]}：{rule}{dates(clause)}"


def _rule(clause: Clause[Any], body: BodyRule | None) -> str:
    if clause.status is not Status.WRITTEN:
        return _left_open(clause)
    match clause.rule:
        case QuorumRule() if body is not None:
            says = quorum(clause.rule, body)
        case PassingRule():
            says = passing(clause.rule, body)
        case _:
            says = said(clause.rule, body) or STATUS_NAMES[Status.WRITTEN]
    return _quoted(says, clause)


def _quoted(says: str, clause: Clause[Any]) -> str:
    return f"{says}。" + (f"（“{clause.quote}”）" if clause.quote else "")


def _left_open(clause: Clause[Any]) -> str:
    return f"{STATUS_NAMES[clause.status]}，见第一部分。"


def _matter(charter: Charter, matter: MatterRule) -> Iterator[Statement]:
    if matter.barred:
        yield matter.article, f"{matter.name}：不能作出。{matter.barred}。"
    office = charter.office(matter.office).name if matter.office else ""
    effect = _EFFECTS[matter.effect].format(office=office)
    for slot in SLOTS_OF_A_MATTER:
        for clause in getattr(matter, slot):
            if clause.status is not Status.WRITTEN:
                says = _left_open(clause)
            elif slot == "competence":
                says = f"{body_names(charter, clause.rule.bodies)}" + (f"，{effect}。" if effect else "。")
            else:
                says = _rule(clause, charter.body(matter.passing_in[0]) if matter.passing_in else None)
            topic = (
                f"{matter.name}，{SLOT_NAMES[slot]}"
                if slot != "competence" or clause.status is not Status.WRITTEN
                else matter.name
            )
            secret = "无记名投票。" if matter.secret and slot == "competence" else ""
            each = _how_often(matter) if slot == "competence" else ""
            yield clause.article, f"{topic}：{says}{secret}{each}{dates(clause)}"


def _how_often(matter: MatterRule) -> str:
    paper = f"{matter.paper}作为附件提交。" if matter.paper else ""
    if matter.each_meeting:
        return f"每次例会都应列入议程。{paper}"
    return f"每年应列入一次例会的议程。{paper}" if matter.each_year else paper


def _office(charter: Charter, office: OfficeRule) -> str:
    parts = [f"{number}名" for number in [office.exactly] if number]
    parts += [f"任期{office.term_years}年"] if office.term_years else []
    parts += [f"为{charter.body(office.seat_in).name}席位"] if office.seat_in else []
    parts += [f"须已任{charter.office(office.from_office).name}"] if office.from_office else []
    parts += (
        ["须来自" + "、".join(charter.membership_class(key).name for key in office.from_classes)]
        if office.from_classes
        else []
    )
    parts += ["须为会员单位的负责人"] if office.head_of_unit else []
    parts += [f"由{office.nominated_by}提名"] if office.nominated_by else []
    return f"职务“{office.name}”" + (f"：{'，'.join(parts)}。" if parts else "。")


def _absence(charter: Charter, rule: AbsenceRule) -> str:
    who = "、".join(charter.membership_class(key).name for key in rule.classes) or charter.body(rule.body).member_name
    counted = "按个人计" if rule.of is AbsenceOf.PERSON else "按单位计"
    row = "累计" if rule.row is Row.CUMULATIVE else "连续"
    then = "丧失席位" if rule.consequence is Consequence.LOSE_SEAT else "降级"
    quote = f"（“{rule.quote}”）" if rule.quote else ""
    body = charter.body(rule.body).name
    return f"{rule.name}：{who}在任期内{row}{rule.limit}次不参加{body}会议的，自动{then}（{counted}）。{quote}"


def _mark(index: int) -> str:
    return _ORDER[index] if index < len(_ORDER) else str(index + 1)
