"""Times and names of speeches in words."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.meeting.speaking.state import Speech


def clock_words(seconds: int) -> str:
    """Minutes and seconds, such as "2:05"."""
    return f"{seconds // 60}:{seconds % 60:02d}"


def time_words(used: int, allowed: int | None) -> str:
    """What is used of the time: "1:20 / 3:00", or the time alone where there is no limit."""
    return clock_words(used) if allowed is None else f"{clock_words(used)} / {clock_words(allowed)}"


def speaker_words(speech: Speech) -> str:
    """Who speaks, with the unit."""
    return tr("{name} ({unit})", name=speech.name, unit=speech.unit) if speech.unit else speech.name
