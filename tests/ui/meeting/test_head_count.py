"""The head count is one click from the gauge, in every step, and says in words what the picture shows."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from governance_desk.meeting.commands import CheckIn, CheckOut
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.head_count_dialog import HeadCountDialog
from ui.views.meeting.page import MeetingView


def asked(view: MeetingView) -> HeadCountDialog:
    (link,) = (each for each in view.gauge.findChildren(QPushButton) if each.text() == "Head count")
    assert link.isVisible()
    link.click()
    settle()
    return next(each for each in view.window().findChildren(HeadCountDialog) if each.isVisible())


def test_it_shows_the_votes_and_those_who_left(open_meeting: Open) -> None:
    desk = desks.in_session()
    meeting = desk.association.meetings[MEETING]
    here = meeting.here()
    for voter in here[:2]:
        desk.do(CheckOut(meeting=MEETING, voter=voter))
    desk.do(CheckIn(meeting=MEETING, voter=here[1]))
    dialog = asked(open_meeting(desk))
    now = len(here) - 1
    assert f"In the room {now} of {len(meeting.roll)}; at most {len(here)}. 2 left, 1 have not" in dialog.said.text()
    assert dialog.said.text() in dialog.strip.accessibleDescription()
    assert dialog.votes.names.rowCount() == 1
    rows = [dialog.away.names.row(at) for at in range(dialog.away.names.rowCount())]
    assert [row.name for row in rows] == [meeting.roll[voter].name for voter in here[:2]]
    assert [row.chips[0].words for row in rows] == ["not back", "came back"]
    picture = dialog.strip.grab().toImage()
    assert len({picture.pixel(x, y) for x in range(0, picture.width(), 7) for y in range(0, picture.height(), 7)}) > 3


@pytest.mark.parametrize("step", [1, 3, 4])
def test_it_is_there_in_every_step_once_somebody_has_come(open_meeting: Open, step: int) -> None:
    view = open_meeting(desks.closed())
    view.show_step(step)
    settle()
    assert asked(view).votes.names.rowCount() > 1


def test_before_the_check_in_there_is_none(open_meeting: Open) -> None:
    view = open_meeting(desks.convened())
    links = [each for each in view.gauge.findChildren(QPushButton) if each.text() == "Head count"]
    assert not any(each.isVisible() for each in links)
