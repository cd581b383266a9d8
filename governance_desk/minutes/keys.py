"""The keys of what the record says in the minutes: by them a draft refers to it.

"time", "quorum", "item/i1", "vote/v1/result", "item/i1/note/1" … A key stays the same for as long as what it stands
for is in the record.
"""

from __future__ import annotations

import re

from governance_desk.language import Text, text

ROLL_CALL = "roll-call"
_OPTIONAL = re.compile(rf"convened|item/.+/(presenter|papers|note/\d+|speech/[^/]+)|vote/.+/{ROLL_CALL}(\.\d+)?")


def may_be_left_out(key: str) -> bool:
    """Whether the minutes hold without it.

    The discussion is the clerk's to word; who presented, what lay before the meeting, on whose demand it met and who
    answered what in a roll call may stand elsewhere. Heading, time, place, chair, recorder, quorum, items, votes,
    consequences, attendance and signatures stay.
    """
    return _OPTIONAL.fullmatch(key) is not None


def part_name(key: str) -> Text:
    """What the clerk calls the part of the minutes for which the key stands."""
    return _NAMES.get(key.partition("/")[0].partition(".")[0], text("What the record says"))


_NAMES = {
    "title": text("Heading"),
    "time": text("Time"),
    "place": text("Place"),
    "convened": text("Convened on demand"),
    "chair": text("Chair"),
    "recorder": text("Recorder"),
    "quorum": text("Quorum"),
    "item": text("Agenda item"),
    "vote": text("Vote and its result"),
    "absences": text("Consequences of absences"),
    "attendance": text("Attendance lists"),
    "signatures": text("Signature page"),
}
