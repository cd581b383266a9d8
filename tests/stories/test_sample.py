"""The sample association: convened for the day on which it is made."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from governance_desk.attendance.standing import standing
from governance_desk.desk import open_desk
from governance_desk.errors import Fault
from governance_desk.meeting.hall import Notice, Result, Voting, Welcome
from governance_desk.meeting.state import Stage
from governance_desk.stories.sample import hold_sample, make_sample

TODAY = datetime.date(2026, 11, 21)


def test_the_sample_waits_for_its_meeting_of_today(tmp_path: Path) -> None:
    path = make_sample(tmp_path / "new" / "folder", today=TODAY)
    desk = open_desk(path)
    association = desk.association
    meeting = list(association.meetings.values())[-1]
    assert (meeting.stage, meeting.day, len(meeting.agenda)) == (Stage.CONVENED, TODAY, 3)
    assert len(association.register.members()) == 36
    assert len(association.register.seats_of("council")) == 21
    rule = association.rules.charter.absences[0]
    absences = [
        standing(association.ledger, association.rules, rule, 1, seat.person).certain
        for seat in association.register.seats_of("council")
    ]
    assert sorted(absences)[-3:] == [1, 1, 2]
    assert association.rules.adoptions
    assert all(entry.at < "2026-11-21" for entry, _event in desk.entries())
    desk.close()
    with pytest.raises(Fault):
        make_sample(tmp_path / "new" / "folder", today=TODAY)


def test_the_sample_meeting_is_held_and_the_hall_has_seen_it(tmp_path: Path) -> None:
    player, views = hold_sample(tmp_path, today=TODAY)
    meeting = player.desk.association.meetings[player.meetings[-1]]
    player.desk.close()
    assert meeting.stage is Stage.CLOSED
    scenes = [type(view) for view in views]
    assert scenes[0] is Welcome
    assert scenes[-1] is Notice
    assert (scenes.count(Result), scenes.count(Voting)) == (3, 4)
    welcome = views[0]
    assert isinstance(welcome, Welcome)
    assert welcome.attendance.present == 17
