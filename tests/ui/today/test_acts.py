"""From every line of the docket one click leads to where the thing is settled."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from governance_desk.docket.compute import docket
from governance_desk.docket.thing import DueThing
from governance_desk.journal.command import Moment
from governance_desk.register.ids import UnitId
from tests.association.made_up import TIME
from tests.docket.test_cases import CASES, Case, brought_to
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.charter import CharterPage
from ui.views.council import CouncilPage
from ui.views.meetings import MeetingsPage
from ui.views.member.expelling_dialogs import ServeDialog
from ui.views.members import MembersPage
from ui.views.papers.dialog import YearlyPapersDialog
from ui.views.statistics import StatisticsPage
from ui.views.today import TodayPage
from ui.window import DeskWindow


def _kinds() -> list[tuple[str, Case, str]]:
    """Of each kind of thing, and each kind of act that settles it, the first case that has it."""
    found: dict[str, tuple[str, Case, str]] = {}
    for case in CASES:
        for thing in docket(brought_to(case).association, case.on):
            shape = f"{thing.key.partition('/')[0]} → {_shape(thing)}"
            found.setdefault(shape, (shape, case, thing.key))
    return list(found.values())


def _shape(thing: DueThing) -> str:
    """ "members", "meetings#notice", "meetings convene": the page, and what is begun there at once."""
    act = thing.act
    begins = act.detail.partition("/")[0] if act.detail.startswith(("convene/", "class-day/")) else ""
    return f"{act.page}{'#' + act.detail.partition('#')[2] if '#' in act.detail else ''} {begins}".strip()


KINDS = _kinds()


@pytest.mark.parametrize(("case", "key"), [each[1:] for each in KINDS], ids=[each[0] for each in KINDS])
def test_one_click_leads_there(case: Case, key: str, qtbot: QtBot, preferences: Preferences) -> None:
    desk = brought_to(case)
    thing = next(each for each in docket(desk.association, case.on) if each.key == key)
    window = make_window(preferences)
    qtbot.addWidget(window)
    desk.clock = lambda: _on(case)  # the day of the case
    window.show_desk(desk)
    window.show()
    window.go("today", key)
    settle()
    today = window.page
    assert isinstance(today, TodayPage)
    assert today.panel.act.text()
    today.panel.act.click()
    settle()
    assert window.findChildren(ErrorDialog) == []
    _arrived(window, thing)


def _on(case: Case) -> Moment:
    return Moment(TIME, case.on)


def _arrived(window: DeskWindow, thing: DueThing) -> None:
    act, page = thing.act, window.page
    dialogs = [each for each in window.findChildren(QDialog) if each.isVisible()]
    if act.detail.startswith("convene/"):
        assert dialogs
    elif act.page == "meetings":
        assert isinstance(page, MeetingsPage)
        meeting, _hash, begun = act.detail.partition("#")
        assert page.meeting is not None
        assert page.meeting.meeting == meeting
        assert bool(dialogs) is bool(begun)
    elif act.page == "members":
        assert isinstance(page, MembersPage)
        called, _hash, begun = act.detail.partition("#")
        unit = window.desk.association.register.units.get(UnitId(called)) if window.desk is not None else None
        assert not begun or any(isinstance(each, ServeDialog) for each in dialogs)
        if act.detail and (unit is None or not unit.is_member):
            assert dialogs  # an application, a class, a former member
        elif unit is not None:
            current = page.list.current()
            assert current == unit.id
    elif act.page == "charter":
        assert isinstance(page, CharterPage)
        assert not act.detail or page.list.current_key() == act.detail
    elif act.page == "statistics":
        assert isinstance(page, StatisticsPage)
        assert any(isinstance(each, YearlyPapersDialog) for each in dialogs)
    else:
        assert act.page == "council"
        assert isinstance(page, CouncilPage)
