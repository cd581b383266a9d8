"""A PDF made elsewhere is chosen, looked into, and issued: by itself, or in the place of a paper of the program."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from governance_desk.documents.filed import Issue
from governance_desk.documents.made_elsewhere import bring
from governance_desk.filing.state import About, DocumentId, Subject
from tests.documents.test_made_elsewhere import pdf
from tests.ui.association import MEETING
from tests.ui.documents.made_up import NOTICES, desk_of, issued, on_documents, page_of, row, shown_dialog
from ui.errors import ErrorDialog
from ui.preferences import Preferences
from ui.views.documents import Part
from ui.views.filing.elsewhere_dialog import ElsewhereDialog
from ui.views.filing.issue_dialog import IssueDialog
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    return on_documents(qtbot, preferences)


@pytest.fixture
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A letter of another program, which the system's dialog hands over."""
    path = tmp_path / "关于场地的函.pdf"
    path.write_bytes(pdf("Letter on the harbour room"))
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_given: (str(path), ""))
    return path


def visible(kind: type[ElsewhereDialog]) -> bool:
    from PySide6.QtWidgets import QApplication

    return any(isinstance(each, kind) and each.isVisible() for each in QApplication.topLevelWidgets())


def test_a_letter_is_issued_from_the_page_and_found_by_its_words(
    window: DeskWindow, letter: Path, qtbot: QtBot
) -> None:
    page, desk = page_of(window), desk_of(window)
    page.show_part(Part.ISSUED)
    page.issued.elsewhere.click()
    qtbot.waitUntil(lambda: visible(ElsewhereDialog), timeout=10_000)
    dialog = shown_dialog(ElsewhereDialog)
    assert dialog.name.text() == "关于场地的函"
    assert "共1页" in dialog.file.text()
    dialog.kind.setCurrentIndex(dialog.kind.findData(About.UNIT))
    units = desk.association.register.units
    wanted = next(iter(units.values()))
    dialog.search.setText(wanted.name[:6])
    dialog.thing.setCurrentIndex(dialog.thing.findData(wanted.id))
    dialog.paper.setCurrentIndex(dialog.paper.findData("letter"))
    dialog.number.choice.setCurrentIndex(dialog.number.choice.findData(NOTICES))
    assert "联盟通〔2026〕1号" in dialog.warning.text(), "the number does not stand in it, and nothing is added"
    dialog.action.click()
    (document,) = desk.association.filing.documents.values()
    assert document.made_elsewhere
    assert (document.number, document.paper) == ("联盟通〔2026〕1号", "letter")
    assert document.about == Subject(About.UNIT, wanted.id)
    assert bytes(desk.files.take(document)) == letter.read_bytes()
    assert "联盟通〔2026〕1号" in window.banner.sentence()
    page.issued.words.setText("harbour")
    qtbot.waitUntil(lambda: page.issued.hits.isVisible(), timeout=5_000)
    page.show_detail(document.id)
    page.issued.show_document()
    assert page.issued.panel.pages.page_count() == 1
    told = [value.text() for name, value in page.issued.panel.facts._lines if name.text() == "来源"]
    assert told == ["外部制作，文件上没有校验码"]
    assert page.issued.panel.sign.isEnabled()
    assert page.issued.panel.send.isEnabled()


