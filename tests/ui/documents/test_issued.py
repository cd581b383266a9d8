"""What was issued: offered when a paper is saved, numbered, superseded, found by its words, checked, with its files."""

from __future__ import annotations

import errno
import zipfile
from pathlib import Path

import msgspec
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from governance_desk.attachments.commands import EraseContent
from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.documents.layout.pdf import pdf
from governance_desk.filing.pdf_text import pdf_text
from governance_desk.filing.state import Role, Series
from governance_desk.filing.words import searched
from governance_desk.lists.issued import issued_rows
from tests.ui.association import closed, founded
from tests.ui.documents.made_up import NOTICES, desk_of, issued, on_documents, page_of, row, shown_dialog
from tests.ui.pictures import settle
from ui.errors import ErrorDialog
from ui.models.filed import FiledModel, filed_row
from ui.models.issued import IssuedModel
from ui.models.series import SeriesModel, series_row
from ui.operations.filing import content_of
from ui.preferences import Preferences
from ui.views.documents import DocumentsPage, Part
from ui.views.filing.files_dialog import FilesDialog, TakeOffDialog
from ui.views.filing.issue_dialog import IssueDialog
from ui.views.filing.series_dialog import EditSeriesDialog, SeriesDialog
from ui.views.printing.characters_dialog import CharactersDialog
from ui.widgets.form_dialog import opened
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    return on_documents(qtbot, preferences)


def test_a_saved_paper_is_offered_to_be_issued_and_then_stands_among_the_issued(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page, desk = page_of(window), desk_of(window)
    page.show_detail(row(desk, "notice").key)
    page.drawable.show_pages()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "通知.pdf"), ""))
    page.drawable.save.click()
    window.banner.acted.emit()
    dialog = shown_dialog(IssueDialog)
    assert [dialog.number.itemText(at) for at in range(dialog.number.count())] == [
        "不编号",
        "联盟通〔2026〕1号（会议通知）",
    ]
    dialog.number.setCurrentIndex(1)
    dialog.copies.setText("市科协")
    dialog.action.click()
    document = next(iter(desk.association.filing.documents.values()))
    assert (document.number, document.paper) == ("联盟通〔2026〕1号", "notice")
    assert "抄送:市科协。" in searched(pdf_text(content_of(desk, document)))
    assert document.title == "关于召开第一届理事会第一次会议的通知"
    assert desk.issued_with("联盟通〔2026〕1号") == {document.id: desk.issued_with("联盟通〔2026〕1号")[document.id]}
    assert "联盟通〔2026〕1号" in window.banner.sentence()
    window.banner.acted.emit()
    assert page.parts[Part.ISSUED].isChecked()
    assert page.issued.current() is document
    qtbot.waitUntil(lambda: page.issued.panel.pages.page_count() > 0, timeout=10_000)


def test_the_same_paper_again_takes_the_place_of_the_last_with_a_reason(
    window: DeskWindow, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, page = desk_of(window), page_of(window)
    first = issued(window)
    shown: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: shown.append(self.accessibleName()))
    page.drawable.list.select(row(desk, "notice").key)
    page.drawable.show_pages()
    page.drawable.issue.click()
    dialog = shown_dialog(IssueDialog)
    assert dialog.series == NOTICES, "the series of the last notice is proposed"
    assert dialog.place.currentData() == first.id
    dialog.action.click()
    assert len(shown) == 1, "without a reason it is refused"
    assert dialog.isVisible()
    dialog.reason.setText("会议地点变更")
    dialog.action.click()
    assert not first.stands
    second = desk.association.filing.documents[first.superseded_by]
    assert second.number == "联盟通〔2026〕2号"
    page.show_detail(first.id)
    qtbot.waitUntil(lambda: not page.issued.panel.supersede.isEnabled(), timeout=5_000)
    page.show_detail(second.id)
    qtbot.waitUntil(lambda: page.issued.panel.supersede.isEnabled(), timeout=5_000)
    page.issued.panel.supersede.click()
    again = shown_dialog(IssueDialog)
    assert again.place.currentData() == second.id
    again.place.setCurrentIndex(again.place.count() - 1)
    assert not again.reason.isEnabled()
    again.action.click()
    assert second.stands, "it went out besides"
    assert len(desk.association.filing.documents) == 3


