"""A meeting that is moved across the day of an amendment follows the rules of its new day."""

from __future__ import annotations

import datetime

import msgspec
import pytest

from governance_desk.charter.commands import AmendCharter
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import BeginCheckIn, CorrectMeeting
from governance_desk.meeting.move import moved, what_changes
from governance_desk.meeting.quorum import quorum_now
from governance_desk.meeting.show import quorum_to_show
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import FIRST_DAY, convened, item, seated

M = MeetingId("m1")
AMENDED = FIRST_DAY + datetime.timedelta(days=30)
BEFORE = AMENDED - datetime.timedelta(days=1)
MOVE = CorrectMeeting(meeting=M, day=AMENDED, starts="09:00", place="北京")
HALF, MORE = 'at_least = "1/2", of = "in_office"', 'at_least = "2/3", of = "in_office"'


def amended(before: str, after: str) -> Desk:
    """A council meeting on the first day with one item, and an amendment a month later."""
    desk = seated()
    convened(desk)
    item(desk, M, "resolution")
    toml = desk.association.versions[0].toml
    assert before in toml
    desk.do(AmendCharter(toml=toml.replace(before, after), since=AMENDED, body="理事会", resolution="第1号决议"))
    return desk


def test_the_quorum_of_the_new_day_holds_and_is_said() -> None:
    desk = amended(HALF, MORE)
    room = desk.room(M)
    said = [render(each, "en") for each in what_changes(room, moved(room, AMENDED))]
    assert len(said) == 1
    assert "1/2" in said[0]
    assert "2/3" in said[0]
    assert what_changes(room, moved(room, BEFORE)) == ()
    assert quorum_to_show(room)[0].required == 11
    desk.do(MOVE)
    desk.do(BeginCheckIn(meeting=M))
    assert quorum_now(desk.room(M)).required == 14


def test_the_share_of_an_item_changes_with_the_day_and_is_said() -> None:
    desk = amended('at_least = "2/3", of = "attending"', 'at_least = "3/4", of = "attending"')
    room = desk.room(M)
    (said,) = what_changes(room, moved(room, AMENDED))
    assert "议题i1" in render(said)
    assert "3/4" in render(said, "en")


def test_what_may_not_be_decided_there_comes_off_the_agenda_first() -> None:
    power = 'quote = "讨论和决定其他重大事项"\nrule = { bodies = ["council"] }'
    desk = amended(power, power.replace('["council"]', '["assembly"]'))
    with pytest.raises(Refusal, match="议题i1") as refused:
        desk.do(MOVE)
    assert refused.value.article
    assert desk.association.meetings[M].day == FIRST_DAY
    desk.do(msgspec.structs.replace(MOVE, day=BEFORE))


def test_once_the_roll_is_fixed_the_meeting_stays_under_its_version() -> None:
    desk = amended(HALF, MORE)
    desk.do(BeginCheckIn(meeting=M))
    with pytest.raises(Refusal, match="签到"):
        desk.do(MOVE)
    desk.do(msgspec.structs.replace(MOVE, day=BEFORE))


def test_the_title_follows_the_charter_of_the_new_day() -> None:
    desk = amended('ordinal = "第{term}届理事会第{meeting}次会议"', 'ordinal = "{year}年第{meeting}次理事会"')
    desk.do(MOVE)
    assert desk.association.meetings[M].title == "2026年第一次理事会"
