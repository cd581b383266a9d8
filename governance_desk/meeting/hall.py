"""What the hall may see: one struct per scene, and nothing that is not named here can reach the projector.

The structs are the allow-list. `Voting`, the scene of an open vote, has no place for a tally of any kind: while
a vote is open the hall sees how many have voted, and in a secret vote that is all that anyone sees.
Texts that are data (titles, motions, names) are plain strings; sentences are `Text`, rendered by the screen.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from governance_desk.language import Text

Side = Literal["yes", "no", "abstain", "invalid", "not_voted", "none"]
"""What a bar stands for; the screen gives each side its own shape besides its colour."""

Chart = Literal["bars", "pie", "numbers"]
"""How the clerk wants a result shown; the numbers stand beside the bars and the pie as well."""

CHARTS: tuple[Chart, ...] = ("bars", "pie", "numbers")


class Attendance(msgspec.Struct, frozen=True):
    """Who is counted. `required` and `reached` are None while the quorum cannot be judged."""

    expected: int
    present: int
    required: int | None = None
    reached: bool | None = None
    article: str = ""


class AgendaLine(msgspec.Struct, frozen=True):
    """One item of the agenda, with its number from 1."""

    number: int
    title: str
    done: bool = False


class Bar(msgspec.Struct, frozen=True):
    """One count of a declared result. `elected` is None where the bar is no candidate."""

    label: Text
    count: int
    side: Side = "none"
    elected: bool | None = None


class Welcome(msgspec.Struct, frozen=True, tag="welcome"):
    """Before the opening: whose meeting it is, and how many have arrived."""

    association: str
    meeting: str
    when_and_where: str
    attendance: Attendance


class Agenda(msgspec.Struct, frozen=True, tag="agenda"):
    """The whole agenda; `current` is the number of the item at hand, or None."""

    meeting: str
    lines: tuple[AgendaLine, ...]
    current: int | None = None


class Item(msgspec.Struct, frozen=True, tag="item"):
    """One item with its text. `page` counts from 0 through the pages that the screen makes of a long text."""

    number: int
    title: str
    text: str
    attendance: Attendance
    page: int = 0


class Speaking(msgspec.Struct, frozen=True, tag="speaking"):
    """Who has the floor, for how long (seconds; 0 without a limit), and how much of it is used."""

    number: int
    title: str
    speaker: str
    unit: str
    allowed_seconds: int
    used_seconds: int
    point_of_order: bool = False


class Voting(msgspec.Struct, frozen=True, tag="voting"):
    """A vote that is open: turnout only. `voted` is None where nobody counts before the end (show of hands),
    `seconds_left` where the vote has no time."""

    number: int
    title: str
    motion: str
    secret: bool
    entitled: int
    voted: int | None = None
    seconds_left: int | None = None
    objections: bool = False  # nobody votes: the chair asks whether somebody objects
    closed: bool = False  # nobody votes any more, and it is being counted
    page: int = 0  # of a motion that is too long for one


class Result(msgspec.Struct, frozen=True, tag="result"):
    """A declared result. `passed` is None where no verdict is possible; `reason` then says why."""

    number: int
    title: str
    bars: tuple[Bar, ...]
    passed: bool | None
    required: int
    counted: int
    article: str
    reason: Text
    entitled: int = 0
    chart: Chart = "bars"

    @property
    def is_whole(self) -> bool:
        """Whether the bars are the parts of one whole, as a pie shows them: each vote stands in one of them.

        Where several are elected a ballot bears several marks, and the counts of the candidates add up to nothing.
        """
        counts = [bar.count for bar in self.bars if bar.elected is None]
        return 0 < sum(counts) == self.entitled and len(counts) == len(self.bars)


class ElectionPage(msgspec.Struct, frozen=True):
    """Some of the candidates of one post, with their votes: as many as are read from the last row."""

    post: str
    seats: int
    bars: tuple[Bar, ...]
    required: int
    elected: int
    article: str
    reason: Text


class ElectionResult(msgspec.Struct, frozen=True, tag="election_result"):
    """A declared election, one page after the other; `page` counts from 0. `base` is the whole of a bar's track."""

    number: int
    title: str
    pages: tuple[ElectionPage, ...]
    base: int
    page: int = 0
    chart: Chart = "bars"


class Notice(msgspec.Struct, frozen=True, tag="notice"):
    """A sentence of the clerk's: a break, a lost quorum, a change of room."""

    title: str
    text: str


class Blank(msgspec.Struct, frozen=True, tag="blank"):
    """Nothing."""


HallView = Welcome | Agenda | Item | Speaking | Voting | Result | ElectionResult | Notice | Blank
