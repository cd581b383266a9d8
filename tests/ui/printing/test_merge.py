"""Papers for many from the pages: one PDF, a folder, or the print dialog; labels and badges on their sheets."""

from __future__ import annotations

import errno
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.documents.layout.missing import Missing
from governance_desk.documents.printing.sheets import Addressee
from governance_desk.documents.printing.stock import Use, stocks
from governance_desk.lists.mailing import Lack, Mailing, Piece, voters_of
from governance_desk.register.state import UnitId
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.members.test_personal_data import kept_on_disk
from tests.ui.pictures import settle
from tests.ui.test_dialogs import LOOKS
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.errors import ErrorDialog
from ui.operations.contacts import Wanted
from ui.operations.label_sheets import addressees, addressees_of_roll, badges, lay_out
from ui.operations.merge import Drawn, free_place, save_in_folder
from ui.preferences import Preferences
from ui.start import make_window
from ui.views.member.liaison_dialog import LiaisonDialog
from ui.views.members import MembersPage
from ui.views.printing.characters_dialog import CharactersDialog
from ui.views.printing.dialog import PrintDialog
from ui.views.printing.merge_dialog import How, MergeDialog, Offer
from ui.views.printing.offers import for_body, for_meeting, for_members
from ui.widgets.form_dialog import FRAME, FormDialog
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show_desk(desks.convened())
    made.show()
    return made


def choose(dialog: MergeDialog, name: str, how: How = How.ONE) -> None:
    at = next(at for at in range(dialog.what.count()) if name in dialog.what.itemText(at))
    dialog.what.setCurrentIndex(at)
    dialog.how.setCurrentIndex(dialog.how.findData(how))


def shown(kind: type[QWidget], window: QWidget) -> list[QWidget]:
    return [each for each in window.findChildren(kind) if each.isVisible()]


def desk_of(window: DeskWindow) -> Desk:
    desk = window.desk
    assert isinstance(desk, Desk)
    return desk


