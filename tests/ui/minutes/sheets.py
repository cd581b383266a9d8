"""Editors with the minutes of a real meeting in them."""

from __future__ import annotations

from functools import cache
from itertools import count

from PySide6.QtGui import QTextCursor
from pytestqt.qtbot import QtBot

from governance_desk.association.state import Association
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.state import Chip, FactKind, ParagraphId
from tests.documents.content.scripted import third_council
from ui.views.minutes.editor import MinutesEditor
from ui.views.minutes.sheet import KIND, LEAD_RUN, LINE, chip_of, fragments, read_block, read_sheet, write_sheet


@cache
def told() -> tuple[Association, MeetingId]:
    desk, meeting = third_council()
    return desk.association, meeting


@cache
def drawing() -> Drawing:
    return Drawing(*told())


def editor(qtbot: QtBot) -> MinutesEditor:
    """The record of the third council meeting, to be edited."""
    numbers = count(1)
    made = MinutesEditor(lambda kind: f"{kind}{next(numbers)}")
    qtbot.addWidget(made)
    made.resize(700, 600)
    write_sheet(made.document(), begun(drawing().record), drawing())
    made.show()
    return made


def stand(made: MinutesEditor, name: str, *, end: bool = True) -> None:
    """Put the cursor at the end, or the beginning, of the paragraph."""
    at = [each.id for each in read_sheet(made.document())].index(ParagraphId(name))
    block = made.document().findBlockByNumber(at)
    cursor = QTextCursor(block)
    if end:
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
    made.setTextCursor(cursor)


def keys(made: MinutesEditor) -> list[str]:
    """The keys of the record that stand in the editor, in order."""
    return [
        piece.fact.of
        for each in read_sheet(made.document())
        for piece in each.pieces
        if isinstance(piece, Chip) and piece.fact.kind is FactKind.BLOCK
    ]


def broken_chips(made: MinutesEditor) -> list[str]:
    """What runs of chips say where that is not what the record says."""
    found = []
    block = made.document().begin()
    while block.isValid():
        facts = [piece.fact for piece in read_block(block).pieces if isinstance(piece, Chip)]
        chips = [each for each in fragments(block) if chip_of(each.charFormat())]
        said = [each.text() for each in chips if each.charFormat().property(KIND) != LEAD_RUN]
        meant = [drawing().fact(fact).words.replace("\n", LINE) or "—" for fact in facts]
        if said != meant:
            found.append("|".join(said))
        block = block.next()
    return found
