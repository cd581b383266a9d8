"""Many documents in one file: an entry for each, page numbers of its own, the same pages as apart."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pypdfium2
import pytest

from governance_desk.documents.content.blocks import AnyBlock, Document, FactLine, Heading, Paragraph, Title
from governance_desk.documents.layout.pdf import Merged, Part, merged, pdf


def letter(name: str, lines: int = 30) -> Document:
    blocks: tuple[AnyBlock, ...] = (
        Title("关于缴纳会费的函"),
        Paragraph(f"{name}：", indent=False),
        Heading("事项"),
        *(Paragraph(f"第{n}条，请于月底前办理。") for n in range(lines)),
        Heading("联系"),
        FactLine("单位", name),
    )
    return Document(f"函（{name}）", blocks, journal_head="ab12" if lines > 40 else "")


def together(*letters: tuple[str, Document]) -> Merged:
    return merged([Part(name, document) for name, document in letters], "会费函", bundled_only=True)


def text_of(content: bytes, tmp_path: Path) -> list[str]:
    file = tmp_path / "paper.pdf"
    file.write_bytes(content)
    run = subprocess.run(["pdftotext", "-layout", str(file), "-"], capture_output=True, check=True)
    return run.stdout.decode().removesuffix("\f").split("\f")


LETTERS = (("甲公司", letter("甲公司")), ("乙<b>公司", letter("乙<b>公司", 60)), ("丙公司", letter("丙公司", 3)))


def test_each_has_the_pages_that_it_has_alone(tmp_path: Path) -> None:
    found = together(*LETTERS)
    pages = text_of(found.content, tmp_path)
    alone = [text_of(pdf(document, bundled_only=True), tmp_path) for _name, document in LETTERS]
    assert pages == [page for each in alone for page in each]
    assert found.starts == (0, len(alone[0]), len(alone[0]) + len(alone[1]))
    assert "— 1 —" in pages[found.starts[2]]


def test_the_outline_has_an_entry_for_each_recipient_and_no_other() -> None:
    found = together(*LETTERS)
    document = pypdfium2.PdfDocument(found.content)
    toc = [(each.level, each.get_title(), each.get_dest().get_index()) for each in document.get_toc()]
    assert toc == [(0, name, start) for (name, _letter), start in zip(LETTERS, found.starts, strict=True)]
    assert [document.get_page_label(start) for start in found.starts] == ["1", "1", "1"]
    assert document.get_metadata_dict()["Title"] == "会费函"


def test_whatever_a_recipient_is_called_makes_an_entry_of_the_outline() -> None:
    names = ("王\u202e芳\x00\x07", "<b>)(\\王🙂", "\ud840李", "名" * 10_000, "A\u200d\nB")
    found = together(*((name, LETTERS[0][1]) for name in names))
    titles = [each.get_title() for each in pypdfium2.PdfDocument(found.content).get_toc()]
    assert titles == ["王芳", "<b>)(\\王🙂", "〓李", "名" * 10_000, "A B"]


def test_the_work_can_be_watched_and_stopped() -> None:
    seen: list[int] = []

    def watch(done: int) -> None:
        seen.append(done)
        if done == 1:
            raise InterruptedError

    with pytest.raises(InterruptedError):
        merged((Part(name, document) for name, document in LETTERS), "会费函", watch=watch)
    assert seen == [0, 1]


def test_nothing_makes_no_file() -> None:
    with pytest.raises(ValueError, match="no document"):
        merged([], "无")


def test_the_code_of_each_can_be_read() -> None:
    cv2 = pytest.importorskip("cv2")
    codes = [f"SHCP-{n}\n上海净界环境科技有限公司" for n in range(3)]
    papers = [Document("证", (Title("证"),), journal_head="ab" * 8, qr=code) for code in codes]
    found = merged([Part(str(n), paper) for n, paper in enumerate(papers)], "证", bundled_only=True)
    read = []
    for page in pypdfium2.PdfDocument(found.content):
        picture = page.render(scale=300 / 72).to_numpy()
        read.append(cv2.QRCodeDetector().detectAndDecode(picture[-600:, :1000].copy())[0])
    assert read == codes


def test_a_character_that_cannot_be_printed_is_said_once_for_each_text_it_stands_in() -> None:
    lost = "\U0003fffd"  # where no character is
    same = Paragraph(f"各位{lost}：")
    papers = [Document("函", (same, FactLine("单位", f"{n % 2}号{lost}"))) for n in range(4)]
    found = merged([Part(str(n), paper) for n, paper in enumerate(papers)], "函", bundled_only=True).content.missing
    assert [each.text for each in found] == [same.text, f"0号{lost}", f"1号{lost}"]
