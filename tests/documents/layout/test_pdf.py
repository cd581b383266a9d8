"""Pages as another program reads them: poppler's pdftotext for words and places, PDFium for text and properties."""

from __future__ import annotations

import re
import subprocess
from itertools import pairwise
from pathlib import Path

import pypdfium2
import pytest
import segno

from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    Column,
    Document,
    FactLine,
    Heading,
    Imprint,
    Issued,
    NameEntry,
    NameList,
    PageBreak,
    Paragraph,
    RedMark,
    SignatureBlock,
    SignatureRow,
    Slip,
    SlipField,
    Table,
    Title,
)
from governance_desk.documents.layout.missing import missing_characters
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.templates.state import Mark

MM = 72 / 25.4
RARE = "喆玥䶮㛃堃𬱖"


def made(*blocks: AnyBlock, title: str = "测试", author: str = "", subject: str = "", journal_head: str = "") -> bytes:
    document = Document(title, blocks, author=author, subject=subject, journal_head=journal_head)
    return pdf(document, bundled_only=True)


def extracted(data: bytes, tmp_path: Path, *options: str) -> list[str]:
    """The text of each page by pdftotext."""
    file = tmp_path / "paper.pdf"
    file.write_bytes(data)
    run = subprocess.run(["pdftotext", *options, str(file), "-"], capture_output=True, check=True)
    assert run.stderr == b""
    return run.stdout.decode().removesuffix("\f").split("\f")


def words(data: bytes, tmp_path: Path) -> list[list[tuple[float, float, float, float, str]]]:
    """On each page each word with its box (left, top, right, bottom) in points from the page's top left corner."""
    found = "".join(extracted(data, tmp_path, "-bbox"))
    pattern = r'<word xMin="([\d.-]+)" yMin="([\d.-]+)" xMax="([\d.-]+)" yMax="([\d.-]+)">(.*?)</word>'
    return [
        [(float(a), float(b), float(c), float(d), text) for a, b, c, d, text in re.findall(pattern, page)]
        for page in found.split("<page ")[1:]
    ]


def lines(page: str) -> list[str]:
    return [line.strip() for line in page.splitlines() if line.strip()]


def test_a_page_has_22_lines_of_28_characters(tmp_path: Path) -> None:
    pages = extracted(made(Paragraph("章" * 28 * 50, indent=False)), tmp_path, "-layout")
    texts = [[line for line in lines(page) if "章" in line] for page in pages]
    assert [len(page) for page in texts] == [22, 22, 6]
    assert {len(line) for page in texts for line in page} == {28}


def test_the_block_is_156_by_225_mm_with_37_mm_above_and_28_mm_at_the_left(tmp_path: Path) -> None:
    page = words(made(Paragraph("章" * 28 * 22, indent=False)), tmp_path)[0]
    body = [word for word in page if "章" in word[4]]
    assert min(word[0] for word in body) == pytest.approx(28 * MM, abs=0.3)
    assert max(word[2] for word in body) == pytest.approx((210 - 26) * MM, abs=0.3)
    tops = sorted({round(word[1], 2) for word in body})
    assert {round(b - a, 2) for a, b in pairwise(tops)} <= {28.95, 28.94, 28.96}
    document = pypdfium2.PdfDocument(made(Paragraph("章" * 28 * 22, indent=False)))
    text = document[0].get_textpage()
    boxes = [text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1) == "章"]
    assert max(box[3] for box in boxes) <= (297 - 37) * MM
    assert min(box[1] for box in boxes) >= 35 * MM


def test_a_paragraph_begins_two_characters_in(tmp_path: Path) -> None:
    page = words(made(Paragraph("章" * 60)), tmp_path)[0]
    lefts = [word[0] for word in page if "章" in word[4]]
    assert lefts[0] - lefts[1] == pytest.approx(2 * 156 * MM / 28, abs=0.1)


def test_a_full_line_reaches_the_right_edge_though_a_mark_was_moved(tmp_path: Path) -> None:
    page = words(made(Paragraph("章" * 28 + "，程" * 20, indent=False)), tmp_path)[0]
    rights: dict[int, float] = {}
    for word in (word for word in page if word[1] < 255 * MM):
        rights[round(word[1])] = max(rights.get(round(word[1]), 0.0), word[2])
    ends = list(rights.values())
    assert len(ends) == 3
    assert ends[:2] == pytest.approx([184 * MM] * 2, abs=0.5)


