"""A PDF that somebody brings: read with care, for it may be anything."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from typing import TYPE_CHECKING

from governance_desk.errors import Fault
from governance_desk.language import text

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader

LARGEST = 100 * 1024 * 1024
"""Bytes. Minutes with scans in them have some millions."""


@contextmanager
def reading() -> Iterator[None]:
    """Whatever is wrong inside a PDF is said as a Fault."""
    from pyhanko.pdf_utils.misc import PdfError

    try:
        yield
    except (
        PdfError,
        ValueError,
        TypeError,
        KeyError,
        AttributeError,
        IndexError,
        OverflowError,
        RecursionError,
    ) as wrong:
        raise broken() from wrong


def opened(pdf: bytes, *, strict: bool = False) -> PdfFileReader:
    """The PDF; a Fault for what is none, is broken, is closed with a password, or is too large."""
    from pyhanko.pdf_utils.reader import PdfFileReader

    if len(pdf) > LARGEST:
        raise Fault(
            text("The PDF is too large to be signed or checked."),
            next_step=text("Split it, or make its pictures smaller."),
        )
    if b"%PDF-" not in pdf[:1024]:
        raise Fault(
            text("This file is no PDF."),
            next_step=text("Choose the PDF itself; a document for Word must be saved as PDF first."),
        )
    with reading():
        reader = PdfFileReader(BytesIO(pdf), strict=strict)
        if reader.encrypted:
            raise Fault(
                text("This PDF is closed with a password."),
                next_step=text("Save it without a password first; otherwise nobody could check it later."),
            )
        reader.root  # noqa: B018  # a broken file shows itself here
    return reader


def broken() -> Fault:
    """Its structure cannot be followed."""
    return Fault(
        text("This PDF is damaged, or was changed by something that broke it."),
        next_step=text("Take it from where it came from once more."),
    )
