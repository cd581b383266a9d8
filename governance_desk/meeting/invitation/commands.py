"""What can be asked for about the invitation to a meeting."""

from __future__ import annotations

import datetime

from governance_desk.meeting.commands import MeetingCommand
from governance_desk.meeting.state import Answer, VoterId


class RecordNotice(MeetingCommand, frozen=True):
    """The notice went out on a day; `manner` is how: by post, by mail, by hand."""

    sent: datetime.date
    manner: str = ""


class TakeBackNotice(MeetingCommand, frozen=True):
    """The notice recorded last did not go out."""


class RecordReply(MeetingCommand, frozen=True):
    """What one of the invited replied. `words` are the reason, or who comes instead; `holder` is for a proxy."""

    voter: VoterId
    answer: Answer
    words: str = ""
    holder: VoterId | None = None


class TakeBackReply(MeetingCommand, frozen=True):
    """There is no reply of theirs: it was entered for the wrong one."""

    voter: VoterId
