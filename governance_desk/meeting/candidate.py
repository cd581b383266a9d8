"""What is on record of a candidate before the vote: the nomination in writing, and the personal conditions."""

from __future__ import annotations

from governance_desk.charter.model import Effect, MatterRule
from governance_desk.language import Text, text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Subject
from governance_desk.register.nominations.conditions import conditions_of, last_check
from governance_desk.register.nominations.nominate import nomination_of, nominator


def candidate_notes(room: Room, matter: MatterRule, subject: Subject) -> tuple[Text, ...]:
    """By whom the candidate was nominated, or that nobody was recorded; when the conditions were examined, or not."""
    if matter.effect not in (Effect.FILL_SEAT, Effect.APPOINT_OFFICER) or matter.office is None:
        return ()
    office = room.rules.charter.office(matter.office)
    found: list[Text] = []
    nomination = nomination_of(room.register, office.key, subject.person)
    rule = nominator(room.rules, office, room.day)
    if nomination is not None:
        unit = room.register.units[nomination.unit].name
        found.append(
            text(
                "Nominated by {unit} ({document}), for term {term}.",
                unit=unit,
                document=nomination.document,
                term=nomination.term,
            )
        )
    elif rule is not None:
        found.append(text("No nomination in writing is recorded ({article}).", article=rule.article))
    conditions = conditions_of(room.rules, office.key)
    if conditions:
        check = last_check(room.register, subject.person)
        article = conditions[0].article.partition("（")[0]
        if check is None:
            found.append(text("The personal conditions have not been examined ({article}).", article=article))
        else:
            found.append(text("Personal conditions examined on {day} by {by}.", day=str(check.day), by=check.by))
    return tuple(found)
