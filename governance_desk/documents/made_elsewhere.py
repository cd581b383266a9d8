"""A PDF that was made elsewhere, with another program or on paper, made ready to be issued: read with care."""

from __future__ import annotations

import msgspec
import pypdfium2
import pypdfium2.raw as pdfium

from governance_desk.association.state import Association
from governance_desk.attachments.limits import size_words
from governance_desk.documents.content.stamped import REHEARSAL
from governance_desk.documents.filed import PDF_TYPE, Issue, Ready, ready
from governance_desk.documents.seal import require_no_sealed_draft
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.series import next_number
from governance_desk.filing.words import searched, words_of
from governance_desk.journal.entry import Head
from governance_desk.language import text
from governance_desk.pdfium import LOCK

LARGEST = 100 * 1024 * 1024
"""Bytes. A larger one could not be signed, nor its signatures be checked."""

_HEAD, _TAIL = 1024, 2048  # bytes within which a PDF begins and ends; some programs write a few more around it
_CLOSED = {pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY}
_OPEN_TO_ALL = -1  # the revision of the security handler of a PDF that has none


class Brought(msgspec.Struct, frozen=True):
    """A sound PDF: its bytes, how many pages it has, and its `words` as they are searched, none in mere pictures."""

    content: bytes
    pages: int
    words: str

    def bears(self, number: str) -> bool:
        """Whether the document number stands in its text."""
        return searched(number) in self.words


def bring(pdf: bytes) -> Brought:
    """The PDF, looked into. Fault for what is none, is damaged, too large or closed with a password.

    Refusal for a draft with the picture of a seal.
    """
    if len(pdf) > LARGEST:
        raise Fault(
            text("The PDF is larger than {limit}.", limit=size_words(LARGEST)),
            next_step=text("Save it with smaller pictures, or split it."),
        )
    if b"%PDF-" not in pdf[:_HEAD]:
        raise Fault(
            text("This file is no PDF."),
            next_step=text("Choose the PDF itself; a document for Word must be saved as PDF first."),
        )
    pages = _pages(pdf)
    require_no_sealed_draft(pdf)
    return Brought(pdf, pages, words_of(pdf, PDF_TYPE))


def ready_made_elsewhere(association: Association, head: Head, brought: Brought, issue: Issue) -> Ready:
    """The PDF as it is, with the command that issues it under `issue.number`, or under the next one of its series.

    The number has to stand on it already: nothing is added to it. Refusal where the series gives no number, or where
    the paper comes from a rehearsal.
    """
    if searched(REHEARSAL) in brought.words and not association.rehearsal:
        raise Refusal(
            text("This paper says of itself that it comes from a rehearsal."),
            next_step=text("Issue the paper of the association's own record."),
        )
    number = issue.number.strip() if issue.series is None else next_number(association.filing, issue.series, issue.day)
    numbered = msgspec.structs.replace(issue, number=number, made_elsewhere=True)
    return ready(head, brought.content, numbered)


def _pages(pdf: bytes) -> int:
    with LOCK:
        try:
            document = pypdfium2.PdfDocument(pdf)
        except pypdfium2.PdfiumError as problem:
            raise (_closed() if problem.err_code in _CLOSED else _damaged()) from problem
        try:
            if pdfium.FPDF_GetSecurityHandlerRevision(document.raw) != _OPEN_TO_ALL:
                raise _closed()
            for number in range(len(document)):
                document[number].close()
            pages = len(document)
        except pypdfium2.PdfiumError as problem:
            raise _damaged() from problem
        finally:
            document.close()
    if not pages or b"%%EOF" not in pdf[-_TAIL:]:  # half a file, of which the library makes what it can
        raise _damaged()
    return pages


def _closed() -> Fault:
    return Fault(
        text("This PDF is closed with a password, or against being copied."),
        next_step=text("Save it without a password first; otherwise nobody could search, sign or check it later."),
    )


def _damaged() -> Fault:
    return Fault(
        text("This PDF is damaged, or not all of it is here."),
        next_step=text("Take it from where it came from once more."),
    )
