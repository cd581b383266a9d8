"""Facts of the ledger as older programs wrote them are read in today's shape."""

from __future__ import annotations

import datetime

from governance_desk.attendance.events import UPCASTERS, AttendanceCorrected, ConsequenceLifted
from governance_desk.attendance.state import Attended
from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry
from governance_desk.journal.event import Event

CODEC = Codec((AttendanceCorrected, ConsequenceLifted), UPCASTERS)
LATE = "2026-03-09T17:30:00.000000Z"  # the tenth in China


class _Written(Event, frozen=True):
    kind = "test.any"


def written(kind: str, payload: str) -> Entry:
    """An entry of the kind's first version."""
    draft = Draft("association", _Written())
    entry = seal(draft, number=1, stream_version=1, at=LATE, who="李娜", station="一号机", previous_hash=GENESIS.hash)
    return Entry(
        **{name: getattr(entry, name) for name in Entry.__struct_fields__}
        | {"kind": kind, "kind_version": 1, "payload": payload.encode()}
    )


def test_a_correction_without_a_date_takes_that_of_its_entry() -> None:
    old = '{"attended":"present","meeting":"m1","previous":"absent","reason":"漏签","voter":"s1"}'
    assert CODEC.decode(written("attendance.corrected", old)) == AttendanceCorrected(
        meeting="m1",
        voter="s1",
        attended=Attended.PRESENT,
        previous=Attended.ABSENT,
        reason="漏签",
        asked_by="",
        at=LATE,
    )


def test_a_lifting_without_a_day_takes_that_of_its_entry_in_china() -> None:
    old = '{"article":"第九条","id":"c1","reason":"attendance","rule":"unit","subject":"u1"}'
    assert CODEC.decode(written("attendance.consequence-lifted", old)) == ConsequenceLifted(
        id="c1", rule="unit", subject="u1", day=datetime.date(2026, 3, 10), article="第九条"
    )
