"""Expulsions (CFIA 15): the hearing and the decision on one that is verified, and telling the unit afterwards."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.expulsion import ExpulsionRule
from governance_desk.charter.joining import Hearing
from governance_desk.charter.keys import Manner
from governance_desk.charter.model import Effect
from governance_desk.charter.readings import HEARING
from governance_desk.docket.coming import decides_on, decision_act, next_meeting
from governance_desk.docket.thing import TOLD, Act, DueThing, State, state_on
from governance_desk.language import Text, text, verbatim
from governance_desk.meeting.state import Stage, Subject
from governance_desk.register.expelling.state import Verification
from governance_desk.register.ids import UnitId
from governance_desk.register.state import Unit


def expulsion(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """What is verified until it is on an agenda, or dropped; what is decided until the unit was told."""
    rule = association.rules_on(today).charter.expulsion
    if rule is None:
        return
    register = association.register
    for verified in register.verifications.values():
        unit = register.units[verified.unit]
        if not unit.is_member:
            continue
        if _must_be_heard(association, verified, today):
            yield _hear(rule, verified, unit)
        elif not _on_an_agenda(association, unit.id):
            yield _put(association, rule, verified, unit, today)
    for unit in register.units.values():
        if unit.left is not None and unit.manner is Manner.EXPELLED and unit.told is None:
            yield _tell(rule, unit, unit.left)


def _must_be_heard(association: Association, verified: Verification, today: datetime.date) -> bool:
    rules = association.rules_on(today)
    if verified.heard is not None or rules.charter.expulsion is None:
        return False
    answer = rules.answer(HEARING, rules.charter.expulsion.hearing, today)
    return answer is not None and answer.rule is not Hearing.NOT_HEARD


def _on_an_agenda(association: Association, unit: UnitId) -> bool:
    """Whether a meeting that is not closed is to decide on it."""
    for meeting in association.meetings.values():
        if meeting.stage is not Stage.CLOSED:
            charter = association.rules_on(meeting.day).charter
            expels = {matter.key for matter in charter.matters if matter.effect is Effect.EXPEL_UNIT}
            if any(item.matter in expels and item.subject.unit == unit for item in meeting.agenda):
                return True
    return False


def _hear(rule: ExpulsionRule, verified: Verification, unit: Unit) -> DueThing:
    return DueThing(
        key=f"expulsion_hearing/{unit.id}",
        what=text("{unit}: hear it before the decision on its expulsion", unit=unit.name),
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=rule.article,
        working=_verified(verified),
        act=Act(text("Go to the unit"), "members", unit.id),
        notes=_quoted(rule),
    )


def _put(
    association: Association, rule: ExpulsionRule, verified: Verification, unit: Unit, today: datetime.date
) -> DueThing:
    """Due at the next meeting of the body that expels; the meeting is convened first where there is none."""
    rules = association.rules_on(today)
    body = decides_on(rules, Effect.EXPEL_UNIT, today)
    planned = next_meeting(association, body, today)
    day = planned.day if planned is not None else None
    name = next((known.name for known in rules.charter.bodies if known.key == body), "")
    return DueThing(
        key=f"expulsion/{unit.id}",
        what=text("{unit}: put its expulsion to {body}", unit=unit.name, body=name)
        if name
        else text("{unit}: put its expulsion to the vote", unit=unit.name),
        whom=text("the secretariat"),
        day=day,
        state=state_on(day, today),
        article=rule.article,
        working=_verified(verified),
        act=decision_act(association, Effect.EXPEL_UNIT, Subject(unit=unit.id), today),
        notes=_quoted(rule),
    )


def _tell(rule: ExpulsionRule, unit: Unit, left: datetime.date) -> DueThing:
    """No charter sets a day; where the bar runs from the telling, it does not begin before."""
    return DueThing(
        key=f"expulsion_told/{unit.id}",
        what=text("{unit}: tell it of its expulsion", unit=unit.name),
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=rule.article,
        working=text("Expelled on {day}.", day=str(left)),
        act=Act(text("Enter that it was told"), "members", unit.id + TOLD),
    )


def _verified(verified: Verification) -> Text:
    return text("Verified by the secretariat on {day}.", day=str(verified.day))


def _quoted(rule: ExpulsionRule) -> tuple[Text, ...]:
    return (verbatim(rule.quote),) if rule.quote else ()
