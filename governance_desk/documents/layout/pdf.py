"""A document → the bytes of a PDF."""

from __future__ import annotations

from threading import Lock

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.composing import compose
from governance_desk.documents.layout.fonts import FontSet, Role, font_set
from governance_desk.documents.layout.footer import footer
from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.painting import Painter
from governance_desk.documents.layout.setting import Setter

# reportlab's faces keep a place in their file while they make a subset: two threads would disturb each other.
_one_at_a_time = Lock()


def pdf(document: Document, *, bundled_only: bool = False) -> bytes:
    """The document on A4 after GB/T 9704-2012, fonts embedded as subsets.

    The same document gives the same bytes, with the same faces: `bundled_only` leaves the user's own 仿宋 and
    小标宋 aside, so that the bytes are the same on every machine. `fonts.substitutions()` says what stands in;
    `missing.missing_characters()` what will be printed as 〓.
    """
    with _one_at_a_time:
        return _made(document, font_set(bundled_only=bundled_only))


def _made(document: Document, fonts: FontSet) -> bytes:
    setter = Setter(fonts)
    pages = paginate(compose(document, setter))
    painter = Painter(document, fonts.advances(Role.BODY).primary.name)
    for number, page in enumerate(pages, start=1):
        painter.page(page, *footer(document, number, len(pages), setter))
    return painter.finish()
