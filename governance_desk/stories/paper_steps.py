"""The steps in which papers are attached to what the association records."""

from __future__ import annotations

import datetime

from governance_desk.stories.step import Step


class AttachPaper(Step, frozen=True):
    """A paper is attached to an item of the agenda: its number from 1, or its title. `text` is what it holds."""

    item: int | str
    name: str
    text: str = "（送审稿）"


class TakeOffPaper(Step, frozen=True):
    """The paper of that name is taken off the item again."""

    item: int | str
    name: str
    reason: str


class RecordPaper(Step, frozen=True):
    """The paper of a year is there, by its key in the charter; `file` is attached to it at once."""

    paper: str
    year: int
    title: str
    drawn_up: datetime.date | None = None
    file: str = ""


class DropPaper(Step, frozen=True):
    """It was recorded by mistake."""

    paper: str
    year: int
    reason: str


PaperStep = AttachPaper | TakeOffPaper | RecordPaper | DropPaper