def test_what_is_superseded_is_told_by_its_day_before_its_title(window: DeskWindow) -> None:
    document = issued(window, "notice", None)
    assert not document.number
    dialog = IssueDialog(desk_of(window), row(desk_of(window), "notice").filable, window)
    shown = dialog.place.itemText(0)
    assert shown.index(document.day.isoformat()) < shown.index(document.title)
    assert dialog.place.toolTip() == shown
    dialog.close()


def test_a_resolution_keeps_its_own_number_and_a_certificate_needs_none(window: DeskWindow) -> None:
    document = issued(window, "resolution", None)
    assert document.number == "决议第1号"
    dialog = IssueDialog(desk_of(window), row(desk_of(window), "resolution").filable, window)
    assert dialog.number.itemText(0) == "自有编号：决议第1号"
    dialog.close()


def test_the_day_decides_the_year_of_the_number(window: DeskWindow) -> None:
    desk = desk_of(window)
    dialog = IssueDialog(desk, row(desk, "notice").filable, window)
    dialog.number.setCurrentIndex(1)
    dialog.day.setDate(dialog.day.date().addYears(1))
    assert dialog.number.currentText() == "联盟通〔2027〕1号（会议通知）"
    dialog.close()


def test_without_a_series_one_is_begun_from_the_dialog(qtbot: QtBot) -> None:
    desk = closed()
    dialog = IssueDialog(desk, row(desk, "notice").filable, None)
    qtbot.addWidget(dialog)
    dialog.show()
    assert dialog.begin.isVisible()
    dialog.begin.click()
    edit = dialog.findChild(EditSeriesDialog)
    assert isinstance(edit, EditSeriesDialog)
    edit.name.setText("会议通知")
    edit.code.setText("联盟通")
    edit.start.setValue(7)
    assert edit.example.text() == "联盟通〔2026〕7号"
    edit.form.setText("{代字}〔{年分}〕{序号}号")
    assert "没有{年分}这一项" in edit.example.text()
    assert not edit.action.isEnabled(), "what cannot be is not offered"
    assert "{代字}、{年}、{序号}" in edit.example.text()
    assert edit.example.height() >= edit.example.heightForWidth(edit.example.width()), "all of it is to be read"
    edit.form.setText("{代字}第{年}-{序号}号")
    assert edit.example.text() == "联盟通第2026-7号"
    assert edit.action.isEnabled()
    edit.form.setText("")
    assert edit.example.text() == "联盟通〔2026〕7号", "the usual form"
    edit.action.click()
    assert dialog.number.currentText() == "联盟通〔2026〕7号（会议通知）"
    assert not dialog.begin.isVisible()


