"""The applications: received, ticked, examined, and the step after the vote, as a clerk presses it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from governance_desk.association.proposals import proposals
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClassKey, ClauseId, Proof
from governance_desk.desk import Desk
from governance_desk.language import use
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.ids import ItemId
from governance_desk.register.admission.commands import ExamineApplication
from governance_desk.register.admission.conclude import approved
from governance_desk.register.admission.events import ApplicationApproved
from governance_desk.register.admission.fold import CHANGES
from governance_desk.register.admission.state import Application, ApplicationStage
from governance_desk.register.fold import apply
from tests.ui.association import DAY, furnished
from tests.ui.pictures import settle
from tests.ui.test_dialogs import LAPTOP, LOOKS
from tests.ui.test_pictures import clipped
from ui.appearance import dress
from ui.operations.admission import vote_act
from ui.preferences import Preferences
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meetings import MeetingsPage
from ui.views.member.application_dialogs import (
    ExamineDialog,
    IssueStepDialog,
    ReceiveDialog,
    StepDialog,
    WithdrawDialog,
)
from ui.views.member.applications import ApplicationsDialog
from ui.views.members import MembersPage
from ui.widgets.form_dialog import FormDialog


@pytest.fixture
def desk(preferences: Preferences) -> Desk:
    assert preferences is not None
    use("en")
    return furnished()


@pytest.fixture
def dialog(qtbot: QtBot, desk: Desk) -> ApplicationsDialog:
    made = ApplicationsDialog(desk, None)
    qtbot.addWidget(made)
    form = received(qtbot, desk, made)
    form.action.click()
    return made


def received(qtbot: QtBot, desk: Desk, parent: QWidget) -> ReceiveDialog:
    form = ReceiveDialog(desk, parent)
    qtbot.addWidget(form)
    form.name.setText("黄河低碳研究院")
    form.representative.setText("解天佑")
    return form


def application(desk: Desk) -> Application:
    (found,) = desk.association.register.applications.values()
    return found


def acts(dialog: ApplicationsDialog) -> list[str]:
    return [button.text() for button in dialog.buttons]


def tick_all(dialog: ApplicationsDialog) -> None:
    for key in list(dialog.boxes):
        dialog.boxes[key].click()


def test_it_comes_in_as_a_plain_member_and_is_shown_at_once(dialog: ApplicationsDialog, desk: Desk) -> None:
    assert application(desk).membership_class == "member_unit"
    assert application(desk).representative == "解天佑"
    assert dialog.choose.currentText().startswith("黄河低碳研究院")
    assert acts(dialog) == ["Examine …", "The unit withdraws it …"]
    assert set(dialog.boxes) == {("application", Proof.SEALED_COPY), ("licence", Proof.SEALED_COPY)}


def test_ticked_and_examined(qtbot: QtBot, dialog: ApplicationsDialog, desk: Desk) -> None:
    tick_all(dialog)
    assert all(box.isChecked() for box in dialog.boxes.values())
    form = ExamineDialog(desk, application(desk), dialog)
    qtbot.addWidget(form)
    for box in form.conditions.values():
        box.setCheckState(Qt.CheckState.Checked)
    form.action.click()
    assert application(desk).stage is ApplicationStage.FIT
    assert acts(dialog) == ["Convene a meeting …", "The unit withdraws it …"]
    assert not any(box.isEnabled() for box in dialog.boxes.values())
    gone = WithdrawDialog(desk, application(desk), dialog)
    qtbot.addWidget(gone)
    gone.reason.setText("来函")
    gone.action.click()
    assert acts(dialog) == []


def test_from_an_application_found_fit_to_the_meeting_that_decides(
    qtbot: QtBot, dialog: ApplicationsDialog, desk: Desk
) -> None:
    tick_all(dialog)
    rule, found = desk.association.rules.charter.admission, application(desk)
    assert rule is not None
    met = tuple(each.key for each in rule.conditions)
    desk.do(ExamineApplication(application=found.id, fit=True, day=DAY, conditions=met))
    wanted: list[tuple[str, str]] = []
    dialog.go.connect(lambda page, detail: wanted.append((page, detail)))
    dialog.buttons[0].click()
    assert wanted == [("meetings", "convene/council")]
    assert not dialog.isVisible()
    meetings = MeetingsPage(desk)
    qtbot.addWidget(meetings)
    meetings.show_detail(wanted[0][1])
    (convening,) = meetings.window().findChildren(ConveneDialog)
    assert convening.body.currentData() == "council"
    convening.place.setText("北京")
    convening._do()
    again = ApplicationsDialog(desk, None, found.id)
    qtbot.addWidget(again)
    (meeting,) = desk.association.meetings
    assert acts(again)[0] == "Put it on the agenda …"
    again.go.connect(lambda page, detail: wanted.append((page, detail)))
    again.buttons[0].click()
    assert wanted[-1] == ("meetings", f"{meeting}#agenda")
    item = next(each for each in proposals(desk.association, meeting) if each.subject.unit_name == found.name)
    desk.do(AddItem(meeting=meeting, item=ItemId("i1"), title=item.title, matter=item.matter, subject=item.subject))
    assert vote_act(desk, found).detail == meeting, "it stands there already"


def test_a_tick_is_only_taken_back_with_a_reason(dialog: ApplicationsDialog, desk: Desk) -> None:
    tick_all(dialog)
    box = dialog.boxes["licence", Proof.SEALED_COPY]
    box.click()
    assert dialog.boxes["licence", Proof.SEALED_COPY].isChecked()
    (asked,) = dialog.findChildren(FormDialog, options=Qt.FindChildOption.FindDirectChildrenOnly)[-1:]
    asked.reason.setText("未盖章")  # type: ignore[attr-defined]
    asked.action.click()
    assert not dialog.boxes["licence", Proof.SEALED_COPY].isChecked()
    assert application(desk).handed_in["licence"] == {}


def test_the_signature_is_a_step_after_the_vote(qtbot: QtBot, dialog: ApplicationsDialog, desk: Desk) -> None:
    found = application(desk)
    approved = ApplicationApproved(
        application=found.id, membership_class=ClassKey("member_unit"), day=DAY, cause="v1", article="11"
    )
    CHANGES[ApplicationApproved](desk.association.register, approved)
    dialog.refresh()
    assert acts(dialog) == ["签署相关协议 …"]
    step = StepDialog(desk, found, next(iter(desk.association.rules.charter.admission.steps)), dialog)  # type: ignore[union-attr]
    qtbot.addWidget(step)
    step.action.click()
    assert desk.association.register.units[found.unit].is_member
    assert acts(dialog) == []


def test_the_page_leads_there(qtbot: QtBot, desk: Desk, dialog: ApplicationsDialog) -> None:
    page = MembersPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    assert not page.applying.isHidden()
    page.show_detail(application(desk).unit)
    (opened,) = page.window().findChildren(ApplicationsDialog)
    assert opened.current() is application(desk)
    opened.accept()
    assert dialog.choose.count() == 1


@pytest.mark.parametrize(("language", "percent"), LOOKS)
def test_the_issue_of_the_certificate_is_a_step(
    qtbot: QtBot, preferences: Preferences, language: str, percent: int
) -> None:
    preferences.language, preferences.text_percent = language, percent
    dress(preferences)
    desk = furnished("shcp")
    made = ApplicationsDialog(desk, None)
    qtbot.addWidget(made)
    received(qtbot, desk, made).action.click()
    found = application(desk)
    charter = desk.association.rules.charter
    for clause, reading in (("certificate.member.first_day", "issue"), ("period_end", "does_not_roll")):
        desk.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="成员大会", resolution="1"))
    register = desk.association.register
    for event in approved(
        register,
        desk.association.rules,
        found,
        membership_class=found.membership_class,
        day=DAY,
        cause="v1",
        article="第十二条",
    ):
        apply(register, event)
    made.refresh()
    assert charter.admission is not None
    step = next(each for each in charter.admission.steps if each.issues)
    button = next(each for each in made.buttons if step.name in each.text())
    button.click()
    settle()
    (dialog,) = [each for each in made.findChildren(IssueStepDialog) if each.isVisible()]
    assert step.article in dialog.windowTitle()
    assert clipped(dialog) == []
    assert dialog.width() <= LAPTOP[0]
    dialog.action.click()
    settle()
    (certificate,) = register.certificates.values()
    assert (certificate.unit, certificate.issued) == (found.unit, DAY)
    assert step.key in found.steps
    assert all(step.name not in each.text() for each in made.buttons)
