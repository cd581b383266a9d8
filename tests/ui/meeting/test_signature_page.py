"""The page to sign on is that of what was issued; a signing of what was annulled since does not count on."""

from __future__ import annotations

from typing import TypeVar

import pytest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.docket.minutes import minutes
from governance_desk.filing.annulled import annulled_after_signing
from governance_desk.filing.commands import AnnulDocument
from governance_desk.filing.state import IssuedDocument, Role
from governance_desk.meeting.minutes.commands import FileMinutes
from governance_desk.meeting.state import Meeting, MeetingId
from governance_desk.signing.beside import put
from tests.ui.association import MEETING, closed
from tests.ui.pictures import settle
from tests.ui.signing.made_up import issued_minutes
from ui.operations.signing import content_of
from ui.views.filing.issue_dialog import IssueDialog
from ui.views.meeting.minutes_card import MinutesCard
from ui.views.meeting.not_issued import NotIssuedDialog
from ui.views.printing.dialog import PrintDialog


def card_of(qtbot: QtBot, desk: Desk, meeting: MeetingId = MEETING) -> MinutesCard:
    card = MinutesCard(desk, meeting)
    qtbot.addWidget(card)
    card.retranslate()
    card.show_meeting(desk.association.meetings[meeting])
    card.show()
    return card


T = TypeVar("T", bound=QDialog)


def shown(kind: type[T]) -> list[T]:
    settle()
    return [each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible()]


def sign(desk: Desk, document: IssuedDocument, who: list[str], content: bytes) -> None:
    act = put(
        desk.association,
        document,
        content,
        role=Role.SCAN,
        who=who,
        day=desk.clock().day,
        new_id=desk.new_id,
    )
    desk.do_all(act.commands, keep=act.contents)


def meeting_of(desk: Desk, document: IssuedDocument) -> Meeting:
    found: Meeting = desk.association.meetings[MeetingId(document.about.id)]
    return found


def annul(desk: Desk, document: IssuedDocument) -> None:
    day = max(desk.clock().day, document.day)
    desk.do(AnnulDocument(document=document.id, day=day, reason="日期有误", basis="理事会决定"))


def test_of_issued_minutes_the_page_of_what_was_issued_is_printed(qtbot: QtBot) -> None:
    desk, document = issued_minutes()
    card = card_of(qtbot, desk, MeetingId(document.about.id))
    card.print.click()
    (dialog,) = shown(PrintDialog)
    assert dialog._job.pdf == content_of(desk, document)
    assert dialog._job.name.endswith("纪要 签字页")
    assert dialog._job.to_sign
    dialog.reject()


@pytest.mark.parametrize("draft", [False, True])
def test_of_minutes_that_are_not_issued_it_is_said_before(qtbot: QtBot, draft: bool) -> None:
    desk = closed()
    card = card_of(qtbot, desk)
    card.print.click()
    assert not shown(PrintDialog)
    (asked,) = shown(NotIssuedDialog)
    (asked.as_draft if draft else asked.action).click()
    settle()
    if draft:
        (dialog,) = shown(PrintDialog)
        assert "草稿" in dialog.note.sentence() or "草稿" in dialog._job.note
        dialog.reject()
    else:
        (issue,) = shown(IssueDialog)
        issue.reject()


def test_minutes_signed_and_then_annulled_are_to_be_issued_and_signed_anew(qtbot: QtBot) -> None:
    desk, document = issued_minutes()
    filing = desk.association.filing
    sign(desk, document, ["欧阳洋"], b"%PDF one")
    assert annulled_after_signing(filing, meeting_of(desk, document)) is None
    annul(desk, document)
    found = annulled_after_signing(desk.association.filing, meeting_of(desk, document))
    assert found is not None
    assert found.id == document.id
    card = card_of(qtbot, desk, MeetingId(document.about.id))
    assert "作废" in card.words.text()
    assert "日期有误" in card.words.text()
    assert card.words.property("tone") == "bad"
    assert card.have.property("kind") == "primary"
    assert card.file.property("kind") == ""
    assert not card.back.isHidden()
    due = [each for each in minutes(desk.association, desk.clock().day) if document.about.id in each.key]
    assert "作废" in str(due[0].working) or "annulled" in str(due[0].working)


def test_filed_minutes_that_are_annulled_come_back(qtbot: QtBot) -> None:
    desk, document = issued_minutes()
    sign(desk, document, ["欧阳洋"], b"%PDF one")
    meeting = meeting_of(desk, document)
    assert meeting.signed is not None
    desk.do(FileMinutes(meeting=meeting.id, day=meeting.signed.day, place="2026-3卷"))
    assert not [each for each in minutes(desk.association, desk.clock().day) if meeting.id in each.key]
    annul(desk, document)
    assert [each for each in minutes(desk.association, desk.clock().day) if meeting.id in each.key]
    assert "作废" in card_of(qtbot, desk, meeting.id).words.text()


def test_what_is_signed_anew_is_signed_by_those_who_signed_it(qtbot: QtBot) -> None:
    from tests.filing.made_up import issue

    desk, document = issued_minutes()
    sign(desk, document, ["欧阳洋"], b"%PDF one")
    annul(desk, document)
    again = issue(desk, content=b"anew", paper="minutes", about=document.about, day=document.day, title=document.title)
    assert annulled_after_signing(desk.association.filing, meeting_of(desk, document)) is not None
    card = card_of(qtbot, desk, MeetingId(document.about.id))
    assert "作废" in card.words.text()
    sign(desk, again, ["林小雨"], b"%PDF two")
    meeting = meeting_of(desk, document)
    assert meeting.signed is not None
    assert meeting.signed.signers == ("林小雨",)
    assert annulled_after_signing(desk.association.filing, meeting) is None
    assert "作废" not in card_of(qtbot, desk, meeting.id).words.text()
