"""On which page of a PDF something stands."""

from __future__ import annotations

import pypdfium2

from governance_desk.pdfium import LOCK


def page_with(pdf: bytes, words: str, *, last: bool = False) -> int:
    """The first page (0 …), or the `last`, on which the words stand; blanks and the ends of lines do not count.

    0 where they stand nowhere. Of a character beyond U+FFFF PDFium knows nothing: it is not looked for.
    """
    sought = _bare(words)
    if not sought:
        return 0
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = range(len(document))
            return next((at for at in (reversed(pages) if last else pages) if sought in _text(document[at])), 0)
        finally:
            document.close()


def _text(page: pypdfium2.PdfPage) -> str:
    text = page.get_textpage()
    try:
        return _bare(text.get_text_range())
    finally:
        text.close()
        page.close()


def _bare(words: str) -> str:
    return "".join(each for each in words if not each.isspace() and ord(each) <= 0xFFFF)
