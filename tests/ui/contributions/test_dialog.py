"""The contributions of a year as a clerk enters them: set, paid in parts with a receipt, corrected, waived."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QDate
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.desk import Desk
from governance_desk.language import use
from governance_desk.lists.column import Yuan, cell_words
from governance_desk.lists.contributions import COLUMNS, contribution_rows
from governance_desk.lists.save import Form, save
from governance_desk.lists.sheet import Sheet
from governance_desk.register.contributions.state import Contribution, contribution_id
from governance_desk.register.state import UnitId
from tests.association.made_up import FIRST_DAY, adopt, with_members
from tests.association.made_up import desk as empty_desk
from tests.ui.attachments.test_dialog import drop, scan
from ui.errors import ErrorDialog
from ui.models.contributions import PAYMENT_COLUMNS
from ui.preferences import Preferences
from ui.views.contributions.dialog import ContributionsDialog
from ui.views.contributions.dialogs import (
    CorrectDialog,
    CorrectPaymentDialog,
    OweAgainDialog,
    PayDialog,
    SetDialog,
    SetOneDialog,
    TakeBackPaymentDialog,
    WaiveDialog,
)
from ui.views.member.panel import MemberPanel
from ui.views.members import MembersPage
from ui.widgets.form_dialog import FormDialog

YEAR = FIRST_DAY.year
U1 = UnitId("u1")


@pytest.fixture
def desk(preferences: Preferences) -> Desk:
    assert preferences is not None
    use("en")
    return with_members(empty_desk("shcp"), ["member"] * 3)


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ContributionsDialog:
    made = ContributionsDialog(desk, None)
    qtbot.addWidget(made)
    made.show()
    return made


def form(dialog: QDialog, kind: type[FormDialog]) -> FormDialog:
    found = [each for each in dialog.findChildren(kind) if each.isVisible()]
    return found[-1]


def refusal(parent: QWidget) -> str:
    (error,) = (each for each in parent.findChildren(ErrorDialog) if each.isVisible())
    error.close()
    return error.message.sentence


def set_the_year(dialog: ContributionsDialog, amount: str = "2,000", due: bool = True) -> None:
    dialog.set_year.click()
    asked = form(dialog, SetDialog)
    assert isinstance(asked, SetDialog)
    asked.amounts["member"].setText(amount)
    asked.resolution.setText("成员大会第1号决议")
    asked.due.there.setChecked(due)
    asked.due.day.setDate(QDate(YEAR, 6, 30))
    asked.action.click()


def of(desk: Desk, unit: UnitId = U1) -> Contribution:
    return desk.association.register.contributions[contribution_id(unit, YEAR)]


def test_the_year_is_set_for_all_and_those_who_came_later_are_added(desk: Desk, dialog: ContributionsDialog) -> None:
    QAbstractItemModelTester(dialog.model, QAbstractItemModelTester.FailureReportingMode.Warning)
    assert dialog.shown_year == YEAR
    assert "第十七条（1）" in dialog.says.text()
    assert not dialog.pay.isEnabled()
    set_the_year(dialog)
    assert {each.amount for each in desk.association.register.contributions.values()} == {2000_00}
    assert of(desk).due == datetime.date(YEAR, 6, 30)
    assert "¥6,000.00" in dialog.sums.text()
    assert dialog.pay.isEnabled()
    set_the_year(dialog)
    assert refusal(form(dialog, SetDialog))


def test_by_the_reading_of_equal_shares_a_sum_is_shared_to_the_last_fen(
    desk: Desk, dialog: ContributionsDialog
) -> None:
    dialog.set_year.click()
    asked = form(dialog, SetDialog)
    assert isinstance(asked, SetDialog)
    assert list(asked.amounts) == ["member"]
    assert "第十七条（1）" in asked.lead.text(), "while it is open the question stands there"
    asked.reject()
    adopt(desk, "contributions.sharing", "equal")
    dialog.set_year.click()
    asked = form(dialog, SetDialog)
    assert isinstance(asked, SetDialog)
    assert asked.amounts == {}
    asked.total.setText("hundert")
    asked.resolution.setText("第1号决议")
    asked.action.click()
    assert "hundert" in refusal(asked)
    asked.total.setText("100")
    assert "¥33.34" in asked.shared.text()
    assert "2 pay ¥33.33" in asked.shared.text()
    asked.action.click()
    assert [each.amount for each in desk.association.register.contributions.values()] == [33_34, 33_33, 33_33]


def test_what_is_no_amount_is_said(desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog, "zwei")
    assert "zwei" in refusal(form(dialog, SetDialog))
    assert desk.association.register.contributions == {}


def test_one_member_is_set_by_itself(desk: Desk, dialog: ContributionsDialog) -> None:
    dialog.list.select("u2")
    dialog.correct.click()
    asked = form(dialog, SetOneDialog)
    assert isinstance(asked, SetOneDialog)
    asked.amount.setText("800")
    asked.resolution.setText("理事会")
    asked.action.click()
    assert of(desk, UnitId("u2")).amount == 800_00
    assert U1 not in {each.unit for each in desk.association.register.contributions.values()}


def pay(dialog: ContributionsDialog, amount: str = "") -> None:
    dialog.pay.click()
    asked = form(dialog, PayDialog)
    assert isinstance(asked, PayDialog)
    if amount:
        asked.amount.setText(amount)
    asked.note.setText("银行转账")
    asked.action.click()


def test_paid_in_parts_with_a_receipt(qtbot: QtBot, desk: Desk, dialog: ContributionsDialog, tmp_path: Path) -> None:
    QAbstractItemModelTester(dialog.payments, QAbstractItemModelTester.FailureReportingMode.Warning)
    set_the_year(dialog)
    pay(dialog, "500.50")
    (payment,) = of(desk).payments.values()
    assert drop(dialog.receipt, scan(tmp_path, "回单.pdf"))
    place = AttachedTo(Kind.PAYMENT, payment.id)
    qtbot.waitUntil(lambda: bool(desk.association.attachments.of(place)))
    shown = [column.show(dialog.payments.row(0)) for column in PAYMENT_COLUMNS]
    assert shown == [FIRST_DAY.isoformat(), "¥500.50", "银行转账", "回单.pdf"]
    pay(dialog)  # what is open is proposed
    assert of(desk).open == 0
    assert not dialog.pay.isEnabled()


def test_more_than_is_open_is_refused(desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog)
    pay(dialog, "20000")
    assert "¥2,000.00" in refusal(form(dialog, PayDialog))
    assert of(desk).paid == 0


def test_corrected_and_taken_back_with_a_reason(desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog)
    pay(dialog, "500")
    dialog.correct_payment.click()
    asked = form(dialog, CorrectPaymentDialog)
    assert isinstance(asked, CorrectPaymentDialog)
    assert asked.amount.text() == "500.00"
    asked.amount.setText("550")
    asked.reason.setText("看错")
    asked.action.click()
    assert of(desk).paid == 550_00
    dialog.take_back.click()
    back = form(dialog, TakeBackPaymentDialog)
    assert isinstance(back, TakeBackPaymentDialog)
    back.reason.setText("误记")
    back.action.click()
    assert of(desk).paid == 0
    assert not dialog.take_back.isEnabled()
    dialog.correct.click()
    amount = form(dialog, CorrectDialog)
    assert isinstance(amount, CorrectDialog)
    amount.amount.setText("1000")
    amount.due.there.setChecked(False)
    amount.reason.setText("半年")
    amount.action.click()
    assert (of(desk).amount, of(desk).due) == (1000_00, None)


def test_waived_and_owed_again(desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog)
    assert not dialog.owe.isVisible()
    dialog.waive.click()
    asked = form(dialog, WaiveDialog)
    assert isinstance(asked, WaiveDialog)
    asked.reason.setText("承办年会")
    asked.action.click()
    assert (of(desk).waived, of(desk).open) == (2000_00, 0)
    assert dialog.owe.isVisible()
    dialog.owe.click()
    back = form(dialog, OweAgainDialog)
    assert isinstance(back, OweAgainDialog)
    back.reason.setText("改期")
    back.action.click()
    assert of(desk).open == 2000_00


def test_without_fees_the_page_says_so_with_the_article(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    use("zh_CN")
    cfia = with_members(empty_desk("cfia"), ["member_unit"])
    made = ContributionsDialog(cfia, None)
    qtbot.addWidget(made)
    made.show()
    assert "章程规定不收取费用" in made.says.text()
    assert "第二十二条" in made.says.text()
    assert not made.set_year.isVisible()
    assert not made.list.isVisible()
    page = MembersPage(cfia)
    qtbot.addWidget(page)
    page.refresh()
    assert page.sharing.isHidden(), "nothing to share, no button"


def test_from_the_members_page_and_its_docket_line(qtbot: QtBot, desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog)
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show_detail(f"contributions/{YEAR + 1}")
    (shown,) = page.findChildren(ContributionsDialog)
    assert shown.shown_year == YEAR + 1
    shown.close()


def test_a_unit_s_page_says_what_it_owes(qtbot: QtBot, desk: Desk, dialog: ContributionsDialog) -> None:
    set_the_year(dialog)
    panel = MemberPanel(desk)
    qtbot.addWidget(panel)
    panel.show_unit(desk.association.register.units[U1])
    values = [value.text() for _name, value in panel._facts._lines if "¥2,000.00" in value.text()]
    assert len(values) == 1
    assert "¥2,000.00" in panel._history.text()


def test_the_list_is_exported_with_amounts_as_numbers(desk: Desk, dialog: ContributionsDialog, tmp_path: Path) -> None:
    import openpyxl

    set_the_year(dialog)
    pay(dialog, "500.50")
    rows = contribution_rows(desk.association, YEAR, FIRST_DAY)
    sheet = Sheet("经费", COLUMNS, rows)
    save(tmp_path / "a.xlsx", sheet, Form.WORKBOOK)
    page = openpyxl.load_workbook(tmp_path / "a.xlsx").worksheets[0]
    first = list(page.iter_rows(values_only=True))[1]
    assert first[:5] == ("单位1", 2000, 500.5, 0, 1499.5)
    save(tmp_path / "a.csv", sheet, Form.UTF_8)
    assert ",2000.00,500.50,0.00,1499.50," in (tmp_path / "a.csv").read_text("utf-8-sig")


@pytest.mark.parametrize(("fen", "words"), [(0, "0.00"), (7, "0.07"), (-150, "-1.50"), (123456789, "1234567.89")])
def test_an_amount_in_a_cell(fen: int, words: str) -> None:
    assert cell_words(Yuan.of_fen(fen)) == words
    assert Yuan.of_fen(fen) * 100 == fen
