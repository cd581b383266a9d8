"""Words are written, chips are not: they move and go as a whole, and what minutes must state stays."""

from __future__ import annotations

import random

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from governance_desk.documents.content.drafted.begin import begun
from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import Chip, Fact, FactKind, ParagraphId, Words
from tests.ui.minutes.sheets import broken_chips, drawing, editor, keys, stand
from ui.views.minutes.editor import MinutesEditor
from ui.views.minutes.remove import FROM_RECORD, KEEPS_APART
from ui.views.minutes.sheet import read_sheet

Key, Modifier = Qt.Key, Qt.KeyboardModifier
REQUIRED = [each.key for each in drawing().record if not each.noted and not may_be_left_out(each.key)]


def named(made: MinutesEditor, name: str) -> str:
    paragraph = next(each for each in read_sheet(made.document()) if each.id == name)
    return drawing().words(paragraph)


def test_the_sheet_reads_as_it_was_written(qtbot: QtBot) -> None:
    made = editor(qtbot)
    assert read_sheet(made.document()) == begun(drawing().record)
    assert not made.document().isModified()
    assert broken_chips(made) == []


def test_words_stand_behind_a_fact_and_can_be_undone(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "quorum")
    QTest.keyClicks(made, "abc")
    made.insert_words("另有𬱖😀<b>&")
    paragraph = next(each for each in read_sheet(made.document()) if each.id == "quorum")
    assert paragraph.pieces == (Chip(Fact(FactKind.BLOCK, "quorum")), Words("abc另有𬱖😀<b>&"))
    for _ in range(9):
        made.undo()
    assert read_sheet(made.document()) == begun(drawing().record)
    made.redo()
    assert "abc" in named(made, "quorum")


def test_the_cursor_goes_over_a_chip_in_one_step(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "place")
    end = made.textCursor().position()
    QTest.keyClick(made, Key.Key_Left)
    assert made.textCursor().position() == end - len("北京市海淀区学院路30号")
    QTest.keyClick(made, Key.Key_Right)
    assert made.textCursor().position() == end
    QTest.keyClick(made, Key.Key_Left, Modifier.ShiftModifier)
    assert made.textCursor().selectedText() == "北京市海淀区学院路30号"


def test_what_minutes_must_state_is_not_deleted(qtbot: QtBot) -> None:
    made = editor(qtbot)
    said: list[str] = []
    made.refused.connect(said.append)
    for name in ("quorum", "item/i1", "vote/m3/i2/result", "attendance", "signatures"):
        stand(made, name)
        QTest.keyClick(made, Key.Key_Backspace)
        made.selectAll()
        QTest.keyClick(made, Key.Key_Delete)
        QTest.keyClick(made, Key.Key_X, Modifier.ControlModifier)
    assert read_sheet(made.document()) == begun(drawing().record)
    assert set(said) == {str(FROM_RECORD)}


def test_an_inserted_fact_goes_as_a_whole(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "item/i1/note/1")
    tally = Fact(FactKind.TALLY, "m3/i2")
    made.insert_fact(tally, drawing().fact(tally))
    QTest.keyClicks(made, "x")
    assert named(made, "item/i1/note/1").endswith("没有异议。同意13票，反对2票，弃权1票x")
    QTest.keyClick(made, Key.Key_Backspace)
    QTest.keyClick(made, Key.Key_Backspace)
    assert named(made, "item/i1/note/1").endswith("没有异议。")
    made.undo()
    assert named(made, "item/i1/note/1").endswith("同意13票，反对2票，弃权1票")


def test_enter_begins_a_paragraph_before_or_behind_what_the_record_says(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "item/i1")
    QTest.keyClick(made, Key.Key_Return)
    made.insert_words("会前补充。\n第二段")
    stand(made, "attendance", end=False)
    QTest.keyClick(made, Key.Key_Return)
    made.insert_words("散会。")
    shown = read_sheet(made.document())
    own = [(each.place, drawing().words(each)) for each in shown if not each.block and not each.origin]
    assert [words for _, words in own] == ["会前补充。", "第二段", "散会。"]
    assert keys(made) == [each.block for each in begun(drawing().record) if each.block]
    at = [each.id for each in shown].index(ParagraphId("attendance"))
    assert drawing().words(shown[at - 1]) == "散会。"
    assert len({each.id for each in shown}) == len(shown)


def test_nothing_is_typed_into_a_heading_or_a_list(qtbot: QtBot) -> None:
    made = editor(qtbot)
    said: list[str] = []
    made.refused.connect(said.append)
    for name in ("title", "item/i2", "attendance"):
        stand(made, name)
        QTest.keyClicks(made, "q")
        made.insert_words("词")
    assert read_sheet(made.document()) == begun(drawing().record)
    assert said == [str(FROM_RECORD)] * 6