def test_the_page_number_stands_outside_7_mm_below(tmp_path: Path) -> None:
    data = made(Paragraph("一"), PageBreak(), Paragraph("二"))
    assert "— 1 —" in extracted(data, tmp_path)[0]
    assert "— 2 —" in extracted(data, tmp_path)[1]
    odd, even = ([word for word in page if word[1] > 262 * MM] for page in words(data, tmp_path))
    assert odd[-1][2] == pytest.approx(184 * MM - 14, abs=0.5)
    assert even[0][0] == pytest.approx(28 * MM + 14, abs=0.5)
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        dash = next(text.get_charbox(n) for n in range(text.count_chars()) if text.get_text_range(n, 1) == "—")
    assert (dash[1] + dash[3]) / 2 == pytest.approx(28 * MM, abs=7 * MM)


def test_headings_are_numbered_and_make_the_outline(tmp_path: Path) -> None:
    data = made(Heading("议程"), Heading("入会", 2), Heading("表决", 3), Heading("计票", 4), Heading("选举"))
    text = "".join(extracted(data, tmp_path))
    for heading in ("一、议程", "（一）入会", "1.表决", "（1）计票", "二、选举"):
        assert heading in text
    with pypdfium2.PdfDocument(data) as document:
        outline = [(entry.level, entry.get_title()) for entry in document.get_toc()]
    assert outline == [(0, "一、议程"), (1, "（一）入会"), (2, "1.表决"), (3, "（1）计票"), (0, "二、选举")]


def test_a_heading_is_never_the_last_line_of_a_page(tmp_path: Path) -> None:
    for before in range(18, 24):
        pages = extracted(made(*[Paragraph("章")] * before, Heading("议程"), Paragraph("尾")), tmp_path)
        assert [("议程" in page) for page in pages] == [("尾" in page) for page in pages]


def test_a_heading_of_two_lines_goes_whole_with_what_follows(tmp_path: Path) -> None:
    heading = "关于" + "会费标准的调整及其理由" * 3
    for before in range(17, 24):
        pages = extracted(made(*[Paragraph("章")] * before, Heading(heading), Paragraph("尾")), tmp_path)
        assert [("一、关于" in page) for page in pages] == [("尾" in page) for page in pages]


def test_no_line_of_a_paragraph_stands_alone_on_a_page(tmp_path: Path) -> None:
    for before in range(16, 24):
        pages = extracted(made(*[Paragraph("章")] * before, Paragraph("程" * 26 + "程" * 28 * 3)), tmp_path)
        assert all(sum("程" in line for line in lines(page)) != 1 for page in pages)


def test_no_row_of_a_table_stands_alone_on_a_page(tmp_path: Path) -> None:
    table = Table((Column("序号"),), tuple((f"第{n}行",) for n in range(4)))
    for before in range(10, 23):
        pages = extracted(made(*[Paragraph("章")] * before, table), tmp_path)
        assert all(page.count("行") != 1 for page in pages)


def test_the_caption_of_a_table_is_said_again_on_a_further_page(tmp_path: Path) -> None:
    table = Table((Column("序号"),), tuple((f"第{n}行",) for n in range(40)), caption="列席")
    pages = extracted(made(table), tmp_path)
    assert ["列席（续）" in page for page in pages] == [False, True]


def test_a_name_is_not_parted_in_the_middle_of_nowhere(tmp_path: Path) -> None:
    table = Table((Column("单位"), Column("签名", 3)), (("松花生态科技有限公司", ""),))
    assert {"松花生态科技", "有限公司"} <= set(lines(extracted(made(table), tmp_path)[0]))


def test_a_title_is_not_parted_within_a_term(tmp_path: Path) -> None:
    page = extracted(made(Title("关于全体成员大会2026年第二次书面表决的函")), tmp_path)[0]
    assert {"关于全体成员大会2026年", "第二次书面表决的函"} <= set(lines(page))


