"""What can be said of one part of a charter by itself: its names, its numbers, its clauses."""

from __future__ import annotations

import re
import string
from collections.abc import Iterator

import msgspec

from governance_desk.charter.check_clause import (
    Problem,
    clause_problems,
    quorum_problems,
    repeated,
    share_problems,
    shares_of,
    slot_findings,
)
from governance_desk.charter.check_period import period_problems, span_problems
from governance_desk.charter.convening import RecordDate
from governance_desk.charter.correspondence import CorrespondenceRule
from governance_desk.charter.election import SLOTS_OF_ELECTIONS, ElectionRules, Marks
from governance_desk.charter.finding import Finding
from governance_desk.charter.keys import Consequence
from governance_desk.charter.model import (
    AbsenceOf,
    AbsenceRule,
    Article,
    Base,
    BodyRule,
    ClassRule,
    Clause,
    Competence,
    Effect,
    MatterRule,
    OfficeRule,
    PassingRule,
    PeriodRule,
    ProxyRule,
    QuorumRule,
    Reading,
    Share,
    Sitting,
    Span,
    Topic,
)
from governance_desk.charter.motion import SLOTS_OF_MOTIONS, MotionRules
from governance_desk.charter.ways import SLOTS_OF_VOTING, VotingRules
from governance_desk.charter.yearly import FARTHEST, YearlyDue, is_a_day
from governance_desk.language import text

PLACES_OF_AN_ORDINAL = ("term", "meeting", "year")
LARGEST = 1_000_000  # of a number in a charter; members, votes, years and days stay far below it
_KEY = re.compile("[a-z][a-z0-9_]*")
# the first words of other clauses' ids
_RESERVED = (
    *("office", "seating", "certificate", "elections", "paper", "motions", "voting", "contributions"),
    *("matter", "absence", "period", "topic", "admission", "leaving", "loss", "expulsion", "bar", "change"),
)
_MAY_BE_NOTHING = (
    *("quote", "question", "source", "heading", "extraordinary_ordinal", "convened_by", "starts", "start_open"),
    *("examination", "period", "report", "report_to"),
    *("nominated_by", "barred", "late", "review", "ahead", "paper", "basis", "set_by", "demand_period"),
    *("yes", "no", "abstain", "remainder", "remainder_article", "issues"),
)
_SLOTS: dict[type, tuple[str, ...]] = {
    ElectionRules: SLOTS_OF_ELECTIONS,
    MotionRules: SLOTS_OF_MOTIONS,
    VotingRules: SLOTS_OF_VOTING,
}
_OF_AN_OFFICE = (Effect.FILL_SEAT, Effect.EMPTY_SEAT, Effect.APPOINT_OFFICER, Effect.REMOVE_OFFICER)


def check_part(part: object, path: str, article: str = "") -> Iterator[Finding]:
    """Every mistake in the part and in what it is made of."""
    if isinstance(part, tuple):
        for index, item in enumerate(part):
            yield from check_part(item, f"{path}[{index}]", article)
        return
    if not isinstance(part, msgspec.Struct):
        return
    article = getattr(part, "article", article)
    for place, problem, hint in _problems(part):
        yield Finding(
            f"{path}{place}" if place.startswith("[") else f"{path}.{place}" if place else path, problem, hint, article
        )
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if value and isinstance(value, tuple) and isinstance(value[0], Clause):
            yield from slot_findings(value, f"{path}.{field}")
        yield from check_part(value, f"{path}.{field}", article)


def _problems(part: msgspec.Struct) -> Iterator[Problem]:
    yield from _words(part)
    match part:
        case Share():
            yield from share_problems(part)
        case QuorumRule():
            yield from quorum_problems(part)
        case PassingRule():
            if not part.all_of:
                yield (
                    "all_of",
                    text("no share is named"),
                    text("Write at least one share, or mark the clause as silent."),
                )
        case Clause():
            yield from clause_problems(part)
        case Reading():
            if part.suggested and not part.source:
                yield "source", text("a suggestion without its source"), text("Say where the suggestion comes from.")
        case ClassRule():
            yield from _numbers(part, "rank", "exactly", "term_years")
            yield from _numbers(part, "votes", least=0)
        case BodyRule():
            yield from _body(part)
        case Competence():
            yield from _competence(part)
        case MatterRule():
            yield from _matter(part)
        case OfficeRule():
            yield from _numbers(part, "rank", "exactly", "term_years")
        case AbsenceRule():
            yield from _absence(part)
        case PeriodRule():
            yield from _numbers(part, "length")
            yield from period_problems(part)
        case Span():
            yield from _numbers(part, "length")
            yield from span_problems(part)
        case ProxyRule():
            yield from _numbers(part, "most")
        case RecordDate():
            yield from _numbers(part, "days_before", least=0)
        case CorrespondenceRule():
            yield from _numbers(part, "days", least=0)
            if not part.allowed and part != CorrespondenceRule(allowed=False):
                hint = text("Write allowed = true, or leave the rest out.")
                yield "", text("it is not allowed, and more is said of it"), hint
        case ElectionRules() | MotionRules() | VotingRules():
            for field in _SLOTS[type(part)]:
                if not getattr(part, field):
                    hint = text("Write the rule; where the charter has none, mark the clause as silent.")
                    yield field, text("no clause"), hint
        case Marks():
            if len({part.yes, part.no, part.abstain}) < 3:
                yield (
                    "",
                    text("two marks are the same"),
                    text("Write another mark for each, and leave one blank at most."),
                )
        case YearlyDue():
            yield from _yearly_due(part)
        case Topic():
            if not part.clauses:
                yield "clauses", text("no clause"), text("Write the question with its readings.")
        case _:
            pass


