"""The steps in which a written proxy comes in, or is withdrawn."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.meeting.choice import Choice
from governance_desk.stories.step import Step


class WrittenProxy(Step, frozen=True):
    """A written proxy came in, signed today: `items` by their numbers, `told` the instructions by number.

    The `holder` may be on no roll. It holds for this meeting, or from `since` until `until`.
    """

    principal: str
    holder: str
    document: str = ""
    items: tuple[int, ...] = ()
    told: dict[str, Choice] = msgspec.field(default_factory=dict)
    words: str = ""
    since: datetime.date | None = None
    until: datetime.date | None = None


class WithdrawProxy(Step, frozen=True):
    """`principal` withdraws the written proxy; `document` names the writing."""

    principal: str
    document: str = ""


ProxyStep = WrittenProxy | WithdrawProxy
