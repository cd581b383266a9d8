"""What signing needs on this computer: the time-stamp service; and the ways to check and to trust."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.desk import Desk
from ui.preferences import Preferences
from ui.words import label


class SigningSettings(QWidget):
    """A part of the page Settings. The certificate last used is remembered by its path, its password never."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self._preferences = preferences
        self._desk: Desk | None = None
        self._heading = label("heading")
        self._words = label(wrap=False)
        self.service = QLineEdit(preferences.time_stamps)
        self._words.setBuddy(self.service)
        self._note = label("small")
        self.check = QPushButton()
        self.trusted = QPushButton()
        self.check.clicked.connect(self._check)
        self.trusted.clicked.connect(self._trusted)
        self.service.editingFinished.connect(self._choose)
        line = QHBoxLayout()
        line.setSpacing(16)
        line.addWidget(self._words)
        line.addWidget(self.service, 1)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.check)
        row.addWidget(self.trusted)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self._heading)
        column.addLayout(line)
        column.addWidget(self._note)
        column.addLayout(row)

    def retranslate(self) -> None:
        """The words in the language in use."""
        self._heading.setText(tr("Signing"))
        self._words.setText(tr("Time-stamp service"))
        self.service.setAccessibleName(tr("Time-stamp service"))
        self.service.setPlaceholderText(tr("For example: http://timestamp.example.cn — empty: no time stamps"))
        self._note.setText(
            tr("Only the hash of a signature goes there. The password of a certificate is asked for and never kept.")
        )
        self.check.setText(tr("Check the signatures of a PDF …"))
        self.trusted.setText(tr("Trusted certificates …"))
        for button in (self.check, self.trusted):
            button.setAccessibleName(button.text())

    def show_desk(self, desk: Desk | None) -> None:
        """The list of trusted certificates is the association's."""
        self._desk = desk
        self.trusted.setVisible(desk is not None)

    def _choose(self) -> None:
        self._preferences.time_stamps = self.service.text().strip()

    def _check(self) -> None:
        from ui.views.signing.signatures_dialog import choose_and_show

        choose_and_show(self._desk, self)

    def _trusted(self) -> None:
        from ui.views.signing.trusted_dialog import TrustedDialog
        from ui.widgets.form_dialog import opened

        if self._desk is not None:
            opened(TrustedDialog(self._desk, self))
