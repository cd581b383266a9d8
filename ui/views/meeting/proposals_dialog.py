"""What belongs on the agenda by the charter, by what waits and by what was put off: ticked, and added at once."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from governance_desk.association.proposals import Proposal, proposals
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from ui.desk import Desk
from ui.operations.meeting.prepare import ItemWords, add_items
from ui.widgets.form_dialog import FormDialog
from ui.words import article_words, flexible


class ProposalsDialog(FormDialog):
    """Everything is ticked at first; the space bar takes a tick off."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        lead = tr("The charter's duties, what waits for a vote, and what the last meeting put off.")
        super().__init__(tr("Items that are due"), lead, tr("Add to the agenda"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id = desk, meeting
        self.found = proposals(desk.association, meeting)
        self.list = QListWidget()
        self.list.setAccessibleName(tr("Items that are due"))
        self.list.setWordWrap(True)
        self.list.setTextElideMode(Qt.TextElideMode.ElideNone)
        self.list.setSpacing(5)
        flexible(self.list, 220)
        for each in self.found:
            row = QListWidgetItem(f"{each.title}\n{each.why}{article_words(each.article)}")
            row.setFlags(row.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            row.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(row)
        self.list.itemChanged.connect(lambda _row: self._show_action())
        self.column.insertWidget(1, self.list, 100)
        self.on_action(self._add)
        self.resize(self.minimumWidth() + 80, 440)
        self.list.setFocus()
        if self.found:
            self.list.setCurrentRow(0)
        self._show_action()

    def chosen(self) -> list[Proposal]:
        """Those that are ticked."""
        return [each for at, each in enumerate(self.found) if self.list.item(at).checkState() is Qt.CheckState.Checked]

    def _show_action(self) -> None:
        self.action.setEnabled(bool(self.chosen()))

    def _add(self) -> bool:
        words = [
            ItemWords(each.title, each.text, each.presenter, each.minutes, each.matter, each.subject)
            for each in self.chosen()
        ]
        return add_items(desk=self._desk, meeting=self._id, items=words, parent=self)
