"""Motions that one body has passed and on which another one must still decide before anything follows."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.charter.keys import BodyKey, MatterKey
from governance_desk.docket.thing import CONVENE, Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Meeting, Stage, Subject, Vote, VoteStage

Motion = tuple[MatterKey, Subject]


def next_body(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """Each motion that was passed more often by one body than by the one after it; due at that one's next meeting."""
    passed: dict[BodyKey, Counter[Motion]] = {}
    last: dict[tuple[BodyKey, Motion], tuple[Meeting, Vote]] = {}
    for meeting in association.meetings.values():
        for vote in meeting.votes.values():
            passes = vote.verdict is not None and vote.verdict.passed is True
            if vote.stage is VoteStage.DECLARED and vote.question is Question.MOTION and passes:
                motion = (vote.matter, vote.subject)
                passed.setdefault(meeting.body, Counter())[motion] += 1
                last[meeting.body, motion] = (meeting, vote)
    for (body, motion), (meeting, vote) in last.items():
        following = _after(association, meeting, vote)
        if following is not None and passed[body][motion] > passed.get(following, Counter())[motion]:
            yield _thing(association, meeting, vote, following, today)


def _after(association: Association, meeting: Meeting, vote: Vote) -> BodyKey | None:
    """The body whose turn comes after that of the meeting, by the rules of the meeting's day."""
    rules = association.rules_on(meeting.day)
    answer = rules.competence(rules.charter.matter(vote.matter), meeting.day)
    bodies = answer.rule.bodies if answer is not None and answer.rule is not None else ()
    place = bodies.index(meeting.body) + 1 if meeting.body in bodies else len(bodies)
    return bodies[place] if place < len(bodies) else None


def _thing(
    association: Association, meeting: Meeting, vote: Vote, following: BodyKey, today: datetime.date
) -> DueThing:
    rules = association.rules_on(meeting.day)
    charter = rules.charter
    matter, body = charter.matter(vote.matter), charter.body(following)
    coming = [
        each
        for each in association.gatherings
        if each.body == following and each.stage is not Stage.CLOSED and each.day >= today
    ]
    planned = min(coming, key=lambda each: each.day, default=None)
    day = planned.day if planned is not None else None
    answer = rules.competence(matter, meeting.day)
    return DueThing(
        key=f"next_body/{vote.id}",
        what=text("{matter}: {body} must still decide", matter=vote.motion or matter.name, body=body.name),
        whom=verbatim(body.name),
        day=day,
        state=state_on(day, today),
        article=answer.article if answer is not None else matter.article,
        working=text(
            "{meeting} passed it on {day}; it takes effect once {body} has passed it too.",
            meeting=meeting.title,
            day=str(meeting.day),
            body=body.name,
        ),
        act=Act(text("Go to the meeting"), "meetings", planned.id)
        if planned is not None
        else Act(text("Convene a meeting"), "meetings", f"{CONVENE}{following}"),
    )
