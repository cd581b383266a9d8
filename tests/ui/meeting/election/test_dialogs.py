"""An election and its tellers are put on the agenda, changed, and refused, in the dialogs of Prepare."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import Marks, MatterKey, OfficeKey
from governance_desk.meeting.state import Item, Meeting
from governance_desk.register.nominations.commands import NominatePerson
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.state import PersonId
from tests.ui import association as desks
from tests.ui import elections
from tests.ui.association import DAY, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.meeting.test_opening import shown
from tests.ui.meeting.test_session import refusal
from tests.ui.pictures import settle
from ui.views.meeting.election.counters_dialog import CountersDialog
from ui.views.meeting.election.plan_dialog import ElectionDialog
from ui.views.meeting.prepare import PrepareStep
from ui.window import DeskWindow

VICE = MatterKey("elect_vice_chair")


def last(meeting: Meeting) -> Item:
    return meeting.agenda[-1]


def test_an_election_is_put_on_the_agenda(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    meeting = desk.association.meetings[MEETING]
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.election.click()
    dialog = shown(window, ElectionDialog)
    assert not dialog.add.isEnabled(), "first the post"
    box, seats = dialog.seats[VICE]
    box.click()
    seats.setValue(2)
    assert dialog.by.line.text() == "理事长单位"
    people = [each.representative for each in desks.sitting_units(desk)[1:4]]
    for person in people:
        dialog.person.line.setText(desk.association.register.person_name(person))
        dialog.nominate()
    dialog.candidates.select("0")
    dialog.drop()
    assert dialog.marks.currentIndex() == -1, "how the ballot is marked is the association's to say"
    dialog.action.click()
    settle()
    refusal(window).close()
    assert len(meeting.agenda) == 3
    dialog.marks.setCurrentIndex(0)
    dialog.action.click()
    settle()
    election = last(meeting).election
    assert election is not None
    assert last(meeting).title == "选举副理事长"
    assert election.marks == Marks("○", "×", "")
    assert [(post.matter, post.seats) for post in election.posts] == [(VICE, 2)]
    assert [each.person for each in election.posts[0].nominees] == people[1:]


def test_it_is_changed_where_it_stands(open_meeting: Open, window: DeskWindow) -> None:
    desk = elections.at_hand()
    meeting = desk.association.meetings[MEETING]
    view = open_meeting(desk)
    view.show_step(0)
    step = view.step
    assert isinstance(step, PrepareStep)
    step.agenda.select(elections.ELECTION)
    step._edit(elections.ELECTION)
    dialog = shown(window, ElectionDialog)
    dialog.seats[VICE][1].setValue(1)
    dialog.candidates.select("3")
    dialog.drop()
    dialog.action.click()
    settle()
    election = next(each.election for each in meeting.agenda if each.id == elections.ELECTION)
    assert election is not None
    assert [(post.seats, len(post.nominees)) for post in election.posts] == [(1, 3)]
    assert [each.id for each in election.posts[0].nominees] == ["c0", "c1", "c2"]


def test_who_counts_is_put_on_the_agenda(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    meeting = desk.association.meetings[MEETING]
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.counters.click()
    dialog = shown(window, CountersDialog)
    dialog.chief.line.setText("何青松")
    dialog.action.click()
    settle()
    refusal(window).close()
    dialog.tellers[0].line.setText("林小雨")
    dialog.action.click()
    settle()
    counters = last(meeting).counters
    assert counters is not None
    assert [each.name for each in counters.everyone] == ["何青松", "林小雨"]
    assert "何青松" in last(meeting).text


def test_who_was_nominated_in_writing_stands_at_once(open_meeting: Open, window: DeskWindow) -> None:
    desk = desks.convened()
    chair, vice = desks.sitting_units(desk)[:2]
    desk.do(
        NominatePerson(
            nomination=NominationId("n1"),
            unit=chair.id,
            person=vice.representative or PersonId(""),
            office=OfficeKey("vice_chair"),
            day=DAY,
            document="提名函1号",
        )
    )
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    step.election.click()
    dialog = shown(window, ElectionDialog)
    dialog.seats[VICE][0].click()
    dialog.marks.setCurrentIndex(0)
    dialog.action.click()
    settle()
    election = last(desk.association.meetings[MEETING]).election
    assert election is not None
    assert [(each.person, each.nominated_by) for each in election.posts[0].nominees] == [
        (vice.representative, chair.name)
    ]


def test_the_meeting_may_choose_other_marks_and_prints_its_rules(
    open_meeting: Open, window: DeskWindow, monkeypatch: pytest.MonkeyPatch
) -> None:
    printed: list[bytes] = []
    monkeypatch.setattr("ui.printing.print_pdf", lambda pdf, _name, _parent, **_how: printed.append(pdf))
    desk = desks.convened()
    step = open_meeting(desk).step
    assert isinstance(step, PrepareStep)
    assert not step.rules.isVisible()
    step.election.click()
    settle()
    dialog = shown(window, ElectionDialog)
    box, _seats = dialog.seats[VICE]
    box.click()
    assert not dialog.own.isVisible()
    dialog.marks.setCurrentIndex(dialog.marks.count() - 1)
    settle()
    assert dialog.own.isVisible()
    dialog.own.abstain.setText("○")
    dialog.action.click()
    settle()
    refusal(window).close()  # two marks are the same
    dialog.own.abstain.setText("△")
    dialog.action.click()
    settle()
    meeting = desk.association.meetings[MEETING]
    election = last(meeting).election
    assert election is not None
    assert election.marks == Marks("○", "×", "△")
    step.agenda.select(last(meeting).id)
    settle()
    step.rules.click()
    assert [each[:5] for each in printed] == [b"%PDF-"]
    ElectionDialog(desk, desk.room(MEETING), step, last(meeting)).open()
    again = shown(window, ElectionDialog)
    assert again.own.marks() == Marks("○", "×", "△")
    assert again.own.isVisible()
