"""The end of a body's term, and before it the election of the next one, which is prepared three months ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import due_on
from governance_desk.charter.model import BodyRule
from governance_desk.charter.term import years_of_a_term
from governance_desk.docket.renewal_steps import RENEWAL, preparation
from governance_desk.docket.thing import Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.register.enter import term_end as last_day
from governance_desk.register.renewal.next_term import open_renewal
from governance_desk.register.state import Term


def term_end(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Until the next term has begun; once the preparation should have begun, it is a matter of today."""
    rules = association.rules_on(today)
    for body in rules.charter.bodies:
        number = association.register.term(body.key)
        term = next((t for t in association.register.terms if t.body == body.key and t.number == number), None)
        if term is None:
            continue
        end, working, notes, provisional = _end(association, body, term, today)
        if end is None:
            continue
        called: dict[str, int | str] = {"body": body.name, "number": number}
        seating = rules.charter.seating
        act = Act(text("Begin a term"), "council", body.key)
        if seating is not None and seating.renewed == body.key:
            act = Act(text("To the election of the next term"), "council", f"{RENEWAL}{body.key}")
        yield DueThing(
            key=f"term_end/{body.key}/{number}",
            what=text("{body}: term {number} ends", **called),
            whom=verbatim(body.name),
            day=end,
            state=state_on(end, today),
            article=body.article,
            working=working,
            act=act,
            notes=notes,
            provisional=provisional,
        )
        found = preparation(association, body, today)
        if found is None or open_renewal(association.register, body.key) is not None:
            continue  # once it is resolved, its own steps are due
        begin, how, written = found
        yield DueThing(
            key=f"next_election/{body.key}/{number}",
            what=text("{body}: prepare the election of the term after term {number}", **called),
            whom=text("the secretariat"),
            day=begin,
            state=State.TODAY if begin <= today <= end else state_on(begin, today),
            article=body.article,
            working=how,
            act=act,
            paper=text("Plan of the election"),
            notes=()
            if written
            else (text("The charter names no day for it; three months ahead is this program's proposal."),),
            provisional=provisional,
        )


def _end(
    association: Association, body: BodyRule, term: Term, today: datetime.date
) -> tuple[datetime.date | None, Text, tuple[Text, ...], bool]:
    """The last day as entered, or else by the charter; where a day off leaves it open, the earlier one."""
    if term.until is not None:
        return term.until, text("Its last day was entered as {day}.", day=str(term.until)), (), False
    if body.term_years is None:
        return _by_reading(association, body, term, today)
    found = due_on(association.rules_on(term.since), f"term_of_{body.key}", term.since, association.working_days)
    end = found.due or next(iter(found.candidates), None)
    return end, found.working, found.notes, found.provisional


def _by_reading(
    association: Association, body: BodyRule, term: Term, today: datetime.date
) -> tuple[datetime.date | None, Text, tuple[Text, ...], bool]:
    """Where the charter gives no years: by the reading adopted; nothing while there is none."""
    years = years_of_a_term(association.rules_on(today), body, today)
    end = last_day(term.since, years)
    if years is None or end is None:
        return None, verbatim(""), (), False
    working = text(
        "Began on {since}; a term of {years} years by the reading adopted ends on {end}.",
        since=str(term.since),
        years=years,
        end=str(end),
    )
    return end, working, (), False
