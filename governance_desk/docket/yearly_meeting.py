"""The meetings that a body must hold each year: those still to be held this year, and a year that went by without."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Frequency
from governance_desk.charter.readings import CharterInForce
from governance_desk.docket.thing import CONVENE, Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Meeting, Outcome, Stage


def yearly_meeting(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the end of the year; nothing while the meetings convened for this year are enough of them."""
    rules = association.rules_on(today)
    for body in rules.charter.bodies:
        needed, article = _needed(rules, body, today)
        past = today.year - 1
        held = _ordinary(association, body, today.year, held=True)
        coming = _ordinary(association, body, today.year, held=False)
        if len(held) + len(coming) < needed:
            last = datetime.date(today.year, 12, 31)
            working = _working(needed, today.year, len(held), len(coming))
            yield _thing(association, body, last, state_on(last, today), working, article)
        last = datetime.date(past, 12, 31)
        needed, article = _needed(association.rules_on(last), body, last)
        if needed and not held and known_since(association) <= datetime.date(past, 1, 1):
            before = _ordinary(association, body, past, held=True)
            if len(before) < needed:
                working = _working(needed, past, len(before), 0)
                yield _thing(association, body, last, State.MISSED, working, article)


def _needed(rules: CharterInForce, body: BodyRule, day: datetime.date) -> tuple[int, str]:
    """How many ordinary meetings the year needs, and the article; none while the charter leaves it open."""
    if body.yearly_meetings is not None:
        return body.yearly_meetings, body.article
    answer = rules.answer(ClauseId(f"{body.key}.frequency"), body.frequency, day)
    if answer is None or answer.rule is not Frequency.YEARLY:
        return 0, body.article
    return 1, answer.article


def _ordinary(association: Association, body: BodyRule, year: int, *, held: bool) -> list[Meeting]:
    """The ordinary meetings of the body in the year that were held, or that are convened and not yet over."""
    return [
        each
        for each in association.gatherings
        if each.body == body.key
        and each.day.year == year
        and not each.extraordinary
        and (each.outcome is Outcome.HELD if held else each.stage is not Stage.CLOSED)
    ]


def known_since(association: Association) -> datetime.date:
    """The first day of which there is a record: before it a meeting may have been held that nobody entered."""
    days = [each.day for each in association.gatherings]
    days += [each.since for each in association.register.terms]
    return min(days, default=datetime.date.max)


def _working(needed: int, year: int, held: int, coming: int) -> Text:
    return text(
        "The charter asks for {needed} in a year. In {year} ordinary meetings held: {held}; convened: {coming}.",
        needed=needed,
        year=str(year),
        held=held,
        coming=coming,
    )


def _thing(
    association: Association, body: BodyRule, day: datetime.date, state: State, working: Text, article: str
) -> DueThing:
    extraordinary = sum(
        each.body == body.key and each.day.year == day.year and each.extraordinary and each.outcome is Outcome.HELD
        for each in association.gatherings
    )
    notes = (text("Extraordinary meetings held, which are not counted: {number}.", number=extraordinary),)
    return DueThing(
        key=f"yearly_meeting/{body.key}/{day.year}",
        what=text("{body}: the meeting of the year {year}", body=body.name, year=str(day.year)),
        whom=verbatim(body.convened_by or body.name),
        day=day,
        state=state,
        article=article,
        working=working,
        act=Act(text("Convene a meeting"), "meetings", f"{CONVENE}{body.key}"),
        paper=text("Notice of the meeting"),
        notes=notes if extraordinary else (),
    )
