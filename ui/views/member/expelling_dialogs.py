"""The acts around an expulsion, and the correction of an end that was a mistake."""

from __future__ import annotations

from PySide6.QtWidgets import QCheckBox, QLineEdit, QPlainTextEdit, QWidget

from governance_desk.language import tr
from governance_desk.register.state import Unit
from ui import theme
from ui.desk import Desk
from ui.operations.expelling import drop, expulsion_of, grounds, hear, restore, serve, verify
from ui.widgets.form_dialog import FormDialog, day_field, day_of


class VerifyDialog(FormDialog):
    """The secretariat verifies one of the charter's grounds; the body decides on it in a meeting."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        rule = expulsion_of(desk)
        super().__init__(
            tr("Verify a ground for the expulsion of {unit}", unit=unit.name),
            tr(
                "The secretariat verifies first, the body decides afterwards in a meeting ({article}).",
                article=rule.article if rule is not None else "",
            ),
            tr("Enter what was verified"),
            parent,
        )
        self.grounds: dict[str, QCheckBox] = {}
        for ground, note in grounds(desk):
            box = QCheckBox(f"{ground.name}（{ground.article}）" + (f"\n{note}" if note else ""))
            box.setAccessibleName(box.text())
            self.grounds[ground.key] = box
            self.fields.addRow(box)
        self.found = QPlainTextEdit()
        self.found.setTabChangesFocus(True)
        self.found.setFixedHeight(theme.px(80))
        self.document = QLineEdit()
        self.day = day_field(desk.clock().day)
        self.ask(tr("What was found, with days"), self.found)
        self.ask(tr("Document"), self.document)
        self.ask(tr("Verified on"), self.day)
        self.on_action(
            lambda: verify(
                desk=desk,
                unit=unit.id,
                chosen=tuple(key for key, box in self.grounds.items() if box.isChecked()),
                found=self.found.toPlainText(),
                document=self.document.text(),
                day=day_of(self.day),
                parent=self,
            )
        )


class HearDialog(FormDialog):
    """The unit was heard before the vote."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("{unit} was heard", unit=unit.name),
            tr("What it said, or that it was told in writing and did not speak."),
            tr("Enter the hearing"),
            parent,
        )
        self.day, self.words = day_field(desk.clock().day), QLineEdit()
        self.ask(tr("Heard on"), self.day)
        self.ask(tr("What it said"), self.words)
        self.on_action(
            lambda: hear(desk=desk, unit=unit.id, day=day_of(self.day), words=self.words.text(), parent=self)
        )


class DropDialog(FormDialog):
    """The body did not decide so, or it was entered by mistake."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("The expulsion of {unit} is not pursued", unit=unit.name), "", tr("Enter that it is not pursued"), parent
        )
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(lambda: drop(desk=desk, unit=unit.id, reason=self.reason.text(), parent=self))


class ServeDialog(FormDialog):
    """The decision to expel has reached the unit."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("{unit} was told of its expulsion", unit=unit.name),
            tr("As the charter may be read, the bar on coming back runs from this day."),
            tr("Enter that it was told"),
            parent,
        )
        self.day, self.document = day_field(desk.clock().day), QLineEdit()
        self.ask(tr("Told on"), self.day)
        self.ask(tr("Letter, or its receipt"), self.document)
        self.on_action(
            lambda: serve(desk=desk, unit=unit.id, day=day_of(self.day), document=self.document.text(), parent=self)
        )


class RestoreDialog(FormDialog):
    """The end of a membership was entered by mistake."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("The membership of {unit} had not ended", unit=unit.name),
            tr(
                "The unit is a member again as if it had never been out: its seats that nobody else has taken, and no "
                "bar on coming back. The mistaken entry and this correction both stay in the record."
            ),
            tr("Correct the entry"),
            parent,
        )
        self.reason = QLineEdit()
        self.ask(tr("Reason, with the document"), self.reason)
        self.on_action(lambda: restore(desk=desk, unit=unit.id, reason=self.reason.text(), parent=self))
