"""Settings: language, text size, contrast. Each takes effect at once."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout

from governance_desk.language import tr
from ui.appearance import dress
from ui.language import spoken
from ui.preferences import Preferences
from ui.theme import TEXT_SIZES
from ui.views.page import Page
from ui.words import label

LANGUAGE_NAMES = (("zh_CN", "简体中文"), ("en", "English"))
"""Each language in its own words, so that whoever is lost finds the way back."""


class SettingsPage(Page):
    """How the desk looks on this computer; nothing here is part of the association's record."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__(None)
        self._preferences = preferences
        self._language_words = label(wrap=False)
        self._language = QComboBox()
        for name, words in LANGUAGE_NAMES:
            self._language.addItem(words, name)
        self._language.setCurrentIndex(self._language.findData(preferences.language))
        self._size_words = label(wrap=False)
        self._size = QComboBox()
        for percent in TEXT_SIZES:
            self._size.addItem(f"{percent} %", percent)
        self._size.setCurrentIndex(self._size.findData(preferences.text_percent))
        self._contrast = QCheckBox()
        self._contrast.setChecked(preferences.contrast)
        self._note = label("small")
        self._language_words.setBuddy(self._language)
        self._size_words.setBuddy(self._size)

        grid = QGridLayout()
        grid.setHorizontalSpacing(24)
        grid.setVerticalSpacing(16)
        grid.addWidget(self._language_words, 0, 0)
        grid.addWidget(self._language, 0, 1)
        grid.addWidget(self._size_words, 1, 0)
        grid.addWidget(self._size, 1, 1)
        grid.addWidget(self._contrast, 2, 1)
        grid.setColumnStretch(2, 1)
        self.body.addLayout(grid)
        self.body.addWidget(self._note)
        self.body.addStretch(1)

        self._language.activated.connect(self._choose)
        self._size.activated.connect(self._choose)
        self._contrast.toggled.connect(self._choose)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Settings"))
        self._language_words.setText(tr("Language"))
        self._language.setAccessibleName(tr("Language"))
        self._size_words.setText(tr("Text size"))
        self._size.setAccessibleName(tr("Text size"))
        self._contrast.setText(tr("High contrast"))
        self._contrast.setAccessibleName(tr("High contrast"))
        self._note.setText(
            tr("The settings hold for this computer. Documents are always written in the charter's language.")
        )

    def _choose(self) -> None:
        self._preferences.language = self._language.currentData()
        self._preferences.text_percent = self._size.currentData()
        self._preferences.contrast = self._contrast.isChecked()
        dress(self._preferences)
