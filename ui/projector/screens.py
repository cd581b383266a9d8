"""Which monitor the hall sees: the one that the settings name, else whichever is not the desk's."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QWidget


def screens_for(window: QWidget) -> Callable[[], Sequence[QScreen]]:
    """The monitors, the one that was chosen for the hall first. `window` is the desk's, which has the preferences."""
    preferences = getattr(window, "preferences", None)

    def screens() -> Sequence[QScreen]:
        chosen = preferences.hall_screen if preferences is not None else ""
        return chosen_first(chosen, QGuiApplication.screens())

    return screens


def chosen_first(chosen: str, screens: Sequence[QScreen]) -> list[QScreen]:
    """The monitor of this name first, the others in their order."""
    return sorted(screens, key=lambda screen: screen.name() != chosen)
