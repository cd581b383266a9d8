"""What a story may expect of the council while the assembly meets."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.errors import Fault
from governance_desk.stories.rehearse import rehearse

STORY = """
title = "会员大会罢免、通过理事"

[association]
name = "联盟"
charter = "cfia"
since = 2026-01-05
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-05 }]
seats = [{ body = "council", who = "sitting" }]

[[readings]]
clause = "seating.nominated"
reading = "at_meeting"
since = 2026-01-05
body = "会员大会"
resolution = "关于提名形式的决议"

[[meetings]]
body = "assembly"
day = 2026-04-05
agenda = [
  { title = "罢免张洋", matter = "remove_director", person = "张洋" },
  { title = "张建国任理事", matter = "approve_director", person = "张建国" },
]
steps = [
  { do = "check_in", who = "first 24" },
  { do = "open", chair = "欧阳洋", recorder = "尉迟淑芬" },
  { do = "expect", directors = 21, person = "张洋", sits = true, absences = 0 },
  { do = "vote", yes = 13, no = 11, expect = { passed = true } },
  { do = "expect", directors = 20, person = "张洋", sits = false },
  { do = "call", item = 2 },
  { do = "vote", yes = 13, no = 11, expect = { passed = true } },
  { do = "expect", directors = DIRECTORS, person = "张建国", sits = true },
  { do = "close" },
]
"""


def test_the_assembly_sees_the_seats_of_the_council(tmp_path: Path) -> None:
    story = tmp_path / "a.toml"
    story.write_text(STORY.replace("DIRECTORS", "21"), encoding="utf-8")
    rehearse(story, tmp_path / "out")
    story.write_text(STORY.replace("DIRECTORS", "22"), encoding="utf-8")
    with pytest.raises(Fault, match="21"):
        rehearse(story, tmp_path / "again")
