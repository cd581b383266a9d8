"""A motion voted on in parts: each by itself, then what is left as a whole."""

from __future__ import annotations

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import Effect
from governance_desk.charter.motion import PartFailed
from governance_desk.errors import Refusal
from governance_desk.journal.event import Event
from governance_desk.language import Text, text
from governance_desk.meeting.motions.amend import has_passed, item_on_agenda, waiting_amendments
from governance_desk.meeting.motions.commands import DivideQuestion, EndDivision
from governance_desk.meeting.motions.events import DivisionEnded, QuestionDivided
from governance_desk.meeting.motions.state import Part, Settled
from governance_desk.meeting.motions.wording import motion_text
from governance_desk.meeting.room import BEFORE_CLOSING, Room
from governance_desk.meeting.state import Item
from governance_desk.voting.rules import answer_or_silence

CLAUSE = ClauseId("motions.part_failed")


def divide_question(room: Room, command: DivideQuestion) -> list[Event]:
    """The motion in parts. Refusal where its effect cannot be divided, or the parts are not its text."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item = item_on_agenda(room, command.item)
    found = not_divisible(room, item)
    if found is not None:
        raise Refusal(found[0], article=room.body.article, next_step=found[1])
    if not command.by.strip():
        raise Refusal(
            text("Who asks for the parts to be voted on separately?"),
            next_step=text("Enter the name; it stands in the minutes."),
        )
    parts = tuple(each.strip() for each in command.parts if each.strip())
    if len(parts) < 2:
        raise Refusal(text("There are no two parts."), next_step=text("Say where the text is divided."))
    if "".join("".join(parts).split()) != "".join(motion_text(item).split()):
        raise Refusal(
            text("The parts together are not the text of the motion."),
            next_step=text("Divide the text without changing it; to change it, move an amendment."),
        )
    return [QuestionDivided(meeting=command.meeting, item=item.id, by=command.by.strip(), parts=parts)]


def end_division(room: Room, command: EndDivision) -> list[Event]:
    """The motion as a whole again. Nothing where it is not divided; Refusal once a part was decided."""
    room.require(*BEFORE_CLOSING)
    room.require_no_open_vote()
    item = item_on_agenda(room, command.item)
    if not item.parts:
        return []
    if any(each.stage is not Settled.WAITING for each in item.parts):
        raise Refusal(
            text("A part has been voted on; it stays in the record."),
            article=room.body.article,
            next_step=text("Annul the votes on the parts first."),
        )
    return [DivisionEnded(meeting=command.meeting, item=item.id)]


def not_divisible(room: Room, item: Item) -> tuple[Text, Text] | None:
    """Why the motion cannot be voted on in parts, and what to do; None where it can."""
    if item.matter is None or item.election is not None or item.counters is not None:
        return (
            text("There is no motion that could be divided."),
            text("Choose the matter from the charter's list."),
        )
    if room.matter(item.matter).effect is not Effect.NONE:
        return (
            text("The decision has one effect, which cannot be had in parts."),
            text("Put several items on the agenda, one for each decision."),
        )
    if item.parts:
        return text("The motion is being voted on in parts."), text("End the division first.")
    if waiting_amendments(item):
        return text("There are amendments that wait."), text("Vote on the amendments first.")
    if has_passed(room, item):
        return text("The motion has passed."), text("Put the matter on the agenda anew.")
    if item.id in room.meeting.consent:
        return text("The item is one of those voted on together."), text("Take it out of them first.")
    return None


def waiting_parts(item: Item) -> list[Part]:
    """In the order of the text."""
    return [each for each in item.parts if each.stage is Settled.WAITING]


def failed_parts(item: Item) -> list[Part]:
    """Those that did not pass."""
    return [each for each in item.parts if each.stage is Settled.FAILED]


def settled_by_parts(room: Room, item: Item) -> bool:
    """Whether the motion as a whole has not passed because of its parts, so that nothing is left to be voted on."""
    if not failed_parts(item) or waiting_parts(item):
        return False
    answer = answer_or_silence(room.rules, CLAUSE, room.rules.charter.motions.part_failed, room.day)
    return answer.rule is PartFailed.FALLS_ALL or all(each.stage is Settled.FAILED for each in item.parts)


def what_is_left(room: Room, item: Item) -> str:
    """The text that is voted on as a whole. Refusal where the parts settle it, or it is open what a lost part means."""
    failed = failed_parts(item)
    if not failed:
        return motion_text(item)
    left = [each.text for each in item.parts if each.stage is Settled.PASSED]
    answer = answer_or_silence(room.rules, CLAUSE, room.rules.charter.motions.part_failed, room.day)
    if left and answer.is_open:
        raise Refusal(
            text("A part did not pass, and the charter does not say what becomes of the rest."),
            article=answer.article,
            next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
        )
    if not left or answer.rule is PartFailed.FALLS_ALL:
        raise Refusal(
            text("No part of the motion has passed; nothing is left to be voted on.")
            if not left
            else text("A part did not pass, and with it the whole motion has not."),
            article=answer.article,
            next_step=text("Call the next item."),
        )
    return "\n".join(left)
