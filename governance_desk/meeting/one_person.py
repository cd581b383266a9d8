"""One person for two members (question 6): whether they may come for each, as the association reads it."""

from __future__ import annotations

from governance_desk.charter.convening import OnePerson
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import VoterId
from governance_desk.register.ids import PersonId


def there_for(room: Room, person: PersonId | None) -> VoterId | None:
    """For whom the person is there, where that keeps them from coming for another."""
    other = room.meeting.present_persons.get(person) if person is not None else None
    answer = _answer(room) if other is not None else None
    return None if answer is not None and answer.rule is OnePerson.BOTH else other


def require_one(room: Room, person: PersonId | None, name: str) -> None:
    """Refuse whoever is there for another already, unless the reading lets them come for both."""
    other = there_for(room, person)
    if other is None:
        return
    answer = _answer(room)
    unit = _called(room, other)
    if answer is not None and answer.is_open:
        raise Refusal(
            text(
                "{person} is already checked in for {unit}, and the charter does not say whether one person may come "
                "for two.",
                person=name,
                unit=unit,
            ),
            article=answer.article,
            next_step=text(
                "Check in another representative of the unit, or adopt a reading of the clause {clause}.",
                clause=answer.clause_id,
            ),
        )
    raise Refusal(
        text("{person} is already checked in for {unit}; a person counts once.", person=name, unit=unit),
        article=answer.article if answer is not None else room.body.article,
        next_step=text("Check in another representative of the unit, or record a proxy."),
    )


def _answer(room: Room) -> Answer[OnePerson] | None:
    return room.rules.answer(ClauseId(f"{room.meeting.body}.one_person"), room.body.one_person, room.day)


def _called(room: Room, voter: VoterId) -> str:
    found = room.meeting.roll[voter]
    return found.unit_name or found.name
