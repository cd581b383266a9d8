"""What a story expects to be so, compared with what is."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.attendance.standing import Standing, standing
from governance_desk.charter.model import AbsenceOf, Sitting
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.language import render, text
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.state import MeetingId, Stage
from governance_desk.stories import names
from governance_desk.stories.data import of_the_data
from governance_desk.stories.steps import Expect
from governance_desk.stories.verdict import unexpected


def check(desk: Desk, meeting: MeetingId, step: Expect) -> None:
    """Fault for the first thing that is not as expected."""
    for name, expected, found in (
        *_of_the_meeting(desk, meeting, step),
        *_of_the_person(desk, meeting, step),
        *_of_the_unit(desk, step),
        *of_the_data(desk, step),
        *_of_the_ledger(desk, meeting, step),
    ):
        if expected is not None and expected != found:
            raise unexpected(name, expected, found)


def _of_the_meeting(desk: Desk, meeting: MeetingId, step: Expect) -> Iterator[tuple[str, object, object]]:
    state = desk.association.meetings[meeting]
    register = desk.association.register
    yield "members", step.members, len(register.members())
    yield "directors", step.directors, len(register.seats_of(_seats(desk, meeting)))
    if state.stage is not Stage.CONVENED:
        yield "present", step.present, len(state.here())
        yield "expected", step.expected, len(state.roll)
        yield "chair_because", step.chair_because, render(state.chair_because, "zh_CN")
        yield "quorum", step.quorum, quorum_now(desk.room(meeting)).reached
    elif step.present is not None or step.quorum is not None:
        raise Fault(
            text("Nobody has come yet, so there is no attendance."),
            next_step=text("Correct the story and play it again."),
        )


def _seats(desk: Desk, meeting: MeetingId) -> str:
    """The body whose seats are meant: the meeting's, or in an assembly of units the first that has seats."""
    charter, body = desk.association.rules.charter, desk.association.meetings[meeting].body
    bodies = [charter.body(body), *charter.bodies]
    return next((each.key for each in bodies if each.sitting is Sitting.SEATS), body)


def _of_the_person(desk: Desk, meeting: MeetingId, step: Expect) -> Iterator[tuple[str, object, object]]:
    if not step.person:
        return
    register, body = desk.association.register, _seats(desk, meeting)
    person = names.person(register, step.person)
    yield "sits", step.sits, any(seat.person == person for seat in register.seats_of(body))
    if step.office:
        office = names.office_key(desk.association.rules.charter, step.office)
        held = [each.office for each in register.offices_of(person)]
        yield "office", office, office if office in held else "、".join(held) or "–"


def _of_the_unit(desk: Desk, step: Expect) -> Iterator[tuple[str, object, object]]:
    if not step.unit:
        return
    charter = desk.association.rules.charter
    unit = names.former_or_present_unit(desk.association.register, step.unit)
    yield "is_member", step.is_member, unit.is_member
    if step.unit_class:
        yield "unit_class", names.class_key(charter, step.unit_class), unit.membership_class


def _of_the_ledger(desk: Desk, meeting: MeetingId, step: Expect) -> Iterator[tuple[str, object, object]]:
    if step.absences is None and step.possible_absences is None and step.warnings is None:
        return
    now = _standing(desk, meeting, step)
    yield "absences", step.absences, now.certain
    yield "possible_absences", step.possible_absences, now.possible
    given = [each for each in desk.association.ledger.warnings if (each.rule, each.subject) == (now.rule, now.subject)]
    yield "warnings", step.warnings, len(given)


def _standing(desk: Desk, meeting: MeetingId, step: Expect) -> Standing:
    register, rules = desk.association.register, desk.association.rules
    body = _seats(desk, meeting)
    wanted = AbsenceOf.UNIT if step.unit else AbsenceOf.PERSON
    rule = next((each for each in rules.charter.absences if each.body == body and each.of is wanted), None)
    if rule is None:
        raise Fault(
            text("The charter has no rule on such absences."), next_step=text("Correct the story and play it again.")
        )
    subject: str = (
        names.former_or_present_unit(register, step.unit).id if step.unit else names.person(register, step.person)
    )
    return standing(desk.association.ledger, rules, rule, register.term(body), subject)
