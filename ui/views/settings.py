"""Settings: how the desk looks on this computer, which monitor the hall sees, and the file's own safety."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QComboBox, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.appearance import dress
from ui.bar import HEAD_CHARACTERS
from ui.desk import Desk
from ui.language import spoken
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.background import Background
from ui.operations.file import back_up, verify
from ui.operations.open_association import ENDING
from ui.preferences import Preferences
from ui.theme import TEXT_SIZES
from ui.views.page import Page
from ui.views.signing.settings import SigningSettings
from ui.widgets.form_dialog import opened
from ui.words import label, restyle

LANGUAGE_NAMES = (("zh_CN", "简体中文"), ("en", "English"))
"""Each language in its own words, so that whoever is lost finds the way back."""


class SettingsPage(Page):
    """Nothing here is part of the association's record; the file's part is shown while one is open.

    `wanted` asks for another association: "open", "start" or "sample", as on the welcome page.
    """

    wanted = Signal(str)

    def __init__(self, preferences: Preferences, desk: Desk | None = None) -> None:
        super().__init__(desk)
        self._preferences = preferences
        self.work: Background | None = None
        self._look_heading = label("heading")
        self._language_words = label(wrap=False)
        self._language = QComboBox()
        for name, spelled in LANGUAGE_NAMES:
            self._language.addItem(spelled, name)
        self._language.setCurrentIndex(self._language.findData(preferences.language))
        self._size_words = label(wrap=False)
        self._size = QComboBox()
        for percent in TEXT_SIZES:
            self._size.addItem(f"{percent} %", percent)
        self._size.setCurrentIndex(self._size.findData(preferences.text_percent))
        self._contrast = QCheckBox()
        self._contrast.setChecked(preferences.contrast)
        self._hall_words = label(wrap=False)
        self._hall = QComboBox()
        self._note = label("small")
        self._language_words.setBuddy(self._language)
        self._size_words.setBuddy(self._size)
        self._hall_words.setBuddy(self._hall)

        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(14)
        names: tuple[QWidget | None, ...] = (self._language_words, self._size_words, None, self._hall_words)
        fields: tuple[QWidget, ...] = (self._language, self._size, self._contrast, self._hall)
        for row, (words, field) in enumerate(zip(names, fields, strict=True)):
            if words is not None:
                grid.addWidget(words, row, 0)
            grid.addWidget(field, row, 1)
        grid.setColumnStretch(2, 1)
        self.body.addWidget(self._look_heading)
        self.body.addLayout(grid)
        self.body.addWidget(self._note)
        self.signing = SigningSettings(preferences)
        self.body.addWidget(self.signing)
        self._file = self._file_part()
        self.body.addSpacing(12)
        self.body.addWidget(self._file)
        self.body.addStretch(1)
        self._file.setVisible(desk is not None)
        self.signing.show_desk(desk)

        self._language.activated.connect(self._choose)
        self._size.activated.connect(self._choose)
        self._contrast.toggled.connect(self._choose)
        self._hall.activated.connect(self._choose)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Settings"))
        self._look_heading.setText(tr("On this computer"))
        self._language_words.setText(tr("Language"))
        self._language.setAccessibleName(tr("Language"))
        self._size_words.setText(tr("Text size"))
        self._size.setAccessibleName(tr("Text size"))
        self._contrast.setText(tr("High contrast"))
        self._contrast.setAccessibleName(tr("High contrast"))
        self._hall_words.setText(tr("Hall screen"))
        self._hall.setAccessibleName(tr("Hall screen"))
        self._show_screens()
        self._note.setText(
            tr("The settings hold for this computer. Documents are always written in the charter's language.")
        )
        self._file_heading.setText(tr("The association's file"))
        self._safety.setText(
            tr("Every entry of the journal carries the hash of the one before it; a check recomputes them all.")
        )
        self.verify_button.setText(tr("Check the journal"))
        self.backup_button.setText(tr("Back up …"))
        self._others_heading.setText(tr("Another association"))
        self._others["open"].setText(tr("Open a file"))
        self._others["start"].setText(tr("Start an association"))
        self._others["sample"].setText(tr("Open the sample"))
        self.papers_button.setText(tr("Wording of the papers …"))
        for button in (self.verify_button, self.backup_button, self.papers_button, *self._others.values()):
            button.setAccessibleName(button.text())
        self._show_file()
        self.signing.retranslate()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:  # noqa: ARG002
        self._show_file()

    def leave(self) -> None:
        self._desk = None
        self.signing.show_desk(None)

    def verify(self) -> None:
        """Check the whole journal and say what was found."""
        self.work = verify(desk=self.desk, done=self._verified, parent=self)

    def back_up_to(self, copy: str) -> None:
        """Make a checked copy in a new file."""
        self.work = back_up(desk=self.desk, copy=Path(copy), done=lambda head: self._copied(copy, head), parent=self)

    def show_papers(self) -> None:
        """Open the wording of the papers."""
        from ui.views.templates.dialog import TemplatesDialog

        opened(TemplatesDialog(self.desk, self))

    def _file_part(self) -> QFrame:
        part = QFrame()
        part.setProperty("role", "card")
        self._file_heading = label("heading")
        self._place = label()
        self._place.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._state = label("muted")
        self._others_heading = label("heading")
        self._safety = label("small")
        self.result = label()
        self.result.hide()
        self.verify_button = QPushButton()
        self.verify_button.clicked.connect(self.verify)
        self.backup_button = QPushButton()
        self.backup_button.clicked.connect(self._choose_copy)
        self._others = {wish: QPushButton() for wish in ("open", "start", "sample")}
        row = QHBoxLayout()
        row.setSpacing(8)
        self.papers_button = QPushButton()
        self.papers_button.clicked.connect(self.show_papers)
        row.addWidget(self.verify_button)
        row.addWidget(self.backup_button)
        row.addWidget(self.papers_button)
        row.addStretch(1)
        column = QVBoxLayout(part)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        for words in (self._file_heading, self._place, self._state, self._safety):
            column.addWidget(words)
        column.addLayout(row)
        column.addWidget(self.result)
        others = QHBoxLayout()
        others.setSpacing(8)
        for wish, button in self._others.items():
            button.clicked.connect(lambda _checked=False, wish=wish: self.wanted.emit(wish))
            others.addWidget(button)
        others.addStretch(1)
        column.addSpacing(8)
        column.addWidget(self._others_heading)
        column.addLayout(others)
        return part

    def _show_file(self) -> None:
        if self._desk is None:
            return
        head = self._desk.head
        self._place.setText(str(self._desk.path or ""))
        self._state.setText(
            tr("Everything saved · entry {number} · {head}", number=head.number, head=head.hash[:HEAD_CHARACTERS])
        )
        self.backup_button.setEnabled(self._desk.path is not None)

    def _show_screens(self) -> None:
        chosen = self._preferences.hall_screen
        self._hall.clear()
        self._hall.addItem(tr("The second monitor, as soon as there is one"), "")
        for at, screen in enumerate(QGuiApplication.screens(), 1):
            size = screen.size()
            self._hall.addItem(
                tr("Monitor {number}: {name}", number=at, name=f"{screen.name()} {size.width()} × {size.height()}"),
                screen.name(),
            )
        self._hall.setCurrentIndex(max(0, self._hall.findData(chosen)))

    def _choose(self) -> None:
        self._preferences.language = self._language.currentData()
        self._preferences.text_percent = self._size.currentData()
        self._preferences.contrast = self._contrast.isChecked()
        self._preferences.hall_screen = self._hall.currentData()
        dress(self._preferences)

    def _choose_copy(self) -> None:
        old = Path(str(self.desk.path))
        proposed = f"{old.stem}-{self.desk.clock().day.isoformat()}{ENDING}"
        path = ask_where_to_save(
            self, tr("Back up to a new file"), name=proposed, kind=tr("Associations"), ending=ENDING
        )
        if path is not None:
            self.back_up_to(str(path))

    def _verified(self, findings: tuple[Any, ...]) -> None:
        head = self.desk.head
        if findings:
            shown = "\n".join(f"· {finding.sentence}" for finding in findings[:5])
            words = tr("{number} entries are not as they were written:", number=len(findings)) + "\n" + shown
            self._say(words + "\n" + tr("Keep this file as it is, and go on with the last backup."), "bad")
        else:
            self._say(
                "✓ "
                + tr(
                    "All {number} entries are as they were written. Head: {head}",
                    number=head.number,
                    head=head.hash[:16],
                )
                + self._erased(),
                "good",
            )

    def _erased(self) -> str:
        """What was attached and then erased by a recorded act: no trouble, yet to be said."""
        attachments = self.desk.association.attachments
        return "".join(
            "\n" + tr("{name}: erased on {day}", name=attachments.of_content(content)[0].name, day=day)
            for content, day in attachments.erased.items()
        )

    def _copied(self, copy: str, head: Any) -> None:
        self._say(
            "✓ " + tr("The copy lies in {path}; it was checked up to entry {number}.", path=copy, number=head.number),
            "good",
        )

    def _say(self, words: str, tone: str) -> None:
        self.result.setText(words)
        self.result.setProperty("tone", tone)
        restyle(self.result)
        self.result.show()
