"""Notice of what followed from absences (降级通知、丧失资格通知): which absences, by which article, from which day."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.attendance.state import Drawn
from governance_desk.charter.keys import Consequence
from governance_desk.documents.content.absences import drawn_words
from governance_desk.documents.content.blocks import Align, Column, Document, Table
from governance_desk.documents.content.letter import letter, phrases_of_letter
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.register.state import PersonId, UnitId


@stamped
def consequence_notice(association: Association, consequence: str, day: datetime.date) -> Document:
    """The notice of the consequence with this id, written on that day. KeyError where there is none."""
    drawn = {each.id: each for each in association.ledger.consequences}[consequence]
    lost = drawn.consequence is Consequence.LOSE_SEAT
    charter = association.rules_on(drawn.day).charter
    member = charter.body(drawn.body).member_name
    addressee = _addressee(association, drawn)
    say = phrases_of_letter(association, "consequence_notice", addressee, day, 成员=member)
    sheets = [sheet for each in drawn.meetings if (sheet := association.ledger.sheet(each)) is not None]
    missed = Table(
        (Column(say("number"), 2, Align.CENTRE), Column(say("meeting"), 9), Column(say("day"), 5, Align.CENTRE)),
        tuple((str(n), each.title, day_words(each.day)) for n, each in enumerate(sheets, 1)),
        caption=say("missed"),
    )
    lifted = say("lifted", 撤销日期=day_words(drawn.lifted_on)) if drawn.lifted and drawn.lifted_on else ""
    texts = (say("consequence", 处理=drawn_words(association, drawn)), missed, lifted, say("objection"))
    return letter(association, say, addressee, texts, day, "title_seat" if lost else "title_class")


def _addressee(association: Association, drawn: Drawn) -> str:
    """The unit; of a seat its holder, with the unit that sent them."""
    register = association.register
    if drawn.consequence is not Consequence.LOSE_SEAT:
        return register.units[UnitId(drawn.subject)].name_on(drawn.day)
    person = register.person_name(PersonId(drawn.subject))
    seat = next((each for each in register.seats.values() if each.id == drawn.seat), None)
    unit = register.units.get(seat.unit) if seat is not None and seat.unit is not None else None
    return f"{person}（{unit.name_on(drawn.day)}）" if unit is not None else person