def test_the_longer_of_two_lines_may_be_the_second(tmp_path: Path) -> None:
    table = Table((Column("单位", 10), Column("签名", 30)), (("中原碳衡科技（上海）有限公司", ""),))
    assert {"中原碳衡科技", "（上海）有限公司"} <= set(lines(extracted(made(table), tmp_path)[0]))


def test_a_single_line_goes_to_the_page_of_the_issuer_with_the_line_before_it(tmp_path: Path) -> None:
    for before in range(14, 24):
        blocks: tuple[AnyBlock, ...] = (
            *[Paragraph("章")] * before,
            Paragraph("倒数第二行"),
            Paragraph("联系人"),
            Issued("某协会", "某日"),
        )
        pages = extracted(made(*blocks), tmp_path)
        assert [("倒数第二行" in page) for page in pages] == [("某协会" in page) for page in pages]


def test_a_letter_that_is_full_to_one_line_does_with_less_white(tmp_path: Path) -> None:
    issued = Issued("某协会", "某日")
    assert len(extracted(made(*[Paragraph("章")] * 19, issued), tmp_path)) == 1  # 19 + a blank line + 2 = 22
    assert len(extracted(made(*[Paragraph("章")] * 20, issued), tmp_path)) == 2


def test_a_sentence_stands_on_the_page_of_the_table_it_introduces(tmp_path: Path) -> None:
    table = Table((Column("序号"),), (("第1行",), ("第2行",)))
    for before in range(14, 23):
        pages = extracted(made(*[Paragraph("章")] * before, Paragraph("引言"), table), tmp_path)
        assert [("引言" in page) for page in pages] == [("第1行" in page) for page in pages]


def test_a_note_takes_less_room_than_the_text(tmp_path: Path) -> None:
    words = "可以书面委托另一到会理事，受托人不得转委托。" * 20
    note, text = (extracted(made(Paragraph(words, lead="说明：", small=small)), tmp_path)[0] for small in (True, False))
    assert len(lines(note)) < len(lines(text))


def test_the_header_of_a_table_stands_on_each_page(tmp_path: Path) -> None:
    table = Table((Column("序号"), Column("签名", 3)), tuple((f"第{n}人", "") for n in range(100)), row_height=10)
    pages = extracted(made(table), tmp_path)
    assert len(pages) == 5
    assert [page.count("序号") for page in pages] == [1] * 5
    assert sum(page.count("人") for page in pages) == 100


def test_a_long_cell_goes_on_over_pages(tmp_path: Path) -> None:
    table = Table((Column("事项"), Column("说明", 3)), (("一", "说" * 5000),))
    assert "".join(extracted(made(table), tmp_path)).count("说") == 5000 + len(extracted(made(table), tmp_path))


def test_a_row_must_have_a_cell_for_each_column() -> None:
    with pytest.raises(ValueError, match="1 cells in a table of 2 columns"):
        made(Table((Column("甲"), Column("乙")), (("一",),)))


@pytest.mark.parametrize("before", range(10, 24))
@pytest.mark.parametrize("signers", [2, 9, 30])
def test_no_signature_stands_on_a_page_without_text(before: int, signers: int, tmp_path: Path) -> None:
    rows = tuple(SignatureRow(f"理事{n}") for n in range(signers))
    pages = extracted(made(*[Paragraph("正文")] * before, SignatureBlock(rows)), tmp_path)
    first = next(page for page in pages if "理事0" in page)
    assert "正文" in first
    assert "理事1" in first
    if signers < 14:
        assert f"理事{signers - 1}" in first
    assert all("正文" in page or "（续：《测试》签字）" in page for page in pages if "理事" in page)


def test_a_block_to_sign_alone_on_a_page_wanted_so(tmp_path: Path) -> None:
    pages = extracted(made(Paragraph("正文"), PageBreak(), SignatureBlock((SignatureRow("主持人"),))), tmp_path)
    assert ["主持人" in page for page in pages] == [False, True]


