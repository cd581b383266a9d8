"""How single values are brought into their form."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.register.importing.fields import HEADINGS, Field
from governance_desk.register.importing.sheet import Cell
from governance_desk.register.importing.writing import (
    address_form,
    comparable,
    date_as_found,
    date_read,
    email_form,
    half_width,
    postcode_form,
    telephone_form,
    tidy_address,
    tidy_code,
    tidy_email,
    tidy_name,
    tidy_postcode,
    tidy_telephone,
)
from tests.bench.bench_import import row

WIDE = str.maketrans("0123456789-", "０１２３４５６７８９－")
mobile = st.from_regex(r"1[3-9][0-9]{9}", fullmatch=True)


@given(mobile, st.sampled_from(["{}", "+86 {}", "86-{}", " {}\n"]), st.booleans())
def test_mobile_numbers_have_one_form(number: str, form: str, hyphens: bool) -> None:
    written = f"{number[:3]}-{number[3:7]}-{number[7:]}" if hyphens else number
    for one in (form.format(written), form.format(written).translate(WIDE)):
        assert tidy_telephone(one) == number
    assert telephone_form(number)


@pytest.mark.parametrize(
    ("written", "number", "tidy", "known"),
    [
        ("021-65981234", False, "021-65981234", True),
        ("（021）65981234", False, "021-65981234", True),
        ("０２１－６５９８１２３４", False, "021-65981234", True),
        ("02165981234转801", False, "021-65981234-801", True),
        ("0571 87654321", False, "0571-87654321", True),
        ("2165981234", True, "021-65981234", True),
        ("400 820 8820", False, "400-820-8820", True),
        ("+44 20 7946 0000", False, "+442079460000", True),
        ("65981234", False, "65981234", False),
        ("15186091390/15786579754", False, "15186091390/15786579754", False),
    ],
)
def test_other_numbers(written: str, number: bool, tidy: str, known: bool) -> None:
    assert tidy_telephone(written, was_number=number) == tidy
    assert telephone_form(tidy) is known


@given(st.text())
def test_tidying_twice_changes_nothing(written: str) -> None:
    for tidy in (tidy_name, tidy_code, tidy_telephone, tidy_email, tidy_address, tidy_postcode, comparable):
        once = tidy(written)
        assert tidy(once) == once


@pytest.mark.parametrize(
    ("written", "tidy"),
    [
        ("朴  明", "朴明"),
        ("张\u3000静", "张静"),
        ("区 㛃", "区㛃"),
        ("查 \U0002c456", "查\U0002c456"),
        ("清华大学\n", "清华大学"),
        ("John  Smith", "John Smith"),
        ("阿卜杜拉 · 买买提", "阿卜杜拉·买买提"),
        ("ABC 认证（上海） 有限公司", "ABC 认证（上海）有限公司"),
        ("清\u200b华\u00a0大学", "清华大学"),
        ("﨑", "﨑"),
    ],
)
def test_names(written: str, tidy: str) -> None:
    assert tidy_name(written) == tidy


def test_rare_ideographs_keep_their_code_points() -> None:
    # NFKC would turn the compatibility ideograph U+F9D1 into 六.
    assert half_width("\uf9d1１Ａ") == "\uf9d11A"


def test_codes_and_mail() -> None:
    assert tidy_code(" ９１310-000x ") == "91310000X"
    assert tidy_email("ａ@b.cn \n") == "a@b.cn"
    assert email_form("a@b.cn")
    assert not email_form("a@b.cn, c@d.cn")


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2024.07.19", datetime.date(2024, 7, 19)),
        ("2024/2/2", datetime.date(2024, 2, 2)),
        ("2024年1月28日", datetime.date(2024, 1, 28)),
        ("２０２４－０１－２８", datetime.date(2024, 1, 28)),
        ("2024 年 1 月 28 日", datetime.date(2024, 1, 28)),
        ("2024-01-28 00:00:00", datetime.date(2024, 1, 28)),
        ("20240128", datetime.date(2024, 1, 28)),
        (20240128, datetime.date(2024, 1, 28)),
        (45319, datetime.date(2024, 1, 28)),
        ("2024年2月30日", None),
        ("2024.07", None),
        ("3/4/24", None),
        ("不详", None),
        (None, None),
    ],
)
def test_dates(cell: Cell, day: datetime.date | None) -> None:
    assert date_read(cell) == day


@given(st.dates(min_value=datetime.date(1900, 1, 1), max_value=datetime.date(2999, 12, 31)))
def test_iso_dates_need_no_mending(day: datetime.date) -> None:
    assert date_as_found(day.isoformat()) == date_as_found(day) == date_read(f"{day.year}.{day.month}.{day.day}") == day


@pytest.mark.parametrize(
    ("written", "tidy", "known"),
    [
        ("上海市杨浦区四平路１２３９号", "上海市杨浦区四平路1239号", True),
        (" 上海市 徐汇区\n漕溪路1号（北楼）", "上海市徐汇区漕溪路1号（北楼）", True),
        ("Room 5, 1 Main Street", "Room 5, 1 Main Street", True),
        ("同上", "同上", False),
        ("无", "无", False),
        ("200092", "200092", False),
    ],
)
def test_addresses(written: str, tidy: str, known: bool) -> None:
    assert tidy_address(written) == tidy
    assert address_form(tidy) is known


@pytest.mark.parametrize(
    ("written", "number", "tidy", "known"),
    [
        ("２００ ０９２", False, "200092", True),
        ("46000", True, "046000", True),
        ("46000", False, "46000", False),
        ("SW1A 1AA", False, "SW1A1AA", False),
    ],
)
def test_postal_codes(written: str, number: bool, tidy: str, known: bool) -> None:
    assert tidy_postcode(written, was_number=number) == tidy
    assert postcode_form(tidy) is known


def test_the_list_whose_import_is_measured_fills_the_template() -> None:
    """Nothing else looks at it between two measurements."""
    cells = dict(zip(HEADINGS, row(1), strict=True))
    assert address_form(str(cells[Field.ADDRESS]))
    assert str(cells[Field.POSTCODE]).isdigit()
    assert isinstance(cells[Field.JOINED], datetime.date)
