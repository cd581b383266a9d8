"""Who nominates a candidate: a unit that may, by the charter, or the written nomination that the register holds."""

from __future__ import annotations

from governance_desk.charter.model import OfficeRule
from governance_desk.charter.wording_seating import nominating
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject
from governance_desk.meeting.subject import term_of
from governance_desk.register.nominations.nominate import nomination_of, nominator, require_nominator
from governance_desk.register.state import PersonId, Unit


def nominated_by(room: Room, office: OfficeRule, subject: Subject, words: str) -> str:
    """The name of the unit that nominates; what was written where the charter does not say who does.

    Refusal where nobody is named, or a unit that does not nominate for the office.
    """
    register = room.register
    written = nomination_of(register, office.key, subject.person)
    if written is not None:
        return register.units[written.unit].name
    answer = nominator(room.rules, office, room.day)
    if answer is None:
        return words.strip()
    unit = _unit(room, words.strip())
    if unit is None:
        who = "；".join(nominating(room.rules.charter, each) for each in answer.all_rules)
        raise Refusal(
            text(
                "Which unit nominates {person}?",
                person=subject.person_name or register.person_name(subject.person),
            ),
            article=answer.article,
            next_step=text("Nominated by: {who}.", who=who),
        )
    person = subject.person if subject.person is not None else PersonId("")
    term = term_of(room, office, subject.person)
    require_nominator(register, room.rules, office, unit.id, person, subject.unit, term, room.day)
    return unit.name


def _unit(room: Room, words: str) -> Unit | None:
    """The member unit of that name, or the only one of a class of that name (理事长单位)."""
    named = room.register.unit_named(words)
    if named is not None:
        return named
    classes = [each.key for each in room.rules.charter.classes if each.name == words]
    units = [unit for unit in room.register.members() if unit.membership_class in classes]
    return units[0] if len(units) == 1 else None