def _words(part: msgspec.Struct) -> Iterator[Problem]:
    for field in part.__struct_fields__:
        value = getattr(part, field)
        if type(value) is not str:
            continue
        if field == "key" and _KEY.fullmatch(value) is None:
            yield (
                field,
                text("“{key}” is no key", key=value[:40]),
                text("A key begins with a small Latin letter and has small letters, digits and _ only."),
            )
        elif not value.strip() and field not in _MAY_BE_NOTHING and not (isinstance(part, Article) and field == "text"):
            yield field, text("nothing is written here"), text("Write what the charter says.")


def _numbers(part: msgspec.Struct, *fields: str, least: int = 1) -> Iterator[Problem]:
    for field in fields:
        value = getattr(part, field)
        if value is not None and not least <= value <= LARGEST:
            yield (
                field,
                text("{value} is out of range", value=str(value) if abs(value) <= 10**12 else "…"),
                text("Write a whole number from {least} to {most}.", least=least, most=LARGEST),
            )


def _body(body: BodyRule) -> Iterator[Problem]:
    yield from _numbers(body, "yearly_meetings", "term_years", "seats")
    if body.key in _RESERVED:
        yield "key", text("“{key}” is a word of the program", key=body.key), text("Choose another key.")
    for field in ("ordinal", "extraordinary_ordinal"):
        for name in _unknown_places(getattr(body, field)):
            places = ", ".join("{" + place + "}" for place in PLACES_OF_AN_ORDINAL)
            yield field, text("“{name}” cannot be filled in", name=name), text("One of: {choices}.", choices=places)
    for field in ("quorum", "resolution", "tie", "proxies", "proxy_arrival", "attending", "quorum_checked"):
        if not getattr(body, field):
            yield (
                field,
                text("no clause"),
                text("Write the rule; where the charter has none, mark the clause as silent."),
            )
    if not body.weighted:
        for field in ("quorum", "resolution"):
            for place, share in shares_of(getattr(body, field), field):
                if share.counting is not None:
                    problem = text("the body does not weigh its votes")
                    yield f"{place}.counting", problem, text("Write weighted = true, or leave counting out.")
    if body.sitting is Sitting.UNITS:
        for field in ("quorum", "resolution"):
            for place, share in shares_of(getattr(body, field), field):
                if share.of in (Base.SEATS, Base.IN_OFFICE):
                    problem = text("a body of units has no seats")
                    yield f"{place}.of", problem, text('Write of = "members", or sitting = "seats".')


def _competence(rule: Competence) -> Iterator[Problem]:
    if not rule.bodies:
        yield "bodies", text("no body is named"), text("Name the bodies that must decide, in their order.")
    for index in repeated(list(rule.bodies)):
        problem = text("a cycle: “{key}” would have to decide after itself", key=rule.bodies[index])
        yield f"bodies[{index}]", problem, text("Name every body once, in the order in which they decide.")


def _matter(matter: MatterRule) -> Iterator[Problem]:
    if matter.barred and matter.competence:
        yield "barred", text("a matter that the charter bars has no body"), text("Remove barred, or the competence.")
    if not matter.barred and not matter.competence:
        hint = text("Say which body decides; where the charter does not, mark the clause as silent.")
        yield "competence", text("no body decides this matter"), hint
    if matter.effect in _OF_AN_OFFICE and matter.office is None:
        yield "office", text("which office or seat?"), text('Write office = "…", the key of one of the offices.')


def _absence(rule: AbsenceRule) -> Iterator[Problem]:
    yield from _numbers(rule, "limit")
    for field in ("excused", "proxy", "extraordinary", "inquorate"):
        if not getattr(rule, field):
            yield (
                field,
                text("no clause"),
                text("Write the rule; where the charter has none, mark the clause as silent."),
            )
    if rule.consequence is Consequence.DEMOTE:
        if rule.of is not AbsenceOf.UNIT:
            yield "of", text("only a unit can be demoted"), text('Write of = "unit", or consequence = "lose_seat".')
        if not rule.demotion:
            hint = text("Say by how much; where the charter does not, mark the clause as silent.")
            yield "demotion", text("no clause"), hint


def _yearly_due(rule: YearlyDue) -> Iterator[Problem]:
    dated = rule.month is not None or rule.day is not None
    if dated == (rule.body is not None):
        hint = text("Write month and day, or body.")
        yield "", text("a yearly paper is due by a day, or with a meeting"), hint
    elif dated and not is_a_day(rule):
        yield "day", text("no such day in every year"), text("Write month and day, such as month = 1, day = 31.")
    if abs(rule.years) > FARTHEST:
        problem = text("{value} is out of range", value=str(rule.years)[:12])
        yield "years", problem, text("Write -1, 0 or 1.")


def _unknown_places(template: str) -> list[str]:
    try:
        parts = list(string.Formatter().parse(template))
    except ValueError:
        return [template[:40]]
    return [
        "{" + name + "}"
        for _, name, form, conversion in parts
        if name is not None and (name not in PLACES_OF_AN_ORDINAL or form or conversion)
    ]
