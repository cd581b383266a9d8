"""A story played at a desk: every step becomes the commands that the windows would give."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import NamedTuple, TypeVar

from governance_desk.charter.keys import BodyKey
from governance_desk.charter.model import Charter
from governance_desk.desk import Desk, open_desk
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.command import Command
from governance_desk.journal.event import Event
from governance_desk.language import Text, render, text
from governance_desk.meeting.commands import Convene
from governance_desk.meeting.correspondence.commands import BeginCorrespondence
from governance_desk.meeting.state import ItemId, MeetingId
from governance_desk.stories import acts, names
from governance_desk.stories.clock import ScriptedClock, counted_ids, possible
from governance_desk.stories.found import founding, furnishing
from governance_desk.stories.here import Here
from governance_desk.stories.minutes_steps import ExpectMinutes
from governance_desk.stories.motion_steps import ExpectMotion
from governance_desk.stories.paying_steps import ExpectContribution
from governance_desk.stories.read import mistake
from governance_desk.stories.shown_steps import ShownStep
from governance_desk.stories.steps import AnyStep, CheckIn, Expect, Leave, Observer, Proxy
from governance_desk.stories.story import Meeting, Story
from governance_desk.stories.verdict import check_verdict

WHO, STATION = "秘书处", "rehearsal"
NOTICE = datetime.timedelta(days=10)
"""How long before the day a meeting is convened, where the story does not say."""

Result = TypeVar("Result")
Watch = Callable[[Desk, MeetingId], None]


class Done(NamedTuple):
    """A command of the story, and what came of it."""

    command: Command
    outcome: tuple[Event, ...] | Refusal


def unseen(_desk: Desk, _meeting: MeetingId) -> None:
    """Nobody watches."""


def open_scripted(path: Path, story: Story) -> tuple[Desk, ScriptedClock]:
    """A new file at `path` with a desk that knows the story's time only."""
    clock = ScriptedClock(story.association.since)
    return open_desk(path, create=True, clock=clock, new_id=counted_ids(), who=WHO, station=STATION), clock


