"""Scroll so that what comes next is seen."""

from __future__ import annotations

from PySide6.QtWidgets import QScrollArea, QWidget

from ui import theme

_BELOW = 10


def bring_into_sight(part: QWidget) -> None:
    """Scroll everything around `part` that scrolls, only as far as is needed."""
    above = part.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            above.ensureWidgetVisible(part, 0, theme.px(_BELOW))
        above = above.parentWidget()
