"""To whom a document goes, as a table with a box to tick in each row."""

from __future__ import annotations

from typing import Any

import msgspec
from PySide6.QtCore import Qt, Signal

from governance_desk.association.names import how_name, trouble_name
from governance_desk.filing.state import IssuedDocument, Sending
from governance_desk.language import tr
from governance_desk.sending.recipient import Recipient
from ui.models.table import Column, Index, TableModel


class RecipientRow(msgspec.Struct, frozen=True):
    """One recipient; `last` is what became of the document the last time."""

    recipient: Recipient
    last: Sending | None


def recipient_row(document: IssuedDocument, recipient: Recipient) -> RecipientRow:
    """The row of a recipient of this document."""
    return RecipientRow(recipient, document.last_sending(recipient.kind, recipient.id))


def _address(row: RecipientRow) -> str:
    if row.recipient.unusable:
        return tr("address cannot be used: {said}", said=row.recipient.unusable)
    if not row.recipient.addresses:
        return tr("no address")
    said = "; ".join(row.recipient.addresses)
    return tr("{address} (of {whom})", address=said, whom=row.recipient.via) if row.recipient.via else said


def _last(row: RecipientRow) -> str:
    if row.last is None:
        return tr("not sent yet")
    said = how_name(row.last.how) if row.last.trouble is None else trouble_name(row.last.trouble)
    mark = "✓" if row.last.went_out else "✗" if row.last.trouble is not None else "…"
    return tr("{mark} {day} {how}", mark=mark, day=row.last.day.isoformat(), how=said)


def _tone(row: RecipientRow) -> str:
    if row.last is None:
        return "" if row.recipient.addresses else "muted"
    return "good" if row.last.went_out else "bad" if row.last.trouble is not None else "warn"


COLUMNS: tuple[Column[RecipientRow], ...] = (
    Column(lambda: tr("Recipient"), lambda row: row.recipient.name),
    Column(lambda: tr("Address"), _address, tone=lambda row: "" if row.recipient.addresses else "warn"),
    Column(lambda: tr("What became of it"), _last, tone=_tone),
)


class RecipientsModel(TableModel[RecipientRow]):
    """`ticked` are the keys of those that are ticked; only who has an address can be."""

    ticks_changed = Signal()

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.recipient.key)
        self.ticked: set[str] = set()

    def tick(self, keys: set[str]) -> None:
        """Tick these and no others."""
        able = {row.recipient.key for row in self._rows if row.recipient.addresses}
        self.ticked = keys & able
        if self._rows:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._rows) - 1, 0))
        self.ticks_changed.emit()

    def chosen(self) -> list[Recipient]:
        """Those that are ticked, in their order."""
        return [row.recipient for row in self._rows if row.recipient.key in self.ticked]

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and index.column() == 0 and self._rows[index.row()].recipient.addresses:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if index.isValid() and role == Qt.ItemDataRole.CheckStateRole and index.column() == 0:
            ticked = self._rows[index.row()].recipient.key in self.ticked
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        return super().data(index, role)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        if not index.isValid() or role != Qt.ItemDataRole.CheckStateRole or index.column() != 0:
            return False
        key = self._rows[index.row()].recipient.key
        ticked = Qt.CheckState(value) == Qt.CheckState.Checked
        self.tick(self.ticked | {key} if ticked else self.ticked - {key})
        return True
