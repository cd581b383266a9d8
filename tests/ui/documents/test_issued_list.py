"""The list of issued documents: what a search says that finds nothing, what fits, and what makes nobody scroll."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QToolButton
from pytestqt.qtbot import QtBot

from governance_desk.filing.commands import AddFile, AnnulDocument, RecordSending
from governance_desk.filing.state import FileId, How, Role
from governance_desk.lists.issued import COLUMNS, Standing, issued_rows, standing_name
from tests.ui.documents.made_up import desk_of, issued, on_documents, page_of
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.preferences import Preferences
from ui.views.documents import Part
from ui.views.filing.issued import LONGEST, shortened
from ui.window import DeskWindow


@pytest.fixture
def window(qtbot: QtBot, preferences: Preferences) -> DeskWindow:
    return on_documents(qtbot, preferences)


def test_a_search_that_finds_nothing_says_so_and_is_cleared_with_one_key(window: DeskWindow, qtbot: QtBot) -> None:
    part = page_of(window).issued
    page_of(window).show_part(Part.ISSUED)
    issued(window)
    issued(window, "resolution", None)
    assert part.hits.isHidden()
    part.words.setText("没有哪份文件有这句话")
    qtbot.waitUntil(part.nothing.isVisible, timeout=5_000)
    assert not part.list.isVisible()
    assert "没有哪份文件有这句话" in part.nothing._words[0]
    assert "2份" in part.nothing._words[0]
    assert part.hits.isHidden()
    qtbot.waitUntil(lambda: not part.panel._card.isVisible(), timeout=5_000)  # nothing is current, and nothing shown
    clear = part.words.findChild(QToolButton)
    assert clear is not None
    assert part.words.rect().contains(clear.geometry()), "the cross lies within the field"
    part.nothing._button.click()
    assert part.words.text() == ""
    assert part.list.isVisible()
    assert part.model.rowCount() == 2
    assert part.words.hasFocus()
    part.words.setText("回执")
    qtbot.waitUntil(lambda: part.model.rowCount() == 1, timeout=5_000)
    assert part.list.isVisible()
    assert part.hits.text() == "2份中有1份"


def test_long_words_are_said_in_short() -> None:
    assert shortened("理" * LONGEST) == "理" * LONGEST
    assert shortened("理" * (LONGEST + 1)) == "理" * (LONGEST - 1) + "…"


@pytest.mark.parametrize("language", ["zh_CN", "en"])
@pytest.mark.parametrize("percent", [100, 125, 150])
def test_each_state_is_read_whole_at_every_text_size(
    window: DeskWindow, preferences: Preferences, language: str, percent: int
) -> None:
    part = page_of(window).issued
    page_of(window).show_part(Part.ISSUED)
    document = issued(window)
    people = [seat.person for seat in desk_of(window).association.register.seats.values()][:12]
    day = desk_of(window).clock().day
    for person in people:
        desk_of(window).do(
            RecordSending(
                document=document.id, recipient_kind="person", recipient=person, how=How.MAIL, day=day, trouble=None
            )
        )
    preferences.language = language
    preferences.text_percent = percent
    dress(preferences)
    settle()
    table = part.list.table
    at = next(place for place, column in enumerate(COLUMNS) if column.key == "standing")
    assert not table.isColumnHidden(at)
    known = issued_rows(desk_of(window).association)[0]
    for standing in Standing:
        part.list.show_rows([known._replace(standing=standing)])
        settle()
        assert part.model.index(0, at).data() == standing_name(standing)
        assert table.sizeHintForColumn(at) <= table.columnWidth(at), standing_name(standing)


def test_however_much_there_is_to_say_of_a_document_the_page_itself_is_not_scrolled(
    window: DeskWindow, qtbot: QtBot
) -> None:
    desk, page = desk_of(window), page_of(window)
    first = issued(window)
    minutes = issued(window, "minutes", None)
    second = issued(window, supersedes=first.id, reason="会议地点变更，另行通知各位理事，" * 6).id
    third = issued(window, supersedes=second, reason="会议时间变更，" * 12).id
    content = b"scan"
    desk.do(
        AddFile(
            document=second,
            file=FileId("f"),
            role=Role.SCAN,
            name="扫描.pdf",
            size=len(content),
            media_type="application/pdf",
            content="0" * 64,
            day=desk.clock().day,
            note="、".join(["欧阳洋", "林小雨"] * 8),
        )
    )
    desk.do(AnnulDocument(document=third, day=desk.clock().day, reason="误发，" * 30))
    assert minutes.stands
    outer = page.parentWidget()
    while not isinstance(outer, QScrollArea):
        assert outer is not None
        outer = outer.parentWidget()
    for document in (first.id, second, third):
        page.show_detail(document)
        page.issued.words.setText("会议")
        qtbot.waitUntil(lambda: page.issued.panel.pages.page_count() > 0, timeout=10_000)
        page.issued.show_document()
        settle()
        assert page.issued.panel._card.height() > page.issued.panel.area.height() // 2, "there is much to say"
        assert outer.verticalScrollBar().maximum() == 0
        assert outer.horizontalScrollBar().maximum() == 0
        sheet = page.issued.panel.area.widget()
        assert sheet is not None
        assert sheet.minimumSizeHint().width() <= page.issued.panel.area.viewport().width(), "nothing is cut off"


def test_columns_that_are_chosen_say_who_made_it_and_how_many_files_there_are(window: DeskWindow) -> None:
    document = issued(window)
    part = page_of(window).issued
    part.refresh()
    keys = [column.key for column in COLUMNS]
    part.list.choose(["title", "origin", "files"])
    assert not part.list.table.isColumnHidden(keys.index("origin"))
    assert part.model.index(0, keys.index("origin")).data(Qt.ItemDataRole.DisplayRole) == "本程序生成"
    assert issued_rows(desk_of(window).association)[0].key == document.id
