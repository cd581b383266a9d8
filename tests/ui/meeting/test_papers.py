"""Minutes and notice from the program: shown, saved, printed, corrected."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from governance_desk.attendance.state import Attended
from governance_desk.documents.layout.preview import Preview
from governance_desk.filing.annulled import RECORD
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.correspondence import made_up as writing
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.views.meeting.choose import ChooseDialog
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes import MinutesStep
from ui.views.meeting.papers import Papers
from ui.views.printing.dialog import PrintDialog
from ui.window import DeskWindow


def test_the_minutes_are_shown_and_saved(
    open_meeting: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, window: DeskWindow
) -> None:
    view = open_meeting(desks.closed())
    view.show_step(3)
    step = view.step
    assert isinstance(step, MinutesStep)
    assert step.page_count() >= 2
    place = tmp_path / "minutes.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place), ""))
    step.save.click()
    with Preview(place.read_bytes()) as saved:
        assert len(saved) == step.page_count()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(place / "x.pdf"), ""))
    step.save.click()
    settle()
    shown = [each for each in window.findChildren(ErrorDialog) if each.isVisible()]
    assert len(shown) == 1
    assert "minutes.pdf" in shown[0].message.sentence, "that is no folder"
    shown[0].reject()


def test_the_minutes_are_drawn_anew_when_the_record_has_changed(open_meeting: Open) -> None:
    desk = desks.in_session()
    view = open_meeting(desk)
    view.show_step(3)
    step = view.step
    assert isinstance(step, MinutesStep)
    shown = step._shown_at
    view.show_step(2)
    view.step.notes.setPlainText("noted")  # type: ignore[attr-defined]
    view.step.keep.click()  # type: ignore[attr-defined]
    view.show_step(3)
    assert step._shown_at > shown


@pytest.mark.parametrize("to_sign", [False, True])
def test_the_print_dialog_opens_at_all_pages_or_at_the_one_that_is_signed(
    open_meeting: Open, window: DeskWindow, to_sign: bool
) -> None:
    open_meeting(desks.closed())
    Papers(desks.closed(), MEETING).print_minutes(window, to_sign=to_sign)
    settle()
    (dialog,) = (each for each in window.findChildren(PrintDialog) if each.isVisible())
    assert dialog.last.value() == dialog.last.maximum() > 1
    assert dialog.first.value() == (dialog.last.value() if to_sign else 1)
    dialog.reject()


def test_the_record_of_attendance_is_corrected_with_a_reason(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.closed()
    step = open_meeting(desk).step
    assert isinstance(step, FilingStep)
    sheet = desk.association.ledger.sheet(MEETING)
    assert sheet is not None
    absent = next(key for key, mark in sheet.marks.items() if mark.attended is Attended.ABSENT)
    step.marks.select(absent)
    step.correct.click()
    settle()
    dialog = next(each for each in window.findChildren(ChooseDialog) if each.isVisible())
    dialog.choice.setCurrentIndex(dialog.choice.findData(Attended.PRESENT))
    dialog._try()
    settle()
    refusal = next(each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    refusal.reject()
    assert sheet.marks[absent].attended is Attended.ABSENT, "not without a reason"
    dialog.lines[0].setText("signed on the list")
    dialog.lines[1].setText("林小雨")
    dialog._try()
    settle()
    corrected = desk.association.ledger.sheet(MEETING)
    assert corrected is not None
    assert corrected.marks[absent].attended is Attended.PRESENT
    assert corrected.corrections[-1].asked_by == "林小雨"


def test_the_record_is_offered_to_be_issued_once_there_is_one() -> None:
    """Before the meeting is open there are no minutes to issue; a vote in writing has a record of another name."""
    before = Papers(desks.convened(), MEETING)
    assert before._issue("notice") is not None
    assert before._issue(*RECORD) is None
    assert Papers(desks.in_session(), MEETING)._issue(*RECORD) is not None
    assert Papers(writing.ended(), writing.WRITTEN)._issue(*RECORD) is not None
