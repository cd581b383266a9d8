"""The import wizard over the two lists as secretariats sent them."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk, open_desk
from governance_desk.paths import resource
from governance_desk.register.commands import FoundAssociation
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Code
from governance_desk.register.importing.mend import SAME_PERSON, SKIP_ROW, Choice, Decision
from tests.ui.association import DAY, founded
from tests.ui.members.test_personal_data import kept_on_disk
from ui.errors import ErrorDialog
from ui.models.import_problems import ProblemsModel, ResultModel
from ui.models.sheet import SheetModel
from ui.preferences import Preferences
from ui.views.importing.dialog import COLUMNS, PROBLEMS, ImportDialog

MEMBERS = Path(__file__).parents[2] / "data" / "members"
LISTS = {"cfia": MEMBERS / "cfia-members-7.xlsx", "shcp": MEMBERS / "shcp-members-7.xlsx"}
FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal


def opened(qtbot: QtBot, desk: Desk, path: Path) -> ImportDialog:
    """The dialog with the file read and the columns recognised."""
    dialog = ImportDialog(desk)
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read(str(path))
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == COLUMNS, timeout=10_000)
    return dialog


def examined(qtbot: QtBot, desk: Desk, path: Path) -> ImportDialog:
    """The dialog with the problems shown."""
    dialog = opened(qtbot, desk, path)
    dialog.onward.click()
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == PROBLEMS, timeout=10_000)
    return dialog


def row_of(dialog: ImportDialog, code: Code) -> int:
    dialog.problems.which.setCurrentIndex(0)
    dialog.problems._show_problems()
    model = dialog.problems.model
    return next(at for at in range(model.rowCount()) if model.row(at).problem.code is code)


@pytest.mark.parametrize(
    ("charter", "units"),
    [("cfia", {"理事长单位": 1, "副理事长单位": 6, "理事单位": 14, "会员单位": 15}), ("shcp", {"成员单位": 20})],
)
def test_a_list_is_entered_whole_once_the_clerk_agrees(
    qtbot: QtBot, preferences: Preferences, charter: str, units: dict[str, int]
) -> None:
    assert preferences is not None
    desk = founded(charter)
    before = desk.head.number
    dialog = examined(qtbot, desk, LISTS[charter])
    assert not dialog.onward.isEnabled()
    dialog.problems.accept_all.click()
    assert dialog.onward.isEnabled()
    assert desk.head.number == before  # nothing is stored before the clerk agrees
    with qtbot.waitSignal(dialog.entered) as entered:
        dialog.onward.click()
    names = {each.key: each.name for each in desk.association.rules.charter.classes}
    members = desk.association.register.members()
    assert entered.args == [sum(units.values())]
    assert Counter(names[unit.membership_class] for unit in members) == units
    assert not dialog.isVisible()


def test_contact_data_are_kept_beside_the_journal(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    assert preferences is not None
    desk = open_desk(tmp_path / "a.gdesk", create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    dialog = examined(qtbot, desk, LISTS["cfia"])
    dialog.problems.accept_all.click()
    dialog.onward.click()
    unit = desk.association.register.unit_named("清华大学")
    assert unit is not None
    contacts = {contact.kind: contact.value for contact in desk.contacts_of("unit", unit.id)}
    assert contacts == {"liaison": "尉迟淑芬", "telephone": "15186091390"}
    assert all(b"15186091390" not in entry.payload for entry, _ in desk.entries())
    desk.close()


def test_the_cursor_stands_first_on_the_button_for_the_file(qtbot: QtBot, english: Preferences) -> None:
    assert english
    dialog = ImportDialog(founded())
    qtbot.addWidget(dialog)
    dialog.show()
    qtbot.waitUntil(dialog.isActiveWindow)
    assert dialog.focusWidget() is dialog.choose.choose


def test_a_class_that_is_suggested_has_its_reason_beside_it(qtbot: QtBot, english: Preferences) -> None:
    assert english
    dialog = examined(qtbot, founded(), LISTS["cfia"])
    model = dialog.problems.model
    problems = [model.row(at).problem for at in range(model.rowCount())]
    guessed = [each for each in problems if each.code is Code.CLASS_MISSING and each.has_suggestion]
    assert guessed
    assert all("above" in str(each.sentence) and "单位" in str(each.sentence) for each in guessed)


def test_the_same_person_may_represent_two_units(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = founded()
    dialog = examined(qtbot, desk, LISTS["cfia"])
    dialog.problems.accept_all.click()
    dialog.problems.table.selectRow(row_of(dialog, Code.REPRESENTATIVE_TWICE))
    assert dialog.problems.same.isEnabled()
    dialog.problems.decide(SAME_PERSON)
    dialog.onward.click()
    register = desk.association.register
    both = [unit for unit in register.members() if register.person_name(unit.representative) == "司马堃"]
    assert len(both) == 2
    assert both[0].representative == both[1].representative
    others = [unit for unit in register.members() if register.person_name(unit.representative) == "区㛃"]
    assert len({unit.representative for unit in others}) == 2  # nobody said that these are one


def test_a_row_can_be_left_out_and_a_value_can_be_the_clerks_own(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    dialog = examined(qtbot, founded(), LISTS["cfia"])
    problems = dialog.problems
    before = problems.numbers()[0]
    problems.table.selectRow(row_of(dialog, Code.STRAY_SPACE))
    row = problems.model.row(problems.table.selected()[0]).problem.row
    problems.decide(SKIP_ROW)
    assert problems.numbers()[0] == before - 1
    assert next(each for each in problems.rows() if each.row == row).skipped
    problems.table.selectRow(row_of(dialog, Code.DATE_AS_TEXT))
    at = problems.table.selected()[0]
    problems.own.setText("2024-05-06")
    problem = problems.model.row(at).problem
    problems.use_own.click()
    assert problems.decisions[problem.id] == Decision(Choice.VALUE, "2024-05-06")
    joined = next(each for each in problems.rows() if each.row == problem.row).joined
    assert joined is not None
    assert joined.isoformat() == "2024-05-06"


def test_rows_that_are_left_out_are_told_before_the_members_are_entered(qtbot: QtBot, english: Preferences) -> None:
    assert english
    dialog = examined(qtbot, founded(), LISTS["cfia"])
    problems = dialog.problems
    problems.accept_all.click()
    left_out = [row for row in problems.rows() if row.skipped]
    assert left_out
    names = " · ".join(f"{row.row} {row.unit_name}" for row in left_out)
    assert dialog._note.text() == f"Rows left out and not entered ({len(left_out)}): {names}."
    problems.table.selectRow(row_of(dialog, Code.STRAY_SPACE))
    problems.decide(SKIP_ROW)
    assert dialog._note.text().startswith(f"Rows left out and not entered ({len(left_out) + 1}): ")


def test_an_own_value_that_cannot_be_is_refused_and_not_kept(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    dialog = examined(qtbot, founded(), LISTS["cfia"])
    problems = dialog.problems
    problems.table.selectRow(row_of(dialog, Code.DATE_AS_TEXT))
    problems.decide(Decision(Choice.VALUE, "gestern"))
    assert problems.decisions == {}
    errors = dialog.findChildren(ErrorDialog)
    assert len(errors) == 1
    assert "gestern" in errors[0].message.sentence
    errors[0].close()


def test_columns_and_heading_row_can_be_changed(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    dialog = opened(qtbot, founded(), LISTS["cfia"])
    columns = dialog.columns
    assert columns.header_field.value() == 3
    names = columns.fields[Field.UNIT_NAME]
    names.setCurrentIndex(0)
    names.activated.emit(0)
    assert columns.mapping.column(Field.UNIT_NAME) is None
    assert not dialog.onward.isEnabled()
    columns.header_field.setValue(4)
    columns.header_field.setValue(3)
    assert columns.complete
    assert dialog.onward.isEnabled()


def test_units_that_are_members_already_are_not_entered_twice(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = founded()
    first = examined(qtbot, desk, LISTS["cfia"])
    first.problems.accept_all.click()
    first.onward.click()
    again = examined(qtbot, desk, LISTS["cfia"])
    again.problems.accept_all.click()
    assert again.problems.numbers() == (0, 36)
    assert not again.onward.isEnabled()


def test_a_list_brings_the_addresses_of_members_too(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    assert preferences is not None
    desk = kept_on_disk(tmp_path)
    path = tmp_path / "地址.csv"
    rows = ("单位1,会员单位,上海市杨浦区四平路1239号,200092,010-62780000", "单位2,会员单位,,,", "新单位,会员单位,,,")
    head = "单位名称,会员类别,通讯地址,邮编,联系电话\n"
    path.write_text(head + "".join(f"{row}\n" for row in rows[:2]), encoding="utf-8")
    dialog = examined(qtbot, desk, path)
    dialog.problems.accept_all.click()
    assert dialog.problems.numbers() == (0, 2)
    assert not dialog.onward.isEnabled()
    assert not dialog.problems.renew.isHidden()
    assert "（1家）" in dialog.problems.renew.text(), "of the second unit the list says nothing new"
    dialog.problems.renew.click()
    assert dialog.onward.isEnabled()
    assert dialog.onward.text() == "更新联系信息"
    result = dialog.problems.result
    assert [result.index(at, result.columnCount() - 1).data() for at in range(2)] == ["只更新联系信息", "否，已是会员"]
    before = desk.head.number
    dialog.onward.click()
    assert not dialog.isVisible()
    kept = {each.kind: each.value for each in desk.contacts_of("unit", "u1")}
    wanted = {"address": "上海市杨浦区四平路1239号", "postcode": "200092", "telephone": "010-62780000"}
    assert kept == wanted
    assert desk.contacts_of("unit", "u2") == ()
    assert desk.head.number == before, "nothing of it is in the journal"
    assert len(desk.association.register.members()) == 2
    # With a unit that is new, both at once; without the box ticked, what is kept stays.
    path.write_text(head + "".join(f"{row}\n" for row in rows).replace("1239号", "1号"), encoding="utf-8")
    again = examined(qtbot, desk, path)
    again.problems.accept_all.click()
    again.onward.click()
    assert len(desk.association.register.members()) == 3
    assert {each.kind: each.value for each in desk.contacts_of("unit", "u1")} == wanted
    desk.close()


def test_a_file_that_is_no_list_is_refused_in_a_sentence(
    qtbot: QtBot, preferences: Preferences, tmp_path: Path
) -> None:
    assert preferences is not None
    picture = tmp_path / "members.xlsx"
    picture.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(100))
    dialog = ImportDialog(founded())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read(str(picture))
    qtbot.waitUntil(lambda: bool(dialog.findChildren(ErrorDialog)), timeout=10_000)
    assert dialog.stack.currentIndex() == 0
    dialog.findChildren(ErrorDialog)[0].close()


def test_reading_can_be_cancelled(qtbot: QtBot, preferences: Preferences, tmp_path: Path) -> None:
    assert preferences is not None
    path = tmp_path / "long.csv"
    path.write_text("单位名称,会员类别\n" + "".join(f"单位{n},会员单位\n" for n in range(15_000)), encoding="utf-8")
    dialog = ImportDialog(founded())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.read(str(path))
    assert dialog.work is not None
    with qtbot.waitSignal(dialog.work.ended, timeout=10_000) as ended:
        dialog.work.cancel()
    assert ended.args == [False]
    assert dialog.stack.currentIndex() == 0
    assert not dialog.findChildren(ErrorDialog)  # what the clerk wanted is no error


def test_the_models_keep_the_rules_of_qt(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    dialog = examined(qtbot, founded(), LISTS["shcp"])
    models = (dialog.problems.model, dialog.problems.result, dialog.columns._model)
    assert [type(model) for model in models] == [ProblemsModel, ResultModel, SheetModel]
    testers = [QAbstractItemModelTester(model, FATAL) for model in models]
    for at in range(4):
        dialog.problems.which.setCurrentIndex(at)
        dialog.problems._show_problems()
    dialog.problems.accept_all.click()
    dialog.columns.header_field.setValue(5)
    assert len(testers) == 3
