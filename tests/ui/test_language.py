"""What Qt itself says is Chinese, too, and follows the language."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QTranslator
from PySide6.QtPrintSupport import QPrintDialog, QPrinter
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QDialogButtonBox,
    QFileDialog,
    QLabel,
    QLineEdit,
    QMessageBox,
    QPlainTextEdit,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot

from governance_desk.paths import resource
from tests.ui.pictures import settle
from ui.language import switch_language
from ui.preferences import Preferences

WITHOUT_WORDS = {"QT_LAYOUT_DIRECTION", "..."}
OF_SHORTCUTS = "QShortcut"
"""Names of keys that no window of the program shows."""


class Unanswered(QTranslator):
    """Asked last, when no other translator knows a text; notes what it is asked."""

    def __init__(self) -> None:
        super().__init__()
        self.texts: set[tuple[str, str]] = set()

    def isEmpty(self) -> bool:  # noqa: N802
        return False

    def translate(self, context: str, source: str, _comment: str | None = None, _n: int = -1) -> str:
        if source not in WITHOUT_WORDS and context != OF_SHORTCUTS:
            self.texts.add((context, source))
        return ""


@pytest.fixture
def unanswered(qapp: QApplication, preferences: Preferences) -> Iterator[Unanswered]:
    assert preferences
    switch_language("en")
    last = Unanswered()
    qapp.installTranslator(last)
    switch_language("zh_CN")
    last.texts.clear()
    yield last
    qapp.removeTranslator(last)


@pytest.mark.parametrize("mode", [QFileDialog.AcceptMode.AcceptOpen, QFileDialog.AcceptMode.AcceptSave])
def test_a_file_dialog_is_wholly_chinese(
    unanswered: Unanswered, qtbot: QtBot, tmp_path: Path, mode: QFileDialog.AcceptMode
) -> None:
    (tmp_path / "minutes.pdf").write_bytes(b"%PDF")
    (tmp_path / "papers").mkdir()
    dialog = QFileDialog(None, "保存", str(tmp_path), "PDF (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setAcceptMode(mode)
    dialog.open()
    settle()
    assert unanswered.texts == set()
    words = [part.text() for part in dialog.findChildren(QLabel)]
    assert "查找范围(&L)：" in words
    assert "文件类型(&T)：" in words


def test_the_other_dialogs_and_the_menus_of_fields_are_wholly_chinese(unanswered: Unanswered, qtbot: QtBot) -> None:
    whole = QWidget()
    qtbot.addWidget(whole)
    menus = [QLineEdit(whole).createStandardContextMenu(), QPlainTextEdit(whole).createStandardContextMenu()]
    message = QMessageBox(whole)
    message.setStandardButtons(QMessageBox.StandardButton.Yes | QMessageBox.StandardButton.Cancel)
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Save | QDialogButtonBox.StandardButton.Close, whole)
    printing = QPrintDialog(QPrinter(QPrinter.PrinterMode.ScreenResolution), whole)
    QSpinBox(whole)
    settle()
    assert unanswered.texts == set()
    assert [action.text().partition("\t")[0] for action in menus[0].actions() if "X" in action.text()] == ["剪切(&T)"]
    assert {button.text() for button in message.buttons() + buttons.buttons()} == {"是(&Y)", "取消", "保存", "关闭"}
    assert isinstance(printing, QDialog)


def test_qt_follows_the_language(preferences: Preferences) -> None:
    assert preferences
    said = {}
    for name in ("en", "zh_CN", "en"):
        switch_language(name)
        said[name] = QCoreApplication.translate("QFileDialog", "Files of &type:")
    assert said == {"en": "Files of &type:", "zh_CN": "文件类型(&T)："}


def test_the_compiled_texts_are_those_of_the_source() -> None:
    """`make texts` compiles them; whoever changes the one commits the other."""
    from xml.etree import ElementTree

    loaded = QTranslator()
    assert loaded.load("qt", str(resource("locale", "zh_CN")))
    for context in ElementTree.parse(resource("locale", "zh_CN", "qt.ts")).iter("context"):
        for message in context.iter("message"):
            name, source, comment = context.findtext("name"), message.findtext("source"), message.findtext("comment")
            assert loaded.translate(str(name), str(source), comment) == message.findtext("translation"), source
