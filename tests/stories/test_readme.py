"""The story in the README can be played as it stands."""

from __future__ import annotations

import re
from pathlib import Path

from governance_desk.stories.outcome import final_state
from governance_desk.stories.read import parse_story
from governance_desk.stories.rehearse import play_into

README = Path(__file__).parent.parent.parent / "README.md"


def test_the_story_in_the_readme_plays(tmp_path: Path) -> None:
    section = README.read_text(encoding="utf-8").split("## A scripted meeting")[1].split("\n## ")[0]
    written = re.findall(r"```toml\n(.*?)```", section, re.DOTALL)
    assert len(written) == 1
    story = parse_story(written[0], "README")
    player = play_into(story, tmp_path / "a.gdesk", name="README", beside=tmp_path)
    state = final_state(player.desk, story=story.title, files={}, founded=player.founded)
    player.desk.close()
    assert state.register.number_of_members == 37
    for key in state.__struct_fields__:
        assert f"`{key}`" in section
