"""The picture of a seal, in drafts only. A seal is pressed by hand: no picture of one is on a paper that counts.

It shows how the paper will look, and where the seal goes. The draft says across each page that it is one; it cannot be
issued, filed as signed, or signed by certificate, and a file for Word, out of which a picture can be copied, never
bears it.
"""

from __future__ import annotations

import ctypes

import msgspec
import pypdfium2
import pypdfium2.raw as raw

from governance_desk.documents.content.blocks import SEALED_DRAFT, Document, Issued
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.pdfium import LOCK

_MARK = "".join(SEALED_DRAFT.split())
_TEXTS = [raw.FPDF_PAGEOBJ_TEXT]
_LEVEL = 0.01  # of what a matrix turns


def sealed_draft(document: Document, picture: bytes) -> Document:
    """The document as a draft with the seal (a PNG) over the issuer and the date.

    Refusal where it has no place for a seal.
    """
    require_place(document)
    stamp = f"{document.stamp}　{SEALED_DRAFT}" if document.stamp else SEALED_DRAFT
    return msgspec.structs.replace(document, seal=picture, stamp=stamp)


def require_place(document: Document) -> None:
    """Refusal for a paper on which no seal is pressed."""
    if not any(isinstance(block, Issued) for block in document.blocks):
        raise Refusal(
            text("This paper has no place for a seal."),
            next_step=text("Seals are on what the association sends out: letters, resolutions, certificates."),
        )


def require_unsealed(document: Document) -> None:
    """Refuse a document with the picture of a seal: it is a draft, whatever is done with it."""
    if document.seal:
        raise draft_refused()


def require_no_sealed_draft(pdf: bytes) -> None:
    """The same for the bytes of a PDF, as far as it can be read."""
    if is_sealed_draft(pdf):
        raise draft_refused()


def is_sealed_draft(pdf: bytes) -> bool:
    """Whether the PDF is a draft with the picture of a seal: by its title, or by the mark across one of its pages.

    A program that prints a PDF into another one, or puts several together, drops the title and keeps the mark.
    """
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return False
        try:
            if SEALED_DRAFT in document.get_metadata_value("Title"):
                return True
            return any(_is_stamped(document[number]) for number in range(len(document)))
        finally:
            document.close()


def _is_stamped(page: pypdfium2.PdfPage) -> bool:
    """A sentence about such a draft does not stand aslant."""
    text = page.get_textpage()
    try:
        if _MARK not in _bare(text.get_text_range()):
            return False
        aslant = [each for each in page.get_objects(_TEXTS) if abs(each.get_matrix().b) > _LEVEL]
        return _MARK in _bare("".join(_said(each, text) for each in aslant))
    finally:
        text.close()
        page.close()


def _said(written: pypdfium2.PdfObject, text: pypdfium2.PdfTextPage) -> str:
    size = raw.FPDFTextObj_GetText(written.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    raw.FPDFTextObj_GetText(written.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), size)
    return buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")


def _bare(words: str) -> str:
    return "".join(words.split())


def draft_refused() -> Refusal:
    """What is said wherever such a draft is brought."""
    return Refusal(
        text("This is a draft with the picture of a seal: it is neither issued nor signed nor filed as such."),
        next_step=text("Draw the paper up without the picture, print it, and press the seal on it by hand."),
    )
