"""Decisions: all or nothing, and nothing without one."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from governance_desk.errors import Refusal
from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.findings import (
    ClassOption,
    Code,
    Examination,
    ImportRow,
    Problem,
    ProblemId,
    Severity,
)
from governance_desk.register.importing.mend import (
    ACCEPT,
    KEEP,
    SAME_PERSON,
    SKIP_ROW,
    Choice,
    Decision,
    accept_all_suggestions,
    mend,
    preview,
    undecided,
)
from governance_desk.register.importing.sheet import Cell

Look = Callable[..., Examination]
KINDS_OF_LIST = {Code.CODES_INVALID, Code.CLASS_COUNT}


def find(examination: Examination, row: int, code: Code) -> Problem:
    return next(p for p in examination.problems if (p.row, p.code) == (row, code))


def again(rows: tuple[ImportRow, ...], examination: Examination, look: Look) -> Examination:
    """The mended rows as a sheet, examined anew."""
    names = {option.key: option.name for option in examination.classes}
    table: list[tuple[Cell, ...]] = [tuple(HEADINGS[field][0] for field in Field)]
    for number, row in enumerate(rows, start=1):
        written = msgspec.structs.asdict(row) | {"membership_class": names.get(row.membership_class or "")}
        table.append((number, *(written[field.value] or None for field in Field if field is not Field.NUMBER)))
    return look(table, examination.classes)


@pytest.mark.parametrize("name", ["cfia", "shcp"])
def test_what_was_mended_has_no_such_problem_again(
    request: pytest.FixtureRequest, examine_rows: Look, name: str
) -> None:
    examination: Examination = request.getfixturevalue(name)
    rows = mend(examination, accept_all_suggestions(examination))
    anew = again(rows, examination, examine_rows)
    left = {problem.code for problem in anew.problems}
    assert left == {Code.CODES_INVALID, Code.REMARK} | ({Code.REPRESENTATIVE_TWICE} if name == "cfia" else set())
    assert [msgspec.structs.replace(row, row=0) for row in mend(anew, {})] == [
        msgspec.structs.replace(row, row=0) for row in rows
    ]


messy = st.text(st.sampled_from("朴明 \u3000\n１1A㛃-"), min_size=0, max_size=8)
messy_row = st.tuples(
    st.sampled_from(["成员单位", "会员单位", None, " 成员单位"]),
    messy.map(lambda name: f"甲{name}"),
    messy,
    messy,
    st.from_regex(r"[ 　]?(1３|15)[0-9０-９]{4}-?[0-9]{5}", fullmatch=True) | messy,
    st.sampled_from(["ａ@b.cn", "a @b.cn", None]),
    st.sampled_from(["2024.07.19", "2024/2/2", "2024年1月28日", 45319, None, datetime.date(2024, 1, 1)]),
)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(messy_row, min_size=1, max_size=5))
def test_every_accepted_suggestion_leaves_no_further_problem_of_its_kind(
    examine_rows: Look, body: list[tuple[Cell, ...]]
) -> None:
    header = ("会员类别", "单位名称", "统一社会信用代码", "代表姓名", "联系电话", "邮箱", "入会时间")
    examination = examine_rows([header, *body])
    decisions = accept_all_suggestions(examination)
    open_questions = undecided(examination, decisions)
    assert {problem.code for problem in open_questions} <= {Code.CODE_TWICE}
    rows = mend(examination, decisions | {problem.id: KEEP for problem in open_questions})
    anew = again(rows, examination, examine_rows)
    assert not [problem for problem in anew.problems if problem.has_suggestion]
    assert {problem.code for problem in undecided(anew, {})} <= {Code.CODE_TWICE}


def test_nothing_is_mended_without_a_decision(cfia: Examination) -> None:
    assert preview(cfia, {}) == cfia.rows
    kept = {p.id: KEEP for p in cfia.problems if p.severity is Severity.MENDABLE}
    assert preview(cfia, kept) == cfia.rows
    row = next(row for row in cfia.rows if row.row == 8)
    assert (row.unit_name, row.representative, row.telephone) == ("长江智碳大学\n", "朴  明", "157-6842-6846")


def test_one_undecided_error_keeps_everything_back(cfia: Examination) -> None:
    decisions = accept_all_suggestions(cfia)
    del decisions[find(cfia, 10, Code.DATE_AS_TEXT).id]
    with pytest.raises(Refusal) as refusal:
        mend(cfia, decisions)
    assert (refusal.value.sentence.values["count"], refusal.value.sentence.values["row"]) == (1, 10)


def test_skipping_a_row_settles_all_its_problems(shcp: Examination) -> None:
    decisions = accept_all_suggestions(shcp)
    del decisions[find(shcp, 25, Code.CLASS_UNKNOWN).id]
    assert undecided(shcp, decisions) == ()
    assert [row.row for row in preview(shcp, decisions) if row.skipped] == [25]


def test_a_repeat_that_is_kept_is_a_unit_of_its_own(shcp: Examination) -> None:
    decisions = accept_all_suggestions(shcp) | {find(shcp, 25, Code.UNIT_TWICE).id: KEEP}
    assert len(mend(shcp, decisions)) == 21


def test_a_kept_text_date_is_left_empty_and_a_value_is_read(cfia: Examination) -> None:
    one, other = find(cfia, 8, Code.DATE_AS_TEXT), find(cfia, 9, Code.DATE_AS_TEXT)
    decisions = accept_all_suggestions(cfia) | {one.id: KEEP, other.id: Decision(Choice.VALUE, "2024年5月2日")}
    joined = {row.row: row.joined for row in mend(cfia, decisions)}
    assert (joined[8], joined[9]) == (None, datetime.date(2024, 5, 2))
    with pytest.raises(Refusal):
        preview(cfia, {one.id: Decision(Choice.VALUE, "demnächst")})


def test_a_class_by_key_or_name_and_none_that_the_charter_lacks(cfia: Examination) -> None:
    problem = find(cfia, 6, Code.CLASS_MISSING)
    for value in ("ordinary_unit", "会员单位"):
        rows = mend(cfia, accept_all_suggestions(cfia) | {problem.id: Decision(Choice.VALUE, value)})
        assert next(row for row in rows if row.row == 6).membership_class == "ordinary_unit"
    with pytest.raises(Refusal, match="名誉单位"):
        preview(cfia, {problem.id: Decision(Choice.VALUE, "名誉单位")})


def test_the_charters_exact_number_holds_after_the_decisions(cfia: Examination) -> None:
    problem = find(cfia, 6, Code.CLASS_MISSING)
    with pytest.raises(Refusal) as refusal:
        mend(cfia, accept_all_suggestions(cfia) | {problem.id: Decision(Choice.VALUE, "理事长单位")})
    assert (refusal.value.sentence.values["exactly"], refusal.value.sentence.values["count"]) == (1, 2)


def test_a_unit_needs_a_name_and_a_class(cfia: Examination) -> None:
    with pytest.raises(Refusal):
        mend(cfia, accept_all_suggestions(cfia) | {find(cfia, 6, Code.CLASS_MISSING).id: KEEP})


def test_one_person_or_two(cfia: Examination) -> None:
    question = find(cfia, 14, Code.REPRESENTATIVE_TWICE)
    decisions = accept_all_suggestions(cfia)
    assert {row.same_person_as for row in mend(cfia, decisions)} == {None}
    same = mend(cfia, decisions | {question.id: SAME_PERSON})
    assert [(row.row, row.same_person_as) for row in same if row.same_person_as] == [(14, 12)]
    gone = mend(cfia, decisions | {question.id: SAME_PERSON, find(cfia, 12, Code.DATE_AS_TEXT).id: SKIP_ROW})
    assert {row.same_person_as for row in gone} == {None}


def test_there_is_nothing_to_accept_in_a_note(cfia: Examination) -> None:
    for row, code in ((13, Code.REMARK), (14, Code.REPRESENTATIVE_TWICE)):
        with pytest.raises(Refusal):
            preview(cfia, {find(cfia, row, code).id: ACCEPT})


def test_a_decision_on_another_sheet_is_refused(cfia: Examination, cfia_classes: tuple[ClassOption, ...]) -> None:
    assert cfia.classes == cfia_classes
    with pytest.raises(Refusal):
        preview(cfia, {ProblemId("999:unit_name:stray_space"): ACCEPT})


def test_nothing_heavy_is_imported_with_the_modules() -> None:
    program = (
        "import sys, governance_desk.register.importing.mend, governance_desk.register.importing.examine, "
        "governance_desk.register.importing.read_workbook, governance_desk.register.importing.template, "
        "governance_desk.register.importing.read, governance_desk.register.importing.recognise; "
        "print([name for name in ('openpyxl', 'stdnum') if name in sys.modules])"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run([sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
