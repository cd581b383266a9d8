"""Every mistake in a story is told with its place."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.errors import Fault
from governance_desk.language import render
from governance_desk.stories.read import parse_story, read_story
from governance_desk.stories.rehearse import play_into
from governance_desk.stories.steps import CheckIn

ASSOCIATION = """
title = "T"
[association]
name = "A"
charter = "cfia"
since = 2026-01-05
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-05 }]
[[meetings]]
body = "assembly"
day = 2026-03-05
"""


@pytest.mark.parametrize(
    ("written", "place"),
    [
        ('title = "T"', "association"),
        (ASSOCIATION + "chair = 1", "chair"),
        (ASSOCIATION + 'steps = [{ do = "open", chair = "甲" }]', "meetings[1].steps[1]"),
        (ASSOCIATION + 'steps = [{ do = "close" }, { do = "clap" }]', "meetings[1].steps[2].do"),
        (ASSOCIATION + 'steps = [{ do = "check_in", whom = "all" }]', "whom"),
        (ASSOCIATION + "steps = [", "story"),
        (ASSOCIATION.replace("2026-03-05", '"soon"'), "meetings[1].day"),
    ],
)
def test_a_mistake_is_told_with_its_place(written: str, place: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_story(written)
    assert place in str(caught.value.sentence)


@pytest.mark.parametrize(
    ("steps", "place", "said"),
    [
        ('{ do = "check_in", who = "first 99" }', "meetings[1].steps[1]", "36"),
        ('{ do = "check_in", who = ["清华大学", "无名大学"] }', "meetings[1].steps[1]", "无名大学"),
        ('{ do = "check_in", who = ["司马堃"] }', "meetings[1].steps[1]", "滨海环测认证（上海）有限公司"),
        ('{ do = "check_in", who = "all" }, { do = "adjourn" }', "meetings[1].steps[2]", "第十八条（二）"),
        ('{ do = "adjourn", refused = "anything" }', "meetings[1].steps[1]", "anything"),
        ('{ do = "open", chair = "甲", recorder = "乙", refused = "weather" }', "meetings[1].steps[1]", "签到"),
        ('{ do = "expect", members = 37 }', "meetings[1].steps[1]", "36"),
        ('{ do = "adopt", clause = "x", reading = "y", body = "b", resolution = "1" }', "meetings[1].steps[1]", "x"),
        ('{ do = "add_item", title = "T", matter = "wedding" }', "meetings[1].steps[1]", "wedding"),
        ('{ do = "check_in", who = "all", at = "noon" }', "meetings[1].steps[1]", "noon"),
        (
            '{ do = "correct_attendance", who = "清华大学", attended = "absent", reason = "r", meeting = 4 }',
            "steps[1]",
            "4",
        ),
    ],
)
def test_what_cannot_be_played_is_told_with_its_place_and_leaves_no_file(
    steps: str, place: str, said: str, tmp_path: Path
) -> None:
    story = parse_story(f"{ASSOCIATION}steps = [{steps}]", "my.toml")
    with pytest.raises(Fault) as caught:
        play_into(story, tmp_path / "a.gdesk", name="my.toml", beside=tmp_path)
    assert str(caught.value.sentence).startswith("my.toml")
    assert place in str(caught.value.sentence)
    assert said in str(caught.value.sentence)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(("year", "day"), [("since = 2026", "since = 0001"), ("day = 2026", "day = 9999")])
def test_a_year_that_was_mistyped(year: str, day: str, tmp_path: Path) -> None:
    with pytest.raises(Fault):
        play_into(parse_story(ASSOCIATION.replace(year, day)), tmp_path / "a.gdesk", name="story", beside=tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_step_is_read_into_its_own_struct() -> None:
    story = parse_story(ASSOCIATION + 'steps = [{ do = "check_in", who = "first 25", without = ["甲"] }]')
    assert story.meetings[0].steps == (CheckIn(who="first 25", without=("甲",)),)


def test_a_story_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Fault):
        read_story(tmp_path / "none.toml")
    (tmp_path / "gb.toml").write_bytes("title = '会议'".encode("gb18030"))
    with pytest.raises(Fault):
        read_story(tmp_path / "gb.toml")


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("title = 3", "title: a text in quotes belongs here"),
        ('title = "x"\nassociation = 3', "association: a table belongs here"),
        ('title = "x', "a quotation mark is missing"),
    ],
)
def test_a_mistake_is_told_without_the_parser_s_english(written: str, said: str) -> None:
    with pytest.raises(Fault) as caught:
        parse_story(written)
    assert said in render(caught.value.sentence, "en")
