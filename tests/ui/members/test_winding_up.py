"""After the decision to terminate: the two dialogs of the unit that winds the association up."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.language import use
from governance_desk.meeting.commands import CallItem, CloseMeeting, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.ids import ItemId, VoteId
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.pictures import settle
from tests.ui.test_dialogs import LAPTOP, LOOKS
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.operations.winding_up import leads
from ui.preferences import Preferences
from ui.views.member.panel import MemberPanel
from ui.views.member.winding_up_dialogs import GroupDialog, RemainderDialog

GROUP, REMAINED = "Winding-up group …", "What remained …"


def terminated() -> Desk:
    """The council has decided to terminate, and the meeting is closed."""
    desk = desks.in_session()
    competence = ClauseId("matter.termination.competence")
    desk.do(AdoptReading(clause=competence, reading="council", since=DAY, body="会员大会", resolution="1"))
    item, vote = ItemId("i3"), VoteId("v3")
    desk.do(CallItem(meeting=MEETING, item=item))
    desk.do(OpenVote(meeting=MEETING, vote=vote, item=item))
    desk.do(CountHands(meeting=MEETING, vote=vote, yes=16, no=0, abstain=0))
    desk.do(DeclareVote(meeting=MEETING, vote=vote))
    desk.do(CloseMeeting(meeting=MEETING))
    assert desk.association.register.terminated == DAY
    return desk


def words(panel: MemberPanel) -> list[str]:
    return [button.text() for button in panel.leaving.buttons]


def pressed(panel: MemberPanel, kind: type[QDialog]) -> QDialog:
    panel.leaving.buttons[0].click()
    settle()
    (dialog,) = [each for each in panel.window().findChildren(kind) if each.isVisible()]
    return dialog


def test_the_group_then_what_remained_then_nothing(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    use("en")
    desk = terminated()
    panel = MemberPanel(desk)
    qtbot.addWidget(panel)
    unit = next(each for each in desk.association.register.members() if leads(desk, each) is not None)
    panel.show_unit(unit)
    assert words(panel) == [GROUP]
    group = pressed(panel, GroupDialog)
    assert isinstance(group, GroupDialog)
    group.members.setText("清华大学、秘书处")
    group.document.setText("成立清算小组的通知")
    group.action.click()
    found = desk.association.register.winding_up
    assert found is not None
    assert (found.members, found.formed) == ("清华大学、秘书处", DAY)
    panel.show_unit(unit)
    assert words(panel) == [REMAINED]
    remainder = pressed(panel, RemainderDialog)
    assert isinstance(remainder, RemainderDialog)
    remainder.words.setText("用于与联盟宗旨相关的事业")
    remainder.document.setText("清算报告")
    remainder.action.click()
    assert found.settled == DAY
    panel.show_unit(unit)
    assert words(panel) == []
    assert docket(desk.association, DAY) == ()
    panel.show_unit(None)


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("kind", [GroupDialog, RemainderDialog])
def test_all_their_words_are_shown_on_a_laptop(
    preferences: Preferences,
    qtbot: QtBot,
    kind: type[GroupDialog] | type[RemainderDialog],
    language: str,
    percent: int,
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    desk = terminated()
    rule = desk.association.rules.charter.winding_up
    assert rule is not None
    dialog = kind(desk, rule, None)
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
    assert dialog.height() <= LAPTOP[1] - 40
