"""Files that a clerk attaches, drops, opens, saves, takes off and erases."""

from __future__ import annotations

import datetime
import errno
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.attachments.state import AttachedTo, Attachment, Kind
from governance_desk.charter.keys import BodyKey
from governance_desk.desk import Desk
from governance_desk.language import use
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.state import ItemId
from tests.association.made_up import attach as put_in
from tests.association.made_up import convened as assembly
from tests.association.made_up import desk as empty_desk
from tests.association.made_up import item, with_members
from tests.ui.association import MEETING, convened, furnished
from tests.ui.members.test_applications import received
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.models.attachments import COLUMNS, FilesModel, file_row
from ui.preferences import Preferences
from ui.views.attachments.button import AttachmentsButton
from ui.views.attachments.dialog import AttachmentsDialog, EraseDialog, TakeOffDialog
from ui.views.meeting.prepare import PrepareStep
from ui.views.member.applications import ApplicationsDialog
from ui.views.member.panel import MemberPanel


@pytest.fixture
def desk(preferences: Preferences) -> Desk:
    assert preferences is not None
    use("en")
    return furnished()


@pytest.fixture
def subject(desk: Desk) -> AttachedTo:
    return AttachedTo(Kind.UNIT, next(iter(desk.association.register.units)))


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk, subject: AttachedTo) -> AttachmentsDialog:
    made = AttachmentsDialog(desk, subject, "清华大学", None)
    qtbot.addWidget(made)
    made.show()
    return made


def scan(folder: Path, name: str = "协议.pdf", content: bytes = b"%PDF-1.7") -> str:
    path = folder / name
    path.write_bytes(content)
    return str(path)


