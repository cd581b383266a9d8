"""An item of the agenda as a row: where its vote stands, or whether it is at hand."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.meeting.state import Item, Meeting
from ui.models.names import Chip, NameRow
from ui.views.meeting.words import vote_chip


def agenda_row(meeting: Meeting, item: Item, at: int) -> NameRow:
    """The row of the item that is number `at`."""
    votes = meeting.votes_on(item.id)
    chips: tuple[Chip, ...] = ()
    if votes:
        chips = (vote_chip(votes[-1], votes),)
    elif meeting.current_item == item.id:
        chips = (Chip(tr("now"), "accent"),)
    elif item.done:
        chips = (Chip("✓"),)
    if item.id in meeting.consent:
        chips = (*chips, Chip(tr("together")))
    return NameRow(item.id, f"{at}. {item.title}", "", chips)
