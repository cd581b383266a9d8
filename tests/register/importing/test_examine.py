"""Problems that the two real lists do not have, on small lists."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from governance_desk.errors import Fault
from governance_desk.language import render
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import ClassOption, Code, Examination, Severity
from governance_desk.register.importing.sheet import MergedRange

Look = Callable[..., Examination]
HEADER = ("会员类别", "单位名称", "统一社会信用代码", "代表姓名", "联系电话", "邮箱", "入会时间")
GOOD = ("成员单位", "甲", None, "王静", "15186091390", None, None)


def codes(examination: Examination, row: int) -> set[Code]:
    return {problem.code for problem in examination.problems if problem.row == row} - {Code.CODE_MISSING}


def test_a_clean_row_has_no_problem(examine_rows: Look) -> None:
    examination = examine_rows(
        [HEADER, ("成员单位", "甲", "91110108551385082Q", "王静", 15186091390, "a@b.cn", "2024-01-28")]
    )
    assert examination.problems == ()
    assert examination.rows[0].credit_code == "91110108551385082Q"


@pytest.mark.parametrize(
    ("column", "value", "code", "severity", "suggestion"),
    [
        (1, None, Code.NAME_MISSING, Severity.ERROR, None),
        (1, "#REF!", Code.FORMULA_ERROR, Severity.ERROR, None),
        (2, "91110108551385082X", Code.CODE_INVALID, Severity.NOTE, None),
        (2, "9111010855138508", Code.CODE_FORM, Severity.NOTE, None),
        (2, "９1110108551385082q", Code.FULL_WIDTH, Severity.MENDABLE, "91110108551385082Q"),
        (2, "91110108 551385082Q", Code.STRAY_SPACE, Severity.MENDABLE, "91110108551385082Q"),
        (3, None, Code.REPRESENTATIVE_MISSING, Severity.NOTE, None),
        (3, "王静、李涛", Code.SEVERAL_NAMES, Severity.NOTE, None),
        (4, "65981234", Code.TELEPHONE_UNKNOWN, Severity.NOTE, None),
        (4, 2165981234, Code.TELEPHONE_FORM, Severity.MENDABLE, "021-65981234"),
        (5, "a.b.cn", Code.EMAIL_UNKNOWN, Severity.NOTE, None),
        (6, "去年", Code.DATE_UNREADABLE, Severity.ERROR, None),
        (6, 45319, Code.DATE_AS_TEXT, Severity.ERROR, "2024-01-28"),
        (0, "成员", Code.CLASS_UNKNOWN, Severity.ERROR, "成员单位"),
        (0, None, Code.CLASS_MISSING, Severity.ERROR, "成员单位"),
    ],
)
def test_one_cell(
    examine_rows: Look, column: int, value: object, code: Code, severity: Severity, suggestion: str | None
) -> None:
    row = [*GOOD]
    row[column] = value  # type: ignore[call-overload]
    examination = examine_rows([HEADER, tuple(row)])
    problem = next(p for p in examination.problems if p.code is code)
    assert (problem.row, problem.severity, problem.suggestion) == (2, severity, suggestion)
    assert codes(examination, 2) == {code}


@pytest.mark.parametrize(
    ("column", "value", "code", "severity", "suggestion"),
    [
        (2, "上海市杨浦区四平路１２３９号", Code.FULL_WIDTH, Severity.MENDABLE, "上海市杨浦区四平路1239号"),
        (2, "上海市 杨浦区\n四平路1239号", Code.STRAY_SPACE, Severity.MENDABLE, "上海市杨浦区四平路1239号"),
        (2, "同上", Code.ADDRESS_UNKNOWN, Severity.NOTE, None),
        (3, 46000, Code.POSTCODE_FORM, Severity.MENDABLE, "046000"),
        (3, "20009", Code.POSTCODE_UNKNOWN, Severity.NOTE, None),
    ],
)
def test_where_letters_go(
    examine_rows: Look, column: int, value: object, code: Code, severity: Severity, suggestion: str | None
) -> None:
    row: list[object] = ["成员单位", "甲", "上海市徐汇区漕溪路1号", "200030"]
    clean = examine_rows([("会员类别", "单位名称", "通讯地址", "邮编"), tuple(row)])
    assert codes(clean, 2) == set()
    assert dict(clean.rows[0].kept_beside) == {"address": "上海市徐汇区漕溪路1号", "postcode": "200030"}
    row[column] = value
    problem = next(
        each
        for each in examine_rows([("会员类别", "单位名称", "通讯地址", "邮编"), tuple(row)]).problems
        if each.code is code
    )
    assert (problem.row, problem.severity, problem.suggestion) == (2, severity, suggestion)


def test_titles_totals_footers_and_repeated_headers_are_no_units(examine_rows: Look) -> None:
    examination = examine_rows(
        [
            ("名单（截至2024年1月31日）",),
            HEADER,
            GOOD,
            HEADER,
            ("成员单位", "乙", None, "李涛", None, None, "2024-02-01"),
            (None, "小计", "2家"),
            ("合计：3家",),
            ("制表人：王静",),
        ]
    )
    assert [row.unit_name for row in examination.rows] == ["甲", "乙"]
    assert codes(examination, 4) == codes(examination, 8) == {Code.NOT_A_UNIT}
    assert codes(examination, 5) == {Code.DATE_LATER}
    assert codes(examination, 6) == {Code.TOTAL_LINE}
    assert codes(examination, 7) == {Code.TOTAL_LINE, Code.TOTAL_DIFFERS}


def test_the_same_code_for_two_names_and_the_same_name_in_two_widths(examine_rows: Look) -> None:
    code = "91110108551385082Q"
    examination = examine_rows(
        [
            HEADER,
            ("成员单位", "甲(上海)", code, "王静"),
            ("成员单位", "乙", code, "李涛"),
            ("成员单位", "甲（上海） ", None, "王静"),
        ]
    )
    assert codes(examination, 3) == {Code.CODE_TWICE}
    assert codes(examination, 4) == {Code.UNIT_TWICE, Code.STRAY_SPACE}
    assert {p.other_row for p in examination.problems if p.other_row} == {2}


def test_no_unit_at_all_is_a_fault(examine_rows: Look) -> None:
    with pytest.raises(Fault):
        examine_rows([HEADER, (None, "合计", "0家")])


def suggestions(examination: Examination) -> list[str | None]:
    return [p.suggestion for p in examination.problems if p.code is Code.CLASS_MISSING and p.row > 1]


def listed(*classes: str | None) -> list[tuple[str | None, ...]]:
    return [("类别", "单位名称"), *((name, f"单位{number}") for number, name in enumerate(classes))]


@pytest.mark.parametrize(
    ("classes", "reason"),
    [
        (("理事单位", None, "会员单位"), "the rows above are 理事单位, those below 会员单位."),
        (("理事单位", None), "the rows above are 理事单位."),
    ],
)
def test_a_suggested_class_says_from_which_rows_it_comes(
    examine_rows: Look, cfia_classes: tuple[ClassOption, ...], classes: tuple[str | None, ...], reason: str
) -> None:
    examination = examine_rows(listed(*classes), cfia_classes)
    (problem,) = [p for p in examination.problems if p.code is Code.CLASS_MISSING]
    assert problem.suggestion == "理事单位"
    assert render(problem.sentence, "en").endswith(reason)


@pytest.mark.parametrize(
    ("classes", "expected"),
    [
        # An unlimited class written once goes on.
        (["理事单位", None, None, "会员单位", None], ["理事单位", "理事单位", "会员单位"]),
        # The one 理事长单位 is full: the class between its neighbours.
        (["理事长单位", None, "理事单位"], ["副理事长单位"]),
        # Nothing stands between: the next class began without its name.
        (["理事长单位", None, "副理事长单位"], ["副理事长单位"]),
        # Two classes stand between, or all below: no guess.
        (["理事长单位", None, "会员单位"], [None]),
        (["理事长单位", None], [None]),
        # Nobody above.
        ([None, "理事单位"], [None]),
    ],
)
def test_classes_left_empty(
    examine_rows: Look, cfia_classes: tuple[ClassOption, ...], classes: list[str | None], expected: list[str | None]
) -> None:
    assert suggestions(examine_rows(listed(*classes), cfia_classes)) == expected


def test_an_empty_merged_cell_does_not_continue_the_class_above(
    examine_rows: Look, cfia_classes: tuple[ClassOption, ...]
) -> None:
    rows = listed("副理事长单位", None, None, "会员单位")
    assert suggestions(examine_rows(rows, cfia_classes)) == ["副理事长单位"] * 2
    assert suggestions(examine_rows(rows, cfia_classes, (MergedRange(3, 0, 4, 0),))) == ["理事单位"] * 2


def test_a_merged_cell_that_spans_past_the_charters_number(
    examine_rows: Look, cfia_classes: tuple[ClassOption, ...]
) -> None:
    examination = examine_rows(listed("理事长单位", None, None), cfia_classes, (MergedRange(2, 0, 4, 0),))
    assert [p.row for p in examination.problems if p.code is Code.CLASS_TOO_MANY] == [3, 4]
    assert [p.row for p in examination.problems if p.code is Code.CLASS_COUNT] == [1]


def test_a_class_that_the_charter_wants_and_the_list_lacks(
    examine_rows: Look, cfia_classes: tuple[ClassOption, ...]
) -> None:
    examination = examine_rows(listed("会员单位"), cfia_classes)
    problem = next(p for p in examination.problems if p.code is Code.CLASS_COUNT)
    assert problem.sentence.values["count"] == 0


def test_a_list_without_a_class_column(examine_rows: Look, cfia_classes: tuple[ClassOption, ...]) -> None:
    examination = examine_rows([("单位名称", "电话"), ("甲", "15186091390")], cfia_classes)
    assert [(p.row, p.severity) for p in examination.problems if p.column is Field.MEMBERSHIP_CLASS] == [
        (1, Severity.NOTE),
        (1, Severity.NOTE),
        (2, Severity.ERROR),
    ]
