"""A PDF signed by certificate: once, by several in turn, with a time stamp."""

from __future__ import annotations

import shutil
import socket
import subprocess
from io import BytesIO
from pathlib import Path

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.pdf_utils.writer import PdfFileWriter, copy_into_new_writer
from pyhanko.sign import fields, signers

from governance_desk.documents.layout.preview import Preview
from governance_desk.errors import Fault, Refusal
from governance_desk.signing import time_stamp
from governance_desk.signing.check import Change, Trust, check
from governance_desk.signing.credentials import Credentials, open_credentials
from governance_desk.signing.room import Place, find_room
from governance_desk.signing.sign import Wish, require_first, sign
from governance_desk.signing.time_stamp import time_stamper
from tests.signing.made_up import NOW, PASSWORD, Maker, authority, issued, someone, to_sign
from tests.signing.time_stamps import service

REASON = "会议纪要经审阅，与会议实际情况一致"


def secretariat() -> Credentials:
    return open_credentials(issued().pkcs12(authority()), PASSWORD, NOW)


def test_a_signature_is_found_with_who_when_and_why() -> None:
    signed = sign(to_sign(), someone("欧阳洋"), Wish(REASON, "北京"), NOW)
    (found,) = check(signed, NOW)
    assert found.holder.name == "测试 欧阳洋"
    assert (found.reason, found.location) == (REASON, "北京")
    assert found.claimed is not None
    assert abs((found.claimed - NOW).total_seconds()) < 600
    assert found.stamped is None
    assert (found.change, found.trust) == (Change.NONE, Trust.TEST)
    assert found.sound


def test_it_is_pades() -> None:
    signed = sign(to_sign(), someone("欧阳洋"), Wish(), NOW)
    (signature,) = PdfFileReader(BytesIO(signed)).embedded_signatures
    assert signature.sig_object["/SubFilter"] == "/ETSI.CAdES.detached"
    attributes = {each["type"].native for each in signature.signer_info["signed_attrs"]}
    assert "signing_certificate_v2" in attributes
    assert "signing_time" not in attributes, "PAdES has the time in the dictionary, not among the attributes"


def test_signing_only_appends() -> None:
    before = to_sign()
    assert sign(before, someone("欧阳洋"), Wish(), NOW).startswith(before)


def test_several_sign_in_turn_and_the_earlier_ones_stay_valid() -> None:
    pdf = to_sign()
    names = ("欧阳洋", "尉迟淑芬", "喆玥䶮㛃堃𬱖")
    for name in names:
        pdf = sign(pdf, someone(name), Wish(REASON, place=find_room(pdf)), NOW)
    found = check(pdf, NOW)
    assert [each.holder.name for each in found] == [f"测试 {name}" for name in names]
    assert [each.field for each in found] == ["Signature1", "Signature2", "Signature3"]
    assert [each.change for each in found] == [Change.SIGNED, Change.SIGNED, Change.NONE]
    assert all(each.sound for each in found)


def test_what_is_seen_of_it_can_be_read_and_stands_where_it_was_put() -> None:
    place = find_room(to_sign())
    signed = sign(to_sign(), someone("喆玥䶮㛃堃𬱖"), Wish(REASON, place=place), NOW)
    with Preview(to_sign()) as before, Preview(signed) as after:
        old, new = before.picture(0), after.picture(0)
    changed = [
        (x, y)
        for y in range(old.height)
        for x in range(old.width)
        if old.pixels[y * old.stride + 4 * x] != new.pixels[y * new.stride + 4 * x]
    ]
    left, bottom, right, top = place.box
    assert changed, "a visible signature is drawn"
    assert left - 2 <= min(x for x, _ in changed) <= left + 2
    assert right - 2 <= max(x for x, _ in changed) <= right + 2
    assert old.height - top - 3 <= min(y for _, y in changed)
    assert max(y for _, y in changed) <= old.height - bottom + 3


def test_room_is_found_beside_the_signatures_that_are_there_and_then_no_more() -> None:
    pdf, places, full = to_sign(), list[Place](), None
    while full is None:
        try:
            places.append(find_room(pdf))
        except Refusal as refusal:
            full = refusal
        else:
            pdf = sign(pdf, someone("欧阳洋"), Wish(place=places[-1]), NOW)
    assert "no room" in full.sentence.template
    boxes = [each.box for each in places]
    assert len(boxes) >= 4
    for number, (left, bottom, right, top) in enumerate(boxes):
        for other in boxes[:number]:
            assert right <= other[0] or left >= other[2] or top <= other[1] or bottom >= other[3]


def test_a_long_chain_comes_along() -> None:
    makers = [authority()]
    for number in range(8):
        makers.append(Maker(f"第{number}级机构", makers[-1], issues=True))
    signer = open_credentials(Maker("秘书处", makers[-1]).pkcs12(*makers[1:]), PASSWORD, NOW)
    (found,) = check(sign(to_sign(), signer, Wish(), NOW), NOW, [authority().der])
    assert found.sound
    assert found.trust is Trust.LISTED


