"""The minutes on paper: print the signature page, record who signed, record where they are kept."""

from __future__ import annotations

import re

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from governance_desk.filing.annulled import annulled_after_signing
from governance_desk.filing.state import About, DocumentId, Subject
from governance_desk.language import in_a_row, tr
from governance_desk.meeting.state import Meeting, MeetingId
from ui.desk import Desk
from ui.operations.meeting.papers import file_minutes, sign_minutes, take_back_minutes
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.not_issued import NotIssuedDialog
from ui.views.meeting.papers import Papers
from ui.views.minutes.caution import show_reading, standing_of, waiting
from ui.widgets.form_dialog import FormDialog, day_field, day_of, opened
from ui.widgets.sentence import Sentence
from ui.widgets.wrapping_row import WrappingRow
from ui.words import label, restyle


class MinutesCard(QFrame):
    """How far they are, and the button to what comes next."""

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self._desk, self._id = desk, meeting
        self._papers = Papers(desk, meeting)
        self.words = label()
        self.print, self.all, self.sign, self.file, self.back, self.have = (QPushButton() for _ in range(6))
        self.adopt, self.edit = QPushButton(), QPushButton()
        self.adopt.clicked.connect(lambda: show_reading(self))
        self.adopt.setProperty("kind", "link")
        self.edit.clicked.connect(self.open_editor)
        self.have.clicked.connect(self.open_have_signed)
        self.print.clicked.connect(self.print_to_sign)
        self.all.clicked.connect(lambda: self._papers.print_minutes(self))
        self.sign.clicked.connect(self.open_sign)
        self.file.clicked.connect(self.open_file)
        self.back.clicked.connect(self._take_back)
        self.back.setProperty("kind", "link")
        row = WrappingRow()
        for button in (self.print, self.all, self.have):
            row.addWidget(button)
        head = QHBoxLayout()  # a fourth in the row would need a second one
        head.setSpacing(12)
        head.addWidget(self.words, 1)
        head.addWidget(self.edit, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(8)
        column.addLayout(head)
        column.addWidget(self.adopt, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(row)
        column.addWidget(self.sign)
        column.addWidget(self.file)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)

    def retranslate(self) -> None:
        """The buttons in the language in use."""
        for button, words in (
            (self.adopt, tr("Adopt a reading")),
            (self.print, tr("Print the signature page")),
            (self.all, tr("Print the minutes")),
            (self.have, tr("Have it signed …")),
            (self.sign, tr("Record the signing …")),
            (self.file, tr("Record the filing …")),
            (self.back, tr("Take the signing back …")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def show_meeting(self, meeting: Meeting) -> None:
        """How far the minutes of this meeting, which is over, are."""
        signed, filed = meeting.signed, meeting.filed
        far = standing_of(self._desk, meeting.id)
        void = annulled_after_signing(self._desk.association.filing, meeting)
        issued = self._desk.association.filing.standing(self._about, "minutes")
        if void is not None and void.annulled is not None:
            said = "✗ " + tr(
                "Signed on {day}, and what was signed was annulled on {annulled}: {reason}.",
                day=signed.day.isoformat() if signed is not None else "",
                annulled=void.annulled.day.isoformat(),
                reason=void.annulled.reason.rstrip("。."),
            )
            said += "\n" + (
                tr("Issue them anew and have them signed, or take the signing back.")
                if issued is None
                else tr("Issued anew on {day}, and not signed yet.", day=issued.day.isoformat())
            )
        elif signed is None:
            said = (
                tr("The minutes are not signed yet: print the signature page and have it signed.")
                if issued is None
                else tr("Issued on {day}, and not signed yet.", day=issued.day.isoformat())
            )
        else:
            said = "✓ " + tr(
                "Signed on {day} by {signers}.", day=signed.day.isoformat(), signers="、".join(signed.signers)
            )
            said += (
                "\n✓ " + tr("Filed on {day}: {place}", day=filed.day.isoformat(), place=filed.place)
                if filed is not None
                else "\n" + tr("They are still to be filed.")
            )
        self.words.setText("\n".join(each for each in (self._approved(meeting), said) if each))
        self.words.setProperty("tone", "bad" if void is not None else "good" if filed is not None else "warn")
        self.have.setText(
            tr("Issue anew and have it signed …") if void is not None and issued is None else tr("Have it signed …")
        )
        self.have.setAccessibleName(self.have.text())
        for button, next_one in (
            (self.print, False),
            (self.sign, signed is None),
            (self.have, void is not None),
            (self.file, signed is not None and filed is None and void is None),
        ):
            button.setProperty("kind", "primary" if next_one else "")
            restyle(button)
        restyle(self.words)
        self.edit.setText(tr("Open the minutes …") if far.locked else tr("Edit the minutes …"))
        self.edit.setAccessibleName(self.edit.text())
        self.edit.setVisible(meeting.correspondence is None)
        self.adopt.setVisible(far.is_open and meeting.correspondence is None and filed is None)
        self.sign.setVisible(signed is None)
        self.file.setVisible(signed is not None and filed is None)
        self.back.setVisible(signed is not None)

    def open_editor(self) -> None:
        """The workplace of the minutes."""
        from ui.views.minutes.offer import open_minutes

        open_minutes(self._desk, self._id, self)

    def print_to_sign(self) -> None:
        """The signature page of the minutes as they were issued; where they are not, it is said before."""
        issued = self._desk.association.filing.standing(self._about, "minutes")
        if issued is not None:
            self._print_issued(issued.id)
            return
        dialog = NotIssuedDialog(self)
        dialog.issue.connect(lambda: self._issue(then_sign=False))
        dialog.draft.connect(self._print_draft)
        opened(dialog)

    def open_have_signed(self) -> None:
        """On paper, by hand or by certificate. What is signed is the minutes as they were issued: that comes first."""
        from ui.views.minutes.issued_before import ChangedSince, changed_since

        issued = self._desk.association.filing.standing(self._about, "minutes")
        if issued is None:
            self._issue()
        elif changed_since(self._desk, issued):
            dialog = ChangedSince(issued, self)
            dialog.anew.connect(lambda: self._issue())
            dialog.as_issued.connect(lambda: self._have_signed(issued.id))
            opened(dialog)
        else:
            self._have_signed(issued.id)

    def open_sign(self) -> None:
        """Ask who signed, and when."""
        self._open(SignDialog(self._desk, self._meeting(), self))

    def open_file(self) -> None:
        """Ask where the minutes are kept."""
        self._open(FileDialog(self._desk, self._meeting(), self))

    @property
    def _about(self) -> Subject:
        return Subject(About.MEETING, self._id)

    def _print_issued(self, document: str) -> None:
        from ui.views.minutes.issued_before import changed_since

        issued = self._desk.association.filing.documents[DocumentId(document)]
        note = (
            tr("As issued on {day}. The minutes have been changed since.", day=issued.day.isoformat())
            if changed_since(self._desk, issued)
            else ""
        )
        self._papers.print_issued_to_sign(issued, self, note)

    def _print_draft(self) -> None:
        self._papers.print_minutes(self, to_sign=True, note=tr("A draft: this is no page of an issued document."))

    def _issue(self, *, then_sign: bool = True) -> None:
        """Issue them, and go on to the signing, or to the page that is signed."""
        from ui.operations.documents import papers
        from ui.views.filing.issue_dialog import IssueDialog

        row = next(
            (each for each in papers(self._desk) if (each.paper, each.subject) == ("minutes", self._about)), None
        )
        if row is None:
            return
        dialog = IssueDialog(self._desk, row.filable, self, then_sign=then_sign)
        then = self._have_signed if then_sign else self._print_issued
        dialog.issued.connect(then, Qt.ConnectionType.QueuedConnection)  # once that dialog is gone
        opened(dialog)

    def _have_signed(self, document: str) -> None:
        from ui.preferences import Preferences
        from ui.views.signing.dialog import SignDialog

        opened(SignDialog(self._desk, DocumentId(document), self, Preferences()))

    def _approved(self, meeting: Meeting) -> str:
        """By which meeting, or what is still missing; nothing of a vote in writing, which nobody approves."""
        written = self._desk.association.minutes.minutes(meeting.id)
        if meeting.correspondence is not None:
            return ""
        if written.approval is not None:
            return "✓ " + tr("Approved by {meeting}", meeting=written.approval.title)
        return in_a_row(waiting(self._desk, meeting.id)) if meeting.filed is None else ""

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()

    def _take_back(self) -> None:
        dialog = AskDialog(
            self,
            tr("Take the signing back"),
            [tr("The minutes then count as neither signed nor filed.")],
            [(tr("Reason"), "")],
            tr("Take back"),
            lambda lines: take_back_minutes(desk=self._desk, meeting=self._id, reason=lines[0], parent=dialog),
            danger=True,
            needed=(0,),
        )
        dialog.open()

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found


class SignDialog(FormDialog):
    """The day and the names; the chair and the recorder are proposed."""

    def __init__(self, desk: Desk, meeting: Meeting, parent: QWidget) -> None:
        super().__init__(tr("Record the signing"), meeting.title, tr("Record"), parent)
        if meeting.correspondence is None and (waits := waiting(desk, meeting.id)):
            warning = Sentence(tone="warn")
            warning.setText("\n".join(waits))
            self.column.insertWidget(1, warning)
        self.day = day_field(max(desk.clock().day, meeting.day))
        self.signers = QLineEdit("、".join(dict.fromkeys(each for each in (meeting.chair, meeting.recorder) if each)))
        self.ask(tr("Signed on"), self.day)
        self.ask(tr("Signed by"), self.signers)
        self.on_action(
            lambda: sign_minutes(
                desk=desk,
                meeting=meeting.id,
                day=day_of(self.day),
                signers=tuple(re.split(r"[、,，;；]", self.signers.text())),
                parent=self,
            )
        )


class FileDialog(FormDialog):
    """The day and the place; that of the meeting before is proposed."""

    def __init__(self, desk: Desk, meeting: Meeting, parent: QWidget) -> None:
        super().__init__(tr("Record the filing"), meeting.title, tr("Record"), parent)
        first = meeting.signed.day if meeting.signed is not None else meeting.day
        self.day = day_field(max(desk.clock().day, first))
        before = [each.filed.place for each in desk.association.meetings.values() if each.filed is not None]
        self.place = QLineEdit(before[-1] if before else "")
        self.place.setPlaceholderText(tr("For example: file 2026-3, council"))
        self.ask(tr("Filed on"), self.day)
        self.ask(tr("Where they are kept"), self.place)
        self.on_action(
            lambda: file_minutes(
                desk=desk, meeting=meeting.id, day=day_of(self.day), place=self.place.text(), parent=self
            )
        )
        self.place.setFocus()
