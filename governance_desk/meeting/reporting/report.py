"""An item is reported to the meeting: what follows from it is done without a vote."""

from __future__ import annotations

import msgspec

from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.effects import describe_effects, effects
from governance_desk.meeting.reporting.commands import ReportItem
from governance_desk.meeting.reporting.events import ItemReported
from governance_desk.meeting.reporting.procedure import require_report
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage, Subject, VoteId, VoteStage
from governance_desk.register.causes import REPORTED


class _Reported(msgspec.Struct, frozen=True):
    """What decides in the place of a vote."""

    id: VoteId
    subject: Subject


def report_item(room: Room, command: ReportItem) -> list[Event]:
    """The report and what follows from it. Refusal where a vote is needed, or has decided."""
    room.require(Stage.IN_SESSION)
    room.require_no_open_vote()
    item = room.meeting.item(command.item)
    if item is None:
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if item.matter is None:
        raise Refusal(
            text("Nothing follows from this item."), next_step=text("Note down what was said; that is enough.")
        )
    matter = room.matter(item.matter)
    article = require_report(room, matter)
    require_power(room, matter)
    declared = [vote for vote in room.meeting.votes_on(item.id) if vote.stage in (VoteStage.DECLARED, VoteStage.TIED)]
    if item.reported or any(vote.verdict is not None and vote.verdict.passed for vote in declared):
        raise Refusal(
            text("This item has been settled already."), article=article, next_step=text("Go on to the next item.")
        )
    if declared:
        raise Refusal(
            text("This item was put to the vote, and its result decides."),
            article=article,
            next_step=text("Where the vote was opened by mistake, annul it with the reason, and report the item."),
        )
    decided = _Reported(VoteId(f"{REPORTED}{room.meeting.id}/{item.id}"), item.subject)
    said = describe_effects(room, matter, item.subject)
    following = effects(room, matter, decided)
    return [
        ItemReported(meeting=room.meeting.id, item=item.id, effects=said, article=article, at=room.now.stamp),
        *following,
    ]
