"""The written proxies of a meeting, and what can be done with one."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QGridLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.language import tr
from governance_desk.meeting.invitation.reply import invited
from governance_desk.meeting.proxies.standing import ProxyStanding, standings
from governance_desk.meeting.proxies.state import WrittenProxy
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import MeetingId, Stage, Voter, VoterId
from ui import theme
from ui.desk import Desk
from ui.models.names import NameRow
from ui.operations.meeting.proxies import withdraw_proxy
from ui.views.attachments.button import AttachmentsButton
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.papers import Papers
from ui.views.meeting.proxies.dialog import ProxyDialog
from ui.views.meeting.proxies.words import called, scope_words, standing_chip
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label

HOLDS = (ProxyStanding.WAITS, ProxyStanding.IN_USE, ProxyStanding.HOLDER_REPRESENTED)


class ProxiesPanel(QWidget):
    """`changed` says that one came in or was withdrawn."""

    changed = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._room: Room | None = None
        self._proxies: dict[str, tuple[WrittenProxy, ProxyStanding]] = {}
        self._rule = label("small")
        self.list = NameList()
        flexible(self.list, 140)
        self.list.current_changed.connect(lambda _key: self._show_buttons())
        self._detail = label("muted")
        self.record = KeyButton("Alt+5")
        self.withdraw, self.blank, self.filled = QPushButton(), QPushButton(), QPushButton()
        self.attachments = AttachmentsButton(desk)
        papers = Papers(desk, meeting)
        self.record.clicked.connect(lambda: self.open_record())
        self.withdraw.clicked.connect(self._withdraw)
        self.blank.clicked.connect(lambda: papers.print_proxy(self))
        self.filled.clicked.connect(lambda: papers.print_proxy(self, self.list.current_key()))
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.arrange(beside=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self._rule)
        column.addWidget(self.list, 1)
        column.addWidget(self._detail)
        column.addLayout(self._grid)

    def arrange(self, *, beside: bool) -> None:
        """Three buttons in a row, or two where the text is larger."""
        across = 3 if beside else 2
        for at, button in enumerate((self.record, self.withdraw, self.attachments, self.blank, self.filled)):
            self._grid.addWidget(button, at // across, at % across)
        self._grid.setColumnStretch(3, 1 if beside else 0)

    def retranslate(self) -> None:
        """The texts in the language in use."""
        self.list.setAccessibleName(tr("Written proxies"))
        self.record.set_words(tr("Record a written proxy …"))
        for button, words in (
            (self.withdraw, tr("Withdrawn in writing …")),
            (self.blank, tr("Print the blank form")),
            (self.filled, tr("Print this proxy")),
        ):
            button.setText(words)
            button.setAccessibleName(words)

    def heading(self) -> str:
        """ "Proxies (3)", for the tab."""
        number = sum(standing in HOLDS for _written, standing in self._proxies.values())
        return tr("Proxies ({number})", number=number)

    def show_room(self, room: Room) -> None:
        """The proxies as they stand."""
        self._room = room
        self._proxies = {str(written.id): (written, standing) for written, standing in standings(room)}
        voters = {each.id: each for each in invited(room)}
        self.list.show_rows([self._row(room, voters, *each) for each in self._proxies.values()])
        if self._proxies and not self.list.current_key():
            self.list.select(next(iter(self._proxies)))
        self._rule.setText(rule_words(room))
        self._show_buttons()

    def open_record(self, principal: Voter | None = None) -> None:
        """Record one; for this principal where someone is meant."""
        if self._room is not None:
            dialog = ProxyDialog(self._desk, self._room, self, principal)
            dialog.accepted.connect(self.changed)
            dialog.open()

    def _row(self, room: Room, voters: dict[VoterId, Voter], written: WrittenProxy, standing: ProxyStanding) -> NameRow:
        principal = voters.get(written.principal) or room.meeting.roll.get(written.principal)
        name = called(principal) if principal is not None else written.principal
        holder = voters.get(written.holder) if written.holder is not None else None
        to = called(holder) if holder is not None else written.holder_name
        return NameRow(written.id, f"{name} → {to}", scope_words(room.meeting, written), (standing_chip(standing),))

    def _show_buttons(self) -> None:
        room = self._room
        if room is None:
            return
        written, standing = self._proxies.get(self.list.current_key(), (None, None))
        is_open = room.meeting.stage is not Stage.CLOSED
        self.record.setEnabled(is_open)
        self.withdraw.setEnabled(is_open and standing in HOLDS)
        self.filled.setEnabled(written is not None)
        subject = AttachedTo(Kind.PROXY, self._home(written), written.id) if written is not None else None
        self.attachments.show_subject(subject, tr("Written proxy of {name}", name=self._name(written)))
        self._detail.setText(_paper_words(written) if written is not None else tr("No written proxy has come in."))

    def _home(self, written: WrittenProxy) -> str:
        meetings = self._desk.association.meetings
        return next(str(each.id) for each in meetings.values() if written.id in each.written_proxies)

    def _name(self, written: WrittenProxy | None) -> str:
        room = self._room
        if written is None or room is None:
            return ""
        found = next((each for each in invited(room) if each.id == written.principal), None)
        return found.name or found.unit_name if found is not None else ""

    def _withdraw(self) -> None:
        written, _standing = self._proxies.get(self.list.current_key(), (None, None))
        if written is None:
            return

        def do(lines: list[str]) -> bool:
            done = withdraw_proxy(desk=self._desk, meeting=self._id, proxy=written.id, words=lines[0], parent=dialog)
            if done:
                self.changed.emit()
            return done

        dialog = AskDialog(
            self,
            tr("{name} withdraws the proxy", name=self._name(written)),
            [tr("What was voted by it before stays.")],
            [(tr("By which writing"), "")],
            tr("Record the withdrawal"),
            do,
            needed=(0,),
        )
        dialog.lines[0].setPlaceholderText(tr("for example: letter of 5 March"))
        dialog.open()


class ProxiesDialog(QDialog):
    """The same at the door."""

    done_with = Signal(str)

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget, principal: Voter | None = None) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Written proxies"))
        self._desk, self._id, self._principal = desk, meeting, principal
        self.panel = ProxiesPanel(desk, meeting)
        self.panel.retranslate()
        self.panel.changed.connect(self._show)
        self.panel.record.clicked.disconnect()
        self.panel.record.clicked.connect(lambda: self.panel.open_record(self._principal))
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 16, 24, 16)
        column.addWidget(self.panel)
        self.resize(theme.px(720), theme.px(460))
        self._show()

    def _show(self) -> None:
        self.panel.show_room(self._desk.room(self._id))


def rule_words(room: Room) -> str:
    """What the charter, or the reading adopted, says on proxies; or that it says nothing."""
    from governance_desk.charter.keys import ClauseId
    from governance_desk.charter.wording_rules import proxies

    clause = ClauseId(f"{room.meeting.body}.proxies")
    answer = room.rules.answer(clause, room.body.proxies, room.day)
    if answer is None or answer.rule is None:
        article = answer.article if answer is not None else room.body.article
        return tr(
            "The charter does not say whether {body} votes by proxy ({article}); adopt a reading first.",
            body=room.body.name,
            article=article,
        )
    return f"{proxies(answer.rule, room.body)}（{answer.article}）"


def _paper_words(written: WrittenProxy) -> str:
    return tr("{document}, signed on {day}", document=written.document or "–", day=written.signed.isoformat())
