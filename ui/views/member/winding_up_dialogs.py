"""After a decision to terminate: the group that winds up, and what remains."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from governance_desk.charter.model import WindingUpRule
from governance_desk.language import tr
from ui.desk import Desk
from ui.operations.winding_up import form, settle
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class GroupDialog(FormDialog):
    """The unit that the charter names has formed the group."""

    def __init__(self, desk: Desk, rule: WindingUpRule, parent: QWidget | None) -> None:
        super().__init__(
            tr("Form the winding-up group"), f"{rule.quote}（{rule.article}）", tr("Enter the group"), parent
        )
        self.members, self.document = QLineEdit(), QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("Who belongs to it"), self.members)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Formed on"), self.day)
        self.on_action(
            lambda: form(
                desk=desk,
                members=self.members.text(),
                day=day_of(self.day),
                document=self.document.text(),
                parent=self,
            )
        )


class RemainderDialog(FormDialog):
    """What remained has been disposed of."""

    def __init__(self, desk: Desk, rule: WindingUpRule, parent: QWidget | None) -> None:
        article = rule.remainder_article or rule.article
        super().__init__(
            tr("Dispose of what remains"), f"{rule.remainder}（{article}）", tr("Enter that it was done"), parent
        )
        self.words, self.document = QLineEdit(), QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("For what it was used"), self.words)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Done on"), self.day)
        self.on_action(
            lambda: settle(
                desk=desk, words=self.words.text(), day=day_of(self.day), document=self.document.text(), parent=self
            )
        )
