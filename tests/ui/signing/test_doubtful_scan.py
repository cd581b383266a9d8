"""What does not look like the signed document is filed as one only on purpose, and it is seen later that it was."""

from __future__ import annotations

from pathlib import Path

import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QSettings
from pytestqt.qtbot import QtBot

from governance_desk.association.names import name_of
from governance_desk.desk import Desk
from governance_desk.documents.archive.gather import gather
from governance_desk.documents.layout.preview import Preview
from governance_desk.filing.state import Doubt, IssuedDocument, Role
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.state import MeetingId
from tests.signing.scan.test_read import page, saved
from tests.ui.signing.made_up import issued_minutes
from ui.models.filed import filed_row
from ui.operations import signing as act
from ui.preferences import Preferences
from ui.views.meeting.ask import AskDialog
from ui.views.signing.dialog import SignDialog
from ui.views.signing.on_paper import OnPaperPart

Shown = tuple[Desk, IssuedDocument, SignDialog]


@pytest.fixture
def shown(qtbot: QtBot, tmp_path: Path) -> Shown:
    desk, document = issued_minutes()
    settings = QSettings(str(tmp_path / "desk.ini"), QSettings.Format.IniFormat)
    dialog = SignDialog(desk, document.id, None, Preferences(settings))
    qtbot.addWidget(dialog)
    dialog.show()
    return desk, document, dialog


def read(qtbot: QtBot, part: OnPaperPart, path: Path) -> None:
    part.read(path)
    with qtbot.waitSignal(part.work.ended, timeout=20_000):
        pass


def circle(folder: Path) -> Path:
    path = folder / "圆.png"
    picture = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(picture).ellipse((200, 100, 600, 500), fill="green")
    picture.save(path)
    return path


def page_of(desk: Desk, document: IssuedDocument, number: int, folder: Path) -> Path:
    with Preview(act.content_of(desk, document)) as pages:
        picture = pages.picture(number % len(pages), scale=150 / 72)
    path = folder / f"第{number}页.png"
    Image.frombytes("RGB", (picture.width, picture.height), picture.pixels, "raw", "BGRX", picture.stride).save(path)
    return path


def asked(part: OnPaperPart) -> AskDialog:
    (found,) = part.window().findChildren(AskDialog)
    return found


def test_a_green_circle_is_filed_only_on_purpose_and_names_nobody(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.paper
    assert part.who.text() == "欧阳洋、林小雨"
    read(qtbot, part, circle(tmp_path))
    assert part.doubts == (Doubt.NOT_RECOGNISED,)
    assert part.who.text() == ""
    assert part.file.property("kind") == ""
    assert "仍" in part.file.text()
    assert part.verdict.property("banner") == "bad"
    part.file.click()
    assert not document.files, "it is asked first"
    question = asked(part)
    assert question.buttons.button(question.buttons.StandardButton.Cancel).isDefault()
    question.buttons.accepted.emit()
    found = desk.association.filing.documents[document.id]
    (scan,) = found.files_of(Role.SCAN)
    assert scan.doubts == (Doubt.NOT_RECOGNISED,)
    assert scan.note == ""
    meeting = desk.association.meetings[MeetingId(document.about.id)]
    assert meeting.signed is None
    assert "未识别" in filed_row(scan, None).note
    assert any("核对未通过" in line.about for line in gather(desk, meeting.id).documents)
    said = [describe(event, "zh_CN", name_of(desk.association)) for _at, event in desk.entries_about({document.id})]
    assert any("未识别" in each for each in said)
    assert desk.verify() == ()


def test_what_is_cancelled_is_not_filed(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    part = shown[2].paper
    read(qtbot, part, circle(tmp_path))
    part.file_it()
    asked(part).reject()
    assert not shown[1].files
    assert part.scan is not None


def test_another_paper_s_code_and_a_page_that_nobody_signs(qtbot: QtBot, shown: Shown, tmp_path: Path) -> None:
    desk, document, dialog = shown
    part = dialog.paper
    other = tmp_path / "别的.jpg"
    other.write_bytes(saved(page()))
    read(qtbot, part, other)
    assert Doubt.OTHER_CODE in part.doubts
    part.who.setText("王芳")
    part.turn_right()
    assert part.who.text() == "王芳", "what was typed stays"
    part.who.clear()
    read(qtbot, part, page_of(desk, document, 0, tmp_path))
    assert list(part.doubts) == [Doubt.NOT_SIGNED]
    read(qtbot, part, page_of(desk, document, -1, tmp_path))
    assert not list(part.doubts)
    assert part.who.text() == "欧阳洋、林小雨", "they are proposed again"
    assert part.file.property("kind") == "primary"
    part.file.click()
    assert [each.doubts for each in document.files_of(Role.SCAN)] == [()]
