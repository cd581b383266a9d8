"""One way to sign: what all of them share."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from governance_desk.filing.state import DocumentId, IssuedDocument
from ui.desk import Desk


class SigningPart(QWidget):
    """`said` is what was done, in a sentence; `worked` that something was begun here, or is no longer at work."""

    said = Signal(str)
    worked = Signal()

    def __init__(self, desk: Desk, document: DocumentId, parent: QWidget) -> None:
        super().__init__(parent)
        self.desk, self.id = desk, document
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(16, 14, 16, 14)
        self.column.setSpacing(10)

    @property
    def document(self) -> IssuedDocument:
        """As it is now."""
        found: IssuedDocument = self.desk.association.filing.documents[self.id]
        return found

    def at_work(self) -> bool:
        """Whether something was begun here that is not filed yet."""
        return False
