"""`apply`: the state after a fact."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

import msgspec

from governance_desk.association.state import Association, empty
from governance_desk.attendance.fold import apply as apply_to_ledger
from governance_desk.charter.adoption import adoption
from governance_desk.charter.events import (
    CharterAdopted,
    CharterAmended,
    CharterDrafted,
    DraftWithdrawn,
    ReadingAdopted,
)
from governance_desk.charter.version import Draft, Version
from governance_desk.journal.event import Event
from governance_desk.meeting.events import MeetingConvened, MeetingEvent, ObserverCorrected
from governance_desk.meeting.fold import apply as apply_to_meeting
from governance_desk.meeting.fold import begin
from governance_desk.register.fold import apply as apply_to_register


def apply(association: Association, event: Event) -> Association:
    """The association after the event. It is changed in place: the fold is the only one who may."""
    if isinstance(event, MeetingConvened):
        association.meetings[event.meeting] = begin(event)
    elif isinstance(event, MeetingEvent):
        apply_to_meeting(association.meetings[event.meeting], event)
        if isinstance(event, ObserverCorrected) and event.meeting in association.signatures.of_observers:
            _observer_corrected(association, event)
    elif isinstance(event, CharterAdopted):
        association.versions = (Version(event.toml, event.since),)
    elif isinstance(event, CharterDrafted):
        draft = Draft(event.draft, event.name, event.toml, event.since)
        association.drafts = {**association.drafts, draft.id: draft}
    elif isinstance(event, DraftWithdrawn):
        gone = msgspec.structs.replace(association.drafts[event.draft], withdrawn=event.reason)
        association.drafts = {**association.drafts, gone.id: gone}
    elif isinstance(event, CharterAmended):
        new = Version(event.toml, event.since, event.body, event.resolution)
        association.versions = (*association.versions, new)
    elif isinstance(event, ReadingAdopted):
        association.adoptions = (*association.adoptions, adoption(event))
        apply_to_ledger(association.ledger, event)
    elif (seldom := _SELDOM.get(type(event).__module__)) is not None:
        seldom(association, event)
    else:
        apply_to_register(association.register, event)
        apply_to_ledger(association.ledger, event)
    return association


def _calendar(association: Association, event: Any) -> None:
    from governance_desk.calendars.fold import apply as apply_to_calendar

    association.overrides = apply_to_calendar(association.overrides, event)


def _attached(association: Association, event: Any) -> None:
    from governance_desk.attachments.fold import apply as apply_to_attachments

    apply_to_attachments(association.attachments, event)


def _minutes(association: Association, event: Any) -> None:
    from governance_desk.minutes.fold import apply as apply_to_minutes

    apply_to_minutes(association.minutes, event)


def _templates(association: Association, event: Any) -> None:
    from governance_desk.templates.fold import apply as apply_to_templates

    association.templates = apply_to_templates(association.templates, event)


def _filed(association: Association, event: Any) -> None:
    from governance_desk.filing.fold import apply as apply_to_filing

    apply_to_filing(association.filing, event)
    if (content := getattr(event, "content", "")) in association.attachments.erased:
        del association.attachments.erased[content]  # the same bytes were brought again


def _signed(association: Association, event: Any) -> None:
    from governance_desk.signatures.fold import apply as apply_to_signatures

    association.signatures = apply_to_signatures(association.signatures, event)
    if (content := getattr(event, "content", "")) in association.attachments.erased:
        del association.attachments.erased[content]  # the same strokes were brought again


def _observer_corrected(association: Association, event: ObserverCorrected) -> None:
    from governance_desk.signatures.fold import follow_observer

    association.signatures = follow_observer(association.signatures, event)


def _rehearsed(association: Association, _event: Any) -> None:
    association.rehearsal = True


# By the module of their facts: what a start rarely meets is loaded when it is met.
_SELDOM: dict[str, Callable[[Association, Any], None]] = {
    "governance_desk.calendars.events": _calendar,
    "governance_desk.attachments.events": _attached,
    "governance_desk.minutes.events": _minutes,
    "governance_desk.templates.events": _templates,
    "governance_desk.filing.events": _filed,
    "governance_desk.signatures.events": _signed,
    "governance_desk.association.rehearsal.events": _rehearsed,
}


def fold(events: Iterable[Event], association: Association | None = None) -> Association:
    """The state after all the events."""
    state = association if association is not None else empty()
    for event in events:
        apply(state, event)
    return state
