"""Meetings from their first entry to the close, with the names and numbers that the documents are tested for."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from itertools import count

from governance_desk.attendance.state import Attended
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, MatterKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.journal.command import Moment
from governance_desk.journal.memory import MemoryLog
from governance_desk.meeting import commands as m
from governance_desk.meeting.state import Choice, ItemId, MeetingId, Method, Subject, VoteId, VoterId
from governance_desk.paths import resource
from governance_desk.register import commands as r
from governance_desk.register.state import PersonId, SeatId, UnitId

FOUNDED = datetime.date(2026, 1, 5)
COUNCIL, ASSEMBLY = BodyKey("council"), BodyKey("assembly")
NAMES = [*("欧阳洋", "王芳", "李𬱖", "赵䶮", "陈玥", "杨喆", "黄堃"), *("周㛃", "吴磊", "徐涛", "孙伟", "马超", "朱敏")]
NAMES += [*("胡军", "郭丽", "何静", "高峰"), *("林涛", "罗勇", "郑洁", "梁艳")]
PLACES = ("云岭", "江南", "长江", "浦江", "燕山", "中原", "滨海", "华东", "西部", "岭南", "秦岭")
OTHER_PLACES = ("太湖", "松花", "钱塘", "北辰", "黄河", "泰山", "洞庭", "鄱阳", "昆仑")
UNITS = ["清华大学", *(f"{each}研究院" for each in PLACES), *(f"{each}认证公司" for each in OTHER_PLACES)]


class Calendar:
    """A clock that each meeting sets to its own day, nine o'clock in China, and that goes on by a minute a command."""

    def __init__(self) -> None:
        self.set(FOUNDED)

    def set(self, day: datetime.date) -> None:
        self._day = day
        self._minutes: Iterator[int] = count()

    def __call__(self) -> Moment:
        start = datetime.datetime.combine(self._day, datetime.time(1), datetime.UTC)
        return Moment(start + datetime.timedelta(minutes=next(self._minutes)), self._day)


def founded(
    charter: str = "cfia", members: int = 0, change: Callable[[str], str] = lambda toml: toml
) -> tuple[Desk, Calendar]:
    """CFIA with a council of 21, seats s1 … s21; or SHCP with 20 units u1 … u20; `members`: so many units instead.

    `change`: what to make of the charter's text before.
    """
    calendar = Calendar()
    desk = Desk(MemoryLog(), clock=calendar, who="秘书处", station="一号机")
    names = {"cfia": "碳足迹产业技术创新联盟", "shcp": "上海市推进清洁生产审核机构联盟"}
    text = change(resource("charters", f"{charter}.toml").read_text(encoding="utf-8"))
    desk.do(r.FoundAssociation(name=names[charter], charter=text, since=FOUNDED))
    charter_classes = desk.association.rules.charter.classes
    lowest = max(charter_classes, key=lambda each: each.rank).key
    classes = [lowest] * (members or 20)
    if charter == "cfia" and not members:
        keys = ["chair_unit", *["vice_chair_unit"] * 6, *["council_unit"] * 14]
        classes = [ClassKey(key) for key in keys]
    units = tuple(
        r.NewUnit(
            unit=UnitId(f"u{n}"),
            name=UNITS[n - 1] if n <= len(UNITS) else f"第{n}研究院有限公司",
            membership_class=key,
            person=PersonId(f"p{n}"),
            representative=NAMES[n - 1] if n <= len(NAMES) else f"{NAMES[n % 21][0]}{chr(0x5200 + n % 700)}",
        )
        for n, key in enumerate(classes, 1)
    )
    desk.do(r.EnterMembers(units=units, cause="import"))
    desk.do(r.BeginTerm(body=COUNCIL, number=1, since=FOUNDED))
    if charter == "cfia" and not members:
        seats = tuple(
            r.NewSeat(seat=SeatId(f"s{n}"), person=PersonId(f"p{n}"), unit=UnitId(f"u{n}")) for n in range(1, 22)
        )
        desk.do(r.SeatPersons(body=COUNCIL, office=OfficeKey("director"), seats=seats, day=FOUNDED, cause="first"))
        desk.do(r.AppointOfficer(office=OfficeKey("chair"), person=PersonId("p1"), day=FOUNDED, cause="first"))
    return desk, calendar


