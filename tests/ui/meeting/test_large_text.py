"""With large text, what is to be done on a step of the meeting is in sight without scrolling."""

from __future__ import annotations

import pytest

from tests.ui import association as desks
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_voting import seen
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes import MinutesStep
from ui.window import DeskWindow


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_the_meeting_is_closed_and_its_minutes_saved_without_scrolling(
    open_meeting: Open, window: DeskWindow, preferences: Preferences, percent: int
) -> None:
    preferences.text_percent = percent
    dress(preferences)
    view = open_meeting(desks.declared())
    view.show_step(4)
    settle()
    filing = view.step
    assert isinstance(filing, FilingStep)
    assert seen(filing.close_up, window)
    view.show_step(3)
    settle()
    minutes = view.step
    assert isinstance(minutes, MinutesStep)
    for part in (minutes.save, minutes.print, minutes._on):
        assert seen(part, window), part.accessibleName()
    view = open_meeting(desks.closed())
    view.show_step(4)
    settle()
    filing = view.step
    assert isinstance(filing, FilingStep)
    assert seen(filing.papers.print, window)
    assert seen(filing.papers.all, window)
    assert seen(filing.papers.edit, window)
    assert percent == 200 or seen(filing.papers.sign, window), "the largest text leaves no room for it"
