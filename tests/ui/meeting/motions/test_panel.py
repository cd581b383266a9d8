"""Amendments, parts, the agenda and items voted on together, at the windows."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QListWidget, QPlainTextEdit

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, CallItem
from governance_desk.meeting.ids import ItemId
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.show import follow
from governance_desk.meeting.state import Item, VoteStage
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.motions.amend_dialog import AmendDialog
from ui.views.meeting.motions.consent_dialog import ConsentDialog
from ui.views.meeting.motions.divide_dialog import DivideDialog, proposed
from ui.views.meeting.motions.motion_text import MOST_CHARACTERS, beginning
from ui.views.meeting.page import MeetingView
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow

ITEM = ItemId("i9")
TEXT = "一、发布两项标准。二、召开两次研讨会。"


def made(agenda: str = "chair_decides", **readings: str) -> Desk:
    desk = desks.in_session()
    for clause, reading in {"agenda": agenda, **readings}.items():
        key = ClauseId(f"motions.{clause}")
        desk.do(AdoptReading(clause=key, reading=reading, since=DAY, body="会员大会", resolution="第2号决议"))
    return desk


def at_hand(**readings: str) -> Desk:
    desk = made(**readings)
    desk.do(AddItem(meeting=MEETING, item=ITEM, title="工作方针", text=TEXT, matter=MatterKey("draw_up_plan")))
    desk.do(CallItem(meeting=MEETING, item=ITEM))
    return desk


def item(desk: Desk) -> Item:
    found = desk.association.meetings[MEETING].item(ITEM)
    assert found is not None
    return found


def session(open_meeting: Open, desk: Desk) -> SessionStep:
    return in_view(open_meeting(desk))


def prepare(view: MeetingView) -> PrepareStep:
    view.show_step(0)
    settle()
    step = view.step
    assert isinstance(step, PrepareStep)
    return step


def in_view(view: MeetingView) -> SessionStep:
    view.show_step(2)
    settle()
    step = view.step
    assert isinstance(step, SessionStep)
    return step


def dialog(window: DeskWindow, kind: type[QDialog]) -> Any:
    settle()
    return [each for each in window.findChildren(kind) if each.isVisible()][-1]


def count(step: SessionStep, yes: int, no: int) -> None:
    step.vote.hands.click()
    settle()
    for field, number in ((step.vote.counting.yes, yes), (step.vote.counting.no, no), (step.vote.counting.abstain, 0)):
        field.set_count(number)
    settle()
    step.vote.declare.click()
    settle()


def amend(window: DeskWindow, step: SessionStep, passage: str, text: str) -> None:
    step.motions.amend.click()
    asked = dialog(window, AmendDialog)
    asked.mover.line.setText("万俟磊")
    cursor = asked.motion.textCursor()
    start = asked.motion.toPlainText().index(passage)
    cursor.setPosition(start)
    cursor.setPosition(start + len(passage), cursor.MoveMode.KeepAnchor)
    asked.motion.setTextCursor(cursor)
    assert asked.passage.toPlainText() == passage, "what is marked in the motion is the passage"
    asked.text.setPlainText(text)
    asked.action.click()
    settle()


def test_an_amendment_is_noted_voted_on_first_and_then_stands_in_the_motion(
    open_meeting: Open, window: DeskWindow
) -> None:
    desk = at_hand()
    step = session(open_meeting, desk)
    amend(window, step, "召开两次", "召开三次")
    assert step.motions.list.names.rowCount() == 1
    assert "Amendment 1" in step.vote._state.text()
    count(step, 13, 3)
    vote = list(desk.association.meetings[MEETING].votes.values())[-1]
    assert (vote.question, vote.stage) == (Question.AMENDMENT, VoteStage.DECLARED)
    assert item(desk).text == TEXT.replace("召开两次", "召开三次")
    assert "召开三次" in step._text.words.text()
    assert "carried" in step.vote._state.text()
    title = getattr(follow(desk.room(MEETING)), "title", "")
    assert title == "工作方针：修正案一（万俟磊提出）", "the hall reads what was voted on"
    count(step, 16, 0)
    vote = list(desk.association.meetings[MEETING].votes.values())[-1]
    assert (vote.question, vote.resolution) == (Question.MOTION, 1)
    assert step.motions.amend.isHidden(), "what has passed is not amended"


def test_an_amendment_is_put_first_and_another_withdrawn(open_meeting: Open, window: DeskWindow) -> None:
    desk = at_hand()
    step = session(open_meeting, desk)
    amend(window, step, "两项", "三项")
    amend(window, step, "召开两次", "召开三次")
    first, second = (each.id for each in item(desk).amendments)
    step.motions.list.select(second)
    assert not step.motions.up.isHidden()
    step.motions.up.click()
    settle()
    assert [each.id for each in item(desk).amendments] == [second, first]
    step.motions.list.select(first)
    step.motions.withdraw.click()
    settle()
    assert [each.stage for each in item(desk).amendments] == [Settled.WAITING, Settled.WITHDRAWN]


def test_the_parts_are_proposed_voted_on_and_what_is_lost_is_said(open_meeting: Open, window: DeskWindow) -> None:
    desk = at_hand(part_failed="falls_all")
    step = session(open_meeting, desk)
    step.motions.divide.click()
    asked = dialog(window, DivideDialog)
    asked.by.line.setText("欧阳子涵")
    assert asked.parts() == ["一、发布两项标准。", "二、召开两次研讨会。"]
    asked.action.click()
    settle()
    assert len(item(desk).parts) == 2
    count(step, 16, 0)
    count(step, 2, 14)
    assert [each.stage for each in item(desk).parts] == [Settled.PASSED, Settled.FAILED]
    assert step.vote.hands.isHidden(), "nothing is left to be voted on"
    assert "the whole motion has not" in step.vote._majority.text()


def test_a_change_of_the_agenda_is_moved_and_voted_on(open_meeting: Open, window: DeskWindow) -> None:
    desk = made("by_vote")
    view = open_meeting(desk)
    prepare(view)._remove("i3")
    asked = dialog(window, AskDialog)
    asked.lines[0].setText("万俟磊")
    asked.buttons.accepted.emit()
    settle()
    meeting = desk.association.meetings[MEETING]
    assert len(meeting.agenda) == 3
    step = in_view(view)
    assert "Change of the agenda" in step.vote._state.text()
    count(step, 12, 4)
    assert [each.id for each in meeting.agenda] == ["i1", "i2"]


def test_items_are_voted_on_together_and_one_is_taken_out(open_meeting: Open, window: DeskWindow) -> None:
    desk = at_hand(consent="allowed")
    for name in ("i7", "i8"):
        desk.do(AddItem(meeting=MEETING, item=ItemId(name), title=name, matter=MatterKey("resolution")))
    view = open_meeting(desk)
    prepare(view).together.click()
    asked = dialog(window, ConsentDialog)
    rows: QListWidget = asked.list
    assert not rows.item(0).flags() & Qt.ItemFlag.ItemIsEnabled, "nothing is decided on the report"
    for at in (3, 4, 5):
        rows.item(at).setCheckState(Qt.CheckState.Checked)
    asked.action.click()
    settle()
    assert desk.association.meetings[MEETING].consent == (ITEM, "i7", "i8")
    step = in_view(view)
    step.motions.take_out.click()
    settle()
    out = dialog(window, AskDialog)
    out.lines[0].setText("欧阳子涵")
    out.buttons.accepted.emit()
    settle()
    meeting = desk.association.meetings[MEETING]
    assert meeting.consent == ("i7", "i8")
    assert step.motions.take_out.isHidden()
    desk.do(CallItem(meeting=MEETING, item=ItemId("i7")))
    settle()
    count(step, 16, 0)
    assert [vote.item for vote in meeting.votes.values()] == ["i7", "i8"]


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("甲。乙；丙", ["甲。", "乙；", "丙"]),
        ("甲。乙。\n丙。", ["甲。乙。", "丙。"]),
        ("甲", ["甲"]),
        ("", []),
    ],
)
def test_where_a_text_can_be_divided(text: str, parts: list[str]) -> None:
    assert proposed(text) == parts


def test_a_long_text_leaves_room_for_the_vote_and_is_read_in_full(open_meeting: Open, window: DeskWindow) -> None:
    desk = made()
    long = "\n".join(f"第{n}条　𬱖与㼆共同提出，本条内容须逐字宣读，不得省略。" for n in range(1, 200))[:5000]
    desk.do(AddItem(meeting=MEETING, item=ITEM, title="工作方针", text=long, matter=MatterKey("draw_up_plan")))
    desk.do(CallItem(meeting=MEETING, item=ITEM))
    step = session(open_meeting, desk)
    shown = step._text.words.text()
    assert len(shown) <= MOST_CHARACTERS + 1
    assert shown.endswith("…")
    assert "5000" in step._text.all.text()
    assert step.vote.hands.visibleRegion().boundingRect().height() == step.vote.hands.height()
    step._text.all.click()
    settle()
    reader = dialog(window, QDialog)
    assert reader.findChild(QPlainTextEdit).toPlainText() == long
    assert beginning("短文") == "短文"
