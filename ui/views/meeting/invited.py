"""Who is invited to a meeting, and what each of them replied."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.invitation.reply import invited
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Answer, MeetingId, Reply, Stage, Voter, VoterId
from ui.desk import Desk
from ui.models.names import Chip, NameRow, Tone
from ui.models.roll import NO_MATCH, Keys, folded, keys_of, rank_of
from ui.operations.meeting.papers import record_reply, take_back_reply
from ui.views.meeting.ask import AskDialog
from ui.widgets.key_button import KeyButton
from ui.widgets.name_list import NameList
from ui.words import flexible, label

TONES: dict[Answer, Tone] = {Answer.COMES: "good", Answer.STAYS_AWAY: "bad", Answer.BY_PROXY: "accent"}


class Invited(QWidget):
    """One key for each reply, and the next name follows. `counted` says how many have replied."""

    counted = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId) -> None:
        super().__init__()
        self._desk, self._id = desk, meeting
        self._room: Room | None = None
        self._voters: dict[VoterId, Voter] = {}
        self._keys: dict[VoterId, Keys] = {}
        self.search = QLineEdit()
        self.search.setClearButtonEnabled(True)
        self.search.textChanged.connect(lambda _typed: self._show_rows())
        self.list = NameList()
        flexible(self.list, 140)
        self.list.current_changed.connect(lambda _key: self._show_buttons())
        self.comes, self.away, self.proxy, self.none = (KeyButton(f"Alt+{at}") for at in (1, 2, 3, 4))
        self.comes.clicked.connect(lambda: self._reply(Answer.COMES))
        self.away.clicked.connect(self._stays_away)
        self.proxy.clicked.connect(self._by_proxy)
        self.none.clicked.connect(self._take_back)
        self.said = label("small")
        self._grid = QGridLayout()
        self._grid.setSpacing(8)
        self.arrange(beside=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.search)
        column.addWidget(self.list, 1)
        column.addLayout(self._grid)
        column.addWidget(self.said)

    def arrange(self, *, beside: bool) -> None:
        """The four buttons beside each other, or two and two."""
        for at, button in enumerate((self.comes, self.away, self.proxy, self.none)):
            self._grid.addWidget(button, 0 if beside else at // 2, at if beside else at % 2)
        self._grid.setColumnStretch(4, 1 if beside else 0)

    def retranslate(self) -> None:
        """The texts in the language in use."""
        words = tr("Name, pinyin or initials")
        self.search.setPlaceholderText(words)
        self.search.setAccessibleName(words)
        self.list.setAccessibleName(tr("Those invited"))
        for button, words in (
            (self.comes, tr("Comes")),
            (self.away, tr("Stays away …")),
            (self.proxy, tr("By proxy …")),
            (self.none, tr("No reply")),
        ):
            button.set_words(words)

    def show_room(self, room: Room) -> None:
        """The invited with their replies as they stand."""
        self._room = room
        voters = {each.id: each for each in invited(room)}
        if voters != self._voters:
            self._voters, self._keys = voters, {}
        self._show_rows()
        replies = room.meeting.replies
        count = {answer: sum(each.answer is answer for each in replies.values()) for answer in Answer}
        self.said.setText(
            tr(
                "Come: {comes} · send a proxy: {proxies} · do not come: {away} · no reply: {none}",
                comes=count[Answer.COMES],
                proxies=count[Answer.BY_PROXY],
                away=count[Answer.STAYS_AWAY],
                none=len(voters) - sum(voter in voters for voter in replies),
            )
        )
        self._show_buttons()
        self.counted.emit()

    def heading(self) -> str:
        """ "Invited 21, replied 12", for the tab."""
        replied = sum(voter in self._voters for voter in self._replies())
        return tr("Invited ({replied}/{number})", replied=replied, number=len(self._voters))

    def _replies(self) -> dict[VoterId, Reply]:
        return self._room.meeting.replies if self._room is not None else {}

    def _show_rows(self) -> None:
        typed = folded(self.search.text())
        if typed and not self._keys:
            self._keys = {each.id: keys_of(each) for each in self._voters.values()}
        shown = [
            each for each in self._voters.values() if not typed or rank_of(typed, self._keys.get(each.id)) < NO_MATCH
        ]
        self.list.show_rows([self._row(each) for each in shown])
        if shown and not self.list.current_key():
            self.list.select(shown[0].id)

    def _row(self, voter: Voter) -> NameRow:
        reply = self._replies().get(voter.id)
        detail = " · ".join(part for part in (voter.unit_name, voter.post, self._words(reply)) if part)
        chip = Chip(reply_words(reply.answer), TONES[reply.answer]) if reply is not None else Chip(tr("no reply"))
        return NameRow(voter.id, voter.name or voter.unit_name, detail, (chip,))

    def _words(self, reply: Reply | None) -> str:
        if reply is None:
            return ""
        holder = self._voters.get(reply.holder) if reply.holder is not None else None
        return " ".join(part for part in (holder.name if holder is not None else "", reply.words) if part)

    def _show_buttons(self) -> None:
        room = self._room
        is_open = room is not None and room.meeting.stage in (Stage.CONVENED, Stage.CHECK_IN)
        chosen = VoterId(self.list.current_key())
        for button in (self.comes, self.away, self.proxy):
            button.setEnabled(is_open and bool(chosen))
        self.none.setEnabled(is_open and chosen in self._replies())

    def _reply(self, answer: Answer, words: str = "", holder: VoterId | None = None) -> bool:
        at = self.list.currentIndex().row()
        done = record_reply(
            desk=self._desk,
            meeting=self._id,
            voter=VoterId(self.list.current_key()),
            answer=answer,
            words=words,
            holder=holder,
            parent=self,
        )
        if done:
            self._after(at)
        return done

    def _after(self, at: int) -> None:
        """The next name; after a search the field for the next one."""
        if self.search.text():
            self.search.clear()
            self.search.setFocus()
        elif at + 1 < self.list.names.rowCount():
            self.list.setCurrentIndex(self.list.names.index(at + 1))

    def _stays_away(self) -> None:
        dialog = AskDialog(
            self,
            tr("{name} does not come", name=self._name()),
            [tr("A leave (请假) is granted at the check-in; here stands what was replied.")],
            [(tr("Reason"), "")],
            tr("Record"),
            lambda lines: self._reply(Answer.STAYS_AWAY, lines[0]),
        )
        dialog.open()

    def _by_proxy(self) -> None:
        chosen = self.list.current_key()
        others = [(each.id, _called(each)) for each in self._voters.values() if each.id != chosen]

        def do(lines: list[str]) -> bool:
            holder = dialog.key(0)
            words = lines[1] or (lines[0] if not holder else "")  # someone of their own unit is on no roll
            return self._reply(Answer.BY_PROXY, words, VoterId(holder) if holder else None)

        dialog = AskDialog(
            self,
            tr("{name} sends a proxy", name=self._name()),
            [tr("A written proxy that has come in is recorded under “Proxies”, with its items and instructions.")],
            [(tr("Proxy holder"), ""), (tr("Remark"), "")],
            tr("Record"),
            do,
            choices={0: others},
        )
        dialog.open()

    def _take_back(self) -> None:
        take_back_reply(desk=self._desk, meeting=self._id, voter=VoterId(self.list.current_key()), parent=self)

    def _name(self) -> str:
        voter = self._voters.get(VoterId(self.list.current_key()))
        return (voter.name or voter.unit_name) if voter is not None else ""


def reply_words(answer: Answer) -> str:
    """The reply as a chip says it."""
    return {
        Answer.COMES: tr("comes"),
        Answer.STAYS_AWAY: tr("does not come"),
        Answer.BY_PROXY: tr("sends a proxy"),
    }[answer]


def _called(voter: Voter) -> str:
    return f"{voter.name}（{voter.unit_name}）" if voter.unit_name and voter.name else voter.name or voter.unit_name
