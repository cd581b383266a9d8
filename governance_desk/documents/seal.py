"""The picture of a seal, in drafts only. A seal is pressed by hand: no picture of one is on a paper that counts.

It shows how the paper will look, and where the seal goes. The draft says across each page that it is one; it cannot be
issued, filed as signed, or signed by certificate, and a file for Word, out of which a picture can be copied, never
bears it.
"""

from __future__ import annotations

import msgspec
import pypdfium2

from governance_desk.documents.content.blocks import SEALED_DRAFT, Document, Issued
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.pdfium import LOCK


def sealed_draft(document: Document, picture: bytes) -> Document:
    """The document as a draft with the seal (a PNG) over the issuer and the date.

    Refusal where it has no place for a seal.
    """
    if not any(isinstance(block, Issued) for block in document.blocks):
        raise Refusal(
            text("This paper has no place for a seal."),
            next_step=text("Seals are on what the association sends out: letters, resolutions, certificates."),
        )
    stamp = f"{document.stamp}　{SEALED_DRAFT}" if document.stamp else SEALED_DRAFT
    return msgspec.structs.replace(document, seal=picture, stamp=stamp)


def require_unsealed(document: Document) -> None:
    """Refuse a document with the picture of a seal: it is a draft, whatever is done with it."""
    if document.seal:
        raise draft_refused()


def require_no_sealed_draft(pdf: bytes) -> None:
    """The same for the bytes of a PDF, as far as it can be read."""
    if is_sealed_draft(pdf):
        raise draft_refused()


def is_sealed_draft(pdf: bytes) -> bool:
    """Whether the PDF says of itself that it is a draft with the picture of a seal."""
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return False
        try:
            return SEALED_DRAFT in document.get_metadata_value("Title")
        finally:
            document.close()


def draft_refused() -> Refusal:
    """What is said wherever such a draft is brought."""
    return Refusal(
        text("This is a draft with the picture of a seal: it is neither issued nor signed nor filed as such."),
        next_step=text("Draw the paper up without the picture, print it, and press the seal on it by hand."),
    )
