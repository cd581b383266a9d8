"""Items of a convened meeting's agenda on which the body may not decide by the rules of the meeting's day."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.model import Charter, MatterRule
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.state import Item, Meeting, Stage


def agenda_fit(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """After an amendment, or once a reading was adopted, what was put on the agenda before may belong elsewhere."""
    for meeting in association.meetings.values():
        if meeting.stage is Stage.CLOSED:
            continue
        charter = association.rules_on(meeting.day).charter
        for item in meeting.agenda:
            matter = next((each for each in charter.matters if each.key == item.matter), None)
            if item.matter is None or matter is None:
                continue
            bodies = _bodies(association, meeting, matter)
            if matter.barred or meeting.body not in bodies:
                yield _thing(charter, meeting, item, matter, bodies, today)


def _bodies(association: Association, meeting: Meeting, matter: MatterRule) -> tuple[str, ...]:
    """Every body that decides on the matter on the meeting's day, by any reading that is still open."""
    answer = association.rules_on(meeting.day).competence(matter, meeting.day)
    return tuple({body for rule in answer.all_rules for body in rule.bodies}) if answer is not None else ()


def _thing(
    charter: Charter, meeting: Meeting, item: Item, matter: MatterRule, bodies: tuple[str, ...], today: datetime.date
) -> DueThing:
    names = "、".join(each.name for each in charter.bodies if each.key in bodies)
    return DueThing(
        key=f"agenda_fit/{meeting.id}/{item.id}",
        what=text("Take “{item}” off the agenda: {meeting}", item=item.title, meeting=meeting.title),
        whom=text("the secretariat"),
        day=meeting.day,
        state=state_on(meeting.day, today),
        article=matter.article,
        working=verbatim(matter.barred)
        if matter.barred
        else text(
            "By the rules of {day}, {matter} is decided by {bodies}.",
            day=str(meeting.day),
            matter=matter.name,
            bodies=names,
        ),
        act=Act(text("Go to the meeting"), "meetings", meeting.id),
    )
