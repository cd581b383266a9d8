"""Send an issued document: to whom, with which words, as drafts or over the server, and what became of each."""

from __future__ import annotations

from typing import Any

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFormLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from governance_desk.filing.state import DocumentId, IssuedDocument
from governance_desk.language import in_a_row, render, tr
from governance_desk.meeting.invitation.notice import still_to_tell
from governance_desk.meeting.state import Outcome
from governance_desk.sending.post import Outcome as SendOutcome
from governance_desk.sending.recipient import Recipient
from ui import theme
from ui.desk import Desk
from ui.models.recipients import RecipientsModel, recipient_row
from ui.operations import sending as act
from ui.operations.filing import called
from ui.preferences import Preferences
from ui.views.sending.sent_dialog import DraftsSentDialog
from ui.views.sending.server_dialog import PasswordDialog, ServerDialog
from ui.widgets.banner import Banner
from ui.widgets.form_dialog import FormDialog, opened
from ui.widgets.inner_area import InnerArea
from ui.widgets.side_by_side import SideBySide
from ui.widgets.table import RowTable
from ui.words import label


class SendDialog(QDialog):
    """Follows the desk while it is open."""

    def __init__(
        self, desk: Desk, document: DocumentId, parent: QWidget | None, preferences: Preferences | None = None
    ) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self._id = document
        self._preferences = preferences or Preferences()
        self._password = ""  # in memory, for as long as this window is open
        self.troubles: list[str] = []
        self._recipients: list[Recipient] = []
        title = tr("Send {document}", document=self.document.number or self.document.title)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.banner = Banner()
        self.model = RecipientsModel()
        self.model.ticks_changed.connect(self._show_buttons)
        self.table = RowTable(self.model)
        self.table.setAccessibleName(tr("Recipients"))
        self.table.fit((120, 180, 260), 1)
        self.table.current_changed.connect(lambda _at: self._show_buttons())
        self.table.doubleClicked.connect(lambda _index: self._toggle())
        self.count = label("small", wrap=False)
        self.all = self._button(tr("All with an address"), lambda: self._tick(self._recipients))
        self.failed = self._button(
            tr("Those not reached"), lambda: self._tick(act.unsent(self.document, self._recipients))
        )
        self.address = self._button(tr("Enter the address …"), self._enter_address)
        subject, words = act.proposed_letter(desk, self.document)
        self.subject = QLineEdit(subject)
        self.subject.setCursorPosition(0)
        self.subject.setAccessibleName(tr("Subject"))
        self.words = QPlainTextEdit(words)
        self.words.setAccessibleName(tr("Text of the message"))
        self.words.setTabChangesFocus(True)
        self.enclosed = label("muted")
        name = self.document.name
        if self.document.made_elsewhere:
            name = tr("{name} (made elsewhere)", name=name)
        self.enclosed.setText(tr("Attached: {name}", name=name))
        annulled = self.document.annulled
        after = self.document.superseded_by if annulled is None else None
        self.void = QCheckBox(
            tr("It is annulled, and is to be sent all the same")
            if annulled is not None
            else tr("It is superseded, and is to be sent all the same")
        )
        self.void.setVisible(not self.document.stands)
        self.void.toggled.connect(lambda _on: self._show_buttons())
        if annulled is not None:
            self.banner.say(
                tr(
                    "This document was annulled on {day}: {reason}. The message below says so; send it to those who "
                    "have the document.",
                    day=annulled.day.isoformat(),
                    reason=annulled.reason.rstrip(" .。"),
                ),
                tone="bad",
            )
        elif after is not None:
            self.banner.say(
                tr(
                    "This document is superseded by {document}: that is the one to be sent.",
                    document=called(desk.association.filing.documents[after]),
                ),
                tone="bad",
            )
        meeting = act.meeting_of(desk, self.document)
        self._is_notice = meeting is not None and self.document.paper == "notice" and self.document.stands
        cancelled = meeting is not None and meeting.outcome is Outcome.CANCELLED
        self.invites = QCheckBox(
            tr("with the cancellation for calendars (.ics)")
            if cancelled
            else tr("with an invitation for calendars (.ics)")
        )
        self.invites.setVisible(self._is_notice)
        self.hint = label("small")
        self.tells = QCheckBox(tr("record the notice as sent (not for drafts)"))
        self.tells.setChecked(True)
        self.tells.setVisible(self._is_notice and not cancelled and meeting is not None and still_to_tell(meeting))
        self.went_out = self._button(tr("Drafts were sent …"), self.open_went_out)
        self.settings = self._button(tr("Mail server …"), self.open_server)
        self.drafts = self._button(tr("Write drafts …"), self._write_drafts)
        self.send = self._button(tr("Send"), self._send)
        self.leave = self._button(tr("Close"), self.accept)
        self._lay_out()
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self._told = act.Told()
        self._told.came.connect(self._came)
        self.refresh()
        if self.document.stands and (drafts := len(self.document.drafts())):
            self.banner.say(
                tr("{number} drafts lie ready. Once they are sent, say so with “Drafts were sent …”.", number=drafts),
                tone="warn",
            )
        self._tick(act.first_chosen(self.document, self._recipients))
        self._show_server()

    @property
    def document(self) -> IssuedDocument:
        """The document as it stands."""
        found: IssuedDocument = self._desk.association.filing.documents[self._id]
        return found

    def refresh(self) -> None:
        """The recipients and what became of each, as they are now."""
        self._recipients = act.recipients(self._desk, self.document)
        self.model.show_rows([recipient_row(self.document, each) for each in self._recipients])
        self.model.tick(self.model.ticked)
        self._show_buttons()

    def open_server(self) -> ServerDialog:
        """Ask for the mail server."""
        dialog = ServerDialog(self._preferences, self)
        dialog.accepted.connect(self._show_server)
        return opened(dialog)

    def open_went_out(self) -> DraftsSentDialog:
        """Ask which drafts were sent with the clerk's own mail program, and when."""
        meeting = act.meeting_of(self._desk, self.document)
        notice = self._is_notice and meeting is not None and meeting.outcome is not Outcome.CANCELLED
        dialog = DraftsSentDialog(
            self._desk,
            self.document,
            self._recipients,
            notice=notice and meeting is not None and still_to_tell(meeting),
            parent=self,
        )
        dialog.accepted.connect(lambda: self.banner.say(tr("Recorded as sent."), tone="good"))
        return opened(dialog)

    def _lay_out(self) -> None:
        left, right = QWidget(), QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        choices = QHBoxLayout()
        for button in (self.all, self.failed, self.address):
            choices.addWidget(button)
        choices.addStretch(1)
        column.addWidget(self.table, 1)
        column.addWidget(self.count)
        column.addLayout(choices)
        fields = QFormLayout(right)
        fields.setContentsMargins(0, 0, 0, 0)
        fields.setRowWrapPolicy(QFormLayout.RowWrapPolicy.WrapAllRows)
        fields.addRow(tr("Subject"), self.subject)
        fields.addRow(tr("Text of the message"), self.words)
        for part in (self.void, self.enclosed, self.invites, self.hint, self.tells):
            fields.addRow(part)
        acts = QHBoxLayout()
        acts.addWidget(self.settings)
        acts.addWidget(self.went_out)
        acts.addStretch(1)
        for button in (self.leave, self.drafts, self.send):
            acts.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(self.banner)
        whole.addWidget(InnerArea(SideBySide(left, right, (3, 2), room=820)), 1)
        whole.addLayout(acts)
        self.resize(min(1180, theme.px(1040)), min(680, theme.px(560)))

    def _button(self, words: str, do: Any) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)
        button.setAutoDefault(False)
        button.clicked.connect(lambda _checked=False: do())
        return button

    def _tick(self, wanted: list[Recipient]) -> None:
        self.model.tick({each.key for each in wanted})

    def _toggle(self) -> None:
        at = self.table.currentIndex().row()
        if 0 <= at < self.model.rowCount():
            key = self.model.key_at(at)
            self.model.tick(self.model.ticked ^ {key})

    def _current(self) -> Recipient | None:
        at = self.table.currentIndex().row()
        return self.model.row(at).recipient if 0 <= at < self.model.rowCount() else None

    def _show_buttons(self) -> None:
        chosen = len(self.model.chosen())
        without = sum(not each.addresses for each in self._recipients)
        said = tr("{chosen} of {number} chosen", chosen=chosen, number=self.model.rowCount())
        if without:
            said = tr(
                "{said}; {without} without an address: enter it, or reach them in another way.",
                said=said,
                without=without,
            )
        self.count.setText(said)
        may = chosen > 0 and (self.document.stands or self.void.isChecked())
        self.drafts.setEnabled(may)
        self.send.setEnabled(may)
        self.address.setEnabled(self._current() is not None)
        self.went_out.setVisible(bool(self.document.drafts()))

    def _show_server(self) -> None:
        """Sending is the first thing to do where a server is set, else the drafts are."""
        server = act.server_of(self._preferences)
        for button, primary in ((self.send, server is not None), (self.drafts, server is None)):
            button.setProperty("kind", "primary" if primary else "")
            button.style().unpolish(button)
            button.style().polish(button)
        organiser = self._organiser()
        self.invites.setEnabled(bool(organiser))
        self.invites.setChecked(bool(organiser))
        self.hint.setText(
            ""
            if organiser
            else tr("Invitations name the sender's address: enter it under “Mail server”, no server needed.")
        )
        self.hint.setVisible(self._is_notice and not organiser)

    def _organiser(self) -> str:
        from governance_desk.sending.plain import is_address

        server = act.kept_server(self._preferences)
        known = (server.sender if server is not None else "", self._desk.association.templates.letterhead.mail)
        return next((each for each in known if is_address(each)), "")

    def _mailing(self) -> act.Mailing:
        return act.Mailing(
            self.document,
            self.subject.text(),
            self.words.toPlainText(),
            tuple(self.model.chosen()),
            self._is_notice and self.invites.isChecked(),
            self._organiser(),
        )

    def _enter_address(self) -> None:
        if (current := self._current()) is not None:
            opened(AddressDialog(self._desk, current, self)).accepted.connect(self.refresh)

    def _write_drafts(self) -> None:
        from ui.operations.ask_for_file import ask_for_folder

        folder = ask_for_folder(self, tr("Write drafts"))
        if folder is None:
            return
        wanted = self.model.chosen()

        def done(written: list[Recipient]) -> None:
            if left := len(wanted) - len(written):
                self.model.tick({each.key for each in wanted} - {each.key for each in written})
                self.banner.say(
                    tr(
                        "{number} drafts lie in {folder}; the {left} that are still ticked are not written yet.",
                        number=len(written),
                        folder=str(folder),
                        left=left,
                    ),
                    tone="warn",
                )
                return
            self.banner.say(
                tr(
                    "{number} drafts lie in {folder}. Send them with the mail program, then say so with “Drafts were "
                    "sent …”: until then nothing has gone out.",
                    number=len(written),
                    folder=str(folder),
                ),
                tone="good",
            )

        act.write_drafts(desk=self._desk, mailing=self._mailing(), folder=folder, done=done, parent=self)

    def _send(self) -> None:
        server = act.server_of(self._preferences)
        if server is None:
            self.open_server()
        elif server.user and not self._password:
            dialog = PasswordDialog(server, self)

            def entered() -> None:
                self._password = dialog.password.text()
                self._send()

            dialog.accepted.connect(entered)
            opened(dialog)
        else:
            self.troubles.clear()
            act.send(
                desk=self._desk,
                mailing=self._mailing(),
                server=server,
                password=self._password,
                told=self._told,
                done=self._sent,
                parent=self,
            )

    def _came(self, outcome: SendOutcome) -> None:
        """Recorded at once: what went out is known to have gone out, even if the program ends now."""
        act.record_outcome(desk=self._desk, document=self.document, outcome=outcome, parent=self)
        if outcome.trouble is None:
            self.model.tick(self.model.ticked - {outcome.recipient.key})
        else:
            said = in_a_row((render(outcome.trouble.sentence), render(outcome.trouble.next_step)))
            if said not in self.troubles:
                self.troubles.append(said)
            if outcome.trouble.trouble.value == "login":
                self._password = ""  # it is asked for again

    def _sent(self) -> None:
        left = len(self.model.chosen())
        self._after(self.document.reached()[0])
        if left:
            self.banner.say(
                tr("Not reached: {number}. {why}", number=left, why=" ".join(self.troubles[:2])), tone="bad"
            )
        else:
            self.banner.say(tr("Sent to all that were chosen."), tone="good")

    def _after(self, reached: int) -> None:
        meeting = act.meeting_of(self._desk, self.document)
        if reached and meeting is not None and not self.tells.isHidden() and self.tells.isChecked():
            self.tells.setChecked(False)
            act.notice_went_out(desk=self._desk, meeting=meeting.id, parent=self)


class AddressDialog(FormDialog):
    """The mail address of one recipient, kept beside the journal."""

    def __init__(self, desk: Desk, recipient: Recipient, parent: QWidget | None) -> None:
        lead = tr("Contact data lie beside the journal and can be erased. Several addresses: with semicolons.")
        super().__init__(tr("Mail address of {name}", name=recipient.name), lead, tr("Keep it"), parent)
        self.address = QLineEdit(recipient.unusable or ("" if recipient.via else "; ".join(recipient.addresses)))
        self.ask(tr("E-mail"), self.address)
        self.on_action(
            lambda: act.note_address(desk=desk, recipient=recipient, address=self.address.text(), parent=self)
        )
