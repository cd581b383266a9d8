"""The meetings that a body must hold each year: those still to be held this year, and a year that went by without."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule
from governance_desk.docket.thing import Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Meeting, Outcome, Stage

CONVENE = "convene/"
"""Begins the detail that asks the page of the meetings to convene the body named after it."""


def yearly_meeting(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the end of the year; nothing while the meetings convened for this year are enough of them."""
    for body in association.rules_on(today).charter.bodies:
        if body.yearly_meetings is None:
            continue
        held = _ordinary(association, body, today.year, held=True)
        coming = _ordinary(association, body, today.year, held=False)
        if len(held) + len(coming) < body.yearly_meetings:
            last = datetime.date(today.year, 12, 31)
            yield _thing(
                association, body, last, state_on(last, today), _working(body, today.year, len(held), len(coming))
            )
        past = today.year - 1
        if not held and _known_since(association) <= datetime.date(past, 1, 1):
            before = _ordinary(association, body, past, held=True)
            if len(before) < body.yearly_meetings:
                last = datetime.date(past, 12, 31)
                yield _thing(association, body, last, State.MISSED, _working(body, past, len(before), 0))


def _ordinary(association: Association, body: BodyRule, year: int, *, held: bool) -> list[Meeting]:
    """The ordinary meetings of the body in the year that were held, or that are convened and not yet over."""
    return [
        each
        for each in association.meetings.values()
        if each.body == body.key
        and each.day.year == year
        and not each.extraordinary
        and (each.outcome is Outcome.HELD if held else each.stage is not Stage.CLOSED)
    ]


def _known_since(association: Association) -> datetime.date:
    """The first day of which there is a record: before it a meeting may have been held that nobody entered."""
    days = [each.day for each in association.meetings.values()]
    days += [each.since for each in association.register.terms]
    return min(days, default=datetime.date.max)


def _working(body: BodyRule, year: int, held: int, coming: int) -> Text:
    return text(
        "The charter asks for {needed} in a year. In {year} ordinary meetings held: {held}; convened: {coming}.",
        needed=body.yearly_meetings or 0,
        year=str(year),
        held=held,
        coming=coming,
    )


def _thing(association: Association, body: BodyRule, day: datetime.date, state: State, working: Text) -> DueThing:
    extraordinary = sum(
        each.body == body.key and each.day.year == day.year and each.extraordinary and each.outcome is Outcome.HELD
        for each in association.meetings.values()
    )
    notes = (text("Extraordinary meetings held, which are not counted: {number}.", number=extraordinary),)
    return DueThing(
        key=f"yearly_meeting/{body.key}/{day.year}",
        what=text("{body}: the meeting of the year {year}", body=body.name, year=str(day.year)),
        whom=verbatim(body.convened_by or body.name),
        day=day,
        state=state,
        article=body.article,
        working=working,
        act=Act(text("Convene a meeting"), "meetings", f"{CONVENE}{body.key}"),
        paper=text("Notice of the meeting"),
        notes=notes if extraordinary else (),
    )
