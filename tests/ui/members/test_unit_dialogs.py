"""The dialogs on a unit's data and certificate show all their words at any text size, and fit a laptop."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QDialog
from pytestqt.qtbot import QtBot

from governance_desk.register.changes.commands import ReportChange
from governance_desk.register.changes.state import Changed, ChangeId, Detail
from governance_desk.register.state import PersonId
from tests.ui.association import DAY, furnished
from tests.ui.members.test_unit_acts import U1, shcp, unit_of
from tests.ui.pictures import settle
from tests.ui.test_dialogs import LAPTOP, LOOKS
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.operations import certificates as operations
from ui.preferences import Preferences
from ui.views.member.certificate_dialogs import DayDialog, DeclineDialog, EnterDialog
from ui.views.member.change_dialogs import DropDialog, RecordDialog, ReportDialog


def report() -> QDialog:
    desk = furnished()
    return ReportDialog(desk, desk.association.register.members()[0], None)


def record(dialog: Callable[..., QDialog] = RecordDialog) -> QDialog:
    desk = furnished()
    unit = desk.association.register.members()[0]
    changed = Changed(detail=Detail.REPRESENTATIVE, value="李𬱖", person=PersonId("new"))
    desk.do(ReportChange(change=ChangeId("c1"), unit=unit.id, changed=(changed,), happened=DAY, reported=DAY))
    return dialog(desk, desk.association.register.changes[ChangeId("c1")], None)


def decline() -> QDialog:
    desk = shcp()
    made = DayDialog(desk, "颁发证书", "云岭研究院", lambda _day, _parent: True, None)
    assert operations.issue(desk=desk, unit=U1, day=DAY, parent=made)
    certificate = operations.last_certificate(desk, U1)
    assert certificate is not None
    return DeclineDialog(desk, certificate, None)


def enter() -> QDialog:
    desk = shcp()
    return EnterDialog(desk, unit_of(desk), None)


DIALOGS: dict[str, Callable[[], QDialog]] = {
    "report": report,
    "record": record,
    "drop": lambda: record(DropDialog),
    "decline": decline,
    "enter": enter,
}


@pytest.mark.parametrize(("language", "percent"), LOOKS)
@pytest.mark.parametrize("name", DIALOGS)
def test_a_dialog_shows_all_its_words_on_a_laptop(
    preferences: Preferences, qtbot: QtBot, name: str, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    dialog = DIALOGS[name]()
    qtbot.addWidget(dialog)
    dialog.show()
    settle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
    assert dialog.height() <= LAPTOP[1] - 40
