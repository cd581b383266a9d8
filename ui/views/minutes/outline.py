"""The parts of the minutes: the one in which the cursor stands is current, and a key goes to another."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QTextBlock

from governance_desk.documents.content.blocks import Heading, Title
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.settled import HEADING
from governance_desk.minutes.state import Paragraph
from ui.models.names import NameRow
from ui.views.minutes.sheet import ID
from ui.widgets.name_list import NameList


class Outline(NameList):
    """Headings, numbered as they are on paper."""

    def show_parts(self, paragraphs: Sequence[Paragraph], drawing: Drawing) -> None:
        """Show the headings among these paragraphs."""
        rows = []
        number = 0
        for each in paragraphs:
            if each.place == HEADING:  # of an approved text
                rows.append(NameRow(each.id, drawing.words(each).partition("\n")[0]))
                continue
            recorded = drawing.recorded(each.block)
            if recorded is None or not isinstance(recorded.block, Title | Heading):
                continue
            words = recorded.block.text
            if isinstance(recorded.block, Heading) and recorded.block.numbered:
                number += 1
                words = f"{number}. {words}"
            rows.append(NameRow(each.id, words))
        self.show_rows(rows)

    def show_place(self, block: QTextBlock) -> None:
        """The part in which the paragraph of this block stands becomes current."""
        if self.hasFocus():
            return
        shown = {self.names.row(row).key for row in range(self.names.rowCount())}
        while block.isValid():
            if (name := str(block.blockFormat().property(ID) or "")) in shown:
                if name != self.current_key():
                    self.select(name)
                return
            block = block.previous()