def convened(desk: Desk, calendar: Calendar, name: str, day: datetime.date, body: BodyKey = COUNCIL) -> MeetingId:
    calendar.set(day)
    meeting = MeetingId(name)
    desk.do(m.Convene(meeting=meeting, body=body, day=day, starts="09:30", place="北京市海淀区学院路30号"))
    return meeting


def opened(desk: Desk, meeting: MeetingId, voters: list[str]) -> None:
    """These come in and the meeting is called to order."""
    if not desk.association.meetings[meeting].roll:
        desk.do(m.BeginCheckIn(meeting=meeting))
    desk.do_all(m.CheckIn(meeting=meeting, voter=VoterId(voter)) for voter in voters)
    desk.do(m.OpenMeeting(meeting=meeting, chair="欧阳洋", recorder="林小雨"))


def item(
    desk: Desk, meeting: MeetingId, name: str, title: str, matter: str = "", subject: Subject | None = None
) -> None:
    key = MatterKey(matter) if matter else None
    desk.do(m.AddItem(meeting=meeting, item=ItemId(name), title=title, matter=key, subject=subject or Subject()))


def voted(desk: Desk, meeting: MeetingId, on: str, yes: int, no: int, abstain: int) -> None:
    vote = VoteId(f"{meeting}/{on}")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=ItemId(on)))
    desk.do(m.CountHands(meeting=meeting, vote=vote, yes=yes, no=no, abstain=abstain))
    desk.do(m.DeclareVote(meeting=meeting, vote=vote))


def seats(first: int, last: int) -> list[str]:
    return [f"s{n}" for n in range(first, last + 1)]


def adopt(desk: Desk, clause: str, reading: str, body: str, resolution: str) -> None:
    desk.do(AdoptReading(clause=ClauseId(clause), reading=reading, since=FOUNDED, body=body, resolution=resolution))


def third_council() -> tuple[Desk, MeetingId]:
    """An election carried, a termination lost, a roll call, an annulled vote, and 梁艳's third absence."""
    return _third_council()[0], MeetingId("m3")


def _third_council() -> tuple[Desk, Calendar]:
    desk, calendar = founded()
    adopt(desk, "matter.termination.competence", "council", "会员大会", "2026年第1号决议")
    adopt(desk, "absence.unit.effect", "close", "会员大会", "2026年第1号决议")
    adopt(desk, "seating.nominated", "at_meeting", "会员大会", "2026年第1号决议")
    for name, day in (("m1", datetime.date(2026, 3, 5)), ("m2", datetime.date(2026, 6, 5))):
        meeting = convened(desk, calendar, name, day)
        opened(desk, meeting, seats(1, 20 if name == "m1" else 19))
        desk.do(m.CloseMeeting(meeting=meeting))
    meeting = convened(desk, calendar, "m3", datetime.date(2026, 9, 18))
    item(desk, meeting, "i1", "听取秘书处工作报告")
    item(desk, meeting, "i2", "选举副理事长", "elect_vice_chair", Subject(person=PersonId("p3")))
    item(desk, meeting, "i3", "终止联盟", "termination")
    item(desk, meeting, "i4", "制定年度工作计划", "draw_up_plan")
    desk.do(m.BeginCheckIn(meeting=meeting))
    desk.do(m.GrantLeave(meeting=meeting, voter=VoterId("s20"), reason="出国"))
    desk.do(m.NoteObserver(meeting=meeting, name="沈一平", unit="市科协"))
    opened(desk, meeting, seats(1, 16))
    desk.do(m.CallItem(meeting=meeting, item=ItemId("i1")))
    desk.do(m.NoteDiscussion(meeting=meeting, item=ItemId("i1"), note="会议听取了报告，没有异议。"))
    voted(desk, meeting, "i2", 13, 2, 1)
    vote = VoteId("m3/annulled")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=ItemId("i3")))
    desk.do(m.AnnulVote(meeting=meeting, vote=vote, reason="计票有误"))
    voted(desk, meeting, "i3", 13, 3, 0)
    vote = VoteId("m3/roll-call")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=ItemId("i4"), method=Method.ROLL_CALL))
    answers = [Choice.YES] * 12 + [Choice.NO] * 2 + [Choice.ABSTAIN]
    for seat, choice in zip(seats(1, 15), answers, strict=True):
        desk.do(m.CastVote(meeting=meeting, vote=vote, voter=VoterId(seat), choice=choice))
    desk.do(m.DeclareVote(meeting=meeting, vote=vote))
    desk.do(m.CloseMeeting(meeting=meeting))
    return desk, calendar


