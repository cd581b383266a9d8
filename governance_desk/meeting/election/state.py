"""Elections as they stand."""

from __future__ import annotations

from typing import TypeAlias

import msgspec

from governance_desk.charter.keys import Marks, MatterKey, WriteIns
from governance_desk.meeting.ids import CandidateId
from governance_desk.register.ids import PersonId, UnitId
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.papers import Paper
from governance_desk.voting.election.state import Decision, Following, PostResult

Papers: TypeAlias = tuple[Paper, ...]
"""What one voter handed in: the paper of each post, in the order of the posts."""


class Nominee(msgspec.Struct, frozen=True):
    """Someone who stands for a post. `person` None: nobody whom the register knows; `nominated_by` in words."""

    id: CandidateId
    person: PersonId | None
    name: str
    unit: UnitId | None = None
    nominated_by: str = ""


class Post(msgspec.Struct, frozen=True):
    """Seats of one kind. `after`: why there is a further round; None in the first, and while a reading is missing."""

    matter: MatterKey
    seats: int
    nominees: tuple[Nominee, ...] = ()
    after: Following | None = None


class Election(msgspec.Struct, frozen=True):
    """The round that is next on an item. Without posts there is nothing left to elect."""

    posts: tuple[Post, ...]
    marks: Marks
    round: int = 1

    def post(self, matter: str) -> Post | None:
        """The post of that matter."""
        return next((each for each in self.posts if each.matter == matter), None)


class Official(msgspec.Struct, frozen=True):
    """Someone who watches over the count, or counts."""

    name: str
    person: PersonId | None = None


class Counters(msgspec.Struct, frozen=True):
    """Who counts: the chief scrutineer (总监票人), scrutineers (监票人) and tellers (计票人)."""

    chief: Official | None
    scrutineers: tuple[Official, ...]
    tellers: tuple[Official, ...]

    @property
    def everyone(self) -> tuple[Official, ...]:
        """All of them."""
        chief = (self.chief,) if self.chief is not None else ()
        return (*chief, *self.scrutineers, *self.tellers)


class Round(msgspec.Struct):
    """One round as it is taken. `papers` where they are entered one by one, `count` where the tellers' sums are."""

    posts: tuple[Post, ...]
    marks: Marks
    write_ins: WriteIns
    counters: Counters
    number: int = 1
    issued: int | None = None
    returned: int | None = None
    papers: list[Papers] = []
    count: Count | None = None
    decisions: tuple[Decision, ...] = ()
    results: tuple[PostResult, ...] = ()
    papers_out: int | None = None  # a paper for each vote: so many at most; None: one for each voter
