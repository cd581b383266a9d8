"""An amendment begins at the values of the charter; a text with mistakes begins at them."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from governance_desk.paths import resource
from ui.preferences import Preferences
from ui.views.clauses.editor import MISTAKES, VALUES, CharterEditor


def test_the_values_of_a_sound_text_and_the_mistakes_of_another(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    sound = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    for toml, first in ((sound, VALUES), ("format = 1\n", MISTAKES)):
        editor = CharterEditor(toml, None)
        qtbot.addWidget(editor)
        assert editor.tabs.currentIndex() == first
