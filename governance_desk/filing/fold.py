"""How each of these facts changes what has been issued."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from governance_desk.filing import events as e
from governance_desk.filing.state import (
    Annulled,
    Drawn,
    Filed,
    Filing,
    How,
    IssuedDocument,
    Sending,
    Series,
    Subject,
    noted,
    period,
)


def apply(filing: Filing, event: e.FilingEvent) -> Filing:
    """What has been issued after the event; changed in place."""
    CHANGES[type(event)](filing, event)
    return filing


def _series(filing: Filing, event: e.SeriesSet) -> None:
    filing.series[event.series] = Series(
        event.series, event.name, event.code, event.start, event.yearly, event.in_use, event.form
    )


def _issued(filing: Filing, event: e.DocumentIssued) -> None:
    filing.documents[event.document] = IssuedDocument(
        id=event.document,
        paper=event.paper,
        title=event.title,
        number=event.number,
        series=event.series,
        ordinal=event.ordinal,
        name=event.name,
        size=event.size,
        media_type=event.media_type,
        content=event.content,
        day=event.day,
        about=Subject(event.about, event.subject, event.part),
        drawn=Drawn(event.drawn_at, event.drawn_hash, event.program),
        supersedes=event.supersedes,
        reason=event.reason,
        made_elsewhere=isinstance(event, e.MadeElsewhereIssued),
    )
    if event.series is not None:
        filing.last[period(filing.series[event.series], event.day)] = event.ordinal
    if event.supersedes is not None:
        filing.documents[event.supersedes].superseded_by = event.document


def _annulled(filing: Filing, event: e.DocumentAnnulled) -> None:
    filing.documents[event.document].annulled = Annulled(event.day, event.reason, event.basis)


def _added(filing: Filing, event: e.FileAdded) -> None:
    doubts = event.doubts if isinstance(event, e.DoubtfulScanAdded) else ()
    filing.documents[event.document].files.append(Filed(id=event.file, doubts=doubts, **noted(event)))


def _taken_off(filing: Filing, event: e.AddedFileTakenOff) -> None:
    files = filing.documents[event.document].files
    files[:] = [replace(each, taken_off=event.day) if each.id == event.file else each for each in files]


def _sent(filing: Filing, event: e.DocumentSent) -> None:
    sending = Sending(event.recipient_kind, event.recipient, event.how, event.day)
    filing.documents[event.document].sendings.append(sending)


def _drafted(filing: Filing, event: e.DraftWritten) -> None:
    sending = Sending(event.recipient_kind, event.recipient, How.DRAFT, event.day)
    filing.documents[event.document].sendings.append(sending)


def _failed(filing: Filing, event: e.SendingFailed) -> None:
    sending = Sending(event.recipient_kind, event.recipient, event.how, event.day, event.trouble)
    filing.documents[event.document].sendings.append(sending)


CHANGES: dict[type[e.FilingEvent], Callable[[Filing, Any], None]] = {
    e.SeriesSet: _series,
    e.DocumentIssued: _issued,
    e.MadeElsewhereIssued: _issued,
    e.DocumentAnnulled: _annulled,
    e.FileAdded: _added,
    e.DoubtfulScanAdded: _added,
    e.AddedFileTakenOff: _taken_off,
    e.DocumentSent: _sent,
    e.DraftWritten: _drafted,
    e.SendingFailed: _failed,
}
