"""Somebody signs in on the screen: their name, a field to sign in, and nothing else that could be touched."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Voter
from ui import theme
from ui.desk import Desk
from ui.operations.signing import sign_in_by_hand, take_back_hand_signature
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.form_dialog import opened
from ui.widgets.signature_pad import SignaturePad
from ui.words import label


class DoorSignatureDialog(QDialog):
    """`signed` says what was done. Who came for somebody else signs with their own name."""

    signed = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, voter: Voter, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk, self._meeting, self._voter = desk, meeting, voter
        presence = desk.association.meetings[meeting].presence[voter.id]
        self.signer = presence.name or voter.name or voter.unit_name
        self.setWindowTitle(tr("Sign in by hand"))
        self.setAccessibleName(self.windowTitle())
        name = label("title")
        name.setText(self.signer)
        detail = label("muted")
        detail.setText(" · ".join(each for each in (desk.association.meetings[meeting].title, voter.unit_name) if each))
        standing = desk.association.signatures.of(meeting, voter.id)
        before = label()
        before.setText(
            tr("{name} has signed already; signing again takes its place.", name=standing.signer)
            if standing is not None
            else ""
        )
        before.setVisible(standing is not None)
        self.pad = SignaturePad()
        self.pad.setMinimumHeight(theme.px(240))
        note = label("small")
        note.setText(tr("The strokes are kept beside the record and can be erased; the sign-in sheet shows them."))
        self.back = QPushButton(tr("Take the signature back …"))
        self.back.setProperty("kind", "link")
        self.back.setVisible(standing is not None)
        self.back.clicked.connect(self.open_take_back)
        self.clear = QPushButton(tr("Clear"))
        self.clear.clicked.connect(self.pad.clear)
        self.leave = QPushButton(tr("Cancel"))
        self.leave.clicked.connect(self.reject)
        self.sign = QPushButton(tr("Sign"))
        self.sign.setProperty("kind", "primary")
        self.sign.clicked.connect(self.sign_it)
        row = QHBoxLayout()
        row.setSpacing(8)
        for button in (self.clear, self.back, self.leave, self.sign):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
        row.addWidget(self.clear)
        row.addWidget(self.back)
        row.addStretch(1)
        row.addWidget(self.leave)
        row.addWidget(self.sign)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 20)
        column.setSpacing(12)
        for part in (name, detail, before):
            column.addWidget(part)
        column.addWidget(self.pad, 1)
        column.addWidget(note)
        column.addLayout(row)
        self.resize(min(900, theme.px(720)), min(640, theme.px(460)))
        self.pad.changed.connect(self._follow)
        self._follow()

    def sign_it(self) -> None:
        """Keep the strokes; the field stays open where they are no signature."""
        if sign_in_by_hand(
            desk=self._desk,
            meeting=self._meeting,
            voter=self._voter.id,
            signer=self.signer,
            strokes=self.pad.strokes(),
            parent=self,
        ):
            self.signed.emit(tr("{name} has signed.", name=self.signer))
            self.accept()

    def open_take_back(self) -> ReasonDialog:
        """Ask why."""
        title = tr("Take the signature back")

        def do(reason: str, parent: QWidget) -> bool:
            return take_back_hand_signature(
                desk=self._desk, meeting=self._meeting, voter=self._voter.id, reason=reason, parent=parent
            )

        dialog = opened(ReasonDialog(title, self.signer, tr("Reason"), title, do, self))
        dialog.accepted.connect(self.reject)
        return dialog

    def _follow(self) -> None:
        for button in (self.sign, self.clear):
            button.setEnabled(not self.pad.is_empty())
