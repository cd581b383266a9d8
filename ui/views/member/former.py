"""The former members: how each left, until when it may not come back, and what is still to be entered of it."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.state import Unit, UnitId
from ui import theme
from ui.desk import Desk
from ui.operations.certificates import record_return, still_out
from ui.operations.expelling import facts_of_former, former_members, may_be_restored, may_be_told
from ui.views.member.certificate_dialogs import DayDialog
from ui.views.member.expelling_dialogs import RestoreDialog, ServeDialog
from ui.widgets.facts import Facts
from ui.widgets.form_dialog import FormDialog
from ui.widgets.inner_area import InnerArea
from ui.words import label


class FormerMembersDialog(QDialog):
    """Follows the desk while it is open."""

    def __init__(self, desk: Desk, parent: QWidget | None, unit: str = "") -> None:
        super().__init__(parent.window() if parent is not None else None)
        self._desk = desk
        self.setWindowTitle(tr("Former members"))
        self.setAccessibleName(self.windowTitle())
        self.choose = QComboBox()
        self.choose.setAccessibleName(tr("Former member"))
        self.choose.currentIndexChanged.connect(lambda _at: self._show())
        self._nothing = label("muted")
        self._nothing.setText(tr("No member has left yet."))
        self.facts = Facts()
        self.told = self._button(tr("It was told of its expulsion …"), lambda one: ServeDialog(desk, one, self))
        self.restored = self._button(tr("Its membership had not ended …"), lambda one: RestoreDialog(desk, one, self))
        self.came_back = self._button(tr("The certificate came back …"), self._return_dialog)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.clicked.connect(self.accept)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(close)
        inner = QWidget()
        column = QVBoxLayout(inner)
        column.setSpacing(14)
        for part in (self._nothing, self.choose, self.facts):
            column.addWidget(part)
        for button in (self.told, self.came_back, self.restored):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 20, 24, 20)
        whole.setSpacing(14)
        whole.addWidget(InnerArea(inner), 1)
        whole.addLayout(foot)
        self.resize(min(900, theme.px(600)), min(700, theme.px(400)))
        leave: Any = desk.subscribe(lambda _events: self.refresh())
        self.finished.connect(lambda _result: leave())
        self.refresh(unit)

    def refresh(self, unit: str = "") -> None:
        """The former members as they are now; `unit` becomes the current one."""
        current = unit or str(self.choose.currentData() or "")
        with QSignalBlocker(self.choose):
            self.choose.clear()
            for each in former_members(self._desk):
                self.choose.addItem(f"{each.name}　{each.left}", each.id)
            self.choose.setCurrentIndex(max(self.choose.findData(current), 0) if self.choose.count() else -1)
        self.choose.setVisible(self.choose.count() > 0)
        self._nothing.setVisible(self.choose.count() == 0)
        self._show()

    def current(self) -> Unit | None:
        """The unit that is shown."""
        found: Unit | None = self._desk.association.register.units.get(UnitId(str(self.choose.currentData() or "")))
        return found

    def _show(self) -> None:
        unit = self.current()
        self.facts.show_facts(facts_of_former(self._desk, unit) if unit is not None else [])
        self.told.setVisible(unit is not None and may_be_told(unit))
        self.came_back.setVisible(unit is not None and still_out(self._desk, unit.id) is not None)
        self.restored.setVisible(unit is not None and may_be_restored(unit))

    def _return_dialog(self, unit: Unit) -> FormDialog:
        certificate = still_out(self._desk, unit.id)
        number = certificate.number if certificate is not None else ""

        def do(day: datetime.date, parent: QWidget) -> bool:
            key = certificate.id if certificate is not None else CertificateId("")
            return record_return(desk=self._desk, certificate=key, day=day, parent=parent)

        return DayDialog(self._desk, tr("The certificate came back"), f"{unit.name} · {number}", do, self)

    def _button(self, words: str, dialog: Callable[[Unit], FormDialog]) -> QPushButton:
        button = QPushButton(words)
        button.setAccessibleName(words)

        def ask() -> None:
            unit = self.current()
            if unit is not None:
                made = dialog(unit)
                made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
                made.open()

        button.clicked.connect(ask)
        return button
