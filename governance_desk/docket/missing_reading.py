"""Readings without which a vote at a convened meeting cannot be judged."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Effect, Sitting
from governance_desk.charter.readings import BEGINS, INTERVAL_VOTES, Answer
from governance_desk.charter.wording import clause_name
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.state import Meeting, Stage
from governance_desk.register.admission.find import application_of
from governance_desk.register.reelection import reelection_of
from governance_desk.voting.rules import passing_rule, quorum_rule


def missing_reading(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Each open clause once, for the first of the meetings that need it: by its day the association has to adopt one.

    Without a meeting convened, those of a body that can decide nothing at all are shown without a day.
    """
    said: set[ClauseId] = set()
    for meeting in sorted(association.meetings.values(), key=lambda each: (each.day, each.starts)):
        if meeting.stage is Stage.CLOSED:
            continue
        for answer in readings_needed(association, meeting):
            if answer.is_open and answer.clause_id not in said:
                said.add(answer.clause_id)
                yield _thing(association, answer, meeting, today)
    rules = association.rules_on(today)
    for body in rules.charter.bodies:
        for answer in (quorum_rule(rules, body, day=today), passing_rule(rules, body, None, day=today)):
            if answer.is_open and not answer.candidates and answer.clause_id not in said:
                said.add(answer.clause_id)
                yield _thing(association, answer, None, today)


def readings_needed(association: Association, meeting: Meeting) -> Iterator[Answer[Any]]:
    """What a vote of this meeting is judged by: its quorum, and for each item who decides, and by which share."""
    rules = association.rules_on(meeting.day)
    body = rules.charter.body(meeting.body)
    yield quorum_rule(rules, body, day=meeting.day)
    leaving = rules.charter.leaving
    if leaving is not None and _sends_voters(association, body):
        interval = rules.answer(INTERVAL_VOTES, leaving.votes, meeting.day)
        if interval is not None:
            yield interval
    for item in meeting.agenda:
        if item.matter is None:
            continue
        matter = rules.charter.matter(item.matter)
        competence = rules.competence(matter, meeting.day)
        if competence is not None:
            yield competence
        yield passing_rule(rules, body, matter, day=meeting.day)
        admission, subject = rules.charter.admission, item.subject
        if matter.effect is Effect.APPOINT_OFFICER and matter.office is not None and subject.person is not None:
            again = reelection_of(association.register, rules, matter.office, subject.person, meeting.day)
            if again is not None:  # the present holder is to go on
                yield again
        if matter.effect is Effect.ADMIT_UNIT and admission is not None:
            application = application_of(association.register, subject.unit, subject.unit_name)
            begins = rules.answer(BEGINS, admission.begins, meeting.day) if application is not None else None
            if begins is not None:  # no vote is opened on an application while nobody can say what it brings
                yield begins


def _sends_voters(association: Association, body: BodyRule) -> bool:
    """Whether a unit that has given notice has a vote in the body, by itself or by whom it has sent."""
    withdrawing = association.register.withdrawals
    if body.sitting is Sitting.SEATS:
        return any(seat.unit in withdrawing for seat in association.register.seats_of(body.key))
    return bool(withdrawing)


def _thing(association: Association, answer: Answer[Any], meeting: Meeting | None, today: datetime.date) -> DueThing:
    day = meeting.day if meeting is not None else None
    name = clause_name(association.rules_on(day or today).charter, answer.clause_id)
    return DueThing(
        key=f"missing_reading/{answer.clause_id}",
        what=text("Adopt a reading: {clause}", clause=name),
        whom=text("the association"),
        day=day,
        state=state_on(day, today),
        article=answer.article,
        working=text("No vote can be judged before.")
        if meeting is None
        else text("{meeting} has to vote by it.", meeting=meeting.title),
        act=Act(text("Adopt a reading"), "charter", answer.clause_id),
        notes=(verbatim(answer.question),) if answer.question else (),
    )
