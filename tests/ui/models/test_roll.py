from __future__ import annotations

import time

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication

from governance_desk.meeting.state import Presence, Voter, VoterId, Where
from tests.ui import association as desks
from ui.models.agenda import AgendaModel, moved
from ui.models.meetings import MeetingsModel
from ui.models.names import NameRow
from ui.models.roll import VOTER, RollFilter, RollModel, Shown, folded, keys_of, rank_of
from ui.views.meeting.words import where_chip

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def voter(at: int, name: str) -> Voter:
    return Voter(VoterId(f"v{at}"), None, name, None, f"第{at}研究院", "理事")


@pytest.fixture
def roll(qapp: QApplication) -> tuple[RollModel, RollFilter, dict[VoterId, Presence]]:
    assert qapp
    names = ["欧阳明远", "单雄信", "仇英", "王单", "尉迟恭"]
    voters = [voter(at, name) for at, name in enumerate(names)]
    presence = {each.id: Presence() for each in voters}
    model = RollModel(where_chip)
    shown = RollFilter(model)
    QAbstractItemModelTester(model, FATAL, model)
    QAbstractItemModelTester(shown, FATAL, shown)
    model.show_roll(voters, presence)
    numbers = {"v1": ["138-0000-4711"]}
    shown.set_keys({each.id: keys_of(each, numbers.get(each.id, ())) for each in voters})
    return model, shown, presence


def names(shown: RollFilter) -> list[str]:
    return [str(shown.index(at, 0).data()) for at in range(shown.rowCount())]


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("oymy", ["欧阳明远"]),
        ("SX", ["单雄信"]),
        ("单", ["单雄信", "王单"]),
        ("shan", ["单雄信"]),
        ("4711", ["单雄信"]),
        ("47", []),
        ("ｙｃ", ["尉迟恭"]),
        ("", ["欧阳明远", "单雄信", "仇英", "王单", "尉迟恭"]),
    ],
)
def test_the_roll_is_searched(
    roll: tuple[RollModel, RollFilter, dict[VoterId, Presence]], typed: str, found: list[str]
) -> None:
    _model, shown, _presence = roll
    shown.search(typed)
    assert names(shown) == found


def test_of_equal_matches_enter_takes_who_is_missing(
    roll: tuple[RollModel, RollFilter, dict[VoterId, Presence]],
) -> None:
    model, shown, presence = roll
    shown.search("单")
    assert shown.best().data() == "单雄信"
    shown.search("y")
    presence[VoterId("v0")].where = Where.PRESENT
    model.update_voters(["v0"])
    assert shown.best().data(VOTER) == "v4"


def test_parts_of_the_roll_follow_who_comes(roll: tuple[RollModel, RollFilter, dict[VoterId, Presence]]) -> None:
    model, shown, presence = roll
    shown.show_only(Shown.MISSING)
    presence[VoterId("v2")].where = Where.PRESENT
    model.update_voters(["v2", "not on the roll"])
    assert "仇英" not in names(shown)
    shown.show_only(Shown.HERE)
    assert names(shown) == ["仇英"]


def test_a_thousand_names_are_searched_between_two_keystrokes(qapp: QApplication) -> None:
    assert qapp
    voters = [voter(at, "欧阳明远单雄信仇英"[at % 8 : at % 8 + 2] + "甲乙丙丁"[at % 4]) for at in range(1000)]
    model = RollModel(where_chip)
    shown = RollFilter(model)
    model.show_roll(voters, {each.id: Presence() for each in voters})
    shown.set_keys({each.id: keys_of(each) for each in voters})
    start = time.perf_counter()
    for typed in ("o", "oy", "oym", "s", "sx", ""):
        shown.search(typed)
        shown.best()
    assert time.perf_counter() - start < 6 * 0.25, "far below what fingers notice, on any machine"


def test_a_rank_is_better_the_more_exact_it_is() -> None:
    keys = keys_of(voter(1, "单雄信"))
    ranks = [rank_of(folded(typed), keys) for typed in ("sxx", "sx", "shanx", "雄", "xiong", "zz")]
    assert ranks == sorted(ranks)
    assert ranks[0] == 0


def test_rows_are_moved_between_rows() -> None:
    keys = list("abcd")
    assert moved(keys, 0, 2) == list("bacd")
    assert moved(keys, 3, 0) == list("dabc")
    assert moved(keys, 1, 4) == list("acdb")
    assert moved(keys, 1, 1) == keys
    assert moved(keys, 1, 2) == keys


def test_the_other_models_keep_qt_s_rules(qapp: QApplication) -> None:
    assert qapp
    association = desks.closed().association
    meetings = MeetingsModel(association)
    QAbstractItemModelTester(meetings, FATAL, meetings)
    meetings.show_rows(list(association.meetings.values()))
    row = [str(meetings.index(0, column).data()) for column in range(meetings.columnCount())]
    assert row[0] == "第一届理事会第一次会议"
    assert row[5] == "16 / 21"
    agenda = AgendaModel()
    QAbstractItemModelTester(agenda, FATAL, agenda)
    agenda.show_rows([NameRow("1", "one"), NameRow("2", "two")])
    assert agenda.flags(agenda.index(0)) & Qt.ItemFlag.ItemIsDragEnabled
    assert not agenda.flags(agenda.index(0)) & Qt.ItemFlag.ItemIsDropEnabled
