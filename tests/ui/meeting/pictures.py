"""Pictures of the meeting page: each step as a real meeting shows it, and its dialogs."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QSize

from governance_desk.desk import Desk
from governance_desk.meeting.commands import CheckOut, OpenVote
from governance_desk.meeting.ids import SpeechId
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor, NoteStatement, SetTimeLimits
from governance_desk.meeting.state import ItemId, Method, VoteId
from tests.ui import association as desks
from tests.ui.association import MEETING
from tests.ui.pictures import picture, settle
from ui.views.meeting.convene_dialog import ConveneDialog
from ui.views.meeting.item_dialog import ItemDialog
from ui.views.meeting.opening import open_dialog
from ui.views.meeting.session import SessionStep
from ui.views.meetings import MeetingsPage
from ui.window import DeskWindow


def roll_call() -> Desk:
    """The election by roll call, seven names answered."""
    desk = desks.in_session()
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=ItemId("i2"), method=Method.ROLL_CALL))
    return desk


def quorum_lost() -> Desk:
    """In session, and half of the room has left."""
    desk = desks.in_session()
    for voter in desk.association.meetings[MEETING].here()[:8]:
        desk.do(CheckOut(meeting=MEETING, voter=voter))
    return desk


def speaking() -> Desk:
    """The first speaker has the floor, interrupted by nobody yet; three wait, one with a point of order."""
    desk = desks.in_session()
    meeting = desk.association.meetings[MEETING]
    desk.do(SetTimeLimits(meeting=MEETING, speech_seconds=180, item_seconds=900))
    for at, voter in enumerate(meeting.here()[:4]):
        speech = SpeechId(f"sp{at}")
        desk.do(AskToSpeak(meeting=MEETING, speech=speech, voter=voter, point_of_order=at == 3))
    desk.do(GiveFloor(meeting=MEETING, speech=SpeechId("sp0")))
    desk.do(NoteStatement(meeting=MEETING, speech=SpeechId("sp0"), words="赞成，建议公示候选人简历。"))
    return desk


STATES: tuple[tuple[str, Callable[[], Desk], int], ...] = (
    ("1-prepare", desks.convened, 0),
    ("2-check-in", desks.at_the_door, 1),
    ("3-session", desks.in_session, 2),
    ("3-speaking", speaking, 2),
    ("3-voting", desks.voting, 2),
    ("3-roll-call", roll_call, 2),
    ("3-declared", desks.declared, 2),
    ("3-quorum-lost", quorum_lost, 2),
    ("4-minutes", desks.declared, 3),
    ("5-before-the-close", desks.declared, 4),
    ("5-closed", desks.closed, 4),
)


def take(window: DeskWindow, folder: Path, size: QSize) -> None:
    """Write one picture for each state, the list, and the dialogs, below `folder`."""
    for name, make, step in STATES:
        window.show_desk(make())
        window.go("meetings", MEETING)
        page = window.page
        if not isinstance(page, MeetingsPage) or page.meeting is None:
            raise RuntimeError("the meeting is not shown")
        page.meeting.show_step(step)
        settle()
        if isinstance(page.meeting.step, SessionStep):
            _fill(page.meeting.step)
        picture(window, folder / f"{name}.png", size)
    if isinstance(window.page, MeetingsPage):
        window.page.show_list()
    picture(window, folder / "0-list.png", size)
    desk = desks.at_the_door(16)
    window.show_desk(desk)
    dialogs = {
        "convene": ConveneDialog(desk, window),
        "item": ItemDialog(desk.room(MEETING), window, desk.association.meetings[MEETING].agenda[1]),
        "opening": open_dialog(desk, MEETING, window),
    }
    for name, dialog in dialogs.items():
        picture(dialog, folder / f"dialog-{name}.png")
        dialog.close()


def _fill(step: SessionStep) -> None:
    if step.vote.counting.isVisible():
        counting = step.vote.counting
        for field, count in ((counting.yes, 13), (counting.no, 2), (counting.abstain, 0)):
            field.set_count(count)
    for _ in range(7 if step.vote.calling.isVisible() else 0):
        step.vote.calling.yes.click()
    settle()
