"""A council at the door, and a hand that signs."""

from __future__ import annotations

from hashlib import sha256

from governance_desk.desk import Desk
from governance_desk.meeting.ids import MeetingId, VoterId
from governance_desk.signatures.commands import SignByHand
from governance_desk.signatures.strokes import Strokes, written
from tests.association.made_up import FIRST_DAY, checked_in, convened, seated

DAY = FIRST_DAY
STROKES = Strokes(
    600,
    200,
    (
        ((60, 100, 90), (160, 60, 160), (240, 120, 220), (300, 90, 180)),
        ((320, 60, 120), (330, 150, 255), (420, 70, 140), (540, 110, 60)),
    ),
)


def at_the_door(*, begun: bool = True) -> tuple[Desk, MeetingId]:
    """The first three are there, the others not yet."""
    desk = seated()
    meeting = convened(desk)
    if begun:
        checked_in(desk, meeting, ["s1", "s2", "s3"])
    return desk, meeting


def voters(desk: Desk, meeting: MeetingId) -> list[VoterId]:
    return list(desk.association.meetings[meeting].roll)


def sign(desk: Desk, meeting: MeetingId, voter: VoterId, strokes: Strokes = STROKES) -> None:
    content = written(strokes)
    name = desk.association.meetings[meeting].roll[voter].name
    command = SignByHand(
        meeting=meeting,
        voter=voter,
        signer=name,
        content=sha256(content).hexdigest(),
        size=len(content),
        day=DAY,
    )
    desk.do(command, keep=[content])
