"""The wording of the papers: written, seen on the paper, refused with the right places, saved, taken back."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.documents.layout.find import page_with
from governance_desk.errors import Fault
from governance_desk.filing.pdf_text import pdf_text
from governance_desk.templates.state import AS_DELIVERED, Letterhead, Mark, Side, SignatureLine, Templates
from governance_desk.templates.wordings import wordings
from tests.templates.pictures import emblem, packed
from tests.ui.association import closed
from tests.ui.pictures import settle
from ui.desk import Desk
from ui.models.names import NAME_ROW
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.documents import DocumentsPage
from ui.views.settings import SettingsPage
from ui.views.templates.dialog import HEAD, TemplatesDialog
from ui.widgets.pages_view import page_count

OPENING = "{召集}请于{日期}参加{联盟}{会议}。"


@pytest.fixture
def desk() -> Desk:
    return closed()


@pytest.fixture
def dialog(qtbot: QtBot, preferences: Preferences, desk: Desk) -> TemplatesDialog:
    assert preferences is not None
    made = TemplatesDialog(desk, None, "notice")
    qtbot.addWidget(made)
    made.show()
    settle()
    return made


def chips(dialog: TemplatesDialog, key: str) -> list[str]:
    """What is said of a phrase in the list."""
    names = dialog.phrases.list.names
    rows = (names.index(at).data(NAME_ROW) for at in range(names.rowCount()))
    return [chip.words for row in rows if row.key == key for chip in row.chips]


def test_a_text_is_written_saved_and_taken_back(dialog: TemplatesDialog, desk: Desk, qtbot: QtBot) -> None:
    dialog.phrases.select("opening")
    hint = dialog.phrases.state
    assert (hint.text(), hint.property("tone")) == ("{召集}、{日期}是文书须写明的内容，改写时请保留。", "muted")
    assert any("例如 应云岭" in act.text() for act in dialog.phrases.menu.actions() if "{召集}" in act.text())
    assert not dialog.save.isEnabled()
    dialog.phrases.field.setPlainText(OPENING)
    assert chips(dialog, "opening") == ["已改"]
    assert dialog.save.isEnabled()
    assert desk.association.templates == AS_DELIVERED, "a draft is no record"
    QTest.keyClick(dialog, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert desk.association.templates.text("notice", "opening") == OPENING
    assert not dialog.save.isEnabled()
    qtbot.mouseClick(dialog.undo, Qt.MouseButton.LeftButton)
    assert desk.association.templates == AS_DELIVERED
    assert dialog.phrases.field.toPlainText().startswith("{召集}兹定于")
    assert not dialog.undo.isEnabled()


def test_a_wrong_place_is_said_below_the_text_and_stays_there_unsaved(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.phrases.select("opening")
    dialog.phrases.field.setPlainText("{召集}请于{日其}参加。")
    said = dialog.phrases.state.text()
    assert "{日其}" in said
    assert "是不是{日期}？" in said
    assert "{地点}" in said
    assert chips(dialog, "opening") == ["不可用"]
    assert not dialog.save.isEnabled()
    dialog.phrases.select("title")
    assert dialog.phrases.field.toPlainText() == "关于召开{会议}的通知"
    dialog.phrases.field.setPlainText("{会议}邀请")
    assert dialog.save.isEnabled()
    assert "1" in dialog.state.text()
    dialog.save.click()
    assert desk.association.templates.wordings == {"notice": {"title": "{会议}邀请"}}
    dialog.phrases.select("opening")
    assert dialog.phrases.field.toPlainText() == "{召集}请于{日其}参加。"
    dialog.phrases.reset.click()
    assert chips(dialog, "opening") == []
    dialog.phrases.field.undo()
    assert dialog.phrases.field.toPlainText() == "{召集}请于{日其}参加。"


def test_what_stood_there_halfway_through_the_typing_is_not_saved(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.phrases.select("title")
    whole = "{会议}邀请，地点在{地典}。"
    for length in range(len("{会议}"), len(whole) + 1):  # as it is typed: "…{会" and "…{地典}" are refused
        dialog.phrases.field.setPlainText(whole[:length])
    assert dialog.phrases.field.toPlainText() == whole
    assert not dialog.save.isEnabled()
    assert desk.association.templates == AS_DELIVERED
    dialog.phrases.field.setPlainText("{会议}邀请")
    dialog.save.click()
    dialog.phrases.field.setPlainText("{会议}邀请{")
    dialog.phrases.field.setPlainText("{会议}邀请{地典}")
    assert not dialog.save.isEnabled()
    assert desk.association.templates.wordings == {"notice": {"title": "{会议}邀请"}}


def test_a_lone_brace_is_refused_below_the_text(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("{会议}邀请{")
    assert "第7个字符处的花括号{没有配对" in dialog.phrases.state.text()
    assert "连写两个：{{" in dialog.phrases.state.text()
    assert chips(dialog, "title") == ["不可用"]
    assert not dialog.save.isEnabled()
    dialog.phrases.field.setPlainText("{会议}邀请{{")
    dialog.save.click()
    assert desk.association.templates.text("notice", "title") == "{会议}邀请{{"


def test_a_lone_brace_of_an_older_record_is_shown_as_it_is_written_today(
    qtbot: QtBot, preferences: Preferences, desk: Desk
) -> None:
    assert preferences is not None
    lines = (SignatureLine("chair", "主持{人"), SignatureLine("recorder", "记录人"))
    old = Templates(wordings={"notice": {"title": "{会议}邀请 { 试行"}}, signatures={"minutes": lines})
    desk.association.templates = old
    dialog = TemplatesDialog(desk, None, "notice")
    qtbot.addWidget(dialog)
    assert dialog.phrases.field.toPlainText() == "{会议}邀请 {{ 试行"
    assert "没有配对" not in dialog.phrases.state.text()
    assert not dialog.save.isEnabled()
    dialog.documents.select("minutes")
    assert dialog.signatures.list.item(0).text() == "主持{{人"
    assert not dialog.save.isEnabled()
    dialog.signatures.list.item(1).setText("记录员")
    assert dialog.signatures.state.text() == ""


def test_marks_on_places_fit_behind_a_character_that_counts_twice(dialog: TemplatesDialog) -> None:
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("𬱖{会议}")
    (known,) = dialog.phrases.field.document().firstBlock().layout().formats()
    assert (known.start, known.length) == (2, 4)


def test_all_texts_of_a_document_become_the_usual_ones_again(dialog: TemplatesDialog, desk: Desk) -> None:
    assert not dialog.phrases.reset_all.isEnabled()
    for phrase, words in (("title", "{会议}邀请"), ("time_heading", "时间"), ("opening", "{召集")):
        dialog.phrases.select(phrase)
        dialog.phrases.field.setPlainText(words)
    dialog.save.click()
    assert len(desk.association.templates.wordings["notice"]) == 2
    dialog.phrases.reset_all.click()
    assert dialog.phrases.refused == 0
    assert dialog.phrases.field.toPlainText().startswith("{召集}兹定于")
    assert chips(dialog, "title") == chips(dialog, "opening") == []
    assert not dialog.phrases.reset_all.isEnabled()
    dialog.save.click()
    assert desk.association.templates == AS_DELIVERED
    dialog.undo.click()
    assert len(desk.association.templates.wordings["notice"]) == 2


def test_the_typed_text_is_left_alone_while_it_is_written(dialog: TemplatesDialog) -> None:
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("关于 ")
    assert dialog.phrases.field.toPlainText() == "关于 ", "the blank before the next word stays"


def test_places_are_put_in_from_a_menu_that_explains_them(dialog: TemplatesDialog) -> None:
    dialog.phrases.select("title")
    actions = dialog.phrases.menu.actions()
    assert actions[0].text().startswith("{联盟}　联盟的名称，例如 碳足迹")
    dialog.phrases.field.setPlainText("")
    assert "不能为空" in dialog.phrases.state.text()
    next(each for each in actions if each.text().startswith("{会议}")).trigger()
    assert dialog.phrases.field.toPlainText() == "{会议}"


def test_the_paper_follows_and_the_sheet_of_samples_is_offered(dialog: TemplatesDialog, qtbot: QtBot) -> None:
    assert dialog.paper.choice.count() == 2
    assert dialog.paper.pages.page_count() > 0
    with qtbot.waitSignal(dialog.paper._soon.timeout, timeout=5000):
        dialog.phrases.select("title")
        dialog.phrases.field.setPlainText("会议邀请")
    assert dialog.paper._templates.text("notice", "title") == "会议邀请"
    dialog.documents.select("certificate")
    assert dialog.paper.choice.count() == 1
    assert dialog.paper.pages.page_count() == 1


def test_the_page_on_which_a_text_stands_is_shown(dialog: TemplatesDialog) -> None:
    paper = dialog.paper
    whole = page_count(paper._pdf)
    assert whole > 1
    dialog.phrases.select("slip")
    settle()
    assert paper._sought == "回　执"
    assert page_with(paper._pdf, "回　执") == whole - 1
    assert whole - 1 in paper._shown
    assert paper.pages._wanted == whole - 1
    dialog.phrases.select("title")
    settle()
    assert paper.pages._wanted == 0
    dialog.phrases.select("slip")
    dialog.phrases.field.setPlainText("会议回执")
    assert paper._sought == "会议回执"
    paper.draw()
    assert paper.pages._wanted == whole - 1
    assert "会议回执" in pdf_text(paper._pdf)
    dialog.documents.select("minutes")
    settle()
    assert 0 in paper._shown
    assert page_count(paper._pdf) - 1 not in paper._shown, "not all pages are drawn"
    dialog.phrases.select("signing")
    settle()
    assert page_count(paper._pdf) - 1 in paper._shown
    dialog.tabs.setCurrentIndex(1)
    settle()
    assert (paper._sought, paper._from_behind) == ("主持人", True)
    assert paper.pages._wanted == page_with(paper._pdf, "主持人", last=True) > 0
    dialog.documents.select(HEAD)
    settle()
    assert paper.pages._wanted == 0


def shown(dialog: TemplatesDialog) -> tuple[list[str], list[str]]:
    """The keys in the list of documents, and in that of texts."""
    lists = dialog.documents.names, dialog.phrases.list.names
    documents, phrases = ([each.row(at).key for at in range(each.rowCount())] for each in lists)
    return documents, phrases


def test_a_text_is_found_among_all_documents(dialog: TemplatesDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert dialog.search.hasFocus()
    dialog.search.setText("兹定于")
    documents, phrases = shown(dialog)
    assert (documents[0], phrases) == ("notice", ["opening"])
    assert HEAD not in documents
    dialog.search.setText("特此")
    assert shown(dialog)[0] == []
    assert "没有" in dialog.banner.sentence()
    assert dialog.stack.currentIndex() == 1, "what was shown stays"
    dialog.search.setText("异议的")
    assert shown(dialog) == (["consequence_notice"], ["objection"])
    assert not dialog.banner.isVisible()
    dialog.phrases.field.setPlainText("有意见的，请告知。")
    assert shown(dialog) == (["consequence_notice"], ["objection"]), "what is being written stays in sight"
    dialog.search.setText("")
    assert len(shown(dialog)[0]) == len(wordings()) + 1
    assert dialog.documents.current_key() == "consequence_notice"
    dialog.search.setText("会议纪要")
    assert "minutes" in shown(dialog)[0]
    dialog.search.setText("文头")
    assert shown(dialog)[0] == [HEAD]
    assert dialog.stack.currentIndex() == 0


def test_a_document_with_a_text_that_cannot_be_says_so_in_the_list(dialog: TemplatesDialog) -> None:
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("{会议")
    rows = {each.key: each for each in (dialog.documents.names.row(at) for at in range(5))}
    assert [chip.words for chip in rows["notice"].chips] == ["不可用"]
    dialog.phrases.reset.click()
    rows = {each.key: each for each in (dialog.documents.names.row(at) for at in range(5))}
    assert rows["notice"].chips == ()


def test_the_letterhead_is_set(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.documents.select(HEAD)
    dialog.head.fields["line"].setText("")
    dialog.head.fields["telephone"].setText("010-12345678")
    dialog.head.fields["telephone"].textEdited.emit("010-12345678")
    dialog.head.mark.setCurrentIndex(2)
    dialog.head.mark.activated.emit(2)
    dialog.save.click()
    assert desk.association.templates.letterhead == Letterhead(telephone="010-12345678", mark=Mark.PREPRINTED)
    dialog.head.fields["issuer"].setText("长" * 101)
    dialog.head.fields["issuer"].textEdited.emit("")
    assert "超过" in dialog.head.state.text()
    assert not dialog.save.isEnabled()


def test_a_picture_is_chosen_seen_moved_and_taken_away(
    dialog: TemplatesDialog, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog.documents.select(HEAD)
    part = dialog.head.logo
    assert not part.tall.isVisible()
    assert not part.remove.isVisible()
    path = tmp_path / "徽标.png"
    path.write_bytes(packed(emblem(300, 150)))
    monkeypatch.setattr("ui.operations.ask_for_file.ask_which_to_open", lambda *_given, **_named: str(path))
    part.choose.click()
    assert part.seen.isVisible()
    assert not part.seen.pixmap().isNull()
    assert part.name.text() == "徽标.png"
    assert "未保存" in dialog.documents.names.index(0).data(NAME_ROW).chips[0].words
    part.tall.setValue(20)
    part.side.setCurrentIndex(2)
    part.side.activated.emit(2)
    assert desk.association.templates == AS_DELIVERED
    dialog.paper.draw()
    assert dialog.paper.pages.page_count() > 0
    dialog.save.click()
    kept = desk.association.templates.logo
    assert kept is not None
    assert (kept.name, kept.tall, kept.side) == ("徽标.png", 20, Side.RIGHT)
    dialog.head.mark.setCurrentIndex(2)
    dialog.head.mark.activated.emit(2)
    assert "图片不再印在上方" in dialog.head.state.text()
    assert dialog.save.isEnabled()
    dialog.head.mark.setCurrentIndex(0)
    dialog.head.mark.activated.emit(0)
    assert dialog.head.state.text() == ""
    part.remove.click()
    assert not part.seen.isVisible()
    dialog.save.click()
    assert desk.association.templates == AS_DELIVERED
    dialog.undo.click()
    assert desk.association.templates.logo == kept
    assert part.tall.value() == 20


def test_what_is_no_picture_is_told_and_changes_nothing(
    dialog: TemplatesDialog, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[object] = []
    monkeypatch.setattr("ui.operations.templates.show_error", lambda error, _parent: told.append(error))
    path = tmp_path / "徽标.svg"
    path.write_text("<svg/>")
    dialog.documents.select(HEAD)
    dialog.head.logo.take(path)
    assert isinstance(told[0], Fault)
    assert not dialog.save.isEnabled()


def test_a_picture_of_few_points_is_said_to_be_coarse(dialog: TemplatesDialog, tmp_path: Path) -> None:
    path = tmp_path / "小.png"
    path.write_bytes(packed(emblem(120, 60)))
    dialog.documents.select(HEAD)
    dialog.head.logo.take(path)
    assert "较粗糙" in dialog.head.logo.name.text()
    dialog.head.logo.tall.setValue(8)
    assert dialog.head.logo.name.text() == "小.png"


def test_lines_to_sign_on_are_added_and_a_needed_one_cannot_go(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.documents.select("minutes")
    dialog.tabs.setCurrentIndex(1)
    part = dialog.signatures
    part.add.click()
    item = part.list.currentItem()
    item.setText("秘书长")
    part.up.click()
    dialog.save.click()
    lines = (SignatureLine("", "秘书长"), SignatureLine("chair", "主持人"), SignatureLine("recorder", "记录人"))
    assert set(desk.association.templates.signatures["minutes"]) == set(lines)
    part.list.setCurrentRow([each.key for each in desk.association.templates.signatures["minutes"]].index("chair"))
    part.remove.click()
    assert "主持人必须签名" in part.state.text()
    part.reset.click()
    assert part.state.text() == ""
    dialog.save.click()
    assert desk.association.templates == AS_DELIVERED


def test_a_line_that_cannot_be_stays_in_the_list_and_is_not_saved(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.documents.select("minutes")
    dialog.tabs.setCurrentIndex(1)
    part = dialog.signatures
    part.add.click()
    assert dialog.save.isEnabled()
    part.list.currentItem().setText("{会义}代表")
    assert "{会义}" in part.state.text()
    assert "是不是{会议}？" in part.state.text()
    assert not dialog.save.isEnabled(), "nor is the new line as it stood before it had its name"
    rows = {each.key: each for each in (dialog.documents.names.row(at) for at in range(12))}
    assert [chip.words for chip in rows["minutes"].chips] == ["不可用"]
    dialog.documents.select("notice")
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("{会议}邀请")
    dialog.save.click()
    assert desk.association.templates.signatures == {}
    dialog.reject()
    assert dialog.isVisible()
    dialog.documents.select("minutes")
    assert "{会义}代表" in [part.list.item(at).text() for at in range(part.list.count())]
    assert "{会义}" in part.state.text()
    part.list.item(1).setText("{会议}监督人")
    dialog.save.click()
    roles = [each.role for each in desk.association.templates.signatures["minutes"]]
    assert roles == ["主持人", "{会议}监督人", "记录人"]
    dialog.reject()
    assert not dialog.isVisible()


def test_what_is_not_saved_is_not_lost_by_escape(dialog: TemplatesDialog, desk: Desk) -> None:
    dialog.phrases.select("title")
    dialog.phrases.field.setPlainText("会议邀请")
    dialog.reject()
    assert dialog.isVisible()
    assert "尚未保存" in dialog.banner.sentence()
    dialog.banner.acted.emit()
    assert not dialog.isVisible()
    assert desk.association.templates == AS_DELIVERED


def test_it_is_reached_from_the_settings_and_from_the_documents(qtbot: QtBot, preferences: Preferences) -> None:
    window = make_window(preferences)
    qtbot.addWidget(window)
    window.show_desk(closed())
    window.show()
    window.go("settings")
    page = window.page
    assert isinstance(page, SettingsPage)
    page.papers_button.click()
    (opened,) = window.findChildren(TemplatesDialog)
    assert opened.documents.current_key() == HEAD
    opened.reject()
    settle()
    window.go("documents")
    documents = window.page
    assert isinstance(documents, DocumentsPage)
    documents.show_detail("m1/minutes/")
    documents.wording.click()
    (opened,) = window.findChildren(TemplatesDialog)
    assert opened.documents.current_key() == "minutes"
    opened.reject()
