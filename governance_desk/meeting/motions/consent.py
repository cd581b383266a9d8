"""Items to which nobody objects: put to one vote, each with its own result; a single voice takes one out."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.motion import Together
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.motions.amend import item_on_agenda, waiting_amendments
from governance_desk.meeting.motions.commands import SetConsent, TakeOutOfConsent
from governance_desk.meeting.motions.events import ConsentSet, TakenOutOfConsent
from governance_desk.meeting.proxies.in_force import represented, uncovered
from governance_desk.meeting.recusal import recused
from governance_desk.meeting.reporting.procedure import is_reported
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Item, ItemId, VoteStage
from governance_desk.voting.rules import answer_or_silence

CLAUSE = ClauseId("motions.consent")


def set_consent(room: Room, command: SetConsent) -> list[Event]:
    """The items that are put to one vote, in the order of the agenda; fewer than two: none are."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    wanted = tuple(each.id for each in room.meeting.agenda if each.id in command.items)
    if len(wanted) != len(set(command.items)):
        raise Refusal(text("This item is not on the agenda."), next_step=text("Add it to the agenda first."))
    if len(wanted) < 2:
        return [ConsentSet(meeting=command.meeting, items=())] if room.meeting.consent else []
    _require_allowed(room)
    for key in wanted:
        item = item_on_agenda(room, key)
        found = not_together(room, item)
        if found is not None:
            raise Refusal(found[0], article=room.body.article, next_step=found[1])
    if wanted == room.meeting.consent:
        return []
    return [ConsentSet(meeting=command.meeting, items=wanted)]


def take_out(room: Room, command: TakeOutOfConsent) -> list[Event]:
    """One voice is enough. Refusal where it is not among them, or they are being voted on."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item = item_on_agenda(room, command.item)
    if item.id not in room.meeting.consent:
        raise Refusal(
            text("“{item}” is voted on by itself already.", item=item.title), next_step=text("Call the item.")
        )
    if not command.by.strip():
        raise Refusal(
            text("Who wants the item voted on by itself?"), next_step=text("Enter the name; it stands in the minutes.")
        )
    return [TakenOutOfConsent(meeting=command.meeting, item=item.id, by=command.by.strip())]


def not_together(room: Room, item: Item) -> tuple[Text, Text] | None:
    """Why the item cannot be voted on together with others, and what to do; None where it can."""
    by_itself = text("Leave it to a vote of its own.")
    if item.matter is None:
        return (
            text("Nothing is decided on “{item}”.", item=item.title),
            text("Choose the matter from the charter's list."),
        )
    matter = room.matter(item.matter)
    if item.election is not None or item.counters is not None or matter.secret:
        return text("“{item}” is an election, or is voted on in secret.", item=item.title), by_itself
    if is_reported(room, matter):
        return text("“{item}” is reported, not voted on.", item=item.title), by_itself
    if waiting_amendments(item) or item.parts:
        return text("“{item}” has amendments, or is voted on in parts.", item=item.title), by_itself
    if any(each.stage is not VoteStage.ANNULLED for each in room.meeting.votes_on(item.id)):
        return text("“{item}” has been voted on.", item=item.title), by_itself
    require_power(room, matter, before=True)
    bound = uncovered(room, item.id) or any(each.instruction is not None for each in represented(room, item.id))
    if bound or item.aside or (room.meeting.presence and recused(room, matter, item.subject)):
        return text("Not everyone may vote freely on “{item}”.", item=item.title), by_itself
    return None


def together_with(room: Room, item: Item) -> tuple[ItemId, ...]:
    """The other items that are put to the vote with this one; Refusal where that is not, or no longer, allowed."""
    if item.id not in room.meeting.consent:
        return ()
    _require_allowed(room)
    for key in room.meeting.consent:
        each = item_on_agenda(room, key)
        found = not_together(room, each)
        if found is not None:
            raise Refusal(
                found[0],
                article=room.body.article,
                next_step=text("Take “{item}” out of those voted on together.", item=each.title),
            )
    return tuple(key for key in room.meeting.consent if key != item.id)


def _require_allowed(room: Room) -> None:
    answer = answer_or_silence(room.rules, CLAUSE, room.rules.charter.motions.consent, room.day)
    if answer.rule is None:
        raise Refusal(
            text("The charter does not say whether items may be voted on together."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
        )
    if answer.rule is Together.NOT_ALLOWED:
        raise Refusal(
            text("Items are voted on one by one."),
            article=answer.article,
            next_step=text("Call each item, and put it to the vote."),
        )
