"""A document → the bytes of a PDF."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.composing import compose
from governance_desk.documents.layout.fonts import Role, font_set
from governance_desk.documents.layout.footer import footer
from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.painting import Painter
from governance_desk.documents.layout.setting import Setter


def pdf(document: Document, *, bundled_only: bool = False) -> bytes:
    """The document on A4 after GB/T 9704-2012, fonts embedded as subsets.

    The same document gives the same bytes, with the same faces: `bundled_only` leaves the user's own 仿宋 and
    小标宋 aside, so that the bytes are the same on every machine. `fonts.substitutions()` says what stands in;
    `missing.missing_characters()` what will be printed as 〓.
    """
    fonts = font_set(bundled_only=bundled_only)
    setter = Setter(fonts)
    pages = paginate(compose(document, setter))
    painter = Painter(document, fonts.advances(Role.BODY).primary.name)
    for number, page in enumerate(pages, start=1):
        painter.page(page, *footer(document, number, len(pages), setter))
    return painter.finish()
