"""The print dialog: what will come out is shown, and what was chosen is known the next time."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.documents.content.blocks import Document, NameEntry, NameList
from governance_desk.documents.layout import fonts
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.preview import Preview
from governance_desk.documents.printing.order import copied
from tests.ui.printing.papers import file_printer, paper
from ui.errors import ErrorDialog
from ui.operations import printing as act
from ui.operations.printing import Choice, Duplex, Job, Paper, amount, duplex_of, laid_out
from ui.preferences import Preferences
from ui.views.printing.dialog import PrintDialog

Show = Callable[..., PrintDialog]


@pytest.fixture
def show(qtbot: QtBot, preferences: Preferences, monkeypatch: pytest.MonkeyPatch) -> Show:
    """Opens the dialog on a computer with these printers."""

    def shown(job: Job, *printers: str) -> PrintDialog:
        monkeypatch.setattr(act, "printers", lambda: list(printers))
        dialog = PrintDialog(job, None, preferences)
        qtbot.addWidget(dialog)
        dialog.show()
        qtbot.waitExposed(dialog)
        return dialog

    return shown


def choose(box: Any, value: object) -> None:
    box.setCurrentIndex(box.findData(value))


def test_without_a_printer_that_is_said_and_a_pdf_is_offered(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show(Job(paper(3), "会议通知/2026"))
    assert dialog.none.isVisible()
    assert dialog.printer.currentData() == ""
    asked: dict[str, Any] = {}

    def ask(_parent: object, _title: str, **how: Any) -> Path:
        asked.update(how)
        return tmp_path / "kept.pdf"

    monkeypatch.setattr(act, "ask_where_to_save", ask)
    dialog.first.setValue(2)
    dialog.act.click()
    qtbot.waitUntil(lambda: not dialog.isVisible())
    assert "/" not in asked["name"]
    with Preview((tmp_path / "kept.pdf").read_bytes()) as kept:
        assert len(kept) == 2


def test_pages_are_drawn_when_they_come_into_sight(show: Show, qtbot: QtBot) -> None:
    pages = show(Job(paper(12), "纪要"), "HP").preview.pages
    qtbot.waitUntil(lambda: pages.drawn(0))
    assert pages.page_count() == 12
    assert not pages.drawn(11)
    QTest.keyClick(pages, Qt.Key.Key_End)
    qtbot.waitUntil(lambda: pages.drawn(11))
    assert pages.current_page() == 11
    QTest.keyClick(pages, Qt.Key.Key_PageUp)
    assert pages.current_page() == 10
    QTest.keyClick(pages, Qt.Key.Key_Home)
    assert pages.current_page() == 0


def test_the_pages_become_larger_and_fit_the_width_again_by_keyboard(show: Show) -> None:
    dialog = show(Job(paper(3), "纪要"), "HP")
    pages = dialog.preview.pages
    before = pages.size_now()
    QTest.keyClick(pages, Qt.Key.Key_PageDown)
    QTest.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    larger = pages.size_now()
    assert larger > before
    assert pages.current_page() == 1
    QTest.keyClick(pages, Qt.Key.Key_Minus, Qt.KeyboardModifier.ControlModifier)
    assert pages.size_now() < larger
    QTest.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.size_now() == pytest.approx(before)
    assert "%" in dialog.preview.size_words.text()


def test_what_was_chosen_is_known_the_next_time_for_this_kind_of_paper(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    sent: list[Choice] = []
    monkeypatch.setattr(act, "send", lambda *, choice, **_rest: sent.append(choice))
    dialog = show(Job(paper(4), "纪要", kind="minutes"), "HP", "Brother")
    choose(dialog.printer, "Brother")
    choose(dialog.duplex, Duplex.LONG)
    choose(dialog.paper, Paper.A5)
    choose(dialog.colour, False)
    choose(dialog.each, 2)
    dialog.copies.setValue(3)
    dialog.collate.setChecked(False)
    dialog.act.click()
    wanted = Choice(
        printer="Brother", copies=3, collate=False, duplex=Duplex.LONG, paper=Paper.A5, colour=False, each=2
    )
    assert sent == [wanted]
    again = show(Job(paper(4), "纪要", kind="minutes"), "HP", "Brother").choice()
    assert (again.printer, again.duplex, again.each, again.copies) == ("Brother", Duplex.LONG, 2, 1)
    other = show(Job(paper(4), "通知", kind="notice"), "HP", "Brother").choice()
    assert (other.printer, other.duplex) == ("HP", Duplex.NONE)
    gone = show(Job(paper(4), "纪要", kind="minutes"), "HP").choice()
    assert (gone.printer, gone.duplex) == ("HP", Duplex.LONG)


def test_ballots_are_proposed_two_to_a_sheet_for_everyone_with_marks(show: Show, qtbot: QtBot) -> None:
    dialog = show(Job(paper(), "选票", kind=act.BALLOT, ballots=27), "HP")
    assert dialog.copies.value() == 27
    assert dialog.each.currentData() == 2
    dialog.reserve.setValue(4)
    choose(dialog.each, 4)
    qtbot.waitUntil(lambda: dialog.preview.scale < 1)
    assert "27张票，另备4张。" in dialog.said.text()
    assert "共31张票，每张纸印4张：用纸8张。最后一张纸上有3张票。" in dialog.said.text()
    assert dialog.preview.page.text() == "样张第1面，共1面"
    assert not dialog.duplex.isEnabled(), "nothing lies behind a ballot of one page"
    sheets = laid_out(Job(paper(), "选票", kind=act.BALLOT, ballots=27), dialog.choice(), 1, 1)
    assert len(sheets.order) == 8


@given(
    pages=st.integers(1, 5),
    each=st.sampled_from([1, 2, 4]),
    duplex=st.sampled_from(Duplex),
    copies=st.integers(1, 3),
    collate=st.booleans(),
    ballots=st.sampled_from([0, 7]),
    merged=st.booleans(),
)
@settings(max_examples=60, deadline=None)
def test_what_is_said_of_the_paper_is_what_is_printed(
    pages: int, each: int, duplex: Duplex, copies: int, collate: bool, ballots: int, merged: bool
) -> None:
    starts = tuple(range(pages)) if merged and not ballots else ()
    job = Job(paper(pages), "纪要", ballots=ballots, starts=starts)
    choice = Choice(printer="HP", copies=ballots or copies, collate=collate, duplex=duplex, each=each)
    said = amount(job, choice, 1, pages)
    sides = laid_out(job, choice, 1, pages).order
    both = duplex_of(job, choice, 1, pages) is not Duplex.NONE
    printed = copied(sides, said.copies, collate=collate, both_sides=both)
    assert said.sides == len(sides)
    assert said.sheets == (-(-len(printed) // 2) if both else len(printed))


def test_pages_sheets_and_copies_are_told_apart_and_add_up(show: Show, qtbot: QtBot) -> None:
    dialog = show(Job(paper(5), "纪要", starts=(0, 3)), "HP")
    assert dialog.preview.page.text() == "第 1 页，共 5 页"
    assert dialog.said.text() == "5页，用纸5张。"
    choose(dialog.duplex, Duplex.LONG)
    assert dialog.said.text() == "5页，用纸3张。每位收件人的文书从新的一张纸开始。"
    dialog.copies.setValue(3)
    assert "3份共用纸9张。" in dialog.said.text()
    choose(dialog.each, 2)
    qtbot.waitUntil(lambda: dialog.preview.pages.page_count() == 3)
    assert dialog.preview.page.text() == "印刷面第1面，共3面"
    assert "5页，用纸2张。3份共用纸6张。" in dialog.said.text()


def test_a_ballot_of_several_pages_says_how_its_sheets_come_about(show: Show) -> None:
    dialog = show(Job(paper(3), "选票", kind=act.BALLOT, ballots=31), "HP")
    choose(dialog.each, 4)
    words = dialog.said.text()
    assert "每张票3页，用纸3张。共31张票，每张纸印4张：用纸24张。最后3张纸上各有3张票。" in words
    choose(dialog.duplex, Duplex.LONG)
    words = dialog.said.text()
    assert "每张票3页，用纸2张。共31张票，每张纸印4张：用纸16张。最后2张纸上各有3张票。" in words


def test_a_ballot_of_one_page_has_nothing_behind_it(show: Show, tmp_path: Path, qtbot: QtBot) -> None:
    job = Job(paper(), "选票", kind=act.BALLOT, ballots=5)
    dialog = show(job, "HP")
    printer = file_printer(tmp_path / "ballots.pdf", 100)
    choice = Choice(printer="HP", copies=5, duplex=Duplex.LONG, each=2)
    ended: list[bool] = []
    work = act.send(job=job, choice=choice, first=1, last=1, parent=dialog, printer=printer)
    work.ended.connect(ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert printer.duplex() is QPrinter.DuplexMode.DuplexNone
    with Preview((tmp_path / "ballots.pdf").read_bytes()) as printed:
        assert len(printed) == amount(job, choice, 1, 1).sheets == 3


def test_the_first_page_is_never_behind_the_last(show: Show) -> None:
    dialog = show(Job(paper(5), "纪要"), "HP")
    dialog.last.setValue(2)
    dialog.first.setValue(4)
    assert (dialog.first.value(), dialog.last.value()) == (4, 4)
    dialog.last.setValue(3)
    assert (dialog.first.value(), dialog.last.value()) == (3, 3)


@pytest.mark.parametrize("collate", [True, False])
def test_it_is_printed_beside_the_window_as_often_as_wanted(
    show: Show, qtbot: QtBot, tmp_path: Path, collate: bool
) -> None:
    dialog = show(Job(paper(3), "纪要", starts=(0, 1, 2)), "HP")
    out = tmp_path / "printed.pdf"
    choice = Choice(printer="HP", copies=2, collate=collate, duplex=Duplex.LONG)
    printer = file_printer(out, 100)
    job = Job(paper(3), "纪要", starts=(0, 1))
    ended: list[bool] = []
    work = act.send(job=job, choice=choice, first=1, last=3, parent=dialog, printer=printer)
    work.ended.connect(ended.append)
    qtbot.waitUntil(lambda: bool(ended))
    assert ended == [True]
    with Preview(out.read_bytes()) as printed:
        assert len(printed) == 8  # twice one page with its white back, and two pages
        white = [min(printed.picture(page).pixels[::4]) > 200 for page in range(8)]
    assert not printer.supportsMultipleCopies()
    assert [at for at, each in enumerate(white) if each] == ([1, 5] if collate else [1, 3])


class Noting(QPrinter):
    """A printer that writes a PDF, which has no sides, and notes on which it was told to print."""

    def __init__(self, path: Path) -> None:
        super().__init__(QPrinter.PrinterMode.HighResolution)
        self.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        self.setOutputFileName(str(path))
        self.setResolution(50)
        self.told: list[QPrinter.DuplexMode] = []

    def setDuplex(self, mode: QPrinter.DuplexMode) -> None:  # noqa: N802  (Qt's name)
        self.told.append(mode)


@pytest.mark.parametrize(
    ("duplex", "told"),
    [
        (Duplex.NONE, QPrinter.DuplexMode.DuplexNone),
        (Duplex.LONG, QPrinter.DuplexMode.DuplexLongSide),
        (Duplex.SHORT, QPrinter.DuplexMode.DuplexShortSide),
    ],
)
def test_the_printer_is_told_along_which_edge_the_paper_is_turned(
    show: Show, qtbot: QtBot, tmp_path: Path, duplex: Duplex, told: QPrinter.DuplexMode
) -> None:
    dialog = show(Job(paper(2), "纪要"), "HP")
    printer = Noting(tmp_path / "printed.pdf")
    job = Job(paper(2), "纪要")
    choice = Choice(printer="HP", duplex=duplex, colour=False)
    work = act.send(job=job, choice=choice, first=1, last=2, parent=dialog, printer=printer)
    with qtbot.waitSignal(work.ended):
        pass
    assert printer.told == [told]
    assert printer.colorMode() is QPrinter.ColorMode.GrayScale
    assert printer.docName() == "纪要"


def test_a_full_disk_leaves_no_half_file(
    show: Show, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    dialog = show(Job(paper(2), "纪要"))
    monkeypatch.setattr(act, "ask_where_to_save", lambda *_a, **_k: tmp_path / "kept.pdf")

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("governance_desk.documents.issue.os.fsync", full)
    dialog.act.click()
    qtbot.waitUntil(lambda: any(each.isVisible() for each in dialog.findChildren(ErrorDialog)))
    (error,) = (each for each in dialog.findChildren(ErrorDialog) if each.isVisible())
    error.reject()
    assert dialog.isVisible()
    assert list(tmp_path.glob("kept*")) == []
    assert list(tmp_path.glob("*.new")) == []


def test_what_no_font_has_is_said_before_anything_is_printed(show: Show) -> None:
    names = tuple(NameEntry(f"王{character}") for character in "🙂🙃😀😁😂😃")
    made = pdf(Document("通知", (NameList("出席", names),)), bundled_only=True)
    said = show(Job(made, "通知")).note.sentence()
    assert "“王🙂”中的“🙂”" in said
    assert "另有2处" in said
    assert "〓" in said


def test_which_fonts_stand_in_is_said_once_and_again_when_that_changes(
    show: Show, monkeypatch: pytest.MonkeyPatch
) -> None:
    missing = [("仿宋", "Noto Serif SC"), ("小标宋", "Noto Serif SC Bold")]
    monkeypatch.setattr(fonts, "substitutions", lambda: missing)
    assert show(Job(paper(), "通知")).note.sentence() == (
        "本机没有安装仿宋、小标宋，文书改用Noto Serif SC、Noto Serif SC Bold排印。"
    )
    assert show(Job(paper(), "通知")).note.sentence() == ""
    monkeypatch.setattr(fonts, "substitutions", lambda: missing[1:])
    assert "小标宋" in show(Job(paper(), "通知")).note.sentence()
    monkeypatch.setattr(fonts, "substitutions", list)
    assert show(Job(paper(), "通知")).note.sentence() == ""
