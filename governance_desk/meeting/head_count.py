"""How many were in the room at every moment of a meeting, from the record of the door: the line, and what was marked.

What was taken back never happened and is not counted. Places along the meeting are thousandths of its length, the
breaks left out, so that whoever draws it needs no clock.
"""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.meeting.state import Did, Meeting, Voter, VoterId

WHOLE = 1000
"""The length of a meeting."""


class Step(msgspec.Struct, frozen=True):
    """From the moment `at` so many are in the room. `along` is its place."""

    at: str
    along: int
    here: int


class Marked(msgspec.Struct, frozen=True):
    """The opening (`vote` 0) or a vote (numbered from 1 in their order), with the quorum that was frozen into it:
    `counted` for it, `required`, None where that was not settled."""

    at: str
    along: int
    vote: int
    counted: int
    required: int | None
    motion: str = ""


class Away(msgspec.Struct, frozen=True):
    """A voter who left; `back` is "" where they did not come back."""

    voter: Voter
    left: str
    back: str = ""


class HeadCount(msgspec.Struct, frozen=True):
    """The whole of it. `expected` is the roll; `breaks` are the places of the breaks; `away` who left, and when."""

    since: str
    until: str
    steps: tuple[Step, ...]
    marks: tuple[Marked, ...]
    breaks: tuple[int, ...]
    expected: int
    required: int | None
    away: tuple[Away, ...]

    @property
    def most(self) -> int:
        """The largest number in the room."""
        return max(each.here for each in self.steps)

    @property
    def still_away(self) -> int:
        """How many have left and not come back."""
        return sum(not each.back for each in self.away)


def head_count(meeting: Meeting, now: str) -> HeadCount | None:
    """From the first arrival to the close, or to the moment `now`; None as long as nobody has come."""
    arrivals = [act.at for act in meeting.door if act.did in (Did.CAME, Did.CAME_BACK) and act.at]
    if not arrivals:
        return None
    since, until = min(arrivals), meeting.closed or now
    scale = _Scale(meeting, since, max(until, since))
    quorum = meeting.quorum_at_opening
    return HeadCount(
        since,
        until,
        tuple(Step(at, scale.along(at), here) for at, here in _counts(meeting)),
        tuple(_marks(meeting, scale)),
        tuple(scale.along(each.since) for each in meeting.breaks),
        len(meeting.roll),
        quorum.required if quorum is not None else None,
        tuple(_away(meeting)),
    )


def _counts(meeting: Meeting) -> list[tuple[str, int]]:
    """The number after each moment at which it changed."""
    found: list[tuple[str, int]] = []
    here = 0
    for act in meeting.door:
        if act.did in (Did.CAME, Did.CAME_BACK):
            here += 1
        elif act.did is Did.LEFT:
            here -= 1
        else:
            continue
        if found and found[-1][0] == act.at:
            found[-1] = (act.at, here)
        else:
            found.append((act.at, here))
    return found


def _marks(meeting: Meeting, scale: _Scale) -> list[Marked]:
    found = []
    if meeting.opened and meeting.quorum_at_opening is not None:
        quorum = meeting.quorum_at_opening
        found.append(Marked(meeting.opened, scale.along(meeting.opened), 0, quorum.counted, quorum.required))
    for number, vote in enumerate(meeting.votes.values(), 1):
        quorum = vote.quorum
        found.append(
            Marked(vote.opened, scale.along(vote.opened), number, quorum.counted, quorum.required, vote.motion)
        )
    return found


def _away(meeting: Meeting) -> list[Away]:
    """Every time somebody left, in the order of leaving."""
    found: list[Away] = []
    out: dict[VoterId, int] = {}
    for act in meeting.door:
        if act.voter is None:
            continue
        if act.did is Did.LEFT:
            out[act.voter] = len(found)
            found.append(Away(meeting.roll[act.voter], act.at))
        elif act.did is Did.CAME_BACK and act.voter in out:
            place = out.pop(act.voter)
            found[place] = msgspec.structs.replace(found[place], back=act.at)
    return found


class _Scale:
    """Moments to places: the sittings follow one another without the time between them."""

    def __init__(self, meeting: Meeting, since: str, until: str) -> None:
        begins = [since, *(each.until for each in meeting.breaks if each.until)]
        ends = [*(each.since for each in meeting.breaks), until][: len(begins)]
        moments = [(_seconds(begin), _seconds(end)) for begin, end in zip(begins, ends, strict=True)]
        self._sittings = [(begin, max(begin, end)) for begin, end in moments]
        self._length = max(sum(end - begin for begin, end in self._sittings), 1)

    def along(self, at: str) -> int:
        """The place of a moment; one in a break stands at its end."""
        moment, sofar = _seconds(at), 0
        for begin, end in self._sittings:
            if moment <= end:
                return (sofar + max(moment - begin, 0)) * WHOLE // self._length
            sofar += end - begin
        return WHOLE


def _seconds(stamp: str) -> int:
    return int(datetime.datetime.fromisoformat(stamp).timestamp())
