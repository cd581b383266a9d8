"""A council of 37 with ten items and two elections, from the opening of the door to the minutes, without a mouse.

Only keys are pressed, in whatever has the focus, as a clerk does with one hand on a pile of paper.
"""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, Marks, MatterKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, Convene
from governance_desk.meeting.election.commands import Nominate, PlanElection, ProposeCounters
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.hall import ElectionResult, HallView, Notice, Result, Speaking, Voting
from governance_desk.meeting.ids import CandidateId
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import ItemId, Meeting, Method, Outcome, Stage, Vote, VoteStage
from governance_desk.register.commands import AppointOfficer, BeginTerm, EnterMembers, NewSeat, NewUnit, SeatPersons
from governance_desk.register.names import spellings
from governance_desk.register.state import PersonId, SeatId, UnitId
from tests.ui.association import DAY, MEETING, founded
from tests.ui.elections import READINGS
from tests.ui.keys import CTRL, SHIFT, at_hand, press
from tests.ui.meeting.conftest import Open
from ui.views.meeting.check_in import CheckInStep
from ui.views.meeting.filing import FilingStep
from ui.views.meeting.minutes import MinutesStep
from ui.views.meeting.session import SessionStep

SURNAMES = "赵钱孙李周吴郑王冯陈褚范蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶彭戚谢邹喻柏"
COUNCIL = BodyKey("council")
VICE, RESOLUTION = MatterKey("elect_vice_chair"), MatterKey("resolution")
KEY = Qt.Key
ITEMS = (
    ("推选监票人、计票人", RESOLUTION),
    ("秘书处工作报告", None),
    ("关于年度工作计划的议案", RESOLUTION),
    ("关于设立专业委员会的议案", RESOLUTION),
    ("选举副理事长（二名）", VICE),
    ("关于标准研究课题的议案", RESOLUTION),
    ("增选副理事长（一名）", VICE),
    ("关于举办年会的议案", RESOLUTION),
    ("关于对外合作的议案", RESOLUTION),
    ("其他事项", None),
)


def council() -> Desk:
    """37 seats, each with its unit; the meeting is convened and its agenda stands."""
    desk = founded()
    classes = ["chair_unit", *["vice_chair_unit"] * 10, *["council_unit"] * 26]
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{at}"),
            name=f"第{at}单位",
            membership_class=ClassKey(key),
            person=PersonId(f"p{at}"),
            representative=f"{surname}建国",
        )
        for at, (surname, key) in enumerate(zip(SURNAMES, classes, strict=True), 1)
    )
    desk.do(EnterMembers(units=units, cause="import"))
    desk.do(BeginTerm(body=COUNCIL, number=1, since=DAY))
    seats = tuple(
        NewSeat(seat=SeatId(f"s{at}"), person=PersonId(f"p{at}"), unit=UnitId(f"u{at}")) for at in range(1, 38)
    )
    desk.do(SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=seats, day=DAY, cause="first"))
    desk.do(AppointOfficer(office=OfficeKey("chair"), person=PersonId("p1"), day=DAY, cause="first"))
    readings = {f"elections.{slot}": reading for slot, reading in READINGS.items() if reading}
    for clause, reading in {**readings, "seating.nominated": "at_meeting"}.items():
        desk.do(
            AdoptReading(clause=ClauseId(clause), reading=reading, since=DAY, body="理事会", resolution="第1号决议")
        )
    desk.do(Convene(meeting=MEETING, body=COUNCIL, day=DAY, starts="09:30", place="北京"))
    for at, (title, matter) in enumerate(ITEMS, 1):
        desk.do(AddItem(meeting=MEETING, item=ItemId(f"i{at}"), title=title, matter=matter))
    people = Counters(Official("监票人"), (Official("甲"),), (Official("乙"), Official("丙")))
    desk.do(ProposeCounters(meeting=MEETING, item=ItemId("i1"), counters=people))
    for item, seats_to_fill, candidates in (("i5", 2, (2, 3, 4)), ("i7", 1, (5, 6))):
        posts = ((VICE, seats_to_fill),)
        desk.do(PlanElection(meeting=MEETING, item=ItemId(item), posts=posts, marks=Marks("○", "×", "")))
        for number in candidates:
            desk.do(
                Nominate(
                    meeting=MEETING,
                    item=ItemId(item),
                    post=VICE,
                    candidate=CandidateId(f"c{number}"),
                    person=PersonId(f"p{number}"),
                    nominated_by="理事长单位",
                )
            )
    return desk


class Mice(QObject):
    """Counts what a mouse does."""

    clicks = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802
        self.clicks += event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.MouseButtonDblClick)
        return False


def write(words: str) -> None:
    """Type into whatever has the focus."""
    QTest.keyClicks(at_hand(), words)


def numbers(*counts: int) -> None:
    """Fill in the counts from the first field on, Enter after each; then declare."""
    for count in counts:
        write(str(count))
        press(KEY.Key_Return)
    press(KEY.Key_Return, CTRL)


