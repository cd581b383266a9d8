"""Demands for an extraordinary meeting that no meeting follows yet: to convene within the period of the charter."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.calendars.due import due_on
from governance_desk.docket.thing import CONVENE, Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.convene import open_demands


def demand(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Each with the period that runs from the day of the demand; without one, or while it is open, without a day."""
    for each in open_demands(association.register, association.meetings.values()).values():
        rules = association.rules_on(each.day)
        body = next((found for found in rules.charter.bodies if found.key == each.body), None)
        if body is None:
            continue
        due = due_on(rules, body.demand_period, each.day, association.working_days) if body.demand_period else None
        day = due.due if due is not None else None
        yield DueThing(
            key=f"demand/{each.id}",
            what=text("Convene an extraordinary meeting of {body}: {about}", body=body.name, about=each.about),
            whom=verbatim(body.convened_by) if body.convened_by else text("the secretariat"),
            day=day,
            state=state_on(day, today),
            article=due.article if due is not None else each.article,
            working=due.working
            if due is not None
            else text("Demanded on {day} by {names}.", day=str(each.day), names=each.names),
            act=Act(text("Convene the meeting"), "meetings", f"{CONVENE}{body.key}#{each.id}"),
            paper=verbatim(each.document) if each.document else None,
            notes=(*(due.notes if due is not None else ()), text("Demanded by {names}.", names=each.names)),
            provisional=due.provisional if due is not None else False,
        )
