"""What can be recorded of amendments, parts, the agenda in session and consent items."""

from typing import ClassVar

from governance_desk.charter.keys import MatterKey
from governance_desk.meeting.about import Subject
from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId
from governance_desk.meeting.motions.state import ChangeKind


class AmendmentMoved(MeetingEvent, frozen=True):
    """Without a `passage` the whole motion shall read `text`."""

    kind: ClassVar[str] = "meeting.amendment-moved"
    item: ItemId
    amendment: AmendmentId
    mover: str
    passage: str
    text: str


class AmendmentWithdrawn(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.amendment-withdrawn"
    item: ItemId
    amendment: AmendmentId
    mover: str


class AmendmentsOrdered(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.amendments-ordered"
    item: ItemId
    amendments: tuple[AmendmentId, ...]


class QuestionDivided(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.question-divided"
    item: ItemId
    by: str
    parts: tuple[str, ...]


class DivisionEnded(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.division-ended"
    item: ItemId


class AgendaChangeMoved(MeetingEvent, frozen=True):
    """`title` and what follows it describe an item that is to be added; `items` is the new order."""

    kind: ClassVar[str] = "meeting.agenda-change-moved"
    change: ChangeId
    change_kind: ChangeKind
    mover: str
    item: ItemId | None
    items: tuple[ItemId, ...]
    title: str  # of the item that is to be added or withdrawn
    text: str
    presenter: str
    minutes: int | None
    matter: MatterKey | None
    subject: Subject


class AgendaChangeDropped(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.agenda-change-dropped"
    change: ChangeId
    mover: str


class AgendaChangedByChair(MeetingEvent, frozen=True):
    """The chair decided what the facts after it do to the agenda, as the rule in `article` has it."""

    kind: ClassVar[str] = "meeting.agenda-changed-by-chair"
    change_kind: ChangeKind
    title: str
    chair: str
    article: str


class ConsentSet(MeetingEvent, frozen=True):
    """The items that are put to one vote; none: each to its own."""

    kind: ClassVar[str] = "meeting.consent-set"
    items: tuple[ItemId, ...]


class TakenOutOfConsent(MeetingEvent, frozen=True):
    kind: ClassVar[str] = "meeting.taken-out-of-consent"
    item: ItemId
    by: str
