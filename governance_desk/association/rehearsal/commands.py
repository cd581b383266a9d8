"""What is asked for of a copy."""

from __future__ import annotations

from governance_desk.journal.command import Command


class BeginRehearsal(Command, frozen=True):
    """From here on this journal is a rehearsal. `copied` is the hash of the last entry that it shares with the record,
    `entry` that entry's number."""

    copied: str
    entry: int
