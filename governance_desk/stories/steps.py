"""The steps of a story. Each is a table whose `do` names the act; every other key is a field of its struct.

Any step may carry `refused`: it must be refused, and the refusal's sentence, article or next step must hold these
words. `day` and `at` put the clock forward; without them a step follows the last one by twenty seconds.
"""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.attendance.state import Attended
from governance_desk.stories.charter_steps import CharterStep
from governance_desk.stories.data_steps import DataStep
from governance_desk.stories.electing_steps import ElectingStep
from governance_desk.stories.joining_steps import JoiningStep
from governance_desk.stories.minutes_steps import MinutesStep
from governance_desk.stories.motion_steps import MotionStep
from governance_desk.stories.paper_steps import PaperStep
from governance_desk.stories.paying_steps import PayingStep
from governance_desk.stories.proxy_steps import ProxyStep
from governance_desk.stories.seating_steps import SeatingStep
from governance_desk.stories.shown_steps import ShownStep
from governance_desk.stories.speaking_steps import SpeakingStep
from governance_desk.stories.step import Names as Names
from governance_desk.stories.step import Step as Step
from governance_desk.stories.ways_steps import WaysStep
from governance_desk.stories.written_steps import WrittenStep

Hands = int | str | tuple[str, ...]
"""How many voted so; or, in a roll call, who: as above, or "rest" for all who have not answered yet."""


class CheckIn(Step, frozen=True):
    """They come. `deputy` is who came in the place of the one named, `person` the same of someone known by name;
    `remote`: from elsewhere, by video or telephone."""

    who: Names
    without: tuple[str, ...] = ()
    deputy: str = ""
    person: str = ""
    remote: bool = False


class CheckOut(Step, frozen=True):
    """They leave."""

    who: Names


class Leave(Step, frozen=True):
    """They are excused."""

    who: Names
    reason: str = ""


class TakeBackLeave(Step, frozen=True):
    """They are not excused after all."""

    who: Names


class Proxy(Step, frozen=True):
    """`holder` votes for `principal`."""

    principal: str
    holder: str
    document: str = ""


class RevokeProxy(Step, frozen=True):
    """The proxy of `principal` ends."""

    principal: str


class TakeBack(Step, frozen=True):
    """The last act at the door was a mistake."""


class Observer(Step, frozen=True):
    """Someone attends without a vote."""

    name: str
    unit: str = ""


class CorrectObserver(Step, frozen=True):
    """An observer was noted wrongly."""

    name: str
    new_name: str
    unit: str = ""
    new_unit: str = ""


class RemoveObserver(Step, frozen=True):
    """An observer was not there after all."""

    name: str
    unit: str = ""


class Open(Step, frozen=True):
    """Called to order; see `OpenMeeting`."""

    chair: str
    recorder: str
    words: str = ""
    votes: int | None = None


class AddItem(Step, frozen=True):
    """One more item, in the form of those in the agenda; see `story.Item`."""

    title: str
    matter: str = ""
    text: str = ""
    presenter: str = ""
    minutes: int | None = None
    unit: str = ""
    unit_class: str = ""
    credit_code: str = ""
    person: str = ""
    new_person: str = ""
    post: str = ""
    draft: bool = False


class Call(Step, frozen=True):
    """The item at hand: its number from 1, or its title."""

    item: int | str


class ReportItem(Step, frozen=True):
    """The item at hand is reported, and nobody objects."""


class Note(Step, frozen=True):
    """What was said on the item at hand."""

    text: str


