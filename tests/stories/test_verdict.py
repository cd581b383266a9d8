"""What a story says where something is not as it expects."""

from __future__ import annotations

import pytest

from governance_desk.language import render
from governance_desk.stories.verdict import unexpected


@pytest.mark.parametrize(
    ("name", "expected", "found", "said"),
    [
        ("passed", True, False, "passed should be passed, but is not passed."),
        ("sits", False, True, "sits should be no, but is yes."),
        ("quorum", True, None, "quorum should be yes, but is —."),
        ("present", 10, 12, "present should be 10, but is 12."),
    ],
)
def test_what_was_expected_is_said_in_words(name: str, expected: object, found: object, said: str) -> None:
    assert render(unexpected(name, expected, found).sentence, "en") == said
