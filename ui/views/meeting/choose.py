"""Choose one of several, with lines of text besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.words import label


class ChooseDialog(QDialog):
    """`do` gets the key of the choice and the lines, and says whether it was done."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        choices: Sequence[tuple[str, str]],
        line_names: Sequence[str],
        action: str,
        do: Callable[[str, list[str]], bool],
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self._do = do
        title = label("heading")
        title.setText(heading)
        self.choice = QComboBox()
        self.choice.setAccessibleName(heading)
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        for key, shown in choices:
            self.choice.addItem(shown, key)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        self.lines: list[QLineEdit] = []
        for name in line_names:
            line = QLineEdit()
            line.setAccessibleName(name)
            words = label(wrap=False)
            words.setText(name)
            words.setBuddy(line)
            form.addRow(words, line)
            self.lines.append(line)
        buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        ok = buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(action)
        ok.setProperty("kind", "primary")
        ok.setEnabled(bool(choices))
        buttons.button(QDialogButtonBox.StandardButton.Cancel).setText(tr("Cancel"))
        for button in buttons.buttons():
            button.setAccessibleName(button.text())
        buttons.accepted.connect(self._try)
        buttons.rejected.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        column.addWidget(title)
        column.addWidget(self.choice)
        column.addLayout(form)
        column.addWidget(buttons)
        self.setMinimumWidth(min(900, theme.px(480)))

    def _try(self) -> None:
        lines = [line.text().strip() for line in self.lines]
        if self.choice.currentData() and self._do(str(self.choice.currentData()), lines):
            self.accept()
