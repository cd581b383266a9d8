"""The steps of an election of the next term whose turn has come; and a council that sits beyond its term."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.renewal_steps import Progress, end_of_term, renewal_steps
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.renewal.next_term import open_renewal
from governance_desk.register.renewal.renew import OVERRUN


def renewal(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Once it is resolved; the preparation before that stands beside the end of the term."""
    rules = association.rules_on(today)
    for key, found in association.register.renewals.items():
        body = next((each for each in rules.charter.bodies if each.key == key), None)
        if body is None:
            continue
        end = end_of_term(association, body, today) if found.is_open else None
        for step in renewal_steps(association, key, today):
            if step.progress is not Progress.NOW or step.key == "resolve":
                continue
            day = step.day or end
            yield DueThing(
                key=f"renewal/{key}/{found.number}/{step.key}",
                what=text("Term {number} of {body}: {step}", number=found.number, body=body.name, step=step.what),
                whom=text("the secretariat"),
                day=day,
                state=state_on(day, today),
                article=step.article,
                working=step.detail,
                act=step.act,
                paper=step.paper,
            )
    yield from _overrun(association, today)


def _overrun(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """The reading that says what becomes of a body whose term is over, where it is missing."""
    rules = association.rules_on(today)
    seating = rules.charter.seating
    if seating is None or seating.renewed is None:
        return
    body = rules.charter.body(seating.renewed)
    end = end_of_term(association, body, today)
    answer = rules.answer(OVERRUN, seating.overrun, today)
    if end is None or end >= today or answer is None or not answer.is_open:
        return
    under_way = open_renewal(association.register, body.key) is not None
    yield DueThing(
        key=f"overrun/{body.key}/{association.register.term(body.key)}",
        what=text("{body} sits beyond its term: adopt a reading", body=body.name),
        whom=verbatim(body.name),
        day=end,
        state=state_on(end, today),
        article=answer.article,
        working=text("The term ended on {end}, and the next one has not begun.", end=str(end)),
        act=Act(text("Adopt a reading"), "charter", OVERRUN),
        notes=(text("The election of the next term is under way."),)
        if under_way
        else (text("Nobody has resolved yet to elect the next term."),),
    )
