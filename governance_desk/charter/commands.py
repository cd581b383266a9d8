"""What can be asked for about the charter."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.version import DraftId
from governance_desk.journal.command import Command


class AdoptReading(Command, frozen=True):
    """Answer an open clause from a day on, by the resolution of a body."""

    clause: ClauseId
    reading: str
    since: datetime.date
    body: str
    resolution: str


class LayDraft(Command, frozen=True):
    """Lay a new text of the charter before the association, to be voted on."""

    draft: DraftId
    toml: str
    since: datetime.date | None = None


class WithdrawDraft(Command, frozen=True):
    """Let a draft go that nobody is to vote on any more; why."""

    draft: DraftId
    reason: str


class AmendCharter(Command, frozen=True):
    """Open a new version of the charter: its whole text, from a day on, by the resolution of a body."""

    toml: str
    since: datetime.date
    body: str
    resolution: str
