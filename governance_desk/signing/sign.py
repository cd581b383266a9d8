"""Sign a PDF with a certificate: PAdES B-B, and B-T where a time-stamp service confirms the moment.

What is signed is appended (incremental update): the bytes that were there stay, and with them every earlier
signature. Each signer has a field of their own.
"""

from __future__ import annotations

import datetime
from io import BytesIO
from typing import TYPE_CHECKING

import msgspec

from governance_desk.documents.layout.printable import printable
from governance_desk.documents.seal import require_no_sealed_draft
from governance_desk.errors import Fault, Refusal
from governance_desk.language import text
from governance_desk.signing.credentials import Credentials
from governance_desk.signing.document import broken, opened, reading
from governance_desk.signing.room import Place
from governance_desk.signing.time_stamp import no_time_stamp

if TYPE_CHECKING:
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.timestamps import TimeStamper
    from pyhanko.stamp import BaseStampStyle

FIELD = "Signature"
_FORBIDS_ALL = 1
"""The permission of a certified document that allows nothing more, not even a signature (DocMDP)."""


class Wish(msgspec.Struct, frozen=True):
    """How it is to be signed: what for, where, and, for a visible signature, on which rectangle."""

    reason: str = ""
    location: str = ""
    place: Place | None = None


def sign(
    pdf: bytes,
    credentials: Credentials,
    wish: Wish,
    at: datetime.datetime,
    *,
    time_stamps: TimeStamper | None = None,
) -> bytes:
    """The signed PDF; `at` is the moment, with its zone, that a visible signature names.

    Fault for a PDF that cannot be read and a time-stamp service that does not answer; Refusal where the document
    forbids a further signature. The PDF given stays as it is in every case.
    """
    from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
    from pyhanko.sign import fields, signers
    from pyhanko.sign.general import SigningError
    from pyhanko.sign.timestamps import TimestampRequestError

    reader = opened(pdf)
    require_no_sealed_draft(pdf)
    _require_open(reader)
    field = free_field(reader)
    box = wish.place.box if wish.place is not None else None
    page = wish.place.page if wish.place is not None else 0
    meta = signers.PdfSignatureMetadata(
        field_name=field,
        md_algorithm="sha256",
        reason=printable(wish.reason) or None,
        location=printable(wish.location) or None,
        name=credentials.holder.name,
        subfilter=fields.SigSeedSubFilter.PADES,
    )
    with reading():
        writer = IncrementalPdfFileWriter(BytesIO(pdf), strict=False)
        signer = signers.PdfSigner(
            meta,
            credentials.signer,
            timestamper=time_stamps,
            stamp_style=_style(credentials, at, wish) if box is not None else None,
            new_field_spec=fields.SigFieldSpec(field, on_page=page, box=box),
        )
        try:
            signed = signer.sign_pdf(writer).getvalue()
        except (TimestampRequestError, OSError, TimeoutError) as problem:
            raise no_time_stamp() from problem
        except SigningError as problem:
            if time_stamps is not None and "timestamp" in str(problem).lower():
                raise no_time_stamp() from problem
            raise broken() from problem
    if not signed.startswith(pdf):  # what others have signed must not be touched
        raise AssertionError("signing did more than append")
    return bytes(signed)


def require_first(pdf: bytes, credentials: Credentials) -> None:
    """Refuse where the same certificate has signed this document already: once is enough, and twice looks like two."""
    reader = opened(pdf)
    own = credentials.signer.signing_cert
    assert own is not None
    with reading():
        theirs = [each.signer_cert.dump() for each in reader.embedded_signatures if each.signer_cert is not None]
    if own.dump() in theirs:
        raise Refusal(
            text("{name} has signed this document with this certificate already.", name=credentials.holder.name),
            next_step=text(
                "Look at its signatures. If something went wrong, take the signed version off among the files beside "
                "the document, and sign anew."
            ),
        )


def free_field(reader: PdfFileReader) -> str:
    """A name that no field of this document has: Signature1, Signature2 and so on."""
    from pyhanko.sign.fields import enumerate_sig_fields

    with reading():
        taken = {name for name, _value, _field in enumerate_sig_fields(reader)}
    number = 1
    while f"{FIELD}{number}" in taken:
        number += 1
    return f"{FIELD}{number}"


def _require_open(reader: PdfFileReader) -> None:
    """Refuse where whoever certified the document allowed no further signature."""
    from pyhanko.sign.validation import read_certification_data

    with reading():
        certified = read_certification_data(reader)
    if certified is not None and certified.permission.value == _FORBIDS_ALL:
        raise Refusal(
            text("Whoever certified this document allowed no further signature."),
            next_step=text("Have it signed on paper, or ask for a copy that is not certified."),
        )
    xfa = reader.root.get("/AcroForm", {})
    if "/XFA" in (xfa.get_object() if hasattr(xfa, "get_object") else xfa):
        raise Fault(
            text("This PDF is an old form (XFA), which cannot be signed here."),
            next_step=text("Print it into a new PDF, and sign that."),
        )


def _style(credentials: Credentials, at: datetime.datetime, wish: Wish) -> BaseStampStyle:
    """The page that `appearance` makes, at its own size and without a frame of pyHanko's."""
    from pyhanko.pdf_utils.content import PdfContent
    from pyhanko.pdf_utils.layout import AxisAlignment as Align
    from pyhanko.pdf_utils.layout import BoxConstraints, Margins, SimpleBoxLayoutRule
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.stamp import StaticStampStyle

    from governance_desk.signing.appearance import appearance

    page = appearance(credentials.holder, at, wish.reason)

    class Imported(PdfContent):
        """One page of another PDF."""

        def render(self) -> bytes:
            writer = self.writer
            assert writer is not None
            xobject = writer.import_page_as_xobject(PdfFileReader(BytesIO(page)))
            self.resources.xobject["/Seen"] = xobject
            left, bottom, right, top = xobject.get_object()["/BBox"]
            self.box = BoxConstraints(width=abs(right - left), height=abs(top - bottom))
            return b"/Seen Do"

    rule = SimpleBoxLayoutRule(x_align=Align.ALIGN_MID, y_align=Align.ALIGN_MID, margins=Margins(0, 0, 0, 0))
    return StaticStampStyle(border_width=0, background=Imported(), background_layout=rule, background_opacity=1.0)
