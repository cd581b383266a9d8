"""Who may be given the floor, and in which order."""

from __future__ import annotations

from governance_desk.meeting.speaking.state import Speech, SpeechStage
from governance_desk.meeting.state import Meeting, Where


def queue(meeting: Meeting) -> tuple[Speech, ...]:
    """Those who wait on the item at hand: points of order, then who was interrupted, then the others as they asked.

    Whoever has left the room waits no longer; coming back, they are where they were.
    """
    waiting = [
        each
        for each in meeting.speeches.values()
        if each.item == meeting.current_item
        and each.stage in (SpeechStage.WAITING, SpeechStage.PAUSED)
        and in_the_room(meeting, each)
    ]
    return tuple(sorted(waiting, key=lambda each: (not each.point_of_order, each.stage is SpeechStage.WAITING)))


def in_the_room(meeting: Meeting, speech: Speech) -> bool:
    """Whether the speaker is there; whoever attends without a vote is not checked out."""
    if speech.voter is None:
        return True
    presence = meeting.presence.get(speech.voter)
    return presence is not None and presence.where is Where.PRESENT
