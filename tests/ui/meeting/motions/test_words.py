"""One way to write the number of an amendment or a part."""

from __future__ import annotations

import pytest

from governance_desk import language
from ui.views.meeting.motions.words import counting_word


@pytest.mark.parametrize(("used", "word"), [("zh_CN", "十二"), ("en", "12")])
def test_a_number_is_written_as_the_charter_s_wording_writes_it(
    used: str, word: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(language, "_current", used)
    assert counting_word(12) == word
