"""The driver's seat: in every state of a meeting each step can be worked with keys and read by a screen reader.

Walked are all steps in all states: whatever can be used has a name and can be reached, no two acts in sight have the
same key, and what is done all day has one, written in its button.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QToolButton,
    QWidget,
)

from governance_desk.desk import Desk
from governance_desk.meeting.answers.commands import SetVotes
from governance_desk.meeting.commands import OpenVote
from governance_desk.meeting.ids import SpeechId
from governance_desk.meeting.speaking.commands import AskToSpeak, GiveFloor
from governance_desk.meeting.state import ItemId, Method, VoteId
from tests.ui import association as desks
from tests.ui import elections
from tests.ui.meeting.conftest import Open
from tests.ui.pictures import settle
from ui.views.meeting.page import STEPS, MeetingView
from ui.widgets.key_button import KeyButton
from ui.widgets.step_bar import StepBar
from ui.window import DeskWindow

USED = (QAbstractButton, QLineEdit, QPlainTextEdit, QComboBox, QAbstractSpinBox, QAbstractItemView)
"""What a reader acts with."""


def _voting(method: Method) -> Desk:
    desk = desks.in_session()
    desk.do(SetVotes(meeting=desks.MEETING, seconds=600))
    desk.do(OpenVote(meeting=desks.MEETING, vote=VoteId("v1"), item=ItemId("i2"), method=method))
    return desk


def _speaking() -> Desk:
    desk = desks.in_session()
    roll = list(desk.association.meetings[desks.MEETING].roll)
    for at in range(3):
        desk.do(AskToSpeak(meeting=desks.MEETING, speech=SpeechId(f"s{at}"), voter=roll[at]))
    desk.do(GiveFloor(meeting=desks.MEETING, speech=SpeechId("s0")))
    return desk


STATES: dict[str, Callable[[], Desk]] = {
    "convened": desks.convened,
    "at_the_door": desks.at_the_door,
    "in_session": desks.in_session,
    "hands": lambda: _voting(Method.HANDS),
    "roll_call": lambda: _voting(Method.ROLL_CALL),
    "ballot": lambda: _voting(Method.BALLOT),
    "speaking": _speaking,
    "declared": desks.declared,
    "election_at_hand": elections.at_hand,
    "election_handed_out": elections.handed_out,
    "closed": desks.closed,
}

DAILY: dict[str, tuple[int, set[str]]] = {
    "convened": (0, {"Add an item", "Election", "Scrutineers and tellers", "Begin the check-in"}),
    "at_the_door": (1, {"In person", "Left the room", "By proxy", "Someone else came", "Excused", "Open the meeting"}),
    "in_session": (
        2,
        {
            "Next item",
            "Call this item",
            "End of the session",
            "Show of hands",
            "Roll call",
            "Paper ballots",
            "Vote settings …",
            "Ask to speak",
            "Point of order",
            "Keep this note",
            "Show next",
            "Item",
            "Result",
            "Notice",
            "Blank",
            "Results as bars",
            "Open the hall screen",
        },
    ),
    "hands": (2, {"Declare the result", "+1 min", "Close the voting", "Annul the vote"}),
    "declared": (2, {"Reopen the vote", "Annul the vote", "Next item"}),
    "roll_call": (2, {"For", "Against", "Abstained", "Take back", "Declare the result"}),
    "ballot": (2, {"Declare the result"}),
    "speaking": (2, {"End the speech", "Pause", "Ask to speak", "Point of order"}),
    "election_at_hand": (2, {"Hand out the ballots"}),
    "election_handed_out": (2, {"Ballot by ballot", "Declare the result"}),
    "closed": (3, {"Save as PDF or Word", "Print"}),
}
"""What is done all day, by state and step: one key each, in the button."""


def steps(view: MeetingView) -> Iterator[str]:
    """Look at one step after the other; which one, in words."""
    for at in range(len(STEPS)):
        view.show_step(at)
        settle()
        yield STEPS[at].__name__


def used(view: MeetingView) -> list[QWidget]:
    """Everything in sight that a reader acts with; Qt's own parts within such a thing are not counted."""
    found = [part for kind in USED for part in view.findChildren(kind) if part.isVisible() and part.isEnabled()]
    return [part for part in found if not isinstance(part, QScrollBar | QTabBar) and not _within(part)]


