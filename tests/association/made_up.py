"""A CFIA association in memory: units, a seated council, meetings at whatever point a test wants."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable, Sequence
from itertools import count

from governance_desk.attachments.commands import AttachFile
from governance_desk.attachments.state import AttachedTo, AttachmentId
from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClassKey, ClauseId, MatterKey, OfficeKey
from governance_desk.desk import Desk
from governance_desk.journal.command import Moment
from governance_desk.journal.memory import MemoryLog
from governance_desk.meeting.commands import (
    AddItem,
    BeginCheckIn,
    CheckIn,
    CloseMeeting,
    Convene,
    CountHands,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.state import ItemId, Meeting, MeetingId, Method, Subject, VoteId, VoterId
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
from governance_desk.register.expelling.commands import HearUnit, VerifyExpulsion
from governance_desk.register.state import PersonId, SeatId, UnitId

FIRST_DAY = datetime.date(2026, 1, 10)
COUNCIL, ASSEMBLY = BodyKey("council"), BodyKey("assembly")
TIME = datetime.datetime(2026, 1, 10, 1, 0, tzinfo=datetime.UTC)


def desk(charter: str = "cfia", change: Callable[[str], str] = str, agenda: str = "chair_decides") -> Desk:
    """A founded association without members; `change` may alter the charter's text.

    Who changes the agenda of an open meeting is read as in `agenda`; where that is empty it stays open.
    """
    ticks = count()
    result = Desk(
        MemoryLog(),
        clock=lambda: Moment(TIME + datetime.timedelta(seconds=next(ticks)), FIRST_DAY),
        who="clerk",
        station="test",
    )
    text = resource("charters", f"{charter}.toml").read_text(encoding="utf-8")
    result.do(FoundAssociation(name="联盟", charter=change(text), since=FIRST_DAY))
    if agenda:
        adopt(result, "motions.agenda", agenda)
    return result


def classes(vice: int = 6, council: int = 14, members: int = 15) -> Sequence[str]:
    return ["chair_unit"] + ["vice_chair_unit"] * vice + ["council_unit"] * council + ["member_unit"] * members


def with_members(result: Desk, of: Sequence[str]) -> Desk:
    """Units u1, u2 …, each with a representative p1, p2 …"""
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{n}"),
            name=f"单位{n}",
            membership_class=ClassKey(key),
            person=PersonId(f"p{n}"),
            representative=f"代表{n}",
        )
        for n, key in enumerate(of, 1)
    )
    result.do(EnterMembers(units=units, cause="import"))
    return result


def seated(
    seats: int = 21,
    change: Callable[[str], str] = str,
    nominated: str = "at_meeting",
    agenda: str = "chair_decides",
) -> Desk:
    """CFIA with 36 units and a council of `seats`: seat s1 is held by p1 of u1 (the chair), and so on.

    Of the readings only three are adopted: a demotion for absence takes effect with the close of the meeting, a
    candidate can be nominated in the meeting, and the chair changes the agenda of an open meeting.
    """
    result = with_members(desk(change=change, agenda=agenda), classes())
    result.do(BeginTerm(body=COUNCIL, number=1, since=FIRST_DAY))
    result.do(
        SeatPersons(
            body=COUNCIL,
            office=OfficeKey("director"),
            seats=tuple(
                NewSeat(seat=SeatId(f"s{n}"), person=PersonId(f"p{n}"), unit=UnitId(f"u{n}"))
                for n in range(1, seats + 1)
            ),
            day=FIRST_DAY,
            cause="founding",
        )
    )
    result.do(AppointOfficer(office=OfficeKey("chair"), person=PersonId("p1"), day=FIRST_DAY, cause="founding"))
    adopt(result, "absence.unit.effect", "close")
    if nominated:
        adopt(result, "seating.nominated", nominated)
    return result


def convened(
    result: Desk, name: str = "m1", body: BodyKey = COUNCIL, day: datetime.date = FIRST_DAY, extraordinary: bool = False
) -> MeetingId:
    meeting = MeetingId(name)
    result.do(Convene(meeting=meeting, body=body, day=day, starts="09:00", place="北京", extraordinary=extraordinary))
    return meeting


def checked_in(result: Desk, meeting: MeetingId, voters: Iterable[str]) -> Meeting:
    if not result.association.meetings[meeting].roll:
        result.do(BeginCheckIn(meeting=meeting))
    for voter in voters:
        result.do(CheckIn(meeting=meeting, voter=VoterId(voter)))
    return result.association.meetings[meeting]


def in_session(
    result: Desk, voters: Iterable[str], name: str = "m1", body: BodyKey = COUNCIL, extraordinary: bool = False
) -> Meeting:
    meeting = convened(result, name, body, extraordinary=extraordinary)
    checked_in(result, meeting, voters)
    result.do(OpenMeeting(meeting=meeting, chair="主持", recorder="记录"))
    return result.association.meetings[meeting]


def seats(*numbers: int) -> list[str]:
    return [f"s{n}" for n in numbers]


def first(number: int) -> list[str]:
    return seats(*range(1, number + 1))


def attach(
    result: Desk,
    subject: AttachedTo,
    name: str = "报告.pdf",
    content: bytes = b"%PDF-1.7",
    day: datetime.date = FIRST_DAY,
) -> AttachmentId:
    """A file with this content is kept and attached."""
    kept = result.log.contents.keep([content])
    attachment = AttachmentId(f"f{len(result.association.attachments.files) + 1}")
    command = AttachFile(
        attachment=attachment,
        subject=subject,
        name=name,
        size=kept.size,
        media_type="application/pdf",
        content=kept.hash,
        day=day,
    )
    result.do(command)
    return attachment


def item(
    result: Desk, meeting: MeetingId, matter: str | None, subject: Subject | None = None, name: str = "i1"
) -> ItemId:
    result.do(
        AddItem(
            meeting=meeting,
            item=ItemId(name),
            title=f"议题{name}",
            matter=MatterKey(matter) if matter is not None else None,
            subject=subject or Subject(),
        )
    )
    return ItemId(name)


def verified(result: Desk, unit: str, *, heard: bool = True) -> None:
    """The secretariat has verified a ground for the expulsion of the unit, and heard it."""
    of = UnitId(unit)
    result.do(VerifyExpulsion(unit=of, grounds=("resolutions_ignored",), found="三次拒不执行决议", day=FIRST_DAY))
    if heard:
        result.do(HearUnit(unit=of, day=FIRST_DAY, words="该单位书面申辩，称人员变动所致"))


def vote(result: Desk, meeting: MeetingId, on: ItemId, name: str = "v1", method: Method = Method.HANDS) -> VoteId:
    result.do(OpenVote(meeting=meeting, vote=VoteId(name), item=on, method=method))
    return VoteId(name)


def hands(result: Desk, meeting: MeetingId, on: VoteId, yes: int, no: int, abstain: int) -> None:
    result.do(CountHands(meeting=meeting, vote=on, yes=yes, no=no, abstain=abstain))


def adopt(result: Desk, clause: str, reading: str) -> None:
    result.do(
        AdoptReading(clause=ClauseId(clause), reading=reading, since=FIRST_DAY, body="理事会", resolution="决议1")
    )


def held(result: Desk, name: str, voters: Iterable[str], extraordinary: bool = False) -> MeetingId:
    """A council meeting opened and closed again with these in the room."""
    meeting = in_session(result, voters, name, extraordinary=extraordinary)
    result.do(CloseMeeting(meeting=meeting.id))
    return meeting.id
