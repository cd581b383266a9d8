"""What a story may expect the program to show: an open question, a due thing, the rules beside an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.errors import Fault
from governance_desk.stories.read import parse_story
from governance_desk.stories.rehearse import play_into

STORY = """
title = "待办、问题、条文"

[association]
name = "联盟"
charter = "cfia"
since = 2026-01-05
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-05 }]
seats = [{ body = "council", who = "sitting" }]

[[meetings]]
body = "council"
day = 2026-03-05
steps = [STEP]
"""

QUESTION = '{ do = "expect_question", clause = "matter.amend_charter.competence", '
DUE = '{ do = "expect_due", thing = "yearly_meeting/assembly", '
DRAFT = '{ do = "lay_draft", change = '
RULE = '{ do = "expect_rule", article = "第十八条", '


@pytest.mark.parametrize(
    "step",
    [
        QUESTION + 'status = "contradictory", article = "第十八条（一）1、第十九条（一）1" }',
        QUESTION + 'suggested = "council_then_assembly" }',
        QUESTION + 'readings = ["council", "assembly", "council_then_assembly"], says = "由谁决定" }',
        DUE + 'about = "2026", due = 2026-12-31, state = "later", article = "第十八条" }',
        DUE + 'says = ["已召开：0次"] }',
        '{ do = "expect_due", thing = "withdrawal", listed = false }',
        RULE + 'says = ["审议理事会年度工作报告", "第十八条（一）4"] }',
        DRAFT + '[["yearly_meetings = 1\\ndemand_period", "yearly_meetings = 2\\ndemand_period"]] }',
    ],
)
def test_what_is_so_is_accepted(step: str, tmp_path: Path) -> None:
    play(step, tmp_path)


@pytest.mark.parametrize(
    "step",
    [
        QUESTION + 'status = "silent" }',
        QUESTION + 'article = "第十八条" }',
        QUESTION + 'readings = ["council", "assembly"] }',
        QUESTION + 'suggested = "council" }',
        QUESTION + 'adopted = "council" }',
        QUESTION + 'says = "由秘书处决定" }',
        '{ do = "expect_question", clause = "matter.no_such.competence" }',
        DUE + "due = 2026-12-30 }",
        DUE + 'state = "overdue" }',
        DUE + 'article = "第十九条" }',
        DUE + 'says = "已召开：1次" }',
        DUE + "listed = false }",
        '{ do = "expect_due", thing = "yearly_meeting/assem" }',
        '{ do = "expect_due", thing = "withdrawal" }',
        RULE + 'says = "审议秘书处工作报告" }',
        DRAFT + '[["第十九条", "第二十条"]] }',
        '{ do = "add_item", title = "修改章程", matter = "amend_charter", draft = true }',
    ],
)
def test_what_is_not_so_is_found(step: str, tmp_path: Path) -> None:
    with pytest.raises(Fault):
        play(step, tmp_path)


def play(step: str, folder: Path) -> None:
    player = play_into(parse_story(STORY.replace("STEP", step)), folder / "a.gdesk", name="a", beside=folder)
    player.desk.close()
