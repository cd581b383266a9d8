"""How far minutes are on their way to being settled, and what whoever sends them out should know of that."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator, Mapping

import msgspec

from governance_desk.charter.motion import MinutesApproved
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import Text, text
from governance_desk.meeting.ids import MeetingId
from governance_desk.meeting.state import Meeting, Outcome, Stage
from governance_desk.minutes.state import AgendaPlace, MinutesOf
from governance_desk.minutes.writing import CLAUSE


class Standing(msgspec.Struct, frozen=True):
    """`final`: the text is no draft any more; `locked`: it is approved, or signed where that settles it, and only
    corrections follow. `draft` is the newest, 0 where none is saved: they are the record then.

    `by` is how they are approved by the rules of the meeting's day, None while that is open; `article` is the clause's.
    `reading_since`: while it is open, the day after the meeting from which a reading was adopted. `coming` is the
    meeting that is still to decide on the draft `laid`. So many `comments` wait.
    """

    final: bool
    locked: bool
    draft: int
    comments: int
    closed: bool
    by: MinutesApproved | None
    article: str
    reading_since: datetime.date | None = None
    laid: int = 0
    coming: str = ""

    @property
    def is_open(self) -> bool:
        """Whether nobody has said yet how they are approved."""
        return self.by is None and not self.final


def standing(
    meeting: Meeting,
    minutes: MinutesOf,
    meetings: Mapping[MeetingId, Meeting],
    rules_on: Callable[[datetime.date], CharterInForce],
) -> Standing:
    """How far the minutes of `meeting` are."""
    rules = rules_on(meeting.day)
    answer = rules.answer(CLAUSE, rules.charter.motions.minutes, meeting.day)
    by = answer.rule if answer is not None else None
    laid = minutes.laid
    coming = _coming(meetings, laid.on) if laid is not None and minutes.approval is None else ""
    return Standing(
        final=_is_final(meeting, minutes, by),
        locked=minutes.approval is not None or (by is MinutesApproved.SIGNATURE and meeting.signed is not None),
        draft=minutes.newest.number if minutes.newest is not None else 0,
        comments=len(minutes.open_comments()),
        closed=meeting.stage is Stage.CLOSED,
        by=by,
        article=rules.article_of(CLAUSE, meeting.day),
        reading_since=_later_reading(rules, meeting.day) if by is None else None,
        laid=laid.draft if laid is not None and coming else 0,
        coming=coming,
    )


def cautions(found: Standing) -> Iterator[Text]:
    """What is to be known before they go out; nothing of final ones on which no comment waits."""
    yield from what_waits(found)
    if found.final:
        return
    if found.draft:
        yield text("What goes out is draft {number}, and it says so below its title.", number=found.draft)
    else:
        yield text("What goes out is the text of the record; no draft of it is saved.")


def what_waits(found: Standing) -> Iterator[Text]:
    """What is still missing until they are settled."""
    if not found.final:
        yield _not_approved(found)
        if found.coming:
            yield text("Draft {number} is laid before {meeting}.", number=found.laid, meeting=found.coming)
    if found.comments and not found.locked:
        yield text("Comments that are not dealt with yet: {number}.", number=found.comments)
    if not found.final and not found.closed:
        yield text("The meeting is not closed.")


def _is_final(meeting: Meeting, minutes: MinutesOf, by: MinutesApproved | None) -> bool:
    """Approved; corrected since the signatures settled them; or, once the meeting is closed, settled by the signatures
    that are put on them. A cancelled meeting has nothing to approve."""
    if minutes.approval is not None or meeting.outcome is Outcome.CANCELLED:
        return True
    if minutes.addenda and minutes.laid is None:  # where they were laid, the approval was taken back
        return True
    return by is MinutesApproved.SIGNATURE and meeting.stage is Stage.CLOSED


def _later_reading(rules: CharterInForce, day: datetime.date) -> datetime.date | None:
    return min((each.since for each in rules.adoptions if each.clause == CLAUSE and each.since > day), default=None)


def _coming(meetings: Mapping[MeetingId, Meeting], place: AgendaPlace) -> str:
    """The title of the meeting, where it is still to decide on the item."""
    found = meetings.get(place.meeting)
    if found is None or found.stage is Stage.CLOSED or found.item(place.item) is None:
        return ""
    return found.title


def _not_approved(found: Standing) -> Text:
    if found.reading_since is not None:
        return text(
            "The minutes are not approved: the charter does not say how minutes are approved, and the reading adopted "
            "holds from {day} on, after this meeting.",
            day=str(found.reading_since),
        )
    return _HOW[found.by]


_HOW = {
    None: text(
        "The minutes are not approved: the charter does not say how minutes are approved, and no reading of it is "
        "adopted."
    ),
    MinutesApproved.VOTE: text("The minutes are not approved yet: a vote of the next meeting approves them."),
    MinutesApproved.NO_OBJECTION: text(
        "The minutes are not approved yet: they are if nobody objects in the next meeting."
    ),
    MinutesApproved.SIGNATURE: text(
        "The minutes are not settled yet: the signatures do that, once the meeting is closed."
    ),
}
