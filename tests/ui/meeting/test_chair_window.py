"""The chair's window follows the session, and is opened at the remote control."""

from __future__ import annotations

from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.session import SessionStep


def test_it_is_opened_and_closed_at_the_remote_control(open_meeting: Open) -> None:
    view = open_meeting(desks.in_session())
    step = view.step
    assert isinstance(step, SessionStep)
    step.remote._chair.click()
    settle()
    assert view.hall.chair is not None
    assert view.hall.chair.isVisible()
    assert view.hall.chair.view.now == view.hall.view
    view.hall.chair.close()
    settle()
    assert not step.remote._chair.isChecked()