def drop(place: QWidget, *paths: str, at: QPointF | None = None) -> bool:
    """Drag these files onto a place; whether it took them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(each) for each in paths])
    where = at or QPointF(3, 3)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(where.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(place, enter)
    if not enter.isAccepted():
        return False
    dropped = QDropEvent(where, Qt.DropAction.CopyAction, data, buttons, keys)
    QApplication.sendEvent(place, dropped)
    return dropped.isAccepted()


def files(desk: Desk, subject: AttachedTo) -> list[Attachment]:
    found: list[Attachment] = desk.association.attachments.of(subject)
    return found


def wait_for(qtbot: QtBot, desk: Desk, subject: AttachedTo, number: int) -> list[Attachment]:
    qtbot.waitUntil(lambda: len(files(desk, subject)) == number)
    settle()
    return files(desk, subject)


def test_files_are_dropped_and_listed(
    qtbot: QtBot, desk: Desk, dialog: AttachmentsDialog, subject: AttachedTo, tmp_path: Path
) -> None:
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert not dialog.open_button.isEnabled()
    number = desk.head.number
    assert drop(dialog, scan(tmp_path), scan(tmp_path, "执照.jpg", b"x" * 3000))
    wait_for(qtbot, desk, subject, 2)
    assert desk.head.number == number + 2
    shown = [[dialog.model.index(row, at).data() for at in range(4)] for row in range(2)]
    day = desk.clock().day.isoformat()
    assert shown == [["协议.pdf", "8 B", day, "秘书处"], ["执照.jpg", "2.9 KB", day, "秘书处"]]
    assert dialog.open_button.isEnabled()


def test_what_is_no_file_is_not_taken(desk: Desk, dialog: AttachmentsDialog) -> None:
    data = QMimeData()
    data.setText("words")
    data.setUrls([QUrl("https://example.org/a.pdf")])
    event = QDragEnterEvent(
        QPoint(3, 3), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    QApplication.sendEvent(dialog, event)
    assert not event.isAccepted()
    assert desk.association.attachments.files == {}


def test_files_are_chosen(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = scan(tmp_path)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_: ([path], ""))
    dialog.add.click()
    (found,) = wait_for(qtbot, desk, subject, 1)
    assert (found.name, found.media_type) == ("协议.pdf", "application/pdf")


def refusal(parent: QWidget) -> str:
    (error,) = (each for each in parent.findChildren(ErrorDialog) if each.isVisible())
    error.close()
    return error.message.sentence


def test_what_cannot_be_read_is_said_and_nothing_is_attached(
    qtbot: QtBot, desk: Desk, dialog: AttachmentsDialog, tmp_path: Path
) -> None:
    drop(dialog, scan(tmp_path), str(tmp_path / "gone.pdf"))
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ErrorDialog)))
    assert "gone.pdf" in refusal(dialog)
    assert desk.association.attachments.files == {}


def put(qtbot: QtBot, desk: Desk, dialog: AttachmentsDialog, subject: AttachedTo, path: str) -> Attachment:
    number = len(files(desk, subject))
    assert drop(dialog, path)
    return wait_for(qtbot, desk, subject, number + 1)[-1]


def test_a_copy_that_cannot_be_written_is_opened(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[Path] = []

    def open_url(url: QUrl) -> bool:
        opened.append(Path(url.toLocalFile()))
        return True

    monkeypatch.setattr(QDesktopServices, "openUrl", open_url)
    put(qtbot, desk, dialog, subject, scan(tmp_path))
    dialog.open_button.click()
    qtbot.waitUntil(lambda: bool(opened))
    assert (opened[0].name, opened[0].read_bytes()) == ("协议.pdf", b"%PDF-1.7")
    assert not opened[0].stat().st_mode & stat.S_IWUSR
    assert opened[0].parent != tmp_path
    dialog.table.doubleClicked.emit(dialog.model.index(0, 0))
    qtbot.waitUntil(lambda: len(opened) == 2)
    assert opened[1] != opened[0], "the first may still be looked at"


def test_no_room_for_the_copy_that_is_looked_at_is_said(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def full(*_given: object, **_more: object) -> str:
        raise OSError(errno.ENOSPC, "No space left on device")

    put(qtbot, desk, dialog, subject, scan(tmp_path))
    monkeypatch.setattr("ui.operations.attachments.tempfile.mkdtemp", full)
    dialog.open_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ErrorDialog)))
    assert "协议.pdf is full" in refusal(dialog)


def test_without_a_program_for_it_that_is_said(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda _url: False)
    put(qtbot, desk, dialog, subject, scan(tmp_path, "图纸.dwg"))
    dialog.open_button.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ErrorDialog)))
    assert "图纸.dwg" in refusal(dialog)


def test_a_program_is_not_run(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    put(qtbot, desk, dialog, subject, scan(tmp_path, "发票.PDF.EXE"))
    dialog.open_button.click()
    settle()
    assert "发票.PDF.EXE" in refusal(dialog)
    assert opened == []


def test_a_copy_is_saved(
    qtbot: QtBot,
    desk: Desk,
    dialog: AttachmentsDialog,
    subject: AttachedTo,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    put(qtbot, desk, dialog, subject, scan(tmp_path))
    target = tmp_path / "副本"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(target), ""))
    dialog.save.click()
    copy = tmp_path / "副本.pdf"
    qtbot.waitUntil(copy.exists)
    assert copy.read_bytes() == b"%PDF-1.7"


def test_taken_off_with_a_reason(
    qtbot: QtBot, desk: Desk, dialog: AttachmentsDialog, subject: AttachedTo, tmp_path: Path
) -> None:
    put(qtbot, desk, dialog, subject, scan(tmp_path))
    dialog.off.click()
    (form,) = dialog.findChildren(TakeOffDialog)
    form.action.click()
    assert refusal(form)
    form.reason.setText("误附")
    form.action.click()
    assert (files(desk, subject), dialog.model.rowCount()) == ([], 0)


def test_erased_for_good_with_a_reason(
    qtbot: QtBot, desk: Desk, dialog: AttachmentsDialog, subject: AttachedTo, tmp_path: Path
) -> None:
    attached = put(qtbot, desk, dialog, subject, scan(tmp_path))
    dialog.gone.click()
    (form,) = dialog.findChildren(EraseDialog)
    form.reason.setText("本人要求")
    form.action.click()
    assert desk.log.contents.hashes() == frozenset()
    assert dialog.model.index(0, 1).data() == f"erased on {desk.clock().day}"
    assert [b.isEnabled() for b in (dialog.open_button, dialog.save, dialog.gone, dialog.off)] == [False] * 3 + [True]
    assert desk.association.attachments.erased_on(attached) == desk.clock().day


def test_at_an_application_each_material_has_its_files(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    made = ApplicationsDialog(desk, None)
    qtbot.addWidget(made)
    received(qtbot, desk, made).action.click()
    (application,) = desk.association.register.applications.values()
    rule = desk.association.rules.charter.admission
    assert rule is not None
    first = rule.materials[0].key
    row = made.files[first].parentWidget()
    assert row is not None
    assert drop(row, scan(tmp_path))
    subject = AttachedTo(Kind.APPLICATION, application.id, first)
    wait_for(qtbot, desk, subject, 1)
    assert made.files[first].text() == "Attachments (1)"
    assert {button.text() for key, button in made.files.items() if key != first} <= {"Attach files …"}


def test_a_unit_s_page_gathers_its_files(qtbot: QtBot, desk: Desk, subject: AttachedTo, tmp_path: Path) -> None:
    panel = MemberPanel(desk)
    qtbot.addWidget(panel)
    unit = desk.association.register.units[subject.id]  # type: ignore[index]
    panel.show_unit(unit)
    assert drop(panel.files, scan(tmp_path))
    wait_for(qtbot, desk, subject, 1)
    panel.show_unit(unit)
    assert panel.files.text() == "Attachments (1)"
    assert "协议.pdf" in panel._history.text()


def test_papers_are_dropped_on_an_item_of_the_agenda(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    desk = convened()
    items = [each.id for each in desk.association.meetings[MEETING].agenda]
    if len(items) < 2:
        desk.do(AddItem(meeting=MEETING, item=ItemId("more"), title="其他"))
        items.append(ItemId("more"))
    step = PrepareStep(desk, MEETING)
    qtbot.addWidget(step)
    step.resize(1000, 700)
    step.show()
    settle()
    second = step.agenda.visualRect(step.agenda.model().index(1, 0)).center()
    assert drop(step.agenda.viewport(), scan(tmp_path), at=QPointF(second))
    wait_for(qtbot, desk, AttachedTo(Kind.AGENDA_ITEM, MEETING, items[1]), 1)
    step.show_room()
    assert step.agenda.current_key() == items[1]
    assert step.attachments.text() == "Attachments (1)"


def test_the_reports_of_an_assembly_stand_below_its_agenda(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    use("zh_CN")
    desk = with_members(empty_desk("shcp"), ["member"] * 3)
    meeting = assembly(desk, "m1", BodyKey("assembly"))
    item(desk, meeting, "work_report")
    step = PrepareStep(desk, meeting)
    qtbot.addWidget(step)
    step.show_room()
    work, finance = step.reports.text().split("\n")
    assert "工作报告" in work
    assert "尚未附上" in work
    assert "财务报告 · 尚未列入议程（第六条（二））" in finance
    put_in(desk, AttachedTo(Kind.AGENDA_ITEM, meeting, "i1"), "2025年度工作报告.pdf")
    step.show_room()
    assert "✓ 2025年度工作报告.pdf" in step.reports.text()


def test_a_file_row_sorts_by_number_and_day() -> None:
    model = FilesModel()
    QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    day = datetime.date(2026, 3, 5)
    attachment = Attachment("f", AttachedTo(Kind.UNIT, "u"), "a", 2048, "", "h", day)  # type: ignore[arg-type]
    model.show_rows([file_row(attachment, "李娜", "", None)])
    assert [column.sort(model.row(0)) for column in COLUMNS if column.sort] == [2048, day.toordinal()]


def test_a_button_without_a_subject_takes_nothing(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    button = AttachmentsButton(desk)
    qtbot.addWidget(button)
    button.show_subject(None, "")
    button.take([scan(tmp_path)])
    button.open_list()
    assert not button.isEnabled()
    assert desk.association.attachments.files == {}
