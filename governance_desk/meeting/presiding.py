"""Who presides where the holder of the office that does is not there, as the association reads its charter."""

from __future__ import annotations

import msgspec

from governance_desk.charter.convening import Presiding
from governance_desk.charter.keys import ClauseId, OfficeKey
from governance_desk.charter.readings import Answer
from governance_desk.charter.wording_convening import presiding
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.room import Room

NOTHING_TO_SAY = Text("")
"""The holder of the first office presides, or the charter has no clause on it."""


def why(room: Room, chair: str, words: str, votes: int | None) -> Text:
    """Why it is this person who presides, for the record; Refusal where the reading adopted says otherwise.

    `words` are the written authority, or the reason why somebody who is there does not preside; `votes` those of the
    persons there who chose the chair. While no reading is adopted whoever is entered presides, and that is said.
    """
    answer = presiding_answer(room)
    if answer is None:
        return NOTHING_TO_SAY
    held = _offices_of(room, chair)
    if all(rule.offices[0] in held for rule in answer.all_rules):
        return NOTHING_TO_SAY
    if answer.rule is None:
        return text(
            "The charter does not say who presides in the place of the {office}; it is as entered.",
            office=_name(room, answer.all_rules[0].offices[0]),
        )
    return _by_rule(room, answer, answer.rule, held, words.strip(), votes)


class Asked(msgspec.Struct, frozen=True):
    """What is to be asked besides the name of the chair: `words` whether a reason or an authority may be needed,
    `there` of how many persons more than half choose, 0 where nobody chooses."""

    says: Text
    words: bool = False
    there: int = 0


def to_ask(room: Room) -> Asked | None:
    """What the clerk has to know and to enter before the opening; None where the charter has no clause on it.

    Nor is anything said of an open clause while whoever presides under each of its readings is in the room.
    """
    answer = presiding_answer(room)
    if answer is None:
        return None
    article = answer.article
    if answer.rule is None:
        if all(first_there(room, rule) == rule.offices[0] for rule in answer.all_rules):
            return None
        office = _name(room, answer.all_rules[0].offices[0])
        return Asked(
            text(
                "The charter does not say who presides in the place of the {office} ({article}). Adopt a reading on "
                "the Charter page, or enter who does; the record will say so.",
                office=office,
                article=article,
            )
        )
    rule = presiding(room.rules.charter, answer.rule)
    there = len(room.meeting.here()) if answer.rule.elected else 0
    return Asked(text("By the reading adopted: {rule} ({article}).", rule=rule, article=article), True, there)


def presiding_answer(room: Room) -> Answer[Presiding] | None:
    """What the clause comes to; None where the charter has none."""
    return room.rules.answer(ClauseId(f"{room.meeting.body}.presiding"), room.body.presiding, room.day)


def first_there(room: Room, rule: Presiding) -> OfficeKey | None:
    """The first of the offices whose holder is in the room."""
    there = room.meeting.present_persons
    held = {each.office for each in room.register.appointments if each.until is None and each.person in there}
    return next((office for office in rule.offices if office in held), None)


def _by_rule(
    room: Room, answer: Answer[Presiding], rule: Presiding, held: set[OfficeKey], words: str, votes: int | None
) -> Text:
    leading = first_there(room, rule)
    mine = next((office for office in rule.offices if office in held), None)
    passed_over = leading is not None and (mine is None or rule.offices.index(mine) > rule.offices.index(leading))
    if passed_over and leading is not None and not words:
        raise Refusal(
            text("The {office} is in the room and presides.", office=_name(room, leading)),
            article=answer.article,
            next_step=text("Choose them, or say why somebody else presides."),
        )
    absent = _absence(room, leading, rule, words) if passed_over else _away(room, rule)
    if mine is not None:
        return text("{absent}; the {office} presides.", absent=absent, office=_name(room, mine))
    if rule.delegated and words and not passed_over:
        return text("{absent} and has entrusted it in writing: {document}.", absent=absent, document=words)
    there = len(room.meeting.here())
    if rule.elected and votes is not None and votes <= there < 2 * votes:
        return text("{absent}; {votes} of the {there} there chose the chair.", absent=absent, votes=votes, there=there)
    raise _nobody(room, answer, rule, there)


def _nobody(room: Room, answer: Answer[Presiding], rule: Presiding, there: int) -> Refusal:
    names = "、".join(_name(room, office) for office in rule.offices)
    step = text("Choose whoever holds one of these offices; if none of them is there, adopt a reading for that case.")
    if rule.elected:
        step = text("Let those there choose, and enter how many did: more than half of {there}.", there=there)
    elif rule.delegated:
        step = text("Enter the written authority of the {office}.", office=_name(room, rule.offices[0]))
    return Refusal(
        text("By the reading adopted the chair is taken by: {offices}.", offices=names),
        article=answer.article,
        next_step=step,
    )


def _away(room: Room, rule: Presiding) -> Text:
    return text("The {office} is not there", office=_name(room, rule.offices[0]))


def _absence(room: Room, leading: OfficeKey | None, rule: Presiding, words: str) -> Text:
    office = _name(room, leading or rule.offices[0])
    return text("The {office} is there and does not preside ({reason})", office=office, reason=words)


def _offices_of(room: Room, chair: str) -> set[OfficeKey]:
    """The offices of whoever has this name; of namesakes the unit stands behind it in brackets."""
    name = chair.partition("（")[0].strip()
    register = room.register
    return {e.office for e in register.appointments if e.until is None and register.person_name(e.person) == name}


def _name(room: Room, office: OfficeKey) -> str:
    return room.rules.charter.office(office).name
