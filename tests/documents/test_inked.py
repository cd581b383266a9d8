"""The sign-in sheet with the signatures that were given on a screen: as PDF, for Word, and after they are erased."""

from __future__ import annotations

import zipfile
from io import BytesIO

import msgspec
from PIL import Image

from governance_desk.attachments.commands import EraseContent
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document, Table
from governance_desk.documents.content.sign_in import SIGNATURE, SIGNED, sign_in_sheet
from governance_desk.documents.inked import inked
from governance_desk.documents.layout.ink_picture import ink_picture
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.render import rendered
from governance_desk.meeting.commands import WithdrawCheckIn
from governance_desk.meeting.ids import MeetingId
from governance_desk.signatures.pen import fitted
from governance_desk.signatures.strokes import Strokes
from tests.signatures.made_up import DAY, STROKES, at_the_door, sign, voters


def signed() -> tuple[Desk, MeetingId]:
    desk, meeting = at_the_door()
    sign(desk, meeting, voters(desk, meeting)[1])
    return desk, meeting


def roll(document: Document) -> Table:
    return next(block for block in document.blocks if isinstance(block, Table))


def cells(document: Document) -> list[str]:
    return [row[SIGNATURE] for row in roll(document).rows]


def test_who_signed_stands_in_their_line_with_their_strokes() -> None:
    desk, meeting = signed()
    bare = sign_in_sheet(desk.association, meeting)
    assert [at for at, said in enumerate(cells(bare)) if said] == [1]
    assert cells(bare)[1] == SIGNED
    with_ink = inked(bare, desk.files.bytes_of)
    assert not any(cells(with_ink))
    (ink,) = roll(with_ink).inks
    assert (ink.row, ink.column, ink.strokes) == (1, SIGNATURE, STROKES)


def test_the_strokes_are_lines_in_the_pdf_and_a_picture_for_word() -> None:
    desk, meeting = signed()
    bare = sign_in_sheet(desk.association, meeting)
    with_ink = inked(bare, desk.files.bytes_of)
    plain = msgspec.structs.replace(bare, blocks=tuple(without_ink(block) for block in bare.blocks))
    drawn, empty = pdf(with_ink, bundled_only=True), pdf(plain, bundled_only=True)
    assert drawn.count(b"/Subtype /Image") == 0, "vectors, not pixels"
    assert differs(drawn, empty) > 20
    word = zipfile.ZipFile(BytesIO(rendered(with_ink, ".docx")))
    (picture,) = [each for each in word.namelist() if each.startswith("word/media/")]
    assert word.read(picture).startswith(b"\x89PNG")
    assert not [
        each for each in zipfile.ZipFile(BytesIO(rendered(plain, ".docx"))).namelist() if each.startswith("word/media/")
    ]


def without_ink(block: object) -> object:
    if not isinstance(block, Table):
        return block
    rows = tuple((*row[:SIGNATURE], "", *row[SIGNATURE + 1 :]) for row in block.rows)
    return msgspec.structs.replace(block, rows=rows, inks=())


def differs(one: bytes, other: bytes) -> int:
    """How many points of the first page are not the same."""
    from governance_desk.documents.layout.preview import Preview

    with Preview(one) as first, Preview(other) as second:
        return sum(a != b for a, b in zip(first.picture(0).pixels[::4], second.picture(0).pixels[::4], strict=True))


def test_after_the_strokes_are_erased_it_still_says_that_they_signed() -> None:
    desk, meeting = signed()
    content = roll(sign_in_sheet(desk.association, meeting)).inks[0].content
    desk.do(EraseContent(content=content, day=DAY, reason="本人要求"))
    again = inked(sign_in_sheet(desk.association, meeting), desk.files.bytes_of)
    assert cells(again)[1] == SIGNED
    assert not roll(again).inks


def test_who_was_not_there_after_all_has_not_signed() -> None:
    desk, meeting = signed()
    desk.do(WithdrawCheckIn(meeting=meeting, voter=voters(desk, meeting)[1]))
    assert not any(cells(sign_in_sheet(desk.association, meeting)))


def test_a_signature_is_fitted_into_its_place() -> None:
    for line in fitted(STROKES, 50.0, 20.0):
        for x, y in line.points:
            assert 0 <= x <= 50.0 + 1e-9
            assert 0 <= y <= 20.0 + 1e-9


def test_no_line_is_cut_at_the_edge_of_its_picture() -> None:
    frame = ((0, 0, 255), (400, 0, 255), (400, 200, 255), (0, 200, 255), (0, 0, 255))
    ink = Image.open(BytesIO(ink_picture(Strokes(400, 200, (frame,)), 80.0, 40.0))).getchannel("A")
    left, top, right, bottom = ink.getbbox() or (0, 0, 0, 0)
    assert left > 0
    assert top > 0
    assert right < ink.width
    assert bottom < ink.height
