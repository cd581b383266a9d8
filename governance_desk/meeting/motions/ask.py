"""What a vote is taken on: an amendment, a part, a change of the agenda, or the motion as it then stands."""

from __future__ import annotations

import msgspec

from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.commands import OpenVote
from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId
from governance_desk.meeting.motions.amend import (
    amendment_of,
    has_passed,
    item_on_agenda,
    matter_for_amendment,
    require_fits,
    waiting_amendments,
)
from governance_desk.meeting.motions.change import carried_out, change_of, waiting_change
from governance_desk.meeting.motions.divide import waiting_parts, what_is_left
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.motions.wording import (
    amendment_name,
    amendment_words,
    change_words,
    part_name,
)
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item, Subject


class Asked(msgspec.Struct, frozen=True):
    """`matter` gives the share; None: that of any resolution. `motion` is the question as it is put."""

    item: ItemId
    matter: MatterRule | None
    motion: str
    subject: Subject
    together: tuple[ItemId, ...] = ()


def asked_in_words(room: Room, question: Question, about: str, item: Item | None) -> str:
    """The question as it is put, in the charter's language."""
    if question is Question.AMENDMENT:
        on, amendment = amendment_of(room, AmendmentId(about))
        return f"{amendment_name(on, amendment)}：{amendment_words(amendment)}"
    if question is Question.AGENDA:
        change = change_of(room, ChangeId(about))
        return f"{change_words(change, lambda key: _title(room, key))}（{change.mover}提出）"
    if question is Question.PART and item is not None:
        part = next(each for each in item.parts if each.id == about)
        return f"{part_name(item, about)}：{part.text}"
    return what_is_left(room, item) if item is not None else ""


def next_question(room: Room, item: Item | None) -> tuple[Question, str]:
    """What is to be voted on next: a change of the agenda that was moved, an amendment, a part, or the motion."""
    change = waiting_change(room)
    if change is not None:
        return Question.AGENDA, change.id
    if item is not None and (amendments := waiting_amendments(item)):
        return Question.AMENDMENT, amendments[0].id
    if item is not None and (parts := waiting_parts(item)):
        return Question.PART, parts[0].id
    return Question.MOTION, ""


def asked_beside(room: Room, command: OpenVote) -> Asked:
    """An amendment, a part or a change of the agenda. Refusal where it does not wait, or is not the next."""
    if command.question is Question.AGENDA:
        return _agenda(room, command)
    item = item_on_agenda(room, command.item)
    if item.matter is None:
        raise Refusal(
            text("The item has no matter, so no rule says which majority it needs."),
            article=room.body.article,
            next_step=text("Choose the matter from the charter's list."),
        )
    if has_passed(room, item):
        raise Refusal(text("The motion has passed."), next_step=text("Put the matter on the agenda anew."))
    matter = room.matter(item.matter)
    following = next_question(room, item) if waiting_change(room) is None else (Question.AGENDA, "")
    if following != (command.question, command.about):
        raise Refusal(
            text("Something else is to be voted on first."),
            article=room.body.article,
            next_step=text("Vote on what was moved in its order, or change the order."),
        )
    if command.question is Question.AMENDMENT:
        _item, amendment = amendment_of(room, AmendmentId(command.about))
        require_fits(room, item, amendment)
        key = matter_for_amendment(room, matter)
        matter_for = matter if key is not None else None
    else:
        matter_for = matter
    motion = asked_in_words(room, command.question, command.about, item)
    return Asked(item.id, matter_for, motion, item.subject)


def require_next(room: Room, item: Item) -> None:
    """Refuse the vote on the motion while something waits that is decided before it."""
    question, about = next_question(room, item)
    if question is Question.MOTION:
        return
    said = asked_in_words(room, question, about, item)
    raise Refusal(
        text("This is to be decided first: {question}", question=said),
        article=room.body.article,
        next_step=text("Vote on it, or withdraw it."),
    )


def _agenda(room: Room, command: OpenVote) -> Asked:
    change = change_of(room, ChangeId(command.about))
    if change.stage is not Settled.WAITING:
        raise Refusal(
            text("The change of the agenda does not wait for a vote."), next_step=text("Move a further change.")
        )
    carried_out(room, change)
    current = room.meeting.current_item
    return Asked(current or ItemId(""), None, asked_in_words(room, Question.AGENDA, change.id, None), Subject())


def _title(room: Room, key: ItemId) -> str:
    item = room.meeting.item(key)
    return item.title if item is not None else ""