def corrected_council() -> tuple[Desk, MeetingId]:
    """The same, and then the first meeting's record is corrected: 梁艳 had been there."""
    desk, calendar = _third_council()
    calendar.set(datetime.date(2026, 9, 21))
    desk.do(
        m.CorrectAttendance(
            meeting=MeetingId("m1"),
            voter=VoterId("s21"),
            attended=Attended.PRESENT,
            reason="签到表第2页有其签名",
            asked_by="昆仑认证公司",
        )
    )
    return desk, MeetingId("m3")


def shcp_assembly() -> tuple[Desk, MeetingId]:
    """14 of 20 units; one motion carried by 8 and one lost with 6, under readings adopted before."""
    desk, calendar = founded("shcp")
    adopt(desk, "assembly.quorum", "two_thirds", "全体成员大会", "2026年第1号决议")
    adopt(desk, "assembly.resolution", "half_of_attending", "全体成员大会", "2026年第2号决议")
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 4, 10), ASSEMBLY)
    item(desk, meeting, "i1", "审议财务报告", "financial_report")
    item(desk, meeting, "i2", "审定会费标准", "fee_standard")
    opened(desk, meeting, [f"u{n}" for n in range(1, 15)])
    voted(desk, meeting, "i1", 8, 4, 2)
    voted(desk, meeting, "i2", 6, 5, 3)
    desk.do(m.CloseMeeting(meeting=meeting))
    return desk, meeting


def inquorate_council() -> tuple[Desk, MeetingId]:
    """10 of 21 came, where 11 are needed."""
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    item(desk, meeting, "i1", "听取秘书处工作报告")
    item(desk, meeting, "i2", "终止联盟", "termination")
    desk.do(m.BeginCheckIn(meeting=meeting))
    desk.do_all(m.CheckIn(meeting=meeting, voter=VoterId(seat)) for seat in seats(1, 10))
    desk.do(m.AdjournForWantOfQuorum(meeting=meeting))
    return desk, meeting


def large_assembly(members: int) -> tuple[Desk, MeetingId]:
    """Everyone of a large association came, and one motion was carried."""
    desk, calendar = founded(members=members)
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 4, 10), ASSEMBLY)
    item(desk, meeting, "i1", "审议理事会年度工作报告", "work_report")
    opened(desk, meeting, [f"u{n}" for n in range(1, members + 1)])
    voted(desk, meeting, "i1", members - 10, 6, 4)
    desk.do(m.CloseMeeting(meeting=meeting))
    return desk, meeting


def tied_assembly() -> tuple[Desk, MeetingId]:
    """12 for and 12 against, twice: decided by the chair under one reading, voted on again under the next."""
    desk, calendar = founded(members=24)
    adopt(desk, "assembly.tie", "chair_decides", "理事会", "2026年第1号决议")
    meeting = convened(desk, calendar, "a1", datetime.date(2026, 4, 10), ASSEMBLY)
    item(desk, meeting, "i1", "审议理事会年度工作报告", "work_report")
    item(desk, meeting, "i2", "审议工作计划", "work_report")
    opened(desk, meeting, [f"u{n}" for n in range(1, 25)])
    vote = VoteId("a1/decided")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=ItemId("i1")))
    desk.do(m.CountHands(meeting=meeting, vote=vote, yes=12, no=12, abstain=0))
    desk.do(m.DecideTie(meeting=meeting, vote=vote, passed=True))
    desk.do(m.DeclareVote(meeting=meeting, vote=vote))
    adopt(desk, "assembly.tie", "vote_again", "理事会", "2026年第2号决议")
    voted(desk, meeting, "i2", 12, 12, 0)
    vote = VoteId("a1/again")
    desk.do(m.OpenVote(meeting=meeting, vote=vote, item=ItemId("i2")))
    desk.do(m.CountHands(meeting=meeting, vote=vote, yes=13, no=11, abstain=0))
    desk.do(m.DeclareVote(meeting=meeting, vote=vote))
    desk.do(m.CloseMeeting(meeting=meeting))
    return desk, meeting


def cancelled_council() -> tuple[Desk, MeetingId]:
    """Convened and called off the day before."""
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    calendar.set(datetime.date(2026, 3, 4))
    desk.do(m.CancelMeeting(meeting=meeting, reason="台风，航班停飞。"))
    return desk, meeting
