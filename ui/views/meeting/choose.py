"""Choose one of several, with a line of text besides."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.words import label


class ChooseDialog(QDialog):
    """`do` gets the key of the choice and the line, and says whether it was done."""

    def __init__(
        self,
        parent: QWidget,
        heading: str,
        choices: Sequence[tuple[str, str]],
        line_name: str,
        action: str,
        do: Callable[[str, str], bool],
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
        for key, words in choices:
            self.choice.addItem(words, key)
        self.line = QLineEdit()
        self.line.setAccessibleName(line_name)
        line_words = label(wrap=False)
        line_words.setText(line_name)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.addRow(line_words, self.line)
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
        if self.choice.currentData() and self._do(str(self.choice.currentData()), self.line.text().strip()):
            self.accept()
