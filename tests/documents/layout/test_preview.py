from __future__ import annotations

import pytest

from governance_desk.documents.content.blocks import Document, PageBreak, Paragraph
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview

DOCUMENT = Document("两页", (Paragraph("第一页" * 20), PageBreak(), Paragraph("第二页")))


def test_pages_are_pictures_of_the_right_size() -> None:
    with Preview(pdf(DOCUMENT, bundled_only=True)) as preview:
        assert len(preview) == 2
        assert preview.size(1) == pytest.approx((595.28, 841.89), abs=0.01)
        picture = preview.picture(0, scale=2.0)
    assert (picture.width, picture.height) == (1191, 1684)
    assert len(picture.pixels) == picture.stride * picture.height
    assert picture.stride >= 4 * picture.width


def test_the_paper_is_white_and_the_ink_is_black() -> None:
    with Preview(pdf(DOCUMENT, bundled_only=True)) as preview:
        picture = preview.picture(0)
    assert picture.pixels[:3] == b"\xff\xff\xff"
    assert min(picture.pixels[0::4]) < 64


def test_a_scale_of_nothing_is_a_mistake() -> None:
    with Preview(pdf(DOCUMENT, bundled_only=True)) as preview, pytest.raises(ValueError, match="scale"):
        preview.picture(0, scale=0)
