"""One voter's marks for one post, and a box of such papers, counted.

A paper is written as a text: one letter for each candidate in the order of the ballot (Y for, N against, A abstaining)
and behind a bar the names that were written in: "YYN|张三". Many voters mark alike: the box keeps each kind of paper
once and for every paper only the number of its kind, so that whether a paper is valid is asked once for each kind.
"""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import NewType

from governance_desk.charter.keys import WriteIns
from governance_desk.voting.election.counts import CandidateCount, PostCount, WriteInCount

Paper = NewType("Paper", str)
_BAR = "|"
_BYTE = 256
_BLANK = "A"


class Mark(StrEnum):
    YES = "Y"
    NO = "N"
    ABSTAIN = "A"


class Flaw(StrEnum):
    """Why a paper is invalid."""

    TOO_MANY = "too_many"  # more for, and written in, than there are seats
    WRITTEN_IN = "written_in"  # a name was written in, and none may be
    NOT_AGAINST = "not_against"  # more names written in than candidates were marked against
    TWICE = "twice"  # a name stands there twice, or is that of a candidate
    UNREADABLE = "unreadable"  # so the tellers found


UNREADABLE = Paper("?")
"""A paper that the tellers found invalid by its looks: other marks, signed, torn, a blank sheet of another kind."""


def paper(marks: Iterable[Mark], written_in: Iterable[str] = ()) -> Paper:
    """The paper with these marks and names. ValueError for a name with a bar in it."""
    names = [each.strip() for each in written_in if each.strip()]
    if any(_BAR in name for name in names):
        raise ValueError("a bar parts the names")
    return Paper(_BAR.join(["".join(marks), *names]))


def flaw(one: Paper, *, seats: int, candidates: tuple[str, ...], write_ins: WriteIns) -> Flaw | None:
    """Why the paper is invalid for a post with so many seats; None where it is valid. `candidates` are their names."""
    if one == UNREADABLE:
        return Flaw.UNREADABLE
    marks, *names = one.split(_BAR)
    if names and write_ins is WriteIns.NOT_ALLOWED:
        return Flaw.WRITTEN_IN
    if len(set(names)) < len(names) or set(names) & set(candidates):
        return Flaw.TWICE
    if marks.count(Mark.YES) + len(names) > seats:
        return Flaw.TOO_MANY
    if write_ins is WriteIns.AFTER_AGAINST and len(names) > marks.count(Mark.NO):
        return Flaw.NOT_AGAINST
    return None


class Box:
    """Papers for one post, in the order in which they were taken out; `candidates` are the ids on the ballot."""

    def __init__(self, papers: Iterable[Paper] = ()) -> None:
        self._kinds: list[Paper] = []
        self._number_of: dict[Paper, int] = {}
        self._papers = bytearray()  # the number of each paper's kind, as long as a byte can hold it
        self._wide: list[int] = []  # the same where there are more kinds
        for each in papers:
            self.add(each)

    def __len__(self) -> int:
        return len(self._papers) + len(self._wide)

    def add(self, one: Paper) -> None:
        """One paper more."""
        number = self._number_of.setdefault(one, len(self._kinds))
        if number == len(self._kinds):
            self._kinds.append(one)
        if number < _BYTE and not self._wide:
            self._papers.append(number)
        else:
            self._wide.append(number)

    def kinds(self) -> dict[Paper, int]:
        """Each kind of paper, and how often it is there."""
        papers = bytes(self._papers)
        found: dict[Paper, int] = {}
        left = len(papers)
        for number, one in enumerate(self._kinds[:_BYTE]):
            last = number + 1 == min(len(self._kinds), _BYTE)  # what is left need not be counted
            found[one] = left if last else papers.count(number)
            left -= found[one]
        for number in self._wide:
            one = self._kinds[number]
            found[one] = found.get(one, 0) + 1
        return found


def count(
    box: Box,
    *,
    post: str,
    seats: int,
    candidates: tuple[str, ...],
    names: tuple[str, ...],
    write_ins: WriteIns,
) -> PostCount:
    """The papers of a post, counted. `candidates` are the ids in the order of the ballot, `names` what they are called.

    A candidate whom a paper does not mark is one from whom the voter abstains.
    """
    yes, no, abstain = ([0] * len(candidates) for _ in range(3))
    columns = {Mark.YES: yes, Mark.NO: no, Mark.ABSTAIN: abstain}
    written: dict[str, int] = {}
    invalid = 0
    for one, times in box.kinds().items():
        if flaw(one, seats=seats, candidates=names, write_ins=write_ins) is not None:
            invalid += times
            continue
        marks, *added = one.split(_BAR)
        for at, letter in enumerate(marks.ljust(len(candidates), _BLANK)):
            columns[Mark(letter)][at] += times
        for name in added:
            written[name] = written.get(name, 0) + times
    return PostCount(
        post=post,
        invalid=invalid,
        candidates=tuple(
            CandidateCount(candidate, *counts) for candidate, *counts in zip(candidates, yes, no, abstain, strict=True)
        ),
        write_ins=tuple(WriteInCount(name, votes) for name, votes in sorted(written.items())),
    )
