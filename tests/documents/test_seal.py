"""The picture of a seal is in drafts only: marked on each page, and nothing that counts is made of one."""

from __future__ import annotations

import zipfile
from io import BytesIO
from pathlib import Path

import msgspec
import numpy as np
import pypdfium2
import pytest
from PIL import Image, ImageDraw

from governance_desk.documents.content.blocks import SEALED_DRAFT, Document, Issued, Paragraph, SignatureBlock, Title
from governance_desk.documents.filed import Filable, ready_to_issue
from governance_desk.documents.layout.pdf import Part, merged, pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.documents.layout.render import rendered
from governance_desk.documents.seal import is_sealed_draft, require_no_sealed_draft, require_place, sealed_draft
from governance_desk.errors import Fault, Refusal
from governance_desk.filing.pdf_text import pdf_text
from governance_desk.filing.state import About, DocumentId, Subject
from governance_desk.journal.entry import Head
from governance_desk.pdfium import LOCK
from governance_desk.signing.hand import sign_on
from governance_desk.signing.room import Place
from governance_desk.signing.scan.read import read_scan
from governance_desk.signing.seal import read_seal
from governance_desk.signing.sign import Wish, sign
from governance_desk.templates.picture import read_picture
from governance_desk.templates.state import AS_DELIVERED
from tests.association.made_up import FIRST_DAY, seated
from tests.documents.content.everything import drawn
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


def test_both_marks_are_read_whole_on_the_page(seal: Path) -> None:
    rehearsed = sealed_draft(msgspec.structs.replace(LETTER, stamp="演练　无效"), read_seal(seal))
    with LOCK:
        document = pypdfium2.PdfDocument(pdf(rehearsed, bundled_only=True))
        page = document[0]
        width, height = page.get_size()
        aslant = [each.get_bounds() for each in page.get_objects() if abs(each.get_matrix().b) > 0.1]
        document.close()
    assert aslant
    for left, bottom, right, top in aslant:
        assert 0 <= left < right <= width
        assert 0 <= bottom < top <= height


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
        lambda: read_scan(draft),
    ):
        with pytest.raises(Refusal) as caught:
            act()
        assert "draft with the picture of a seal" in caught.value.sentence.template


def again(content: bytes) -> bytes:
    """As another program writes it anew: the pages alone, without a title, behind a page of text."""
    with LOCK:
        pages, made = pypdfium2.PdfDocument(content), pypdfium2.PdfDocument.new()
        made.import_pages(pypdfium2.PdfDocument(pdf(LETTER, bundled_only=True)))
        made.import_pages(pages)
        file = BytesIO()
        made.save(file)
    return file.getvalue()


def test_a_draft_that_another_program_wrote_anew_is_known_by_the_mark_on_its_page(seal: Path) -> None:
    draft = again(pdf(sealed_draft(LETTER, read_seal(seal)), bundled_only=True))
    with LOCK:
        assert SEALED_DRAFT not in pypdfium2.PdfDocument(draft).get_metadata_value("Title")
    assert is_sealed_draft(draft)
    for act in (lambda: read_scan(draft), lambda: require_no_sealed_draft(draft)):
        with pytest.raises(Refusal):
            act()
    assert not is_sealed_draft(again(pdf(LETTER, bundled_only=True)))


def test_a_paper_that_speaks_of_such_drafts_is_none() -> None:
    words = f"印有印章图片的文稿一律标明“{SEALED_DRAFT}”。"
    speaking = Document("关于用印的通知", (Title("关于用印的通知"), Paragraph(words)), stamp="演练　无效")
    assert not is_sealed_draft(pdf(speaking, bundled_only=True))


def test_a_draft_is_not_brought_back_as_a_scan(seal: Path) -> None:
    picture = read_seal(seal)
    with pytest.raises(Refusal):
        read_scan(pdf(sealed_draft(LETTER, picture), bundled_only=True))
    assert len(read_scan(pdf(LETTER, bundled_only=True)).pages) == 1


def test_among_many_in_one_file_there_is_none(seal: Path) -> None:
    draft = sealed_draft(LETTER, read_seal(seal))
    for parts in ([Part("甲", draft)], [Part("甲", LETTER), Part("乙", draft)]):
        with pytest.raises(ValueError, match="picture of a seal"):
            merged(parts, "通知", bundled_only=True)


def test_the_picture_of_a_seal_is_no_letterhead(seal: Path) -> None:
    with pytest.raises(Refusal) as caught:
        read_picture(seal)
    assert "seal" in caught.value.sentence.template


def test_what_supersedes_an_issued_paper_bears_none_either(seal: Path) -> None:
    desk, picture = seated(), read_seal(seal)
    head = Head(desk.head.number, desk.head.hash)
    filable = Filable("notice", "通知", Subject(About.ASSOCIATION), lambda _head: LETTER)
    first = ready_to_issue(desk.association, head, filable, document=DocumentId("d1"), day=FIRST_DAY, today=FIRST_DAY)
    desk.do(first.command, keep=[first.content])
    assert reds(first.content) == 0
    filable = msgspec.structs.replace(filable, draw=lambda _head: sealed_draft(LETTER, picture))
    with pytest.raises(Refusal):
        ready_to_issue(
            desk.association,
            head,
            filable,
            document=DocumentId("d2"),
            supersedes=DocumentId("d1"),
            reason="改期",
            day=FIRST_DAY,
            today=FIRST_DAY,
        )


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


@pytest.mark.parametrize(
    "paper", ["notice", "resolution", "ballot", "certificate", "consequence_notice", "reminder", "leaving_letter"]
)
def test_the_papers_that_are_sealed_have_a_place_for_the_seal(paper: str, seal: Path) -> None:
    picture = read_seal(seal)
    for each in drawn(paper, AS_DELIVERED):
        require_place(each)
        assert sealed_draft(each, picture).seal == picture


def test_the_principal_of_a_proxy_has_a_line_to_sign_and_seal_on() -> None:
    for each in drawn("proxy_form", AS_DELIVERED):
        (lines,) = (block for block in each.blocks if isinstance(block, SignatureBlock))
        assert any("盖章" in row.role or "委托人" in row.role for row in lines.rows)