def test_labels_of_facts_below_one_another_have_one_width_and_are_still_found(tmp_path: Path) -> None:
    data = made(FactLine("时间", "甲"), FactLine("主持人：", "乙"), FactLine("地点", "丙"))
    text = "".join(extracted(data, tmp_path))
    assert all(label in text for label in ("时间", "主持人：乙", "地点"))
    assert "：：" not in text
    with pypdfium2.PdfDocument(data) as document:
        page = document[0].get_textpage()
        lefts = {page.get_text_range(n, 1): page.get_charbox(n, loose=True)[0] for n in range(page.count_chars())}
    assert lefts["甲"] == pytest.approx(lefts["乙"], abs=0.1)
    assert lefts["丙"] == pytest.approx(lefts["乙"], abs=0.1)


def test_a_label_wider_than_half_a_line_has_lines_of_its_own(tmp_path: Path) -> None:
    text = "".join(extracted(made(FactLine("标" * 40, "值")), tmp_path))
    assert text.count("标") == 40
    assert lines(text)[2].endswith("值")


def test_names_align_in_columns_behind_the_label(tmp_path: Path) -> None:
    names = tuple(NameEntry(name) for name in ("王芳", "张伟强", "李娜", "欧阳修远", "陈喆", "刘玥", "孙㛃", "吴𬱖"))
    page = words(made(NameList("出席：", names), NameList("请假", ())), tmp_path)[0]
    cell = 156 * MM / 28
    columns = {text: round((left - 28 * MM) / cell, 1) for left, *_, text in page}
    assert columns["张伟强"] == 9
    assert columns["欧阳修远"] == 17
    assert columns["刘玥"] == 5
    assert columns["吴𬱖"] == 13
    assert "请假：无" in "".join(extracted(made(NameList("请假", ())), tmp_path))


def test_a_name_of_two_characters_is_spread_and_still_found(tmp_path: Path) -> None:
    data = made(NameList("出席", (NameEntry("张伟强"), NameEntry("王芳"))))
    page = words(data, tmp_path)[0]
    widths = {text: right - left for left, _, right, _, text in page}
    assert widths["王芳"] == pytest.approx(3 * 156 * MM / 28, abs=2)
    with pypdfium2.PdfDocument(data) as document:
        assert "王芳" in document[0].get_textpage().get_text_range()


def test_units_stand_behind_the_names_and_wrap_aligned(tmp_path: Path) -> None:
    long = "上海某某大学计量与检测技术联合实验室长三角研究院"
    page = words(made(NameList("出席", (NameEntry("王芳", long), NameEntry("陈喆", "甲")))), tmp_path)[0]
    found = {text: left for left, *_, text in page}
    left = next(x for text, x in found.items() if text.startswith("上海"))
    assert found["甲"] == pytest.approx(left, abs=0.2)
    assert next(x for text, x in found.items() if text.endswith("研究院")) == pytest.approx(left, abs=0.2)


def test_rare_characters_are_printed_and_read_back(tmp_path: Path) -> None:
    document = Document(RARE, (Title(RARE), Heading(RARE), FactLine(RARE, RARE), NameList("出席", (NameEntry(RARE),))))
    assert missing_characters(document) == []
    data = pdf(document, bundled_only=True)
    assert "".join(extracted(data, tmp_path)).count(RARE) == 5
    with pypdfium2.PdfDocument(data) as opened:
        assert opened.get_metadata_value("Title") == RARE


def test_a_missing_character_is_reported_printed_as_a_sign_and_read_back(tmp_path: Path) -> None:
    document = Document(
        "测试", (NameList("出席", (NameEntry("王🙂", "甲"), NameEntry("\ue123李"))), Paragraph("王🙂到会"))
    )
    reported = [(missing.character, missing.text) for missing in missing_characters(document)]
    assert reported == [("🙂", "王🙂"), ("\ue123", "\ue123李"), ("🙂", "王🙂到会")]
    text = "".join(extracted(pdf(document, bundled_only=True), tmp_path))
    assert "王🙂到会" in text


def test_what_stands_outside_the_text_is_looked_through_too() -> None:
    for document in (Document("会议纪要🙂", ()), Document("纪要", (), stamp="演练🙂")):
        assert [each.character for each in missing_characters(document)] == ["🙂"]