class Player:
    """Plays a story. `name` is what a Fault calls it, `beside` the folder in which its charter and list lie.

    `watch` is called with the meeting after each command in it.
    """

    def __init__(
        self,
        desk: Desk,
        clock: ScriptedClock,
        story: Story,
        *,
        name: str = "story",
        beside: Path = Path(),
        watch: Watch = unseen,
    ) -> None:
        self.desk = desk
        self.clock = clock
        self.story = story
        self.meetings: list[MeetingId] = []
        self.founded = 0  # the journal's last entry before the first meeting
        self.done: list[Done] = []  # since the first meeting was convened
        self._name = name
        self._beside = beside
        self._watch = watch

    def play(self) -> None:
        """All of it. Fault where the story has a mistake, or does not come out as it expects."""
        self._at("association", self.found)
        for number, meeting in enumerate(self.story.meetings, 1):
            self.play_meeting(number, meeting)

    def found(self) -> None:
        """The association before its first meeting."""
        self._give(founding(self.story.association, self._beside))
        for command in furnishing(self.desk, self.story.association, self.story.readings, self._beside):
            self._give(command)
        self.founded = self.desk.head.number
        self.done.clear()

    def play_meeting(self, number: int, meeting: Meeting) -> None:
        """One meeting; `number` is its place in the story, from 1."""
        place = f"meetings[{number}]"
        convened = self._at(place, partial(self.convene, meeting))
        self._watch(self.desk, convened)
        self._at(place, partial(self.clock.put_to, meeting.day, meeting.starts))
        for at, step in enumerate(meeting.steps, 1):
            self._at(f"{place}.steps[{at}]", partial(self._step, convened, step))

    def convene(self, meeting: Meeting) -> MeetingId:
        """The meeting with its agenda."""
        charter = self.desk.association.rules.charter
        self.clock.put_to(meeting.convened or possible(meeting.day) - NOTICE, "10:00")
        convened = MeetingId(self.desk.new_id("meeting"))
        self.meetings.append(convened)
        self._give(
            _written(meeting, convened, charter)
            if meeting.deadline
            else Convene(
                meeting=convened,
                body=BodyKey(names.body_key(charter, meeting.body)),
                day=meeting.day,
                starts=meeting.starts,
                place=meeting.place,
                extraordinary=meeting.extraordinary,
                number=meeting.number,
                title=meeting.title,
            )
        )
        for item in meeting.agenda:
            self._give(acts.add_item(self.desk, convened, ItemId(self.desk.new_id("item")), item))
        return convened

    def _step(self, meeting: MeetingId, step: AnyStep) -> None:
        self.clock.put_to(step.day, step.at)
        if not step.refused:
            self._act(meeting, step)
            return
        try:
            self._act(meeting, step)
        except Refusal as refusal:
            said = str(refusal)
            if step.refused not in said and step.refused not in _in_english(refusal):
                raise Fault(
                    text("it was refused for another reason: {said}", said=said),
                    next_step=text("Correct the story and play it again."),
                ) from refusal
            return
        raise Fault(
            text("it should have been refused ({refused}), and was not.", refused=step.refused),
            next_step=text("Correct the story and play it again."),
        )

    def _act(self, meeting: MeetingId, step: AnyStep) -> None:
        if isinstance(step, Expect):
            from governance_desk.stories.expect import check

            check(self.desk, meeting, step)
            return
        if isinstance(step, ShownStep):
            from governance_desk.stories.shown import check_shown

            check_shown(self.desk, step)
            return
        if isinstance(step, ExpectContribution):
            from governance_desk.stories.paying import check_contribution

            check_contribution(self.desk, step)
            return
        if isinstance(step, ExpectMotion):
            from governance_desk.stories.moving import check_motion

            check_motion(Here(self.desk, meeting, self.meetings), step)
            return
        if isinstance(step, ExpectMinutes):
            from governance_desk.stories.minuting import check_minutes

            check_minutes(Here(self.desk, meeting, self.meetings), step)
            return
        if isinstance(step, CheckIn | Leave | Proxy | Observer):
            self._begin_check_in(meeting)
        for command in acts.commands(self.desk, meeting, step, self.meetings):
            self._give(command)
            self._watch(self.desk, meeting)
        check_verdict(self.desk, meeting, step)

    def _begin_check_in(self, meeting: MeetingId) -> None:
        command = acts.begin_check_in(self.desk, meeting)
        if command is not None:
            self._give(command)
            self._watch(self.desk, meeting)

    def _give(self, command: Command) -> None:
        try:
            events = self.desk.do(command)
        except Refusal as refusal:
            self.done.append(Done(command, refusal))
            raise
        self.done.append(Done(command, events))
        self.clock.tick()

    def _at(self, place: str, act: Callable[[], Result]) -> Result:
        """Do it; what goes wrong is told with its place in the story."""
        try:
            return act()
        except Refusal as refusal:
            raise mistake(self._name, place, _said(refusal)) from refusal
        except Fault as fault:
            raise mistake(self._name, place, fault.sentence) from fault


def _written(meeting: Meeting, begun: MeetingId, charter: Charter) -> BeginCorrespondence:
    return BeginCorrespondence(
        meeting=begun,
        body=BodyKey(names.body_key(charter, meeting.body)),
        day=meeting.day,
        deadline=meeting.deadline,
        title=meeting.title,
    )


def _said(refusal: Refusal) -> Text:
    if not refusal.article:
        return refusal.sentence
    return text("{sentence} ({article})", sentence=refusal.sentence, article=refusal.article)


def _in_english(refusal: Refusal) -> str:
    """A story reads the same whatever language is in use."""
    return f"{render(refusal.sentence, 'en')} {render(refusal.next_step, 'en')}"
