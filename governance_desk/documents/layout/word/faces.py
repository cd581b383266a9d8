"""The faces of type by the names under which Word knows them."""

from __future__ import annotations

import msgspec

from governance_desk.documents.layout.fonts import Role
from governance_desk.documents.layout.geometry import SIZE_2, SIZE_3, SIZE_4, SIZE_5, SIZE_SMALL_4, SIZE_SMALL_5

FACES = {
    Role.BODY: "仿宋",
    Role.TITLE: "方正小标宋简体",
    Role.HEADING: "黑体",
    Role.SUBHEADING: "楷体",
    Role.NUMBER: "宋体",
}


TRACKING = -0.3
"""Points behind each character of the text, so that 28 of 16 pt have room on a line, with a point to spare: Word counts
in twentieths of them, and LibreOffice narrows a line to whole cells of the grid."""
CELL = SIZE_3 + TRACKING
"""Points that a character of the text takes on its line."""


class Type(msgspec.Struct, frozen=True):
    """A face, its size in points, its colour as RRGGBB, and what is added behind each character, in points."""

    role: Role
    size: float = SIZE_3
    colour: str = ""
    tracking: float = 0.0


BODY = Type(Role.BODY, tracking=TRACKING)
LABEL = Type(Role.HEADING, tracking=TRACKING)
SUBHEADING = Type(Role.SUBHEADING, tracking=TRACKING)
TITLE = Type(Role.TITLE, SIZE_2)
CELL_TEXT = Type(Role.BODY, SIZE_SMALL_4)
CELL_TITLE = Type(Role.HEADING, SIZE_SMALL_4)
IMPRINT = Type(Role.BODY, SIZE_4)
PAGE_NUMBER = Type(Role.NUMBER, SIZE_4)
NOTE = Type(Role.BODY, SIZE_5)
NOTE_TITLE = Type(Role.HEADING, SIZE_5)
SMALL = Type(Role.NUMBER, SIZE_SMALL_5, "595959")
CUT = Type(Role.BODY, SIZE_SMALL_5)
