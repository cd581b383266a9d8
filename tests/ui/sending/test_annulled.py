"""Sending a document that was annulled, or superseded: to those who have it, and by somebody who means it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.filing.commands import AnnulDocument, RecordSending
from governance_desk.filing.state import How, IssuedDocument
from governance_desk.meeting.commands import CorrectMeeting
from tests.ui.association import MEETING
from tests.ui.sending.made_up import notice_issued, on_disk
from ui.preferences import Preferences
from ui.views.sending.dialog import SendDialog


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = on_disk(tmp_path / "联盟.gdesk")
    yield made
    made.close()


@pytest.fixture
def notice(desk: Desk) -> IssuedDocument:
    """Two of the three with an address have it."""
    document = notice_issued(desk)
    day = desk.clock().day
    for seat in list(desk.association.register.seats.values())[:2]:
        desk.do(
            RecordSending(
                document=document.id,
                recipient_kind="person",
                recipient=seat.person,
                how=How.MAIL,
                day=day,
                trouble=None,
            )
        )
    return document


def test_sending_it_warns_and_tells_those_who_have_it(
    desk: Desk,
    notice: IssuedDocument,
    preferences: Preferences,
    qtbot: QtBot,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    desk.do(AnnulDocument(document=notice.id, day=desk.clock().day, reason="误发", basis="秘书长批准"))
    dialog = SendDialog(desk, notice.id, None, preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "误发" in dialog.banner.sentence()
    assert dialog.void.isVisible()
    assert dialog.subject.text().endswith("作废")
    for said in ("误发", "依据：秘书长批准", "联盟通〔2026〕1号"):
        assert said in dialog.words.toPlainText()
    assert not dialog.invites.isVisible(), "nobody is invited by a void notice"
    assert [each.addresses for each in dialog.model.chosen()] == [("m1@example.org",), ("m2@example.org",)]
    assert not dialog.drafts.isEnabled()
    assert not dialog.send.isEnabled()
    dialog.void.setChecked(True)
    assert dialog.drafts.isEnabled()
    assert dialog.send.isEnabled()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    dialog.drafts.click()
    qtbot.waitUntil(lambda: notice.sendings[-1].how is How.DRAFT, timeout=10_000)
    assert len(list(tmp_path.glob("*.eml"))) == 2


def test_a_document_in_force_is_sent_without_a_question(
    desk: Desk, notice: IssuedDocument, preferences: Preferences, qtbot: QtBot
) -> None:
    dialog = SendDialog(desk, notice.id, None, preferences)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.void.isHidden()
    assert dialog.banner.sentence() == ""
    assert [each.addresses for each in dialog.model.chosen()] == [("m3@example.org",)], "who does not have it yet"
    assert dialog.drafts.isEnabled()


@pytest.fixture
def changed(desk: Desk, notice: IssuedDocument) -> IssuedDocument:
    """The notice that takes the place of the first, since the place was changed."""
    meeting = desk.association.meetings[MEETING]
    desk.do(CorrectMeeting(meeting=MEETING, day=meeting.day, starts=meeting.starts, place="上海"))
    return notice_issued(desk, supersedes=notice.id, reason="会议地点变更")


def test_a_notice_that_supersedes_another_says_that_and_why(
    desk: Desk, changed: IssuedDocument, preferences: Preferences, qtbot: QtBot
) -> None:
    dialog = SendDialog(desk, changed.id, None, preferences)
    qtbot.addWidget(dialog)
    assert "变更通知" in dialog.subject.text()
    words = dialog.words.toPlainText()
    for said in ("替代2026年3月5日印发的", "联盟通〔2026〕1号", "变更原因：会议地点变更", "会议地点：上海"):
        assert said in words
    assert dialog.void.isHidden()
    assert len(dialog.model.chosen()) == 3, "everybody hears of it"


def test_one_that_is_superseded_is_sent_only_by_somebody_who_means_it(
    desk: Desk, notice: IssuedDocument, changed: IssuedDocument, preferences: Preferences, qtbot: QtBot
) -> None:
    assert notice.superseded_by == changed.id
    dialog = SendDialog(desk, notice.id, None, preferences)
    qtbot.addWidget(dialog)
    assert "联盟通〔2026〕2号" in dialog.banner.sentence()
    assert "联盟通〔2026〕2号" in dialog.words.toPlainText()
    assert dialog.invites.isHidden()
    assert dialog.tells.isHidden()
    dialog.all.click()
    assert not dialog.drafts.isEnabled()
    assert not dialog.send.isEnabled()
    dialog.void.setChecked(True)
    assert dialog.drafts.isEnabled()
    assert dialog.send.isEnabled()
