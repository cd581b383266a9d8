"""What is wrong with a text that should be TOML, in the reader's language: the parser itself speaks English only."""

from __future__ import annotations

import re

from governance_desk.language import Text, text

_WORDS = (
    ("Expected '='", text("an equals sign is missing after a name")),
    (
        "Invalid value",
        text("no value stands after the equals sign: a text has quotation marks, a date is 2026-03-05"),
    ),
    ("Unclosed", text("a bracket is not closed")),
    ('Expected "', text("a quotation mark is missing")),
    ("Expected ']", text("a bracket is not closed")),
    ("Unterminated string", text("a quotation mark is missing")),
    ("Expected newline", text("there is more on the line than one name and one value, or a date that does not exist")),
    ("Illegal character", text("there is a character that cannot stand here; a text ends on the line where it begins")),
    ("Invalid initial character", text("a name is missing before the equals sign")),
    ("Cannot overwrite", text("the same name stands there twice")),
    ("Cannot declare", text("the same name stands there twice")),
    ("Duplicate inline table key", text("the same name stands there twice")),
    ("Cannot mutate", text("something is added to a table that is written in one line")),
    ("Unescaped", text("a backslash in a text is written twice")),
    ("Invalid hex value", text("a backslash in a text is written twice")),
    ("Invalid statement", text("the line neither names a value nor opens a table in brackets")),
)


def toml_mistake(error: ValueError | RecursionError) -> tuple[int | None, Text]:
    """The line, where the parser names one, and what is wrong there."""
    said = str(error)
    line = re.search(r"at line (\d+)", said)
    words = next((words for beginning, words in _WORDS if said.startswith(beginning)), None)
    return int(line[1]) if line else None, words or text("it is not written as TOML")
