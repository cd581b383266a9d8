"""An association of many members with a meeting at its door, for the benches."""

from __future__ import annotations

import datetime
from pathlib import Path

from governance_desk.charter.keys import BodyKey, ClassKey
from governance_desk.desk import Desk, open_desk
from governance_desk.meeting.commands import BeginCheckIn, Convene
from governance_desk.meeting.state import MeetingId
from governance_desk.paths import resource
from governance_desk.register.commands import EnterMembers, FoundAssociation, NewUnit
from governance_desk.register.state import PersonId, UnitId

DAY = datetime.date(2026, 3, 5)
MEETING = MeetingId("m1")


def at_the_door(folder: Path, members: int) -> Desk:
    """The assembly is convened and its roll taken; voters are u0, u1 …"""
    desk = open_desk(folder / "a.gdesk", create=True)
    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    desk.do(FoundAssociation(name="联盟", charter=charter, since=DAY))
    units = tuple(
        NewUnit(
            unit=UnitId(f"u{n}"),
            name=f"单位{n}",
            membership_class=ClassKey("member_unit"),
            person=PersonId(f"p{n}"),
            representative=f"代表{n}",
        )
        for n in range(members)
    )
    desk.do(EnterMembers(units=units, cause="bench"))
    desk.do(Convene(meeting=MEETING, body=BodyKey("assembly"), day=DAY, starts="09:00", place="北京"))
    desk.do(BeginCheckIn(meeting=MEETING))
    return desk
