"""A line that was spread to the edge is still read as its words, not as single characters."""

from __future__ import annotations

import subprocess

from hypothesis import example, given, settings
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.documents.layout.pdf import pdf

PARTS = (
    "会",
    "章程",
    "理事",
    "（三）",
    "2026年",
    "第9号",
    "，",
    "。",
    "）。",
    "“同意”",
    "13票",
    "《章程》",
    "SHCP-2026",
    "、",
)
SAID = "至名额选满为止（理事会第9号决议对章程第十九条（三）2所作的解释）。"


def lines(text: str) -> list[str]:
    """What pdftotext reads on the page, line by line; the page number is left out."""
    made = pdf(Document("测试", (Paragraph(text),), page_numbers=False), bundled_only=True)
    run = subprocess.run(["pdftotext", "-layout", "-", "-"], input=bytes(made), capture_output=True, check=True)
    return [line.strip() for line in run.stdout.decode().splitlines() if line.strip()]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.sampled_from(PARTS), min_size=30, max_size=90).map("".join))
@example(SAID * 4)
@example("达到所需票数的候选人，按得票多少依次当选，" + SAID)
@example(("章" * 25 + "（理事会）。") * 3)
def test_no_space_is_read_where_none_was_written(text: str) -> None:
    found = lines(text)
    assert "".join(found) == text
    assert [line for line in found if " " in line] == []