@pytest.mark.parametrize(
    "name",
    ["<b>甲</b>&amp;", "甲\x00\x1b[0m乙", "甲\u202e乙\u200f", "(\\) Tj ET", "🙂" * 50, "甲\ud840", "", " ", "，" * 99],
)
def test_no_name_breaks_or_injects(name: str, tmp_path: Path) -> None:
    document = Document(
        name,
        (
            RedMark(name, name),
            Title(name, name),
            Heading(name),
            Paragraph(name, lead=name),
            FactLine(name, name),
            NameList(name, (NameEntry(name, name), NameEntry("尾", name))),
            Table((Column(name), Column("列", 9)), ((name, name),), caption=name),
            SignatureBlock((SignatureRow(name, name),), dated=True),
            Issued(name, name),
            Slip(name, (SlipField(name, (name, name)), SlipField(name, value=name)), note=name),
            Imprint(name, name, name),
            Paragraph("全文完"),
        ),
        author=name,
        subject=name,
        journal_head=name,
    )
    text = "".join(extracted(pdf(document, bundled_only=True), tmp_path))
    assert "全文完" in text
    if name.startswith("<b>"):
        assert "<b>甲</b>&amp;" in text


def test_a_name_of_ten_thousand_characters_is_printed_whole(tmp_path: Path) -> None:
    text = "".join(extracted(made(NameList("出席", (NameEntry("名" * 10_000), NameEntry("王芳")))), tmp_path))
    assert text.count("名") == 10_000
    assert "王芳" in text


def test_the_same_content_gives_the_same_bytes() -> None:
    document = Document("测试", (Title("标题"), Paragraph("章程" + RARE)), journal_head="3f9a0c1d22ab90ef")
    assert pdf(document, bundled_only=True) == pdf(document, bundled_only=True)


def test_properties_and_language_and_embedded_fonts(tmp_path: Path) -> None:
    data = made(Title("纪要"), Heading("一"), Paragraph("章"), title="某会纪要", author="秘书处", subject="第三次会议")
    assert re.search(rb"/Lang \(zh-CN\)", data)
    assert b"/DisplayDocTitle true" in data, "a reader shows the title and not the name of the file"
    with pypdfium2.PdfDocument(data) as document:
        properties = document.get_metadata_dict()
    assert (properties["Title"], properties["Author"], properties["Subject"]) == ("某会纪要", "秘书处", "第三次会议")
    (tmp_path / "paper.pdf").write_bytes(data)
    fonts = subprocess.run(["pdffonts", str(tmp_path / "paper.pdf")], capture_output=True, check=True, text=True).stdout
    rows = fonts.splitlines()[2:]
    assert len(rows) == 3
    assert all(re.search(r"yes yes yes", row) for row in rows)


def test_the_head_of_the_journal_stands_on_each_page_and_as_a_code_on_the_last(tmp_path: Path) -> None:
    head = "3f9a0c1d22ab90ef"
    data = made(Paragraph("一"), PageBreak(), Paragraph("二"), journal_head=head)
    assert [page.count(head) for page in extracted(data, tmp_path)] == [1, 1]
    with pypdfium2.PdfDocument(data) as document:
        codes = [sum(thing.type == 3 for thing in page.get_objects()) for page in document]
    assert codes == [0, 1]
    assert head not in "".join(extracted(made(Paragraph("一")), tmp_path))


def test_the_code_has_the_modules_of_the_head() -> None:
    head = "3f9a0c1d22ab90ef"
    with Preview(made(Paragraph("一"), journal_head=head)) as preview:
        picture = preview.picture(0, scale=4)
    expected = segno.make(head, error="m", micro=False, boost_error=False).matrix
    side = 16 * MM / len(expected)
    for row, modules in enumerate(expected):
        for column, dark in enumerate(modules):
            x, y = 28 * MM + (column + 0.5) * side, (262 + 5) * MM + (row + 0.5) * side
            assert (picture.pixels[int(y * 4) * picture.stride + int(x * 4) * 4] < 128) == bool(dark)


def test_two_blocks_to_sign_longer_than_a_page_are_never_alone(tmp_path: Path) -> None:
    blocks = [SignatureBlock(tuple(SignatureRow(f"{role}{n}") for n in range(10))) for role in ("理事", "监事")]
    pages = extracted(made(*[Paragraph("正文")] * 5, *blocks), tmp_path)
    assert all("正文" in page or "（续：《测试》签字）" in page for page in pages)


