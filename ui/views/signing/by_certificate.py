"""Signed by certificate: the file, its password, what for, and whether it is seen on the page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QCheckBox, QFormLayout, QHBoxLayout, QLineEdit, QPushButton, QSpinBox, QWidget

from governance_desk.filing.state import DocumentId
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.ask_for_file import ask_which_to_open, kinds_of
from ui.operations.signing import ByCertificate, sign_by_certificate
from ui.preferences import Preferences
from ui.views.signing.part import SigningPart
from ui.words import label, roomy

KINDS = "*.p12 *.pfx"
AGREED = "审阅无误，同意签署"
"""It goes into the document, which is in the charter's language."""


class ByCertificatePart(SigningPart):
    """The password is in the field until the document is signed, and nowhere after."""

    def __init__(self, desk: Desk, document: DocumentId, parent: QWidget, preferences: Preferences | None) -> None:
        super().__init__(desk, document, parent)
        self._preferences = preferences
        lead = label("muted")
        lead.setText(
            tr("Several can sign in turn, each with their own certificate; the earlier signatures stay valid.")
        )
        self.file = QLineEdit(preferences.certificate if preferences is not None else "")
        choose = QPushButton(tr("Choose …"))
        choose.clicked.connect(self._choose)
        self.trial = QPushButton(tr("Make a test certificate …"))
        self.trial.setProperty("kind", "link")
        self.trial.clicked.connect(self.open_trial)
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.reason = QLineEdit(AGREED)
        self.visible_mark = QCheckBox(tr("Show it on the page"))
        self.visible_mark.setChecked(True)
        self.page = QSpinBox()
        self.page.setMinimum(0)
        self.page.setMaximum(9999)
        self.page.setSpecialValueText(tr("the last one"))
        self.page.setAccessibleName(tr("On page"))
        roomy(self.page)
        self.stamp = QCheckBox()
        address = preferences.time_stamps if preferences is not None else ""
        self.stamp.setText(
            tr("With a time stamp of {service}", service=address)
            if address
            else tr("With a time stamp (set the service on the page Settings)")
        )
        self.stamp.setEnabled(bool(address))
        self.stamp.setChecked(bool(address))
        self.visible_mark.toggled.connect(self.page.setEnabled)
        self.sign = QPushButton(tr("Sign"))
        self.sign.setProperty("kind", "primary")
        self.sign.clicked.connect(self.sign_it)
        for button in (choose, self.trial, self.sign):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        for field in (self.file, self.password):
            field.textChanged.connect(lambda _typed: self._follow())
        self.password.returnPressed.connect(self.sign_it)
        files = QHBoxLayout()
        files.setSpacing(8)
        files.addWidget(self.file, 1)
        files.addWidget(choose)
        seen = QHBoxLayout()
        seen.setSpacing(8)
        seen.addWidget(self.visible_mark)
        seen.addStretch(1)
        on = label(wrap=False)
        on.setText(tr("On page"))
        seen.addWidget(on)
        seen.addWidget(self.page)
        form = QFormLayout()
        form.setHorizontalSpacing(16)
        form.setVerticalSpacing(10)
        for words, field_or_row, field in (
            (tr("Certificate (.p12, .pfx)"), files, self.file),
            (tr("Password"), self.password, self.password),
            (tr("Reason"), self.reason, self.reason),
        ):
            form.addRow(words, field_or_row)
            field.setAccessibleName(words)
        below = QHBoxLayout()
        below.addWidget(self.trial)
        below.addStretch(1)
        below.addWidget(self.sign)
        self.column.addWidget(lead)
        self.column.addLayout(form)
        self.column.addLayout(seen)
        self.column.addWidget(self.stamp)
        self.column.addStretch(1)
        self.column.addLayout(below)
        self._follow()

    def at_work(self) -> bool:
        return bool(self.password.text())

    def propose_page(self, page: int) -> None:
        """The page (0 …) on which a signature is seen where nothing else is chosen."""
        self.page.setValue(page + 1)

    def sign_it(self) -> None:
        """Sign beside the windows; the password is wiped from the field at once."""
        if not self.sign.isEnabled():
            return
        wish = ByCertificate(
            Path(self.file.text().strip()),
            self.password.text(),
            self.reason.text(),
            self.visible_mark.isChecked(),
            self.page.value() - 1,
            self._preferences.time_stamps if self._preferences is not None and self.stamp.isChecked() else "",
        )
        self.password.clear()
        self.work = sign_by_certificate(
            desk=self.desk, document=self.document, wish=wish, done=lambda: self._signed(wish.certificate), parent=self
        )

    def open_trial(self) -> None:
        """Ask for a name and a password, and write a test certificate."""
        from ui.views.signing.trial import TrialDialog
        from ui.widgets.form_dialog import opened

        dialog = opened(TrialDialog(self))
        dialog.made.connect(self.file.setText)

    def _signed(self, certificate: Path) -> None:
        if self._preferences is not None:
            self._preferences.certificate = str(certificate)
        self.said.emit(tr("The document is signed, and the signed version filed beside it."))

    def _choose(self) -> None:
        kinds = kinds_of(tr("Certificates with a key"), KINDS)
        path = ask_which_to_open(self, tr("Choose the certificate"), kinds=kinds)
        if path:
            self.file.setText(path)
            self.password.setFocus()

    def _follow(self) -> None:
        self.sign.setEnabled(bool(self.file.text().strip()) and bool(self.password.text()))
        self.worked.emit()
