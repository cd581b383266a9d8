"""The papers of each year that are owed outside any meeting: not drawn up yet, or without their file (SHCP 8（三）)."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.charter.keys import BodyKey, ClauseId
from governance_desk.charter.readings import Answer
from governance_desk.charter.yearly import YearlyDue, YearlyPaper, day_in
from governance_desk.docket.thing import SOON, Act, DueThing, state_on
from governance_desk.docket.yearly_meeting import known_since
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Meeting, Outcome
from governance_desk.register.papers.state import YearPaper, paper_id

PAPER = "paper/"
"""Begins the detail that asks the page Statistics for a yearly paper: its key and the year follow."""


def yearly_paper(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the day of the reading adopted; without a day while it is open, for the charter writes none."""
    rules = association.rules_on(today)
    begun = min(known_since(association).year, today.year)  # of an earlier year somebody may have had it
    for paper in rules.charter.yearly_papers:
        answer = rules.answer(ClauseId(f"paper.{paper.key}.due"), paper.due, today)
        rule = answer.rule if answer is not None else None
        for year in _years(paper, rule, today):
            known = association.register.papers.get(paper_id(paper.key, year))
            if year < begun or (known is not None and _is_attached(association, paper, year)):
                continue
            yield _thing(association, paper, answer, known, year, today)


def _years(paper: YearlyPaper, rule: YearlyDue | None, today: datetime.date) -> Iterator[int]:
    """The years whose paper is asked for today: what is due in this year, was missed in the last one, or comes soon."""
    now = today.year - (rule.years if rule is not None else 1 if paper.past else 0)
    day = day_in(now + 1, rule) if rule is not None else None
    if rule is not None and rule.month is not None:
        yield now - 1
    yield now
    if day is not None and day - today <= SOON:
        yield now + 1


def _is_attached(association: Association, paper: YearlyPaper, year: int) -> bool:
    return bool(association.attachments.of(AttachedTo(Kind.YEARLY_PAPER, paper_id(paper.key, year))))


def _thing(
    association: Association,
    paper: YearlyPaper,
    answer: Answer[YearlyDue] | None,
    known: YearPaper | None,
    year: int,
    today: datetime.date,
) -> DueThing:
    rule = answer.rule if answer is not None else None
    day, working = _day(association, rule, year)
    notes: list[Text] = []
    if answer is not None and answer.is_open:
        notes += [text("No day is written, and none is assumed."), verbatim(answer.question)]
    if known is not None:
        working = text(
            "“{title}” was drawn up on {day}; its file is missing.", title=known.title, day=str(known.drawn_up)
        )
    return DueThing(
        key=f"yearly_paper/{paper.key}/{year}",
        what=text("{paper} of {year}: attach its file", paper=paper.name, year=str(year))
        if known is not None
        else text("{paper} of {year}: to be drawn up", paper=paper.name, year=str(year)),
        whom=verbatim(paper.by),
        day=day,
        state=state_on(day, today),
        article=answer.article if rule is not None and answer is not None else paper.article,
        working=working,
        act=Act(
            text("Attach its file") if known is not None else text("Record it"),
            "statistics",
            f"{PAPER}{paper_id(paper.key, year)}",
        ),
        paper=verbatim(paper.name),
        notes=tuple(notes),
    )


def _day(association: Association, rule: YearlyDue | None, year: int) -> tuple[datetime.date | None, Text]:
    if rule is None:
        return None, text("The charter wants one each year and writes no day for it.")
    if rule.body is None:
        return day_in(year, rule), text("By the reading adopted it is due by {day}.", day=str(day_in(year, rule)))
    meeting = _meeting(association, rule.body, year + rule.years)
    if meeting is None:
        said = text(
            "By the reading adopted it is brought to the ordinary meeting of {year}; none is convened yet.",
            year=str(year + rule.years),
        )
        return None, said
    return meeting.day, text("By the reading adopted it is brought to {meeting}.", meeting=meeting.title)


def _meeting(association: Association, body: BodyKey, year: int) -> Meeting | None:
    """The first ordinary meeting of the body in the year that was not called off, nor failed."""
    found = [
        each
        for each in association.gatherings
        if each.body == body
        and each.day.year == year
        and not each.extraordinary
        and each.outcome not in (Outcome.CANCELLED, Outcome.INQUORATE)
    ]
    return min(found, key=lambda each: each.day, default=None)
