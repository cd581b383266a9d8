"""A document → the bytes of a PDF."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from threading import Lock

import msgspec

from governance_desk.documents.content.blocks import Document
from governance_desk.documents.layout.composing import Known, compose
from governance_desk.documents.layout.fonts import FontSet, Role, font_set
from governance_desk.documents.layout.footer import footer
from governance_desk.documents.layout.missing import Missing, Search, missing_characters
from governance_desk.documents.layout.paging import paginate
from governance_desk.documents.layout.painting import Painter
from governance_desk.documents.layout.setting import RememberingSetter, Setter

# reportlab's faces keep a place in their file while they make a subset: two threads would disturb each other.
one_at_a_time = Lock()


class Pdf(bytes):
    """The bytes of a PDF, and the characters in it that are printed as 〓, which are said before it is printed."""

    missing: tuple[Missing, ...]

    def __new__(cls, content: bytes, missing: Iterable[Missing] = ()) -> Pdf:
        made = super().__new__(cls, content)
        made.missing = tuple(missing)
        return made


def pdf(document: Document, *, bundled_only: bool = False) -> Pdf:
    """The document on A4 after GB/T 9704-2012, fonts embedded as subsets.

    The same document gives the same bytes, with the same faces: `bundled_only` leaves the user's own 仿宋 and
    小标宋 aside, so that the bytes are the same on every machine. `fonts.substitutions()` says what stands in.
    """
    with one_at_a_time:
        made = _made(document, font_set(bundled_only=bundled_only))
        return Pdf(made, missing_characters(document, bundled_only=bundled_only))


def _made(document: Document, fonts: FontSet) -> bytes:
    setter = Setter(fonts)
    pages = paginate(compose(document, setter))
    painter = Painter(document, fonts.advances(Role.BODY).primary.name)
    for number, page in enumerate(pages, start=1):
        painter.page(page, *footer(document, number, len(pages), setter))
    return painter.finish()


class Part(msgspec.Struct, frozen=True):
    """One of many documents in one file: whom it is for, as the outline names it."""

    name: str
    document: Document


class Merged(msgspec.Struct, frozen=True):
    """One file of many documents; `starts` are the pages (0 …) on which each of them begins."""

    content: Pdf
    starts: tuple[int, ...]


def merged(
    parts: Iterable[Part], title: str, *, bundled_only: bool = False, watch: Callable[[int], None] = lambda _done: None
) -> Merged:
    """The documents behind one another, each with an entry of the outline and with page numbers of its own.

    Each is asked for when it is its turn, so that a thousand need not be held at once. `watch` is told how many are
    done, and may raise to stop. ValueError for no document at all, and for a draft with the picture of a seal.
    """
    painter: Painter | None = None
    fonts = font_set(bundled_only=bundled_only)
    setter, known = RememberingSetter(fonts), Known()
    search, missing = Search(bundled_only=bundled_only), list[Missing]()
    starts, sofar = [], 0
    for done, part in enumerate(parts):
        watch(done)
        if part.document.seal:
            raise ValueError("a draft with the picture of a seal among others: the file would not say that it is one")
        with one_at_a_time:
            pages = paginate(compose(part.document, setter, known))
            missing += search.through(part.document)
            if painter is None:
                whole = msgspec.structs.replace(part.document, title=title, subject=title)
                painter = Painter(whole, fonts.advances(Role.BODY).primary.name)
            painter.part(part.name, part.document)
            for number, page in enumerate(pages, start=1):
                painter.page(page, *footer(part.document, number, len(pages), setter))
        starts.append(sofar)
        sofar += len(pages)
    if painter is None:
        raise ValueError("no document to merge")
    with one_at_a_time:
        return Merged(Pdf(painter.finish(), missing), tuple(starts))
