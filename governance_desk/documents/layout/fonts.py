"""The faces of type that a document is set in, and what stands in where one or a character is missing.

Parsing a font of 14 MB costs about 0.15 s, so a face is loaded when a text first needs it, once in a process.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from enum import Enum
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError

from governance_desk.documents.layout import installed
from governance_desk.documents.layout.printable import MISSING_SIGN
from governance_desk.documents.layout.truetype import MendedFont
from governance_desk.paths import resource

SERIF, SERIF_BOLD = "NotoSerifSC_400Regular", "NotoSerifSC_700Bold"
SANS, SANS_BOLD = "NotoSansSC_400Regular", "NotoSansSC_700Bold"


class Role(Enum):
    """What a face is for: the name that the standard gives it."""

    BODY = "仿宋"
    TITLE = "小标宋"
    HEADING = "黑体"
    SUBHEADING = "楷体"
    NUMBER = "宋体"


# simfang, simkai and simhei come with Windows, the ST… with Microsoft Office, the FZ… with WPS or from Founder.
INSTALLED = {
    Role.BODY: ("simfang.ttf", "FangSong.ttf", "仿宋_GB2312.ttf", "FangSong_GB2312.ttf", "STFANGSO.TTF", "仿宋.ttf"),
    Role.TITLE: ("FZXBSJW.TTF", "方正小标宋简体.ttf", "方正小标宋简.ttf", "FZXBSK.TTF", "方正小标宋_GBK.ttf"),
    Role.HEADING: ("simhei.ttf", "黑体.ttf", "STXIHEI.TTF"),
    Role.SUBHEADING: ("simkai.ttf", "KaiTi.ttf", "楷体_GB2312.ttf", "KaiTi_GB2312.ttf", "STKAITI.TTF", "楷体.ttf"),
    Role.NUMBER: (),
}
BUNDLED = {
    Role.BODY: SERIF,
    Role.TITLE: SERIF_BOLD,
    Role.HEADING: SANS_BOLD,
    Role.SUBHEADING: SERIF_BOLD,
    Role.NUMBER: SERIF,
}
BUNDLED_NAMES = {
    SERIF: "Noto Serif SC",
    SERIF_BOLD: "Noto Serif SC Bold",
    SANS: "Noto Sans SC",
    SANS_BOLD: "Noto Sans SC Bold",
}
# Tried in this order for a character that a role's own face lacks.
FALLBACKS = (SERIF, SANS)
# Then the user's own: the two SimSun-Ext come with Windows and have the rarest characters of GB 18030 (extensions B to
# G), as do Hanazono and BabelStone Han, which are free.
RARE = ("simsunb.ttf", "SimSunExtG.ttf", "HanaMinB.ttf", "HanaMinA.ttf", "BabelStoneHan.ttf", "Plangothic.ttf")


class Face:
    """A loaded font file: its name in reportlab, the characters it has and their widths in thousandths of an em."""

    def __init__(self, name: str, path: Path) -> None:
        font = MendedFont(name, str(path))
        pdfmetrics.registerFont(font)
        self.name = name
        self.characters = frozenset(chr(code) for code, glyph in font.face.charToGlyph.items() if glyph)
        self._widths: dict[int, float] = font.face.charWidths

    def advance(self, character: str) -> float:
        """How far the character moves the pen, in ems."""
        return self._widths.get(ord(character), 1000.0) / 1000


@cache
def bundled_face(name: str) -> Face:
    """A face of `resources/fonts`."""
    return Face(name, resource("fonts", f"{name}.ttf"))


@cache
def _installed_face(role: Role) -> Face | None:
    """The user's own face for the role: TrueType outlines, embedding allowed; None where there is none."""
    for path in installed.find(INSTALLED[role]):
        face = _loaded(f"Installed-{role.name}", path)
        # A face of GB 2312 has this sign; one without it is no Chinese face, whatever its file is called.
        if face is not None and MISSING_SIGN in face.characters:
            return face
    return None


def _loaded(name: str, path: Path) -> Face | None:
    """None for CFF outlines, where embedding is forbidden, and for a damaged file."""
    try:
        return Face(name, path)
    except (TTFError, struct.error, OSError, LookupError, ValueError):
        return None


@cache
def _rare_face(path: Path) -> Face | None:
    return _loaded(f"Installed-{path.stem}", path)


class Advances(dict[str, float]):
    """The width in ems of each character when set in a role; `strange` has those of another face than the role's."""

    def __init__(self, primary: Face, *, bundled_only: bool = False) -> None:
        super().__init__()
        self.primary = primary
        self._bundled_only = bundled_only
        self.strange: dict[str, Face | None] = {}

    def __missing__(self, character: str) -> float:
        face: Face | None = self.primary
        if character not in self.primary.characters:
            face = self.strange[character] = fallback(character, bundled_only=self._bundled_only)
        width = self.primary.advance(MISSING_SIGN) if face is None else face.advance(character)
        self[character] = width
        return width

    def runs(self, text: str) -> Iterator[tuple[Face | None, str]]:
        """The text in stretches of one face each; None for characters that no face has, one at a time."""
        begin, current = 0, self.strange.get(text[0], self.primary) if text else self.primary
        for place, character in enumerate(text):
            face = self.strange.get(character, self.primary)
            if (face is not current or face is None) and place > begin:
                yield current, text[begin:place]
                begin = place
            current = face
        if text:
            yield current, text[begin:]


def fallback(character: str, *, bundled_only: bool = False) -> Face | None:
    """The first bundled face that has the character, or else one of the user's own."""
    for name in FALLBACKS:
        if character in bundled_face(name).characters:
            return bundled_face(name)
    for path in () if bundled_only else installed.find(RARE):
        face = _rare_face(path)
        if face is not None and character in face.characters:
            return face
    return None


class FontSet:
    """The face of each role, loaded when first asked for."""

    def __init__(self, *, bundled_only: bool = False) -> None:
        self.bundled_only = bundled_only
        self._advances: dict[Role, Advances] = {}

    def advances(self, role: Role) -> Advances:
        """The widths of characters set in this role."""
        known = self._advances.get(role)
        if known is None:
            own = None if self.bundled_only else _installed_face(role)
            known = self._advances[role] = Advances(own or bundled_face(BUNDLED[role]), bundled_only=self.bundled_only)
        return known


@cache
def font_set(*, bundled_only: bool = False) -> FontSet:
    """The one font set of the process; `bundled_only` gives the same pages on every machine."""
    return FontSet(bundled_only=bundled_only)


def substitutions(*, bundled_only: bool = False) -> list[tuple[str, str]]:
    """Which faces stand in for others: (name in the standard, name of the face used), for the document dialog.

    Loads only faces that the user has installed; where there are none, it has merely looked for their names.
    """
    asked = [role for role in Role if role is not Role.NUMBER]  # a page number in another face matters to nobody
    return [
        (role.value, BUNDLED_NAMES[BUNDLED[role]]) for role in asked if bundled_only or _installed_face(role) is None
    ]
