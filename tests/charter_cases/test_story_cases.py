"""The cases of `stories/`: what happens over days, played through the same commands as the windows give.

A file is named after the charter and the articles; what must be refused, and why, stands in its steps.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.desk import examine_journal
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into

CASES = sorted((Path(__file__).parent / "stories").glob("*.toml"))


@pytest.mark.parametrize("case", CASES, ids=[case.stem for case in CASES])
def test_case(case: Path, tmp_path: Path) -> None:
    file = tmp_path / "case.gdesk"
    story = read_story(case)
    assert story.articles, "a case says which articles of the charter it proves"
    player = play_into(story, file, name=case.name, beside=case.parent)
    assert player.desk.rebuild().differed == ()
    player.desk.close()
    assert examine_journal(file)[1] == ()
