"""How an association has its papers: letterhead, wording, lines to sign on; what is not set is the program's own."""

from __future__ import annotations

from enum import StrEnum

import msgspec


class Mark(StrEnum):
    """How the mark of the issuing body is printed."""

    RED = "red"
    BLACK = "black"  # for a printer without colour
    PREPRINTED = "preprinted"  # the paper bears it: its room stays free


class Letterhead(msgspec.Struct, frozen=True):
    """What stands at the head of a paper that is sent out, and how the secretariat is reached.

    `issuer` empty: the association's name. `line` stands small below it. An empty way of reaching the secretariat is
    left to be filled in by hand.
    """

    issuer: str = ""
    line: str = ""
    mark: Mark = Mark.RED
    person: str = ""
    telephone: str = ""
    mail: str = ""
    address: str = ""


class Side(StrEnum):
    """Where the picture stands above the mark."""

    LEFT = "left"
    MIDDLE = "middle"
    RIGHT = "right"


LEAST_TALL, MOST_TALL = 8, 28
"""Millimetres: above the mark are 35 of white (GB/T 9704-2012, 7.2.4), and it stays where it is."""


class Logo(msgspec.Struct, frozen=True):
    """The picture above the mark: a PNG or a JPEG (see `picture.py`), under the name of the file that was chosen.

    `width` and `height` are its points, `tall` is how high it is printed, in millimetres.
    """

    name: str
    content: bytes
    width: int
    height: int
    tall: int = 15
    side: Side = Side.MIDDLE


class SignatureLine(msgspec.Struct, frozen=True):
    """A line to sign on. `key` says whose name is known there (see `wordings`); empty for a line of one's own."""

    key: str
    role: str


class Templates(msgspec.Struct):
    """Only `fold.py` makes a new one. `wordings`: by document and phrase; `signatures`: by document, in their order."""

    letterhead: Letterhead = Letterhead()
    wordings: dict[str, dict[str, str]] = {}
    signatures: dict[str, tuple[SignatureLine, ...]] = {}
    logo: Logo | None = None

    def text(self, document: str, phrase: str) -> str | None:
        """The association's own text of the phrase; None where it has the program's."""
        return self.wordings.get(document, {}).get(phrase)


AS_DELIVERED = Templates()
