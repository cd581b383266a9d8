"""Late reports and the certificate of a unit that has left: asked for by the reading, entered with one button."""

from __future__ import annotations

import datetime

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.desk import Desk
from governance_desk.language import use
from governance_desk.register.certificates.commands import EnterCertificate
from governance_desk.register.certificates.state import CertificateId
from governance_desk.register.changes.commands import ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.leaving.commands import RecordLoss
from governance_desk.register.state import UnitId
from tests.association.made_up import FIRST_DAY, adopt, with_members
from tests.association.made_up import desk as empty_desk
from ui.operations.docket import due_rows
from ui.preferences import Preferences
from ui.views.member.certificate_dialogs import DayDialog
from ui.views.member.former import FormerMembersDialog
from ui.views.member.unit_acts import UnitActs
from ui.views.seats.nominate_dialogs import ReasonDialog

U1 = UnitId("u1")


@pytest.fixture
def desk(preferences: Preferences) -> Desk:
    assert preferences is not None
    use("zh_CN")
    return with_members(empty_desk("shcp"), ["member"] * 3)


def keys(desk: Desk) -> set[str]:
    return {row.thing.key for row in due_rows(desk)}


def test_the_certificate_comes_back_where_the_reading_wants_it(qtbot: QtBot, desk: Desk) -> None:
    until = FIRST_DAY.replace(year=FIRST_DAY.year + 1)
    key = CertificateId("c1")
    day = FIRST_DAY - datetime.timedelta(days=30)
    desk.do(EnterCertificate(certificate=key, unit=U1, number="Nr. 7", issued=day, since=day, until=until))
    desk.do(RecordLoss(unit=U1, loss="bankruptcy", day=FIRST_DAY, document="裁定书"))
    dialog = FormerMembersDialog(desk, None, U1)
    qtbot.addWidget(dialog)
    dialog.show()
    assert "certificate_return/c1" in keys(desk)
    assert not dialog.came_back.isVisible(), "nobody has said yet that it comes back"
    adopt(desk, "certificate.member.returned", "returned")
    assert dialog.came_back.isVisible()
    dialog.came_back.click()
    (asked,) = dialog.window().findChildren(DayDialog)
    asked.action.click()
    assert desk.association.register.certificates[key].returned == FIRST_DAY
    assert not dialog.came_back.isVisible()
    assert "certificate_return/c1" not in keys(desk)


def test_a_late_unit_is_reminded_where_the_reading_wants_it(qtbot: QtBot, desk: Desk) -> None:
    happened = FIRST_DAY - datetime.timedelta(days=90)
    changed = (Changed(detail=Detail.PREMISES, value="上海市徐汇区"),)
    change = ChangeId("c1")
    desk.do(ReportChange(change=change, unit=U1, changed=changed, happened=happened, reported=FIRST_DAY))
    acts = UnitActs(desk)
    qtbot.addWidget(acts)
    unit = desk.association.register.units[U1]
    acts.show_unit(unit)
    assert "remind" not in acts.buttons
    adopt(desk, "change.unit_data.lateness", "reminder")
    acts.show_unit(unit)
    acts.buttons["remind"].click()
    (asked,) = acts.window().findChildren(ReasonDialog)
    asked.reason.setText("催告函")
    asked.action.click()
    assert desk.association.register.changes[change].reminded == FIRST_DAY
    acts.show_unit(unit)
    assert "remind" not in acts.buttons
    assert not any(key.startswith("late_change/") for key in keys(desk))
