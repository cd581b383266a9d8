"""Make a certificate for trying out how a PDF is signed."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import text, tr
from ui.errors import show_error
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.signing import make_test_certificate
from ui.widgets.form_dialog import FormDialog


class TrialDialog(FormDialog):
    """`made` is the path of the file that was written."""

    made = Signal(str)

    def __init__(self, parent: QWidget | None) -> None:
        super().__init__(
            tr("Make a test certificate"),
            tr("It is marked 测试, holds for ninety days and proves nothing: have one issued for what counts."),
            tr("Save as …"),
            parent,
        )
        self.name = QLineEdit()
        self.password, self.again = QLineEdit(), QLineEdit()
        for field in (self.password, self.again):
            field.setEchoMode(QLineEdit.EchoMode.Password)
        self.ask(tr("Name"), self.name)
        self.ask(tr("Password"), self.password)
        self.ask(tr("Once more"), self.again)
        self.on_action(self._make)

    def _make(self) -> bool:
        if self.password.text() != self.again.text():
            wrong = Refusal(text("The two passwords differ."), next_step=text("Type both again."))
            show_error(wrong, self)
            return False
        path = ask_where_to_save(
            self, tr("Make a test certificate"), name="测试证书.p12", kind=tr("Certificates with a key"), ending=".p12"
        )
        if path is None:
            return False
        if not make_test_certificate(path=path, name=self.name.text(), password=self.password.text(), parent=self):
            return False
        self.made.emit(str(path))
        return True
