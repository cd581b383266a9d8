"""Ask the clerk for a reason, a name or a yes, without stopping the program."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui import theme
from ui.widgets.name_field import NameField
from ui.widgets.sentence import Sentence
from ui.words import label

NOTHING: Mapping[int, Sequence[tuple[str, str]]] = {}


class AskDialog(QDialog):
    """A heading, sentences, lines to fill in, and one button that does it and closes when `do` says it was done.

    `choices` are the names proposed in a line, by its place, as (key, name); `needed` the lines that must not stay
    empty. Where the act is a `danger`, Enter cancels.
    """

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
        choices: Mapping[int, Sequence[tuple[str, str]]] = NOTHING,
        needed: Collection[int] = (),
    ) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(heading)
        self.setAccessibleName(heading)
        self._do = do
        self._needed = needed
        title = label("heading")
        title.setText(heading)
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        column.addWidget(title)
        for sentence in sentences:
            told = Sentence()
            told.setText(sentence)
            column.addWidget(told)
        form = QFormLayout()
        form.setHorizontalSpacing(20)
        form.setVerticalSpacing(10)
        self.lines: list[QLineEdit] = []
        self.names: dict[int, NameField] = {}
        for at, (name, value) in enumerate(fields):
            line: QWidget
            if at in choices:
                line = self.names[at] = NameField(choices[at], value)
                self.lines.append(self.names[at].line)
            else:
                line = QLineEdit(value)
                self.lines.append(line)
            for part in {line, self.lines[-1]}:
                part.setAccessibleName(name)
            words = label(wrap=False)
            words.setText(name)
            words.setBuddy(line)
            form.addRow(words, line)
        if fields:
            column.addLayout(form)
        self.hint = Sentence(tone="bad")
        self.hint.hide()
        column.addWidget(self.hint)
        column.addStretch(1)
        self.buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Ok | QDialogButtonBox.StandardButton.Cancel)
        ok = self.buttons.button(QDialogButtonBox.StandardButton.Ok)
        ok.setText(action)
        ok.setProperty("kind", "danger" if danger else "primary")
        cancel = self.buttons.button(QDialogButtonBox.StandardButton.Cancel)
        cancel.setText(tr("Cancel"))
        for button in self.buttons.buttons():
            button.setAccessibleName(button.text())
        self.buttons.accepted.connect(self._try)
        self.buttons.rejected.connect(self.reject)
        column.addWidget(self.buttons)
        (cancel if danger else ok).setDefault(True)
        empty = next((line for line in self.lines if not line.text()), None)
        (empty or (self.lines[0] if self.lines else cancel if danger else ok)).setFocus()
        self.setMinimumWidth(min(900, theme.px(480)))

    def key(self, at: int) -> str:
        """Who is named in a line with choices; nothing where it is none of them."""
        return self.names[at].key()

    def say(self, sentence: str, at: int) -> None:
        """Say what is missing, and put the cursor there."""
        self.hint.setText(sentence)
        self.hint.show()
        self.lines[at].setFocus()
        self.lines[at].selectAll()

    def _try(self) -> None:
        for field in self.names.values():
            field.settle()
        for at in sorted(self._needed):
            if not self.lines[at].text().strip():
                self.say(tr("Fill in first: {field}", field=self.lines[at].accessibleName()), at)
                return
        self.hint.hide()
        if self._do([line.text().strip() for line in self.lines]):
            self.accept()
