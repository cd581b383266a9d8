"""From the steps in which minutes are written to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.documents.content.drafted.begin import left_out, placed
from governance_desk.documents.content.drafted.draw import Drawing, block_words
from governance_desk.documents.content.drafted.settled import content_to_lay
from governance_desk.documents.content.minutes import minutes
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting.ids import MeetingId
from governance_desk.minutes import commands as c
from governance_desk.minutes.keys import may_be_left_out
from governance_desk.minutes.state import AddendumId, CommentId, Paragraph, ParagraphId, Words
from governance_desk.stories import minutes_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step
from governance_desk.stories.verdict import unexpected

_NEXT = text("Correct the story and play it again.")


def _draft(here: Here, step: s.DraftMinutes) -> Iterator[Command]:
    about = _about(here, step.meeting)
    drawing = Drawing(here.desk.association, about)
    paragraphs = list(drawing.newest())
    if step.words:
        item = next((each.id for each in here.desk.association.meetings[about].agenda if each.title == step.item), "")
        places = [at for at, each in enumerate(paragraphs) if each.place == f"item/{item}"]
        own = Paragraph(ParagraphId(here.desk.new_id("paragraph")), pieces=(Words(step.words),))
        paragraphs.insert(places[-1] + 1 if places else len(paragraphs), own)
    yield c.SaveDraft(
        meeting=about,
        paragraphs=placed(paragraphs, drawing.record),
        after=len(here.desk.association.minutes.minutes(about).drafts),
        left_out=tuple(key for key in left_out(paragraphs, drawing.record) if may_be_left_out(key)),
    )


def _comment(here: Here, step: s.CommentMinutes) -> Iterator[Command]:
    about = _about(here, step.meeting)
    comment = CommentId(here.desk.new_id("comment"))
    quorum = ParagraphId("quorum")
    yield c.AddComment(meeting=about, comment=comment, paragraph=quorum, quoted="", by=step.by, words=step.words)
    if step.answer:
        yield c.AnswerComment(meeting=about, comment=comment, by=step.by, words=step.answer)
        yield c.ResolveComment(meeting=about, comment=comment)


def _lay(here: Here, step: s.LayMinutes) -> Iterator[Command]:
    about = _about(here, step.meeting)
    written = here.desk.association.minutes.minutes(about)
    item = here.on_the_agenda(step.item).id
    if written.approval is not None:
        yield c.LayAddenda(meeting=about, before=here.id, item=item)
    else:
        content = content_to_lay(here.desk.association, about)
        yield c.LayMinutes(meeting=about, draft=len(written.drafts), content=content, before=here.id, item=item)


def _correct(here: Here, step: s.CorrectMinutes) -> Iterator[Command]:
    about = _about(here, step.meeting)
    addendum = AddendumId(here.desk.new_id("addendum"))
    day = here.desk.clock().day
    yield c.AddAddendum(meeting=about, addendum=addendum, words=step.words, reason=step.reason, day=day)
    if step.noted:
        yield c.NoteAddendum(meeting=about, addendum=addendum, by=step.noted, day=day)


def check_minutes(here: Here, step: s.ExpectMinutes) -> None:
    """Fault for the first thing about the minutes that is not as expected."""
    about = _about(here, step.meeting)
    written = here.desk.association.minutes.minutes(about)
    for name, expected, found in (
        ("drafts", step.drafts, len(written.drafts)),
        ("approved", step.approved, written.approval is not None),
        ("comments", step.comments, len(written.open_comments())),
        ("corrections", step.corrections, len(written.addenda)),
        ("waiting", step.waiting, len(written.waiting_addenda())),
    ):
        if expected is not None and expected != found:
            raise unexpected(name, expected, found)
    if not step.says and not step.silent_on:
        return
    document = minutes(here.desk.association, about, here.desk.head)
    printed = "\n".join(block_words(each) for each in document.blocks)
    if step.says not in printed:
        raise unexpected("says", step.says, printed)
    if step.silent_on and step.silent_on in printed:
        raise unexpected("silent_on", step.silent_on, printed)


def _about(here: Here, number: int) -> MeetingId:
    if not 1 <= number <= len(here.played):
        raise Fault(text("There is no meeting {number} yet.", number=number), next_step=_NEXT)
    return here.played[number - 1]


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.DraftMinutes: _draft,
    s.CommentMinutes: _comment,
    s.LayMinutes: _lay,
    s.CorrectMinutes: _correct,
}
