"""What members owe for a year, pay, have waived: whole fen, and nothing that the record does not give."""

from __future__ import annotations

import datetime
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Command
from governance_desk.register.contributions import commands as c
from governance_desk.register.contributions.money import LARGEST, fen_of, yuan
from governance_desk.register.contributions.overview import Sums, lines_of, sums_of, years
from governance_desk.register.contributions.state import Contribution, PaymentId, contribution_id
from governance_desk.register.state import UnitId
from tests.association.made_up import FIRST_DAY, attach, with_members
from tests.association.made_up import desk as empty_desk

_RULE = re.compile(r"\[contributions\].*?(?=# ──)", re.DOTALL)
YEAR = FIRST_DAY.year
U1, U2, U3 = (UnitId(f"u{n}") for n in (1, 2, 3))
DUE = FIRST_DAY + datetime.timedelta(days=30)
LATE = DUE + datetime.timedelta(days=1)


def shcp() -> Desk:
    return with_members(empty_desk("shcp"), ["member"] * 3)


def set_for(desk: Desk, *units: UnitId, amount: int = 2000_00, year: int = YEAR) -> None:
    amounts = tuple((each, amount) for each in units)
    desk.do(c.SetContributions(year=year, amounts=amounts, resolution="大会第1号", day=FIRST_DAY, due=DUE))


@pytest.fixture
def desk() -> Desk:
    made = shcp()
    set_for(made, U1, U2)
    return made


def pay(desk: Desk, amount: int, name: str = "p1", unit: UnitId = U1) -> None:
    command = c.RecordPayment(
        payment=PaymentId(name), unit=unit, year=YEAR, amount=amount, paid=FIRST_DAY, day=FIRST_DAY
    )
    desk.do(command)


def of(desk: Desk, unit: UnitId = U1) -> Contribution:
    return desk.association.register.contributions[contribution_id(unit, YEAR)]


def refused(desk: Desk, command: Command) -> Refusal:
    head = desk.head
    with pytest.raises(Refusal) as caught:
        desk.do(command)
    assert desk.head == head
    return caught.value


def test_paid_in_parts_and_who_is_behind(desk: Desk) -> None:
    pay(desk, 500_50)
    pay(desk, 499_50, "p2")
    found = of(desk)
    assert (found.paid, found.open) == (1000_00, 1000_00)
    assert (found.is_behind(DUE), found.is_behind(LATE)) == (False, True)
    pay(desk, 1000_00, "p3")
    assert (found.open, found.is_behind(LATE)) == (0, False)


def test_a_year_in_sums(desk: Desk) -> None:
    pay(desk, 2000_00)
    desk.do(c.WaiveContribution(unit=U2, year=YEAR, amount=300_00, reason="承办年会", day=FIRST_DAY))
    lines = lines_of(desk.association.register, YEAR)
    assert [each.unit.id for each in lines] == [U1, U2, U3]
    assert sums_of(lines, LATE) == Sums(
        amount=4000_00, paid=2000_00, waived=300_00, open=1700_00, owing=1, behind=1, without=1
    )
    set_for(desk, U3, year=YEAR + 1)
    assert years(desk.association.register) == [YEAR + 1, YEAR]
    assert sums_of(lines_of(desk.association.register, YEAR + 2), LATE) == Sums(0, 0, 0, 0, 0, 0, 3)


def test_a_member_that_has_left_still_owes(desk: Desk) -> None:
    register = desk.association.register
    register.units[U1].left = register.units[U3].left = FIRST_DAY
    assert [each.unit.id for each in lines_of(register, YEAR)] == [U1, U2]


@pytest.mark.parametrize(
    "command",
    [
        c.SetContributions(year=YEAR, amounts=((U1, 1),), resolution="大会", day=FIRST_DAY),
        c.SetContributions(year=YEAR, amounts=((U3, 0),), resolution="大会", day=FIRST_DAY),
        c.SetContributions(year=YEAR, amounts=((U3, LARGEST + 1),), resolution="大会", day=FIRST_DAY),
        c.SetContributions(year=YEAR, amounts=((UnitId("u9"), 1),), resolution="大会", day=FIRST_DAY),
        c.SetContributions(year=YEAR, amounts=((U3, 1),), resolution=" ", day=FIRST_DAY),
        c.SetContributions(year=26, amounts=((U3, 1),), resolution="大会", day=FIRST_DAY),
        c.SetContributions(year=YEAR, amounts=(), resolution="大会", day=FIRST_DAY),
        c.CorrectContribution(unit=U3, year=YEAR, amount=1, due=None, reason="错", day=FIRST_DAY),
        c.CorrectContribution(unit=U1, year=YEAR, amount=1, due=None, reason="", day=FIRST_DAY),
        c.CorrectContribution(unit=U1, year=YEAR, amount=-1, due=None, reason="错", day=FIRST_DAY),
        c.RecordPayment(payment=PaymentId("x"), unit=U1, year=YEAR, amount=2000_01, paid=FIRST_DAY, day=FIRST_DAY),
        c.RecordPayment(payment=PaymentId("x"), unit=U1, year=YEAR, amount=0, paid=FIRST_DAY, day=FIRST_DAY),
        c.RecordPayment(payment=PaymentId("x"), unit=U1, year=YEAR, amount=1, paid=DUE, day=FIRST_DAY),
        c.RecordPayment(payment=PaymentId("x"), unit=U3, year=YEAR, amount=1, paid=FIRST_DAY, day=FIRST_DAY),
        c.CorrectPayment(
            payment=PaymentId("x"), unit=U1, year=YEAR, amount=1, paid=FIRST_DAY, reason="错", day=FIRST_DAY
        ),
        c.TakeBackPayment(payment=PaymentId("x"), unit=U1, year=YEAR, reason="错", day=FIRST_DAY),
        c.WaiveContribution(unit=U1, year=YEAR, amount=2000_01, reason="困难", day=FIRST_DAY),
        c.WaiveContribution(unit=U1, year=YEAR, amount=1, reason=" ", day=FIRST_DAY),
    ],
)
def test_what_cannot_be_is_refused_with_the_article(desk: Desk, command: Command) -> None:
    assert refused(desk, command).article in ("第十七条（1）", "第六条（三）")


