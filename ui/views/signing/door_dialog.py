"""Somebody signs in on the screen: their name, a field to sign in, and nothing else that could be touched."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Observer, Voter
from governance_desk.signatures.state import HandSignature
from governance_desk.signatures.strokes import Strokes
from ui import theme
from ui.desk import Desk
from ui.operations.signing import (
    sign_in_by_hand,
    sign_in_observer,
    take_back_hand_signature,
    take_back_observer_signature,
)
from ui.views.seats.nominate_dialogs import ReasonDialog
from ui.widgets.form_dialog import opened
from ui.widgets.signature_pad import SignaturePad
from ui.words import label


class DoorSignatureDialog(QDialog):
    """`signed` says what was done. Who came for somebody else signs with their own name, an observer as such."""

    signed = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, who: Voter | Observer, parent: QWidget | None) -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk, self._meeting, self._who = desk, meeting, who
        title = desk.association.meetings[meeting].title
        if isinstance(who, Observer):
            self.signer = who.name
            parts = (title, who.unit, tr("attends without a vote"))
        else:
            presence = desk.association.meetings[meeting].presence[who.id]
            self.signer = presence.name or who.name or who.unit_name
            parts = (title, who.unit_name, "")
        self.setWindowTitle(tr("Sign in by hand"))
        self.setAccessibleName(self.windowTitle())
        name = label("title")
        name.setText(self.signer)
        detail = label("muted")
        detail.setText(" · ".join(each for each in parts if each))
        standing = self._standing()
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
        if self._sign(self.pad.strokes()):
            self.signed.emit(tr("{name} has signed.", name=self.signer))
            self.accept()

    def open_take_back(self) -> ReasonDialog:
        """Ask why."""
        title = tr("Take the signature back")

        def do(reason: str, parent: QWidget) -> bool:
            desk, meeting, who = self._desk, self._meeting, self._who
            if isinstance(who, Observer):
                return take_back_observer_signature(
                    desk=desk, meeting=meeting, observer=who, reason=reason, parent=parent
                )
            return take_back_hand_signature(desk=desk, meeting=meeting, voter=who.id, reason=reason, parent=parent)

        dialog = opened(ReasonDialog(title, self.signer, tr("Reason"), title, do, self))
        dialog.accepted.connect(self.reject)
        return dialog

    def _standing(self) -> HandSignature | None:
        found: HandSignature | None
        signatures, who = self._desk.association.signatures, self._who
        if isinstance(who, Observer):
            found = signatures.of_observer(self._meeting, who)
        else:
            found = signatures.of(self._meeting, who.id)
        return found

    def _sign(self, strokes: Strokes) -> bool:
        desk, meeting, who = self._desk, self._meeting, self._who
        if isinstance(who, Observer):
            return sign_in_observer(desk=desk, meeting=meeting, observer=who, strokes=strokes, parent=self)
        return sign_in_by_hand(
            desk=desk, meeting=meeting, voter=who.id, signer=self.signer, strokes=strokes, parent=self
        )

    def _follow(self) -> None:
        for button in (self.sign, self.clear):
            button.setEnabled(not self.pad.is_empty())
