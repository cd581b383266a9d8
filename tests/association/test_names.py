"""What stands behind a fact is told in words: no sentence shows the journal's own ids."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from governance_desk.association.names import name_of
from governance_desk.desk import open_desk
from governance_desk.journal.catalogue import describe
from governance_desk.stories.rehearse import rehearse

MEETING = """
[[meetings]]
body = "council"
day = 2026-0{month}-05
agenda = [{{ title = "报告", matter = "secretariat_report" }}]
steps = [
  {{ do = "check_in", who = "all", without = ["万俟磊"] }},
  {{ do = "open", chair = "欧阳洋", recorder = "尉迟淑芬" }},
  {{ do = "close" }},
  {more}
]
"""
CORRECTED = '{ do = "correct_attendance", day = 2026-05-09, who = "万俟磊", attended = "present", reason = "漏签" },'
STORY = """
title = "副理事长缺席三次，其后更正"
[association]
name = "联盟"
charter = "cfia"
since = 2026-01-05
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-05 }]
seats = [{ body = "council", who = "sitting" }]
officers = [{ office = "副理事长", person = "万俟磊" }]
""" + "".join(MEETING.format(month=month, more=CORRECTED if month == 5 else "") for month in (3, 4, 5))


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_no_sentence_of_the_register_shows_an_id(tmp_path: Path, language: str) -> None:
    from governance_desk import language as languages

    languages.use(language)
    story = tmp_path / "a.toml"
    story.write_text(STORY, encoding="utf-8")
    rehearse(story, tmp_path)
    desk = open_desk(tmp_path / "a.gdesk")
    called = name_of(desk.association)
    sentences = [describe(event, name_of=called) for _, event in desk.entries() if event.kind.startswith("register.")]
    desk.close()
    assert len(sentences) > 50
    shown = [each for each in sentences if re.search(r"(person|unit|seat|vote|meeting|lifted|term)/|import", each)]
    assert shown == []
    because = "缺席，第十九条（三）1" if language == "zh_CN" else "absences, 第十九条（三）1"
    assert any(because in each for each in sentences)
