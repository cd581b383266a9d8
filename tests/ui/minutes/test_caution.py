"""Minutes that are not approved do not go out without a word, and what was issued is signed at once."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from governance_desk.attendance.state import Attended
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClauseId
from governance_desk.desk import Desk
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.filing.state import IssuedDocument
from governance_desk.meeting.commands import CorrectAttendance
from governance_desk.minutes.commands import AddComment, ResolveComment, SaveDraft
from governance_desk.minutes.state import CommentId
from governance_desk.minutes.unsaved import Unsaved, UnsavedFile
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open, open_meeting, window
from tests.ui.pictures import settle
from ui.views.charter import CharterPage
from ui.views.filing.issue_dialog import IssueDialog
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes_card import MinutesCard
from ui.views.meeting.minutes_card import SignDialog as RecordDialog
from ui.views.minutes.caution import sentences
from ui.views.minutes.issued_before import ChangedSince, changed_since
from ui.views.minutes.offer import open_minutes
from ui.views.minutes.window import MinutesWindow
from ui.views.signing.dialog import SignDialog
from ui.widgets.sentence import Sentence
from ui.window import DeskWindow

__all__ = ["open_meeting", "window"]
Kind = TypeVar("Kind", bound=QWidget)


def shown(kind: type[Kind]) -> list[Kind]:
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def drafted() -> Desk:
    """The meeting is over; a draft of its minutes is saved, and one comment waits on it."""
    desk = desks.closed()
    save(desk)
    paragraph = desk.association.minutes.minutes(MEETING).drafts[0].paragraphs[0]
    desk.do(
        AddComment(
            meeting=MEETING, comment=CommentId("c1"), paragraph=paragraph.id, quoted="", by="王芳", words="请核对"
        )
    )
    return desk


def save(desk: Desk) -> None:
    written = desk.association.minutes.minutes(MEETING)
    paragraphs = begun(Drawing(desk.association, MEETING).record)[: -1 - len(written.drafts)]
    desk.do(SaveDraft(meeting=MEETING, paragraphs=paragraphs, after=len(written.drafts)))


def adopt(desk: Desk, reading: str) -> None:
    clause = ClauseId("motions.minutes")
    desk.do(AdoptReading(clause=clause, reading=reading, since=DAY, body="会员大会", resolution="第3号决议"))


def card_of(desk: Desk, open_meeting: Open) -> MinutesCard:
    view = open_meeting(desk)
    view.show_step(4)
    assert isinstance(view.step, FilingStep)
    return view.step.papers


def issued(desk: Desk) -> list[IssuedDocument]:
    return [each for each in desk.association.filing.documents.values() if each.paper == "minutes"]


def test_the_dialog_says_what_is_not_settled_and_enter_does_not_issue(open_meeting: Open) -> None:
    desk = drafted()
    card = card_of(desk, open_meeting)
    assert "The minutes are not approved: the charter does not say" in card.words.text()
    assert "not dealt with yet: 1." in card.words.text()
    assert card.adopt.isVisible()
    card.have.click()
    (dialog,) = shown(IssueDialog)
    assert dialog.caution is not None
    said = dialog.caution.sentence.text().splitlines()
    assert [line.split("（")[0] for line in said] == [
        "The minutes are not approved: the charter does not say how minutes are approved, and no reading of it is "
        "adopted.",
        "Comments that are not dealt with yet: 1.",
        "What goes out is draft 1, and it says so below its title.",
    ]
    assert dialog.action.text() == "Issue draft 1 and sign …"
    assert not dialog.action.isDefault()
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert (shown(IssueDialog), issued(desk)) == ([], [])


def test_issued_on_purpose_the_signing_follows_at_once(open_meeting: Open, window: DeskWindow) -> None:
    desk = drafted()
    card = card_of(desk, open_meeting)
    card.have.click()
    (dialog,) = shown(IssueDialog)
    dialog.action.click()
    settle()
    assert shown(IssueDialog) == []
    (signing,) = shown(SignDialog)
    (document,) = issued(desk)
    assert signing.document == document
    assert not window.banner.isVisible(), "the signing says by itself that it was issued"
    signing.close()
    assert "Issued on 2026-03-05, and not signed yet." in card.words.text()
    card.have.click()
    (again,) = shown(SignDialog)
    again.close()


def test_it_leads_to_the_reading(open_meeting: Open, window: DeskWindow) -> None:
    card = card_of(drafted(), open_meeting)
    card.have.click()
    (dialog,) = shown(IssueDialog)
    assert dialog.caution is not None
    dialog.caution.adopt.click()
    settle()
    assert shown(IssueDialog) == []
    assert isinstance(window.page, CharterPage)
    assert window.page.list.current_key() == "motions.minutes"


def test_the_card_leads_to_the_reading(open_meeting: Open, window: DeskWindow) -> None:
    card_of(drafted(), open_meeting).adopt.click()
    assert isinstance(window.page, CharterPage)
    assert window.page.list.current_key() == "motions.minutes"


def test_it_leads_to_the_minutes(open_meeting: Open) -> None:
    card = card_of(drafted(), open_meeting)
    card.have.click()
    (dialog,) = shown(IssueDialog)
    assert dialog.caution is not None
    dialog.caution.open.click()
    settle()
    assert shown(IssueDialog) == []
    (minutes,) = shown(MinutesWindow)
    minutes.reject()


@pytest.mark.parametrize(("reading", "said"), [("vote", 3), ("no_objection", 3), ("signature", 1)])
def test_by_the_reading_adopted(reading: str, said: int, open_meeting: Open) -> None:
    """Where a meeting approves them, that; where the signatures settle them, the comments alone."""
    desk = drafted()
    adopt(desk, reading)
    assert len(sentences(desk, MEETING)) == said
    card = card_of(desk, open_meeting)
    assert not card.adopt.isVisible()
    card.have.click()
    (dialog,) = shown(IssueDialog)
    expected = "Issue and sign all the same …" if reading == "signature" else "Issue draft 1 and sign …"
    assert dialog.action.text() == expected
    dialog.reject()


def test_the_signing_is_recorded_knowing_what_waits(open_meeting: Open) -> None:
    card = card_of(drafted(), open_meeting)
    assert card.edit.text() == "Edit the minutes …"
    card.sign.click()
    (dialog,) = card.window().findChildren(RecordDialog)
    said = "\n".join(each.text() for each in dialog.findChildren(Sentence))
    assert "The minutes are not approved: the charter does not say" in said
    dialog.reject()


def test_saved_from_their_own_window_it_is_said_there_with_the_way_to_issue_them(
    open_meeting: Open, window: DeskWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setattr("ui.operations.save_paper.ask_where_to_save", lambda *_a, **_n: tmp_path / "纪要.pdf")
    desk = drafted()
    open_meeting(desk)
    minutes = open_minutes(desk, MEETING, window)
    assert minutes.save_paper()
    assert "纪要.pdf" in minutes.told.sentence()
    assert not window.banner.isVisible()
    minutes.told.acted.emit()
    (dialog,) = shown(IssueDialog)
    dialog.action.click()
    settle()
    assert "Issued and filed" in minutes.told.sentence()
    minutes.told.acted.emit()
    settle()
    assert shown(MinutesWindow) == []
    assert type(window.page).__name__ == "DocumentsPage"


def test_what_is_settled_is_issued_without_a_word(open_meeting: Open) -> None:
    desk = drafted()
    adopt(desk, "signature")
    desk.do(ResolveComment(meeting=MEETING, comment=CommentId("c1")))
    card = card_of(desk, open_meeting)
    card.have.click()
    (dialog,) = shown(IssueDialog)
    assert dialog.caution is None
    assert (dialog.action.text(), dialog.action.isDefault()) == ("Issue and sign …", True)
    dialog.reject()


def test_what_is_not_saved_does_not_go_out_and_that_is_said(open_meeting: Open) -> None:
    desk = drafted()
    desk.path = Path("council.gdesk")
    open_meeting(desk)
    before = sentences(desk, MEETING)
    file = UnsavedFile(desk.path, MEETING)
    file.keep(Unsaved(1, (), "10:00"))
    assert sentences(desk, MEETING)[len(before) :] == [
        "What was written since the last draft is not saved, and does not go out."
    ]
    file.drop()
    assert sentences(desk, MEETING) == before


def test_a_correction_of_the_attendance_changes_what_was_issued(open_meeting: Open) -> None:
    desk = drafted()
    card = card_of(desk, open_meeting)
    card.have.click()
    shown(IssueDialog)[0].action.click()
    settle()
    shown(SignDialog)[0].close()
    (document,) = issued(desk)
    assert not changed_since(desk, document)
    voter = list(desk.association.meetings[MEETING].roll)[-1]
    correction = CorrectAttendance(meeting=MEETING, voter=voter, attended=Attended.PRESENT, reason="漏记", asked_by="")
    desk.do(correction)
    assert changed_since(desk, document)


def test_minutes_changed_after_they_were_issued_are_not_signed_unasked(open_meeting: Open) -> None:
    desk = drafted()
    card = card_of(desk, open_meeting)
    card.have.click()
    (dialog,) = shown(IssueDialog)
    dialog.action.click()
    settle()
    shown(SignDialog)[0].close()
    save(desk)
    card.have.click()
    (asked,) = shown(ChangedSince)
    asked.old.click()
    settle()
    assert shown(ChangedSince) == []
    (signing,) = shown(SignDialog)
    assert signing.document == issued(desk)[0]
    signing.close()
    card.have.click()
    shown(ChangedSince)[0].action.click()
    settle()
    (dialog,) = shown(IssueDialog)
    dialog.reason.setText("纪要有修改")
    dialog.action.click()
    settle()
    first, second = issued(desk)
    assert (first.superseded_by, second.stands) == (second.id, True)
    (signing,) = shown(SignDialog)
    assert signing.document == second
    signing.close()
    card.have.click()
    assert shown(ChangedSince) == []
    shown(SignDialog)[0].close()
