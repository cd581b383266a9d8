"""What can be recorded about demands for an extraordinary meeting."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.journal.event import Event
from governance_desk.register.demands.state import DemandId


class MeetingDemanded(Event, frozen=True):
    """`names` as those who made it were called then; `article` is that of the clause that entitles them."""

    kind: ClassVar[str] = "register.meeting-demanded"
    demand: DemandId
    body: BodyKey
    day: datetime.date
    office: OfficeKey | None
    demanders: tuple[str, ...]
    names: str
    about: str
    document: str
    article: str


class DemandDropped(Event, frozen=True):
    kind: ClassVar[str] = "register.demand-dropped"
    demand: DemandId
    body: BodyKey
    reason: str
