"""No key stays pressed from one test to the next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget


def test_a_key_is_pressed_with_ctrl(qapp: QApplication) -> None:
    QTest.keyClick(QWidget(), Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.ControlModifier


def test_and_is_let_go_of(qapp: QApplication) -> None:
    assert qapp.keyboardModifiers() == Qt.KeyboardModifier.NoModifier
