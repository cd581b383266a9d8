"""What is only reported: entered with one button where nobody objects, and put to the vote where somebody does."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QPushButton

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import ClassKey, ClauseId, MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, AnnulVote, CallItem, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.meeting.state import Subject
from governance_desk.register.admission.commands import ExamineApplication, HandInMaterial, ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.ids import UnitId
from tests.ui import association as desks
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.session import SessionStep
from ui.views.meeting.vote_panel import VotePanel

NAME, ITEM, VOTE = "黄河低碳研究院", ItemId("admits"), VoteId("v9")


def admitting(procedure: str) -> Desk:
    """In session with the admission of a unit at hand that the secretariat has found fit."""
    desk = desks.chair_sets_agenda(desks.in_session())
    for clause, reading in (("admission.begins", "vote"), ("matter.admission.procedure", procedure)):
        if reading:
            desk.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="理事会", resolution="1"))
    rule, key, plain = desk.association.rules.charter.admission, ApplicationId("a1"), ClassKey("member_unit")
    assert rule is not None
    desk.do(ReceiveApplication(application=key, unit=UnitId("new"), name=NAME, membership_class=plain, day=DAY))
    for material in rule.materials:
        for proof in material.proofs:
            desk.do(HandInMaterial(application=key, material=material.key, proof=proof, day=DAY))
    conditions = tuple(each.key for each in rule.conditions)
    desk.do(ExamineApplication(application=key, fit=True, day=DAY, conditions=conditions))
    subject = Subject(unit_name=NAME, membership_class=plain)
    desk.do(AddItem(meeting=MEETING, item=ITEM, title=f"吸收{NAME}", matter=MatterKey("admission"), subject=subject))
    desk.do(CallItem(meeting=MEETING, item=ITEM))
    return desk


def is_primary(button: QPushButton) -> bool:
    return button.isVisible() and button.property("kind") == "primary"


def panel(open_meeting: Open, desk: Desk) -> VotePanel:
    step = open_meeting(desk).step
    assert isinstance(step, SessionStep)
    return step.vote


def test_reported_with_one_button(open_meeting: Open) -> None:
    desk = admitting("report")
    vote = panel(open_meeting, desk)
    assert vote.report.isVisible()
    assert vote.hands.isVisible(), "somebody may object"
    assert [each.text() for each in vote.findChildren(QPushButton) if is_primary(each)] == [vote.report.text()]
    for button in (vote.report, vote.hands, vote.roll_call, vote.on_paper):
        assert button.visibleRegion().boundingRect() == button.rect(), button.text()
    assert "To be reported" in vote._state.text()
    vote.report.click()
    settle()
    assert desk.association.register.units[UnitId("new")].is_member
    assert not vote.report.isVisible()
    assert not vote.hands.isVisible()
    assert vote._state.text().startswith("Reported")


@pytest.mark.parametrize("procedure", ["vote", ""])
def test_put_to_the_vote_otherwise(open_meeting: Open, procedure: str) -> None:
    vote = panel(open_meeting, admitting(procedure))
    assert [each.text() for each in vote.findChildren(QPushButton) if is_primary(each)] == [vote.hands.text()]
    assert not vote.report.isVisible()
    assert vote.hands.isVisible()


def test_after_a_vote_it_is_reported_only_once_the_vote_is_void(open_meeting: Open) -> None:
    desk = admitting("report")
    vote = panel(open_meeting, desk)
    desk.do(OpenVote(meeting=MEETING, vote=VOTE, item=ITEM))
    desk.do(CountHands(meeting=MEETING, vote=VOTE, yes=3, no=10, abstain=3))
    desk.do(DeclareVote(meeting=MEETING, vote=VOTE))
    settle()
    assert not vote.report.isVisible()
    desk.do(AnnulVote(meeting=MEETING, vote=VOTE, reason="误付表决"))
    settle()
    assert vote.report.isVisible()
    assert "误付表决" in vote._history.text()
