"""Three fields for the marks that a meeting chooses: what stands for, against and abstaining on the ballot."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from governance_desk.charter.keys import Marks
from governance_desk.language import tr
from governance_desk.meeting.election.plan import LONGEST_MARK
from ui.words import label

USUAL = Marks("○", "×", "△")
"""What stands in the fields at first."""


class OwnMarks(QWidget):
    """One of the three may stay empty: the box is left blank."""

    def __init__(self) -> None:
        super().__init__()
        self.yes, self.no, self.abstain = QLineEdit(), QLineEdit(), QLineEdit()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        named = ((self.yes, tr("For")), (self.no, tr("Against")), (self.abstain, tr("Abstained")))
        for field, words in named:
            name = label(wrap=False)
            name.setText(words)
            name.setBuddy(field)
            field.setAccessibleName(words)
            field.setMaxLength(LONGEST_MARK)
            field.setPlaceholderText(tr("blank"))
            row.addWidget(name)
            row.addWidget(field)
        row.addStretch(1)
        self.show_marks(USUAL)

    def show_marks(self, marks: Marks) -> None:
        """Show these."""
        for field, mark in ((self.yes, marks.yes), (self.no, marks.no), (self.abstain, marks.abstain)):
            field.setText(mark)

    def marks(self) -> Marks:
        """What stands in the fields."""
        return Marks(self.yes.text().strip(), self.no.text().strip(), self.abstain.text().strip())
