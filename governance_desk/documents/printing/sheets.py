"""Labels and badges on their sheets, as a PDF."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import TypeVar

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.fonts import Role, font_set
from governance_desk.documents.layout.geometry import LEFT, MM, TOP
from governance_desk.documents.layout.missing import Search
from governance_desk.documents.layout.paging import Placed
from governance_desk.documents.layout.painting import Painter
from governance_desk.documents.layout.pdf import Pdf, one_at_a_time
from governance_desk.documents.layout.qr import Code, rows_of
from governance_desk.documents.layout.setting import Setter
from governance_desk.documents.layout.strips import Rule, Strip, Words
from governance_desk.documents.printing.fit import Text, fitted
from governance_desk.documents.printing.stock import Stock

_PAD = 5.0  # millimetres: what a printer leaves white at the edge of the paper, and a hair for the sheet
_QR_SHARE = 0.42  # of the shorter side of a badge
_HAIR = 0.25

Each = TypeVar("Each", "Addressee", "Badge")


class Addressee(msgspec.Struct, frozen=True):
    """Whom a letter goes to: `attention` is the person, `postcode` stands above the address, as on an envelope."""

    unit: str
    attention: str = ""
    address: str = ""
    postcode: str = ""


class Badge(msgspec.Struct, frozen=True):
    """What a badge says. `code`: what the scanner at the door reads; empty for who is not on the roll."""

    name: str
    unit: str = ""
    post: str = ""
    code: str = ""


class Part(StrEnum):
    """What stands on a piece."""

    POSTCODE = "postcode"
    ADDRESS = "address"
    UNIT = "unit"
    PERSON = "person"
    POST = "post"
    ASSOCIATION = "association"


class Cut(msgspec.Struct, frozen=True):
    """The piece `number` (1 …), which is for `name`, lacks the end of these parts: a mark stands in its place."""

    number: int
    name: str
    parts: tuple[Part, ...]


class Made(msgspec.Struct, frozen=True):
    """The file, and the pieces on which something had to be cut."""

    content: Pdf
    cut: tuple[Cut, ...]


_ON_LABEL = (Part.POSTCODE, Part.ADDRESS, Part.UNIT, Part.PERSON)
_ON_BADGE = (Part.ASSOCIATION, Part.PERSON, Part.POST, Part.UNIT)
"""In the order in which they stand."""


class _Piece(msgspec.Struct):
    words: list[Words]
    codes: list[Code]
    cut: tuple[Part, ...]


def label_sheets(
    addressees: Sequence[Addressee], stock: Stock, about: Document, *, first: int = 1, bundled_only: bool = False
) -> Made:
    """A label for each; the sheet begins with its place `first` (1 …), where those before it are used up.

    `about` has title, author and stamp of the file. ValueError for nobody, or a place that the sheet does not have.
    """

    def piece(each: Addressee, setter: Setter) -> _Piece:
        texts = [
            Text(each.postcode, lines=1, largest=11),
            Text(each.address, lines=6, largest=11),
            Text(each.unit, Role.HEADING, lines=3, largest=12, kept=2),
            Text(f"{each.attention}　收" if each.attention else "", largest=12, lines=2),
        ]
        return _in_middle(texts, stock, setter)

    return _sheets(addressees, [each.unit for each in addressees], stock, about, piece, first, bundled_only)


def badge_sheets(badges: Sequence[Badge], stock: Stock, about: Document, *, bundled_only: bool = False) -> Made:
    """A badge for each: the name large, the code beside or below it. ValueError for nobody."""

    def piece(each: Badge, setter: Setter) -> _Piece:
        return _badge(each, stock, setter, about.author)

    return _sheets(badges, [each.name for each in badges], stock, about, piece, 1, bundled_only)


def _sheets(
    items: Sequence[Each],
    names: Sequence[str],
    stock: Stock,
    about: Document,
    piece: Callable[[Each, Setter], _Piece],
    first: int,
    bundled_only: bool,
) -> Made:
    if not items or not 1 <= first <= stock.each:
        raise ValueError("a sheet begins at one of its places, with somebody")
    fonts = font_set(bundled_only=bundled_only)
    setter = Setter(fonts)
    cut: list[Cut] = []
    places = stock.places()
    with one_at_a_time:
        painter = Painter(about, fonts.advances(Role.BODY).primary.name)
        place = first - 1
        words: list[Words] = []
        codes: list[Code] = []
        for number, (name, item) in enumerate(zip(names, items, strict=True), 1):
            if place == stock.each:
                painter.page(_marks(stock), words, codes)
                place, words, codes = 0, [], []
            made = piece(item, setter)
            x, y = (side * MM for side in places[place])
            words += [msgspec.structs.replace(w, x=w.x + x, baseline=w.baseline + y) for w in made.words]
            codes += [msgspec.structs.replace(c, left=c.left + x, top=c.top + y) for c in made.codes]
            cut += [Cut(number, name, made.cut)] if made.cut else []
            place += 1
        painter.page(_marks(stock), words, codes)
        missing = Search(bundled_only=bundled_only).among(text for item in items for text in _texts(item))
        return Made(Pdf(painter.finish(), missing), tuple(cut))


def _texts(item: Addressee | Badge) -> tuple[str, ...]:
    """What stands on it in words."""
    if isinstance(item, Badge):
        return item.name, item.unit, item.post
    return item.postcode, item.address, item.unit, item.attention


def _in_middle(texts: Sequence[Text], stock: Stock, setter: Setter) -> _Piece:
    width, height = (stock.width - 2 * _PAD) * MM, (stock.height - 2 * _PAD) * MM
    found = fitted(texts, width, height, setter)
    top = _PAD * MM + (height - found.height) / 2
    moved = [msgspec.structs.replace(w, x=w.x + _PAD * MM, baseline=w.baseline + top) for w in found.marks]
    return _Piece(moved, [], tuple(_ON_LABEL[at] for at in found.cut))


def _badge(badge: Badge, stock: Stock, setter: Setter, association: str) -> _Piece:
    """Across: the code at the right; upright: below."""
    width, height, pad = stock.width * MM, stock.height * MM, _PAD * MM
    upright = stock.height > stock.width
    side = min(stock.width, stock.height) * _QR_SHARE * MM if badge.code else 0.0
    gap = pad if badge.code else 0.0  # four modules of white, as a reader wants them
    room = (width - 2 * pad - (0 if upright else side + gap), height - 2 * pad - (side + gap if upright else 0))
    big = 2.0 if upright else 1.0
    texts = [
        Text(association, largest=9 * big, least=6, lines=2),
        Text(badge.name, Role.HEADING, largest=24 * big, least=9, lines=2),
        Text(badge.post, largest=11 * big, least=6, lines=1),
        Text(badge.unit, largest=11 * big, least=6, lines=3),
    ]
    found = fitted(texts, *room, setter, centred=upright)
    top = pad + (room[1] - found.height) / 2
    words = [msgspec.structs.replace(w, x=w.x + pad, baseline=w.baseline + top) for w in found.marks]
    left = (width - side) / 2 if upright else width - pad - side
    above = height - pad - side if upright else (height - side) / 2
    return _Piece(
        words,
        [Code(left, above, side, rows_of(badge.code))] if badge.code else [],
        tuple(_ON_BADGE[at] for at in found.cut),
    )


def _marks(stock: Stock) -> list[Placed]:
    """The lines to cut along, from the corner of the page in place of that of the text block."""
    rules = tuple(
        Rule(x1 * MM - LEFT, y1 * MM - TOP, x2 * MM - LEFT, y2 * MM - TOP, _HAIR) for x1, y1, x2, y2 in stock.marks()
    )
    return [Placed(0.0, Strip(0.0, rules))] if rules else []
