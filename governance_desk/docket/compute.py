"""The docket: everything that is due, on one day, in one order."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterator

from governance_desk.association.state import Association
from governance_desk.docket.absence_limit import absence_limit
from governance_desk.docket.agenda_fit import agenda_fit
from governance_desk.docket.application import application
from governance_desk.docket.bar_end import bar_end
from governance_desk.docket.certificate import certificate
from governance_desk.docket.certificate_return import certificate_return
from governance_desk.docket.class_term import class_term
from governance_desk.docket.class_wish import class_wish
from governance_desk.docket.contribution import contribution
from governance_desk.docket.convened_meeting import convened_meeting
from governance_desk.docket.correspondence import correspondence
from governance_desk.docket.demand import demand
from governance_desk.docket.expulsion import expulsion
from governance_desk.docket.holder import holder
from governance_desk.docket.late_change import late_change
from governance_desk.docket.liaison import liaison
from governance_desk.docket.meeting_notice import meeting_notice
from governance_desk.docket.minutes import minutes
from governance_desk.docket.minutes_approval import minutes_approval
from governance_desk.docket.missing_reading import missing_reading
from governance_desk.docket.next_body import next_body
from governance_desk.docket.office_term import office_term
from governance_desk.docket.renewal import renewal
from governance_desk.docket.report import report
from governance_desk.docket.reported_change import reported_change
from governance_desk.docket.term_end import term_end
from governance_desk.docket.thing import DueThing
from governance_desk.docket.vacancy import vacancy
from governance_desk.docket.winding_up import winding_up
from governance_desk.docket.withdrawal import withdrawal
from governance_desk.docket.yearly_meeting import yearly_meeting
from governance_desk.docket.yearly_paper import yearly_paper

Kind = Callable[[Association, datetime.date], Iterator[DueThing]]

KINDS: tuple[Kind, ...] = (
    convened_meeting,
    agenda_fit,
    meeting_notice,
    minutes,
    minutes_approval,
    correspondence,
    report,
    missing_reading,
    next_body,
    yearly_meeting,
    demand,
    term_end,
    renewal,
    office_term,
    absence_limit,
    application,
    class_wish,
    class_term,
    certificate,
    certificate_return,
    withdrawal,
    expulsion,
    bar_end,
    reported_change,
    late_change,
    contribution,
    yearly_paper,
    vacancy,
    holder,
)
"""A new kind of due thing is a module here and one line."""


def docket(
    association: Association, today: datetime.date, *, liaisons: Collection[str] | None = None
) -> tuple[DueThing, ...]:
    """By day, what has none at the end. Nothing before a charter is adopted; after the end what winds it up.

    `liaisons`: the units that have named someone for contact. That is not in the journal: None where nothing is kept.
    """
    if association.charter_in_force is None:
        return ()
    if association.register.terminated is not None:
        return tuple(winding_up(association, today))
    found = [thing for kind in KINDS for thing in kind(association, today)]
    if liaisons is not None:
        found += liaison(association, today, liaisons)
    return tuple(sorted(found, key=lambda each: each.day or datetime.date.max))
