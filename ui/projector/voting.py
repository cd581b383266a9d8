"""The scene of an open vote: the motion, the time that is left, and how many have voted; nothing more."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt

from governance_desk.language import tr
from governance_desk.meeting.hall import Voting
from ui.projector.canvas import BAND, INK, MUTED, NO, SOFT, TRACK, Canvas
from ui.projector.fit import pages_of
from ui.words import duration_words

EDGE = 96
CENTRE = Qt.AlignmentFlag.AlignHCenter
RIGHT = Qt.AlignmentFlag.AlignRight
FOOT = 330
"""The height of the band below the motion."""
SMALLEST_MOTION = 56
"""Pixels of a screen 1080 high: what is still read from the last row; a longer text goes on further pages."""
GAP = 60
"""Between the time and the turnout."""


def motion_place(canvas: Canvas, top: float) -> QRectF:
    """Where the motion stands, between the head band, whose lower edge is `top`, and the turnout."""
    foot = canvas.height - FOOT
    return QRectF(EDGE, top + 40, canvas.width - 2 * EDGE, foot - top - 40 - 72)


def motion_pages(canvas: Canvas, view: Voting, top: float) -> int:
    """Over how many pages the motion goes."""
    place = motion_place(canvas, top)
    return len(pages_of(view.motion, place.width(), place.height(), largest=96, smallest=SMALLEST_MOTION)[1])


def paint_voting(canvas: Canvas, view: Voting, top: float) -> None:
    """Paint below the head band, whose lower edge is `top`."""
    width = canvas.width - 2 * EDGE
    foot = canvas.height - FOOT
    place = motion_place(canvas, top)
    pixels, pages = pages_of(view.motion, place.width(), place.height(), largest=96, smallest=SMALLEST_MOTION)
    if len(pages) == 1:
        canvas.words(view.motion, place, largest=96, middle=True)  # from the left, as it stood before the vote
    else:
        page = min(max(0, view.page), len(pages) - 1)
        canvas.lines(pages[page], QRectF(place.left(), place.top(), place.width(), 0), pixels)
        below = QRectF(EDGE, foot - 60, width, 52)
        canvas.words(f"{page + 1} / {len(pages)}", below, largest=44, colour=MUTED, align=RIGHT)
    canvas.fill(QRectF(0, foot, canvas.width, canvas.height - foot), SOFT)
    state = tr("{method} — voting is open", method=tr("Secret vote")) if view.secret else tr("Voting is open")
    if view.closed:
        state = tr("Voting is closed — the votes are being counted")
    elif view.objections:
        state = tr("Does anybody object?")
    numbers: list[tuple[str, str]] = []
    if view.seconds_left is not None:
        words = tr("Time left") if view.seconds_left else tr("Time is up")
        numbers.append((duration_words(view.seconds_left), words))
    if view.voted is not None:
        numbers.append((f"{view.voted} / {view.entitled}", tr("have voted")))
    if not numbers:
        canvas.words(
            state, QRectF(EDGE, foot, width, 330), largest=110, colour=BAND, bold=True, align=CENTRE, middle=True
        )
        return
    column = width / (1 + len(numbers)) if len(numbers) > 1 else width / 2
    canvas.words(state, QRectF(EDGE, foot, column - 30, 270), largest=72, colour=BAND, middle=True)
    for at, (number, words) in enumerate(numbers, 1):
        left = EDGE + width - (len(numbers) - at + 1) * column
        left += GAP * (at - len(numbers))
        place = QRectF(left, foot, column, 200)
        over = at == 1 and view.seconds_left == 0
        canvas.words(
            number, place, largest=160, bold=True, align=RIGHT, middle=True, one_line=True, colour=NO if over else INK
        )
        canvas.words(words, QRectF(left, foot + 190, column, 80), largest=48, colour=MUTED, align=RIGHT)
    if view.voted is None:
        return
    track = QRectF(EDGE, canvas.height - 52, width, 26)
    canvas.fill(track, TRACK, 13)
    if view.voted:
        filled = width * min(view.voted, view.entitled) / max(1, view.entitled)
        canvas.fill(QRectF(track.left(), track.top(), filled, 26), BAND, 13)
