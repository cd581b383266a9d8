"""Unified social credit codes (GB 32100-2015): missing, malformed, or with a wrong check digit."""

from __future__ import annotations

from governance_desk.language import text
from governance_desk.register.importing.examine_lines import Line
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.findings import Code, Problem, Severity
from governance_desk.register.importing.recognise import Mapping
from governance_desk.register.importing.writing import credit_code_form, credit_code_valid, tidy_code

MANY = 3


def code_problems(units: tuple[Line, ...], mapping: Mapping) -> list[Problem]:
    """All are notes: a wrong code does not keep a unit from being a member, and no right one can be guessed.

    Where most codes are wrong the list itself is doubtful, and one note says so instead of one for each row.
    """
    if Field.CREDIT_CODE not in mapping.columns:
        return []
    problems: list[Problem] = []
    wrong: list[tuple[Line, str]] = []
    with_code = 0
    for line in units:
        code = tidy_code(line.written(Field.CREDIT_CODE))
        if not code:
            problems.append(
                Problem(
                    line.number,
                    Field.CREDIT_CODE,
                    Code.CODE_MISSING,
                    text("The credit code is missing."),
                    Severity.NOTE,
                )
            )
            continue
        with_code += 1
        if not credit_code_valid(code):
            wrong.append((line, code))
    if len(wrong) > MANY and len(wrong) * 2 > with_code:
        summary = text(
            "{wrong} of the {all} credit codes fail the check; have the column compared with the licences.",
            wrong=len(wrong),
            all=with_code,
        )
        problems.append(Problem(mapping.header_row, Field.CREDIT_CODE, Code.CODES_INVALID, summary, Severity.NOTE))
        return problems
    return problems + [_wrong(line, code) for line, code in wrong]


def _wrong(line: Line, code: str) -> Problem:
    found = line.written(Field.CREDIT_CODE)
    if credit_code_form(code):
        sentence = text("The check digit of the credit code is wrong; a character is mistyped.")
        return Problem(line.number, Field.CREDIT_CODE, Code.CODE_INVALID, sentence, Severity.NOTE, found=found)
    sentence = text(
        "A credit code has 18 digits and capital letters without I, O, S, V and Z; this has {count}.", count=len(code)
    )
    return Problem(line.number, Field.CREDIT_CODE, Code.CODE_FORM, sentence, Severity.NOTE, found=found)
