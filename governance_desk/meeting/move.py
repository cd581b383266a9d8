"""A convened meeting that is moved to another day: it follows the rules of that day, and what changes is said."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

import msgspec

from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.majority import majority_for
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Stage
from governance_desk.voting.rules import quorum_rule
from governance_desk.voting.say import joined, left_open, share_words


def moved(room: Room, day: datetime.date) -> Room:
    """The same meeting on another day, under the rules of that day."""
    return msgspec.structs.replace(
        room, meeting=msgspec.structs.replace(room.meeting, day=day), rules=room.rules.on(day)
    )


def require_movable(room: Room, there: Room) -> None:
    """Refuse a day on which the body is unknown, or may not decide on what stands on the agenda.

    Once the roll is fixed the meeting does not move to a day of another version: the roll follows its rules too.
    """
    if room.rules.charter == there.rules.charter:
        return
    body = there.body
    if room.meeting.stage is not Stage.CONVENED:
        raise Refusal(
            text("The check-in has begun under the charter of {day}.", day=str(room.day)),
            article=body.article,
            next_step=text("Cancel the meeting, and convene it anew for the other day."),
        )
    for item in room.meeting.agenda:
        if item.matter is None:
            continue
        try:
            require_power(there, there.matter(item.matter), before=True)
        except Refusal as refusal:
            raise Refusal(
                text(
                    "On {day} “{item}” cannot be on this agenda: {why}",
                    day=str(there.day),
                    item=item.title,
                    why=refusal.sentence,
                ),
                article=refusal.article,
                next_step=text("Take the item off the agenda first, or choose another day."),
            ) from refusal


def what_changes(room: Room, there: Room) -> tuple[Text, ...]:
    """What the meeting follows on the other day and does not on its own: its quorum, and the share of each item."""
    return tuple(_changes(room, there))


def _changes(room: Room, there: Room) -> Iterator[Text]:
    before, after = _quorum(room), _quorum(there)
    if str(before) != str(after):
        yield text("Quorum: {before} → {after}", before=before, after=after)
    for item in room.meeting.agenda:
        if item.matter is None or all(each.key != item.matter for each in there.rules.charter.matters):
            continue
        was, becomes = majority_for(room, room.matter(item.matter)), majority_for(there, there.matter(item.matter))
        if str(was.words) != str(becomes.words):
            yield text("{item}: {before} → {after}", item=item.title, before=was.words, after=becomes.words)


def _quorum(room: Room) -> Text:
    answer = quorum_rule(room.rules, room.body, day=room.day)
    if answer.rule is None:
        return left_open(room.body, answer.clause_id, answer.article, answer.status, answer.question)
    return joined([share_words(share) for share in answer.rule.all_of])
