"""A motion of 5,000 characters, rare ones among them: whole on the hall's screen, before and in the vote."""

from __future__ import annotations

from itertools import pairwise

import msgspec
import pytest
from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFontMetricsF, QPainter, QPixmap

from governance_desk.meeting.hall import Attendance, Item, Voting
from ui.preferences import Preferences
from ui.projector.canvas import Canvas
from ui.projector.fit import LINE_HEIGHT, face, pages_of
from ui.projector.paint import HEAD, page_count, picture
from ui.projector.voting import FOOT, SMALLEST_MOTION, motion_place

CLAUSES = "".join(f"第{n}条　𬱖与㼆、䶮共同提出：会费标准由会员大会审定，逐年公布，不得追溯。\n" for n in range(1, 400))
TEXT = CLAUSES[:5000]
ITEM = Item(3, "审议会费标准", TEXT, Attendance(37, 30, 25, reached=True))
VOTING = Voting(3, "审议会费标准", TEXT, secret=True, entitled=30, voted=12)
SCREENS = (QSize(1920, 1080), QSize(1366, 768), QSize(1024, 768))


def bare(words: str) -> str:
    return "".join(words.split())


@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size.width()}x{size.height()}")
@pytest.mark.parametrize("view", [ITEM, VOTING], ids=lambda view: type(view).__name__)
def test_every_page_is_another_and_there_are_enough_of_them(
    preferences: Preferences, view: Item | Voting, screen: QSize
) -> None:
    assert preferences
    count = page_count(view, screen)
    assert count > 5
    pictures = [picture(msgspec.structs.replace(view, page=page), screen).toImage() for page in range(count)]
    assert all(one != other for one, other in pairwise(pictures))
    beyond = picture(msgspec.structs.replace(view, page=count + 7), screen).toImage()
    assert beyond == pictures[-1], "past the end the last page stays"


@pytest.mark.parametrize("screen", SCREENS, ids=lambda size: f"{size.width()}x{size.height()}")
def test_in_the_vote_every_line_has_its_place_above_the_turnout(preferences: Preferences, screen: QSize) -> None:
    assert preferences
    pixmap = QPixmap(1, 1)
    painter = QPainter(pixmap)
    canvas = Canvas(painter, QRectF(0, 0, screen.width(), screen.height()))
    place = motion_place(canvas, HEAD)
    pixels, pages = pages_of(TEXT, place.width(), place.height(), largest=96, smallest=SMALLEST_MOTION)
    height = canvas.height
    painter.end()
    assert pixels >= SMALLEST_MOTION
    assert bare("".join("".join(page) for page in pages)) == bare(TEXT), "nothing is lost, and nothing is said twice"
    metrics = QFontMetricsF(face(pixels))
    for page in pages:
        assert place.top() + len(page) * pixels * LINE_HEIGHT <= height - FOOT
        assert all(metrics.horizontalAdvance(line) <= place.width() + 1 for line in page)


def test_a_short_motion_has_one_page(preferences: Preferences) -> None:
    assert preferences
    assert page_count(msgspec.structs.replace(VOTING, motion="通过。"), SCREENS[0]) == 1
