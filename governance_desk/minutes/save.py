"""Keep a draft of the minutes."""

from __future__ import annotations

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import render, text
from governance_desk.meeting.state import Outcome, Stage
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.events import DraftSaved
from governance_desk.minutes.keys import may_be_left_out, part_name
from governance_desk.minutes.state import MinutesOf
from governance_desk.minutes.writing import Writing


def save_draft(writing: Writing, command: SaveDraft) -> list[Event]:
    """The next draft; nothing where it is the newest one word for word.

    Refusal before the opening, once the minutes are approved, where another draft was saved meanwhile, and where
    something that minutes must state is left out.
    """
    meeting, minutes = writing.meeting, writing.minutes
    if meeting.outcome is Outcome.CANCELLED:
        raise Refusal(text("The meeting was cancelled."), next_step=text("There is nothing to write minutes of."))
    if meeting.stage not in (Stage.IN_SESSION, Stage.CLOSED):
        raise Refusal(
            text("The meeting has not been opened."), next_step=text("Write the minutes once the meeting is open.")
        )
    require_not_approved(minutes)
    if writing.settled_by_signature:
        raise Refusal(
            text("The minutes are signed, and that settles them."),
            next_step=text("Add a correction to them, or take the signing back first, with the reason."),
        )
    newest = minutes.newest
    if (newest.number if newest is not None else 0) != command.after:
        raise Refusal(
            text("Another draft has been saved meanwhile: draft {number}.", number=newest.number if newest else 0),
            next_step=text("Compare yours with it, then take yours over into it."),
        )
    missing = [each for each in command.left_out if not may_be_left_out(each)]
    if missing:
        raise Refusal(
            text(
                "Minutes must state this; it cannot be left out: {what}",
                what="、".join(dict.fromkeys(render(part_name(each)) for each in missing)),
            ),
            next_step=text("Put the paragraph of the record back."),
        )
    ids = [each.id for each in command.paragraphs]
    if len(set(ids)) != len(ids):
        raise ValueError("a paragraph stands twice in the draft")  # the window gives each its own id
    if newest is not None and (newest.paragraphs, newest.left_out) == (command.paragraphs, command.left_out):
        return []
    return [
        DraftSaved(
            meeting=writing.meeting.id,
            draft=command.after + 1,
            paragraphs=command.paragraphs,
            left_out=command.left_out,
            at=writing.now.stamp,
        )
    ]


def require_not_approved(minutes: MinutesOf) -> None:
    """Refuse a change of approved minutes."""
    if minutes.approval is not None:
        raise Refusal(
            text("The minutes were approved on {day}, and are no longer changed.", day=str(minutes.approval.day)),
            next_step=text("Add a correction to them."),
        )
