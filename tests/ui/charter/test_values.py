"""The rules of a charter in the form: by their names, what is missing first, a mistake leads to its field."""

from __future__ import annotations

import tomllib

import pytest
from PySide6.QtCore import QModelIndex
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QListWidgetItem
from pytestqt.qtbot import QtBot

from governance_desk.charter.load import blank_path, built_in_path
from governance_desk.charter.naming.groups import GROUPS
from governance_desk.language import LANGUAGES
from tests.ui.pictures import settle
from ui.appearance import dress
from ui.models.charter_text import TO_BE_WRITTEN, charter_values
from ui.models.charter_tree import NAME, VALUE, CharterTree
from ui.preferences import Preferences
from ui.views.clauses.editor import MISTAKES, VALUES, CharterEditor
from ui.views.clauses.value_card import CHOICE, PART
from ui.views.clauses.values import EVERYTHING, MISSING, OPEN

CFIA = built_in_path("cfia").read_text(encoding="utf-8")
BLANK = blank_path().read_text(encoding="utf-8")


def editing(qtbot: QtBot, toml: str) -> CharterEditor:
    made = CharterEditor(toml, None)
    qtbot.addWidget(made)
    made.resize(1200, 640)
    made.show()
    return made


@pytest.fixture(autouse=True)
def _preferences(preferences: Preferences) -> None:
    assert preferences is not None


def below(tree: CharterTree, index: QModelIndex) -> list[str]:
    return [tree.index(at, NAME, index).data() for at in range(tree.rowCount(index))]


def test_the_tree_keeps_the_contract_of_a_model_whatever_is_shown() -> None:
    tree = CharterTree()
    tester = QAbstractItemModelTester(tree, QAbstractItemModelTester.FailureReportingMode.Fatal)
    for toml in (BLANK, CFIA, "", "no toml ["):
        values = charter_values(toml)
        tree.show_values(values, lambda _row: True)
        assert len(tree.found()) == len(values.rows)
        tree.show_values(values, lambda row: row.value == "第十八条")
        tree.show_values(values, lambda _row: False)
        assert tree.rowCount() == 0
    assert tester is not None


def test_it_follows_the_order_of_a_charter_and_says_each_part_by_its_name() -> None:
    tree = CharterTree()
    tree.show_values(charter_values(CFIA), lambda row: row.editable.value is not None)
    assert below(tree, QModelIndex()) == [str(group.name) for group in GROUPS]
    assert below(tree, tree.index_of("bodies")) == ["会员大会", "理事会"]
    quorum = tree.index_of("bodies[0].quorum")
    assert quorum.data() == "出席人数（法定人数）"
    assert quorum.siblingAtColumn(VALUE).data() == "第十八条（二）"
    tie = tree.index_of("bodies[0].tie").siblingAtColumn(VALUE).data()
    assert tie == "章程没有写 · 第十八条（二）"
    share = tree.index_of("bodies[0].quorum[0].rule").siblingAtColumn(VALUE).data()
    assert share == "全体成员 · 以上（含本数） 2/3"
    bodies = tree.index_of("matters[0].competence[0].rule.bodies")
    assert bodies.siblingAtColumn(VALUE).data() == "会员大会"


def test_no_key_of_the_file_stands_where_a_name_should(qtbot: QtBot, preferences: Preferences) -> None:
    editor = editing(qtbot, CFIA)
    keys = {row.path.rpartition(".")[2] for row in charter_values(CFIA).rows if not row.is_entry}
    for language in LANGUAGES:
        preferences.language = language
        dress(preferences)
        names = {row.name for row in charter_values(CFIA).rows if not row.is_entry}
        assert names & keys <= {"name"}
        editor.values.open("bodies[0].quorum[0].article")
        assert "quorum" not in editor.values.card.place.text()
        assert "quorum" in editor.values.card.heading.toolTip()  # quietly, for who knows the file


