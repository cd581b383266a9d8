"""Whether what a charter says of admission and leaving refers to what is described in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from governance_desk.charter.check_clause import repeated
from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.finding import Finding
from governance_desk.charter.joining import SECRETARIAT, LossRule
from governance_desk.charter.model import Charter, Effect
from governance_desk.language import text


def check_joining(charter: Charter) -> Iterator[Finding]:
    """Periods and bodies that are not described, keys that are there twice, an admission that nobody decides."""
    periods = [each.key for each in charter.periods]
    bodies = [each.key for each in charter.bodies]
    if charter.admission is not None:
        rule = charter.admission
        yield from _known(rule.examination, periods, "admission.examination", rule.article)
        for field in ("conditions", "materials", "steps"):
            for index in repeated([each.key for each in getattr(rule, field)]):
                key = getattr(rule, field)[index].key
                place = f"admission.{field}[{index}].key"
                yield Finding(
                    place, text("“{key}” is there twice", key=key), text("Give every one its own."), rule.article
                )
        certificates = [each.key for each in charter.certificates]
        for index, step in enumerate(rule.steps):
            yield from _known(step.issues, certificates, f"admission.steps[{index}].issues", step.article)
        if all(each.effect is not Effect.ADMIT_UNIT for each in charter.matters):
            hint = text('Write a matter with effect = "admit_unit".')
            yield Finding("admission", text("no body decides this matter"), hint, rule.article)
        if not rule.begins:
            hint = text("Write the rule; where the charter has none, mark the clause as silent.")
            yield Finding("admission.begins", text("no clause"), hint, rule.article)
    if charter.leaving is not None:
        leaving = charter.leaving
        yield from _known(leaving.period, periods, "leaving.period", leaving.article)
        yield from _known(leaving.report, periods, "leaving.report", leaving.article)
        yield from _known(leaving.report_to, bodies, "leaving.report_to", leaving.article)
        for field in ("votes", "seats"):
            if not getattr(leaving, field):
                hint = text("Write the rule; where the charter has none, mark the clause as silent.")
                yield Finding(f"leaving.{field}", text("no clause"), hint, leaving.article)
    for index, loss in enumerate(charter.losses):
        for place, named in _finders(loss):
            yield from _known(named, [*bodies, SECRETARIAT], f"losses[{index}].{place}", loss.article)
    for index, bar in enumerate(charter.bars):
        yield from _known(bar.period, periods, f"bars[{index}].period", bar.article)


def check_ending(charter: Charter) -> Iterator[Finding]:
    """Grounds that are counted and not listed, an expulsion that nobody decides, a class that leads the winding-up."""
    rule = charter.expulsion
    if rule is not None:
        grounds = [each.key for each in rule.grounds]
        for index in repeated(grounds):
            place = f"expulsion.grounds[{index}].key"
            hint = text("Give every one its own.")
            yield Finding(place, text("“{key}” is there twice", key=grounds[index]), hint, rule.article)
        for place, counted, article in _counted(rule):
            for each in counted:
                yield from _known(each, grounds, f"expulsion.{place}", article)
        if all(each.effect is not Effect.EXPEL_UNIT for each in charter.matters):
            hint = text('Write a matter with effect = "expel_unit".')
            yield Finding("expulsion", text("no body decides this matter"), hint, rule.article)
    if charter.winding_up is not None:
        classes = [each.key for each in charter.classes]
        yield from _known(charter.winding_up.led_by, classes, "winding_up.led_by", charter.winding_up.article)


def _counted(rule: ExpulsionRule) -> Iterator[tuple[str, tuple[str, ...], str]]:
    for index, clause in enumerate(rule.counted):
        if clause.rule is not None:
            yield f"counted[{index}].rule", clause.rule, clause.article
        for each, reading in enumerate(clause.readings):
            yield f"counted[{index}].readings[{each}].rule", reading.rule, clause.article


def _finders(loss: LossRule) -> Iterator[tuple[str, str]]:
    for index, clause in enumerate(loss.found_by):
        if clause.rule is not None:
            yield f"found_by[{index}].rule", clause.rule
        for each, reading in enumerate(clause.readings):
            yield f"found_by[{index}].readings[{each}].rule", reading.rule


def _known(named: str, known: Sequence[str], path: str, article: str) -> Iterator[Finding]:
    if named and named not in known:
        hint = text("One of: {choices}.", choices=", ".join(known)) if known else text("Describe it in the file first.")
        yield Finding(path, text("“{name}” is not described in this file", name=named[:40]), hint, article)
