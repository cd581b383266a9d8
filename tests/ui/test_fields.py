"""Fields that cannot be used look so."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QComboBox, QDateEdit, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from ui.appearance import dress
from ui.preferences import Preferences


@pytest.mark.parametrize("kind", [QDateEdit, QLineEdit, QComboBox, QSpinBox])
def test_a_disabled_field_does_not_look_enabled(kind: type[QWidget], preferences: Preferences, qtbot: QtBot) -> None:
    dress(preferences)
    field = kind()
    qtbot.addWidget(field)
    field.resize(160, 36)
    field.show()

    def ground() -> str:
        return field.grab().toImage().pixelColor(100, 6).name()

    enabled = ground()
    field.setEnabled(False)
    assert ground() != enabled
