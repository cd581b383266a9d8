"""Whether what a charter says of classes, nominations and terms refers to what is described in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from governance_desk.charter.check_clause import repeated
from governance_desk.charter.finding import Finding
from governance_desk.charter.model import Charter, Effect, OfficeRule, TakesEffect
from governance_desk.charter.seating import SeatingRule, StepsDown
from governance_desk.language import text


def check_seating(charter: Charter) -> Iterator[Finding]:
    """Classes, matters, offices and periods that are not described; a rise that leads down; a vote nobody takes."""
    classes = [each.key for each in charter.classes]
    for index, office in enumerate(charter.offices):
        yield from _nomination(office, classes, f"offices[{index}].nomination")
    for index, absence in enumerate(charter.absences):
        place = f"absences[{index}].confirmed_by"
        yield from _matter(charter, absence.confirmed_by, Effect.CONFIRM_DEMOTION, place, absence.article)
        rules = [rule for clause in absence.effect for rule in (clause.rule, *(r.rule for r in clause.readings))]
        if TakesEffect.CONFIRMATION in rules and absence.confirmed_by is None:
            yield Finding(place, text("no matter is named"), text("Name the matter that is voted on."), absence.article)
    if charter.seating is not None:
        yield from _rises(charter, charter.seating)
        yield from _rest(charter, charter.seating)


def _nomination(office: OfficeRule, classes: Sequence[str], path: str) -> Iterator[Finding]:
    for index, clause in enumerate(office.nomination):
        rules = [(f"{path}[{index}].rule", clause.rule)]
        rules += [(f"{path}[{index}].readings[{at}].rule", each.rule) for at, each in enumerate(clause.readings)]
        for place, rule in rules:
            for at, key in enumerate(rule.classes if rule is not None else ()):
                yield from _known(key, classes, f"{place}.classes[{at}]", clause.article)


def _rises(charter: Charter, rule: SeatingRule) -> Iterator[Finding]:
    ranks = {each.key: each.rank for each in charter.classes}
    for index, rise in enumerate(rule.rises):
        path = f"seating.rises[{index}]"
        yield from _known(rise.from_class, list(ranks), f"{path}.from_class", rise.article)
        yield from _known(rise.to_class, list(ranks), f"{path}.to_class", rise.article)
        yield from _matter(charter, rise.matter, Effect.CHANGE_CLASS, f"{path}.matter", rise.article)
        if ranks.get(rise.to_class, 0) >= ranks.get(rise.from_class, 1):
            yield Finding(
                f"{path}.to_class",
                text("this class is not higher"),
                text("Rank 1 is the highest; name a class with a smaller rank."),
                rise.article,
            )


def _rest(charter: Charter, rule: SeatingRule) -> Iterator[Finding]:
    yield from _matter(charter, rule.step_down, Effect.CHANGE_CLASS, "seating.step_down", rule.article)
    ways = [each for clause in rule.stepping_down for each in (clause.rule, *(r.rule for r in clause.readings))]
    if StepsDown.VOTE in ways and rule.step_down is None:
        hint = text("Name the matter that is voted on.")
        yield Finding("seating.step_down", text("no matter is named"), hint, rule.article)
    for index in repeated([each.key for each in rule.conditions]):
        key = rule.conditions[index].key
        problem = text("“{key}” is there twice", key=key)
        yield Finding(f"seating.conditions[{index}].key", problem, text("Give every one its own."), rule.article)
    for index, office in enumerate(rule.conditions_of):
        known = [each.key for each in charter.offices]
        yield from _known(office, known, f"seating.conditions_of[{index}]", rule.article)
    yield from _known(rule.renewed, [each.key for each in charter.bodies], "seating.renewed", rule.article)
    yield from _known(rule.ahead, [each.key for each in charter.periods], "seating.ahead", rule.article)


def _matter(charter: Charter, key: str | None, effect: Effect, path: str, article: str) -> Iterator[Finding]:
    yield from _known(key, [each.key for each in charter.matters], path, article)
    if any(each.key == key and each.effect is not effect for each in charter.matters):
        problem = text("this matter has another effect")
        yield Finding(path, problem, text('Write effect = "{effect}" in the matter.', effect=effect.value), article)


def _known(named: str | None, known: Sequence[str], path: str, article: str) -> Iterator[Finding]:
    if named and named not in known:
        hint = text("One of: {choices}.", choices=", ".join(known)) if known else text("Describe it in the file first.")
        yield Finding(path, text("“{name}” is not described in this file", name=named[:40]), hint, article)
