"""Items that are due: counted on Prepare, ticked, added in one act."""

from __future__ import annotations

from PySide6.QtCore import Qt

from governance_desk.association.proposals import proposals
from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, AdjournForWantOfQuorum, BeginCheckIn, Convene
from governance_desk.meeting.ids import ItemId, MeetingId
from tests.ui import association as desks
from tests.ui.association import COUNCIL, MEETING
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.prepare import PrepareStep
from ui.views.meeting.proposals_dialog import ProposalsDialog


def put_off() -> Desk:
    """A council meeting with nothing on its agenda yet; the one before had no quorum and two items."""
    desk = desks.furnished()
    before = MeetingId("before")
    desk.do(Convene(meeting=before, body=COUNCIL, day=desks.DAY, starts="08:00", place=""))
    desk.do(AddItem(meeting=before, item=ItemId("一"), title="年度计划", matter=MatterKey("draw_up_plan")))
    desk.do(AddItem(meeting=before, item=ItemId("二"), title="听取汇报"))
    desk.do(BeginCheckIn(meeting=before))
    desk.do(AdjournForWantOfQuorum(meeting=before))
    desk.do(Convene(meeting=MEETING, body=COUNCIL, day=desks.DAY, starts="09:30", place=""))
    return desk


def test_ticked_items_are_added_and_the_button_counts_what_is_left(open_meeting: Open) -> None:
    desk = put_off()
    found = proposals(desk.association, MEETING)
    assert len(found) == 3  # what was put off, and the report that the council draws up each year
    view = open_meeting(desk)
    step = view.step
    assert isinstance(step, PrepareStep)
    assert str(len(found)) in step.due.text()
    before, entries = len(step.meeting.agenda), desk.head.number
    step.due.click()
    settle()
    dialog = view.window().findChildren(ProposalsDialog)[0]
    assert found[0].article in dialog.list.item(0).text()
    for at in range(1, len(found)):
        dialog.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    dialog.action.click()
    settle()
    assert [each.title for each in step.meeting.agenda[before:]] == [found[0].title]
    assert desk.head.number == entries + 1
    assert step.due.isVisible() == (len(found) > 1)


def test_without_a_tick_nothing_can_be_added(open_meeting: Open) -> None:
    desk = desks.convened()
    view = open_meeting(desk)
    dialog = ProposalsDialog(desk, MEETING, view)
    for at in range(dialog.list.count()):
        dialog.list.item(at).setCheckState(Qt.CheckState.Unchecked)
    assert not dialog.action.isEnabled()
    dialog.close()
