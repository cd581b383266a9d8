"""Applications for another class that wait for the vote."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.coming import meeting_act, next_meeting
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.classes.apply import matter_of_wish
from governance_desk.register.classes.state import ClassWish, WishStage


def class_wish(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Due at the next meeting of the body that decides; first the reading where it is open who that is."""
    for wish in association.register.class_wishes.values():
        if wish.stage is WishStage.OPEN:
            yield _thing(association, wish, today)


def _thing(association: Association, wish: ClassWish, today: datetime.date) -> DueThing:
    rules = association.rules_on(today)
    charter = rules.charter
    key = matter_of_wish(rules, wish)
    matter = charter.matter(key) if key is not None else None
    answer = rules.competence(matter, today) if matter is not None else None
    body = answer.rule.bodies[0] if answer is not None and answer.rule is not None else None
    planned = next_meeting(association, body, today) if body is not None else None
    day = planned.day if planned is not None else None
    if body is None:
        clause = answer.clause_id if answer is not None else ""
        act = Act(text("Adopt a reading"), "charter", clause)
    else:
        act = meeting_act(body, planned)
    unit = association.register.units[wish.unit]
    wanted = charter.membership_class(wish.to_class).name
    return DueThing(
        key=f"class_wish/{wish.id}",
        what=text(
            "{unit} applies to become {membership_class}: put it to the vote", unit=unit.name, membership_class=wanted
        ),
        whom=verbatim(charter.body(body).name) if body is not None else text("the association"),
        day=day,
        state=state_on(day, today),
        article=answer.article if answer is not None else charter.membership_class(wish.to_class).article,
        working=text("Received on {day}: {document}.", day=str(wish.received), document=wish.document),
        act=act,
        notes=(text("It is put on the agenda as “{matter}”.", matter=matter.name),) if matter is not None else (),
    )
