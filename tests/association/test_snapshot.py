"""A snapshot and what came after it are the journal from its first entry: whatever was recorded, wherever it is cut."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest.mock import patch

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from msgspec import inspect

from governance_desk.association import snapshot, snapshot_fields
from governance_desk.association.fold import fold
from governance_desk.association.keeping import parts_of, same
from governance_desk.association.snapshot import Taking, head_of, restored
from governance_desk.association.state import Association, empty
from governance_desk.journal.entry import Head
from governance_desk.journal.event import Event
from governance_desk.journal.unread import Partial, unread
from governance_desk.meeting.state import Meeting
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into

STORIES = sorted((Path(__file__).parent.parent / "stories").glob("*.toml"))
HOLDERS: tuple[type[msgspec.Struct], ...] = (Association, Meeting, *(type(each) for each in parts_of(empty())))
APART = {
    snapshot.MEETINGS,
    *(name for name in Association.__struct_fields__ if isinstance(getattr(empty(), name), Partial)),
}
AT = Head(9, "f" * 64)


@cache
def told(story: Path) -> tuple[Event, ...]:
    """Everything that the story records."""
    with TemporaryDirectory() as folder:
        player = play_into(read_story(story), Path(folder) / "a.gdesk", name=story.name, beside=story.parent)
        events = tuple(event for _, event in player.desk.entries())
        player.desk.close()
    return events


def taken(state: Association, key: str = "this") -> tuple[bytes, list[bytes]]:
    taking = Taking(state, AT, {"association": 9}, key)
    pieces = list(taking.pieces())
    return taking.head, pieces


def brought_back(written: tuple[bytes, list[bytes]], journal: Association | None = None) -> Association:
    head = head_of(written[0], "this")
    assert head is not None
    assert (head.number, head.hash, head.versions) == (9, "f" * 64, {"association": 9})

    def again() -> Association:
        assert journal is not None, "nothing is damaged"
        return journal

    return restored(head, lambda place: written[1][place - 1], again)


@settings(deadline=None, max_examples=60)
@given(
    st.sampled_from(STORIES), st.integers(0, 10**9), st.sampled_from([1, 2, 7, 1000]), st.sampled_from([0, 40, 20_000])
)
def test_a_snapshot_with_what_followed_is_the_whole_journal(story: Path, cut: int, members: int, small: int) -> None:
    events = told(story)
    at = cut % (len(events) + 1)
    with (
        patch.object(snapshot, "IN_PIECES", members),
        patch.object(snapshot_fields, "IN_PIECES", members),
        patch.object(snapshot, "SMALL", small),
    ):
        state = brought_back(taken(fold(events[:at])))
    assert same(fold(events[at:], state), fold(events))


def test_what_is_large_is_left_unread_until_it_is_asked_for() -> None:
    events = told(STORIES[0])
    with patch.object(snapshot, "SMALL", 500):
        state = brought_back(taken(fold(events)))
    assert {"units", "persons"} <= set(unread(state.register))
    assert state.register.name
    assert len(state.register.units) == len(fold(events).register.units)
    assert "units" not in unread(state.register)
    assert "persons" in unread(state.register)


@pytest.mark.parametrize("hurt", [lambda piece: piece[:-1], lambda _piece: b"", lambda piece: b"\xff" + piece[1:]])
def test_a_damaged_piece_is_asked_of_the_journal(hurt: Any) -> None:
    events = told(STORIES[0])
    with patch.object(snapshot, "SMALL", 500):
        head, pieces = taken(fold(events))
    state = brought_back((head, [hurt(piece) for piece in pieces]), fold(events))
    assert same(state, fold(events))


def test_a_head_that_is_damaged_or_of_another_program_is_none() -> None:
    head, _ = taken(fold(told(STORIES[0])))
    assert head_of(head, "this") is not None
    assert head_of(head, "that") is None
    for place in range(0, len(head), 97):
        assert head_of(head[:place] + bytes([head[place] ^ 1]) + head[place + 1 :], "this") is None
    assert head_of(head[:-1], "this") is None
    assert head_of(b"", "this") is None


@pytest.mark.parametrize(
    ("cls", "field"), [(cls, name) for cls in HOLDERS for name in cls.__struct_fields__ if name not in APART]
)
def test_every_field_of_the_state_can_be_kept(cls: type[msgspec.Struct], field: str) -> None:
    """A field whose type msgspec cannot tell apart when it reads would come back as something else."""
    hint = snapshot_fields._hint(cls, field)
    if hint == snapshot_fields.Caused:
        return
    for part in reached(inspect.type_info(hint)):
        assert not isinstance(part, inspect.AnyType | inspect.FloatType | inspect.CustomType) or is_fraction(part), part
        if isinstance(part, inspect.StructType):
            assert not issubclass(part.cls, Event), (
                f"{cls.__name__}.{field}: events are kept with their kind only there"
            )
            assert not issubclass(part.cls, Partial), f"{cls.__name__}.{field} has parts of its own"


def is_fraction(part: object) -> bool:
    return isinstance(part, inspect.CustomType) and part.cls.__name__ == "Fraction"


def reached(part: object, seen: set[type] | None = None) -> Iterator[object]:
    seen = set() if seen is None else seen
    if isinstance(part, tuple):
        for each in part:
            yield from reached(each, seen)
    elif isinstance(part, inspect.Type | inspect.Field):
        if isinstance(part, inspect.StructType):
            if part.cls in seen:
                return
            seen.add(part.cls)
        yield part
        for name in part.__struct_fields__:
            if name not in ("default", "default_factory", "cls"):
                yield from reached(getattr(part, name), seen)
