"""Remark on a paragraph of the draft, answer, and say that it is dealt with."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.minutes.commands import AddComment, AnswerComment, ResolveComment
from governance_desk.minutes.events import CommentAdded, CommentAnswered, CommentReopened, CommentResolved
from governance_desk.minutes.save import require_not_approved
from governance_desk.minutes.state import Comment, CommentId, MinutesOf
from governance_desk.minutes.writing import Writing


def add_comment(writing: Writing, command: AddComment) -> list[Event]:
    """The comment; Refusal before there is a draft, once it is approved, and for one without words or name."""
    minutes = writing.minutes
    require_not_approved(minutes)
    if minutes.newest is None or all(each.id != command.paragraph for each in minutes.newest.paragraphs):
        raise Refusal(
            text("This paragraph is in no draft yet."), next_step=text("Save the draft first, then comment on it.")
        )
    if command.comment in minutes.comments:
        return []
    return [
        CommentAdded(
            meeting=writing.meeting.id,
            comment=command.comment,
            paragraph=command.paragraph,
            draft=minutes.newest.number,
            quoted=command.quoted,
            by=_by(command.by),
            words=_words(command.words),
            at=writing.now.stamp,
        )
    ]


def answer_comment(writing: Writing, command: AnswerComment) -> list[Event]:
    """The answer; Refusal for a comment that is dealt with, and for no words."""
    minutes = writing.minutes
    require_not_approved(minutes)
    comment = _comment(minutes, command.comment)
    if not comment.is_open:
        raise Refusal(text("The comment is dealt with."), next_step=text("Reopen it first."))
    return [
        CommentAnswered(
            meeting=writing.meeting.id,
            comment=comment.id,
            by=_by(command.by),
            words=_words(command.words),
            at=writing.now.stamp,
        )
    ]


def resolve_comment(writing: Writing, command: ResolveComment) -> list[Event]:
    """Dealt with, or open again; nothing where it is so."""
    minutes = writing.minutes
    require_not_approved(minutes)
    comment = _comment(minutes, command.comment)
    if command.resolved is not comment.is_open:
        return []
    if command.resolved:
        return [
            CommentResolved(meeting=writing.meeting.id, comment=comment.id, words=comment.words, at=writing.now.stamp)
        ]
    return [CommentReopened(meeting=writing.meeting.id, comment=comment.id, words=comment.words)]


def _comment(minutes: MinutesOf, key: CommentId) -> Comment:
    found = minutes.comments.get(key)
    if found is None:
        raise Refusal(text("There is no such comment."), next_step=text("Open the minutes again."))
    return found


def _by(name: str) -> str:
    if not name.strip():
        raise Refusal(text("Who says so?"), next_step=text("Enter the name of whoever comments."))
    return name.strip()


def _words(words: str) -> str:
    if not words.strip():
        raise Refusal(text("The comment is empty."), next_step=text("Enter what is to be said."))
    return words.strip()
