"""Real desks over a journal in memory, as far along as a page needs them; for tests and pictures.

founded()       an association under a charter, without members
furnished()     with its member units, a council of 21 and a chair
convened()      a council meeting with three items (meeting "m1")
at_the_door()   check-in begun, nine of 21 there
in_session()    called to order with sixteen, the election at hand
closed()        held: one item carried, one lost, and closed
assembly_convened(day)  an assembly on a day
assembly_voting(reading)  an assembly of 24 votes, under this reading of equal votes
"""

from __future__ import annotations

import datetime
import itertools
from collections.abc import Callable
from functools import cache

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, MatterKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.journal.command import Moment
from governance_desk.journal.memory import MemoryLog
from governance_desk.meeting.commands import (
    AddItem,
    BeginCheckIn,
    CallItem,
    CheckIn,
    CloseMeeting,
    Convene,
    CountHands,
    DeclareVote,
    GrantLeave,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.state import ItemId, MeetingId, Method, Subject, VoteId
from governance_desk.paths import resource
from governance_desk.register.commands import (
    AppointOfficer,
    BeginTerm,
    EnterMembers,
    FoundAssociation,
    NewSeat,
    NewUnit,
    SeatPersons,
)
from governance_desk.register.importing.findings import ImportRow
from governance_desk.register.state import PersonId, SeatId, Unit, UnitId

DAY = datetime.date(2026, 3, 5)
COUNCIL = BodyKey("council")
MEETING = MeetingId("m1")
NAMES = {"cfia": "碳足迹产业技术创新联盟", "shcp": "上海市健康产业促进协会"}


def founded(charter: str = "cfia") -> Desk:
    """An association under one of the two charters, with nobody in it."""
    desk = Desk(MemoryLog(), clock=_clock(), new_id=_ids(), who="秘书处", station="desk")
    text = resource("charters", f"{charter}.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name=NAMES[charter], charter=text, since=DAY))
    return desk


def furnished(charter: str = "cfia") -> Desk:
    """With the member units of the sample list; for CFIA also a council with a chair."""
    desk = founded(charter)
    desk.do(
        EnterMembers(
            units=tuple(
                NewUnit(
                    unit=UnitId(desk.new_id("unit")),
                    name=row.unit_name,
                    membership_class=ClassKey(row.membership_class or ""),
                    person=PersonId(desk.new_id("person")),
                    representative=row.representative,
                    post=row.post or "",
                    credit_code=row.credit_code or "",
                    joined=row.joined,
                )
                for row in _rows(charter)
            ),
            cause="import",
        )
    )
    desk.do(BeginTerm(body=COUNCIL, number=1, since=DAY))
    sitting = sitting_units(desk)
    if sitting:
        director = next(o.key for o in desk.association.rules.charter.offices if o.seat_in == COUNCIL)
        seats = tuple(
            NewSeat(seat=SeatId(desk.new_id("seat")), person=unit.representative or PersonId(""), unit=unit.id)
            for unit in sitting
        )
        desk.do(SeatPersons(body=COUNCIL, office=director, seats=seats, day=DAY, cause="第一届会员大会第一次会议"))
    if charter == "cfia":
        chair = sitting[0].representative or PersonId("")
        desk.do(AppointOfficer(office=OfficeKey("chair"), person=chair, day=DAY, cause="第一届会员大会第一次会议"))
    return desk


def convened() -> Desk:
    """A council meeting: a report, the election of a vice chair, and a motion to terminate the association.

    A candidate can be nominated in the meeting.
    """
    desk = furnished()
    nominated = ClauseId("seating.nominated")
    desk.do(AdoptReading(clause=nominated, reading="at_meeting", since=DAY, body="会员大会", resolution="第1号决议"))
    person = sitting_units(desk)[1].representative
    desk.do(Convene(meeting=MEETING, body=COUNCIL, day=DAY, starts="09:30", place="北京市海淀区学院路 30 号三层会议室"))
    desk.do(AddItem(meeting=MEETING, item=ItemId("i1"), title="秘书处工作报告", presenter="秘书长", minutes=20))
    desk.do(
        AddItem(
            meeting=MEETING,
            item=ItemId("i2"),
            title="选举副理事长",
            text="选举一名副理事长，任期至本届理事会届满。",
            matter=MatterKey("elect_vice_chair"),
            subject=Subject(person=person),
        )
    )
    desk.do(AddItem(meeting=MEETING, item=ItemId("i3"), title="关于终止联盟的议案", matter=MatterKey("termination")))
    return desk


def at_the_door(there: int = 9) -> Desk:
    """Check-in has begun; `there` of 21 are there, the last of the roll has asked for leave."""
    desk = convened()
    desk.do(BeginCheckIn(meeting=MEETING))
    roll = list(desk.association.meetings[MEETING].roll)
    for voter in roll[:there]:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    desk.do(GrantLeave(meeting=MEETING, voter=roll[-1], reason="出差"))
    return desk


def in_session() -> Desk:
    """Called to order with sixteen; the election is at hand."""
    desk = at_the_door(16)
    chair = next(iter(desk.association.meetings[MEETING].roll.values())).name
    desk.do(OpenMeeting(meeting=MEETING, chair=chair, recorder="林小雨"))
    desk.do(CallItem(meeting=MEETING, item=ItemId("i2")))
    return desk


def chair_sets_agenda(desk: Desk) -> Desk:
    """The reading is adopted by which the chair may change the agenda of an open meeting."""
    agenda = ClauseId("motions.agenda")
    desk.do(AdoptReading(clause=agenda, reading="chair_decides", since=DAY, body="会员大会", resolution="第2号决议"))
    return desk


def voting() -> Desk:
    """The election is put to the vote."""
    desk = in_session()
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=ItemId("i2")))
    return desk


