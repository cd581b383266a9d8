"""The list of the meetings."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.lists.meetings import present_words
from governance_desk.meeting.state import MeetingId
from governance_desk.voting.counts import Present
from tests.association.made_up import first, in_session, seated


@pytest.mark.parametrize(("proxies", "counted", "words"), [(1, 17, "17 / 21"), (1, 16, "16 / 21"), (0, 16, "16 / 21")])
def test_who_came_is_counted_as_the_minutes_count(proxies: int, counted: int, words: str) -> None:
    desk = seated()
    in_session(desk, first(16))
    meeting = desk.association.meetings[MeetingId("m1")]
    assert meeting.quorum_at_opening is not None
    meeting.present_at_opening = Present(16, proxies=proxies)
    meeting.quorum_at_opening = msgspec.structs.replace(meeting.quorum_at_opening, counted=counted)
    assert present_words(meeting) == words
