"""What waits for a reading, said in the words of the charter page and never by a key of the charter file."""

from __future__ import annotations

import datetime
import re

import pytest
from pytestqt.qtbot import QtBot

from governance_desk.association.decide import room
from governance_desk.charter.keys import ClassKey, MatterKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import render, text
from governance_desk.meeting.commands import AddItem, Convene
from governance_desk.meeting.state import ItemId, Subject
from governance_desk.meeting.subject import require_subject
from governance_desk.register.admission.commands import ExamineApplication, HandInMaterial, ReceiveApplication
from governance_desk.register.admission.state import ApplicationId
from governance_desk.register.state import PersonId, UnitId
from tests.ui.association import COUNCIL, DAY, MEETING, assembly_convened, closed, furnished
from ui.models.docket import Part
from ui.operations.docket import due_rows
from ui.plainly import in_full, plainly
from ui.preferences import Preferences
from ui.views.meeting.item_dialog import missing_words
from ui.views.today import TodayPage

A_KEY = re.compile(r"[a-z_]+\.[a-z_.]+|[a-z]{4,}")


def waiting_for_the_vote() -> Desk:
    """An application, examined and on the agenda of a council; nobody has said when membership begins."""
    desk = furnished()
    unit = UnitId("unit/new")
    desk.do(
        ReceiveApplication(
            application=ApplicationId("a1"),
            unit=unit,
            name="黄河低碳研究院",
            membership_class=ClassKey("member_unit"),
            day=DAY,
            person=PersonId("person/new"),
            representative="解天佑",
        )
    )
    admission = desk.association.rules.charter.admission
    assert admission is not None
    for material in admission.materials:
        for proof in material.proofs:
            desk.do(HandInMaterial(application=ApplicationId("a1"), material=material.key, proof=proof, day=DAY))
    desk.do(
        ExamineApplication(
            application=ApplicationId("a1"), fit=True, conditions=tuple(c.key for c in admission.conditions), day=DAY
        )
    )
    desk.do(Convene(meeting=MEETING, body=COUNCIL, day=DAY, starts="09:30", place="北京"))
    desk.do(
        AddItem(
            meeting=MEETING,
            item=ItemId("i1"),
            title="吸收黄河低碳研究院",
            matter=MatterKey("admission"),
            subject=Subject(unit=unit, unit_name="黄河低碳研究院", membership_class=ClassKey("member_unit")),
        )
    )
    return desk


def test_an_admission_on_the_agenda_calls_for_the_reading_that_its_vote_will_need(preferences: Preferences) -> None:
    assert preferences is not None
    (found,) = [row.thing for row in due_rows(waiting_for_the_vote()) if row.thing.act.detail == "admission.begins"]
    assert (found.day, found.act.page) == (DAY, "charter")
    assert "会员资格的起始" in render(found.what)


def test_the_item_says_what_is_missing_without_a_key(preferences: Preferences) -> None:
    assert preferences is not None
    desk = waiting_for_the_vote()
    meeting = desk.association.meetings[MEETING]
    here = room(desk.association, meeting, desk.clock())
    words = missing_words(here, here.rules.charter.matter("admission"), meeting.agenda[0].subject)
    assert "“会员资格的起始”" in words
    assert not A_KEY.search(words)


def test_the_working_names_clauses_and_readings_and_not_their_keys(preferences: Preferences) -> None:
    assert preferences is not None
    rows = due_rows(assembly_convened(DAY + datetime.timedelta(days=40)))
    said = [render(each) for row in rows for each in (row.thing.working, *row.thing.notes)]
    assert any("采纳“提前15日”" in each for each in said)
    assert not [each for each in said if A_KEY.search(each)]


def test_a_name_stays_as_it_is(preferences: Preferences) -> None:
    assert preferences is not None
    charter = furnished().association.rules.charter
    named = text("Adopt a reading: {clause}", clause="理事会：票数相同")
    assert plainly(named, charter) == named


def test_a_part_with_nothing_in_it_leads_to_all_of_them(qtbot: QtBot, preferences: Preferences) -> None:
    assert preferences is not None
    desk = closed()
    now = desk.clock()
    desk.clock = lambda: Moment(now.at, datetime.date(2026, 3, 6))
    page = TodayPage(desk)
    qtbot.addWidget(page)
    page.refresh()
    page.show()
    page.parts[Part.COMING].click()
    assert page.model.rowCount() == 0
    page._none.acted.emit()
    assert page._part is Part.EVERYTHING
    assert page.model.rowCount() > 0


def test_a_refusal_beside_the_thing_itself_is_said_in_full(preferences: Preferences) -> None:
    assert preferences is not None
    desk = waiting_for_the_vote()
    here = room(desk.association, desk.association.meetings[MEETING], desk.clock())
    with pytest.raises(Refusal) as refused:
        require_subject(here, here.matter("admission"), here.meeting.agenda[0].subject)
    said = in_full(refused.value, here.rules.charter)
    assert said.startswith("会员资格自何时取得，章程没有写明。（第十一条（三）、第十一条（四））请先在")
    assert "“会员资格的起始”" in said
    assert not A_KEY.search(said)