@pytest.mark.usefixtures("letter")
def test_the_changed_notice_is_issued_instead_of_the_programs_own(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    first = issued(window)
    dialog = IssueDialog(desk, row(desk, "notice").filable, window, supersedes=first.id)
    qtbot.addWidget(dialog)
    sent: list[str] = []
    dialog.issued.connect(sent.append)
    dialog.show()
    dialog.reason.setText("在文字处理软件中改过")
    dialog.bring.click()
    qtbot.waitUntil(lambda: visible(ElsewhereDialog), timeout=10_000)
    other = shown_dialog(ElsewhereDialog)
    assert other.fixed.text() == desk.association.meetings[MEETING].title
    assert not other.paper.isEnabled()
    assert other.place.currentData() == first.id
    assert other.reason.text() == "在文字处理软件中改过"
    other.action.click()
    second = desk.association.filing.documents[first.superseded_by]
    assert (second.made_elsewhere, second.paper, second.about) == (True, "notice", first.about)
    assert second.number == "联盟通〔2026〕2号", "the series of the last notice is proposed"
    assert sent == [second.id]
    assert not dialog.isVisible()
    page = page_of(window)
    page.show_detail(second.id)
    page.issued.show_document()
    page.issued.panel.supersede.click()
    again = shown_dialog(IssueDialog)
    assert again.place.currentData() == second.id, "the program's own paper may come in its place"
    again.close()


@pytest.mark.usefixtures("letter")
def test_one_that_was_made_elsewhere_is_superseded_by_another(window: DeskWindow, qtbot: QtBot) -> None:
    desk, page = desk_of(window), page_of(window)
    wish = Issue(
        document=DocumentId("document/1"),
        paper="letter",
        title="旧函",
        about=Subject(About.MEETING, MEETING),
        day=desk.clock().day,
        number="沪清〔2026〕5号",
    )
    from ui.operations.filing import issue_made_elsewhere

    assert issue_made_elsewhere(desk=desk, brought=bring(pdf("the old one")), wish=wish, parent=window)
    page.show_detail("document/1")
    page.issued.show_document()
    page.issued.panel.supersede.click()
    qtbot.waitUntil(lambda: visible(ElsewhereDialog), timeout=10_000)
    dialog = shown_dialog(ElsewhereDialog)
    assert dialog.place.currentData() == "document/1"
    assert (dialog.number.own_number(), dialog.number.series()) == ("沪清〔2026〕5号", None)
    dialog.reason.setText("改稿")
    dialog.action.click()
    old = desk.association.filing.documents[DocumentId("document/1")]
    assert old.superseded_by is not None
    assert desk.association.filing.documents[old.superseded_by].number == "沪清〔2026〕5号"
    assert page.issued.list.current() == old.superseded_by, "it is shown"


def test_without_a_proposal_it_may_take_the_place_of_what_is_in_force(window: DeskWindow, qtbot: QtBot) -> None:
    desk = desk_of(window)
    first = issued(window, "resolution", None)
    dialog = ElsewhereDialog(desk, bring(pdf("x")), "新.pdf", window)
    qtbot.addWidget(dialog)
    dialog.show()
    assert not dialog.place.isVisible(), "nothing was issued about the association itself"
    dialog.kind.setCurrentIndex(dialog.kind.findData(About.MEETING))
    assert dialog.place.isVisible()
    assert not dialog.reason.isEnabled()
    dialog.place.setCurrentIndex(dialog.place.findData(first.id))
    assert dialog.reason.isEnabled()
    assert not dialog.paper.isEnabled()
    wanted = dialog.wanted()
    assert (wanted.paper, wanted.about, wanted.supersedes) == ("resolution", first.about, first.id), "part and all"
    dialog.search.setText("没有这次会议")
    assert not dialog.action.isEnabled()


def test_minutes_that_are_not_approved_say_so_here_too(window: DeskWindow, qtbot: QtBot) -> None:
    dialog = ElsewhereDialog(desk_of(window), bring(pdf("x")), "纪要.pdf", window)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.kind.setCurrentIndex(dialog.kind.findData(About.MEETING))
    assert dialog.warning.isHidden()
    dialog.paper.setCurrentIndex(dialog.paper.findData("minutes"))
    assert dialog.warning.isVisible()
    assert "纪要尚未通过" in dialog.warning.text()
    assert dialog.warning.height() >= dialog.warning.heightForWidth(dialog.warning.width()), "read whole"
    dialog.paper.setCurrentIndex(dialog.paper.findData("notice"))
    assert dialog.warning.isHidden()


@pytest.mark.parametrize(
    ("content", "said"),
    [(b"PK word", "不是 PDF"), (pdf("secret", password="x"), "密码"), (pdf("a page")[:-40], "损坏")],
    ids=["word", "password", "damaged"],
)
def test_a_file_that_cannot_be_issued_gets_a_sentence_at_once(
    window: DeskWindow, letter: Path, content: bytes, said: str, monkeypatch: pytest.MonkeyPatch, qtbot: QtBot
) -> None:
    letter.write_bytes(content)
    told: list[str] = []
    monkeypatch.setattr(ErrorDialog, "open", lambda self: told.append(self.accessibleDescription()))
    page_of(window).issued.elsewhere.click()
    qtbot.waitUntil(lambda: bool(told), timeout=10_000)
    assert said in told[0]
    assert not visible(ElsewhereDialog)
