"""Whatever a clerk does in whatever order, closing and opening again included: nothing written is lost, nothing that
minutes must state goes, every draft stays."""

from __future__ import annotations

import random
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from governance_desk.attendance.state import Attended
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.language import use
from governance_desk.meeting import commands as m
from governance_desk.meeting.ids import VoterId
from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import Draft
from tests.documents.content.scripted import _third_council
from tests.ui.minutes.test_window import M3
from tests.ui.pictures import settle
from ui.views.minutes.comment_dialog import CommentDialog
from ui.views.minutes.sheet import read_sheet
from ui.views.minutes.window import MinutesWindow

Key = Qt.Key
ACTS = 40


@pytest.mark.parametrize("seed", range(8))
def test_nothing_is_lost(seed: int, qtbot: QtBot, tmp_path: Path) -> None:
    use("en")
    desk, _calendar = _third_council()
    desk.path = Path("council.gdesk")
    chance = random.Random(seed)
    drafts: list[Draft] = []
    corrections = iter(("s18", "s19", "s20"))

    def opened() -> MinutesWindow:
        made = MinutesWindow(desk, M3, None, unsaved=tmp_path)
        qtbot.addWidget(made)
        made.show()
        return made

    window = opened()

    def somewhere() -> None:
        window.show_paragraph(chance.choice(window.paragraphs()).id)

    def comment() -> None:
        somewhere()
        dialog = window.open_comment()
        if isinstance(dialog, CommentDialog):
            dialog.words.setPlainText("意见")
            dialog.action.click()

    def resolve() -> None:
        for each in window.written.open_comments()[:1]:
            window.comments._resolve(each)

    def reopen() -> None:
        nonlocal window
        before = window.paragraphs()
        window.reject()
        window = opened()
        assert window.paragraphs() == before

    def correct() -> None:
        if (voter := next(corrections, None)) is not None:
            correction = m.CorrectAttendance(
                meeting=M3, voter=VoterId(voter), attended=Attended.PRESENT, reason="漏记", asked_by=""
            )
            desk.do(correction)

    acts: list[Callable[[], object]] = [
        somewhere,
        lambda: window.editor.insert_words(chance.choice(("甲。", "乙\n丙", "𬱖<b>&"))),
        lambda: QTest.keyClick(window.editor, chance.choice((Key.Key_Return, Key.Key_Delete, Key.Key_Backspace))),
        lambda: window.editor.selectAll(),
        lambda: window.editor.undo(),
        lambda: window.editor.redo(),
        lambda: window.save_draft(),
        lambda: window.keep(),
        comment,
        resolve,
        reopen,
        correct,
    ]
    weights = [6, 8, 8, 1, 3, 2, 2, 2, 2, 1, 3, 1]
    for _ in range(ACTS):
        chance.choices(acts, weights)[0]()
        settle()
        required = {
            each.key
            for each in Drawing(desk.association, M3).record
            if not each.noted and not may_be_left_out(each.key)
        }
        shown = [each.block for each in window.paragraphs() if each.block]
        assert required <= set(shown)
        assert len(shown) == len(set(shown))
        assert window.written.drafts[: len(drafts)] == drafts
        drafts = list(window.written.drafts)
        there = {each.id for each in read_sheet(window.editor.document())}
        waiting = {each.paragraph for each in window.written.open_comments()}
        assert set(window.editor.marked()) == waiting & there
    window.save_draft()
    window.reject()