def test_a_time_stamp_confirms_the_moment() -> None:
    stamps = Maker("时间戳服务中心", authority(), stamps=True)
    with service(stamps) as address:
        signed = sign(to_sign(), secretariat(), Wish(REASON), NOW, time_stamps=time_stamper(address))
    (found,) = check(signed, NOW, [authority().der])
    assert found.stamped is not None
    assert found.stamped_by == "时间戳服务中心"
    assert found.stamp_listed
    assert found.trust is Trust.LISTED
    (stranger,) = check(signed, NOW)
    assert stranger.stamped == found.stamped
    assert not stranger.stamp_listed
    assert stranger.trust is Trust.UNKNOWN


def test_a_silent_or_talkative_service_leaves_the_document_as_it_was() -> None:
    with service(Maker("时间戳", stamps=True), answer=b"<html>404</html>") as address, pytest.raises(Fault) as caught:
        sign(to_sign(), secretariat(), Wish(), NOW, time_stamps=time_stamper(address))
    assert "time-stamp service" in caught.value.sentence.template
    with pytest.raises(Fault) as caught:  # nobody listens there any more
        sign(to_sign(), secretariat(), Wish(), NOW, time_stamps=time_stamper(address))
    assert "not signed" in caught.value.safe.template


def test_a_service_that_never_ends_or_never_begins_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(time_stamp, "LARGEST", 4096)
    with service(Maker("时间戳", stamps=True), answer=b"0" * 5000) as address, pytest.raises(Fault) as caught:
        sign(to_sign(), secretariat(), Wish(), NOW, time_stamps=time_stamper(address))
    assert "time-stamp service" in caught.value.sentence.template
    monkeypatch.setattr(time_stamp, "SECONDS", 0.2)
    with socket.create_server(("127.0.0.1", 0)) as silent:
        stamps = time_stamper(f"http://127.0.0.1:{silent.getsockname()[1]}/")
        with pytest.raises(Fault) as caught:
            sign(to_sign(), secretariat(), Wish(), NOW, time_stamps=stamps)
    assert "not signed" in caught.value.safe.template


def test_the_same_certificate_does_not_sign_twice() -> None:
    require_first(to_sign(), someone("欧阳洋"))
    once = sign(to_sign(), someone("欧阳洋"), Wish(), NOW)
    require_first(once, someone("尉迟淑芬"))
    with pytest.raises(Refusal) as caught:
        require_first(once, someone("欧阳洋"))
    assert "already" in caught.value.sentence.template


@pytest.mark.parametrize("address", ["", "ftp://tsa.example", "tsa.example", "http://", "http://a:99999/"])
def test_an_address_that_is_none(address: str) -> None:
    with pytest.raises(Fault, match="https"):
        time_stamper(address)


def test_a_document_that_was_certified_as_final_is_not_signed_again() -> None:
    meta = signers.PdfSignatureMetadata(
        field_name="Author", certify=True, docmdp_permissions=fields.MDPPerm.NO_CHANGES, md_algorithm="sha256"
    )
    final = signers.PdfSigner(meta, secretariat().signer).sign_pdf(IncrementalPdfFileWriter(BytesIO(to_sign())))
    with pytest.raises(Refusal) as caught:
        sign(final.getvalue(), someone("欧阳洋"), Wish(), NOW)
    assert "allowed no further" in caught.value.sentence.template


def closed_with_a_password() -> bytes:
    writer = copy_into_new_writer(PdfFileReader(BytesIO(to_sign())))
    assert isinstance(writer, PdfFileWriter)
    writer.encrypt("秘密", "秘密")  # type: ignore[no-untyped-call]
    output = BytesIO()
    writer.write(output)  # type: ignore[no-untyped-call]
    return output.getvalue()


@pytest.mark.parametrize(
    ("pdf", "said"),
    [
        (lambda: b"", "no PDF"),
        (lambda: b"PK\x03\x04 a document for Word", "no PDF"),
        (lambda: b"%PDF-1.7\n", "damaged"),
        (lambda: to_sign()[: len(to_sign()) // 2], "damaged"),
        (closed_with_a_password, "password"),
    ],
)
def test_what_is_no_whole_pdf_is_neither_signed_nor_checked(pdf: object, said: str) -> None:
    assert callable(pdf)
    for act in (lambda each: sign(each, someone("欧阳洋"), Wish(), NOW), lambda each: check(each, NOW)):
        with pytest.raises(Fault) as caught:
            act(pdf())
        assert said in caught.value.sentence.template


@pytest.mark.skipif(shutil.which("pdfsig") is None, reason="poppler is not here")
def test_poppler_says_the_same(tmp_path: Path) -> None:
    file = tmp_path / "signed.pdf"
    file.write_bytes(sign(sign(to_sign(), someone("欧阳洋"), Wish(), NOW), someone("尉迟淑芬"), Wish(), NOW))
    said = subprocess.run(["pdfsig", "-nocert", str(file)], capture_output=True, text=True, check=False).stdout
    assert said.count("Signature is Valid") == 2
    assert "ETSI.CAdES.detached" in said
