"""A refusal never leaves anyone standing there: it says what to do."""

from __future__ import annotations

import ast
from pathlib import Path

import governance_desk

PACKAGE = Path(governance_desk.__file__).parent


def test_every_refusal_says_what_to_do_next() -> None:
    silent = [
        f"{path.relative_to(PACKAGE)}:{call.lineno}"
        for path in sorted(PACKAGE.rglob("*.py"))
        for call in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call)
        and isinstance(call.func, ast.Name)
        and call.func.id == "Refusal"
        and "next_step" not in {keyword.arg for keyword in call.keywords}
    ]
    assert silent == []
