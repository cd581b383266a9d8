"""What a body may decide, and the majority that follows from the matter: said while the agenda is drawn up."""

from __future__ import annotations

import msgspec

from governance_desk.charter.model import MatterRule
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.agenda import require_power
from governance_desk.meeting.room import Room
from governance_desk.voting.rules import passing_rule
from governance_desk.voting.say import joined, left_open, share_words


class Majority(msgspec.Struct, frozen=True):
    """The share of votes in words, with its article; `open_clause` is the clause that lacks a reading."""

    words: Text
    article: str
    open_clause: str = ""


def matters_of(room: Room) -> tuple[MatterRule, ...]:
    """The matters that this body may put on its agenda, in the charter's order."""
    return tuple(matter for matter in room.rules.charter.matters if _may_decide(room, matter))


def majority_for(room: Room, matter: MatterRule | None) -> Majority:
    """ "Passes with at least 2/3 of those attending", for a motion on this matter in this body; None: on any."""
    answer = passing_rule(room.rules, room.body, matter, day=room.day)
    if answer.rule is None:
        words = left_open(room.body, answer.clause_id, answer.article, answer.status, answer.question)
        return Majority(words, answer.article, answer.clause_id)
    shares = [
        text("In favour: {share}.", share=share_words(share))
        if room.body.weighted is False
        else text("In favour, by weight: {share}.", share=share_words(share))
        for share in answer.rule.all_of
    ]
    return Majority(joined(shares), answer.article)


def _may_decide(room: Room, matter: MatterRule) -> bool:
    try:
        require_power(room, matter, before=True)
    except Refusal:
        return False
    return True
