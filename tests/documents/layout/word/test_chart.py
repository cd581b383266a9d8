"""The chart of a head count in Word is the picture of the PDF."""

from __future__ import annotations

from io import BytesIO
from typing import Any

import numpy as np
import pypdfium2
import pytest
from PIL import Image

from governance_desk.documents.content.blocks import CountChart, CountMark, CountPoint, Document
from governance_desk.documents.layout.blocks.count_chart import ABOVE, BELOW, HEIGHT
from governance_desk.documents.layout.geometry import BLOCK_WIDTH, LEFT, PITCH, TOP
from governance_desk.documents.layout.pdf import pdf
from tests.documents.layout.word.test_page import made

CHART = CountChart(
    points=(CountPoint(0, 3, "9:00"), CountPoint(400, 12, "9:10"), CountPoint(900, 11, "9:40")),
    marks=(CountMark(450, "开会"),),
    breaks=(),
    most=15,
    required=8,
    required_words="需要8",
    begins="9:00",
    ends="9:50",
    caption="在场人数（虚线为法定人数）",
)


def picture(file: Any) -> Image.Image:
    (shape,) = file.inline_shapes
    part = file.part.related_parts[shape._inline.graphic.graphicData.pic.blipFill.blip.embed]
    return Image.open(BytesIO(part.blob))


def test_it_is_the_picture_of_the_pdf() -> None:
    found = picture(made(CHART))
    assert found.size == pytest.approx((BLOCK_WIDTH * 300 / 72, (ABOVE + HEIGHT + BELOW) * 300 / 72), abs=1)
    with pypdfium2.PdfDocument(pdf(Document("测试", (CHART,)), bundled_only=True)) as document:
        page = document[0].render(scale=300 / 72, grayscale=True).to_pil().convert("L")
    left, top = LEFT * 300 / 72, (TOP + PITCH) * 300 / 72
    wanted = page.crop((round(left), round(top), round(left) + found.width, round(top) + found.height))
    # At a quarter of the size: half a dot higher or lower is no difference.
    small = [np.asarray(each.resize((each.width // 8, each.height // 8)), dtype=np.int16) for each in (found, wanted)]
    assert np.abs(small[0] - small[1]).mean() < 4
    assert np.abs(small[0] - 255).mean() > 4  # there is something to see
    assert np.abs(np.flip(small[0], axis=1) - small[1]).mean() > 8  # and one picture is not another


def test_it_is_as_wide_as_the_text_and_says_the_numbers() -> None:
    file = made(CHART)
    caption, holder, _white = file.paragraphs
    assert caption.text == CHART.caption
    assert caption.paragraph_format.keep_with_next
    (shape,) = file.inline_shapes
    assert (shape.width.pt, shape.height.pt) == pytest.approx((BLOCK_WIDTH, ABOVE + HEIGHT + BELOW), abs=0.1)
    assert shape._inline.docPr.get("descr") == f"{CHART.caption}：9:00 3；9:10 12；9:40 11"
    assert [shape._inline.get(f"dist{side}") for side in "TBLR"] == ["0"] * 4
    assert holder.paragraph_format.line_spacing == 1.0


def test_the_same_chart_gives_the_same_bytes() -> None:
    assert picture(made(CHART)).tobytes() == picture(made(CHART)).tobytes()
