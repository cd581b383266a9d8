"""A result as a pie: the parts of one whole, told apart without colour, with their numbers."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QSize
from PySide6.QtGui import QImage

from governance_desk.language import text, verbatim
from governance_desk.meeting.hall import CHARTS, Bar, ElectionResult, Result, Side
from tests.ui.scenes import SCENES
from ui.appearance import dress
from ui.preferences import Preferences
from ui.projector.paint import picture
from ui.projector.pie import LOOKS, TURN, slices

HALL = QSize(1920, 1080)
SIDES: tuple[Side, ...] = ("yes", "no", "abstain", "invalid", "not_voted")


def result(*counts: int, required: int = 0) -> Result:
    bars = tuple(Bar(verbatim(side), count, side) for side, count in zip(SIDES, counts, strict=False))
    whole = sum(counts)
    return Result(1, "议题", bars, True, required, counts[0], "", text("For"), entitled=whole, chart="pie")


@given(st.lists(st.integers(0, 5000), min_size=3, max_size=5).filter(any))
def test_the_slices_are_the_whole_circle_without_a_gap(counts: list[int]) -> None:
    found = slices(result(*counts))
    assert [bar.count for bar, _, _ in found] == [count for count in counts if count]
    assert found[0][1] == 0
    assert found[-1][2] == TURN
    assert all(a[2] == b[1] for a, b in pairwise(found))
    assert all(abs((end - start) - TURN * bar.count // sum(counts)) <= 1 for bar, start, end in found)


def test_only_parts_of_one_whole_make_a_pie() -> None:
    assert result(13, 10, 2).is_whole
    assert not msgspec.structs.replace(result(13, 10, 2), entitled=26).is_whole
    election = SCENES["election"]
    assert isinstance(election, Result)
    assert not election.is_whole
    assert not result(0, 0, 0).is_whole


def test_no_two_sides_look_alike_without_their_colour() -> None:
    patterns = [LOOKS[side][0] for side in SIDES]
    assert len(set(patterns)) == len(SIDES)


def _grey(view: Result, preferences: Preferences) -> QImage:
    dress(preferences)
    return picture(view, HALL).toImage().convertToFormat(QImage.Format.Format_Grayscale8)


@pytest.mark.parametrize("other", ["no", "abstain", "invalid", "not_voted"])
def test_a_slice_is_told_from_the_ayes_in_grey(preferences: Preferences, other: Side) -> None:
    """At the middle of the disc the left half is of one side, the right half of the other."""
    bars = (Bar(verbatim("a"), 10, "yes"), Bar(verbatim("b"), 10, other))
    view = Result(1, "议题", bars, True, 0, 10, "", text("For"), entitled=20, chart="pie")
    image = _grey(view, preferences)
    rows = range(480, 680, 3)
    right, left = ([image.pixelColor(x, y).value() for y in rows] for x in (430, 250))
    assert len(set(right)) == 1, "the ayes are solid"
    assert len(set(left)) > 1 or abs(left[0] - right[0]) > 60


def test_the_clerk_chooses_and_each_way_is_painted_differently(preferences: Preferences) -> None:
    passed = SCENES["passed"]
    assert isinstance(passed, Result)
    images = [_grey(msgspec.structs.replace(passed, chart=chart), preferences) for chart in CHARTS]
    assert all(a != b for at, a in enumerate(images) for b in images[at + 1 :])


def test_an_election_never_becomes_a_pie(preferences: Preferences) -> None:
    """A ballot with several marks is no part of a circle; numbers it can be."""
    dress(preferences)
    election = SCENES["two_posts"]
    assert isinstance(election, ElectionResult)
    picture(election, HALL)  # a glyph looks a shade different when it is drawn for the first time
    bars, pie, numbers = (picture(msgspec.structs.replace(election, chart=chart), HALL).toImage() for chart in CHARTS)
    assert bars == pie
    assert bars != numbers
