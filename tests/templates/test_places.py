"""Places in a text, braces that are meant, and whatever else a clerk may type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.templates.places import filled, literal, places_in, tidy

VALUES = {"会议": "第一届理事会", "日期": "{会议}"}


@pytest.mark.parametrize(
    ("words", "names", "result"),
    [
        ("召开{会议}。", ("会议",), "召开第一届理事会。"),
        ("召开｛会议｝。", ("会议",), "召开第一届理事会。"),
        ("召开{ 会议 }{会议}", ("会议",), "召开第一届理事会第一届理事会"),
        ("{日期}", ("日期",), "{会议}"),
        ("{{会议}}", (), "{会议}"),
        ("｛｛会议｝｝", (), "｛会议｝"),
        ("a { b", (), "a { b"),
        ("a } b", (), "a } b"),
        ("{\n会议}", (), "{\n会议}"),
        ("<b>&amp;{会议}</b>", ("会议",), "<b>&amp;第一届理事会</b>"),
    ],
)
def test_places_are_filled_and_everything_else_stays(words: str, names: tuple[str, ...], result: str) -> None:
    assert places_in(words) == names
    assert filled(words, VALUES) == result
    assert filled(tidy(words), VALUES) == result


@given(st.text())
def test_any_text_can_be_printed_as_it_stands(words: str) -> None:
    assert places_in(literal(words)) == ()
    assert filled(literal(words), {}) == words


@given(st.text(alphabet="{}｛｝会议日期 <&%\\n"))
def test_a_tidied_text_says_the_same_and_is_tidy(words: str) -> None:
    once = tidy(words)
    assert tidy(once) == once
    assert places_in(once) == places_in(words)
