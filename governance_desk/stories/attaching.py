"""What the steps on papers ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.association.reports import subject_of
from governance_desk.attachments.commands import AttachFile, TakeOffFile
from governance_desk.attachments.files import media_type
from governance_desk.attachments.state import AttachedTo, AttachmentId, Kind
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.register.papers import commands as papers
from governance_desk.register.papers.state import paper_id
from governance_desk.stories import paper_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _attach(here: Here, step: s.AttachPaper) -> Iterator[Command]:
    yield _file(here, subject_of(here.meeting, here.on_the_agenda(step.item).id), step.name, step.text)


def _file(here: Here, subject: AttachedTo, name: str, words: str = "") -> AttachFile:
    """The command that attaches a file of this name and content."""
    desk = here.desk
    kept = desk.log.contents.keep([f"{name}{words}".encode()])
    return AttachFile(
        attachment=AttachmentId(desk.new_id("attachment")),
        subject=subject,
        name=name,
        size=kept.size,
        media_type=media_type(name),
        content=kept.hash,
        day=desk.clock().day,
    )


def _record(here: Here, step: s.RecordPaper) -> Iterator[Command]:
    day = here.desk.clock().day
    yield papers.RecordPaper(paper=step.paper, year=step.year, title=step.title, drawn_up=step.drawn_up or day, day=day)
    if step.file:
        yield _file(here, AttachedTo(Kind.YEARLY_PAPER, paper_id(step.paper, step.year)), step.file)


def _drop(here: Here, step: s.DropPaper) -> Iterator[Command]:
    yield papers.DropPaper(paper=step.paper, year=step.year, reason=step.reason, day=here.desk.clock().day)


def _take_off(here: Here, step: s.TakeOffPaper) -> Iterator[Command]:
    attachments = here.desk.association.attachments
    there = attachments.of(subject_of(here.meeting, here.on_the_agenda(step.item).id))
    found = next((each for each in there if each.name == step.name), None)
    if found is None:
        raise Fault(text("No such file is attached."), next_step=text("Correct the story and play it again."))
    yield TakeOffFile(attachment=found.id, day=here.desk.clock().day, reason=step.reason)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.AttachPaper: _attach,
    s.TakeOffPaper: _take_off,
    s.RecordPaper: _record,
    s.DropPaper: _drop,
}