def test_a_charter_without_fees_charges_none() -> None:
    cfia = with_members(empty_desk("cfia"), ["member_unit"])
    command = c.SetContributions(year=YEAR, amounts=((U1, 1),), resolution="理事会", day=FIRST_DAY)
    assert refused(cfia, command).article == "第二十二条"
    silent = with_members(empty_desk("shcp", lambda toml: _RULE.sub("", toml)), ["member"])
    assert refused(silent, command).article == ""


def test_corrected_with_the_reason(desk: Desk) -> None:
    pay(desk, 500_00)
    correct = c.CorrectPayment(
        payment=PaymentId("p1"), unit=U1, year=YEAR, amount=550_00, paid=FIRST_DAY, reason="看错", day=FIRST_DAY
    )
    desk.do(correct)
    assert of(desk).paid == 550_00
    head = desk.head
    desk.do(correct)
    assert desk.head == head
    desk.do(c.CorrectContribution(unit=U1, year=YEAR, amount=500_00, due=None, reason="半年", day=FIRST_DAY))
    assert (of(desk).open, of(desk).due, of(desk).is_behind(LATE)) == (-50_00, None, False)
    desk.do(c.TakeBackPayment(payment=PaymentId("p1"), unit=U1, year=YEAR, reason="误记", day=FIRST_DAY))
    assert (of(desk).paid, of(desk).open) == (0, 500_00)
    refused(desk, c.TakeBackPayment(payment=PaymentId("p1"), unit=U1, year=YEAR, reason="误记", day=FIRST_DAY))


def test_a_waiver_is_taken_back(desk: Desk) -> None:
    for amount in (100_00, 200_00):
        desk.do(c.WaiveContribution(unit=U1, year=YEAR, amount=amount, reason="困难", day=FIRST_DAY))
    assert (of(desk).waived, of(desk).open) == (300_00, 1700_00)
    desk.do(c.TakeBackWaiver(unit=U1, year=YEAR, reason="误", day=FIRST_DAY))
    assert (of(desk).waived, of(desk).reason) == (0, "")
    assert desk.do(c.TakeBackWaiver(unit=U1, year=YEAR, reason="误", day=FIRST_DAY)) == ()


def test_a_receipt_lies_with_its_payment_also_once_that_is_taken_back(desk: Desk) -> None:
    with pytest.raises(Refusal):
        attach(desk, AttachedTo(Kind.PAYMENT, "p1"))
    pay(desk, 500_00)
    attach(desk, AttachedTo(Kind.PAYMENT, "p1"), "回单.pdf")
    desk.do(c.TakeBackPayment(payment=PaymentId("p1"), unit=U1, year=YEAR, reason="误记", day=FIRST_DAY))
    assert [each.name for each in desk.association.attachments.of(AttachedTo(Kind.PAYMENT, "p1"))] == ["回单.pdf"]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.integers(1, 900_00), max_size=8))
def test_all_that_is_due_is_paid_waived_or_open(payments: list[int]) -> None:
    desk = shcp()
    set_for(desk, U1)
    taken = 0
    for number, amount in enumerate(payments):
        try:
            pay(desk, amount, f"p{number}")
            taken += amount
        except Refusal:
            assert taken + amount > of(desk).amount
    found = of(desk)
    assert found.open >= 0
    assert found.amount == found.paid + found.waived + found.open == taken + found.open


@given(st.integers(-LARGEST, LARGEST))
def test_money_is_read_as_it_is_written(fen: int) -> None:
    said = yuan(fen)
    assert fen_of(said) == (fen if fen >= 0 else None)
    assert isinstance(fen, int)


@pytest.mark.parametrize(
    ("said", "fen"),
    [
        ("2000", 2000_00),
        ("2,000.5", 2000_50),
        ("１２３４．５０元", 1234_50),
        (" ¥ 0.07 ", 7),
        ("1，000", 1000_00),
        ("12,34", None),
        ("1.234", None),
        ("1e3", None),
        ("-5", None),
        ("", None),
        ("٣", None),
        ("9" * 40, None),
    ],
)
def test_what_people_write(said: str, fen: int | None) -> None:
    assert fen_of(said) == fen
