from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ui.widgets.name_lines import name_lines


@pytest.mark.parametrize(
    ("name", "room", "lines"),
    [
        ("碳足迹产业技术创新联盟", 11, ["碳足迹产业技术创新联盟"]),
        ("碳足迹产业技术创新联盟", 10, ["碳足迹产业", "技术创新联盟"]),
        ("碳足迹产业技术创新联盟", 5, ["碳足迹", "产业技术", "创新联盟"]),
        ("上海市健康产业促进协会", 10, ["上海市健康", "产业促进协会"]),
        ("中国汽车金融产业协会（筹）", 11, ["中国汽车金融", "产业协会（筹）"]),
        ("第一届理事会第一次会议", 8, ["第一届理事会", "第一次会议"]),
        ("北京龙泉寺文物保护者", 8, ["北京龙泉寺", "文物保护者"]),  # no word of it is known: halves
        ("Carbon Footprint Alliance", 16, ["Carbon Footprint", "Alliance"]),
        ("", 10, [""]),
    ],
)
def test_a_name_breaks_at_a_word_into_lines_of_like_length(name: str, room: int, lines: list[str]) -> None:
    assert name_lines(name, room, len).split("\n") == lines


@given(st.text(alphabet="碳足迹产业技术创新联盟上海市健康促进协会第一届（筹）", max_size=40), st.integers(4, 20))
def test_nothing_of_a_name_is_lost_and_no_line_is_too_wide(name: str, room: int) -> None:
    lines = name_lines(name, room, len).split("\n")
    assert "".join(lines) == name
    assert max(len(line) for line in lines) <= room
    assert len(lines) <= len(name) or name == ""


def test_a_word_that_no_line_holds_is_left_to_whoever_shows_it() -> None:
    assert name_lines("Antidisestablishmentarianism", 10, len) == "Antidisestablishmentarianism"
