"""Changes that were reported late: the reading of what follows, the reminder, and what it comes to in vain."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.certificate import Late
from governance_desk.charter.keys import Manner
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import Text, text, verbatim
from governance_desk.register.changes.lateness import lateness
from governance_desk.register.changes.remind import late_answer, still_missing
from governance_desk.register.changes.state import ReportedChange


def late_change(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Without a day: no charter sets one. Nothing where nothing follows from being late."""
    rules, calendar = association.rules_on(today), association.working_days
    for change in association.register.changes.values():
        answer = late_answer(rules, change, calendar, today)
        if answer is None or answer.rule is Late.NOTHING:
            continue
        unit = association.register.units[change.unit].name
        lacking = tuple(_lacking(rules, change))
        if answer.is_open:
            what = text("{unit} reported a change late: adopt a reading", unit=unit)
            yield _thing(association, change, answer, what, (verbatim(answer.question),))
        elif change.reminded is None:
            what = text("{unit} reported a change late: remind it in writing", unit=unit)
            yield _thing(association, change, answer, what, lacking)
        elif lacking and answer.rule is Late.DUTY:
            what = text("{unit} was reminded in vain: this counts as duties not performed", unit=unit)
            reminded = text("Reminded on {day}.", day=str(change.reminded))
            yield _thing(association, change, answer, what, (reminded, *lacking, *_what_follows(association, today)))


def _lacking(rules: CharterInForce, change: ReportedChange) -> Iterator[Text]:
    missing = still_missing(rules, change) if change.is_open else []
    if missing:
        yield text("Still missing: {materials}.", materials="、".join(missing))


def _what_follows(association: Association, today: datetime.date) -> Iterator[Text]:
    """The charter's words on duties that are not performed, where it has any."""
    for loss in association.rules_on(today).charter.losses:
        if loss.manner is Manner.DEEMED and loss.quote:
            yield text("“{quote}” ({article})", quote=loss.quote, article=loss.article)


def _thing(
    association: Association, change: ReportedChange, answer: Answer[Late], what: Text, notes: tuple[Text, ...]
) -> DueThing:
    found = lateness(association.rules_on(change.reported), change, association.working_days)
    return DueThing(
        key=f"late_change/{change.id}",
        what=what,
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=answer.article,
        working=text(
            "It happened on {happened} and was reported on {reported}, late by days: {days}.",
            happened=str(change.happened),
            reported=str(change.reported),
            days=found.days,
        ),
        act=Act(text("Adopt a reading"), "charter", answer.clause_id)
        if answer.is_open
        else Act(text("Go to the unit"), "members", change.unit),
        notes=notes,
    )
