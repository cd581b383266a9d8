from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from governance_desk.documents.layout.printable import paragraphs, printable


def test_markup_is_text() -> None:
    assert printable("<b>甲</b> & 乙") == "<b>甲</b> & 乙"


def test_direction_marks_and_controls_vanish() -> None:
    assert printable("王\u202e芳\x00\x1b\u200d\ufe0f") == "王芳"


def test_line_feeds_and_tabs_are_spaces() -> None:
    assert printable("甲\r\n\t乙") == "甲 乙"


def test_half_a_surrogate_is_printed_as_missing() -> None:
    assert printable("甲\ud840乙") == "甲〓乙"


def test_paragraphs_are_split_at_line_feeds() -> None:
    assert paragraphs("甲\n\n　\n乙\u2028丙") == ["甲", "乙", "丙"]


@given(st.text())
def test_any_text_can_be_encoded_and_is_its_own_printable(text: str) -> None:
    once = printable(text)
    once.encode("utf-16-be")
    assert printable(once) == once
