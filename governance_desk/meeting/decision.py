"""What decides on a matter: a vote, or a report where no vote is needed."""

from __future__ import annotations

from typing import Protocol

from governance_desk.meeting.state import Subject, VoteId


class Decision(Protocol):
    """Its id names what it caused; its subject is what it is about."""

    @property
    def id(self) -> VoteId: ...
    @property
    def subject(self) -> Subject: ...