class Finding(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a verdict must say. Only what is written is compared; `article` and `working` by part."""

    passed: bool | None = None
    required: int | None = None
    counted: int | None = None
    base: int | None = None
    base_name: str | None = None
    margin: int | None = None
    article: str = ""
    resolution: int | None = None
    not_voted: int | None = None
    tied: bool | None = None
    round: int | None = None


class Vote(Step, frozen=True):
    """A vote on the item at hand, from its opening to its verdict. Numbers: a show of hands; names: a roll call."""

    yes: Hands = 0
    no: Hands = 0
    abstain: Hands = 0
    matter: str = ""
    motion: str = ""
    declare: bool = True
    expect: Finding = Finding()
    because: str = ""  # why it is voted on again, where a result was declared


class DecideTie(Step, frozen=True):
    """The open vote is tied: what the chair decides, or the lot comes to. `who` decides or draws; else the chair."""

    passed: bool
    who: str = ""


class Declare(Step, frozen=True):
    """The verdict on a vote that was left open with `declare = false`."""

    expect: Finding = Finding()


class Annul(Step, frozen=True):
    """The open vote is void; where none is open, the last one that was declared, with what it did."""

    reason: str


class Convene(Step, frozen=True):
    """A further meeting is convened, which the story does not hold."""

    body: str
    on: datetime.date
    place: str = ""
    extraordinary: bool = False
    demanded: bool = False  # on the last demand


class Adopt(Step, frozen=True):
    """The association answers a silent or contradictory clause; without `since` from the meeting's day on."""

    clause: str
    reading: str
    body: str
    resolution: str
    since: datetime.date | None = None


class CorrectMeeting(Step, frozen=True):
    """A meeting that has not been opened is held at another time or place; what is not written stays."""

    to: datetime.date | None = None
    starts: str | None = None
    place: str | None = None
    number: int | None = None


class CorrectOfficers(Step, frozen=True):
    """Someone else takes the chair, or records; who is not written stays."""

    chair: str = ""
    recorder: str = ""


class Cancel(Step, frozen=True):
    """The meeting is called off before it is opened."""

    reason: str


class Rest(Step, frozen=True):
    """The meeting is interrupted: for a while, or with `until` to that day; then everyone checks in again."""

    reason: str = ""
    until: datetime.date | None = None
    starts: str = ""
    place: str = ""


class Resume(Step, frozen=True):
    """The meeting goes on."""


class Close(Step, frozen=True):
    """The end of a meeting that was held."""


class Adjourn(Step, frozen=True):
    """The end of a meeting for which too few came."""


class CorrectAttendance(Step, frozen=True):
    """The record of a closed meeting was wrong. `meeting` is its number in the story, from 1; without it this one."""

    who: str
    attended: Attended
    reason: str
    asked_by: str = ""
    meeting: int | None = None


class Replace(Step, frozen=True):
    """The unit that nominated a director delegates someone else, to the end of the term."""

    who: str
    by: str
    cause: str


class Expect(Step, frozen=True):
    """What must be so now. `person` and `unit` are whom it is about; only what is written is compared."""

    members: int | None = None
    directors: int | None = None
    present: int | None = None
    expected: int | None = None
    chair_because: str | None = None
    quorum: bool | None = None
    person: str = ""
    sits: bool | None = None
    office: str = ""
    unit: str = ""
    unit_class: str = ""
    is_member: bool | None = None
    absences: int | None = None
    possible_absences: int | None = None
    warnings: int | None = None
    former_name: str = ""
    late: bool | None = None
    report_by: datetime.date | None = None
    certificate: str = ""
    valid_until: datetime.date | None = None
    review_by: datetime.date | None = None
    review_late: bool | None = None


AnyStep = (
    CheckIn
    | CheckOut
    | Leave
    | TakeBackLeave
    | Proxy
    | RevokeProxy
    | TakeBack
    | Observer
    | CorrectObserver
    | RemoveObserver
    | Open
    | AddItem
    | Call
    | Note
    | ReportItem
    | Vote
    | DecideTie
    | Declare
    | Annul
    | Convene
    | Adopt
    | CorrectMeeting
    | CorrectOfficers
    | Cancel
    | Rest
    | Resume
    | Close
    | Adjourn
    | CorrectAttendance
    | Replace
    | Expect
    | JoiningStep
    | DataStep
    | ProxyStep
    | SpeakingStep
    | MinutesStep
    | MotionStep
    | CharterStep
    | ElectingStep
    | ShownStep
    | SeatingStep
    | PaperStep
    | PayingStep
    | WaysStep
    | WrittenStep
)
