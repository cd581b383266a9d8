"""What is to be known before minutes go out, and the ways to put it right: the reading, or the minutes themselves."""

from __future__ import annotations

from PySide6.QtWidgets import QDialog, QFrame, QPushButton, QVBoxLayout, QWidget

from governance_desk.filing.state import About, Subject
from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId
from governance_desk.minutes.standing import Standing, cautions, standing, what_waits
from governance_desk.minutes.unsaved import UnsavedFile
from governance_desk.minutes.writing import CLAUSE
from ui.desk import Desk
from ui.widgets.sentence import Sentence
from ui.widgets.wrapping_row import WrappingRow
from ui.words import article_words


class Caution(QFrame):
    """The sentences on a coloured ground, and what can be done about them. The dialog in which it stands gives way.

    `words` says what the button does that sends them out all the same.
    """

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget | None) -> None:
        super().__init__(parent)
        self._desk, self._meeting = desk, meeting
        self.setProperty("banner", "warn")
        found = standing_of(desk, meeting)
        self._draft = 0 if found.final else found.draft
        self.sentence = Sentence()
        self.sentence.setText("\n".join(sentences(desk, meeting)))
        self.adopt, self.open = QPushButton(tr("Adopt a reading")), QPushButton(tr("Open the minutes …"))
        self.adopt.clicked.connect(lambda: show_reading(self))
        self.adopt.setVisible(found.is_open)
        self.open.clicked.connect(self._open)
        row = WrappingRow()
        for button in (self.adopt, self.open):
            button.setAccessibleName(button.text())
            button.setAutoDefault(False)
            row.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(10)
        column.addWidget(self.sentence)
        column.addLayout(row)

    def words(self, *, then_sign: bool) -> str:
        """Of the button."""
        if self._draft:
            number = self._draft
            return (
                tr("Issue draft {number} and sign …", number=number)
                if then_sign
                else tr("Issue draft {number}", number=number)
            )
        return tr("Issue and sign all the same …") if then_sign else tr("Issue all the same")

    def _open(self) -> None:
        """Over the window below; where that is the minutes' own, it is enough that the dialog goes."""
        from ui.views.minutes.offer import open_minutes
        from ui.views.minutes.window import MinutesWindow

        dialog = self.window()
        below = dialog.parentWidget()
        if isinstance(dialog, QDialog):
            dialog.reject()
        if below is not None and not isinstance(below.window(), MinutesWindow):
            open_minutes(self._desk, self._meeting, below)


def caution_for(desk: Desk, paper: str, about: Subject, parent: QWidget | None) -> Caution | None:
    """For minutes that are not settled, or on which comments wait; None for everything else."""
    if paper != "minutes" or about.kind is not About.MEETING:
        return None
    meeting = MeetingId(about.id)
    return Caution(desk, meeting, parent) if sentences(desk, meeting) else None


def sentences(desk: Desk, meeting: MeetingId) -> list[str]:
    """What is to be known before the minutes go out, with the article where the charter leaves something open."""
    found = standing_of(desk, meeting)
    said = _with_article(found, [str(each) for each in cautions(found)])
    if not found.locked and UnsavedFile(desk.path, meeting).kept() is not None:
        said.append(tr("What was written since the last draft is not saved, and does not go out."))
    return said


def waiting(desk: Desk, meeting: MeetingId) -> list[str]:
    """What is still missing until they are settled, in as many sentences."""
    found = standing_of(desk, meeting)
    return _with_article(found, [str(each) for each in what_waits(found)])


def standing_of(desk: Desk, meeting: MeetingId) -> Standing:
    """How far the minutes of the meeting are."""
    there = desk.association
    return standing(there.meetings[meeting], there.minutes.minutes(meeting), there.meetings, there.rules_on)


def _with_article(found: Standing, said: list[str]) -> list[str]:
    if said and found.is_open:
        said[0] += article_words(found.article)
    return said


def show_reading(part: QWidget) -> None:
    """The clause on how minutes are approved, on the Charter page, where a reading of it is adopted."""
    from ui.errors import show_in_charter

    show_in_charter(part.window(), CLAUSE)
