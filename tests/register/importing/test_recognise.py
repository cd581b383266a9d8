"""The header row and the columns."""

from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.errors import Fault
from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.read import read
from governance_desk.register.importing.recognise import Mapping, find_mapping, recognise
from governance_desk.register.importing.sheet import Cell, Sheet, SheetRow, column_letter
from governance_desk.register.importing.template import write_template


def sheet(*rows: tuple[Cell, ...]) -> Sheet:
    return Sheet("名单", tuple(SheetRow(number, cells) for number, cells in enumerate(rows, start=1)))


def test_header_below_title_and_note(cfia_list: Path) -> None:
    found = recognise(read(cfia_list))
    assert found.sheet.title == "会员名单"
    assert found.mapping.header_row == 3
    lacking = (Field.EMAIL, Field.ADDRESS, Field.POSTCODE)
    assert [found.mapping.column(field) for field in Field if field not in lacking] == list(range(10))
    assert [found.mapping.column(field) for field in lacking] == [None] * 3


@pytest.mark.parametrize("field", list(Field))
def test_every_heading_is_known_in_every_dress(field: Field) -> None:
    for name in HEADINGS[field]:
        dressed = f" {name[:1]}\n{name[1:]}（必填）* "
        other = Field.JOINED if field is not Field.JOINED else Field.REMARK
        mapping = find_mapping(sheet((dressed, HEADINGS[Field.UNIT_NAME][0], HEADINGS[other][0])))
        assert mapping is not None
        if field is not Field.UNIT_NAME and field is not other:
            assert mapping.column(field) == 0


def test_a_class_among_the_data_is_no_heading() -> None:
    rows = sheet(("会员单位",), (1, "会员单位", "清华大学"), ("序号", "会员单位", "联系人"))
    mapping = find_mapping(rows)
    assert mapping is not None
    assert mapping.header_row == 3


def test_no_header_is_a_fault() -> None:
    with pytest.raises(Fault, match="单位名称"):
        recognise((sheet(("甲", "乙"), ("单位名称",)),))


def test_the_clerk_can_change_the_mapping() -> None:
    mapping = Mapping(3, {Field.UNIT_NAME: 2, Field.REPRESENTATIVE: 4})
    assert mapping.with_column(Field.LIAISON, 4).columns == {Field.UNIT_NAME: 2, Field.LIAISON: 4}
    assert mapping.with_column(Field.REPRESENTATIVE, None).columns == {Field.UNIT_NAME: 2}
    assert mapping.with_header(5) == Mapping(5, mapping.columns)


def test_the_template_is_recognised_whole(tmp_path: Path, cfia_classes: tuple[object, ...]) -> None:
    write_template(tmp_path / "template.xlsx", cfia_classes)  # type: ignore[arg-type]
    mapping = recognise(read(tmp_path / "template.xlsx")).mapping
    assert mapping.columns == {field: column for column, field in enumerate(Field)}
    with pytest.raises(Fault):
        write_template(tmp_path / "none" / "template.xlsx")


def test_where_letters_go_is_taken_before_where_the_unit_is_registered() -> None:
    both = find_mapping(sheet(("单位名称", "会员类别", "住所", "邮寄地址（快递）")))
    assert both is not None
    assert both.column(Field.ADDRESS) == 3
    alone = find_mapping(sheet(("单位名称", "会员类别", "住所")))
    assert alone is not None
    assert alone.column(Field.ADDRESS) == 2


def test_column_letters() -> None:
    assert [column_letter(column) for column in (0, 25, 26, 701, 702)] == ["A", "Z", "AA", "ZZ", "AAA"]
