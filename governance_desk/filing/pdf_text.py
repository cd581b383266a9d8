"""The text of a PDF."""

from __future__ import annotations

import re

import pypdfium2

from governance_desk.pdfium import LOCK

_PAGE_NUMBER = re.compile(r"^\s*—\s*\d+\s*—\s*$", re.MULTILINE)  # else it stood between two words of a sentence


def pdf_text(pdf: bytes) -> str:
    """The text of all pages, in their order; nothing where this is no PDF, or one with a password."""
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError:
            return ""
        try:
            return "\n".join(_page(document[number]) for number in range(len(document)))
        finally:
            document.close()


def _page(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return _PAGE_NUMBER.sub("", text.get_text_range())
    finally:
        text.close()
        page.close()
