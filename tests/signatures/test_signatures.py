"""Signatures by hand at the door, and the list of trusted certificates: asked for, recorded, kept, erased."""

from __future__ import annotations

import datetime
from hashlib import sha256

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.attachments.commands import EraseContent
from governance_desk.desk import Desk
from governance_desk.errors import Fault, Refusal
from governance_desk.meeting.commands import BeginCheckIn, CheckIn
from governance_desk.meeting.ids import MeetingId, VoterId
from governance_desk.signatures.commands import (
    DropCertificate,
    SignByHand,
    TakeBackHandSignature,
    TrustCertificate,
)
from governance_desk.signatures.strokes import MOST_STROKES, Strokes, read, written
from tests.signatures.made_up import DAY, STROKES, at_the_door, sign, voters


def test_who_is_checked_in_signs_and_the_strokes_are_kept() -> None:
    desk, meeting = at_the_door()
    voter = voters(desk, meeting)[0]
    sign(desk, meeting, voter)
    found = desk.association.signatures.of(meeting, voter)
    assert found is not None
    assert read(b"".join(desk.log.contents.read(found.content))) == STROKES
    assert desk.verify() == ()


def test_a_later_signature_takes_the_place_and_the_same_one_changes_nothing() -> None:
    desk, meeting = at_the_door()
    voter = voters(desk, meeting)[0]
    sign(desk, meeting, voter)
    before = desk.head.number
    sign(desk, meeting, voter)
    assert desk.head.number == before
    other = msgspec.structs.replace(STROKES, strokes=STROKES.strokes[:1])
    sign(desk, meeting, voter, other)
    found = desk.association.signatures.of(meeting, voter)
    assert found is not None
    assert found.content == sha256(written(other)).hexdigest()


def test_the_strokes_can_be_erased_and_that_someone_signed_stays() -> None:
    desk, meeting = at_the_door()
    voter = voters(desk, meeting)[0]
    sign(desk, meeting, voter)
    found = desk.association.signatures.of(meeting, voter)
    assert found is not None
    desk.do(EraseContent(content=found.content, day=DAY, reason="本人要求"))
    assert desk.association.signatures.of(meeting, voter) == found
    assert found.content not in desk.log.contents.hashes()
    assert desk.verify() == ()
    sign(desk, meeting, voter, msgspec.structs.replace(STROKES, width=700))
    sign(desk, meeting, voter)
    assert found.content not in desk.association.attachments.erased


def refused(desk: Desk, command: object, said: str) -> None:
    before = desk.head.number
    with pytest.raises(Refusal) as caught:
        desk.do(command)  # type: ignore[arg-type]
    assert said in caught.value.sentence.template
    assert desk.head.number == before


def test_who_does_not_sign_here() -> None:
    desk, meeting = at_the_door()
    here, away = voters(desk, meeting)[0], voters(desk, meeting)[-1]
    content = sha256(written(STROKES)).hexdigest()

    def command(voter: VoterId = here, signer: str = "某人", size: int = 9, where: MeetingId = meeting) -> SignByHand:
        return SignByHand(meeting=where, voter=voter, signer=signer, content=content, size=size, day=DAY)

    refused(desk, command(away), "not checked in")
    refused(desk, command(VoterId("nobody")), "not on the roll")
    refused(desk, command(signer=" "), "Who signs?")
    refused(desk, command(size=0), "Nothing is written")
    refused(desk, command(where=MeetingId("none")), "no such meeting")
    sign(desk, meeting, here)
    refused(desk, TakeBackHandSignature(meeting=meeting, voter=here, day=DAY, reason=" "), "Why?")
    desk.do(TakeBackHandSignature(meeting=meeting, voter=here, day=DAY, reason="签错行"))
    assert desk.association.signatures.of(meeting, here) is None
    assert desk.do(TakeBackHandSignature(meeting=meeting, voter=here, day=DAY, reason="签错行")) == ()


def test_before_the_door_is_open_nobody_signs() -> None:
    desk, meeting = at_the_door(begun=False)
    content = sha256(written(STROKES)).hexdigest()
    with pytest.raises(Refusal):
        desk.do(
            SignByHand(meeting=meeting, voter=VoterId("x"), signer="某人", content=content, size=9, day=DAY),
            keep=[written(STROKES)],
        )
    desk.do(BeginCheckIn(meeting=meeting))
    voter = next(iter(desk.association.meetings[meeting].roll))
    desk.do(CheckIn(meeting=meeting, voter=voter))
    sign(desk, meeting, voter)


def trust(der: bytes = b"certificate", reason: str = "当面核对指纹") -> TrustCertificate:
    return TrustCertificate(
        fingerprint=sha256(der).hexdigest(),
        holder="秘书处",
        issuer="根证书",
        until=DAY + datetime.timedelta(days=365),
        der=der,
        day=DAY,
        reason=reason,
    )


def test_a_certificate_is_put_on_the_list_and_taken_off() -> None:
    desk, _meeting = at_the_door()
    refused(desk, trust(reason=" "), "How is it known")
    refused(desk, msgspec.structs.replace(trust(), der=b"another"), "not that of this certificate")
    desk.do(trust())
    (found,) = desk.association.signatures.trusted.values()
    assert (found.der, found.holder, found.reason) == (b"certificate", "秘书处", "当面核对指纹")
    assert desk.do(trust()) == ()
    refused(desk, DropCertificate(fingerprint=found.fingerprint, day=DAY, reason=""), "Why?")
    desk.do(DropCertificate(fingerprint=found.fingerprint, day=DAY, reason="遗失"))
    assert not desk.association.signatures.trusted
    assert desk.do(DropCertificate(fingerprint=found.fingerprint, day=DAY, reason="遗失")) == ()


POINTS = st.tuples(st.integers(0, 600), st.integers(0, 200), st.integers(0, 255))


@given(st.lists(st.lists(POINTS, min_size=2, max_size=20), min_size=1, max_size=8))
def test_what_was_written_is_read(strokes: list[list[tuple[int, int, int]]]) -> None:
    made = Strokes(600, 200, tuple(tuple(stroke) for stroke in strokes))
    try:
        kept = written(made)
    except Refusal:
        points = [point for stroke in strokes for point in stroke]
        assert max(x for x, _, _ in points) - min(x for x, _, _ in points) < 25
        return
    assert read(kept) == made


@pytest.mark.parametrize(
    ("strokes", "said"),
    [
        (Strokes(600, 200, ()), "Nothing is written"),
        (Strokes(600, 200, ((),)), "Nothing is written"),
        (Strokes(600, 200, (((5, 5, 9), (6, 6, 9)),)), "a dot"),
        (Strokes(600, 200, (((0, 0, 9), (600, 200, 9)),) * (MOST_STROKES + 1)), "a drawing"),
    ],
)
def test_what_is_no_signature_is_refused(strokes: Strokes, said: str) -> None:
    with pytest.raises(Refusal) as caught:
        written(strokes)
    assert said in caught.value.sentence.template


@pytest.mark.parametrize("content", [b"", b"{}", b'{"width":0,"height":9,"strokes":[]}', b"\xff" * 9, b"0" * (1 << 21)])
def test_bytes_that_are_no_strokes_are_a_fault(content: bytes) -> None:
    with pytest.raises(Fault):
        read(content)
