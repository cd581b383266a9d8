"""What can be asked of the election of the next term."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import BodyKey
from governance_desk.journal.command import Command


class BeginRenewal(Command, frozen=True):
    """It is resolved to elect the body anew; `resolution` names the resolution."""

    body: BodyKey
    day: datetime.date
    resolution: str


class ListCandidates(Command, frozen=True):
    """The list of candidates is settled: every nomination for the new term that waits for the vote."""

    body: BodyKey
    day: datetime.date
    document: str


class DropRenewal(Command, frozen=True):
    """It is not held after all."""

    body: BodyKey
    day: datetime.date
    reason: str
