"""The steps that say what the program must show: an open question, a due thing, the rules beside an article."""

from __future__ import annotations

import datetime

from governance_desk.charter.clause import Status
from governance_desk.docket.thing import State
from governance_desk.stories.step import Names, Step


class ExpectQuestion(Step, frozen=True):
    """The charter leaves the clause open today, with these readings; or, with `adopted`, it is read so today.

    `readings` are all that are offered, in their order; `suggested` the one that is named as a suggestion;
    `says` is a part of the question.
    """

    clause: str
    article: str = ""
    status: Status | None = None
    readings: tuple[str, ...] = ()
    suggested: str = ""
    says: str = ""
    adopted: str = ""


class ExpectDue(Step, frozen=True):
    """A line of today's docket. `thing` is its key or the key's beginning, `about` a part of its title.

    `says` must stand in its working or its notes. With `listed = false` there must be no such line.
    """

    thing: str
    about: str = ""
    due: datetime.date | None = None
    state: State | None = None
    article: str = ""
    says: Names = ()
    listed: bool = True


class ExpectRule(Step, frozen=True):
    """What the charter page puts beside an article: each part must stand in one of its sentences."""

    article: str
    says: Names


ShownStep = ExpectQuestion | ExpectDue | ExpectRule
