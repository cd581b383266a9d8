"""A change in a member's data: what the unit reports, and what the secretariat does with it."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QWidget,
)

from governance_desk.association.names import detail_name
from governance_desk.language import tr
from governance_desk.register.changes.lateness import Lateness
from governance_desk.register.changes.state import ChangeId, Detail, ReportedChange
from governance_desk.register.state import Unit
from ui import theme
from ui.desk import Desk
from ui.operations.data import drop_change, late, materials_of, record_change, report_change, seats_that_may_pass
from ui.widgets.form_dialog import FormDialog, day_field, day_of
from ui.widgets.sentence import Sentence


class ReportDialog(FormDialog):
    """One detail with its new value, the two days, and what was handed in."""

    def __init__(self, desk: Desk, unit: Unit, parent: QWidget | None) -> None:
        super().__init__(
            tr("{unit}: report a change", unit=unit.name),
            "",
            tr("Enter the report"),
            parent,
        )
        self._desk = desk
        self._unit = unit
        today = desk.clock().day
        self.detail = QComboBox()
        for detail in Detail:
            self.detail.addItem(detail_name(detail), detail)
        self.value = QLineEdit()
        self.post = QLineEdit()
        self.happened = day_field(today)
        self.reported = day_field(today)
        self.materials = MaterialList(materials_of(desk))
        self.lateness = Sentence("muted")
        self.ask(tr("What has changed"), self.detail)
        self.ask(tr("New value"), self.value)
        self.ask(tr("Post"), self.post)
        self._ask_days()
        if self.materials.count():
            self.ask(tr("Handed in"), self.materials)
        self.fields.addRow(self.lateness)
        self.detail.currentIndexChanged.connect(lambda _at: self._show_post())
        for day in (self.happened, self.reported):
            day.dateChanged.connect(lambda _day: self._show_lateness())
        self._show_post()
        self._show_lateness()
        self.on_action(self._report)
        self.value.setFocus()

    def _ask_days(self) -> None:
        """Both days in one row: on a laptop with large text there is no room for two."""
        reported = QLabel(tr("Reported on"))
        reported.setBuddy(self.reported)
        row = QHBoxLayout()
        row.setSpacing(12)
        for part in (self.happened, reported, self.reported):
            row.addWidget(part)
        row.addStretch(1)
        for field, words in ((self.happened, tr("Happened, or approved, on")), (self.reported, tr("Reported on"))):
            field.setAccessibleName(words)
        self.fields.addRow(tr("Happened, or approved, on"), row)

    def _chosen(self) -> Detail:
        return Detail(self.detail.currentData())

    def _show_post(self) -> None:
        self.fields.setRowVisible(self.post, self._chosen() is Detail.REPRESENTATIVE)

    def _show_lateness(self) -> None:
        tried = ReportedChange(ChangeId(""), self._unit.id, (), day_of(self.happened), day_of(self.reported))
        self.lateness.setText(lateness_words(late(self._desk, tried)))

    def _report(self) -> bool:
        return report_change(
            desk=self._desk,
            unit=self._unit.id,
            detail=self._chosen(),
            value=self.value.text(),
            post=self.post.text(),
            happened=day_of(self.happened),
            reported=day_of(self.reported),
            materials=self.materials.ticked(),
            parent=self,
        )


class RecordDialog(FormDialog):
    """The change as it was reported, what is still missing, and the day from which it holds."""

    def __init__(self, desk: Desk, change: ReportedChange, parent: QWidget | None) -> None:
        found = late(desk, change)
        unit = desk.association.register.units[change.unit]
        super().__init__(
            tr("{unit}: record the change", unit=unit.name),
            f"{change_words(change)}\n{lateness_words(found)}",
            tr("Record the change"),
            parent,
        )
        missing = [each for each in materials_of(desk) if each not in change.materials]
        self.day = day_field(desk.clock().day)
        self.materials = MaterialList(missing)
        bodies = seats_that_may_pass(desk, change)
        self.seats = QCheckBox(tr("The seat in {body} passes on too", body="、".join(bodies)))
        self.seats.setAccessibleName(self.seats.text())
        self.ask(tr("Holds from"), self.day)
        if missing:
            self.ask(tr("Handed in since"), self.materials)
        if bodies:
            self.fields.addRow(self.seats)
        else:
            self.seats.hide()
        self.on_action(
            lambda: record_change(
                desk=desk,
                change=change,
                day=day_of(self.day),
                materials=self.materials.ticked(),
                seats=self.seats.isChecked(),
                parent=self,
            )
        )


class DropDialog(FormDialog):
    """Why the change is not recorded."""

    def __init__(self, desk: Desk, change: ReportedChange, parent: QWidget | None) -> None:
        super().__init__(tr("Do not record the change"), change_words(change), tr("Do not record the change"), parent)
        self.reason = QLineEdit()
        self.ask(tr("Reason"), self.reason)
        self.on_action(
            lambda: drop_change(
                desk=desk, change=change.id, day=desk.clock().day, reason=self.reason.text(), parent=self
            )
        )


class MaterialList(QListWidget):
    """Materials to tick, each on as many lines as it needs."""

    def __init__(self, materials: Sequence[str]) -> None:
        super().__init__()
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for each in materials:
            item = QListWidgetItem(each)
            item.setFlags(Qt.ItemFlag.ItemIsUserCheckable | Qt.ItemFlag.ItemIsEnabled)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.addItem(item)
        self.setFixedHeight(theme.px(72))

    def ticked(self) -> list[str]:
        """Those that are there."""
        items = [self.item(row) for row in range(self.count())]
        return [item.text() for item in items if item.checkState() is Qt.CheckState.Checked]


def change_words(change: ReportedChange) -> str:
    """名称：中原碳科学研究院（2026-03-02发生，2026-03-20申请）."""
    what = "；".join(
        tr("{detail}: {value}", detail=detail_name(each.detail), value=each.value) for each in change.changed
    )
    days = tr("happened {happened}, reported {reported}", happened=str(change.happened), reported=str(change.reported))
    return f"{what}（{days}）"


def lateness_words(found: Lateness) -> str:
    """In time, or how late, with the working and the article."""
    if found.due is None:
        return tr("The charter sets no period for this.")
    said = tr("Whether it is late cannot be said yet.")
    if found.late is not None:
        said = tr("Late by {days} days.", days=found.days) if found.late else tr("In time.")
    return f"{said}{found.due.working}（{found.article}）"
