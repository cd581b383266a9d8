from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from governance_desk.documents.layout.breaking import NEVER_FIRST, NEVER_LAST, SPACES, break_lines


def lines(text: str, room: int, first: int | None = None) -> list[str]:
    """The lines when every character is one unit wide."""
    spans = break_lines(text, [1.0] * len(text), room if first is None else first, room)
    return [text[start:end] for start, end in spans]


def test_a_full_line_holds_as_many_characters_as_fit() -> None:
    assert lines("章程规定会议有效", 4) == ["章程规定", "会议有效"]


def test_the_first_line_has_room_of_its_own() -> None:
    assert lines("章程规定会议有效", 4, first=2) == ["章程", "规定会议", "有效"]


def test_a_comma_takes_the_character_before_it_to_the_next_line() -> None:
    assert lines("到会人数，符合规定", 4) == ["到会人", "数，符合", "规定"]


@pytest.mark.parametrize("mark", "，。、；：？！）》」』”’】〉·％℃々,.;:?!)]%")
def test_no_closing_mark_opens_a_line(mark: str) -> None:
    assert [line[0] for line in lines(f"会议有效{mark}章程", 4)] == ["会", "效"]


@pytest.mark.parametrize("mark", "（《「『“‘【〈￥([")
def test_no_opening_mark_ends_a_line(mark: str) -> None:
    assert [line[-1] for line in lines(f"会议有{mark}章程规定", 4)] == ["有", "规", "定"]


def test_an_opening_mark_goes_with_what_it_opens() -> None:
    assert lines("审议了《章程》", 4) == ["审议了", "《章程》"]


def test_a_word_and_a_number_stay_whole() -> None:
    assert lines("标准GB/T 9704", 5) == ["标准", "GB/T", "9704"]
    assert lines("共有会费12,345.67元", 9) == ["共有会费", "12,345.67", "元"]


def test_a_dash_and_an_ellipsis_are_not_parted() -> None:
    assert lines("理事会——章程", 4) == ["理事会", "——章程"]
    assert lines("理事会……章程", 4) == ["理事会", "……章程"]


def test_spaces_hang_over_the_end() -> None:
    assert lines("章程规定　　会议", 4) == ["章程规定", "会议"]
    assert lines("章程规定 ，会议", 4) == ["章程规", "定 ，会", "议"]


def test_a_word_wider_than_the_line_is_parted() -> None:
    assert lines("x" * 10, 4) == ["xxxx", "xxxx", "xx"]


def test_nothing_but_commas_still_ends() -> None:
    assert lines("，" * 10_000, 28)[-1] == "，" * (10_000 % 28)


def test_no_text_is_one_empty_line() -> None:
    assert lines("", 4) == [""]


def test_a_line_without_room_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="room"):
        break_lines("章", [1.0], 0, 5)


MARKS = "，。、；：？！）》」』”’（《「『“‘"
TEXTS = st.text(alphabet=st.sampled_from("章程会议abc12. 　—…" + MARKS), max_size=200)


@given(TEXTS, st.integers(4, 30), st.integers(2, 30))
@example("（" * 30 + "章", 4, 4)
@example("a，，，，，，b", 4, 4)
@example("11 .", 4, 2)
def test_a_mark_opens_or_ends_a_line_only_where_the_line_has_no_other_place(text: str, room: int, first: int) -> None:
    spans = break_lines(text, [1.0] * len(text), first, room)
    for (start, end), (following, _) in pairwise(spans):
        bad = text[following] in NEVER_FIRST or text[end - 1] in NEVER_LAST
        places = range(start + 1, end)
        other = [p for p in places if text[p] not in NEVER_FIRST and text[p - 1] not in NEVER_LAST]
        parted_by_force = [p for p in other if text[p - 1] not in SPACES and text[p] not in SPACES]
        assert not (bad and parted_by_force)


@given(TEXTS, st.integers(4, 30))
def test_nothing_is_lost_but_spaces_and_no_line_is_too_long(text: str, room: int) -> None:
    found = lines(text, room)
    for space in SPACES:
        text = text.replace(space, "")
        found = [line.replace(space, "") for line in found]
    assert "".join(found) == text
    assert all(len(line) <= room for line in found)


def test_a_blank_to_fill_in_is_not_parted_nor_its_year_taken_away() -> None:
    assert lines("自＿＿＿年＿＿月", 4) == ["自", "＿＿＿年", "＿＿月"]
