"""Whether a charter is sound as a whole: its parts, what they refer to, and that nothing goes round in a circle."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from governance_desk.charter.check_certificate import certificate_findings
from governance_desk.charter.check_clause import slot_findings
from governance_desk.charter.check_convening import convening_findings
from governance_desk.charter.check_joining import check_ending, check_joining
from governance_desk.charter.check_part import check_part
from governance_desk.charter.check_seating import check_seating
from governance_desk.charter.finding import Finding
from governance_desk.charter.model import Charter, Clause, Competence, Effect, MatterRule
from governance_desk.charter.readings import clause_slots
from governance_desk.language import LANGUAGES, text

_PARTS = (
    *("classes", "bodies", "matters", "offices", "absences", "periods"),
    *("losses", "bars", "changes", "certificates", "yearly_papers", "topics"),
)
_ENDING = ("expulsion", "winding_up")
_SEPARATORS = str.maketrans(dict.fromkeys("、，,；;", "\n"))


def check_charter(charter: Charter) -> Iterator[Finding]:
    """Every mistake in the charter, in the order of the file."""
    if charter.format < 1:
        yield Finding("format", text("no such format"), text("Write format = 1."))
    for field in ("key", "name", "short_name", "language"):
        if not getattr(charter, field).strip():
            yield Finding(field, text("nothing is written here"), text("Write what the charter says."))
    if charter.language.strip() and charter.language not in LANGUAGES:
        yield Finding(
            "language",
            text("no papers can be written in the language “{language}”", language=charter.language[:40]),
            text("One of: {choices}.", choices=", ".join(LANGUAGES)),
        )
    for field in (
        *_PARTS,
        "period_end",
        "admission",
        "leaving",
        "contributions",
        "liaison",
        *_ENDING,
        "seating",
        "elections",
        "motions",
        "voting",
        "articles",
    ):
        yield from check_part(getattr(charter, field), field)
    yield from slot_findings(charter.period_end, "period_end")
    for field in ("classes", "bodies"):
        if not getattr(charter, field):
            yield Finding(field, text("the list is empty"), text("Name at least one."))
    yield from _keys(charter)
    yield from _names(charter)
    yield from _ranks(charter)
    yield from _references(charter)
    yield from convening_findings(charter)
    yield from check_joining(charter)
    yield from check_ending(charter)
    yield from certificate_findings(charter)
    yield from check_seating(charter)
    yield from _contributions(charter)
    yield from _circles(charter)
    yield from _articles(charter)


def _contributions(charter: Charter) -> Iterator[Finding]:
    rule = charter.contributions
    if rule is None:
        return
    topics, matters = [each.key for each in charter.topics], [each.key for each in charter.matters]
    for field, known in (("basis", topics), ("set_by", matters)):
        key = getattr(rule, field)
        if key and key not in known:
            yield Finding(
                f"contributions.{field}",
                text("there is no “{key}” in this charter", key=key),
                text("One of: {choices}.", choices=", ".join(known)),
                rule.article,
            )


def _keys(charter: Charter) -> Iterator[Finding]:
    for field in (*_PARTS, "articles"):
        seen: set[str] = set()
        name = "number" if field == "articles" else "key"
        for index, part in enumerate(getattr(charter, field)):
            key = getattr(part, name)
            if key in seen:
                place = f"{field}[{index}].{name}"
                yield Finding(
                    place, text("“{key}” is there twice", key=key), text("Give every one its own."), _of(part)
                )
            seen.add(key)


def _names(charter: Charter) -> Iterator[Finding]:
    """Member lists, stories and papers call these by their names."""
    for field in ("classes", "bodies", "matters", "offices"):
        seen: set[str] = set()
        for index, part in enumerate(getattr(charter, field)):
            if part.name in seen:
                yield Finding(
                    f"{field}[{index}].name",
                    text("“{key}” is there twice", key=part.name),
                    text("Give every one its own."),
                    _of(part),
                )
            seen.add(part.name)


def _ranks(charter: Charter) -> Iterator[Finding]:
    seen: dict[int, str] = {}
    for index, each in enumerate(charter.classes):
        if each.rank in seen:
            problem = text("a cycle: {name} and {other} have the same rank", name=each.name, other=seen[each.rank])
            yield Finding(
                f"classes[{index}].rank",
                problem,
                text("Give every class its own rank; 1 is the highest."),
                each.article,
            )
        seen[each.rank] = each.name


def _references(charter: Charter) -> Iterator[Finding]:
    bodies = [each.key for each in charter.bodies]
    classes = [each.key for each in charter.classes]
    offices = [each.key for each in charter.offices]
    for index, each in enumerate(charter.classes):
        yield from _known(each.sits_in, bodies, f"classes[{index}].sits_in", each.article)
    for index, matter in enumerate(charter.matters):
        path = f"matters[{index}]"
        yield from _known(matter.passing_in, bodies, f"{path}.passing_in", matter.article)
        for place, rule, article in _competences(matter):
            yield from _known(rule.bodies, bodies, f"{path}.{place}.bodies", article)
        if matter.office is not None:
            yield from _known((matter.office,), offices, f"{path}.office", matter.article)
            yield from _seat(charter, matter, f"{path}.office")
    for index, office in enumerate(charter.offices):
        path = f"offices[{index}]"
        yield from _known((office.seat_in,), bodies, f"{path}.seat_in", office.article)
        yield from _known((office.from_office,), offices, f"{path}.from_office", office.article)
        yield from _known(office.from_classes, classes, f"{path}.from_classes", office.article)
    for index, absence in enumerate(charter.absences):
        path = f"absences[{index}]"
        yield from _known((absence.body,), bodies, f"{path}.body", absence.article)
        yield from _known(absence.classes, classes, f"{path}.classes", absence.article)
    for index, paper in enumerate(charter.yearly_papers):
        for at, clause in enumerate(paper.due):
            dues = (clause.rule, *(reading.rule for reading in clause.readings))
            named = [due.body for due in dues if due is not None]
            yield from _known(named, bodies, f"yearly_papers[{index}].due[{at}]", clause.article)
    yield from _in_writing(charter, bodies)
    asked = [*(each.key for each in charter.topics), *(str(clause_id) for clause_id, _ in clause_slots(charter))]
    for index, period in enumerate(charter.periods):
        yield from _known((period.start_open or None,), asked, f"periods[{index}].start_open", period.article)


def _in_writing(charter: Charter, bodies: Sequence[str]) -> Iterator[Finding]:
    matters = [each.key for each in charter.matters]
    for at, clause in enumerate(charter.voting.correspondence):
        path = f"voting.correspondence[{at}]"
        for rule in (clause.rule, *(reading.rule for reading in clause.readings)):
            if rule is not None:
                yield from _known(rule.bodies, bodies, f"{path}.bodies", clause.article)
                yield from _known(rule.except_matters, matters, f"{path}.except_matters", clause.article)


def _competences(matter: MatterRule) -> Iterator[tuple[str, Competence, str]]:
    for index, clause in enumerate(matter.competence):
        if clause.rule is not None:
            yield f"competence[{index}].rule", clause.rule, clause.article
        for each, reading in enumerate(clause.readings):
            yield f"competence[{index}].readings[{each}].rule", reading.rule, clause.article


def _known(names: Sequence[str | None], known: Sequence[str], path: str, article: str) -> Iterator[Finding]:
    for index, name in enumerate(names):
        if name is not None and name not in known:
            place = f"{path}[{index}]" if path.endswith(("bodies", "sits_in", "passing_in", "classes")) else path
            hint = (
                text("One of: {choices}.", choices=", ".join(known))
                if known
                else text("Describe it in the file first.")
            )
            yield Finding(place, text("“{name}” is not described in this file", name=name[:40]), hint, article)


def _seat(charter: Charter, matter: MatterRule, path: str) -> Iterator[Finding]:
    if matter.effect not in (Effect.FILL_SEAT, Effect.EMPTY_SEAT):
        return
    for office in charter.offices:
        if office.key == matter.office and office.seat_in is None:
            problem = text("{name} is no seat in a body", name=office.name)
            yield Finding(
                path, problem, text('Write in the office seat_in = "…", or use another effect.'), matter.article
            )


def _circles(charter: Charter) -> Iterator[Finding]:
    """An office that can only be held by someone who holds it already."""
    needs = {each.key: each.from_office for each in charter.offices}
    for index, office in enumerate(charter.offices):
        way = [office.key]
        following = office.from_office
        while following is not None and following not in way:
            way.append(following)
            following = needs.get(following)
        if following == office.key:
            problem = text("a cycle: {way}", way=" → ".join([*way, office.key]))
            hint = text("Nobody could ever take this office; remove one from_office.")
            yield Finding(f"offices[{index}].from_office", problem, hint, office.article)


def _articles(charter: Charter) -> Iterator[Finding]:
    """Every article that is named is among the articles, where the file has them."""
    numbers = [each.number for each in charter.articles]
    if not numbers:
        return
    for field in (*_PARTS, "period_end", "admission", "leaving", *_ENDING, "seating", "elections", "motions", "voting"):
        value = getattr(charter, field)
        for index, part in enumerate(value if isinstance(value, tuple) else (value,)):
            for place, named in _named(part, f"{field}[{index}]" if isinstance(value, tuple) else field):
                for each in named.translate(_SEPARATORS).split("\n"):
                    if each and not each.startswith(("（", "(")) and article_of(each, numbers) is None:
                        hint = text("Write the number as in the list of articles, such as {number}.", number=numbers[0])
                        yield Finding(
                            f"{place}.article", text("there is no article “{article}”", article=each[:40]), hint, named
                        )


def article_of(named: str, numbers: Sequence[str]) -> str | None:
    """The number with which the name of a place begins: 第十九条 of 第十九条（二）1; None where there is none."""
    found = [
        number for number in numbers if named.startswith(number) and not named[len(number) : len(number) + 1].isdigit()
    ]
    return max(found, key=len, default=None)


def _named(part: object, path: str) -> Iterator[tuple[str, str]]:
    if isinstance(part, msgspec.Struct):
        named = _of(part)
        if named:
            yield path, named
        for field in part.__struct_fields__:
            value = getattr(part, field)
            if isinstance(value, tuple) and value and isinstance(value[0], Clause):
                for index, clause in enumerate(value):
                    yield from _named(clause, f"{path}.{field}[{index}]")


def _of(part: Any) -> str:
    return getattr(part, "article", "")
