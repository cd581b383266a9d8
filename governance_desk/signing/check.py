"""Check the signatures of a PDF: who, when, whether it is still what was signed, and who vouches for the name.

Nothing is fetched from a network: a certificate counts as known where the association has put it, or the one that
issued it, on its own list. Everything else is said as it is, and left to the reader.
"""

from __future__ import annotations

import asyncio
import datetime
import re
from collections.abc import Sequence
from enum import StrEnum
from typing import TYPE_CHECKING, Any

import msgspec

from governance_desk.signing.credentials import Holder, holder_of, named, weak_key
from governance_desk.signing.document import opened, reading
from governance_desk.signing.libraries import prepare

if TYPE_CHECKING:
    from asn1crypto.x509 import Certificate
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
    from pyhanko_certvalidator import ValidationContext


_WEAK = {"md2": "MD2", "md5": "MD5", "sha1": "SHA-1"}
_DIGITS = re.compile(rb"<[0-9A-Fa-f]*>")


class Change(StrEnum):
    """What happened to the document after it was signed."""

    NONE = "none"
    SIGNED = "signed"  # signed or time-stamped by others since: what was signed stands
    FILLED = "filled"  # fields of a form were filled in
    CHANGED = "changed"  # pages or their contents
    BROKEN = "broken"  # the bytes that were signed are no longer there


class Trust(StrEnum):
    """Who vouches for the name in the certificate."""

    LISTED = "listed"  # it, or its issuer, stands on the association's list
    TEST = "test"  # a test certificate of this program
    SELF_MADE = "self_made"
    UNKNOWN = "unknown"  # an issuer that nobody has put on the list
    EXPIRED = "expired"  # on the list, but not valid at the moment of signing
    UNFIT = "unfit"  # on the list, but not made for signing or revoked
    WEAK = "weak"  # whoever it is: made with a method or a key that can be forged today


class Checked(msgspec.Struct, frozen=True):
    """One signature, as it was found.

    `claimed` is when the signer says to have signed, `stamped` what a time-stamp service says (its name in
    `stamped_by`; `stamp_listed`: the association knows it). `sound`: bytes and certificate belong together, and the
    document is what was signed. `certificate` is the certificate itself, for whoever puts it on the list. `weak` is
    the method that can be forged, as SHA-1 or RSA 1024; empty where there is none.
    """

    field: str
    holder: Holder
    claimed: datetime.datetime | None
    stamped: datetime.datetime | None
    stamped_by: str
    stamp_listed: bool
    change: Change
    trust: Trust
    reason: str
    location: str
    certificate: bytes
    is_time_stamp: bool = False
    weak: str = ""

    @property
    def sound(self) -> bool:
        """Whether the document is still what was signed; signatures of others do not change it."""
        return self.change in (Change.NONE, Change.SIGNED)

    @property
    def at(self) -> datetime.datetime | None:
        """The best that is known of when."""
        return self.stamped or self.claimed


class Unread(msgspec.Struct, frozen=True):
    """A signature of a kind that cannot be checked here, as of SM2; `kind` as the document names it."""

    field: str
    kind: str


def unread(pdf: bytes) -> tuple[Unread, ...]:
    """The signatures about which `check` says nothing; Fault as there."""
    prepare()
    return unread_in(opened(pdf))


def unread_in(reader: PdfFileReader) -> tuple[Unread, ...]:
    """The same of a document that is open already."""
    from pyhanko.sign.fields import enumerate_sig_fields

    with reading():
        known = {each.field_name for each in reader.embedded_signatures}
        there = [(name, value) for name, value, _field in enumerate_sig_fields(reader, filled_status=True)]
        return tuple(
            Unread(str(name), str(value.get_object().get("/SubFilter", "")).lstrip("/"))
            for name, value in there
            if name not in known
        )


def check(pdf: bytes, now: datetime.datetime, listed: Sequence[bytes] = ()) -> tuple[Checked, ...]:
    """Each signature in the order in which they were made; none where there is none.

    `listed` are certificates (DER) that the association trusts, `now` is the moment of checking, with its zone.
    Fault for a file that is no PDF or cannot be followed.
    """
    from asn1crypto.x509 import Certificate

    prepare()
    reader = opened(pdf)
    with reading():
        roots = [Certificate.load(each) for each in listed]
        found = list(reader.embedded_signatures)
        return tuple(asyncio.run(_checked(reader, each, roots, now)) for each in found)


