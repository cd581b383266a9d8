"""The steps by which every layout goes through a document."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import (
    AnyBlock,
    BlankLine,
    Column,
    Document,
    FactLine,
    Heading,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Table,
    Title,
)
from governance_desk.documents.layout.ordering import Step, steps

TABLE = Table((Column("甲"),), (("一",),))
TEXT = Paragraph("正文")


def gone(*blocks: AnyBlock) -> list[Step]:
    return list(steps(Document("测试", blocks)))


def test_a_page_break_is_a_property_of_what_follows() -> None:
    found = gone(TEXT, PageBreak(), PageBreak(), Heading("甲"), TEXT, PageBreak())
    assert [(type(step.block), step.opens_page) for step in found] == [
        (Paragraph, False),
        (Heading, True),
        (Paragraph, False),
    ]


def test_no_page_opens_with_white() -> None:
    found = gone(TEXT, PageBreak(), BlankLine(2), BlankLine(), TEXT, BlankLine(0), BlankLine())
    assert [step.block for step in found] == [TEXT, TEXT, BlankLine()]
    assert found[1].opens_page


def test_a_table_is_introduced_by_the_paragraph_right_before_it() -> None:
    found = gone(Heading("甲"), TABLE, TEXT, TABLE, TABLE, TEXT, BlankLine(), TABLE, TEXT, PageBreak(), TABLE)
    assert [step.introduced for step in found if step.block == TABLE] == [False, True, False, False, False]


def test_facts_that_stand_together_have_labels_of_one_width() -> None:
    found = gone(FactLine("时间", ""), FactLine("主持人", ""), TEXT, FactLine("地点", ""), FactLine("一二三四五", ""))
    assert [step.cells for step in found] == [3, 3, 0, 0, 0]


BLOCKS = st.sampled_from(
    [TEXT, TABLE, Title("题"), BlankLine(), PageBreak(), FactLine("时间", ""), SignatureBlock((SignatureRow("人"),))]
)


@given(st.lists(BLOCKS, max_size=12))
def test_nothing_but_white_is_left_out(blocks: list[AnyBlock]) -> None:
    def written(some: list[AnyBlock]) -> list[AnyBlock]:
        return [each for each in some if not isinstance(each, PageBreak | BlankLine)]

    found = gone(*blocks)
    assert written([step.block for step in found]) == written(blocks)
    assert not any(isinstance(step.block, PageBreak) for step in found)
    assert sum(step.opens_page for step in found) <= sum(isinstance(each, PageBreak) for each in blocks)
