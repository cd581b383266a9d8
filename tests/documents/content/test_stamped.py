"""Every paper of a rehearsal bears the mark, and no other paper does."""

from __future__ import annotations

import importlib
import inspect
import pkgutil
import re
from pathlib import Path

from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.documents import content
from governance_desk.documents.content.blocks import Document
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.stamped import REHEARSAL
from tests.documents.content.pages import extracted
from tests.documents.content.scripted import third_council


def papers() -> dict[str, object]:
    """Every public function of the content that makes a document."""
    found: dict[str, object] = {}
    for module in pkgutil.walk_packages(content.__path__, f"{content.__name__}."):
        names = vars(importlib.import_module(module.name))
        for name, made in names.items():
            own = inspect.isfunction(made) and made.__module__ == module.name and not name.startswith("_")
            if own and inspect.signature(made).return_annotation in ("Document", Document):
                found[f"{module.name}.{name}"] = made
    return found


def test_no_paper_is_without_the_mark() -> None:
    found = papers()
    assert len(found) >= 4
    unmarked = [name for name, made in found.items() if not hasattr(made, "__wrapped__")]
    assert unmarked == [], "put @stamped before them"


def test_the_mark_stands_across_each_page_and_in_the_title(tmp_path: Path) -> None:
    desk, meeting = third_council()
    record = minutes(desk.association, meeting, desk.head)
    assert record.stamp == ""
    assert "演练" not in extracted(record, tmp_path)
    desk.do(BeginRehearsal(copied=desk.head.hash, entry=desk.head.number))
    assert desk.do(BeginRehearsal(copied=desk.head.hash, entry=desk.head.number)) == ()
    tried = minutes(desk.association, meeting, desk.head)
    assert tried.stamp == REHEARSAL
    words = extracted(tried, tmp_path)
    pages = len(re.findall(r"— \d+ —", words))
    assert pages > 1
    for character in "演练":  # written aslant, each is extracted on a line of its own
        assert len(re.findall(rf"^{character}$", words, re.MULTILINE)) == pages
