"""Every dialog of the pages shows all its words at any text size, and none is larger than a laptop's screen."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from governance_desk.attachments.state import AttachedTo, Kind
from governance_desk.filing.state import About, IssuedDocument, Series, SeriesKey
from governance_desk.filing.state import Subject as PaperSubject
from governance_desk.lists.papers import papers_of
from governance_desk.paths import resource
from governance_desk.register.commands import BeginTerm, EnterMembers, NewUnit
from governance_desk.register.contributions.commands import RecordPayment, SetContributions, WaiveContribution
from governance_desk.register.contributions.state import Contribution, PaymentId, contribution_id
from governance_desk.register.state import PersonId, UnitId
from governance_desk.sending.post import MailServer, Security
from governance_desk.sending.recipient import Kind as RecipientKind
from governance_desk.sending.recipient import Recipient
from governance_desk.templates.commands import SetLogo
from tests.association.made_up import attach, with_members
from tests.association.made_up import desk as empty_desk
from tests.filing.made_up import issue as issue_paper
from tests.templates.pictures import logo
from tests.ui.association import COUNCIL, DAY, MEETING, convened, founded, furnished
from tests.ui.pictures import settle
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.desk import Desk
from ui.models.clauses import clause_rows
from ui.preferences import Preferences
from ui.views.attachments.dialog import AttachmentsDialog, EraseDialog, TakeOffDialog
from ui.views.clauses.adopt_dialog import AdoptDialog
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
from ui.views.filing.erase_dialog import EraseDialog as EraseIssuedDialog
from ui.views.filing.files_dialog import FilesDialog
from ui.views.filing.issue_dialog import IssueDialog
from ui.views.filing.series_dialog import EditSeriesDialog, SeriesDialog
from ui.views.importing.dialog import COLUMNS, PROBLEMS, ImportDialog
from ui.views.meeting.ask import AskDialog
from ui.views.meeting.choose import ChooseDialog
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.seats.dialogs import OfficeDialog, SeatDialog, TermDialog
from ui.views.sending.dialog import AddressDialog, SendDialog
from ui.views.sending.server_dialog import PasswordDialog, ServerDialog
from ui.views.start_association import StartDialog
from ui.views.templates.dialog import TemplatesDialog
from ui.widgets import form_dialog
from ui.window import DeskWindow

LAPTOP = (1366, 768)
LOOKS = [(language, percent) for language in ("zh_CN", "en") for percent in (100, 150, 200)]


def with_units_to_seat() -> Desk:
    desk = founded()
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{at}"),
            name=f"第{at}低碳研究院",
            membership_class=desk.association.rules.charter.classes[2].key,
            person=PersonId(f"p{at}"),
            representative=f"代表{at}",
        )
        for at in range(14)
    )
    desk.do(EnterMembers(units=units, cause="list"))
    desk.do(BeginTerm(body=COUNCIL, number=1, since=DAY))
    return desk


def seat(desk: Desk) -> QDialog:
    return SeatDialog(desk, desk.association.rules.charter.body(COUNCIL), None)


def term(desk: Desk) -> QDialog:
    return TermDialog(desk, desk.association.rules.charter.body(COUNCIL), None)


def adopt(desk: Desk) -> QDialog:
    row = next(row for row in clause_rows(desk.association.rules, DAY) if row.readings)
    return AdoptDialog(desk, row, row.readings[0].key, None)


def owing() -> tuple[Desk, Contribution]:
    """A member with a long name that has paid a part, of a charter that shares its costs."""
    desk = with_members(empty_desk("shcp"), ["member"] * 30)
    unit, year = UnitId("u1"), DAY.year
    desk.association.register.units[unit].name = "上海市推进清洁生产审核与循环经济促进中心（有限合伙）"
    amounts = ((unit, 2000_00),)
    desk.do(SetContributions(year=year, amounts=amounts, resolution="第一届第三次成员大会", day=DAY, due=DAY))
    payment = PaymentId("y1")
    desk.do(RecordPayment(payment=payment, unit=unit, year=year, amount=500_50, paid=DAY, day=DAY, note="转账"))
    desk.do(WaiveContribution(unit=unit, year=year, amount=1, reason="困难", day=DAY))
    attach(desk, AttachedTo(Kind.PAYMENT, payment), "回单.pdf", day=DAY)
    return desk, desk.association.register.contributions[contribution_id(unit, year)]


def owed(make: Callable[..., QDialog]) -> QDialog:
    return make(*owing(), None)


def paid(make: Callable[..., QDialog]) -> QDialog:
    desk, found = owing()
    return make(desk, found, found.payments[PaymentId("y1")], None)


def attached(make: Callable[..., QDialog]) -> QDialog:
    desk, _found = owing()
    return make(desk, next(iter(desk.association.attachments.files.values())), None)


@cache
def filed() -> tuple[Desk, IssuedDocument]:
    """A meeting whose notice was issued."""
    desk = convened()
    document = issue_paper(
        desk, about=PaperSubject(About.MEETING, MEETING), title="关于召开第一届理事会第一次会议的通知"
    )
    return desk, document


DIALOGS: dict[str, Callable[[], QDialog]] = {
    "seat": lambda: seat(with_units_to_seat()),
    "nobody to seat": lambda: seat(furnished()),
    "term": lambda: term(founded()),
    "office": lambda: OfficeDialog(furnished(), None),
    "adopt": lambda: adopt(founded()),
    "set": lambda: SetDialog(owing()[0], DAY.year, None),
    "set one": lambda: SetOneDialog(owing()[0], "u2", "上海市推进清洁生产审核与循环经济促进中心", DAY.year, None),
    "correct": lambda: owed(CorrectDialog),
    "pay": lambda: owed(PayDialog),
    "waive": lambda: owed(WaiveDialog),
    "owe again": lambda: owed(OweAgainDialog),
    "correct payment": lambda: paid(CorrectPaymentDialog),
    "take back payment": lambda: paid(TakeBackPaymentDialog),
    "take off": lambda: attached(TakeOffDialog),
    "erase": lambda: attached(EraseDialog),
    "issue": lambda: IssueDialog(filed()[0], papers_of(filed()[0].association, MEETING)[0].filable, None),
    "begin series": lambda: EditSeriesDialog(filed()[0], Series(SeriesKey("new"), "", ""), None),
    "server": lambda: ServerDialog(Preferences(), None),
    "password": lambda: PasswordDialog(MailServer("smtp.example.org", 465, Security.TLS, "office", "o@e.org"), None),
    "address": lambda: AddressDialog(filed()[0], Recipient(RecipientKind.UNIT, "u1", "黄河低碳研究院"), None),
    "erase issued": lambda: EraseIssuedDialog(*filed(), None),
}


def with_a_picture() -> Desk:
    """An association with a picture above the mark of its letters."""
    desk = furnished()
    desk.do(SetLogo(logo=logo(28, width=60, height=60)))
    return desk


LISTS: dict[str, Callable[[], QDialog]] = {
    "contributions": lambda: ContributionsDialog(owing()[0], None),
    "no contributions": lambda: ContributionsDialog(founded(), None),
    "letterhead": lambda: TemplatesDialog(furnished(), None),
    "picture in the letterhead": lambda: TemplatesDialog(with_a_picture(), None),
    "wording": lambda: TemplatesDialog(furnished(), None, "minutes"),
    "files": lambda: AttachmentsDialog(owing()[0], AttachedTo(Kind.PAYMENT, "y1"), "回单", None),
    "series": lambda: SeriesDialog(filed()[0], None),
    "filed": lambda: FilesDialog(filed()[0], filed()[1].id, None),
    "send": lambda: SendDialog(filed()[0], filed()[1].id, None),
}
"""Dialogs in which one looks and goes on to others: they are closed, and have no deed of their own."""


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("name", [*DIALOGS, *LISTS])
def test_a_dialog_shows_all_its_words_on_a_laptop(
    preferences: Preferences, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    dialog = (DIALOGS | LISTS)[name]()
    qtbot.addWidget(dialog)
    beyond = dialog.screen().availableGeometry().height() - LAPTOP[1]  # the screen without windows is another
    monkeypatch.setattr(form_dialog, "FRAME", form_dialog.FRAME + beyond)
    dialog.show()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
    assert dialog.height() <= LAPTOP[1] - 40


@pytest.mark.parametrize(("language", "percent"), LOOKS)
def test_the_import_fits_a_laptop_at_each_step(
    preferences: Preferences, qtbot: QtBot, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    dialog = ImportDialog(founded())
    qtbot.addWidget(dialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)

    def look() -> None:
        settle()
        assert clipped(dialog) == []
        assert dialog.width() <= LAPTOP[0]
        assert dialog.height() <= LAPTOP[1] - 40
        for step in (dialog.choose, dialog.columns, dialog.problems):
            assert step.minimumSizeHint().width() <= dialog.stack.width(), "nothing is cut off at the side"

    look()
    assert dialog.focusWidget() is dialog.choose.choose
    dialog.read(str(resource("samples", "cfia-members.xlsx")))
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == COLUMNS, timeout=10_000)
    look()
    assert dialog.focusWidget() is dialog.onward
    QTest.keyClick(dialog.onward, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: dialog.stack.currentIndex() == PROBLEMS, timeout=10_000)
    look()
    assert dialog.focusWidget() is dialog.problems.table


@pytest.mark.parametrize(("language", "percent"), LOOKS)
def test_the_start_of_an_association_fits_a_laptop(
    preferences: Preferences, qtbot: QtBot, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    window = DeskWindow(preferences)
    qtbot.addWidget(window)
    dialog = StartDialog(window)
    dialog.show()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
    assert dialog.height() <= LAPTOP[1] - 40
    dialog.reject()


@pytest.mark.parametrize("name", [*DIALOGS, "convene", "item", "ask", "choose"])
def test_the_deed_is_on_the_right_in_every_dialog(preferences: Preferences, qtbot: QtBot, name: str) -> None:
    dress(preferences)
    whole = QWidget()
    qtbot.addWidget(whole)
    desk = convened()
    others: dict[str, Callable[[], QDialog]] = {
        "convene": lambda: ConveneDialog(desk, whole),
        "item": lambda: ItemDialog(desk.room(MEETING), whole),
        "ask": lambda: AskDialog(whole, "闭会", ["会议将结束。"], [], "闭会", lambda _lines: True),
        "choose": lambda: ChooseDialog(whole, "更正", [("a", "甲")], ["理由", "提出人"], "更正", lambda _key, _: True),
    }
    dialog = (DIALOGS | others)[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    answers = [each for each in dialog.findChildren(QPushButton) if each.isVisible()]
    (leave,) = (each for each in answers if each.text() == "取消")
    (deed,) = (each for each in answers if each.property("kind") == "primary")
    at = leave.mapTo(dialog, QPoint()).x(), deed.mapTo(dialog, QPoint()).x()
    assert at[0] < at[1]