def test_two_parts_of_the_record_are_not_joined(qtbot: QtBot) -> None:
    made = editor(qtbot)
    said: list[str] = []
    made.refused.connect(said.append)
    stand(made, "place", end=False)
    QTest.keyClick(made, Key.Key_Backspace)
    assert said == [str(KEEPS_APART)]
    assert read_sheet(made.document()) == begun(drawing().record)


def test_an_empty_paragraph_goes_again(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "item/i2")
    QTest.keyClick(made, Key.Key_Return)
    QTest.keyClick(made, Key.Key_Backspace)
    assert read_sheet(made.document()) == begun(drawing().record)
    stand(made, "item/i2", end=False)
    QTest.keyClick(made, Key.Key_Return)
    QTest.keyClick(made, Key.Key_Delete)
    assert read_sheet(made.document()) == begun(drawing().record)


def test_paste_is_plain_text_of_any_length(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "item/i1/note/1")
    data = QMimeData()
    data.setHtml("<b>粗体</b>")
    data.setText("粗体\x00\x07" + "长" * 10_000)
    made.insertFromMimeData(data)
    paragraph = next(each for each in read_sheet(made.document()) if each.id == "item/i1/note/1")
    assert paragraph.pieces == (Words("会议听取了报告，没有异议。粗体" + "长" * 10_000),)


def test_what_is_copied_is_plain_words(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "place")
    QTest.keyClick(made, Key.Key_Left, Modifier.ShiftModifier)
    QTest.keyClick(made, Key.Key_C, Modifier.ControlModifier)
    stand(made, "item/i1/note/1")
    QTest.keyClick(made, Key.Key_V, Modifier.ControlModifier)
    paragraph = next(each for each in read_sheet(made.document()) if each.id == "item/i1/note/1")
    assert paragraph.pieces == (Words("会议听取了报告，没有异议。北京市海淀区学院路30号"),)


def test_an_input_method_writes_words_at_a_chips_edge_and_nothing_into_a_heading(qtbot: QtBot) -> None:
    made = editor(qtbot)
    stand(made, "quorum")
    event = QInputMethodEvent("ni", [])
    QApplication.sendEvent(made, event)
    event = QInputMethodEvent()
    event.setCommitString("你好")
    QApplication.sendEvent(made, event)
    assert named(made, "quorum").endswith("你好")
    assert broken_chips(made) == []
    stand(made, "title")
    QApplication.sendEvent(made, event)
    assert named(made, "title").startswith("碳足迹产业技术创新联盟会议纪要")
    assert "你好" not in named(made, "title")


def test_facts_are_asked_for_by_key(qtbot: QtBot) -> None:
    made = editor(qtbot)
    asked: list[bool] = []
    made.facts_wanted.connect(asked.append)
    stand(made, "quorum")
    QTest.keyClicks(made, "@")
    QTest.keyClick(made, Key.Key_Space, Modifier.ControlModifier)
    assert asked == [True, False]
    assert "@" not in named(made, "quorum")


def test_the_place_is_that_of_what_stands_before(qtbot: QtBot) -> None:
    made = editor(qtbot)
    for name, place in (("title", "head"), ("item/i2", "item/i2"), ("vote/m3/i3/result", "item/i3")):
        stand(made, name)
        assert made.place() == place
        QTest.keyClick(made, Key.Key_Return)
        assert made.place() == place


@pytest.mark.parametrize("seed", range(12))
def test_whatever_is_pressed_no_chip_is_broken_and_nothing_required_is_lost(seed: int, qtbot: QtBot) -> None:
    made = editor(qtbot)
    chance = random.Random(seed)
    acts = [
        *(Key.Key_Left, Key.Key_Right, Key.Key_Up, Key.Key_Down, Key.Key_Home, Key.Key_End),
        *(Key.Key_Backspace, Key.Key_Backspace, Key.Key_Delete, Key.Key_Delete, Key.Key_Return),
    ]
    modifiers = [Modifier.NoModifier, Modifier.NoModifier, Modifier.ShiftModifier, Modifier.ControlModifier]
    for _ in range(150):
        act = chance.random()
        if act < 0.1:
            cursor = made.textCursor()
            cursor.setPosition(chance.randrange(made.document().characterCount()))
            made.setTextCursor(cursor)
        elif act < 0.2:
            cursor = made.textCursor()
            cursor.setPosition(chance.randrange(made.document().characterCount()), QTextCursor.MoveMode.KeepAnchor)
            made.setTextCursor(cursor)
        elif act < 0.3:
            QTest.keyClicks(made, "ab")
        elif act < 0.36:
            made.insert_words("甲\n乙")
        elif act < 0.42:
            (made.undo if chance.random() < 0.6 else made.redo)()
        elif act < 0.46:
            fact = Fact(FactKind.CHAIR)
            made.insert_fact(fact, drawing().fact(fact))
        else:
            QTest.keyClick(made, chance.choice(acts), chance.choice(modifiers))
        assert broken_chips(made) == []
        stand_now = keys(made)
        assert [each for each in REQUIRED if stand_now.count(each) != 1] == []