def test_a_council_is_held_without_a_mouse(
    qapp: QApplication, open_meeting: Open, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved = tmp_path / "minutes.pdf"
    monkeypatch.setattr("PySide6.QtWidgets.QFileDialog.getSaveFileName", lambda *_given, **_named: (str(saved), ""))
    mice = Mice()
    qapp.installEventFilter(mice)
    desk = council()
    view = open_meeting(desk)
    meeting: Meeting = desk.association.meetings[MEETING]

    def last() -> Vote:
        return list(meeting.votes.values())[-1]

    def step() -> object:
        return view.step

    def hall() -> HallView:
        return view.hall.view

    press(KEY.Key_Return, CTRL)
    assert isinstance(step(), CheckInStep)
    assert meeting.stage is Stage.CHECK_IN
    for voter in list(meeting.roll.values())[:36]:
        write(spellings(voter.name)[0])
        press(KEY.Key_Return)
    assert len(meeting.here()) == 36
    press(KEY.Key_H, CTRL)
    assert view.hall.is_open
    press(KEY.Key_Return, CTRL)
    assert isinstance(QApplication.activeModalWidget(), QDialog)
    write("Lin")
    press(KEY.Key_Return)
    assert isinstance(step(), SessionStep)

    # 1. Who counts: a show of hands.
    press(KEY.Key_F2)
    press(KEY.Key_F3)
    assert isinstance(hall(), Voting)
    numbers(36)  # all of them: nobody is left for the others
    assert last().stage is VoteStage.DECLARED
    assert isinstance(hall(), Result)
    assert meeting.counters is not None

    # 2. A report with a speech and a note.
    press(KEY.Key_F2)
    press(KEY.Key_F10)
    write("qianjianguo")
    press(KEY.Key_Return)
    press(KEY.Key_F11)
    assert isinstance(hall(), Speaking)
    press(KEY.Key_J, CTRL)
    write("Well done.")
    press(KEY.Key_S, CTRL)
    press(KEY.Key_F11)
    (speech,) = meeting.speeches.values()
    assert (speech.stage, speech.statement) == (SpeechStage.OVER, "Well done.")

    # 3. Name by name; one answer was entered wrongly.
    press(KEY.Key_F2)
    press(KEY.Key_F4)
    for key in [KEY.Key_Y] * 30 + [KEY.Key_N] * 4 + [KEY.Key_A] + [KEY.Key_N]:
        press(key)
    press(KEY.Key_Backspace)
    press(KEY.Key_A)
    press(KEY.Key_Return, CTRL)
    found = last().tally
    assert last().stage is VoteStage.DECLARED
    assert found is not None
    assert (found.yes, found.no, found.abstain) == (30, 4, 2)

    # 4. On paper; the result waits for the clerk, and comes as a pie.
    press(KEY.Key_F7, SHIFT)
    press(KEY.Key_G, CTRL)
    press(KEY.Key_F2)
    press(KEY.Key_B, CTRL)
    assert last().method is Method.BALLOT
    numbers(36, 35, 1, 30, 3, 1)
    assert last().stage is VoteStage.DECLARED
    assert not isinstance(hall(), Result)
    press(KEY.Key_F7)
    result = hall()
    assert isinstance(result, Result)
    assert result.chart == "pie"
    press(KEY.Key_F7, SHIFT)

    # 5. Two vice chairs, by sums.
    press(KEY.Key_F2)
    press(KEY.Key_F3)
    election = last()
    assert election.method is Method.ELECTION
    numbers(36, 36, 0, 30, 6, 0, 28, 8, 0, 10, 26, 0)
    assert last().stage is VoteStage.DECLARED
    assert isinstance(hall(), ElectionResult)
    assert election.election is not None
    assert [len(each.elected) for each in election.election.results] == [2]

    # 6. A motion that fails.
    press(KEY.Key_F2)
    press(KEY.Key_F3)
    numbers(10, 20, 6)
    verdict = last().verdict
    assert verdict is not None
    assert verdict.passed is False

    # 7. One more vice chair, ballot by ballot.
    press(KEY.Key_F2)
    press(KEY.Key_F3)
    for count in (36, 36):
        write(str(count))
        press(KEY.Key_Return)
    press(KEY.Key_F4)
    session = view.step
    assert isinstance(session, SessionStep)
    session.vote.take_focus()
    for at in range(36):
        for key in (KEY.Key_Y, KEY.Key_N) if at < 30 else (KEY.Key_N, KEY.Key_Y):
            press(key)
        press(KEY.Key_Return)
    press(KEY.Key_Return, CTRL)
    assert last().stage is VoteStage.DECLARED
    vice = [each.person for each in desk.association.register.appointments if each.office == "vice_chair"]
    assert len(vice) == 3

    # 8. and 9. Hands again; someone leaves in between, and the hall is blank for a while.
    for counts in ((36,), (30, 3, 3)):
        press(KEY.Key_F2)
        press(KEY.Key_F3)
        numbers(*counts)
        assert last().stage is VoteStage.DECLARED
    press(KEY.Key_F9)
    # 10. The last one: chosen in the list.
    press(KEY.Key_I, CTRL)
    press(KEY.Key_End)
    press(KEY.Key_F2, SHIFT)
    assert meeting.current_item == "i10"

    press(KEY.Key_L, CTRL)
    assert isinstance(step(), FilingStep)
    press(KEY.Key_Return, CTRL)
    press(KEY.Key_Return)
    assert (meeting.stage, meeting.outcome) == (Stage.CLOSED, Outcome.HELD)
    assert isinstance(hall(), Notice)
    press(KEY.Key_Tab, CTRL | SHIFT)
    assert isinstance(step(), MinutesStep)
    press(KEY.Key_S, CTRL)
    assert saved.read_bytes().startswith(b"%PDF")
    assert [vote.stage for vote in meeting.votes.values()] == [VoteStage.DECLARED] * 8
    assert mice.clicks == 0
    qapp.removeEventFilter(mice)
