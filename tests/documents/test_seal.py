"""The picture of a seal is in drafts only: marked on each page, and nothing that counts is made of one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import msgspec
import numpy as np
import pytest
from PIL import Image, ImageDraw

from governance_desk.documents.content.blocks import SEALED_DRAFT, Document, Issued, Paragraph, Title
from governance_desk.documents.filed import Filable, ready_to_issue
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.documents.layout.render import rendered
from governance_desk.documents.seal import is_sealed_draft, require_no_sealed_draft, sealed_draft
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.pdf_text import pdf_text
from governance_desk.filing.state import About, DocumentId, Subject
from governance_desk.journal.entry import Head
from governance_desk.signing.hand import sign_on
from governance_desk.signing.room import Place
from governance_desk.signing.seal import read_seal
from governance_desk.signing.sign import Wish, sign
from tests.association.made_up import FIRST_DAY, seated
from tests.signatures.made_up import STROKES
from tests.signing.made_up import NOW, someone

LETTER = Document("通知", (Title("通知"), Paragraph("请按时到会。"), Issued("联盟", "2026年3月5日")))


@pytest.fixture
def seal(tmp_path: Path) -> Path:
    picture = Image.new("RGB", (300, 300), "white")
    ImageDraw.Draw(picture).ellipse((10, 10, 290, 290), outline=(200, 0, 0), width=14)
    path = tmp_path / "公章.jpg"
    picture.save(path, quality=95)
    return path


def reds(document: bytes) -> int:
    """The red points of the first page."""
    with Preview(document) as pages:
        picture = pages.picture(0)
    rows = np.frombuffer(picture.pixels, np.uint8).reshape(picture.height, picture.stride)
    pixels = rows[:, : picture.width * 4].reshape(picture.height, picture.width, 4).astype(int)
    return int(((pixels[:, :, 2] > 150) & (pixels[:, :, 1] < 120)).sum())


def test_the_draft_shows_the_seal_over_issuer_and_date_and_says_what_it_is(seal: Path) -> None:
    draft = pdf(sealed_draft(LETTER, read_seal(seal)), bundled_only=True)
    assert reds(pdf(LETTER, bundled_only=True)) == 0
    assert reds(draft) > 200
    said = pdf_text(draft)
    assert "草稿" in said
    assert "盖章无效" in said
    assert "联盟" in said, "what is written can be read through the seal"
    assert is_sealed_draft(draft)
    assert not is_sealed_draft(pdf(LETTER, bundled_only=True))


def test_no_document_bears_a_seal_without_the_mark(seal: Path) -> None:
    draft = sealed_draft(LETTER, read_seal(seal))
    for stamp in ("", "演练　无效", "草稿"):
        with pytest.raises(ValueError, match="not marked"):
            msgspec.structs.replace(draft, stamp=stamp)
    with pytest.raises(ValueError, match="not marked"):
        Document("通知", LETTER.blocks, seal=b"picture")


def test_of_a_rehearsal_both_marks_stand(seal: Path) -> None:
    rehearsed = msgspec.structs.replace(LETTER, stamp="演练　无效")
    assert sealed_draft(rehearsed, read_seal(seal)).stamp == f"演练　无效　{SEALED_DRAFT}"


def test_what_has_no_place_for_a_seal_gets_none() -> None:
    with pytest.raises(Refusal) as caught:
        sealed_draft(Document("表", (Title("表"),)), b"picture")
    assert "no place for a seal" in caught.value.sentence.template


def test_it_can_be_neither_issued_nor_signed(seal: Path) -> None:
    picture = read_seal(seal)
    desk = seated()
    filable = Filable("notice", "通知", Subject(About.ASSOCIATION), lambda _head: sealed_draft(LETTER, picture))
    draft = pdf(sealed_draft(LETTER, picture), bundled_only=True)
    place = Place(0, 100, 100)
    for act in (
        lambda: ready_to_issue(
            desk.association,
            Head(desk.head.number, desk.head.hash),
            filable,
            document=DocumentId("d1"),
            day=FIRST_DAY,
            today=FIRST_DAY,
        ),
        lambda: sign(draft, someone("欧阳洋"), Wish(), NOW),
        lambda: sign_on(draft, STROKES, place),
        lambda: require_no_sealed_draft(draft),
    ):
        with pytest.raises(Refusal) as caught:
            act()
        assert "draft with the picture of a seal" in caught.value.sentence.template


def test_word_never_bears_it(seal: Path) -> None:
    word = zipfile.ZipFile(BytesIO(rendered(sealed_draft(LETTER, read_seal(seal)), ".docx")))
    assert not [name for name in word.namelist() if name.startswith("word/media/")]


def test_what_is_no_picture_is_told(tmp_path: Path) -> None:
    wrong = tmp_path / "公章.png"
    wrong.write_bytes(b"not a picture")
    with pytest.raises(Fault):
        read_seal(wrong)
    wrong.write_bytes(pdf(LETTER, bundled_only=True))
    with pytest.raises(Fault) as caught:
        read_seal(wrong)
    assert "not a PDF" in caught.value.sentence.template


@pytest.mark.parametrize("paper", ["certificate", "resolution", "ballot", "proxy_form"])
def test_the_papers_that_must_have_a_place_for_the_seal_have_one(paper: str) -> None:
    from governance_desk.templates.wordings import wordings

    assert "盖章" in str(msgspec.to_builtins(wordings()[paper]))
