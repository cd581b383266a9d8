"""Recusal for the item at hand: who and why is asked for, the way back is a button, the reading is in sight."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.desk import Desk
from governance_desk.meeting.commands import OpenVote
from governance_desk.meeting.state import ItemId, VoteId
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_session import refusal, session
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.widgets.sentence import Sentence
from ui.window import DeskWindow


def read(reading: str) -> Desk:
    desk = desks.in_session()
    day = desk.association.meetings[MEETING].day
    adopted = AdoptReading(
        clause=ClauseId("topic.recusal"), reading=reading, since=day, body="理事会", resolution="第2号决议"
    )
    desk.do(adopted)
    return desk


def asked(window: QWidget) -> AskDialog:
    found = [each for each in window.findChildren(AskDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_voter_keeps_out_and_takes_part_after_all(open_meeting: Open, window: DeskWindow) -> None:
    desk = read("base")
    step, meeting = session(open_meeting(desk))
    item = meeting.item(ItemId("i2"))
    assert item is not None
    voter = meeting.here()[3]
    step.recuse.click()
    settle()
    dialog = asked(window)
    said = " ".join(each.text() for each in dialog.findChildren(Sentence))
    assert "也不计入出席人数和基数" in said
    dialog.lines[0].setText(meeting.roll[voter].name)
    dialog.buttons.accepted.emit()
    assert dialog.hint.text() == "Fill in first: Reason"
    dialog.lines[1].setText("系候选人近亲属")
    dialog.buttons.accepted.emit()
    settle()
    assert [(each.voter, each.reason) for each in item.aside] == [(voter, "系候选人近亲属")]
    assert step.recuse.text() == "Recusal (1) …"
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=item.id))
    settle()
    assert voter not in meeting.votes[VoteId("v1")].voters
    assert not step.recuse.isVisible(), "not while a vote is taken"
    step.undo.click()
    settle()
    asked(window).buttons.accepted.emit()
    settle()
    step.recuse.click()
    settle()
    back = next(each for each in asked(window).buttons.buttons() if each.text().endswith("takes part after all"))
    back.click()
    settle()
    assert item.aside == ()


def test_while_the_charter_is_silent_it_is_refused_with_the_clause(open_meeting: Open, window: DeskWindow) -> None:
    step, meeting = session(open_meeting(desks.in_session()))
    step.recuse.click()
    settle()
    dialog = asked(window)
    dialog.lines[0].setText(meeting.roll[meeting.here()[3]].name)
    dialog.lines[1].setText("有利害关系")
    dialog.buttons.accepted.emit()
    assert refusal(window).message.clause == "topic.recusal"
