"""The steps in which someone speaks on the item at hand."""

from __future__ import annotations

from governance_desk.stories.step import Step


class Speak(Step, frozen=True):
    """Someone asks for the floor, has it, and ends. `unit` for one who attends without a vote."""

    who: str
    unit: str = ""
    point_of_order: bool = False
    statement: str = ""


class Limit(Step, frozen=True):
    """Seconds for one speech, and for all speeches on an item, from now on."""

    speech: int | None = None
    item: int | None = None


SpeakingStep = Speak | Limit