def declared() -> Desk:
    """The election is carried: 13 for, 2 against, 1 abstaining."""
    desk = voting()
    desk.do(CountHands(meeting=MEETING, vote=VoteId("v1"), yes=13, no=2, abstain=1))
    desk.do(DeclareVote(meeting=MEETING, vote=VoteId("v1")))
    return desk


def closed() -> Desk:
    """The meeting was held: the election carried, and closed."""
    desk = declared()
    desk.do(CloseMeeting(meeting=MEETING))
    return desk


def assembly_convened(day: datetime.date, notice: str = "") -> Desk:
    """An assembly on that day; how long before it the notice must go out is adopted where `notice` names a reading."""
    desk = furnished()
    if notice:
        desk.do(
            AdoptReading(
                clause=ClauseId("period.meeting_notice.span"),
                reading=notice,
                since=DAY,
                body="理事会",
                resolution="2026年第1号决议",
            )
        )
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=day, starts="09:30", place="北京"))
    return desk


def assembly_voting(reading: str, method: Method = Method.HANDS) -> Desk:
    """An assembly of 24 votes on the work report (vote "v1"); what equal votes mean is adopted."""
    desk = furnished()
    desk.do(
        AdoptReading(
            clause=ClauseId("assembly.tie"), reading=reading, since=DAY, body="理事会", resolution="2026年第1号决议"
        )
    )
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=DAY, starts="09:30", place="北京"))
    item = ItemId("i1")
    desk.do(AddItem(meeting=MEETING, item=item, title="审议年度工作报告", matter=MatterKey("work_report")))
    desk.do(BeginCheckIn(meeting=MEETING))
    roll = list(desk.association.meetings[MEETING].roll)
    assert len(roll) == 36
    for voter in roll[:24]:
        desk.do(CheckIn(meeting=MEETING, voter=voter))
    desk.do(OpenMeeting(meeting=MEETING, chair="陈晨", recorder="林小雨"))
    desk.do(CallItem(meeting=MEETING, item=item))
    desk.do(OpenVote(meeting=MEETING, vote=VoteId("v1"), item=item, method=method))
    return desk


def sitting_units(desk: Desk) -> list[Unit]:
    """The units of the classes that send someone to the council."""
    charter = desk.association.rules.charter
    return [
        unit
        for unit in desk.association.register.members()
        if COUNCIL in charter.membership_class(unit.membership_class).sits_in
    ]


def _clock() -> Callable[[], Moment]:
    """A clock that goes on by ten seconds with each look at it, from nine in the morning of the day in China."""
    seconds = itertools.count(0, 10)
    start = datetime.datetime.combine(DAY, datetime.time(1), datetime.UTC)
    return lambda: Moment(start + datetime.timedelta(seconds=next(seconds)), DAY)


def _ids() -> Callable[[str], str]:
    numbers = itertools.count(1)
    return lambda what: f"{what}/{next(numbers)}"


@cache
def _rows(charter: str) -> tuple[ImportRow, ...]:
    from governance_desk.register.importing.examine import examine
    from governance_desk.register.importing.findings import ClassOption
    from governance_desk.register.importing.mend import accept_all_suggestions, mend
    from governance_desk.register.importing.read import read
    from governance_desk.register.importing.recognise import recognise

    classes = founded(charter).association.rules.charter.classes
    sheet = recognise(read(resource("samples", f"{charter}-members.xlsx")))
    found = examine(sheet.sheet, sheet.mapping, tuple(ClassOption(c.key, c.name, c.rank, c.exactly) for c in classes))
    return tuple(mend(found, accept_all_suggestions(found)))
