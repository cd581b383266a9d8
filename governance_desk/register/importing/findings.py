"""What the examination of a member list gives: rows as they were found, and problems as data."""

from __future__ import annotations

import datetime
from enum import StrEnum
from typing import NewType

import msgspec

from governance_desk.language import Text
from governance_desk.register.importing.fields import Field

ProblemId = NewType("ProblemId", str)


class ClassOption(msgspec.Struct, frozen=True):
    """A class that the charter knows. `rank` gives the charter's order; `exactly` how many units it must have."""

    key: str
    name: str
    rank: int
    exactly: int | None = None


class Severity(StrEnum):
    """`error`: the row cannot be taken before the clerk has decided. `mendable`: it can be taken as it stands, a
    better form is suggested. `note`: to be read; nothing needs deciding."""

    ERROR = "error"
    MENDABLE = "mendable"
    NOTE = "note"


class Code(StrEnum):
    """The kinds of problem."""

    STRAY_SPACE = "stray_space"
    FULL_WIDTH = "full_width"
    FORMULA_ERROR = "formula_error"
    NAME_MISSING = "name_missing"
    UNIT_TWICE = "unit_twice"
    MEMBER_ALREADY = "member_already"
    CODE_TWICE = "code_twice"
    CLASS_MISSING = "class_missing"
    CLASS_UNKNOWN = "class_unknown"
    CLASS_MERGED = "class_merged"
    CLASS_TOO_MANY = "class_too_many"
    CLASS_COUNT = "class_count"
    CODE_MISSING = "code_missing"
    CODE_FORM = "code_form"
    CODE_INVALID = "code_invalid"
    CODES_INVALID = "codes_invalid"
    REPRESENTATIVE_MISSING = "representative_missing"
    REPRESENTATIVE_TWICE = "representative_twice"
    SEVERAL_NAMES = "several_names"
    TELEPHONE_FORM = "telephone_form"
    TELEPHONE_UNKNOWN = "telephone_unknown"
    EMAIL_UNKNOWN = "email_unknown"
    ADDRESS_UNKNOWN = "address_unknown"
    POSTCODE_FORM = "postcode_form"
    POSTCODE_UNKNOWN = "postcode_unknown"
    DATE_AS_TEXT = "date_as_text"
    DATE_UNREADABLE = "date_unreadable"
    DATE_LATER = "date_later"
    REMARK = "remark"
    TOTAL_LINE = "total_line"
    TOTAL_DIFFERS = "total_differs"
    NOT_A_UNIT = "not_a_unit"


class Problem(msgspec.Struct, frozen=True):
    """One finding. `row` is the sheet row (the header's row for what concerns the whole list).

    `suggestion` is the value to put into the cell; `suggests_skip` proposes to leave the row out instead.
    `other_row` is the row that this one repeats.
    """

    row: int
    column: Field | None
    code: Code
    sentence: Text
    severity: Severity
    found: str = ""
    suggestion: str | None = None
    suggests_skip: bool = False
    other_row: int | None = None

    @property
    def id(self) -> ProblemId:
        """Stable for the same sheet: where it is and what it is."""
        return ProblemId(f"{self.row}:{self.column or ''}:{self.code}")

    @property
    def has_suggestion(self) -> bool:
        """Whether there is something to accept."""
        return self.suggestion is not None or self.suggests_skip


class Contact(msgspec.Struct, frozen=True):
    """Whom to reach and how; kept outside the journal, so that it can be erased."""

    liaison: str
    telephone: str
    email: str
    address: str
    postcode: str


CONTACT_KINDS = ("liaison", "telephone", "mail", "address", "postcode")
"""What is kept of a unit beside the journal, under these names."""


class ImportRow(msgspec.Struct, frozen=True):
    """One unit as found, or as mended. `membership_class` is a class's key.

    `same_person_as`: the sheet row whose representative is the same person, where the clerk has said so.
    """

    row: int
    unit_name: str
    membership_class: str | None = None
    credit_code: str = ""
    representative: str = ""
    post: str = ""
    liaison: str = ""
    telephone: str = ""
    email: str = ""
    address: str = ""
    postcode: str = ""
    joined: datetime.date | None = None
    remark: str = ""
    skipped: bool = False
    same_person_as: int | None = None

    @property
    def contact(self) -> Contact:
        """What must not go into the journal."""
        return Contact(self.liaison, self.telephone, self.email, self.address, self.postcode)

    @property
    def kept_beside(self) -> tuple[tuple[str, str], ...]:
        """The same by kind, as it is kept beside the journal; only what the list gives."""
        given = zip(CONTACT_KINDS, msgspec.structs.astuple(self.contact), strict=True)
        return tuple((kind, value) for kind, value in given if value)


class Examination(msgspec.Struct, frozen=True):
    """All rows that are units, as found, and every problem in the order of the sheet's rows."""

    rows: tuple[ImportRow, ...]
    problems: tuple[Problem, ...]
    classes: tuple[ClassOption, ...]

    def problem(self, identity: ProblemId) -> Problem | None:
        """The problem with this id."""
        return next((problem for problem in self.problems if problem.id == identity), None)


def class_named(classes: tuple[ClassOption, ...], written: str) -> ClassOption | None:
    """The class with this key or name; blanks do not count."""
    wanted = "".join(written.split())
    return next((option for option in classes if wanted in (option.key, "".join(option.name.split()))), None)
