"""What may stand on an agenda."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.charter.keys import ClassKey, MatterKey
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AddItem, CallItem, NoteDiscussion, OrderAgenda, RemoveItem
from governance_desk.meeting.state import ItemId, MeetingId, Subject, VoteId
from tests.association.made_up import convened, first, in_session, item, seated, vote

PLAIN = AddItem(meeting=MeetingId("m1"), item=ItemId("i1"), title="议题")


@pytest.mark.parametrize(
    "changed",
    [
        {"meeting": MeetingId("none")},
        {"title": " "},
        {"matter": MatterKey("no_such")},
        {"matter": MatterKey("approve_director")},  # the assembly's
        {"minutes": 0},
        {"minutes": 10**30},
        {"subject": Subject(unit_name="新", membership_class=ClassKey("no_such"))},
    ],
)
def test_what_no_agenda_takes(changed: dict[str, object]) -> None:
    result = seated()
    convened(result)
    with pytest.raises(Refusal):
        result.do(msgspec.structs.replace(PLAIN, **changed))
    result.do(PLAIN)
    with pytest.raises(Refusal):
        result.do(PLAIN)


def test_items_that_are_not_there() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    item(result, meeting, None)
    nowhere = ItemId("none")
    for command in (
        RemoveItem(meeting=meeting, item=nowhere),
        CallItem(meeting=meeting, item=nowhere),
        NoteDiscussion(meeting=meeting, item=nowhere, note="x"),
        OrderAgenda(meeting=meeting, items=(nowhere,)),
        OrderAgenda(meeting=meeting, items=(ItemId("i1"), ItemId("i1"))),
    ):
        with pytest.raises(Refusal):
            result.do(command)


def test_what_has_been_voted_on_stays() -> None:
    result = seated()
    meeting = in_session(result, first(12)).id
    vote(result, meeting, item(result, meeting, "resolution"))
    with pytest.raises(Refusal):
        result.do(RemoveItem(meeting=meeting, item=ItemId("i1")))
    with pytest.raises(Refusal):
        result.do(CallItem(meeting=meeting, item=ItemId("i1")))
    assert result.association.meetings[meeting].votes[VoteId("v1")].item == "i1"
