"""The parts of the page Council on nominations and on the election of the next term, and the acts on a seat."""

from __future__ import annotations

import pytest
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.docket.compute import docket
from governance_desk.register.nominations.state import NominationId, NominationStage
from tests.ui.association import COUNCIL, DAY, closed
from tests.ui.council.seating import adopt, examined, listed, renewing
from ui.models.nominations import NominationsModel, nomination_rows
from ui.preferences import Preferences
from ui.views.council import CouncilPage
from ui.views.seats.nominate_dialogs import ConditionsDialog, DelegateDialog, NominateDialog
from ui.views.seats.parts import Part

FATAL = QAbstractItemModelTester.FailureReportingMode.Fatal
pytestmark = pytest.mark.usefixtures("preferences")


def made(qtbot: QtBot, desk: Desk) -> CouncilPage:
    page = CouncilPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    desk.subscribe(page.refresh)
    return page


def words(page: CouncilPage) -> str:
    return "\n".join(each.text() for each in page.findChildren(QLabel))


def test_the_model_keeps_the_rules_of_qt(qtbot: QtBot, preferences: Preferences) -> None:
    assert qtbot is not None
    assert preferences is not None
    model = NominationsModel()
    tester = QAbstractItemModelTester(model, FATAL)
    rows = nomination_rows(renewing().association, DAY)
    model.show_rows(rows)
    model.show_rows(rows[:1])
    assert tester is not None
    assert (len(rows), model.rowCount()) == (3, 1)


def test_the_docket_leads_to_the_election_and_its_first_step_begins_it(qtbot: QtBot) -> None:
    desk = closed()
    page = made(qtbot, desk)
    due = next(each for each in docket(desk.association, DAY) if each.key.startswith("next_election/"))
    page.show_detail(due.act.detail)
    assert page._parts.buttons[Part.RENEWAL].isChecked()
    renewal = page._parts.renewal
    assert list(renewal.buttons) == ["resolve"]
    assert renewal.buttons["resolve"].property("kind") != "primary", "years ahead nothing presses"
    dialog = renewal.open_begin()
    dialog.action.click()
    assert desk.association.register.renewals == {}, "no resolution, no election"
    dialog.resolution.setText("第8号决议")
    dialog.action.click()
    assert desk.association.register.renewals[COUNCIL].number == 2
    assert list(renewal.buttons) == ["nominate", "candidates", "drop"]
    assert renewal.buttons["nominate"].property("kind") == "primary"
    assert not any(each.key.startswith("next_election/") for each in docket(desk.association, DAY))
    assert any(each.key == "renewal/council/2/nominate" for each in docket(desk.association, DAY))


def test_a_unit_nominates_in_the_dialog_and_the_charter_s_words_stand_above(qtbot: QtBot) -> None:
    desk = renewing(0)
    page = made(qtbot, desk)
    seat = desk.association.register.seats_of(COUNCIL)[2]
    dialog = NominateDialog(desk, page)
    assert "第十九条（三）2" in dialog.lead.text()
    dialog.unit.setCurrentIndex(dialog.unit.findData(seat.unit))
    dialog.person.choose(seat.person)
    dialog.document.setText("提名函")
    dialog.action.click()
    made_one = next(iter(desk.association.register.nominations.values()))
    assert (made_one.person, made_one.term, made_one.unit) == (seat.person, 2, seat.unit)
    page._parts.show_part(Part.NOMINATIONS)
    part = page._parts.nominations
    assert part.model.rowCount() == 1
    withdraw = part.open_withdraw()
    assert withdraw is not None
    withdraw.reason.setText("本人不愿")
    withdraw.action.click()
    assert made_one.stage is NominationStage.WITHDRAWN


def test_the_conditions_are_ticked_one_by_one(qtbot: QtBot) -> None:
    desk = renewing()
    page = made(qtbot, desk)
    person = desk.association.register.nominations[NominationId("n0")].person
    dialog = ConditionsDialog(desk, person, page)
    assert len(dialog.boxes) == 5
    for box in dialog.boxes.values():
        box.setChecked(True)
    dialog.by.setText("林小雨")
    dialog.action.click()
    check = desk.association.register.checks[person][0]
    assert (check.by, len(check.met), check.day) == ("林小雨", 5, DAY)
    examined(desk, person, "health")
    row = next(each for each in nomination_rows(desk.association, DAY) if each.id == "n0")
    assert row.lacking is False, "the newest of one day is the first entered"


def test_the_steps_say_who_has_not_nominated_and_what_waits(qtbot: QtBot) -> None:
    page = made(qtbot, listed())
    page._parts.show_part(Part.RENEWAL)
    said = words(page)
    assert "候选人名单" in said
    assert "▶ 5. 会员大会选举" in said
    assert list(page._parts.renewal.buttons) == ["elect", "candidates", "drop"]


def test_another_person_is_sent_and_the_history_stays(qtbot: QtBot) -> None:
    desk = closed()
    adopt(desk, "seating.replaced", "no_vote")
    page = made(qtbot, desk)
    seat = desk.association.register.seats_of(COUNCIL)[5]
    before = seat.person
    page.show_detail(seat.id)
    dialog = DelegateDialog(desk, seat, page)
    dialog.person.setEditText("程远")
    dialog.cause.setText("委派函")
    dialog.action.click()
    after = desk.association.register.seats[seat.id]
    assert desk.association.register.person_name(after.person) == "程远"
    assert [each.person for each in after.earlier] == [before]
    assert "委派函" in words(page)
    assert page._panel.acts.buttons.keys() == {"delegate", "examine"}