def test_series_are_changed_and_put_out_of_use(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    dialog = SeriesDialog(desk, window)
    qtbot.addWidget(dialog)
    edit = dialog.open_edit()
    assert edit is not None
    edit.in_use.setChecked(False)
    edit.action.click()
    assert not desk.association.filing.series[NOTICES].in_use
    new = dialog.open_new()
    new.name.setText("综合")
    new.code.setText("联盟")
    new.yearly.setChecked(False)
    new.action.click()
    assert [each.code for each in desk.association.filing.series.values()] == ["联盟通", "联盟"]
    assert dialog.model.rowCount() == 2
    dialog.close()


def test_documents_are_found_by_what_stands_in_them(window: DeskWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    notice, resolution = issued(window), issued(window, "resolution", None)
    page.show_part(Part.ISSUED)
    assert page.issued.model.rowCount() == 2
    page.issued.words.setText("回执")
    qtbot.waitUntil(lambda: page.issued.model.rowCount() == 1, timeout=5_000)
    assert page.issued.list.current() == notice.id
    qtbot.waitUntil(lambda: "回执" in page.issued.panel.excerpt.text(), timeout=5_000)
    page.issued.words.setText("没有哪份文件有这句话")
    qtbot.waitUntil(lambda: page.issued.model.rowCount() == 0, timeout=5_000)
    page.issued.words.clear()
    qtbot.waitUntil(lambda: page.issued.model.rowCount() == 2, timeout=5_000)
    page.issued.list.select(resolution.id)
    qtbot.waitUntil(lambda: page.issued.panel.excerpt.isHidden(), timeout=5_000)


def test_a_copy_is_saved_byte_for_byte(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    page, document = page_of(window), issued(window)
    page.show_detail(document.id)
    page.issued.show_document()
    copy = tmp_path / "副本.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(copy), ""))
    page.issued.panel.save.trigger()
    qtbot.waitUntil(copy.exists, timeout=10_000)
    from hashlib import sha256

    assert sha256(copy.read_bytes()).hexdigest() == document.content


def test_checking_the_hash_says_what_is_no_longer_as_it_was_issued(window: DeskWindow, qtbot: QtBot) -> None:
    page, document, desk = page_of(window), issued(window), desk_of(window)
    page.show_detail(document.id)
    page.issued.show_document()
    page.issued.panel.check.trigger()
    qtbot.waitUntil(lambda: document.number in window.banner.sentence(), timeout=10_000)
    contents = desk.log.contents  # type: ignore[attr-defined]
    contents._bytes[document.content] += b" "
    page.issued.panel.check.trigger()
    qtbot.waitUntil(lambda: document.name in page.issued.panel.banner.sentence(), timeout=10_000)
    page.issued.show_document()
    assert document.name in page.issued.panel.banner.sentence()  # drawing it again does not hush it


def test_an_erased_document_is_said_to_be_erased(window: DeskWindow) -> None:
    page, document, desk = page_of(window), issued(window), desk_of(window)
    desk.do(EraseContent(content=document.content, day=desk.clock().day, reason="本人要求"))
    page.show_detail(document.id)
    page.issued.show_document()
    panel = page.issued.panel
    assert "已于" in panel.banner.sentence()
    assert not panel.open.isEnabled()
    assert panel.pages.page_count() == 0
    assert issued_rows(desk.association)[0].standing == "erased"


def test_files_lie_beside_a_document(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    desk, document = desk_of(window), issued(window)
    scan = tmp_path / "签署页.pdf"
    scan.write_bytes(pdf(Document("签署页", (Paragraph("已签署"),)), bundled_only=True))
    dialog = FilesDialog(desk, document.id, window)
    qtbot.addWidget(dialog)
    monkeypatch.setattr(QFileDialog, "getOpenFileNames", lambda *_given: ([str(scan)], ""))
    dialog.add.click()
    qtbot.waitUntil(lambda: dialog.model.rowCount() == 1, timeout=10_000)
    assert [each.role for each in document.files_of()] == [Role.SCAN]
    assert issued_rows(desk.association)[0].standing == "signed"
    file = document.files_of()[0]
    off = TakeOffDialog(desk, file, dialog)
    off.reason.setText("不是这一份")
    off.action.click()
    assert document.files_of() == []
    assert dialog.model.rowCount() == 0
    dialog.close()


def test_before_anything_is_issued_the_part_says_what_to_do(window: DeskWindow) -> None:
    page = page_of(window)
    page.parts[Part.ISSUED].click()
    page.issued.drawable_wanted.emit()
    assert page.parts[Part.DRAWABLE].isChecked()
    assert page.drawable.buttons.isVisible()
    assert not page.issued.buttons.isVisible()


def test_issued_documents_are_found_with_the_palette(window: DeskWindow) -> None:
    document = issued(window)
    for typed in ("联盟通〔2026〕1号", "第一次会议的通知", "gyzk", "回执"):
        found = [each for each in window.find_everything(typed) if each.kind == "已印发文件"]
        assert len(found) == 1, typed
        assert document.number in found[0].title
    found[0].act()
    assert page_of(window).issued.current() is document


def test_the_key_issues(window: DeskWindow) -> None:
    page = page_of(window)
    page.drawable.list.select(row(desk_of(window), "minutes").key)
    page.drawable.show_pages()
    window.activateWindow()
    QTest.keyClick(window, Qt.Key.Key_I, Qt.KeyboardModifier.ControlModifier)
    dialog = shown_dialog(IssueDialog)
    dialog.close()


def test_the_models_keep_to_the_rules(qtmodeltester: ModelTester, window: DeskWindow) -> None:
    desk, document = desk_of(window), issued(window)
    model = IssuedModel()
    model.show_rows(issued_rows(desk.association))
    qtmodeltester.check(model)
    assert model.rowCount() == 1
    series = SeriesModel()
    day = desk.clock().day
    series.show_rows([series_row(desk.association.filing, Series(NOTICES, "通知", "联盟通"), day)])
    qtmodeltester.check(series)
    from governance_desk.filing.state import Filed, FileId

    files = FiledModel()
    file = Filed(
        id=FileId("f"),
        role=Role.ADDENDUM,
        name="更正.pdf",
        size=9,
        media_type="application/pdf",
        content=document.content,
        day=day,
    )
    files.show_rows([filed_row(file, None), filed_row(file, day)])
    qtmodeltester.check(files)


def test_a_character_that_no_font_has_is_named_before_a_document_is_issued_for_good(window: DeskWindow) -> None:
    desk = desk_of(window)
    made = Document("通知", (Paragraph("王🙂到会"),))
    filable = msgspec.structs.replace(row(desk, "notice").filable, draw=lambda _head: made)
    dialog = opened(IssueDialog(desk, filable, window))
    dialog.action.click()
    asked = shown_dialog(CharactersDialog)
    assert asked.model.row(0).text == "王🙂到会"
    asked.leave.click()
    assert desk.association.filing.documents == {}
    assert dialog.isVisible()
    dialog.action.click()
    shown_dialog(CharactersDialog).action.click()
    assert len(desk.association.filing.documents) == 1
    assert not dialog.isVisible()


def test_an_association_without_papers_has_none_to_issue(qtbot: QtBot, preferences: Preferences) -> None:
    page = DocumentsPage(founded(), preferences)
    qtbot.addWidget(page)
    assert page.issued.number == 0


def test_nothing_is_looked_up_once_the_association_is_closed(window: DeskWindow, qtbot: QtBot) -> None:
    page = page_of(window)
    page.issued.words.setText("理事会")
    window.close()
    qtbot.wait(400)  # longer than the pause after typing: a question to the closed file would fail this test


def test_the_archive_of_a_meeting_is_saved_from_its_last_step(
    window: DeskWindow, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    from tests.ui.association import MEETING
    from ui.views.meeting.filing import FilingStep

    issued(window)
    step = FilingStep(desk_of(window), MEETING)
    qtbot.addWidget(step)
    assert not step.archive.isHidden()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "档案.zip"), ""))
    step.archive.click()
    qtbot.waitUntil((tmp_path / "档案.zip").exists, timeout=20_000)
    settle()
    (tmp_path / "档案.zip").write_bytes(b"an older archive")
    shown: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: shown.append(self.accessibleName()))

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    with monkeypatch.context() as patched:
        patched.setattr("governance_desk.documents.archive.write.os.fsync", full)
        step.archive.click()
        qtbot.waitUntil(lambda: bool(shown), timeout=20_000)
    assert (tmp_path / "档案.zip").read_bytes() == b"an older archive", "it gives way to a whole one only"
    step.archive.click()
    qtbot.waitUntil(lambda: zipfile.is_zipfile(tmp_path / "档案.zip"), timeout=20_000)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    name = "第一届理事会第一次会议　会议档案"
    for made in (name, f"{name} (2)"):  # nothing is written over
        step.as_folder.click()
        qtbot.waitUntil((tmp_path / made / "目录.html").exists, timeout=20_000)
        assert len(list((tmp_path / made / "文件").iterdir())) == 1


def test_a_content_is_erased_with_a_reason_and_the_record_stays(window: DeskWindow) -> None:
    from ui.views.filing.erase_dialog import EraseDialog

    page, document, desk = page_of(window), issued(window), desk_of(window)
    page.show_detail(document.id)
    page.issued.show_document()
    page.issued.panel.erase.trigger()
    dialog = next(each for each in QApplication.topLevelWidgets() if isinstance(each, EraseDialog) and each.isVisible())
    dialog.reason.setText("本人要求")
    dialog.action.click()
    assert not page.issued.panel.erase.isEnabled()
    assert page.issued.panel.pages.page_count() == 0
    assert issued_rows(desk.association)[0].number == document.number
    assert desk.issued_with("回执") == {}


def test_the_list_says_to_how_many_it_was_sent(window: DeskWindow) -> None:
    from governance_desk.filing.commands import RecordSending
    from governance_desk.filing.state import How, Trouble

    desk, document = desk_of(window), issued(window)
    people = [seat.person for seat in desk.association.register.seats.values()][:3]
    day = desk.clock().day
    for person, trouble in ((people[0], None), (people[0], None), (people[1], None), (people[2], Trouble.REFUSED)):
        desk.do(
            RecordSending(
                document=document.id, recipient_kind="person", recipient=person, how=How.MAIL, day=day, trouble=trouble
            )
        )
    issued_list = page_of(window).issued
    issued_list.refresh()
    keys = [column.key for column in issued_list.model.listing.columns]
    told = {key: issued_list.model.index(0, at).data() for at, key in enumerate(keys)}
    assert (told["standing"], told["sent"], told["files"]) == ("已印发", "2", "")
