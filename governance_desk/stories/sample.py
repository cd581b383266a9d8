"""The sample association: a council that has met twice and is convened for today."""

from __future__ import annotations

import datetime
from pathlib import Path
from typing import TypeVar

import msgspec

from governance_desk.meeting.hall import HallView
from governance_desk.meeting.state import MeetingId
from governance_desk.paths import resource
from governance_desk.station import wall_clock
from governance_desk.stories.moments import Moments
from governance_desk.stories.papers import make_folder, require_free
from governance_desk.stories.play import Player
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import ENDING, play_into
from governance_desk.stories.story import Story

FILE = f"sample{ENDING}"
STORY = ("samples", "cfia_council.toml")

Whole = TypeVar("Whole")


def make_sample(folder: Path, *, today: datetime.date | None = None) -> Path:
    """A fresh sample in `folder`, its last meeting convened for today; the file. Fault where one is there."""
    story = sample_story(today or wall_clock().day)
    convened = msgspec.structs.replace(story.meetings[-1], steps=())
    story = msgspec.structs.replace(story, meetings=(*story.meetings[:-1], convened))
    path = _free(folder)
    play_into(story, path, name=STORY[-1], beside=resource(*STORY).parent).desk.close()
    return path


def hold_sample(folder: Path, *, today: datetime.date | None = None) -> tuple[Player, tuple[HallView, ...]]:
    """The whole sample, with what the hall sees in its last meeting. The file stays open at the player's desk."""
    story = sample_story(today or wall_clock().day)
    path = _free(folder)
    moments = Moments()
    player = play_into(story, path, name=STORY[-1], beside=resource(*STORY).parent, watch=moments.see)
    last: MeetingId = player.meetings[-1]
    return player, moments.of(last)


def sample_story(today: datetime.date) -> Story:
    """The sample's story with every date moved, so that its last meeting is held today."""
    story = read_story(resource(*STORY))
    return _moved(story, today - story.meetings[-1].day)


def _free(folder: Path) -> Path:
    make_folder(folder)
    require_free(folder / FILE)
    return folder / FILE


def _moved(part: Whole, by: datetime.timedelta) -> Whole:
    """The part with all dates in it moved."""
    moved: object = part
    if isinstance(part, datetime.date):
        moved = part + by
    elif isinstance(part, tuple):
        moved = tuple(_moved(each, by) for each in part)
    elif isinstance(part, msgspec.Struct):
        moved = msgspec.structs.replace(
            part, **{name: _moved(getattr(part, name), by) for name in part.__struct_fields__}
        )
    return moved  # type: ignore[return-value]  # the same kind of thing as it was