def test_the_red_mark_is_35_mm_below_the_top_of_the_block_and_red(tmp_path: Path) -> None:
    data = made(RedMark("某某协会文件", "某协〔2026〕3号"), Title("通知"))
    with pypdfium2.PdfDocument(data) as document:
        text = document[0].get_textpage()
        tops = [text.get_charbox(n)[3] for n in range(6)]
    assert (297 - 37) * MM - max(tops) == pytest.approx(35 * MM, abs=6)
    assert "某协〔2026〕3号" in "".join(extracted(data, tmp_path))
    assert b"FlateDecode" in data


def test_the_mark_may_have_a_line_below_it_and_be_on_the_paper_already(tmp_path: Path) -> None:
    def tops(mark: Mark, line: str = "") -> tuple[str, float]:
        data = made(RedMark("某某协会文件", "某协〔2026〕3号", line, mark), Title("关于换届的通知"))
        title = next(word for word in words(data, tmp_path)[0] if "关于换届" in word[4])
        return "".join(extracted(data, tmp_path)), title[1]

    plain, usual = tops(Mark.RED)
    lined, lower = tops(Mark.BLACK, "登记证号 51110000")
    assert "登记证号 51110000" in lined
    assert lower == pytest.approx(usual + 28.95, abs=0.5)
    printed, below = tops(Mark.PREPRINTED, "登记证号 51110000")
    assert "某某协会文件" in plain
    assert "某某协会文件" not in printed
    assert "登记证号" not in printed
    assert "某协〔2026〕3号" in printed
    assert below == lower, "the room of the mark stays free"


def test_the_date_of_issue_is_four_characters_in(tmp_path: Path) -> None:
    page = words(made(Paragraph("章"), Issued("某某协会", "2026年3月5日")), tmp_path)[0]
    right = next(word[2] for word in page if word[4].endswith("日"))
    assert right == pytest.approx(184 * MM - 4 * 156 * MM / 28, abs=0.5)


def test_the_imprint_lies_at_the_foot_of_the_last_page(tmp_path: Path) -> None:
    page = words(made(Paragraph("章"), Imprint("各单位。", "秘书处", "2026年3月5日")), tmp_path)[0]
    bottom = next(word[3] for word in page if word[4].endswith("印发"))
    assert 262 * MM - 24 < bottom < 262 * MM + 2


@pytest.mark.parametrize("before", range(12, 24))
def test_the_imprint_is_never_alone_on_a_page(before: int, tmp_path: Path) -> None:
    blocks: tuple[AnyBlock, ...] = (
        *[Paragraph("章")] * before,
        Issued("某某协会", "某日"),
        Imprint("各单位，" * 20, "秘书处", "2026年3月5日"),
    )
    pages = extracted(made(*blocks), tmp_path)
    assert "印发" in pages[-1]
    assert "某某协会" in pages[-1]
    assert "章" in pages[-1]


def test_a_slip_is_never_parted(tmp_path: Path) -> None:
    slip = Slip("回执", (SlipField("姓名"), SlipField("出席", ("是", "否", "委托")), SlipField("电话")), note="请寄回")
    for before in range(8, 20):
        pages = extracted(made(*[Paragraph("章")] * before, slip), tmp_path)
        assert ["回执" in page for page in pages] == ["请寄回" in page for page in pages]
        assert "□是" in "".join(pages)


def test_a_slip_is_cut_off_where_something_stands_above_it_only(tmp_path: Path) -> None:
    slip = Slip("回执", (SlipField("姓名"), SlipField("电话")), note="请寄回")
    seen = set()
    for before in range(8, 24):
        (page,) = [each for each in extracted(made(*[Paragraph("章")] * before, slip), tmp_path) if "回执" in each]
        assert ("沿此线剪下" in page) == ("章" in page)
        seen.add("章" in page)
    assert seen == {True, False}


def test_blank_lines_and_a_document_without_blocks(tmp_path: Path) -> None:
    assert len(extracted(made(), tmp_path)) == 1
    page = words(made(Paragraph("甲"), BlankLine(2), Paragraph("乙")), tmp_path)[0]
    assert page[1][1] - page[0][1] == pytest.approx(3 * 28.95, abs=0.1)
