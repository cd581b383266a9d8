"""The next meeting of a body, and the act that leads there: many a due thing waits for it."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import Competence, Effect
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.docket.thing import AGENDA, CONVENE, Act
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, Stage, Subject


def next_meeting(association: Association, body: str, today: datetime.date) -> Meeting | None:
    """The next one that is convened and not closed."""
    coming = [
        each
        for each in association.gatherings
        if each.body == body and each.stage is not Stage.CLOSED and each.day >= today
    ]
    return min(coming, key=lambda each: each.day, default=None)


def meeting_act(body: str, planned: Meeting | None) -> Act:
    """To the meeting, or to convening one."""
    if planned is not None:
        return Act(text("Go to the meeting"), "meetings", planned.id)
    return Act(text("Convene a meeting"), "meetings", f"{CONVENE}{body}")


def decides_on(rules: CharterInForce, effect: Effect, day: datetime.date) -> BodyKey | str:
    """The body that decides on what has this effect: of the first such matter for which that is settled."""
    settled = (each.rule for each in _competences(rules, effect, day) if each.rule is not None)
    return next((rule.bodies[0] for rule in settled), "")


def decision_act(association: Association, effect: Effect, subject: Subject, today: datetime.date) -> Act:
    """To the agenda on which it is to stand or stands already, to convening the meeting, or to the open reading."""
    rules = association.rules_on(today)
    body = decides_on(rules, effect, today)
    planned = next_meeting(association, body, today)
    if not body:
        clause = next((each.clause_id for each in _competences(rules, effect, today)), "")
        return Act(text("Adopt a reading"), "charter", clause)
    if planned is None or _is_on(planned, rules, effect, subject):
        return meeting_act(body, planned)
    return Act(text("Put it on the agenda"), "meetings", planned.id + AGENDA)


def _competences(rules: CharterInForce, effect: Effect, day: datetime.date) -> list[Answer[Competence]]:
    """Who decides on each matter with the effect."""
    found = (rules.competence(each, day) for each in rules.charter.matters if each.effect is effect)
    return [each for each in found if each is not None]


def _is_on(meeting: Meeting, rules: CharterInForce, effect: Effect, subject: Subject) -> bool:
    matters = {each.key for each in rules.charter.matters if each.effect is effect}
    named = [each.subject for each in meeting.agenda if each.matter in matters]
    if subject.unit is not None:
        return any(each.unit == subject.unit for each in named)
    return any(each.unit_name == subject.unit_name for each in named)
