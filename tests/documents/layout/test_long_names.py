"""Names that are longer than their line: on several lines within the block, or cut in sight, never off the paper."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from governance_desk.documents.content.blocks import (
    Column,
    Issued,
    SignatureBlock,
    SignatureRow,
    Slip,
    SlipField,
    Table,
)
from governance_desk.documents.layout.blocks.signing import MOST_LINES, issued, signatures
from governance_desk.documents.layout.blocks.slip import slip
from governance_desk.documents.layout.blocks.table import table
from governance_desk.documents.layout.fonts import font_set
from governance_desk.documents.layout.geometry import BLOCK_HEIGHT, BLOCK_WIDTH, CELL
from governance_desk.documents.layout.setting import Setter
from governance_desk.documents.layout.strips import Strip, Words

LONG = "广东省粤港澳大湾区碳足迹产业技术创新战略联盟绿色供应链专业委员会秘书处"


def setter() -> Setter:
    return Setter(font_set(bundled_only=True))


def words_of(strips: Iterable[Strip]) -> list[tuple[float, str, float]]:
    """Where each line of text begins, what it says, and where it ends at the latest: every character has a cell."""
    marks = [mark for strip in strips for mark in strip.marks if isinstance(mark, Words)]
    texts = [(mark, "".join(piece.actual or piece.text for piece in mark.pieces)) for mark in marks]
    return [(mark.x, text, mark.x + CELL * len(text)) for mark, text in texts]


def test_an_issuer_of_two_lines_is_centred_above_the_date_within_the_block() -> None:
    *issuer, date = words_of(issued(Issued(LONG, "2026年3月5日"), setter()))
    assert "".join(text for _x, text, _end in issuer) == LONG
    assert len(issuer) == 2
    assert all(x >= 0 and end <= BLOCK_WIDTH + 1 for x, _text, end in issuer)
    middles = {round((x + end) / 2) for x, _text, end in issuer}
    assert len(middles) == 1
    assert date[1] == "2026年3月5日"


def test_a_short_issuer_stands_on_one_line() -> None:
    (issuer, _date) = words_of(issued(Issued("碳足迹产业技术创新联盟", "2026年3月5日"), setter()))
    assert issuer[1] == "碳足迹产业技术创新联盟"


@pytest.mark.parametrize(("role", "name"), [("主持人", "名" * 400), ("名" * 400, "王芳")])
def test_a_line_to_sign_on_says_that_its_name_is_cut(role: str, name: str) -> None:
    said = words_of(signatures(SignatureBlock((SignatureRow(role, name),)), setter()))
    cut = [text for _x, text, _end in said if "名" in text]
    assert len(cut) == MOST_LINES
    assert [text.endswith("…") for text in cut] == [False] * (MOST_LINES - 1) + [True]
    whole = words_of(signatures(SignatureBlock((SignatureRow("主持人", "名" * 20),)), setter()))
    assert not any("…" in text for _x, text, _end in whole)


@pytest.mark.parametrize(
    "field", [SlipField(LONG, value="第三次会议"), SlipField(LONG, choices=("是", "否")), SlipField(LONG)]
)
def test_a_long_label_of_the_return_slip_goes_on_below(field: SlipField) -> None:
    strips = slip(Slip("回执", (field,)), setter())
    said = words_of(strips)
    label = [(x, text) for x, text, _end in said if text.rstrip("：") in LONG and text.rstrip("：")]
    assert "".join(text for _x, text in label) == f"{LONG}："
    assert len({x for x, _text in label}) == 1
    rights = [end for x, text, end in said if (x, text) in label]
    others = [x for x, text, _end in said if text in ("第三次会议", "□是　　□否")]
    assert all(x >= max(rights) - 1 for x in others)


def test_the_head_of_a_column_leaves_room_for_rows() -> None:
    header, *_rows = (
        each for each in table(Table((Column("名" * 2000), Column("单位")), (("1", "甲"),)), setter()) if each.marks
    )
    assert header.height < BLOCK_HEIGHT / 2
    assert any(text.endswith("…") for _x, text, _end in words_of([header]))
