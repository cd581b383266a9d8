"""The association's mail server, and its password, which is asked for and never stored."""

from __future__ import annotations

from PySide6.QtWidgets import QComboBox, QLineEdit, QPushButton, QSpinBox, QWidget

from governance_desk.errors import Refusal
from governance_desk.language import in_a_row, render, text, tr
from governance_desk.sending.plain import is_address
from governance_desk.sending.post import USUAL_PORT, MailServer, Security
from governance_desk.sending.trouble import NotSent
from ui.errors import show_error
from ui.operations import sending as act
from ui.preferences import Preferences
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import FormDialog, opened
from ui.words import roomy


class ServerDialog(FormDialog):
    """Where to send and as whom; it is tried without sending anything."""

    def __init__(self, preferences: Preferences, parent: QWidget | None) -> None:
        lead = tr(
            "Ask the mail service for these. They are kept on this computer only, the password nowhere. Without a "
            "server, drafts are written for your own mail program: then the sender's address is enough."
        )
        super().__init__(tr("Mail server"), lead, tr("Keep it"), parent)
        self._preferences = preferences
        known = act.kept_server(preferences) or MailServer("", 465, Security.TLS, "", "")
        self.host = QLineEdit(known.host)
        self.host.setPlaceholderText("smtp.example.org")
        self.security = QComboBox()
        names = {
            Security.TLS: tr("encrypted from the beginning (TLS)"),
            Security.STARTTLS: tr("encrypted after the greeting (STARTTLS)"),
            Security.NONE: tr("not encrypted: only within the house"),
        }
        for each, words in names.items():
            self.security.addItem(words, each)
        self.security.setCurrentIndex(self.security.findData(known.security))
        self.security.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.port = QSpinBox()
        self.port.setRange(1, 65_535)
        self.port.setValue(known.port)
        roomy(self.port)
        self.security.currentIndexChanged.connect(
            lambda _at: self.port.setValue(USUAL_PORT[Security(self.security.currentData())])
        )
        self.user = QLineEdit(known.user)
        self.user.setPlaceholderText(tr("empty where no login is asked for"))
        self.sender_address = QLineEdit(known.sender)
        self.sender_address.setPlaceholderText("office@example.org")
        self.said = Banner()
        self.test = QPushButton(tr("Try it …"))
        self.test.setAccessibleName(self.test.text())
        self.test.setAutoDefault(False)
        self.test.clicked.connect(self._try)
        self.ask(tr("Server"), self.host)
        self.ask(tr("Connection"), self.security)
        self.ask(tr("Port"), self.port)
        self.ask(tr("User name"), self.user)
        self.ask(tr("Sender's address"), self.sender_address)
        self.fields.addRow("", self.test)
        self.column.insertWidget(0, self.said)
        self.on_action(self._keep)

    def wanted(self, *, to_send: bool = True) -> MailServer:
        """The server as the fields have it; Refusal where something is missing.

        Unless it is `to_send`, the sender's address alone will do: an invitation in a draft names it.
        """
        host, sender = self.host.text().strip(), self.sender_address.text().strip()
        needs_host = to_send or not sender or bool(self.user.text().strip())
        if not host and needs_host:
            raise Refusal(text("Which server?"), next_step=text("Enter its name, such as smtp.example.org."))
        if not is_address(sender):
            raise Refusal(
                text("The sender's address is no mail address."),
                next_step=text("Enter the secretariat's address, from which the messages come."),
            )
        security = Security(self.security.currentData())
        return MailServer(host, self.port.value(), security, self.user.text().strip(), sender)

    def _keep(self) -> bool:
        try:
            act.keep_server(self._preferences, self.wanted(to_send=False))
        except Refusal as error:
            show_error(error, self)
            return False
        return True

    def _try(self) -> None:
        try:
            server = self.wanted()
        except Refusal as error:
            show_error(error, self)
            return
        if not server.user:
            self._asked(server, "")
            return
        dialog = PasswordDialog(server, self)
        dialog.accepted.connect(lambda: self._asked(server, dialog.password.text()))
        opened(dialog)

    def _asked(self, server: MailServer, password: str) -> None:
        def done(trouble: NotSent | None) -> None:
            if trouble is None:
                self.said.say(tr("The server answers, and lets this user in. Nothing was sent."), tone="good")
            else:
                self.said.say(in_a_row((render(trouble.sentence), render(trouble.next_step))), tone="bad")

        act.try_server(server=server, password=password, done=done, parent=self)


class PasswordDialog(FormDialog):
    """The password of this user at this server."""

    def __init__(self, server: MailServer, parent: QWidget | None) -> None:
        lead = tr("It is kept in memory until the window of sending is closed, and stored nowhere.")
        super().__init__(
            tr("Password of {user} at {host}", user=server.user, host=server.host), lead, tr("Go on"), parent
        )
        self.password = QLineEdit()
        self.password.setEchoMode(QLineEdit.EchoMode.Password)
        self.ask(tr("Password"), self.password)
        self.on_action(lambda: bool(self.password.text()))
