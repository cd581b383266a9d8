"""The two member lists as the secretariats sent them, from the file to the rows for the register."""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.errors import Refusal
from governance_desk.register.importing.examine import examine
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import ClassOption, Code, Contact, Examination, Severity
from governance_desk.register.importing.mend import accept_all_suggestions, mend, undecided
from governance_desk.register.importing.read import read
from governance_desk.register.importing.recognise import recognise


def rows_with(examination: Examination, code: Code, column: Field | None = None) -> list[int]:
    return [
        problem.row
        for problem in examination.problems
        if problem.code is code and (column is None or problem.column is column)
    ]


def test_cfia_has_36_units_in_four_classes(cfia: Examination) -> None:
    rows = mend(cfia, accept_all_suggestions(cfia))
    assert Counter(row.membership_class for row in rows) == {
        "chair_unit": 1,
        "vice_chair_unit": 6,
        "director_unit": 14,
        "ordinary_unit": 15,
    }
    assert [row.row for row in rows] == [4, *range(6, 41)]
    assert all(row.unit_name == "".join(row.unit_name.split()) for row in rows)
    assert all(row.representative == "".join(row.representative.split()) for row in rows)
    assert all(len(row.telephone) == 11 and row.telephone.isascii() and row.telephone.isdigit() for row in rows)
    assert all(row.joined is not None for row in rows)


def test_cfia_row_as_mended(cfia: Examination) -> None:
    row = next(row for row in mend(cfia, accept_all_suggestions(cfia)) if row.row == 22)
    assert (row.unit_name, row.representative, row.post) == ("华东低碳认证有限公司", "赵䶮", "主任")
    assert row.membership_class == "director_unit"
    assert row.joined == datetime.date(2025, 4, 4)
    assert row.contact == Contact(liaison="朴思远", telephone="13741433377", email="", address="", postcode="")


def test_cfia_merged_cell_with_an_empty_anchor_is_not_filled_from_above(cfia: Examination) -> None:
    found = {p.row: p for p in cfia.problems if p.code is Code.CLASS_MISSING}
    assert sorted(found) == [6, 7, 8, 9, 10, 11]
    assert {p.suggestion for p in found.values()} == {"副理事长单位"}
    assert {p.severity for p in found.values()} == {Severity.ERROR}
    assert [row.membership_class for row in cfia.rows[:7]] == ["chair_unit", *[None] * 6]


def test_cfia_problems_by_row(cfia: Examination) -> None:
    assert rows_with(cfia, Code.CLASS_MERGED) == [12, 26]
    assert rows_with(cfia, Code.STRAY_SPACE, Field.UNIT_NAME) == [
        4, 8, 10, 11, 12, 15, 18, 19, 20, 21, 23, 24, 25, 27, 29, 33, 35, 36, 38, 39, 40
    ]  # fmt: skip
    assert rows_with(cfia, Code.STRAY_SPACE, Field.REPRESENTATIVE) == [8, 9, 18, 21, 22, 26, 39]
    assert rows_with(cfia, Code.FULL_WIDTH, Field.TELEPHONE) == [4, 7, 12, 14, 17, 22, 24, 28, 29, 31, 33, 35, 38, 39]
    assert rows_with(cfia, Code.TELEPHONE_FORM) == [8, 10, 11, 13, 18, 25, 30, 36, 37]
    assert rows_with(cfia, Code.TELEPHONE_UNKNOWN) == []
    assert rows_with(cfia, Code.DATE_AS_TEXT) == [
        6, 8, 9, 10, 12, 13, 15, 16, 17, 18, 19, 20, 21, 23, 24, 26, 27, 28, 30, 31, 35, 38, 39, 40
    ]  # fmt: skip
    assert rows_with(cfia, Code.REPRESENTATIVE_TWICE) == [14, 39]
    assert rows_with(cfia, Code.UNIT_TWICE) == [42]
    assert rows_with(cfia, Code.CODE_MISSING) == [42]
    assert rows_with(cfia, Code.REMARK) == [13, 14, 15, 18, 22, 24, 26, 28, 30, 35, 36, 38, 40, 42]
    assert rows_with(cfia, Code.TOTAL_LINE) == rows_with(cfia, Code.TOTAL_DIFFERS) == [43]
    assert rows_with(cfia, Code.CLASS_COUNT) == rows_with(cfia, Code.CLASS_TOO_MANY) == []
    assert [problem.row for problem in cfia.problems] == sorted(problem.row for problem in cfia.problems)
    assert len({problem.id for problem in cfia.problems}) == len(cfia.problems)


def test_wrong_credit_codes_are_one_note_not_36(cfia: Examination) -> None:
    problems = [p for p in cfia.problems if p.code in (Code.CODES_INVALID, Code.CODE_INVALID, Code.CODE_FORM)]
    assert [(p.row, p.code, p.severity) for p in problems] == [(3, Code.CODES_INVALID, Severity.NOTE)]
    assert problems[0].sentence.values == {"wrong": 36, "all": 36}


def test_one_name_for_two_units_is_a_question(cfia: Examination) -> None:
    problem = next(p for p in cfia.problems if p.code is Code.REPRESENTATIVE_TWICE)
    assert (problem.row, problem.other_row, problem.severity) == (14, 12, Severity.NOTE)
    assert not problem.has_suggestion


def test_shcp_has_20_units(shcp: Examination) -> None:
    rows = mend(shcp, accept_all_suggestions(shcp))
    assert [row.row for row in rows] == list(range(4, 24))
    assert {row.membership_class for row in rows} == {"member_unit"}
    assert rows[-1].representative == "仇𬱖"


def test_shcp_last_row_is_a_repeat_with_an_unknown_class(shcp: Examination) -> None:
    errors = {(p.column, p.code): p for p in shcp.problems if p.row == 25 and p.severity is Severity.ERROR}
    assert set(errors) == {
        (Field.MEMBERSHIP_CLASS, Code.CLASS_UNKNOWN),
        (Field.UNIT_NAME, Code.UNIT_TWICE),
        (Field.JOINED, Code.DATE_AS_TEXT),
    }
    twice = errors[Field.UNIT_NAME, Code.UNIT_TWICE]
    assert twice.suggests_skip
    assert twice.other_row == 21
    assert "李晓峰" in str(twice.sentence)
    assert "查淑芬" in str(twice.sentence)


def test_nothing_is_taken_before_the_errors_are_decided(cfia: Examination) -> None:
    with pytest.raises(Refusal) as refusal:
        mend(cfia, {})
    assert refusal.value.sentence.values["row"] == 6
    assert len(undecided(cfia, {})) == 6 + 24 + 1


@pytest.mark.parametrize(("encoding", "delimiter"), [("utf-8", ","), ("utf-8-sig", ";"), ("gb18030", "\t")])
def test_the_same_list_as_csv_gives_the_same_units(
    cfia: Examination,
    cfia_list: Path,
    cfia_classes: tuple[ClassOption, ...],
    as_csv: Callable[..., bytes],
    tmp_path: Path,
    encoding: str,
    delimiter: str,
) -> None:
    # Saved as CSV the merged cells are gone: the class stands in the first row of each block only.
    file = tmp_path / "members.csv"
    file.write_bytes(as_csv(read(cfia_list)[0], encoding, delimiter))
    found = recognise(read(file))
    examination = examine(found.sheet, found.mapping, cfia_classes)
    assert mend(examination, accept_all_suggestions(examination)) == mend(cfia, accept_all_suggestions(cfia))