def _within(part: QWidget) -> bool:
    above = part.parentWidget()
    inner = part.objectName().startswith("qt_") or isinstance(part, QToolButton)
    return inner or isinstance(above, QComboBox | QAbstractSpinBox | QLineEdit | QTabBar)


def keys(window: DeskWindow) -> list[str]:
    """The keys that do something now, as often as there is something for them to do."""
    buttons = [each for each in window.findChildren(QAbstractButton) if each.isVisible() and each.isEnabled()]
    found = [each.shortcut() for each in buttons]
    for each in window.findChildren(QShortcut):
        above = each.parent()
        if each.isEnabled() and isinstance(above, QWidget) and above.isVisible() and _everywhere(each):
            found.append(each.key())
    return [each.toString(QKeySequence.SequenceFormat.PortableText) for each in found if not each.isEmpty()]


def _everywhere(shortcut: QShortcut) -> bool:
    return shortcut.context() in (Qt.ShortcutContext.WindowShortcut, Qt.ShortcutContext.ApplicationShortcut)


@pytest.mark.parametrize("state", STATES)
def test_every_step_has_names_and_keys(window: DeskWindow, open_meeting: Open, state: str) -> None:
    view = open_meeting(STATES[state]())
    for step in steps(view):
        parts = used(view)
        assert parts, step
        nameless = [(step, type(part).__name__, part.parent()) for part in parts if not part.accessibleName()]
        assert nameless == []
        twice = [key for key, number in Counter(keys(window)).items() if number > 1]
        assert (step, twice) == (step, []), "one key, one act"
        lost = [
            part.accessibleName()
            for part in parts
            if part.accessibleName() not in DRIVEN
            and not part.focusPolicy() & Qt.FocusPolicy.TabFocus
            and not (isinstance(part, QAbstractButton) and not part.shortcut().isEmpty())
        ]
        assert (step, lost) == (step, []), "neither a key nor the tabulator leads there"


@pytest.mark.parametrize("state", DAILY)
def test_what_is_done_all_day_has_a_key_in_its_button(window: DeskWindow, open_meeting: Open, state: str) -> None:
    step, daily = DAILY[state]
    view = open_meeting(STATES[state]())
    view.show_step(step)
    settle()
    shown = {each.accessibleName(): each for each in window.findChildren(KeyButton) if each.isVisible()}
    assert daily - set(shown) == set()
    for name in daily:
        assert not shown[name].shortcut().isEmpty()
        assert shown[name].accessibleDescription(), "a screen reader says the key"
    primary = [
        each.accessibleName()
        for each in window.findChildren(QAbstractButton)
        if each.isVisible() and each.property("kind") == "primary" and not isinstance(each, KeyButton)
    ]
    assert [name for name in primary if name not in SELDOM] == []


DRIVEN = {"Roll"}
"""What has no focus of its own: the arrow keys of the search field move in it."""

SELDOM: set[str] = {"Record the signing …"}
"""What is done once in a meeting, and asks for more before it is done."""


def test_the_focus_is_seen_wherever_it_is(open_meeting: Open) -> None:
    """Each thing that can be used looks different while it has the focus."""
    view = open_meeting(desks.in_session())
    view.show_step(2)
    settle()
    unseen = []
    for part in used(view):
        if not part.focusPolicy() & Qt.FocusPolicy.TabFocus or part.width() < 4:
            continue
        pictures: list[QImage] = []
        for wanted in (part, view.bar.findChildren(QWidget)[0]):
            wanted.setFocus(Qt.FocusReason.TabFocusReason)
            settle()
            pictures.append(part.grab().toImage())
        if pictures[0] == pictures[1]:
            unseen.append(part.accessibleName())
    assert unseen == []


def test_the_steps_are_walked_with_keys(window: DeskWindow, open_meeting: Open) -> None:
    view = open_meeting(desks.in_session())
    (bar,) = window.findChildren(StepBar)
    seen = []
    for key in ("Ctrl+Tab", "Ctrl+Tab", "Ctrl+Shift+Tab"):
        (shortcut,) = (each for each in view.findChildren(QShortcut) if each.key() == QKeySequence(key))
        shortcut.activated.emit()
        settle()
        seen.append(bar.shown)
    assert seen == [3, 4, 3]
