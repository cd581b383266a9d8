"""A yearly paper that was drawn up. Only `fold.py` changes it."""

from __future__ import annotations

import datetime
from typing import NewType

import msgspec

PaperId = NewType("PaperId", str)


class YearPaper(msgspec.Struct, frozen=True):
    """`paper` is its key in the charter, `year` the year that it is about, `drawn_up` the day on which it was done."""

    paper: str
    year: int
    title: str
    drawn_up: datetime.date


def paper_id(paper: str, year: int) -> PaperId:
    """A charter's paper of a year: there is one."""
    return PaperId(f"{paper}/{year}")
