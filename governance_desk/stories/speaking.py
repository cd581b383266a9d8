"""From the steps in which someone speaks to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.journal.command import Command
from governance_desk.meeting.ids import SpeechId
from governance_desk.meeting.speaking import commands as c
from governance_desk.stories import names
from governance_desk.stories import speaking_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _speak(here: Here, step: s.Speak) -> Iterator[Command]:
    speech = SpeechId(here.desk.new_id("speech"))
    guest = any((each.name, each.unit) == (step.who, step.unit) for each in here.meeting.observers)
    yield c.AskToSpeak(
        meeting=here.id,
        speech=speech,
        voter=None if guest else names.voter(here.meeting, step.who),
        name=step.who if guest else "",
        unit=step.unit if guest else "",
        point_of_order=step.point_of_order,
    )
    yield c.GiveFloor(meeting=here.id, speech=speech)
    if step.statement:
        yield c.NoteStatement(meeting=here.id, speech=speech, words=step.statement)
    yield c.EndSpeech(meeting=here.id, speech=speech)


def _limit(here: Here, step: s.Limit) -> Iterator[Command]:
    yield c.SetTimeLimits(meeting=here.id, speech_seconds=step.speech, item_seconds=step.item)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {s.Speak: _speak, s.Limit: _limit}
