"""On which page something stands."""

from __future__ import annotations

from governance_desk.documents.content.blocks import Document, PageBreak, Paragraph, Title
from governance_desk.documents.layout.find import page_with
from governance_desk.documents.layout.pdf import pdf

PAPER = Document(
    "纪要",
    (
        Title("纪要"),
        Paragraph("第一页的文字，" * 20),
        PageBreak(),
        Paragraph("第二页由𬱖主持，主持人签字，附回执。"),
        PageBreak(),
        Paragraph("第三页主持人签字"),
        Title("回　执"),
    ),
)


def test_the_first_or_the_last_page_with_the_words_is_found() -> None:
    made = pdf(PAPER, bundled_only=True)
    assert page_with(made, "主持人签字") == 1
    assert page_with(made, "主持人签字", last=True) == 2
    assert page_with(made, "文字，第一页的文 字，第一页的文字，第一页的文字，第一页") == 0, "across the end of a line"
    assert page_with(made, "第二页由𬱖主持") == 1, "what PDFium cannot read is not looked for"
    assert page_with(made, "回　执") == 2, "a line of its own before one in a sentence"
    assert page_with(made, "没有的文字") == page_with(made, "") == page_with(made, "𬱖", last=True) == 0
