"""Who is chosen at the door, and what can be done: in person, remotely, by proxy, someone else, excused, left."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.proxies.rule import proxy_in_writing
from governance_desk.meeting.quorum import by_deputy
from governance_desk.meeting.state import Meeting, MeetingId, Stage, Voter, VoterId, Where
from governance_desk.register.ids import PersonId
from ui.desk import Desk
from ui.language import spoken
from ui.operations.meeting.door import check_in, give_proxy, grant_leave, revoke_proxy, take_back_leave
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.observers import ObserversDialog
from ui.views.meeting.proxies.panel import ProxiesDialog
from ui.views.meeting.proxies.words import called, scope_words
from ui.views.meeting.words import clock_words, where_chip
from ui.widgets.key_button import KeyButton
from ui.words import label

SIGN_KEY = "F9"


class DoorCard(QFrame):
    """`arrived` and `left` leave it to the step; what needs a question is asked here, and `done` says what was done."""

    arrived = Signal()
    left = Signal()
    done = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._desk = desk
        self._id = meeting
        self._voter: Voter | None = None
        self._name = label("heading")
        self._detail = label("muted")
        self._state = label()
        self.person, self.leaving = KeyButton("Return"), KeyButton("F3")
        self.proxy, self.other, self.excuse, self.observer, self.remote = (KeyButton(f"F{n}") for n in (4, 5, 6, 7, 8))
        self.proxies = KeyButton("Shift+F4")
        self.sign = QPushButton()  # a link: a further row of buttons would push the opening off a laptop's screen
        self.sign.setProperty("kind", "link")
        self.sign.clicked.connect(self._sign)
        self.sign.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._written = label("small")
        self.person.setProperty("kind", "primary")
        self.person.clicked.connect(self.arrived)
        self.leaving.clicked.connect(self.left)
        self.proxy.clicked.connect(self._proxy)
        self.other.clicked.connect(self._other)
        self.excuse.clicked.connect(self._excuse)
        self.observer.clicked.connect(self._observer)
        self.remote.clicked.connect(self._remote)
        self.proxies.clicked.connect(self._open_proxies)
        grid = QGridLayout()
        grid.setSpacing(8)
        self.person.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(self.person, 0, 0)
        for at, button in enumerate((self.remote, self.leaving, self.proxy, self.other, self.excuse, self.observer), 2):
            button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            grid.addWidget(button, at // 2, at % 2)
        self.proxies.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        grid.addWidget(self.proxies, 0, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(self._name, 1)
        head.addWidget(self.sign)
        column.addLayout(head)
        column.addWidget(self._detail)
        column.addWidget(self._state)
        column.addWidget(self._written)
        column.addLayout(grid)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.leaving.set_words(tr("Left the room"))
        self.other.set_words(tr("Someone else came"))
        self.proxies.set_words(tr("Written proxies …"))
        self.remote.set_words(tr("Attends remotely"))
        self._show()

    def show_voter(self, voter: Voter | None) -> None:
        """Show who is chosen in the list."""
        self._voter = voter
        self._show()

    def _show(self) -> None:
        voter, meeting = self._voter, self._meeting()
        is_open = meeting.stage in (Stage.CHECK_IN, Stage.IN_SESSION)
        self._name.setText(tr("Nobody chosen") if voter is None else voter.name or voter.unit_name)
        parts = (voter.post, voter.unit_name) if voter is not None else ()
        self._detail.setText(" · ".join(part for part in parts if part))
        presence = meeting.presence.get(voter.id) if voter is not None else None
        words = where_chip(presence).words if voter is not None else ""
        if presence is not None and presence.where in (Where.PRESENT, Where.LEFT):
            words += f" {clock_words(presence.since)}"
        if presence is not None and presence.reason and presence.excused:
            words += f"（{presence.reason}）"
        if presence is not None and presence.where is Where.PROXY and presence.holder is not None:
            words += f"（{meeting.roll[presence.holder].name}）"
        signed = voter is not None and self._desk.association.signatures.of(self._id, voter.id) is not None
        self._state.setText(words + ("　✓ " + tr("signed by hand") if signed else ""))
        self._written.setText(self._written_words(voter))
        self._written.setVisible(bool(self._written.text()))
        here = presence is not None and presence.where is Where.PRESENT
        left = presence is not None and presence.where is Where.LEFT
        self.person.set_words(tr("Came back") if left else tr("In person"))
        chosen = is_open and voter is not None
        deputy = voter is not None and here and by_deputy(self._desk.room(self._id), voter.id)
        self.person.setEnabled(chosen and (not here or deputy))
        self.leaving.setEnabled(chosen and here)
        said = tr("Sign again …") if signed else tr("Sign by hand …")
        self.sign.setText(f"{said} {SIGN_KEY}")
        self.sign.setAccessibleName(said)
        self.sign.setShortcut(SIGN_KEY)  # Qt drops it with the text
        self.sign.setVisible(chosen and (here or left))
        self.remote.setVisible(bool(self._desk.room(self._id).body.remote))
        for button in (self.proxy, self.other, self.excuse, self.remote):
            button.setEnabled(chosen and not here)
        excused = presence is not None and presence.excused
        represented = presence is not None and presence.where is Where.PROXY
        self.proxy.set_words(tr("Revoke the proxy") if represented else tr("By proxy"))
        self.excuse.set_words(tr("Not excused after all") if excused else tr("Excused"))
        self.observer.setEnabled(is_open)
        number = len(meeting.observers)
        self.observer.set_words(tr("Observers {number}", number=number) if number else tr("Observer"))

    def _meeting(self) -> Meeting:
        found: Meeting = self._desk.association.meetings[self._id]
        return found

    def _written_words(self, voter: Voter | None) -> str:
        """What the written proxy of the one chosen says, and whose proxies they would hold."""
        if voter is None:
            return ""
        room = self._desk.room(self._id)
        roll, found = room.meeting.roll, in_force(room)
        said = []
        mine = found.get(voter.id)
        if mine is not None:
            scope = scope_words(room.meeting, mine)
            said.append(tr("Written proxy: {holder} ({scope})", holder=mine.holder_name, scope=scope))
        of = [each.principal for each in found.values() if each.holder == voter.id and each.principal in roll]
        if of:
            said.append(tr("Holds the written proxy of {people}", people="、".join(called(roll[each]) for each in of)))
        return "\n".join(said)

    def _open_proxies(self) -> None:
        ProxiesDialog(self._desk, self._id, self, self._voter).open()

    def _proxy(self) -> None:
        voter = self._voter
        if voter is None:
            return
        meeting, name = self._meeting(), voter.name or voter.unit_name
        if meeting.presence[voter.id].where is Where.PROXY:
            if revoke_proxy(desk=self._desk, meeting=self._id, principal=voter.id, parent=self):
                self.done.emit(tr("{name} is not represented any more.", name=name))
            return
        written = in_force(self._desk.room(self._id)).get(voter.id)
        if written is not None and written.holder is not None:
            holder = VoterId(written.holder)
            if give_proxy(
                desk=self._desk, meeting=self._id, principal=voter.id, holder=holder, document="", parent=self
            ):
                self.done.emit(tr("{name} is represented by {holder}.", name=name, holder=written.holder_name))
            return
        there = [(each, called(meeting.roll[each])) for each in meeting.here()]
        held: list[str] = []

        def do(lines: list[str]) -> bool:
            holder = dialog.key(0)
            if not holder:
                dialog.say(tr("Choose one of those who are here: a name, pinyin or initials."), 0)
                return False
            held[:] = [meeting.roll[VoterId(holder)].name]
            return give_proxy(
                desk=self._desk,
                meeting=self._id,
                principal=voter.id,
                holder=VoterId(holder),
                document=lines[1],
                parent=dialog,
            )

        dialog = AskDialog(
            self,
            tr("Who holds the proxy of {name}?", name=name),
            [],
            [(tr("Proxy holder"), ""), (tr("Written authority"), "")],
            tr("Record the proxy"),
            do,
            choices={0: there},
            needed=(0, 1) if proxy_in_writing(self._desk.room(self._id)) else (0,),
        )
        dialog.lines[1].setPlaceholderText(tr("for example: letter of 5 March"))
        dialog.accepted.connect(
            lambda: self.done.emit(tr("{name} is represented by {holder}.", name=name, holder=held[0]))
        )
        dialog.open()

    def _other(self) -> None:
        voter = self._voter
        if voter is None:
            return
        meeting = self._meeting()

        def do(lines: list[str]) -> bool:
            """Whoever is known by name is that person: they may be here for another already."""
            person = PersonId(dialog.key(0)) if dialog.key(0) else None
            name = lines[0] if person is None else self._desk.association.register.person_name(person)
            return check_in(desk=self._desk, meeting=self._id, voter=voter.id, person=person, name=name, parent=dialog)

        dialog = AskDialog(
            self,
            tr("Someone else came for {name}", name=voter.name or voter.unit_name),
            [voter.unit_name] if voter.unit_name else [],
            [(tr("Name"), self._deputy(voter))],
            tr("Check in"),
            do,
            choices={0: [(str(each.person), called(each)) for each in meeting.roll.values() if each.person]},
            needed=(0,),
        )
        dialog.accepted.connect(
            lambda: self.done.emit(tr("✓ {name} is checked in.", name=dialog.lines[0].text().strip()))
        )
        dialog.open()

    def _remote(self) -> None:
        voter = self._voter
        if voter is None:
            return
        name = voter.name or voter.unit_name
        if check_in(desk=self._desk, meeting=self._id, voter=voter.id, remote=True, parent=self):
            self.done.emit(tr("✓ {name} attends remotely.", name=name))

    def _deputy(self, voter: Voter) -> str:
        """Whom the written proxy names, where that is someone on no roll."""
        written = in_force(self._desk.room(self._id)).get(voter.id)
        return written.holder_name if written is not None and written.holder is None else ""

    def _excuse(self) -> None:
        voter = self._voter
        if voter is None:
            return
        name = voter.name or voter.unit_name
        presence = self._meeting().presence.get(voter.id)
        if presence is not None and presence.excused:
            if take_back_leave(desk=self._desk, meeting=self._id, voter=voter.id, parent=self):
                self.done.emit(tr("{name} is not excused any more.", name=name))
            return
        dialog = AskDialog(
            self,
            tr("{name} asked for leave", name=name),
            [],
            [(tr("Reason"), "")],
            tr("Record the leave"),
            lambda lines: grant_leave(
                desk=self._desk, meeting=self._id, voter=voter.id, reason=lines[0], parent=dialog
            ),
        )
        dialog.accepted.connect(lambda: self.done.emit(tr("{name} is excused.", name=name)))
        dialog.open()

    def _sign(self) -> None:
        from ui.views.signing.door_dialog import DoorSignatureDialog
        from ui.widgets.form_dialog import opened

        if self._voter is not None:
            opened(DoorSignatureDialog(self._desk, self._id, self._voter, self)).signed.connect(self.done)

    def _observer(self) -> None:
        dialog = ObserversDialog(self._desk, self._id, self)
        dialog.done_with.connect(self.done)
        dialog.open()
