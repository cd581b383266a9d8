"""The steps in which papers are attached to what the association records."""

from __future__ import annotations

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


PaperStep = AttachPaper | TakeOffPaper
