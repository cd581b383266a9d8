"""What the parser says in English is said again in the reader's language."""

from __future__ import annotations

import tomllib

import pytest

from governance_desk.charter.toml_mistake import toml_mistake
from governance_desk.language import render


@pytest.mark.parametrize(
    ("written", "line", "said"),
    [
        ("a", None, "an equals sign is missing after a name"),
        ("a = ", None, "no value stands after the equals sign"),
        ("a = [1", None, "a bracket is not closed"),
        ("[a", None, "a bracket is not closed"),
        ('a = "x', None, "a quotation mark is missing"),
        ("a = '''x", None, "a quotation mark is missing"),
        ("a = 1\nb = 1 2", 2, "there is more on the line"),
        ("a = 2026-13-01", 1, "a date that does not exist"),
        ('a = "x\ny"', 1, "a text ends on the line"),
        ("[a]\n[a]", 2, "the same name stands there twice"),
        ("= 3", 1, "the line neither names a value"),
        ('a = "\\q"', 1, "a backslash in a text is written twice"),
        ("a = " + "9" * 5000, None, "it is not written as TOML"),
    ],
)
def test_a_mistake_in_words(written: str, line: int | None, said: str) -> None:
    with pytest.raises(ValueError) as wrong:  # noqa: PT011  # TOMLDecodeError, or a number that is too long
        tomllib.loads(written)
    found, words = toml_mistake(wrong.value)
    assert found == line
    assert said in render(words, "en")
    assert not set("abcdefghijklmnopqrsuvwxyz") & set(render(words, "zh_CN").lower().replace("toml", ""))
