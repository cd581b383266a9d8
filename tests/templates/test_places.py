"""Places in a text, braces that are meant, and whatever else a clerk may type."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.templates.places import filled, literal, lone_braces, longest_literal, places_in, spelled, tidy

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


@given(st.text(alphabet="{}｛｝会议\n"))
def test_braces_are_doubled_or_belong_to_a_place_or_stand_alone(words: str) -> None:
    values = dict.fromkeys(places_in(words), "值")
    alone = lone_braces(words)
    assert all(words[at] in "{}｛｝" for at in alone)
    told = spelled(words)
    assert len(told) == len(words) + len(alone)
    assert filled(told, values) == filled(words, values)
    if not alone:
        assert told == words


@given(st.text(alphabet="{}｛｝会议\n"))
def test_a_meant_brace_never_stands_alone(words: str) -> None:
    assert lone_braces(literal(words)) == ()


@pytest.mark.parametrize(
    ("words", "alone"),
    [("a { b", (2,)), ("{会议}", ()), ("{{会议}}", ()), ("{{会议}", (4,)), ("}{", (0, 1)), ("{{{会议}}}", ())],
)
def test_lone_braces_are_found(words: str, alone: tuple[int, ...]) -> None:
    assert lone_braces(words) == alone
    assert lone_braces(spelled(words)) == ()


@pytest.mark.parametrize(
    ("words", "longest"),
    [
        ("{召集}兹定于{日期}召开{会议}。现将有关事项通知如下。", "。现将有关事项通知如下。"),
        ("{会议}", ""),
        ("", ""),
        ("甲乙{{丙}}丁{会议}戊", "甲乙{丙}丁"),
        ("甲\n乙丙{会议}", "乙丙"),
    ],
)
def test_a_text_is_found_by_what_is_printed_as_it_stands(words: str, longest: str) -> None:
    assert longest_literal(words) == longest


@given(st.text(alphabet="{}｛｝会议甲乙\n"))
def test_the_longest_literal_is_printed(words: str) -> None:
    assert longest_literal(words) in filled(words, dict.fromkeys(places_in(words), "值"))
