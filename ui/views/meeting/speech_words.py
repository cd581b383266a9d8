"""Times and names of speeches in words."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.meeting.speaking.state import Speech
from ui.words import duration_words


def time_words(used: int, allowed: int | None) -> str:
    """What is used of the time: "1:20 / 3:00", or the time alone where there is no limit."""
    return duration_words(used) if allowed is None else f"{duration_words(used)} / {duration_words(allowed)}"


def speaker_words(speech: Speech) -> str:
    """Who speaks, with the unit."""
    return tr("{name} ({unit})", name=speech.name, unit=speech.unit) if speech.unit else speech.name
