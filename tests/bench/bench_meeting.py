"""A whole meeting of 300, presence of all and one vote by name, against as many bare durable inserts by sqlite3."""

from __future__ import annotations

import sqlite3
import statistics
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.journal.command import Command
from governance_desk.meeting.commands import (
    AddItem,
    CallItem,
    CastVote,
    CheckIn,
    CloseMeeting,
    DeclareVote,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.state import Choice, ItemId, Method, Stage, VoteId, VoterId
from tests.bench.large import MEETING, at_the_door

MEMBERS = 300
ITEM, VOTE = ItemId("i1"), VoteId("v1")


def measure(pairs: int = 5) -> float:
    """How many times as long the meeting takes as one insert for each of its acts: the median of interleaved pairs.

    Each act of the meeting is a transaction of its own, durable before the next one begins, as at a real door; so is
    each insert, with the same pragmas and the same payload.
    """
    ratios = []
    with tempfile.TemporaryDirectory(dir=Path.cwd()) as folder:
        for n in range(pairs + 1):
            place = Path(folder) / str(n)
            place.mkdir()
            ours, payloads = _meeting(place)
            theirs = _bare(place, payloads)
            if n:  # the first imports the modules
                ratios.append(ours / theirs)
    return statistics.median(ratios)


def _acts() -> Iterator[Command]:
    voters = [VoterId(f"u{n}") for n in range(MEMBERS)]
    for voter in voters:
        yield CheckIn(meeting=MEETING, voter=voter)
    yield AddItem(meeting=MEETING, item=ITEM, title="审议年度工作报告", matter=MatterKey("work_report"))
    yield OpenMeeting(meeting=MEETING, chair="代表0", recorder="代表1")
    yield CallItem(meeting=MEETING, item=ITEM)
    yield OpenVote(meeting=MEETING, vote=VOTE, item=ITEM, method=Method.ROLL_CALL)
    for voter in voters:
        yield CastVote(meeting=MEETING, vote=VOTE, voter=voter, choice=Choice.YES)
    yield DeclareVote(meeting=MEETING, vote=VOTE)
    yield CloseMeeting(meeting=MEETING)


def _meeting(folder: Path) -> tuple[float, list[bytes]]:
    """The seconds of the meeting, and the payload of the last entry of each act."""
    desk = at_the_door(folder, MEMBERS)
    acts, heads = list(_acts()), []
    start = time.perf_counter()
    for act in acts:
        desk.do(act)
        heads.append(desk.head.number)
    taken = time.perf_counter() - start
    if desk.association.meetings[MEETING].stage is not Stage.CLOSED:
        raise ValueError("the meeting was not held")
    payloads = _payloads(desk, heads)
    desk.close()
    return taken, payloads


def _payloads(desk: Desk, heads: list[int]) -> list[bytes]:
    wanted = set(heads)
    return [entry.payload for entry, _ in desk.entries() if entry.number in wanted]


def _bare(folder: Path, payloads: list[bytes]) -> float:
    bare = sqlite3.connect(folder / "bare.db", isolation_level=None)
    bare.execute("PRAGMA journal_mode=WAL")
    bare.execute("PRAGMA synchronous=FULL")
    bare.execute("create table entry (number integer primary key, at text, payload blob)")
    start = time.perf_counter()
    for payload in payloads:
        bare.execute("insert into entry (at, payload) values (?, ?)", ("2026-11-21T07:00:00.000000Z", payload))
    taken = time.perf_counter() - start
    bare.close()
    return taken


if __name__ == "__main__":
    print(f"a meeting of {MEMBERS}: {measure():.2f} times bare durable inserts")