def test_notices_for_all_make_one_pdf_with_an_entry_for_each(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "通知.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    dialog = for_meeting(desk_of(window), MEETING, window)
    choose(dialog, "通知")
    assert "21" in dialog.lead.text()
    dialog.action.click()
    qtbot.waitUntil(lambda: str(path) in window.banner.sentence(), timeout=20_000)
    entries = [each.get_title() for each in pypdfium2.PdfDocument(path.read_bytes()).get_toc() if each.level == 0]
    assert len(entries) == len(set(entries)) == 21


def test_badges_are_laid_out_and_shown_in_the_print_dialog(window: DeskWindow, qtbot: QtBot) -> None:
    dialog = for_meeting(desk_of(window), MEETING, window)
    choose(dialog, "胸牌")
    assert not dialog.how.isVisibleTo(dialog)
    assert not dialog.first.isVisibleTo(dialog)
    dialog.action.click()
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    assert printing.preview.pages.page_count() == 3  # 21 badges, ten to a sheet
    assert printing.said.text().startswith("共21枚胸牌。3页，用纸3张。")
    printing.reject()


def test_a_letter_of_ones_own_words_needs_them_and_goes_to_every_member(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = desk_of(window)
    units = [unit.id for unit in desk.association.register.members()][:3]
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    dialog = for_members(desk, units, window)
    choose(dialog, "自拟函件", How.FOLDER)
    dialog.action.click()
    settle()
    (error,) = shown(ErrorDialog, window)
    error.close()
    assert dialog.isVisible()
    dialog.subject.setText("关于A/B\\C的函")
    dialog.letter.setPlainText("请于月底前回复。")
    dialog.action.click()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == 3, timeout=20_000)
    assert all("关于ABC的函" in path.name for path in tmp_path.glob("*.pdf"))


def test_labels_begin_at_the_first_unused_place(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    units = [unit.id for unit in desk.association.register.members()]
    dialog = for_members(desk, units, window)
    choose(dialog, "邮寄标签")
    assert dialog.first.maximum() == 24
    assert dialog.missing.model.rowCount() == len(units)
    assert not dialog.action.isEnabled()
    dialog.without.setCurrentIndex(dialog.without.findData(True))
    dialog.first.setValue(20)
    dialog.action.click()
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    assert printing.preview.pages.page_count() == -(-(19 + len(units)) // 24)
    assert f"共{len(units)}枚标签，从第20格起印" in printing.said.text()
    printing.reject()


def test_papers_go_to_the_print_dialog_each_beginning_a_leaf(window: DeskWindow, qtbot: QtBot) -> None:
    dialog = for_meeting(desk_of(window), MEETING, window)
    choose(dialog, "通知", How.PRINT)
    dialog.action.click()
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    assert len(printing._job.starts) == 21
    printing.reject()


def test_a_council_without_a_meeting_has_no_papers_yet(window: DeskWindow) -> None:
    assert for_body(desk_of(window), desks.COUNCIL, window) is None


def test_whoever_stops_it_has_whole_files_only_and_knows_how_many(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    papers = [Drawn(f"单位{n}", Document("函", (Paragraph("您好。" * 400),))) for n in range(200)]
    work = save_in_folder(papers=papers, title="函", parent=window)
    assert work is not None
    ended: list[bool] = []
    work.ended.connect(ended.append)
    qtbot.waitUntil(lambda: bool(list(tmp_path.glob("*.pdf"))), timeout=20_000)
    work.cancel()
    qtbot.waitUntil(lambda: bool(ended), timeout=20_000)
    written = list(tmp_path.iterdir())
    qtbot.waitUntil(lambda: f"共200份，已生成{len(written)}份" in window.banner.sentence())
    assert 0 < len(written) < 200
    assert all(path.suffix == ".pdf" and path.read_bytes().rstrip().endswith(b"%%EOF") for path in written)


def test_a_disk_that_is_full_in_the_middle_of_a_folder_leaves_whole_files_only(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ui.operations.merge import Drawn, save_in_folder

    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    room = iter([True, True, False])

    def full(_descriptor: int) -> None:
        if not next(room):
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("governance_desk.documents.issue.os.fsync", full)
    papers = [Drawn(f"单位{n}", Document("函", (Paragraph("您好。"),))) for n in range(5)]
    work = save_in_folder(papers=papers, title="函", parent=window)
    assert work is not None
    with qtbot.waitSignal(work.ended, timeout=20_000) as ended:
        pass
    assert ended.args == [False]
    (error,) = shown(ErrorDialog, window)
    assert isinstance(error, ErrorDialog)
    assert "共5份，已有2份完整保存在" in error.message.next_step
    error.close()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["函 单位0.pdf", "函 单位1.pdf"]
    assert all(each.read_bytes().rstrip().endswith(b"%%EOF") for each in tmp_path.iterdir())

    room = iter([True] * 3)
    again = save_in_folder(papers=papers, title="函", parent=window)
    assert again is not None
    with qtbot.waitSignal(again.ended, timeout=20_000) as ended:
        pass
    assert ended.args == [True]
    assert sorted(each.name for each in tmp_path.iterdir()) == [f"函 单位{n}.pdf" for n in range(5)]


def test_a_full_disk_is_said_and_leaves_no_half_file(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_given: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("governance_desk.documents.issue.os.fsync", full)
    path = tmp_path / "通知.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(path), ""))
    dialog = for_meeting(desk_of(window), MEETING, window)
    choose(dialog, "通知")
    dialog.action.click()
    qtbot.waitUntil(lambda: bool(shown(ErrorDialog, window)), timeout=20_000)
    for error in shown(ErrorDialog, window):
        error.close()
    assert list(tmp_path.iterdir()) == []


def test_names_for_files_are_never_written_over(tmp_path: Path) -> None:
    (tmp_path / "函.pdf").write_bytes(b"another")
    assert free_place(tmp_path, "函", b"a paper") == tmp_path / "函 (2).pdf"
    (tmp_path / "函 (2).pdf").write_bytes(b"a paper")
    assert free_place(tmp_path, "函", b"a paper") is None


def test_nobody_to_print_for_is_said(window: DeskWindow) -> None:
    assert (
        lay_out(desk=desk_of(window), items=[], stock=stocks(Use.LABEL)[0], first=1, title="标签", parent=window)
        is None
    )
    (error,) = shown(ErrorDialog, window)
    error.close()
    dialog = MergeDialog(desk_of(window), "x", [Offer("x", Mailing("x", "x", ()))], window)
    assert not dialog.action.isEnabled()
    dialog.close()


def test_notices_have_their_labels_one_for_each_on_the_roll(window: DeskWindow) -> None:
    desk = desk_of(window)
    dialog = for_meeting(desk, MEETING, window)
    choose(dialog, "邮寄标签")
    assert "21家未录入地址的单位不打印" in dialog.lead.text()
    dialog.reject()
    found, missing = addressees_of_roll(desk, MEETING)
    roll = desk.association.meetings[MEETING].roll or {}
    assert len(found) == len(missing.left_out) == 21
    names = {each.name for each in voters_of(desk.association, MEETING)}
    assert {each.attention for each in found} == names
    assert roll == {}, "before the check-in, too"


def test_addressees_and_badges_are_of_the_record(window: DeskWindow) -> None:
    desk = desk_of(window)
    units = [unit.id for unit in desk.association.register.members()]
    found, missing = addressees(desk, units)
    assert [each.unit for each in found] == [desk.association.register.units[each].name for each in units]
    assert len(missing.left_out) == len(units)
    worn, nameless = badges(desk, MEETING)
    assert len(worn) == 21
    assert len({each.code for each in worn}) == 21
    assert nameless.left_out == ()


@pytest.fixture
def kept(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> Iterator[DeskWindow]:
    """An association of two units in a file, beside whose journal addresses can be kept."""
    made = make_window(preferences)
    qtbot.addWidget(made)
    made.resize(1366, 768)
    desk = kept_on_disk(tmp_path)
    made.show_desk(desk)
    made.show()
    yield made
    desk.close()


def labels_of(window: DeskWindow) -> tuple[Desk, MergeDialog]:
    desk = desk_of(window)
    dialog = for_members(desk, [unit.id for unit in desk.association.register.members()], window)
    choose(dialog, "邮寄标签")
    return desk, dialog


def printed_names(window: DeskWindow, qtbot: QtBot) -> str:
    """The text of the sheets in the print dialog, which is closed."""
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    pages = pypdfium2.PdfDocument(bytes(printing._job.pdf))
    words = "".join(page.get_textpage().get_text_range() for page in pages)
    printing.reject()
    return words


def test_the_way_to_the_addresses_goes_unit_after_unit_and_back(kept: DeskWindow, qtbot: QtBot) -> None:
    desk, dialog = labels_of(kept)
    assert "2家未录入地址的单位不打印" in dialog.lead.text()
    assert not dialog.action.isEnabled()
    assert "“会员”页面" in dialog.missing.where.text()
    dialog.missing.mend.click()
    (asked,) = dialog.findChildren(LiaisonDialog)
    assert asked.unit.currentData() == "u1"
    assert asked.focusWidget() is asked.fields_of["address"]
    asked.fields_of["address"].setText("上海市杨浦区四平路1239号")
    asked.fields_of["postcode"].setText("200092")
    asked.action.click()
    assert asked.isVisible()
    assert asked.unit.currentData() == "u2"
    asked.reject()
    assert [each.name for each in (dialog.missing.model.row(0),)] == ["单位2"]
    assert dialog.missing.model.rowCount() == 1
    assert {each.kind: each.value for each in desk.contacts_of("unit", "u1")}["address"] == "上海市杨浦区四平路1239号"
    dialog.action.click()
    words = printed_names(kept, qtbot)
    assert words.split()[:2] == ["200092", "上海市杨浦区四平路1239号"]
    assert "单位1" in words
    assert "单位2" not in words


def test_a_label_without_an_address_is_printed_where_the_clerk_wants_it(kept: DeskWindow, qtbot: QtBot) -> None:
    _desk, dialog = labels_of(kept)
    dialog.without.setCurrentIndex(dialog.without.findData(True))
    assert "2" in dialog.lead.text()
    assert "不打印" not in dialog.lead.text()
    dialog.action.click()
    words = printed_names(kept, qtbot)
    assert "单位1" in words
    assert "单位2" in words


def test_an_address_is_entered_without_a_liaison_but_not_left_empty(kept: DeskWindow) -> None:
    desk, dialog = labels_of(kept)
    dialog.missing.mend.click()
    (asked,) = dialog.findChildren(LiaisonDialog)
    asked.fields_of["liaison"].setText("乐小川")
    asked.action.click()
    settle()
    (error,) = shown(ErrorDialog, kept)
    assert isinstance(error, ErrorDialog)
    assert "地址" in error.message.next_step
    error.close()
    assert "liaison" not in {each.kind for each in desk.contacts_of("unit", "u1")}
    asked.reject()


def test_what_is_mended_at_the_unit_leads_to_it(kept: DeskWindow) -> None:
    desk = desk_of(kept)
    draw = Piece("单位2", lambda _head: Document("", ()), (Lack.REPRESENTATIVE,), UnitId("u2"))
    dialog = MergeDialog(desk, "x", [Offer("x", Mailing("x", "x", (draw,)))], kept)
    dialog.open()
    assert "代表" in dialog.missing.where.text()
    dialog.missing.mend.click()
    assert not dialog.isVisible()
    page = kept.findChild(MembersPage)
    assert page is not None
    assert page.isVisible()
    assert page.list.current() == "u2"


def test_everyone_of_a_thousand_of_whom_something_is_missing_can_be_read(window: DeskWindow) -> None:
    pieces = tuple(Piece(f"单位{n}", lambda _head: Document("", ()), (Lack.NUMBER,)) for n in range(1_000))
    dialog = MergeDialog(desk_of(window), "x", [Offer("x", Mailing("x", "x", pieces))], window)
    QAbstractItemModelTester(dialog.missing.model, QAbstractItemModelTester.FailureReportingMode.Fatal)
    dialog.open()
    settle()
    assert dialog.missing.model.rowCount() == 1_000
    assert "1000" in dialog.missing.heading.text()
    assert dialog.height() <= 768 - FRAME
    assert dialog.missing.table.verticalScrollBar().maximum() > 0
    dialog.missing.table.scrollToBottom()
    assert dialog.missing.table.indexAt(dialog.missing.table.viewport().rect().bottomLeft()).row() >= 995
    assert not dialog.missing.mend.isEnabled()
    dialog.reject()


def asked_about(window: DeskWindow, qtbot: QtBot) -> CharactersDialog:
    """The question in sight about characters that no font has."""
    qtbot.waitUntil(lambda: bool(shown(CharactersDialog, window)), timeout=20_000)
    (asked,) = shown(CharactersDialog, window)
    assert isinstance(asked, CharactersDialog)
    return asked


@pytest.mark.parametrize("how", [How.ONE, How.FOLDER])
def test_characters_that_no_font_has_are_named_before_anything_is_written(
    window: DeskWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, how: How
) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_given: (str(tmp_path / "函.pdf"), ""))
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_given: str(tmp_path))
    names = [f"单位{n}" if n != 3 else "单位🙂" for n in range(5)]
    pieces = tuple(
        Piece(name, lambda _head, name=name: Document("函", (Paragraph(f"{name}："), Paragraph("您好。"))))  # type: ignore[misc]
        for name in names
    )
    dialog = MergeDialog(desk_of(window), "函", [Offer("函", Mailing("letter", "函", pieces))], window)
    dialog.how.setCurrentIndex(dialog.how.findData(how))
    dialog.open()
    dialog.action.click()
    asked = asked_about(window, qtbot)
    assert [asked.model.row(at).text for at in range(asked.model.rowCount())] == ["单位🙂："]
    assert "U+1F642" in str(asked.model.index(0, 0).data())
    asked.reject()
    settle()
    assert dialog.isVisible()
    assert list(tmp_path.iterdir()) == []
    dialog.action.click()
    asked_about(window, qtbot).action.click()
    assert not dialog.isVisible()
    qtbot.waitUntil(lambda: len(list(tmp_path.glob("*.pdf"))) == (1 if how is How.ONE else 5), timeout=20_000)
    QAbstractItemModelTester(asked.model, QAbstractItemModelTester.FailureReportingMode.Fatal)


def test_a_character_on_a_label_is_named_in_the_print_dialog(window: DeskWindow, qtbot: QtBot) -> None:
    lay_out(
        desk=desk_of(window),
        items=[Addressee("甲大学", "王🙂", "四平路1号"), Addressee("乙公司", "李娜", "四平路2号")],
        stock=stocks(Use.LABEL)[0],
        first=1,
        title="标签",
        parent=window,
    )
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    assert "“王🙂”中的“🙂”" in printing.note.sentence()
    printing.reject()


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("what", ["labels", "letter", "characters", "addresses"])
def test_each_dialog_shows_all_its_words_on_a_laptop(
    kept: DeskWindow, preferences: Preferences, what: str, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    desk = desk_of(kept)
    units = [unit.id for unit in desk.association.register.members()]
    dialog: FormDialog
    if what == "characters":
        dialog = CharactersDialog([Missing("🙂", f"第{n}低碳研究院🙂") for n in range(40)], kept)
    elif what == "addresses":
        dialog = LiaisonDialog(desk, kept, wanted=Wanted.ADDRESS, among=units)
    else:
        dialog = for_members(desk, units, kept)
        last = dialog.what.count() - 1  # the labels; before them the letter
        dialog.what.setCurrentIndex(last if what == "labels" else last - 1)
    dialog.open()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= 1366
    assert dialog.height() <= dialog.screen().availableGeometry().height() - FRAME
    assert dialog.minimumSizeHint().height() <= 768 - FRAME
    dialog.reject()


def test_a_label_that_lacks_the_end_of_its_address_is_named(window: DeskWindow, qtbot: QtBot) -> None:
    lay_out(
        desk=desk_of(window),
        items=[Addressee("甲大学", "李娜", "四平路1号"), Addressee("乙公司", "李娜", "四平路2号某某大厦" * 60)],
        stock=stocks(Use.LABEL)[0],
        first=1,
        title="标签",
        parent=window,
    )
    qtbot.waitUntil(lambda: bool(shown(PrintDialog, window)), timeout=20_000)
    (printing,) = shown(PrintDialog, window)
    assert isinstance(printing, PrintDialog)
    assert "其中1枚放不下，“…”处以后的文字缺失：第2枚乙公司（地址）。" in printing.said.text()
    printing.reject()
