"""How many were in the room at every moment, at each vote, and who left: looked at, printed, kept."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.head_count import Away, HeadCount, Marked, head_count
from governance_desk.meeting.state import Meeting, MeetingId
from ui import theme
from ui.desk import Desk
from ui.models.names import Chip, NameRow
from ui.views.meeting.papers import Papers
from ui.views.meeting.words import clock_words
from ui.widgets.count_strip import CountStrip
from ui.widgets.name_list import NameList
from ui.words import flexible, label


class HeadCountDialog(QDialog):
    """The picture above; below it the opening and the votes, and those who left. Asked for again it is drawn anew."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent.window())
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Head count"))
        self.setAccessibleName(self.windowTitle())
        state: Meeting = desk.association.meetings[meeting]
        papers = Papers(desk, meeting)
        count = head_count(state, desk.clock().stamp)
        self.strip = CountStrip()
        self.said = label()
        self.votes, self.away = NameList(), NameList()
        self.print, self.save = QPushButton(tr("Print")), QPushButton(tr("Save"))
        self.print.clicked.connect(lambda: papers.print_head_count(self))
        self.save.clicked.connect(lambda: papers.save_head_count(self))
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close)
        close.button(QDialogButtonBox.StandardButton.Close).setText(tr("Close"))
        close.rejected.connect(self.reject)
        for button in (self.print, self.save):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            button.setEnabled(count is not None)
            close.addButton(button, QDialogButtonBox.ButtonRole.ActionRole)
        for each in close.buttons():
            each.setAccessibleName(each.text())
        heading = label("heading")
        heading.setText(tr("Head count"))
        column = QVBoxLayout(self)
        column.setContentsMargins(28, 22, 28, 18)
        column.setSpacing(12)
        for part in (heading, self.strip, self.said):
            column.addWidget(part)
        lists = QHBoxLayout()
        lists.setSpacing(20)
        for name, names in ((tr("At the opening and at each vote"), self.votes), (tr("Who left"), self.away)):
            words = label("muted")
            words.setText(name)
            names.setAccessibleName(name)
            flexible(names, 120)
            side = QVBoxLayout()
            side.addWidget(words)
            side.addWidget(names, 1)
            lists.addLayout(side, 1)
        column.addLayout(lists, 1)
        column.addWidget(close)
        self.resize(min(900, theme.px(860)), min(680, theme.px(560)))
        self._show(count)

    def _show(self, count: HeadCount | None) -> None:
        if count is None:
            self.said.setText(tr("Nobody has come yet."))
            return
        self.votes.show_rows([_vote_row(each) for each in count.marks])
        self.away.show_rows([_away_row(at, each) for at, each in enumerate(count.away)])
        now = count.steps[-1].here
        left = len({each.voter.id for each in count.away})
        said = tr(
            "In the room {now} of {expected}; at most {most}. {left} left, {still} have not come back.",
            now=now,
            expected=count.expected,
            most=count.most,
            left=left,
            still=count.still_away,
        )
        self.said.setText(said)
        words = "; ".join([said, *(_mark_words(each) for each in count.marks)])
        self.strip.show_count(count, tr("Head count"), words, (clock_words(count.since), clock_words(count.until)))


def _mark_words(mark: Marked) -> str:
    needed = "–" if mark.required is None else str(mark.required)
    time = clock_words(mark.at)
    return tr("{time}: {counted} there, {required} needed", time=time, counted=mark.counted, required=needed)


def _vote_row(mark: Marked) -> NameRow:
    name = tr("Opening") if mark.vote == 0 else tr("Vote {number}", number=mark.vote)
    enough = mark.required is not None and mark.counted >= mark.required
    tone = "good" if enough else "warn"
    chip = Chip(f"{mark.counted}", "good" if tone == "good" else "warn")
    return NameRow(str(mark.vote), name, " · ".join(each for each in (_mark_words(mark), mark.motion) if each), (chip,))


def _away_row(at: int, away: Away) -> NameRow:
    name = away.voter.name or away.voter.unit_name
    left = tr("left {time}", time=clock_words(away.left))
    chip = Chip(tr("came back"), "good") if away.back else Chip(tr("not back"), "warn")
    back = tr("back {time}", time=clock_words(away.back)) if away.back else ""
    return NameRow(str(at), name, " · ".join(each for each in (left, back, away.voter.unit_name) if each), (chip,))
