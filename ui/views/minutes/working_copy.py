"""What is being written on the sheet: on which draft it is based, whether it is saved, what is kept of it meanwhile."""

from __future__ import annotations

from PySide6.QtGui import QTextDocument

from governance_desk.documents.content.drafted.begin import left_out, merged, placed
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.settled import kept_paragraphs
from governance_desk.meeting.ids import MeetingId
from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import MinutesOf, Paragraph
from governance_desk.minutes.unsaved import Unsaved, UnsavedFile
from ui.desk import Desk
from ui.views.minutes.caution import standing_of
from ui.views.minutes.sheet import read_sheet, write_sheet


class WorkingCopy:
    """`after`: the draft on which it is based, 0 for the record. `locked`: it is settled, and not written on.

    `brought_back`: it was not saved when the window was closed; `behind`: another draft has been saved since it began;
    `kept_at`: when it was put on the disk, outside the journal, empty where it is not there.
    """

    def __init__(self, desk: Desk, meeting: MeetingId, document: QTextDocument, file: UnsavedFile) -> None:
        self._desk, self._meeting, self._document, self._file = desk, meeting, document, file
        self.drawing: Drawing
        self.after = 0
        self.locked = self.brought_back = self.behind = False
        self.kept_at = ""
        self.begin()

    @property
    def written(self) -> MinutesOf:
        """The minutes as they are saved."""
        found: MinutesOf = self._desk.association.minutes.minutes(self._meeting)
        return found

    @property
    def is_changed(self) -> bool:
        """Whether something on the sheet is in no draft."""
        return self._document.isModified() and not self.locked

    def begin(self) -> None:
        """Show what is settled, else what was not saved, else the newest draft, else the record."""
        self.drawing = Drawing(self._desk.association, self._meeting)
        self.brought_back = self.behind = False
        self.kept_at = ""
        written = self.written
        self.locked = standing_of(self._desk, self._meeting).locked
        self.after = len(written.drafts)
        if self.locked:
            laid = written.laid if written.approval is not None else None
            shown = kept_paragraphs(laid.content) if laid is not None else self.drawing.newest()
            write_sheet(self._document, shown, self.drawing)
            self._file.drop()
            return
        write_sheet(self._document, self.drawing.newest(), self.drawing)
        kept = self._file.kept()
        if kept is not None and kept.paragraphs != self.paragraphs():
            back = merged(kept.paragraphs, self._out(kept.paragraphs), self.drawing.record)
            write_sheet(self._document, back, self.drawing)
            self._document.setModified(True)
            self.brought_back = True
            self.kept_at = kept.at
            self.behind = kept.after != self.after

    def paragraphs(self) -> tuple[Paragraph, ...]:
        """What stands on the sheet, each paragraph with its place; empty ones are left out."""
        found = (each for each in read_sheet(self._document) if not each.is_empty)
        return placed(tuple(found), self.drawing.record)

    def left_out(self, paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
        """The keys of the record that do not stand in them."""
        return left_out(paragraphs, self.drawing.record)

    def follow(self) -> bool:
        """What the desk has come to hold; whether another text stands on the sheet now."""
        if standing_of(self._desk, self._meeting).locked is not self.locked:
            self.begin()
            return True
        if self.locked:  # what was approved stays as it was; what was signed is shown with its corrected facts
            return self.written.approval is None and self._follow_record()
        if len(self.written.drafts) != self.after:  # saved elsewhere
            if not self.is_changed:
                self.begin()
                return True
            self.after, self.behind = len(self.written.drafts), True
        return self._follow_record()

    def keep(self) -> None:
        """Put what is not saved on the disk, outside the journal; what was undone is not kept any more."""
        if self.is_changed:
            now = f"{self._desk.clock().at.astimezone():%H:%M:%S}"
            self.kept_at = now if self._file.keep(Unsaved(self.after, self.paragraphs(), now)) else ""
        elif self.kept_at:
            self._file.drop()
            self.kept_at = ""
            self.brought_back = False

    def saved(self) -> None:
        """It is the newest draft now."""
        self.after = len(self.written.drafts)
        self._file.drop()
        self.brought_back = self.behind = False
        self.kept_at = ""
        self._document.setModified(False)

    def discard(self) -> None:
        """Back to the newest draft."""
        self._file.drop()
        self.begin()

    def _follow_record(self) -> bool:
        """The record was corrected while the sheet is open: its facts say so, and the clerk's words stay."""
        drawing = Drawing(self._desk.association, self._meeting)
        if drawing.record == self.drawing.record:
            return False
        changed, now = self._document.isModified(), self.paragraphs()
        out = self._out(now)
        self.drawing = drawing
        write_sheet(self._document, merged(now, out, drawing.record), drawing)
        self._document.setModified(changed)
        return True

    def _out(self, paragraphs: tuple[Paragraph, ...]) -> tuple[str, ...]:
        """What was left out of them: only what may be."""
        return tuple(key for key in self.left_out(paragraphs) if may_be_left_out(key))
