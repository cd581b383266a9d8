"""On which page of a PDF something stands."""

from __future__ import annotations

import pypdfium2

from governance_desk.pdfium import LOCK


def page_with(pdf: bytes, words: str, *, last: bool = False) -> int:
    """The first page (0 …), or the `last`, on which the words are a line, or else stand anywhere; 0 where nowhere.

    Blanks and the ends of lines do not count. Of a character beyond U+FFFF PDFium knows nothing: it is not looked for.
    """
    sought = _bare(words)
    if not sought:
        return 0
    with LOCK:
        document = pypdfium2.PdfDocument(pdf)
        try:
            pages = [(at, _lines(document[at])) for at in range(len(document))]
            pages = pages[::-1] if last else pages
            alone = (at for at, lines in pages if sought in lines)
            anywhere = (at for at, lines in pages if sought in "".join(lines))
            return next(alone, next(anywhere, 0))
        finally:
            document.close()


def _lines(page: pypdfium2.PdfPage) -> list[str]:
    text = page.get_textpage()
    try:
        return [_bare(line) for line in text.get_text_range().splitlines()]
    finally:
        text.close()
        page.close()


def _bare(words: str) -> str:
    return "".join(each for each in words if not each.isspace() and ord(each) <= 0xFFFF)
