"""How each of these facts changes the minutes. Nothing else may."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from governance_desk.minutes import events as e
from governance_desk.minutes.state import (
    Addendum,
    AddendumId,
    AgendaPlace,
    Approval,
    Comment,
    Draft,
    Laid,
    MinutesBook,
    MinutesOf,
    Reply,
)


def apply(book: MinutesBook, event: e.MinutesEvent) -> MinutesBook:
    """The minutes after the event; changed in place."""
    CHANGES[type(event)](book.of.setdefault(event.meeting, MinutesOf()), event)
    return book


def _saved(minutes: MinutesOf, event: e.DraftSaved) -> None:
    minutes.drafts.append(Draft(event.draft, event.paragraphs, event.left_out, event.at))


def _commented(minutes: MinutesOf, event: e.CommentAdded) -> None:
    minutes.comments[event.comment] = Comment(
        event.comment, event.paragraph, event.draft, event.quoted, event.by, event.words, event.at
    )


def _answered(minutes: MinutesOf, event: e.CommentAnswered) -> None:
    comment = minutes.comments[event.comment]
    comment.replies = (*comment.replies, Reply(event.by, event.words, event.at))


def _resolved(minutes: MinutesOf, event: e.CommentResolved) -> None:
    minutes.comments[event.comment].resolved = event.at


def _reopened(minutes: MinutesOf, event: e.CommentReopened) -> None:
    minutes.comments[event.comment].resolved = ""


def _laid(minutes: MinutesOf, event: e.MinutesLaid) -> None:
    minutes.laid = Laid(event.draft, event.content, event.hash, event.at, AgendaPlace(event.before, event.item))


def _approval(event: e.MinutesApproved | e.AddendumApproved) -> Approval:
    return Approval(event.by, event.title, event.day, event.item, event.vote, event.resolution)


def _approved(minutes: MinutesOf, event: e.MinutesApproved) -> None:
    minutes.approval = _approval(event)


def _addendum(minutes: MinutesOf, key: AddendumId) -> Addendum:
    return next(each for each in minutes.addenda if each.id == key)


def _addendum_approved(minutes: MinutesOf, event: e.AddendumApproved) -> None:
    _addendum(minutes, event.addendum).approval = _approval(event)


def _taken_back(minutes: MinutesOf, event: e.ApprovalTakenBack) -> None:
    if minutes.approval is not None and minutes.approval.vote == event.vote:
        minutes.approval = None
    for each in minutes.addenda:
        if each.approval is not None and each.approval.vote == event.vote:
            each.approval = None


def _made(minutes: MinutesOf, event: e.AddendumMade) -> None:
    minutes.addenda.append(Addendum(event.addendum, event.number, event.words, event.reason, event.day))


def _addenda_laid(minutes: MinutesOf, event: e.AddendaLaid) -> None:
    for key in event.addenda:
        _addendum(minutes, key).laid = AgendaPlace(event.before, event.item)


def _noted(minutes: MinutesOf, event: e.AddendumNoted) -> None:
    found = _addendum(minutes, event.addendum)
    found.noted, found.noted_on = event.by, event.day


def _withdrawn(minutes: MinutesOf, event: e.AddendumWithdrawn) -> None:
    _addendum(minutes, event.addendum).withdrawn = event.reason


CHANGES: dict[type[e.MinutesEvent], Callable[[MinutesOf, Any], None]] = {
    e.DraftSaved: _saved,
    e.CommentAdded: _commented,
    e.CommentAnswered: _answered,
    e.CommentResolved: _resolved,
    e.CommentReopened: _reopened,
    e.MinutesLaid: _laid,
    e.MinutesApproved: _approved,
    e.AddendumApproved: _addendum_approved,
    e.ApprovalTakenBack: _taken_back,
    e.AddendumMade: _made,
    e.AddendaLaid: _addenda_laid,
    e.AddendumNoted: _noted,
    e.AddendumWithdrawn: _withdrawn,
}
