"""What a clerk does with the minutes as they are written."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import MatterKey
from governance_desk.meeting.commands import AddItem
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.minutes.commands import (
    AddAddendum,
    AddComment,
    AnswerComment,
    LayAddenda,
    LayMinutes,
    NoteAddendum,
    ResolveComment,
    SaveDraft,
    WithdrawAddendum,
)
from governance_desk.minutes.state import AddendumId, CommentId, Paragraph, ParagraphId
from ui.desk import Desk
from ui.operations.run import run, run_all


def save_draft(
    *,
    desk: Desk,
    meeting: MeetingId,
    paragraphs: tuple[Paragraph, ...],
    after: int,
    left_out: tuple[str, ...],
    parent: QWidget,
) -> bool:
    """Keep the paragraphs as the draft after the draft `after`."""
    command = SaveDraft(meeting=meeting, paragraphs=paragraphs, after=after, left_out=left_out)
    return run(desk, command, parent)


def add_comment(
    *, desk: Desk, meeting: MeetingId, paragraph: ParagraphId, quoted: str, by: str, words: str, parent: QWidget
) -> bool:
    """Remark on a paragraph."""
    comment = CommentId(desk.new_id("comment"))
    command = AddComment(meeting=meeting, comment=comment, paragraph=paragraph, quoted=quoted, by=by, words=words)
    return run(desk, command, parent)


def answer_comment(*, desk: Desk, meeting: MeetingId, comment: CommentId, by: str, words: str, parent: QWidget) -> bool:
    """Answer a comment."""
    return run(desk, AnswerComment(meeting=meeting, comment=comment, by=by, words=words), parent)


def resolve_comment(*, desk: Desk, meeting: MeetingId, comment: CommentId, resolved: bool, parent: QWidget) -> bool:
    """The comment is dealt with, or waits again."""
    return run(desk, ResolveComment(meeting=meeting, comment=comment, resolved=resolved), parent)


def lay_minutes(
    *, desk: Desk, meeting: MeetingId, before: MeetingId, title: str, matter: MatterKey | None, parent: QWidget
) -> bool:
    """Put the approval on the agenda of the meeting `before`, and lay there what waits: the newest draft, word for
    word, or the corrections of approved minutes. Where it lies on its agenda already, it is laid there anew."""
    from governance_desk.documents.content.drafted.settled import content_to_lay

    written = desk.association.minutes.minutes(meeting)
    commands: list[object] = []
    item = _item_there(desk, meeting, before)
    if item is None:
        item = ItemId(desk.new_id("item"))
        commands.append(AddItem(meeting=before, item=item, title=title, matter=matter))
    if written.approval is not None:
        commands.append(LayAddenda(meeting=meeting, before=before, item=item))
    else:
        draft = written.newest.number if written.newest is not None else 0
        content = content_to_lay(desk.association, meeting)
        commands.append(LayMinutes(meeting=meeting, draft=draft, content=content, before=before, item=item))
    return run_all(desk, commands, parent)


def add_addendum(
    *, desk: Desk, meeting: MeetingId, words: str, reason: str, day: datetime.date, parent: QWidget
) -> bool:
    """Correct approved minutes."""
    addendum = AddendumId(desk.new_id("addendum"))
    return run(desk, AddAddendum(meeting=meeting, addendum=addendum, words=words, reason=reason, day=day), parent)


def note_addendum(
    *, desk: Desk, meeting: MeetingId, addendum: AddendumId, by: str, day: datetime.date, parent: QWidget
) -> bool:
    """The correction was taken note of."""
    return run(desk, NoteAddendum(meeting=meeting, addendum=addendum, by=by, day=day), parent)


def withdraw_addendum(*, desk: Desk, meeting: MeetingId, addendum: AddendumId, reason: str, parent: QWidget) -> bool:
    """The correction was a mistake."""
    return run(desk, WithdrawAddendum(meeting=meeting, addendum=addendum, reason=reason), parent)


def _item_there(desk: Desk, meeting: MeetingId, before: MeetingId) -> ItemId | None:
    """The item of that meeting's agenda on which they were laid before, if it is still to be decided."""
    written = desk.association.minutes.minutes(meeting)
    places = [each.laid for each in written.waiting_addenda()] if written.approval is not None else []
    if written.approval is None and written.laid is not None:
        places = [written.laid.on]
    there = desk.association.meetings[before]
    for place in places:
        if place is not None and place.meeting == before and there.item(place.item) is not None:
            voted = any(vote.item == place.item for vote in there.votes.values())
            if not voted:
                return ItemId(place.item)
    return None
