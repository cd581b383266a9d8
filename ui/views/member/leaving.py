"""In the panel of a unit: where its withdrawal stands, and the acts that are possible now."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.language import tr
from governance_desk.register.state import Unit
from ui.desk import Desk
from ui.operations.expelling import expulsion_of, facts_of_verification, verification_of
from ui.operations.leaving import barred_until, conclude, facts_of, may_withdraw, rules_of, withdrawal_of
from ui.operations.winding_up import facts_of_winding_up, leads
from ui.views.attachments.button import AttachmentsButton
from ui.views.member.expelling_dialogs import DropDialog, HearDialog, VerifyDialog
from ui.views.member.leaving_dialogs import LossDialog, NoticeDialog, ReportDialog, TakeBackDialog
from ui.views.member.winding_up_dialogs import GroupDialog, RemainderDialog
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import FormDialog

Act = tuple[str, Callable[[], None]]


class LeavingPart(QWidget):
    """Empty for a unit that the charter gives no way to leave."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._facts = Facts()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(6)
        self.files = AttachmentsButton(desk)
        self._column.addWidget(self._facts)
        self._column.addWidget(self.files, 0, Qt.AlignmentFlag.AlignLeft)
        self.buttons: list[QPushButton] = []

    def show_unit(self, unit: Unit) -> None:
        """What stands of this unit, and what can be done."""
        withdrawal = withdrawal_of(self._desk, unit.id)
        verification = verification_of(self._desk, unit.id)
        facts = facts_of(self._desk, withdrawal) if withdrawal is not None else []
        facts += facts_of_verification(self._desk, verification) if verification is not None else []
        rule = leads(self._desk, unit)
        facts += facts_of_winding_up(self._desk, rule) if rule is not None else []
        bar = barred_until(self._desk, unit.id) if not unit.is_member else ""
        self._facts.show_facts([*facts, (tr("Coming back"), bar)])
        self.files.setVisible(verification is not None)
        place = AttachedTo(Kind.EXPULSION, unit.id) if verification is not None else None
        self.files.show_subject(place, tr("Grounds for the expulsion"))
        for button in self.buttons:
            self._column.removeWidget(button)
            button.hide()
            button.deleteLater()  # it may be the one that was pressed
        self.buttons = []
        for words, act in self._acts(unit):
            button = QPushButton(words)
            button.setAccessibleName(words)
            button.clicked.connect(lambda _checked=False, act=act: act())
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
            self.buttons.append(button)

    def _acts(self, unit: Unit) -> list[Act]:
        if not unit.is_member or self._desk.association.charter_in_force is None:
            return []
        if self._desk.association.register.terminated is not None:
            return self._winding_up(unit)
        charter = rules_of(self._desk).charter
        withdrawal = withdrawal_of(self._desk, unit.id)
        acts: list[Act] = []
        if withdrawal is None and may_withdraw(self._desk):
            acts.append((tr("The unit withdraws …"), lambda: self._open(NoticeDialog(self._desk, unit, self))))
        if withdrawal is not None:
            if withdrawal.reported is None and charter.leaving is not None and charter.leaving.report:
                acts.append((tr("Report the notice …"), lambda: self._open(ReportDialog(self._desk, unit, self))))
            acts.append((tr("Record that it has left"), lambda: self._conclude(unit)))
            acts.append((tr("Take the notice back …"), lambda: self._open(TakeBackDialog(self._desk, unit, self))))
        if charter.losses:
            acts.append((tr("Membership ended by itself …"), lambda: self._open(LossDialog(self._desk, unit, self))))
        return [*acts, *self._expelling(unit)]

    def _winding_up(self, unit: Unit) -> list[Act]:
        """All that is left to enter once the association is terminated."""
        rule, found = leads(self._desk, unit), self._desk.association.register.winding_up
        if rule is None:
            return []
        if found is None:
            return [(tr("Winding-up group …"), lambda: self._open(GroupDialog(self._desk, rule, self)))]
        if found.settled is None and rule.remainder:
            return [(tr("What remained …"), lambda: self._open(RemainderDialog(self._desk, rule, self)))]
        return []

    def _expelling(self, unit: Unit) -> list[Act]:
        if expulsion_of(self._desk) is None:
            return []
        if verification_of(self._desk, unit.id) is None:
            words = tr("Verify a ground for expulsion …")
            return [(words, lambda: self._open(VerifyDialog(self._desk, unit, self)))]
        return [
            (tr("The unit was heard …"), lambda: self._open(HearDialog(self._desk, unit, self))),
            (tr("The expulsion is not pursued …"), lambda: self._open(DropDialog(self._desk, unit, self))),
        ]

    def _conclude(self, unit: Unit) -> None:
        conclude(desk=self._desk, unit=unit.id, parent=self)

    def _open(self, dialog: FormDialog) -> None:
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.open()
