"""Codes in bulk are those of segno, module by module, and a reader reads them."""

from __future__ import annotations

import segno
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.documents.layout.qr import MASK, rows_of

CHINESE = st.text(st.sampled_from("会员证书联盟䶮𬱖喆王0123abcXYZ-/\n"), max_size=60).map(lambda text: f"会{text}")


def by_segno(content: str) -> tuple[str, ...]:
    made = segno.make(content, error="m", micro=False, boost_error=False, mask=MASK, mode="byte", encoding="utf-8")
    return tuple("".join(str(int(bool(module))) for module in row) for row in made.matrix)


@settings(max_examples=200)
@given(CHINESE)
def test_the_modules_are_those_of_segno(content: str) -> None:
    assert rows_of(content) == by_segno(content)


def test_every_length_up_to_what_is_left_to_segno() -> None:
    for number in range(1, 72):
        content = "会" * number
        assert rows_of(content) == by_segno(content)


def test_each_version_is_used_and_full_to_its_last_byte() -> None:
    """14, 26, 42 … bytes are the most of versions 1, 2, 3 …: ISO/IEC 18004, table 7."""
    most = (14, 26, 42, 62, 84, 106, 122, 152, 180, 213)
    for version, number in enumerate(most, 1):
        for more, wanted in ((0, version), (1, version + 1)):
            content = "会" + "x" * (number - 3 + more)
            assert len(rows_of(content)) == 17 + 4 * wanted, (version, more)
            assert len(by_segno(content)) == 17 + 4 * wanted
            assert wanted > 10 or rows_of(content) == by_segno(content)


def test_figures_alone_are_left_to_segno() -> None:
    made = segno.make("40718529363650123", error="m", micro=False, boost_error=False)
    assert rows_of("40718529363650123") == tuple("".join(str(int(bool(m))) for m in row) for row in made.matrix)


def test_a_reader_reads_it() -> None:
    import cv2
    import numpy as np

    content = "SHCP-2026-001\n上海净界环境科技有限公司\n2026-04-10/2029-04-10\nabcdef0123456789"
    rows = np.array([[0 if module == "1" else 255 for module in row] for row in rows_of(content)], np.uint8)
    picture = np.pad(np.kron(rows, np.ones((8, 8), np.uint8)), 40, constant_values=255)
    read, _points, _straight = cv2.QRCodeDetector().detectAndDecode(picture)
    assert read == content
