"""The lines to sign on, found in a PDF."""

from __future__ import annotations

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Slip,
    SlipField,
)
from governance_desk.documents.layout.pdf import pdf
from governance_desk.signing.lines import signature_lines, signature_pages

TEXT = Paragraph("会议审议并通过了年度工作报告。")
SIGNED = SignatureBlock((SignatureRow("主持人", "欧阳洋"), SignatureRow("记录人", "林小雨")))


def document(*blocks: AnyBlock) -> bytes:
    return pdf(Document("会议纪要", blocks))


def test_each_name_with_a_line_behind_it() -> None:
    lines = signature_lines(document(TEXT, PageBreak(), TEXT, SIGNED))
    assert [(each.role, each.name, each.place.page) for each in lines] == [
        ("主持人", "欧阳洋", 1),
        ("记录人", "林小雨", 1),
    ]


def test_where_it_is_known_who_may_sign_the_fields_of_a_slip_are_no_lines() -> None:
    slip = Slip("回执", (SlipField("单位"), SlipField("会议", value="第三次会议")))
    assert signature_lines(document(TEXT, slip)) != ()
    assert signature_lines(document(TEXT, slip), ("欧阳洋", "林小雨")) == ()
    assert len(signature_lines(document(TEXT, SIGNED, PageBreak(), slip), ("欧阳洋",))) == 2


def test_the_pages_to_sign_need_not_be_the_last() -> None:
    assert signature_pages(document(TEXT, PageBreak(), TEXT, SIGNED, PageBreak(), TEXT)) == (1, 1)


def test_what_is_signed_twice_is_signed_on_both_pages() -> None:
    assert signature_pages(document(TEXT, SIGNED, PageBreak(), TEXT, SIGNED)) == (0, 1)


def test_without_a_line_it_is_the_last_page() -> None:
    assert signature_pages(document(TEXT, PageBreak(), TEXT)) == (1, 1)


def test_two_of_one_name_have_a_line_each_behind_those_of_the_chair() -> None:
    one, other = "司马堃（青岛碳数科技有限公司）", "司马堃（北京绿证咨询有限公司）"
    rows = tuple(SignatureRow("理事", name) for name in ("欧阳洋", "司马堃", "王静", "司马堃"))
    heads = SignatureBlock((SignatureRow("主持人", "司马堃"),), dated=True)
    known = ("司马堃", "欧阳洋", one, "王静", other)
    for blocks in ((heads, SignatureBlock(rows, columns=2)), (SignatureBlock(rows),)):
        names = [each.name for each in signature_lines(document(TEXT, *blocks), known)]
        assert names[-4:] == ["欧阳洋", one, "王静", other]
        assert names[:-4] in ([], ["司马堃"])
