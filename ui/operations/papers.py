"""What a clerk does with the papers of a year: record that one is there, attach its file, take the record back."""

from __future__ import annotations

import datetime
from typing import NamedTuple

from PySide6.QtWidgets import QWidget

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.charter.yearly import YearlyPaper
from governance_desk.register.papers.commands import DropPaper, RecordPaper
from governance_desk.register.papers.state import YearPaper, paper_id
from ui.desk import Desk
from ui.operations.run import run
from ui.rules import rules_today


class PaperOfYear(NamedTuple):
    """A paper that the charter names, of one year; `known` once it was drawn up."""

    rule: YearlyPaper
    year: int
    known: YearPaper | None

    @property
    def subject(self) -> AttachedTo:
        """To what its file is attached."""
        return AttachedTo(Kind.YEARLY_PAPER, paper_id(self.rule.key, self.year))

    @property
    def title(self) -> str:
        """What it is usually called, in the charter's language."""
        return f"{self.year}{self.rule.name}"


def yearly_papers(desk: Desk) -> tuple[YearlyPaper, ...]:
    """Those that the charter of today names."""
    return rules_today(desk).charter.yearly_papers if desk.association.charter_in_force is not None else ()


def papers_of(desk: Desk, year: int) -> list[PaperOfYear]:
    """Each of them, of that year."""
    register = desk.association.register
    return [PaperOfYear(each, year, register.papers.get(paper_id(each.key, year))) for each in yearly_papers(desk)]


def record(*, desk: Desk, paper: PaperOfYear, title: str, drawn_up: datetime.date, parent: QWidget) -> bool:
    """It is there."""
    day = desk.clock().day
    command = RecordPaper(paper=paper.rule.key, year=paper.year, title=title, drawn_up=drawn_up, day=day)
    return run(desk, command, parent)


def drop(*, desk: Desk, paper: PaperOfYear, reason: str, parent: QWidget) -> bool:
    """It was recorded by mistake."""
    command = DropPaper(paper=paper.rule.key, year=paper.year, reason=reason, day=desk.clock().day)
    return run(desk, command, parent)
