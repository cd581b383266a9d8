"""What a story expects the program to show, compared with what it shows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.charter.explain import statements_by_article
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import clause_slots
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.docket.thing import DueThing
from governance_desk.errors import Fault
from governance_desk.language import render, text
from governance_desk.stories import shown_steps as s
from governance_desk.stories.step import Names, Step
from governance_desk.stories.verdict import unexpected

_NEXT = text("Correct the story and play it again.")
Compared = Iterator[tuple[str, object, object]]


def check_shown(desk: Desk, step: s.ShownStep) -> None:
    """Fault for the first thing that is not shown as expected."""
    for name, expected, found in _CHECKS[type(step)](desk, step):
        if expected != found:
            raise unexpected(name, expected, found)


def _question(desk: Desk, step: s.ExpectQuestion) -> Compared:
    today = desk.clock().day
    rules = desk.association.rules_on(today)
    clause_id = ClauseId(step.clause)
    clause = next((each for each in dict(clause_slots(rules.charter)).get(clause_id, ()) if each.holds_on(today)), None)
    if clause is None:
        raise Fault(text("The charter has no clause “{clause}”.", clause=step.clause), next_step=_NEXT)
    yield "adopted", step.adopted, rules.adopted(clause_id, today)
    if step.article:
        yield "article", step.article, clause.article
    if step.status is not None:
        yield "status", step.status.value, clause.status.value
    if step.readings:
        yield "readings", "、".join(step.readings), "、".join(each.key for each in clause.readings)
    if step.suggested:
        yield "suggested", step.suggested, "、".join(each.key for each in clause.readings if each.suggested)
    yield from _said(step.says, (clause.question,))


def _due(desk: Desk, step: s.ExpectDue) -> Compared:
    language = desk.association.rules.charter.language
    found = [
        each
        for each in docket(desk.association, desk.clock().day, liaisons=desk.liaisons())
        if f"{each.key}/".startswith(f"{step.thing}/") and step.about in _title(each, language)
    ]
    if not step.listed:
        yield "thing", "", "；".join(_title(each, language) for each in found)
        return
    if not found:
        raise Fault(text("Nothing of the kind “{thing}” is due.", thing=step.thing), next_step=_NEXT)
    thing = found[0]
    if step.due is not None:
        yield "due", step.due, thing.day
    if step.state is not None:
        yield "state", step.state.value, thing.state.value
    if step.article:
        yield "article", step.article, thing.article
    yield from _said(step.says, [render(each, language) for each in (thing.working, *thing.notes)])


def _title(thing: DueThing, language: str) -> str:
    return f"{render(thing.what, language)} · {render(thing.whom, language)}"


def _rule(desk: Desk, step: s.ExpectRule) -> Compared:
    charter = desk.association.rules_on(desk.clock().day).charter
    beside = statements_by_article(charter)
    yield from _said(step.says, [f"{named} {sentence}" for named, sentence in beside.get(step.article, ())])


def _said(wanted: Names, sentences: tuple[str, ...] | list[str]) -> Compared:
    for words in (wanted,) if isinstance(wanted, str) else wanted:
        whole = "；".join(sentences)
        yield "says", words, words if words in whole else whole


_CHECKS: dict[type[Step], Callable[[Desk, Any], Compared]] = {
    s.ExpectQuestion: _question,
    s.ExpectDue: _due,
    s.ExpectRule: _rule,
}
