"""The notice of a meeting: draw it up, and record that it went out."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QFrame, QMenu, QPushButton, QVBoxLayout, QWidget

from governance_desk.filing.state import About, DocumentId, Subject
from governance_desk.language import tr
from governance_desk.meeting.invitation.notice import still_to_tell
from governance_desk.meeting.proxies.rule import allows_proxies
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage
from ui.desk import Desk
from ui.operations.meeting.papers import record_notice, take_back_notice
from ui.views.meeting.papers import Papers
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.widgets.wrapping_row import WrappingRow
from ui.words import article_words, label, restyle


class NoticeCard(QFrame):
    """When it went out, or by when it must; below the buttons, what is seldom wanted in the menu `more`."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk, self._id = desk, meeting
        papers = Papers(desk, meeting)
        self.words = label()
        self.send, self.print, self.more, self.record, self.back = (QPushButton() for _ in range(5))
        menu = QMenu(self.more)
        self.save, self.each, self.form = (QAction(menu) for _ in range(3))
        menu.addActions((self.save, self.each, self.form))
        self.more.setMenu(menu)
        self.print.clicked.connect(lambda: papers.print_notice(self))
        self.save.triggered.connect(lambda: papers.save_notice(self))
        self.each.triggered.connect(self.open_each)
        self.send.clicked.connect(self.open_send)
        self.form.triggered.connect(lambda: papers.save_proxy(self))
        self.record.clicked.connect(self.open_record)
        self.back.clicked.connect(lambda: take_back_notice(desk=desk, meeting=meeting, parent=self))
        self.back.setProperty("kind", "link")
        row = WrappingRow()
        for button in (self.send, self.print, self.more):
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addWidget(self.words)
        column.addLayout(row)
        went_out = WrappingRow()
        for button in (self.record, self.back):
            went_out.addWidget(button)
        column.addLayout(went_out)

    def retranslate(self) -> None:
        """The buttons in the language in use."""
        for button, words, name in (
            (self.print, tr("Print"), tr("Print the notice")),
            (self.more, tr("More"), tr("More about the notice")),
            (self.send, tr("Send …"), tr("Send the notice to all invited")),
            (self.record, tr("Record that it went out …"), tr("Record that the notice went out")),
            (self.back, tr("It did not go out"), tr("The notice did not go out")),
        ):
            button.setText(words)
            button.setAccessibleName(name)
        self.send.setToolTip(self.send.accessibleName())
        self.print.setToolTip(self.print.accessibleName())
        for act, words in (
            (self.save, tr("Save the notice …")),
            (self.each, tr("Notices and badges by name …")),
            (self.form, tr("Save the form of a written proxy …")),
        ):
            act.setText(words)

    def show_meeting(self, meeting: Meeting) -> None:
        """How the notice of this meeting stands."""
        told = bool(meeting.notices) and not still_to_tell(meeting)
        waits = meeting.stage is Stage.CONVENED and not told
        self.words.setText(self._said(meeting))
        self.form.setVisible(allows_proxies(self._desk.room(self._id)))
        self.words.setProperty("tone", "good" if told else "warn" if waits else "")
        restyle(self.words)
        cancelled = meeting.outcome is Outcome.CANCELLED
        issued = self._desk.association.filing.standing(Subject(About.MEETING, self._id), "notice") is not None
        self.send.setVisible(issued if cancelled else meeting.stage is Stage.CONVENED)
        self.record.setVisible(meeting.outcome is not Outcome.CANCELLED and not told)
        self.record.setProperty("kind", "primary" if waits and meeting.day > self._desk.clock().day else "")
        restyle(self.record)
        self.back.setVisible(bool(meeting.notices) and meeting.stage is Stage.CONVENED)

    def open_each(self) -> None:
        """Notices, forms of a proxy and badges, one for each by name."""
        from ui.views.printing.offers import for_meeting

        for_meeting(self._desk, self._id, self)

    def open_record(self) -> None:
        """Ask when and how the notice went out."""
        meeting: Meeting = self._desk.association.meetings[self._id]
        dialog = NoticeDialog(self._desk, meeting, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def open_send(self) -> None:
        """Send the notice that was issued; without one, or after the meeting was changed, one is issued first."""
        from governance_desk.lists.papers import papers_of
        from ui.operations.sending import is_outdated
        from ui.views.filing.issue_dialog import IssueDialog
        from ui.widgets.form_dialog import opened

        filing, subject = self._desk.association.filing, Subject(About.MEETING, self._id)
        notice = filing.standing(subject, "notice")
        if notice is not None and not is_outdated(self._desk, notice):
            self._open_send(notice.id)
            return
        rows = papers_of(self._desk.association, self._id)
        filable = next((row.filable for row in rows if row.paper == "notice"), None)
        if filable is not None:
            dialog = IssueDialog(self._desk, filable, self)
            dialog.issued.connect(lambda document: self._open_send(DocumentId(document)))
            opened(dialog)

    def _open_send(self, document: DocumentId) -> None:
        from ui.views.sending.dialog import SendDialog
        from ui.widgets.form_dialog import opened

        opened(SendDialog(self._desk, document, self))

    def _said(self, meeting: Meeting) -> str:
        if meeting.notices and not still_to_tell(meeting):
            last = meeting.notices[-1]
            return (
                "✓ "
                + (
                    tr("Notice sent on {day}, {manner}.", day=last.sent.isoformat(), manner=last.manner)
                    if last.manner
                    else tr("Notice sent on {day}.", day=last.sent.isoformat())
                )
                + self._late(meeting)
            )
        if meeting.notices:
            return tr("The notice that went out names another day, hour or place: tell those invited of the change.")
        if meeting.stage is not Stage.CONVENED:
            return tr("No notice is recorded.")
        by = self._by(meeting)
        return tr("The notice has not gone out yet.") + (f" {by}" if by else "")

    def _by(self, meeting: Meeting) -> str:
        from governance_desk.docket.meeting_notice import notice_due

        due = notice_due(self._desk.association, meeting)
        if due is None:
            return ""
        if due.due is None:
            return tr("The charter leaves open by when.") + article_words(due.article)
        return tr("At the latest on {day}.", day=due.due.isoformat()) + article_words(due.article)

    def _late(self, meeting: Meeting) -> str:
        from governance_desk.docket.meeting_notice import notice_due

        due = notice_due(self._desk.association, meeting)
        sent = meeting.notices[-1].sent
        if due is None or due.due is None or sent <= due.due:
            return ""
        late = tr("Late by days: {days}.", days=(sent - due.due).days)
        return f" {late}" + article_words(due.article)


class NoticeDialog(FormDialog):
    """When it went out, and how."""

    def __init__(self, desk: Desk, meeting: Meeting, parent: QWidget) -> None:
        lead = tr(
            "The program sends nothing by itself. Record the day on which the notice went out; it names "
            "{day} {starts}, {place}.",
            day=meeting.day.isoformat(),
            starts=meeting.starts,
            place=meeting.place or "–",
        )
        super().__init__(tr("Record that the notice went out"), lead, tr("Record"), parent)
        self.day = day_field(min(desk.clock().day, meeting.day))
        self.manner = QComboBox()
        self.manner.setEditable(True)
        self.manner.addItems([tr("by mail"), tr("by post"), tr("by hand"), tr("in the members' chat group")])
        self.ask(tr("Went out on"), self.day)
        self.ask(tr("How"), self.manner)
        self.on_action(
            lambda: record_notice(
                desk=desk,
                meeting=meeting.id,
                sent=day_of(self.day),
                manner=self.manner.currentText(),
                parent=self,
            )
        )
