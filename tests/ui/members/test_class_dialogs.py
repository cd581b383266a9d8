"""A unit's application for another class, from its panel to the agenda."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from governance_desk.register.classes.state import WishStage
from tests.ui.association import furnished
from ui.views.member.class_dialogs import ApplyForClassDialog
from ui.views.member.unit_acts import UnitActs

pytestmark = pytest.mark.usefixtures("preferences")


def test_the_next_class_is_proposed_and_the_application_waits_in_the_panel(qtbot: QtBot) -> None:
    desk = furnished()
    unit = next(each for each in desk.association.register.members() if each.membership_class == "member_unit")
    parent = QWidget()
    qtbot.addWidget(parent)
    acts = UnitActs(desk)
    qtbot.addWidget(acts)
    acts.show_unit(unit)
    assert "class" in acts.buttons
    dialog = ApplyForClassDialog(desk, unit, parent)
    assert dialog.membership_class.currentData() == "council_unit"
    dialog.document.setText("升级申请书")
    dialog.materials.setText("单位简介、业绩")
    dialog.action.click()
    wish = next(iter(desk.association.register.class_wishes.values()))
    assert (wish.to_class, wish.materials, wish.stage) == ("council_unit", ("单位简介", "业绩"), WishStage.OPEN)
    acts.show_unit(unit)
    assert "class" not in acts.buttons
    assert "close-class" in acts.buttons
