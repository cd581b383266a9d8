"""Ask the clerk for a reason or for a yes, without stopping the program."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from governance_desk.language import tr
from ui import theme
from ui.words import label


class AskDialog(QDialog):
    """A heading, sentences, lines to fill in, and one button that does it. Closed by `done_with`, not by itself."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        sentences: Sequence[str],
        fields: Sequence[tuple[str, str]],
        action: str,
        do: Callable[[list[str]], bool],
        *,
        danger: bool = False,
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self._do = do
        title = label("heading")
        title.setText(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        column.addWidget(title)
        for sentence in sentences:
            words = label()
            words.setText(sentence)
            column.addWidget(words)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        self.lines: list[QLineEdit] = []
        for name, value in fields:
            line = QLineEdit(value)
            line.setAccessibleName(name)
            words = label(wrap=False)
            words.setText(name)
            words.setBuddy(line)
            form.addRow(words, line)
            self.lines.append(line)
        if fields:
            column.addLayout(form)
        column.addStretch(1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(action)
        ok.setProperty("kind", "danger" if danger else "primary")
        self.buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        for button in self.buttons.buttons():
            button.setAccessibleName(button.text())
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        self.setMinimumWidth(min(900, theme.px(480)))

    def _try(self) -> None:
        if self._do([line.text().strip() for line in self.lines]):
            self.accept()
