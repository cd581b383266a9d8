"""Facts of a meeting as older programs wrote them are read in today's shape."""

from __future__ import annotations

import json

import msgspec

from governance_desk.journal.chain import GENESIS, seal
from governance_desk.journal.codec import Codec
from governance_desk.journal.entry import Draft, Entry
from governance_desk.meeting.commands import DeclareVote
from governance_desk.meeting.events import UPCASTERS, ItemAdded, MeetingEvent, VoteDeclared, VoteOpened
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import first, hands, in_session, item, seated, vote

M = MeetingId("m1")


def _older(event: MeetingEvent, *unknown: str) -> Entry:
    """The event as version 1 wrote it: without these keys of its subject."""
    draft = Draft("meeting/m1", event)
    stamp = {"at": "2026-01-10T01:00:00.000000Z", "who": "y", "station": "z"}
    entry = seal(draft, number=1, stream_version=1, previous_hash=GENESIS.hash, **stamp)
    payload = json.loads(entry.payload)
    for key in unknown:
        del payload["subject"][key]
    return msgspec.structs.replace(entry, kind_version=1, payload=json.dumps(payload).encode())


def test_items_and_votes_from_before_drafts_were_laid() -> None:
    result = seated()
    in_session(result, first(12))
    on = item(result, M, "resolution")
    vote(result, M, on)
    for event in [each for _, each in result.entries() if isinstance(each, ItemAdded | VoteOpened)]:
        assert Codec((ItemAdded, VoteOpened), UPCASTERS).decode(_older(event, "draft")) == event


def test_a_result_declared_before_ties_were_recorded() -> None:
    result = seated()
    in_session(result, first(12))
    on = vote(result, M, item(result, M, "resolution"))
    hands(result, M, on, 12, 0, 0)
    event = result.do(DeclareVote(meeting=M, vote=on))[0]
    assert isinstance(event, VoteDeclared)
    draft = Draft("meeting/m1", event)
    entry = seal(
        draft,
        number=1,
        stream_version=1,
        at="2026-01-10T01:00:00.000000Z",
        who="y",
        station="z",
        previous_hash=GENESIS.hash,
    )
    payload = json.loads(entry.payload)
    del payload["verdict"]["tie"]
    older = msgspec.structs.replace(entry, kind_version=1, payload=json.dumps(payload).encode())
    assert Codec((VoteDeclared,), UPCASTERS).decode(older) == event
