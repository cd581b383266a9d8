"""Seats and offices that nobody holds, and classes that lack the unit which the charter asks for."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import Charter
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import Text, text, verbatim
from governance_desk.register.state import Seat


def vacancy(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Without a day: the charters set none. Nothing before the first term, when nobody sits anywhere."""
    if association.register.terms:
        charter = association.rules_on(today).charter
        yield from _seats(association, charter)
        yield from _offices(association, charter)
        yield from _classes(association, charter)


def _seats(association: Association, charter: Charter) -> Iterator[DueThing]:
    offices = {each.key: each for each in charter.offices}
    for body in charter.bodies:
        for seat in association.register.all_seats(body.key):
            office = offices.get(seat.office)
            if seat.in_office or office is None or not _is_wanted(association, charter, seat):
                continue
            yield _thing(
                f"vacancy/{seat.id}",
                text("{body}: the seat of {person} is vacant", body=body.name, person=_last_holder(association, seat)),
                _nominating(association, seat),
                office.article,
                text("Vacant since {day}.", day=str(seat.until)),
                Act(text("Fill the seat"), "council", seat.id),
            )


def _last_holder(association: Association, seat: Seat) -> str:
    return association.register.person_name(seat.person)


def _is_wanted(association: Association, charter: Charter, seat: Seat) -> bool:
    """Whether somebody is still to sit there: not for a unit that has left, or whose class sends nobody any more."""
    unit = association.register.units.get(seat.unit) if seat.unit is not None else None
    if unit is None:
        return True
    sending = [each.key for each in charter.classes if seat.body in each.sits_in]
    return unit.is_member and (unit.membership_class in sending or not sending)


def _nominating(association: Association, seat: Seat) -> Text:
    unit = association.register.units.get(seat.unit) if seat.unit is not None else None
    return verbatim(unit.name) if unit is not None else text("the secretariat")


def _offices(association: Association, charter: Charter) -> Iterator[DueThing]:
    held = [each.office for each in association.register.appointments if each.until is None]
    for office in charter.offices:
        if office.exactly is None or office.seat_in is not None or held.count(office.key) >= office.exactly:
            continue
        yield _thing(
            f"vacancy/office/{office.key}",
            text("The office of {office} is vacant", office=office.name),
            verbatim(office.nominated_by) if office.nominated_by else text("the secretariat"),
            office.article,
            text("Needed: {needed}; in office: {held}.", needed=office.exactly, held=held.count(office.key)),
            Act(text("Appoint an officer"), "council"),
        )


def _classes(association: Association, charter: Charter) -> Iterator[DueThing]:
    members = [unit.membership_class for unit in association.register.members()]
    for each in charter.classes:
        if each.exactly is None or members.count(each.key) == each.exactly:
            continue
        yield _thing(
            f"vacancy/class/{each.key}",
            text(
                "{membership_class}: not as many units as the charter says",
                membership_class=each.name,
            ),
            text("the secretariat"),
            each.article,
            text("Needed: {needed}; members: {there}.", needed=each.exactly, there=members.count(each.key)),
            Act(text("To the members"), "members"),
        )


def _thing(key: str, what: Text, whom: Text, article: str, working: Text, act: Act) -> DueThing:
    return DueThing(
        key=key, what=what, whom=whom, day=None, state=State.UNDATED, article=article, working=working, act=act
    )