async def _checked(
    reader: PdfFileReader, signature: EmbeddedPdfSignature, roots: list[Certificate], now: datetime.datetime
) -> Checked:
    from pyhanko.sign.validation import async_validate_pdf_signature, async_validate_pdf_timestamp

    stamp = signature.sig_object_type == "/DocTimeStamp"
    claimed = None if stamp else signature.self_reported_timestamp
    stamped, issuer, sound, known = None, "", True, False
    status: Any = None
    context = _context(roots, claimed or now)
    if stamp:
        status = await async_validate_pdf_timestamp(signature, context)
        stamped, issuer, known = status.timestamp, named(status.signing_cert.subject), bool(status.trusted)
    else:
        stamps = _context(roots, now)
        status = await async_validate_pdf_signature(signature, context, stamps)
        token = status.timestamp_validity
        if token is not None:
            sound = bool(token.intact and token.valid)
            stamped = token.timestamp if sound else None
            issuer, known = named(token.signing_cert.subject), bool(token.trusted)
            if stamped is not None:  # the certificate had to be valid then, not when the signer says it was
                status = await async_validate_pdf_signature(signature, _context(roots, stamped), stamps)
    certificate = signature.signer_cert
    intact = bool(status.intact and status.valid and sound) and not _stuffed(signature)
    holder = holder_of(certificate)
    weak = _WEAK.get(str(signature.md_algorithm).lower(), "") or weak_key(certificate) or ""
    return Checked(
        field=signature.field_name,
        holder=holder,
        claimed=claimed,
        stamped=stamped,
        stamped_by=issuer,
        stamp_listed=known,
        change=_change(reader, signature, status) if intact else Change.BROKEN,
        trust=Trust.WEAK if weak else _trust(holder, certificate, status, roots, stamped or claimed or now),
        reason=str(signature.sig_object.get("/Reason", "")),
        location=str(signature.sig_object.get("/Location", "")),
        certificate=certificate.dump(),
        is_time_stamp=stamp,
        weak=weak,
    )


def _context(roots: list[Certificate], moment: datetime.datetime) -> ValidationContext:
    """Asks nobody: the list of the association, and the certificates that came with the signature."""
    from pyhanko_certvalidator import ValidationContext

    return ValidationContext(
        trust_roots=list(roots),
        allow_fetching=False,
        moment=moment,
        revocation_mode="soft-fail",
    )


def _stuffed(signature: EmbeddedPdfSignature) -> bool:
    """Whether something else than the signature lies in the room that was left for it: that room is not signed."""
    from asn1crypto import parser

    _begin, first, second, _rest = signature.byte_range
    file = signature.reader.stream
    file.seek(first)
    if _DIGITS.fullmatch(file.read(second - first)) is None:
        return True
    content = bytes(signature.pkcs7_content)
    return bool(content[parser.peek(content) :].strip(b"\0"))


def _change(reader: PdfFileReader, signature: EmbeddedPdfSignature, status: Any) -> Change:
    from pyhanko.sign.diff_analysis import ModificationLevel
    from pyhanko.sign.validation import SignatureCoverageLevel

    if status.coverage == SignatureCoverageLevel.ENTIRE_FILE:
        return Change.NONE
    if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
        return Change.CHANGED
    if signature.signed_revision == reader.xrefs.total_revisions - 1:
        return Change.CHANGED  # something lies behind the end that belongs to no version of the document
    if not status.docmdp_ok:
        return Change.CHANGED
    level = status.modification_level
    if level in (ModificationLevel.NONE, ModificationLevel.LTA_UPDATES):
        return Change.SIGNED
    if level == ModificationLevel.FORM_FILLING:
        signed = {each.field_name for each in reader.embedded_signatures}
        touched = status.diff_result.changed_form_fields
        return Change.SIGNED if touched <= signed else Change.FILLED
    return Change.CHANGED


def _trust(
    holder: Holder, certificate: Certificate, status: Any, roots: list[Certificate], moment: datetime.datetime
) -> Trust:
    on_list = any(each.dump() == certificate.dump() for each in roots)
    if status.trust_problem_indic is None and status.validation_path is not None:
        return Trust.LISTED
    if on_list and not holder.since <= moment <= holder.until:
        return Trust.EXPIRED
    if on_list or (roots and status.trust_problem_indic is not None and _reaches(certificate, roots)):
        expired = not holder.since <= moment <= holder.until
        return Trust.EXPIRED if expired else Trust.UNFIT
    if holder.is_test:
        return Trust.TEST
    return Trust.SELF_MADE if holder.self_made else Trust.UNKNOWN


def _reaches(certificate: Certificate, roots: list[Certificate]) -> bool:
    return any(certificate.issuer.dump() == each.subject.dump() for each in roots)
