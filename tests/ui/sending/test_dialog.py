"""Sending the notice of a meeting: drafts, messages, who has no address, what failed and is sent again."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

import pytest
from icalendar import Calendar
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.desk import Desk
from governance_desk.filing.state import How, Trouble
from governance_desk.lists.issued import issued_rows
from governance_desk.meeting.commands import CancelMeeting, CorrectMeeting
from governance_desk.sending.post import MailServer, Security
from tests.sending.mail_server import HOST, PASSWORD, USER, Box, free_port, serving
from tests.ui.association import MEETING
from tests.ui.sending.made_up import notice_issued, on_disk
from ui.errors import ErrorDialog
from ui.models.recipients import RecipientsModel, recipient_row
from ui.operations.sending import is_outdated, keep_server, recipients, server_of
from ui.preferences import Preferences
from ui.views.filing.issue_dialog import IssueDialog
from ui.views.filing.issued_facts import sent_words
from ui.views.meeting.notice_card import NoticeCard
from ui.views.sending.dialog import AddressDialog, SendDialog
from ui.views.sending.server_dialog import PasswordDialog, ServerDialog


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    made = on_disk(tmp_path / "联盟.gdesk")
    yield made
    made.close()


@pytest.fixture
def dialog(desk: Desk, preferences: Preferences, qtbot: QtBot) -> SendDialog:
    made = SendDialog(desk, notice_issued(desk).id, None, preferences)
    qtbot.addWidget(made)
    made.show()
    return made


def use_server(dialog: SendDialog, preferences: Preferences, port: int, user: str = "") -> None:
    keep_server(preferences, MailServer(HOST, port, Security.NONE, user, USER))
    dialog._show_server()


def opened(path: Path) -> EmailMessage:
    found = message_from_bytes(path.read_bytes(), policy=policy.SMTP)
    assert isinstance(found, EmailMessage)
    return found


def shown(kind: type[PasswordDialog]) -> PasswordDialog:
    return next(each for each in QApplication.topLevelWidgets() if isinstance(each, kind) and each.isVisible())


def test_those_with_an_address_are_ticked_and_the_others_are_said(dialog: SendDialog) -> None:
    assert dialog.model.rowCount() == 21
    assert [each.addresses for each in dialog.model.chosen()] == [(f"m{at}@example.org",) for at in (1, 2, 3)]
    assert "18位没有地址" in dialog.count.text()
    assert dialog.subject.text() == "碳足迹产业技术创新联盟：关于召开第一届理事会第一次会议的通知"
    assert "（联盟通〔2026〕1号）" in dialog.words.toPlainText()
    assert dialog.document.name in dialog.enclosed.text()


@pytest.mark.parametrize("manner", ["drafts", "send"])
def test_nothing_of_a_rehearsal_is_sent_to_anybody(
    dialog: SendDialog,
    desk: Desk,
    preferences: Preferences,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
    manner: str,
) -> None:
    desk.do(BeginRehearsal(copied="", entry=1))
    folder = tmp_path / "草稿"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleDescription()))
    box = Box()
    with serving(box) as port:
        use_server(dialog, preferences, port)
        getattr(dialog, manner).click()
        qtbot.waitUntil(lambda: bool(refused), timeout=5_000)
    assert "演练" in refused[0]
    assert list(folder.iterdir()) == []
    assert box.messages == []
    assert not dialog.document.sendings


def test_drafts_are_written_for_the_clerks_own_mail_program(
    dialog: SendDialog, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "草稿"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    use_server(dialog, preferences, 25)
    dialog.drafts.click()
    qtbot.waitUntil(lambda: "3" in dialog.banner.sentence(), timeout=10_000)
    files = sorted(folder.glob("*.eml"))
    assert len(files) == 3
    made = opened(files[0])
    assert made["X-Unsent"] == "1"
    assert made["Subject"] == dialog.subject.text()
    attached = {each.get_filename(): each for each in made.iter_attachments()}
    assert set(attached) == {dialog.document.name.replace("\u3000", " "), "invite.ics"}
    calendar = Calendar.from_ical(attached["invite.ics"].get_content())
    assert calendar["METHOD"] == "REQUEST"
    assert [each.how for each in dialog.document.sendings] == [How.DRAFT] * 3
    assert dialog.document.reached() == (0, 0)
    assert dialog._desk.association.meetings[MEETING].notices == (), "a draft in a folder has not gone out"
    dialog.all.click()
    dialog.drafts.click()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.eml"))) == 6, timeout=10_000)


def test_drafts_count_as_sent_once_the_clerk_says_so(
    dialog: SendDialog, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk = dialog._desk
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    assert dialog.went_out.isHidden()
    dialog.drafts.click()
    qtbot.waitUntil(lambda: "3" in dialog.banner.sentence(), timeout=10_000)
    said = [dialog.model.index(row, 2).data() for row in range(3)]
    assert all(each.startswith("…") and "草稿" in each for each in said)
    assert not dialog.went_out.isHidden()
    row = issued_rows(desk.association)[0]
    assert (row.sent, row.drafts) == (0, 3)
    assert sent_words(dialog.document) == "0；草稿尚未发出：3"
    again = SendDialog(desk, dialog.document.id, None, preferences)
    qtbot.addWidget(again)
    assert "3" in again.banner.sentence()
    assert again.model.chosen() == [], "nobody is written to twice"
    asked = again.open_went_out()
    assert asked.names.count() == 3
    first = asked.names.item(0)
    first.setCheckState(Qt.CheckState.Unchecked)
    asked.day.setDate(asked.day.date().addDays(1))
    assert asked.day.date().toPython() == desk.clock().day, "nothing went out tomorrow"
    assert asked.tells.isChecked()
    asked.tells.setChecked(False)
    asked.action.click()
    assert [each.how for each in dialog.document.sendings] == [How.DRAFT] * 3 + [How.OWN] * 2
    assert dialog.document.reached() == (2, 0)
    assert desk.association.meetings[MEETING].notices == (), "the others have not been told yet"
    last = again.open_went_out()
    assert last.names.count() == 1
    last.action.click()
    assert dialog.document.reached() == (3, 0)
    assert [each.sent for each in desk.association.meetings[MEETING].notices] == [desk.clock().day]
    assert dialog.went_out.isHidden()
    assert again.went_out.isHidden()


def test_drafts_that_went_to_nobody_are_not_recorded(
    dialog: SendDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleName()))
    dialog.drafts.click()
    qtbot.waitUntil(lambda: "3" in dialog.banner.sentence(), timeout=10_000)
    asked = dialog.open_went_out()
    for at in range(3):
        asked.names.item(at).setCheckState(Qt.CheckState.Unchecked)
    asked.action.click()
    assert len(refused) == 1
    assert dialog.document.reached() == (0, 0)
    assert dialog._desk.association.meetings[MEETING].notices == ()


def test_the_disk_that_is_full_after_one_draft_leaves_that_one_whole_and_recorded(
    dialog: SendDialog, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    folder = tmp_path / "草稿"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    said: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: said.append(self.accessibleDescription()))
    use_server(dialog, preferences, 25)
    with monkeypatch.context() as patched:
        room = iter([True, False, False])

        def full(_descriptor: int) -> None:
            if not next(room):
                raise OSError(errno.ENOSPC, "No space left on device")

        patched.setattr("governance_desk.documents.issue.os.fsync", full)
        dialog.drafts.click()
        qtbot.waitUntil(lambda: bool(said), timeout=10_000)
    assert "已满" in said[0]
    (first,) = folder.iterdir()
    assert opened(first)["To"].addresses[0].addr_spec == "m1@example.org"
    assert [(each.recipient, each.how) for each in dialog.document.sendings] == [
        (recipients(dialog._desk, dialog.document)[0].id, How.DRAFT)
    ]
    assert "2封尚未写出" in dialog.banner.sentence()
    assert [each.addresses for each in dialog.model.chosen()] == [("m2@example.org",), ("m3@example.org",)]
    dialog.drafts.click()
    qtbot.waitUntil(lambda: "邮件程序" in dialog.banner.sentence(), timeout=10_000)
    assert len(list(folder.iterdir())) == 3, "nobody is written to twice"
    assert len(dialog.document.sendings) == 3


def test_sent_over_the_server_and_again_to_those_who_were_not_reached(
    dialog: SendDialog, preferences: Preferences, qtbot: QtBot
) -> None:
    box = Box(unknown=("m2@example.org",))
    with serving(box) as port:
        use_server(dialog, preferences, port)
        dialog.send.click()
        qtbot.waitUntil(lambda: bool(dialog.banner.sentence()), timeout=20_000)
        assert len(box.messages) == 2
        assert "未送达：1" in dialog.banner.sentence()
        document = dialog.document
        assert [each.trouble for each in document.sendings] == [None, Trouble.REFUSED, None]
        assert [each.addresses for each in dialog.model.chosen()] == [("m2@example.org",)], "who failed stays ticked"
        said = [dialog.model.index(row, 2).data() for row in range(4)]
        assert [each[0] for each in said[:3]] == ["✓", "✗", "✓"], "what became of each stands in its row"
        assert said[3] == "尚未发送"
        dialog.all.click()
        assert len(dialog.model.chosen()) == 3
        dialog.failed.click()
        assert len(dialog.model.chosen()) == 1
        box.unknown = ()
        dialog.send.click()
        qtbot.waitUntil(lambda: len(document.sendings) == 4, timeout=20_000)
        qtbot.waitUntil(lambda: "已发送" in dialog.banner.sentence(), timeout=20_000)
    assert box.to[-1] == ("m2@example.org",)
    assert document.sendings[-1].trouble is None
    journal = b"".join(entry.payload for entry, _ in dialog._desk.entries())
    assert b"m2@example.org" not in journal
    assert b"no such user" not in journal


def test_the_password_is_asked_for_and_a_wrong_one_asked_for_again(
    dialog: SendDialog, preferences: Preferences, qtbot: QtBot
) -> None:
    import warnings

    box = Box()
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # a login without encryption: it never leaves this computer
        with serving(box, login=True) as port:
            use_server(dialog, preferences, port, USER)
            dialog.send.click()
            password = shown(PasswordDialog)
            password.password.setText("wrong")
            password.action.click()
            qtbot.waitUntil(lambda: bool(dialog.banner.sentence()), timeout=20_000)
            assert "拒绝" in dialog.banner.sentence()
            assert [each.trouble for each in dialog.document.sendings] == [Trouble.LOGIN] * 3
            dialog.banner.hide()
            dialog.send.click()
            again = shown(PasswordDialog)
            again.password.setText(PASSWORD)
            again.action.click()
            qtbot.waitUntil(lambda: "已发送" in dialog.banner.sentence(), timeout=20_000)
    assert len(box.messages) == 3
    assert PASSWORD not in preferences.mail_server
    assert PASSWORD.encode() not in b"".join(entry.payload for entry, _ in dialog._desk.entries())


def test_without_a_network_it_says_what_to_do_and_drafts_remain(
    dialog: SendDialog, preferences: Preferences, qtbot: QtBot
) -> None:
    use_server(dialog, preferences, free_port())
    dialog.send.click()
    qtbot.waitUntil(lambda: "没有响应" in dialog.banner.sentence(), timeout=20_000)
    assert "草稿" in dialog.banner.sentence()
    assert len(dialog.model.chosen()) == 3
    assert dialog._desk.association.meetings[MEETING].notices == (), "it went out to nobody"


def test_an_address_is_entered_where_there_is_none(dialog: SendDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleName()))
    fourth = recipients(dialog._desk, dialog.document)[3]
    assert fourth.addresses == ()
    entering = AddressDialog(dialog._desk, fourth, dialog)
    entering.address.setText("没有这样的地址")
    entering.action.click()
    entering.address.setText("m4@example.org; m5@example。org")
    entering.action.click()
    assert len(refused) == 2, "one of them would not be written to"
    entering.address.setText("m4@example.org")
    entering.action.click()
    assert recipients(dialog._desk, dialog.document)[3].addresses == ("m4@example.org",)
    assert dialog.model.row(3).recipient.addresses == ("m4@example.org",)
    journal = b"".join(entry.payload for entry, _ in dialog._desk.entries())
    assert b"m4@example.org" not in journal


def test_boxes_are_ticked_only_where_there_is_an_address(dialog: SendDialog, qtmodeltester: ModelTester) -> None:
    model = dialog.model
    first, fourth = model.index(0, 0), model.index(3, 0)
    assert model.setData(first, Qt.CheckState.Unchecked.value, Qt.ItemDataRole.CheckStateRole)
    assert len(model.chosen()) == 2
    model.setData(fourth, Qt.CheckState.Checked.value, Qt.ItemDataRole.CheckStateRole)
    assert len(model.chosen()) == 2
    assert not model.flags(fourth) & Qt.ItemFlag.ItemIsUserCheckable
    other = RecipientsModel()
    other.show_rows([recipient_row(dialog.document, each) for each in recipients(dialog._desk, dialog.document)])
    qtmodeltester.check(other)


def test_the_server_is_kept_and_tried_without_sending(
    preferences: Preferences, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleName()))
    dialog = ServerDialog(preferences, None)
    qtbot.addWidget(dialog)
    dialog.action.click()
    assert len(refused) == 1
    box = Box()
    with serving(box) as port:
        dialog.host.setText(HOST)
        dialog.security.setCurrentIndex(dialog.security.findData(Security.NONE))
        assert dialog.port.value() == 25
        dialog.port.setValue(port)
        dialog.sender_address.setText(USER)
        dialog.test.click()
        qtbot.waitUntil(lambda: "未发送" in dialog.said.sentence(), timeout=20_000)
    assert box.messages == []
    dialog.test.click()
    qtbot.waitUntil(lambda: "没有响应" in dialog.said.sentence(), timeout=20_000)
    dialog.action.click()
    assert server_of(preferences) == MailServer(HOST, port, Security.NONE, "", USER)


def test_the_senders_address_alone_is_enough_for_invitations_in_drafts(
    dialog: SendDialog, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    refused: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: refused.append(self.accessibleName()))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    assert not dialog.invites.isEnabled()
    assert not dialog.hint.isHidden()
    asked = dialog.open_server()
    asked.sender_address.setText("office@example.org")
    asked.test.click()
    assert len(refused) == 1, "without a server there is nothing to be tried"
    asked.user.setText("office")
    asked.action.click()
    assert len(refused) == 2, "somebody who logs in means a server"
    asked.user.clear()
    asked.action.click()
    assert len(refused) == 2
    assert dialog.invites.isChecked()
    assert dialog.hint.isHidden()
    assert server_of(preferences) is None, "nothing is sent over no server"
    assert ServerDialog(preferences, dialog).sender_address.text() == "office@example.org"
    dialog.drafts.click()
    qtbot.waitUntil(lambda: "3" in dialog.banner.sentence(), timeout=10_000)
    made = opened(next(tmp_path.glob("*.eml")))
    part = next(each for each in made.walk() if each.get_content_type() == "text/calendar")
    assert "mailto:office@example.org" in part.get_content().replace("\r\n ", "")


def test_from_the_meeting_a_notice_is_issued_first_and_again_after_a_change(
    desk: Desk, qtbot: QtBot, preferences: Preferences
) -> None:
    assert preferences is not None
    card = NoticeCard(desk, MEETING)
    qtbot.addWidget(card)
    card.show_meeting(desk.association.meetings[MEETING])
    card.open_send()
    issuing = next(
        each for each in QApplication.topLevelWidgets() if isinstance(each, IssueDialog) and each.isVisible()
    )
    issuing.number.setCurrentIndex(1)
    issuing.action.click()
    sending = [each for each in QApplication.topLevelWidgets() if isinstance(each, SendDialog) and each.isVisible()]
    assert len(sending) == 1
    sending[0].accept()
    notice = next(iter(desk.association.filing.documents.values()))
    assert not is_outdated(desk, notice)
    meeting = desk.association.meetings[MEETING]
    desk.do(CorrectMeeting(meeting=MEETING, day=meeting.day, starts="14:00", place="上海"))
    assert is_outdated(desk, notice)
    desk.do(CancelMeeting(meeting=MEETING, reason="台风"))
    assert not is_outdated(desk, notice), "a cancelled meeting has no new notice"
    card.show_meeting(desk.association.meetings[MEETING])
    assert not card.send.isHidden(), "the cancellation goes out"


def test_a_cancellation_tells_the_calendars(
    dialog: SendDialog, preferences: Preferences, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, document = dialog._desk, dialog.document
    desk.do(CancelMeeting(meeting=MEETING, reason="台风"))
    use_server(dialog, preferences, 25)
    again = SendDialog(desk, document.id, None, preferences)
    qtbot.addWidget(again)
    assert "取消" in again.subject.text()
    assert again.tells.isHidden()
    folder = tmp_path / "取消"
    folder.mkdir()
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(folder))
    again.drafts.click()
    qtbot.waitUntil(lambda: len(list(folder.glob("*.eml"))) == 3, timeout=10_000)
    qtbot.waitUntil(lambda: bool(again.banner.sentence()), timeout=10_000)
    made = opened(next(folder.glob("*.eml")))
    part = next(each for each in made.walk() if each.get_content_type() == "text/calendar")
    assert part.get_param("method") == "CANCEL"
