"""What can be recorded of the election of the next term. That it has begun is `register.term-began`."""

import datetime
from typing import ClassVar

from governance_desk.charter.keys import BodyKey
from governance_desk.journal.event import Event
from governance_desk.register.nominations.state import NominationId


class RenewalBegun(Event, frozen=True):
    kind: ClassVar[str] = "register.renewal-begun"
    body: BodyKey
    number: int
    day: datetime.date
    resolution: str
    article: str


class CandidatesListed(Event, frozen=True):
    kind: ClassVar[str] = "register.candidates-listed"
    body: BodyKey
    number: int
    nominations: tuple[NominationId, ...]
    day: datetime.date
    document: str


class RenewalDropped(Event, frozen=True):
    kind: ClassVar[str] = "register.renewal-dropped"
    body: BodyKey
    number: int
    day: datetime.date
    reason: str
