"""The steps in which the minutes of a meeting that is over are written, approved and corrected.

`meeting` is its number in the story, from 1.
"""

from __future__ import annotations

from governance_desk.stories.step import Step


class DraftMinutes(Step, frozen=True):
    """The next draft is saved: the newest one, or the record, with `words` as a paragraph behind the item `item`."""

    meeting: int
    words: str = ""
    item: str = ""


class CommentMinutes(Step, frozen=True):
    """Someone comments on the quorum line; with `answer` it is answered and dealt with."""

    meeting: int
    by: str
    words: str
    answer: str = ""


class LayMinutes(Step, frozen=True):
    """The newest draft, or the waiting corrections, are laid before this meeting on the item: its number or title."""

    meeting: int
    item: int | str


class CorrectMinutes(Step, frozen=True):
    """A correction of approved minutes; with `noted` it is taken note of at once."""

    meeting: int
    words: str
    reason: str
    noted: str = ""


class ExpectMinutes(Step, frozen=True):
    """How far the minutes are; only what is written is compared."""

    meeting: int
    drafts: int | None = None
    approved: bool | None = None
    comments: int | None = None
    corrections: int | None = None
    waiting: int | None = None
    says: str = ""
    silent_on: str = ""


MinutesStep = DraftMinutes | CommentMinutes | LayMinutes | CorrectMinutes | ExpectMinutes
