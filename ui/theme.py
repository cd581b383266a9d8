"""The look of the desk: colours, fonts, and the sizes that follow the reader's text size.

The style sheets in `resources/styles` are templates: `@accent` is a colour of `Colours`, `@14px` a length that
grows with the text size. Painted widgets ask `colours()` and `px()` at the moment of painting, so that a
change of theme needs no more than a repaint.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtWidgets import QApplication

from governance_desk.paths import resource

FAMILY = "Noto Sans SC"
BASE_PIXELS = 14
TEXT_SIZES = (100, 125, 150, 175, 200)
"""Percent of the normal text size that the settings offer."""


ICON_SIDE = 80
"""Pixels of an icon as it is drawn; it is shown at a quarter to a half of that, on fine screens at all of it."""


class Colours(NamedTuple):
    """One accent; `bad` only for what needs action. Texts keep a contrast of 4.5 : 1 on `page` and `card`."""

    page: str
    rail: str
    card: str
    ink: str
    muted: str
    line: str
    edge: str
    accent: str
    accent_deep: str
    accent_soft: str
    on_accent: str
    good: str
    good_soft: str
    warn: str
    warn_soft: str
    bad: str
    bad_soft: str


QUIET = Colours(
    page="#fbfaf8",
    rail="#f3f1ec",
    card="#ffffff",
    ink="#1d2329",
    muted="#626970",
    line="#e5e1d9",
    edge="#b9b4a9",
    accent="#1f5c7a",
    accent_deep="#17465e",
    accent_soft="#e3edf2",
    on_accent="#ffffff",
    good="#24734a",
    good_soft="#e2f1e8",
    warn="#8a5a00",
    warn_soft="#fbf0d9",
    bad="#b3261e",
    bad_soft="#fbe7e5",
)

CONTRAST = Colours(
    page="#ffffff",
    rail="#ffffff",
    card="#ffffff",
    ink="#000000",
    muted="#2b2b2b",
    line="#000000",
    edge="#000000",
    accent="#003a57",
    accent_deep="#002438",
    accent_soft="#d3e8f3",
    on_accent="#ffffff",
    good="#00512a",
    good_soft="#dff5e7",
    warn="#5c3b00",
    warn_soft="#fff1cc",
    bad="#8f0000",
    bad_soft="#ffe1df",
)


class _InUse:
    colours = QUIET
    percent = 100
    regular_loaded = False
    bold_loaded = False


def colours() -> Colours:
    """The colours in use."""
    return _InUse.colours


def colour(name: str) -> QColor:
    """One of the colours in use, by its name in `Colours`."""
    return QColor(getattr(_InUse.colours, name))


def px(length: int) -> int:
    """A length in pixels at 100 % text size, at the size in use."""
    return (length * _InUse.percent + 50) // 100


def percent() -> int:
    """The text size in use, one of TEXT_SIZES."""
    return _InUse.percent


def is_contrast() -> bool:
    """Whether the high-contrast colours are in use."""
    return _InUse.colours is CONTRAST


def font(pixels: int = BASE_PIXELS, *, bold: bool = False) -> QFont:
    """The desk's font at a size that follows the text size."""
    made = QFont(FAMILY)
    made.setPixelSize(px(pixels))
    if bold:
        load_bold()
        made.setWeight(QFont.Weight.Bold)
    return made


def load_fonts() -> None:
    """Register the regular face, before the first window is painted."""
    if not _InUse.regular_loaded:  # to ask Qt for all families takes longer than to register one
        _InUse.regular_loaded = True
        QFontDatabase.addApplicationFont(str(resource("fonts", "NotoSansSC_400Regular.ttf")))


def load_bold() -> None:
    """Register the bold face when it is first wanted: a start that shows no bold text does not pay for it."""
    if not _InUse.bold_loaded:
        _InUse.bold_loaded = True
        QFontDatabase.addApplicationFont(str(resource("fonts", "NotoSansSC_700Bold.ttf")))


def apply(app: QApplication, *, text_percent: int = 100, contrast: bool = False) -> None:
    """Dress the whole program; call it again at any time, every open window follows."""
    if text_percent not in TEXT_SIZES:
        raise ValueError(f"no text size {text_percent}")
    _InUse.percent = text_percent
    _InUse.colours = CONTRAST if contrast else QUIET
    load_fonts()
    icon.cache_clear()
    pixmap.cache_clear()
    app.setFont(font())
    app.setPalette(_palette(_InUse.colours))
    app.setStyleSheet(style_sheet())


def style_sheet() -> str:
    """The style sheet with the colours and sizes in use."""
    names = ["desk.qss", "contrast.qss"] if is_contrast() else ["desk.qss"]
    template = "\n".join(resource("styles", name).read_text(encoding="utf-8") for name in names)
    sized = re.sub(r"@(\d+)px", lambda found: f"{px(int(found[1]))}px", template)
    sized = sized.replace("@icons", resource("icons").as_posix())
    return re.sub(r"@([a-z_]+)", lambda found: str(getattr(_InUse.colours, found[1])), sized)


@cache
def icon(name: str, colour_name: str = "ink") -> QIcon:
    """The drawing `resources/icons/<name>.svg` in one of the theme's colours."""
    return QIcon(pixmap(name, colour_name, ICON_SIDE))


@cache
def pixmap(name: str, colour_name: str, side: int) -> QPixmap:
    """The drawing in one colour of the theme, as a square of `side` pixels."""
    picture = QPixmap(_shape(name, side))
    painter = QPainter(picture)
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceIn)
    painter.fillRect(picture.rect(), colour(colour_name))
    painter.end()
    return picture


@cache
def _shape(name: str, side: int) -> QPixmap:
    """The drawing without its colour. It is parsed once, for to parse takes longer than to colour."""
    from PySide6.QtSvg import QSvgRenderer

    picture = QPixmap(QSize(side, side))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    QSvgRenderer(str(resource("icons", f"{name}.svg"))).render(painter, QRectF(0, 0, side, side))
    painter.end()
    return picture


def _palette(use: Colours) -> QPalette:
    roles = {
        QPalette.ColorRole.Window: use.page,
        QPalette.ColorRole.WindowText: use.ink,
        QPalette.ColorRole.Base: use.card,
        QPalette.ColorRole.AlternateBase: use.rail,
        QPalette.ColorRole.Text: use.ink,
        QPalette.ColorRole.Button: use.card,
        QPalette.ColorRole.ButtonText: use.ink,
        QPalette.ColorRole.Highlight: use.accent,
        QPalette.ColorRole.HighlightedText: use.on_accent,
        QPalette.ColorRole.PlaceholderText: use.muted,
        QPalette.ColorRole.ToolTipBase: use.ink,
        QPalette.ColorRole.ToolTipText: use.card,
        QPalette.ColorRole.Link: use.accent,
    }
    palette = QPalette()
    for role, value in roles.items():
        palette.setColor(role, QColor(value))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(use.edge))
    return palette
