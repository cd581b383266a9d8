"""At the item on which minutes are to be approved, these are one press away."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.settled import content_to_lay
from governance_desk.language import use
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.state import ItemId, Meeting
from governance_desk.minutes.commands import LayMinutes, SaveDraft
from tests.documents.content.scripted import _third_council, adopt, convened
from tests.ui.minutes.test_window import M3
from tests.ui.pictures import settle
from ui.views.minutes.laid_here import LaidHere
from ui.views.minutes.window import MinutesWindow


@pytest.mark.parametrize(("language", "words"), [("en", "Open the minutes: "), ("zh_CN", "打开会议纪要：")])
def test_the_way_to_the_minutes_is_at_their_item_only(language: str, words: str, qtbot: QtBot) -> None:
    use(language)
    desk, calendar = _third_council()
    desk.path = Path("council.gdesk")
    adopt(desk, "motions.minutes", "vote", "会员大会", "2026年第1号决议")
    meeting = convened(desk, calendar, "m4", datetime.date(2026, 12, 18))
    here, other = ItemId("approval"), ItemId("other")
    desk.do(AddItem(meeting=meeting, item=here, title="审议并通过纪要"))
    desk.do(AddItem(meeting=meeting, item=other, title="其他事项"))
    desk.do(SaveDraft(meeting=M3, paragraphs=begun(Drawing(desk.association, M3).record), after=0))
    desk.do(LayMinutes(meeting=M3, draft=1, content=content_to_lay(desk.association, M3), before=meeting, item=here))
    window = QWidget()
    qtbot.addWidget(window)
    button = LaidHere(desk, meeting)
    button.setParent(window)
    window.show()
    there: Meeting = desk.association.meetings[meeting]
    for item in (None, there.item(other)):
        button.show_item(item)
        assert not button.isVisible()
    button.show_item(there.item(here))
    assert button.isVisible()
    assert button.text() == f"{words}第一届理事会第三次会议" == button.accessibleName()
    button.click()
    settle()
    (opened,) = [each for each in QApplication.topLevelWidgets() if isinstance(each, MinutesWindow)]
    assert opened.meeting.id == M3
    opened.reject()
