"""Steps on a unit's data and certificate that a story may get wrong."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.errors import Fault
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into

STORY = """
title = "变更"
[association]
name = "联盟"
charter = "shcp"
since = 2026-01-05
units = [{{ name = "甲研究院", unit_class = "成员单位", representative = "喆玥" }}]
terms = [{{ body = "council", number = 1, since = 2026-01-05 }}]
[[meetings]]
body = "assembly"
day = 2026-03-05
steps = [{step}]
"""


@pytest.mark.parametrize(
    ("step", "said"),
    [
        ('{ do = "record_change", unit = "甲研究院" }', "甲研究院"),
        ('{ do = "renew_certificate", unit = "甲研究院" }', "甲研究院"),
        ('{ do = "expect", unit = "甲研究院", certificate = "1" }', "甲研究院"),
        ('{ do = "expect", unit = "甲研究院", former_name = "乙" }', "former_name"),
        ('{ do = "issue_certificate", unit = "乙" }', "乙"),
    ],
)
def test_a_step_that_does_not_fit_is_named(tmp_path: Path, step: str, said: str) -> None:
    story = tmp_path / "a.toml"
    story.write_text(STORY.format(step=step), encoding="utf-8")
    with pytest.raises(Fault, match=said) as caught:
        play_into(read_story(story), tmp_path / "a.gdesk", name="a", beside=tmp_path)
    assert "steps[1]" in str(caught.value)