def test_an_empty_charter_begins_with_what_is_missing_and_goes_on_to_the_next(qtbot: QtBot) -> None:
    editor = editing(qtbot, BLANK)
    form = editor.values
    assert form.kind.currentIndex() == MISSING
    missing = form.rows.found()
    values = {row.path: row.editable.value for row in charter_values(BLANK).rows}
    assert {values[path] for path in missing} == set(TO_BE_WRITTEN)
    assert missing[:2] == ("name", "short_name")
    assert form.current() is not None
    assert form.card.heading.text() == "组织全称"
    form.card.value.setText("华东碳计量协会")
    form.card.write.click()
    assert tomllib.loads(editor.toml)["name"] == "华东碳计量协会"
    assert form.rows.found() == missing[1:]
    assert form.card.heading.text() == "简称"
    editor.undo.click()
    assert form.rows.found() == missing
    form.kind.setCurrentIndex(OPEN)
    assert all(path.endswith(".status") for path in form.rows.found())
    assert f"（{len(form.rows.found())}）" in form.kind.itemText(OPEN)
    assert len(form.rows.found()) == BLANK.count('status = "silent"')


def test_a_written_charter_begins_as_a_whole(qtbot: QtBot) -> None:
    form = editing(qtbot, CFIA).values
    assert form.kind.currentIndex() == EVERYTHING
    assert form.card.heading.text() == "组织全称"


def test_a_mistake_leads_to_the_field_that_says_what_is_wrong(qtbot: QtBot) -> None:
    editor = editing(qtbot, CFIA)
    editor.set_text(CFIA.replace("limit = 3", "limit = 0"))
    editor.tabs.setCurrentIndex(MISTAKES)
    item = editor.mistakes.item(0)
    assert isinstance(item, QListWidgetItem)
    editor.values.filter.setText("理事长")
    editor.mistakes.itemActivated.emit(item)
    assert editor.tabs.currentIndex() == VALUES
    form = editor.values
    row = form.current()
    assert row is not None
    assert row.path == "absences[0].limit"
    assert form.card.heading.text() == "缺席次数（次）"
    assert "1" in form.card.wrong.text()
    assert form.card.wrong.isVisibleTo(form)
    form.kind.setCurrentIndex(MISSING)
    assert form.rows.found() == ("absences[0].limit", "absences[1].limit")
    form.card.value.setText("3")
    form.card.write.click()
    assert form.rows.found() == ("absences[1].limit",)


def test_an_option_and_a_part_are_chosen_by_their_names(qtbot: QtBot) -> None:
    editor = editing(qtbot, CFIA)
    form = editor.values
    form.open("bodies[0].quorum[0].rule.all_of[0].of")
    assert form.card.fields.currentIndex() == CHOICE
    assert form.card.choice.currentText() == "全体成员"
    form.card.choice.setCurrentIndex(form.card.choice.findText("在任人数"))
    form.card.write.click()
    assert tomllib.loads(editor.toml)["bodies"][0]["quorum"][0]["rule"]["all_of"][0]["of"] == "in_office"
    form.open("matters[0].competence[0].rule.bodies[0]")
    assert form.card.fields.currentIndex() == PART
    assert form.card.part.currentText() == "会员大会"
    form.card.part.setCurrentIndex(form.card.part.findText("理事会"))
    form.card.write.click()
    assert tomllib.loads(editor.toml)["matters"][0]["competence"][0]["rule"]["bodies"] == ["council"]
    form.card.part.setEditText("a_body_still_to_be_written")
    form.card.write.click()
    assert editor.charter is None


def test_what_was_opened_stays_open_after_a_change(qtbot: QtBot) -> None:
    form = editing(qtbot, CFIA).values
    form.open("bodies[0].quorum[0].rule.all_of[0].at_least")
    form.tree.collapse(form.rows.index_of("classes"))
    form.card.value.setText("3/4")
    form.card.write.click()
    settle()
    assert form.tree.isExpanded(form.rows.index_of("bodies[0].quorum[0].rule"))
    assert not form.tree.isExpanded(form.rows.index_of("classes"))
    row = form.current()
    assert row is not None
    assert row.value == "3/4"
