"""Motions on a unit's class: what it has applied for, and a demotion for absence that has to be confirmed."""

from __future__ import annotations

from governance_desk.attendance.demote import demoted_class, demotion
from governance_desk.attendance.draw import identity_of, unconfirmed
from governance_desk.attendance.standing import Standing
from governance_desk.charter.keys import ClassKey
from governance_desk.charter.model import AbsenceRule, MatterRule
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.decision import Decision
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject
from governance_desk.register.classes.apply import require_rise, wish_of
from governance_desk.register.classes.below import seats_below
from governance_desk.register.state import Unit, UnitId


def require_wish(room: Room, matter: MatterRule, unit: Unit, key: ClassKey) -> None:
    """Refuse a step that the charter does not name, and a class for which the unit has not applied in writing.

    A charter that says nothing of applications leaves it to the body.
    """
    seating = room.rules.charter.seating
    if seating is None or matter.key not in (seating.step_down, *(each.matter for each in seating.rises)):
        return
    wanted = room.rules.charter.membership_class(key)
    higher = wanted.rank < room.rules.charter.membership_class(unit.membership_class).rank
    if matter.key != seating.step_down:
        require_rise(room.rules, seating, unit, wanted)
    elif higher:
        raise Refusal(
            text("{matter} does not lead to a higher class.", matter=matter.name),
            article=matter.article,
            next_step=text("Choose a lower class, or the matter of an application upwards."),
        )
    wish = wish_of(room.register, unit.id)
    if wish is None or wish.to_class != key:
        raise Refusal(
            text("{unit} has not applied to become {membership_class}.", unit=unit.name, membership_class=wanted.name),
            article=matter.article,
            next_step=text("Enter its letter on the page Members first."),
        )
    seats_below(room.register, room.rules, unit.id, key, day=room.day, cause="", strict=True)


def needs_confirmation(room: Room, matter: MatterRule, subject: Subject) -> None:
    """Refuse a unit of which nothing is to be confirmed."""
    found = _found(room, subject, matter)
    if found is None:
        raise Refusal(
            text("There is no demotion of this unit that waits for a confirmation."),
            article=matter.article,
            next_step=text("Choose a unit that has reached the limit of absences."),
        )
    rule, now = found
    present = room.register.units[UnitId(now.subject)].membership_class
    if demoted_class(room.rules, rule, present, room.day) is None:
        raise Refusal(
            text("The charter does not say to which class the unit comes."),
            article=rule.article,
            next_step=text(
                "Adopt a reading of the clause {clause} on the Charter page.", clause=f"absence.{rule.key}.demotion"
            ),
        )


def confirmed(room: Room, matter: MatterRule, vote: Decision) -> list[Event]:
    """The demotion, drawn from the ledger as it is."""
    found = _found(room, vote.subject, matter)
    if found is None:
        raise ValueError("a demotion that does not wait for a confirmation was opened")
    rule, now = found
    identity = identity_of(room.ledger, rule, now)
    return list(demotion(room.ledger, room.register, room.rules, rule, now, room.day, identity))


def describe_confirmation(room: Room, subject: Subject) -> tuple[Text, ...]:
    """To which class the unit comes."""
    found = _found(room, subject)
    unit = room.register.units.get(subject.unit) if subject.unit is not None else None
    if found is None or unit is None:
        return ()
    lower = demoted_class(room.rules, found[0], unit.membership_class, room.day)
    if lower is None:
        return (text("The charter does not say to which class; adopt the reading first."),)
    name = room.rules.charter.membership_class(lower).name
    return (text("{unit} becomes {membership_class}.", unit=unit.name, membership_class=name),)


def _found(room: Room, subject: Subject, matter: MatterRule | None = None) -> tuple[AbsenceRule, Standing] | None:
    """The standing that waits, under a rule that is confirmed by this matter."""
    rules = {each.key: each for each in room.rules.charter.absences}
    for now in unconfirmed(room.ledger, room.register, room.rules):
        rule = rules[now.rule]
        if now.subject == subject.unit and (matter is None or rule.confirmed_by == matter.key):
            return rule, now
    return None
