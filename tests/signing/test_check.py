"""Who signed, and whether it is still what was signed."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from pyhanko.pdf_utils import generic
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers
from pyhanko.sign.timestamps import DummyTimeStamper

from governance_desk.errors import Fault
from governance_desk.language import render
from governance_desk.signing import say
from governance_desk.signing.check import Change, Checked, Trust, Unread, check, unread
from governance_desk.signing.credentials import open_credentials
from governance_desk.signing.sign import Wish, sign
from governance_desk.signing.trusted import read_certificate
from tests.signing.made_up import DAY, NOW, PASSWORD, Maker, authority, issued, someone, to_sign
from tests.signing.time_stamps import stamper


@cache
def signed() -> bytes:
    return sign(to_sign(), someone("欧阳洋"), Wish("同意"), NOW)


@cache
def gap() -> range:
    """Where the signature itself lies, the only bytes that it does not cover."""
    _zero, first, second, _rest = PdfFileReader(BytesIO(signed())).embedded_signatures[0].byte_range
    return range(first, second)


@settings(max_examples=40)
@given(at=st.integers(0, len(signed()) - 1), other=st.integers(1, 255))
@example(at=0, other=1)
@example(at=25306, other=57)  # a tab between the zeros behind the signature
@example(at=9, other=1)
@example(at=len(signed()) - 1, other=1)
def test_one_changed_byte_is_found(at: int, other: int) -> None:
    """Wherever it lies; a signature whose own digits are spelled otherwise (ab, AB) is the same signature."""
    changed = bytearray(signed())
    changed[at] ^= other
    if at in gap() and bytes(changed).lower() == signed().lower():
        return
    try:
        found = check(bytes(changed), NOW)
    except Fault:
        return
    assert not any(each.sound for each in found), (at, other)


def test_bytes_behind_the_signature_in_its_own_room_are_found() -> None:
    last = gap()[-2]
    assert signed()[last : last + 1] == b"0", "room is left"
    changed = signed()[:last] + b"7" + signed()[last + 1 :]
    (found,) = check(changed, NOW)
    assert not found.sound


def append(pdf: bytes, change: str) -> bytes:
    """What another program may append to it."""
    writer = IncrementalPdfFileWriter(BytesIO(pdf))
    page = writer.root["/Pages"]["/Kids"][0]
    if change == "text":
        stream = generic.StreamObject(stream_data=b"BT 100 100 Td ET")
        page["/Contents"] = writer.add_object(stream)
        writer.update_container(page)
    else:
        note = generic.DictionaryObject(  # type: ignore[no-untyped-call]
            {generic.pdf_name("/Subtype"): generic.pdf_name("/Text")}
        )
        page[generic.pdf_name("/Annots")] = generic.ArrayObject([writer.add_object(note)])
        writer.update_container(page)
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


@pytest.mark.parametrize("change", ["text", "note"])
def test_what_was_appended_is_a_change(change: str) -> None:
    (found,) = check(append(signed(), change), NOW)
    assert found.change is Change.CHANGED
    assert not found.sound


def test_a_change_between_two_signers_is_laid_to_the_first_only() -> None:
    both = sign(append(signed(), "text"), someone("尉迟淑芬"), Wish(), NOW)
    first, second = check(both, NOW)
    assert (first.change, second.change) == (Change.CHANGED, Change.NONE)


def test_rubbish_behind_the_end_is_a_change() -> None:
    (found,) = check(signed() + b"\n% added\n", NOW)
    assert not found.sound


def test_what_is_not_signed_has_none() -> None:
    assert check(to_sign(), NOW) == ()


def trusted_by(found_in: bytes, *listed: bytes) -> Trust:
    (found,) = check(found_in, NOW, listed)
    return found.trust


def test_who_vouches_for_the_name() -> None:
    by_authority = sign(to_sign(), open_credentials(issued().pkcs12(authority()), PASSWORD, NOW), Wish(), NOW)
    own = Maker("自己")
    by_itself = sign(to_sign(), open_credentials(own.pkcs12(), PASSWORD, NOW), Wish(), NOW)
    assert trusted_by(by_authority) is Trust.UNKNOWN
    assert trusted_by(by_authority, authority().der) is Trust.LISTED
    assert trusted_by(by_authority, issued().der) is Trust.LISTED
    assert trusted_by(by_authority, own.der) is Trust.UNKNOWN
    assert trusted_by(by_itself) is Trust.SELF_MADE
    assert trusted_by(by_itself, own.der) is Trust.LISTED
    assert trusted_by(by_itself, authority().der) is Trust.SELF_MADE
    assert trusted_by(signed()) is Trust.TEST


def test_a_namesake_of_the_authority_is_not_the_authority() -> None:
    false = Maker("国家电子政务根证书", issues=True)
    forged = open_credentials(Maker("秘书处", false).pkcs12(false), PASSWORD, NOW)
    assert trusted_by(sign(to_sign(), forged, Wish(), NOW), authority().der) is not Trust.LISTED


def stamped_later(days: int) -> DummyTimeStamper:
    """A service whose clock says that it is so many days later."""
    stamps = stamper(Maker("时间戳", authority(), stamps=True))
    stamps.fixed_dt = NOW + days * DAY
    return stamps


def test_a_certificate_that_had_run_out_by_the_time_stamp() -> None:
    short = Maker("短期", authority(), until=NOW + DAY)
    credentials = open_credentials(short.pkcs12(), PASSWORD, NOW)
    late = sign(to_sign(), credentials, Wish(), NOW, time_stamps=stamped_later(3))
    (found,) = check(late, NOW + 4 * DAY, [authority().der])
    assert found.trust is Trust.EXPIRED
    assert found.sound, "the document is still what was signed"


def test_a_certificate_that_ran_out_after_the_time_stamp_was_valid_then() -> None:
    short = Maker("短期", authority(), until=NOW + DAY)
    credentials = open_credentials(short.pkcs12(), PASSWORD, NOW)
    in_time = sign(to_sign(), credentials, Wish(), NOW, time_stamps=stamped_later(0))
    (found,) = check(in_time, NOW + 30 * DAY, [authority().der])
    assert found.trust is Trust.LISTED


def test_a_certificate_is_read_as_der_and_as_pem() -> None:
    from cryptography.hazmat.primitives.serialization import Encoding

    pem = authority().certificate.public_bytes(Encoding.PEM)
    assert read_certificate(pem) == read_certificate(authority().der) == authority().der
    for wrong in (b"", b"-----BEGIN CERTIFICATE-----", issued().pkcs12(), to_sign()):
        with pytest.raises(Fault):
            read_certificate(wrong)


def test_every_finding_has_its_sentences() -> None:
    (found,) = check(signed(), NOW)
    import msgspec

    seen = set()
    for change in Change:
        for trust in Trust:
            each: Checked = msgspec.structs.replace(found, change=change, trust=trust)
            said = tuple(render(make(each)) for make in (say.verdict, say.when, say.since, say.trusted))
            assert all(said)
            seen.add(said)
    assert len(seen) == len(Change) * len(Trust)
    assert say.fingerprint(found).count(" ") == 15


def signed_elsewhere(method: str) -> bytes:
    """By another program, which hashes as it likes."""
    meta = signers.PdfSignatureMetadata(
        field_name="签名栏", md_algorithm=method, subfilter=fields.SigSeedSubFilter.ADOBE_PKCS7_DETACHED
    )
    signer = signers.PdfSigner(meta, someone("欧阳洋").signer)
    return bytes(signer.sign_pdf(IncrementalPdfFileWriter(BytesIO(to_sign()))).getvalue())


@pytest.mark.parametrize(("method", "weak"), [("sha256", ""), ("sha512", ""), ("sha1", "SHA-1"), ("md5", "MD5")])
def test_a_method_that_can_be_forged_is_said_whoever_signed(method: str, weak: str) -> None:
    for listed in ((), (someone("欧阳洋").signer.signing_cert.dump(),)):  # type: ignore[union-attr]
        (found,) = check(signed_elsewhere(method), NOW, listed)
        assert found.weak == weak
        assert (found.trust is Trust.WEAK) == bool(weak)
        assert ("forged" in say.verdict(found).template) == bool(weak)
        assert found.sound


def test_a_signature_of_an_unknown_kind_is_not_passed_over() -> None:
    other = signed().replace(b"/ETSI.CAdES.detached", b"/GM.sm2seal.detached")
    assert check(other, NOW) == ()
    assert unread(other) == (Unread("Signature1", "GM.sm2seal.detached"),)
    assert "GM.sm2seal" in str(say.unchecked(unread(other)[0]))
    assert unread(signed()) == ()
    assert unread(to_sign()) == ()


@pytest.mark.parametrize("left", [0.2, 0.6, 0.97, 0.999])
def test_a_signed_document_that_was_cut_off_gets_a_sentence(left: float) -> None:
    with pytest.raises(Fault):
        check(signed()[: int(len(signed()) * left)], NOW)
