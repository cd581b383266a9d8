"""Written proxies in the windows: recorded while the meeting is prepared, used at the door, shown in the roll call."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLabel

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.commands import AddItem, AnnulVote, BeginCheckIn, CheckIn, OpenMeeting, OpenVote
from governance_desk.meeting.ids import ItemId, ProxyId, VoteId, VoterId
from governance_desk.meeting.proxies.commands import LodgeProxy
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.proxies.state import Instruction
from governance_desk.meeting.state import Method, Where
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_opening import shown
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.proxies.dialog import ProxyDialog
from ui.views.meeting.proxies.panel import ProxiesDialog
from ui.views.meeting.session import SessionStep
from ui.window import DeskWindow

OK = QDialogButtonBox.StandardButton.Ok
CLAUSE = ClauseId("council.proxies")


def allowed(desk: Desk, reading: str = "one_counted") -> Desk:
    desk.do(AdoptReading(clause=CLAUSE, reading=reading, since=DAY, body="理事会", resolution="第1号决议"))
    return desk


def roll(desk: Desk) -> list[VoterId]:
    """The seats of the council, highest office first."""
    from governance_desk.meeting.invitation.reply import invited

    return [each.id for each in invited(desk.room(MEETING))]


def lodged(desk: Desk, principal: int = 20, holder: int = 2, **more: object) -> Desk:
    voters = roll(desk)
    desk.do(
        LodgeProxy(
            meeting=MEETING,
            proxy=ProxyId("w1"),
            principal=voters[principal],
            holder=voters[holder],
            signed=desk.clock().day,
            document="委托书",
            **more,  # type: ignore[arg-type]
        )
    )
    return desk


def test_a_written_proxy_is_recorded_with_items_and_instructions(open_meeting: Open, window: DeskWindow) -> None:
    desk = allowed(desks.convened())
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.tabs.setCurrentIndex(2)
    settle()
    assert step.tabs.tabText(2) == "Proxies (0)"
    step.proxies.record.click()
    dialog = shown(window, ProxyDialog)
    voters = roll(desk)
    dialog.principal.setCurrentIndex(20)
    dialog.holder.setCurrentIndex(2)
    _item, box, told = dialog.matters.rows[0]
    told.setCurrentIndex(told.findData(Choice.NO.value))
    _other, second, _told = dialog.matters.rows[1]
    second.setChecked(False)
    assert box.isChecked()
    dialog.words.setText("如有修改，投弃权票")
    dialog.action.click()
    settle()
    written = in_force(desk.room(MEETING))[voters[20]]
    assert (written.holder, written.words) == (voters[2], "如有修改，投弃权票")
    assert [each.choice for each in written.instructions] == [Choice.NO]
    assert len(written.items) == len(dialog_items(step)) - 1
    assert step.tabs.tabText(2) == "Proxies (1)"
    row = step.proxies.list.names.row(0)
    assert "waits for the holder" in row.chips[0].words
    assert "Against" in row.detail


def dialog_items(step: PrepareStep) -> list[object]:
    return [each for each in step.meeting.agenda if each.matter is not None]


def test_for_a_period_there_are_no_items(open_meeting: Open, window: DeskWindow) -> None:
    desk = allowed(desks.convened())
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.proxies.open_record()
    dialog = shown(window, ProxyDialog)
    assert dialog.matters.isVisible()
    dialog.period.setChecked(True)
    settle()
    assert not dialog.matters.isVisible()
    dialog.principal.setCurrentIndex(20)
    dialog.holder.setCurrentIndex(2)
    dialog.until.setDate(dialog.until.date().addDays(30))
    dialog.action.click()
    settle()
    (written,) = in_force(desk.room(MEETING)).values()
    assert (written.items, written.since is not None) == ((), True)


def test_while_the_charter_is_silent_nothing_is_recorded(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.tabs.setCurrentIndex(2)
    step.proxies.record.click()
    dialog = shown(window, ProxyDialog)
    dialog.principal.setCurrentIndex(20)
    dialog.holder.setCurrentIndex(2)
    dialog.action.click()
    settle()
    refusal = next(each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    assert refusal.message.clause == "council.proxies"
    refusal.reject()
    assert dialog.isVisible()
    assert not desk.association.meetings[MEETING].written_proxies
    assert not step.notice.form.isVisible()


def test_it_is_withdrawn_in_writing(open_meeting: Open, window: DeskWindow) -> None:
    desk = lodged(allowed(desks.convened()))
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.tabs.setCurrentIndex(2)
    settle()
    step.proxies.withdraw.click()
    dialog = shown(window, AskDialog)
    dialog.lines[0].setText("3月4日来函")
    dialog.buttons.button(OK).click()
    settle()
    assert in_force(desk.room(MEETING)) == {}
    assert step.proxies.list.names.row(0).chips[0].words == "withdrawn"
    assert not step.proxies.withdraw.isEnabled()


def test_the_forms_are_printed_blank_and_filled_in(
    open_meeting: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr("ui.printing.print_pdf", lambda pdf, _name, _parent, **_how: printed.append(pdf))
    monkeypatch.setattr("ui.operations.save_paper.ask_where_to_save", lambda *_a, **_k: tmp_path / "form.pdf")
    monkeypatch.setattr("ui.operations.save_paper.saved", lambda *_a, **_k: None)
    step = open_meeting(lodged(allowed(desks.convened()))).step
    assert isinstance(step, PrepareStep)
    step.proxies.blank.click()
    step.proxies.filled.click()
    assert [each[:5] for each in printed] == [b"%PDF-"] * 2
    assert printed[0] != printed[1]
    step.notice.form.trigger()
    assert (tmp_path / "form.pdf").read_bytes()[:5] == b"%PDF-"


def test_at_the_door_it_is_used_when_the_holder_comes(open_meeting: Open, window: DeskWindow) -> None:
    desk = lodged(allowed(desks.convened()))
    desk.do(BeginCheckIn(meeting=MEETING))
    voters = roll(desk)
    step = open_meeting(desk).step
    assert isinstance(step, CheckInStep)
    meeting = desk.association.meetings[MEETING]
    step.search.setText(meeting.roll[voters[2]].name)
    settle()
    QTest.keyClick(step.search, Qt.Key.Key_Return)
    settle()
    assert meeting.presence[voters[20]].where is Where.PROXY
    assert meeting.roll[voters[20]].name in step.said.sentence()
    QTest.keyClick(step.search, Qt.Key.Key_F4, Qt.KeyboardModifier.ShiftModifier)
    assert shown(window, ProxiesDialog).panel.list.names.row(0).chips[0].words == "in use"


def test_f4_uses_what_was_handed_in(open_meeting: Open) -> None:
    desk = allowed(desks.convened())
    desk.do(BeginCheckIn(meeting=MEETING))
    voters = roll(desk)
    desk.do(CheckIn(meeting=MEETING, voter=voters[2]))
    lodged(desk)
    step = open_meeting(desk).step
    assert isinstance(step, CheckInStep)
    meeting = desk.association.meetings[MEETING]
    step.search.setText(meeting.roll[voters[20]].name)
    settle()
    QTest.keyClick(step.search, Qt.Key.Key_F4)  # in use already: F4 revokes it
    settle()
    assert meeting.presence[voters[20]].where is Where.AWAY
    step.search.setText(meeting.roll[voters[20]].name)
    settle()
    QTest.keyClick(step.search, Qt.Key.Key_F4)
    settle()
    assert meeting.presence[voters[20]].where is Where.PROXY


def test_the_roll_call_says_who_answers_and_what_the_paper_says(open_meeting: Open) -> None:
    desk = allowed(desks.convened())
    on = ItemId("i4")
    desk.do(AddItem(meeting=MEETING, item=on, title="审议年度计划", matter=MatterKey("resolution")))
    lodged(desk, instructions=(Instruction(on, Choice.YES),))
    desk.do(BeginCheckIn(meeting=MEETING))
    voters = roll(desk)
    desk.do_all([CheckIn(meeting=MEETING, voter=each) for each in voters[:12]])
    desk.do(OpenMeeting(meeting=MEETING, chair="主持", recorder="记录"))
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=on, method=Method.ROLL_CALL))
    step = open_meeting(desk).step
    assert isinstance(step, SessionStep)
    panel = step.vote.calling
    panel.names.select(voters[20])
    settle()
    assert "told: For" in panel.told.sentence()
    panel.take_focus()
    cast = desk.association.meetings[MEETING].votes[VoteId("v1")].cast
    QTest.keyClick(panel.names, Qt.Key.Key_N)
    settle()
    assert voters[20] not in cast
    assert "once more" in panel.told.sentence()
    QTest.keyClick(panel.names, Qt.Key.Key_N)
    settle()
    assert cast[voters[20]] is Choice.NO
    row = next(panel.names.names.row(at) for at in range(13) if panel.names.names.row(at).key == voters[20])
    assert [each.words for each in row.chips] == ["Against", "against the instruction"]
    panel.names.select(voters[20])
    QTest.keyClick(panel.names, Qt.Key.Key_Y)  # as told: at once
    settle()
    assert cast[voters[20]] is Choice.YES


def test_a_show_of_hands_says_who_raises_it_for_whom_and_who_has_no_vote(open_meeting: Open) -> None:
    desk = allowed(desks.convened())
    for name in ("i4", "i5"):
        desk.do(AddItem(meeting=MEETING, item=ItemId(name), title=f"议案{name}", matter=MatterKey("resolution")))
    lodged(desk, items=(ItemId("i4"),), instructions=(Instruction(ItemId("i4"), Choice.NO),))
    desk.do(BeginCheckIn(meeting=MEETING))
    voters = roll(desk)
    desk.do_all([CheckIn(meeting=MEETING, voter=each) for each in voters[:12]])
    desk.do(OpenMeeting(meeting=MEETING, chair="主持", recorder="记录"))
    room = desk.room(MEETING)
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=ItemId("i4")))
    step = open_meeting(desk).step
    assert isinstance(step, SessionStep)
    said = [each.text() for each in step.vote.findChildren(QLabel) if each.isVisible()]
    assert any("told: Against" in each and room.meeting.roll[voters[20]].name in each for each in said)
    desk.do(AnnulVote(meeting=MEETING, vote=VoteId("v1"), reason="试"))
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v2"), item=ItemId("i5")))
    settle()
    said = [each.text() for each in step.vote.findChildren(QLabel) if each.isVisible()]
    assert any("does not cover this item" in each for each in said)
