"""Note each act of a session as it is folded, with how things were before it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from msgspec.structs import replace

from governance_desk.meeting.events import MeetingEvent
from governance_desk.meeting.ids import ItemId, SpeechId, VoteId
from governance_desk.meeting.state import Meeting, Method
from governance_desk.meeting.undo.state import (
    KEPT,
    Act,
    AgendaBefore,
    Before,
    ItemBefore,
    RoomBefore,
    RoundBefore,
    VoteBefore,
)

DOOR = frozenset(
    (
        "meeting.checked-in",
        "meeting.checked-out",
        "meeting.leave-granted",
        "meeting.leave-taken-back",
        "meeting.proxy-given",
        "meeting.proxy-revoked",
        "meeting.observer-noted",
        "meeting.observer-corrected",
        "meeting.observer-removed",
    )
)
"""What is done at the door; each is in the door's own list as well."""

FINAL = frozenset(
    (
        "meeting.agenda-changed-by-chair",
        "meeting.item-reported",
        "meeting.objection-raised",
        "meeting.proxy-lodged",
        "meeting.proxy-withdrawn",
        "meeting.resumed",
        "meeting.vote-annulled",
        "meeting.vote-reopened",
        "meeting.vote-tied",
        "meeting.vote-void",
    )
)
"""What is not undone, and nothing before it either."""

PART_OF_AN_ACT = frozenset(
    (
        "meeting.act-taken-back",
        "meeting.act-undone",
        "meeting.attends-remotely",
        "meeting.check-in-withdrawn",
        "meeting.check-out-withdrawn",
        "meeting.counters-appointed",
        "meeting.election-opened",
        "meeting.item-added",
        "meeting.item-corrected",
        "meeting.item-removed",
        "meeting.agenda-ordered",
        "meeting.principal-took-over",
    )
)
"""What follows from an act, or takes one back."""


def act_of(meeting: Meeting, event: MeetingEvent) -> Act | None:
    """The act that made the fact, before the fact has changed the meeting; None for what is none of its own."""
    note = _NOTES.get(event.kind)
    return None if note is None else note(meeting, event, meeting.acts_noted + 1)


def keep(meeting: Meeting, act: Act) -> None:
    """Put it down, after the fact has changed the meeting."""
    if act.kind in DOOR:
        act = replace(act, door=meeting.door_acts)
    meeting.acts_noted = act.number
    meeting.acts.append(act)
    if len(meeting.acts) > KEPT:
        del meeting.acts[0]


def _plain(_meeting: Meeting, event: Any, number: int) -> Act:
    return Act(number=number, kind=event.kind, vote=getattr(event, "vote", None), item=getattr(event, "item", None))


def _answer(meeting: Meeting, event: Any, number: int) -> Act:
    vote = meeting.votes[event.vote]
    was, told = vote.cast.get(event.voter), vote.against.get(event.voter)
    return Act(number=number, kind=event.kind, vote=vote.id, voter=event.voter, choice=was, instruction=told)


def _paper_back(meeting: Meeting, event: Any, number: int) -> Act:
    taken = meeting.votes[event.vote].election
    return Act(number=number, kind=event.kind, vote=event.vote, paper=taken.papers[-1] if taken is not None else None)


def _vote(meeting: Meeting, event: Any, number: int) -> Act:
    return Act(number=number, kind=event.kind, vote=event.vote, before=Before(vote=_of_vote(meeting, event.vote)))


def _round(meeting: Meeting, event: Any, number: int) -> Act:
    return Act(number=number, kind=event.kind, vote=event.vote, before=Before(round=_of_round(meeting, event.vote)))


def _item(meeting: Meeting, event: Any, number: int) -> Act:
    return Act(number=number, kind=event.kind, item=event.item, before=Before(item=_of_item(meeting, event.item)))


def _agenda(meeting: Meeting, event: Any, number: int) -> Act:
    item = getattr(event, "item", None)
    return Act(number=number, kind=event.kind, item=item, before=Before(agenda=_of_agenda(meeting)))


def _speech(meeting: Meeting, event: Any, number: int) -> Act:
    was = _of_speech(meeting, event.speech)
    return Act(number=number, kind=event.kind, speech=event.speech, before=Before(speech=was, asked=was is None))


def _room(meeting: Meeting, event: Any, number: int) -> Act:
    return Act(number=number, kind=event.kind, before=Before(room=_of_room(meeting)))


def _limits(meeting: Meeting, event: Any, number: int) -> Act:
    return (_room if event.item is None else _item)(meeting, event, number)


def _of_vote(meeting: Meeting, key: VoteId) -> VoteBefore:
    vote = meeting.votes[key]
    cast = tuple(vote.cast.items()) if vote.method is Method.ACCLAMATION else None
    return VoteBefore(vote.settings, vote.tally, vote.tie, vote.sections, cast, vote.asked_by)


def _of_round(meeting: Meeting, key: VoteId) -> RoundBefore:
    taken = meeting.votes[key].election
    if taken is None:
        raise KeyError(key)
    return RoundBefore(taken.issued, taken.returned, taken.count, taken.decisions)


def _of_item(meeting: Meeting, key: ItemId) -> ItemBefore:
    item = meeting.item(key)
    if item is None:
        raise KeyError(key)
    return ItemBefore(
        item.matter,
        tuple(item.notes),
        item.limits,
        tuple(replace(each) for each in item.amendments),
        tuple(replace(each) for each in item.parts),
        item.divided_by,
        item.election,
        item.counters,
        item.aside,
    )


def _of_agenda(meeting: Meeting) -> AgendaBefore:
    current = meeting.item(meeting.current_item) if meeting.current_item is not None else None
    return AgendaBefore(
        meeting.current_item,
        current is not None and current.done,
        tuple(replace(each) for each in meeting.changes),
        meeting.consent,
        tuple(meeting.taken_out),
    )


def _of_speech(meeting: Meeting, key: SpeechId) -> Any:
    speech = meeting.speeches.get(key)
    return replace(speech) if speech is not None else None


def _of_room(meeting: Meeting) -> RoomBefore:
    return RoomBefore(
        meeting.chair,
        meeting.recorder,
        meeting.limits,
        meeting.vote_settings,
        meeting.chair_because,
        meeting.sections,
    )


_NOTES: dict[str, Callable[[Meeting, Any, int], Act]] = {
    **dict.fromkeys((*DOOR, *FINAL), _plain),
    "meeting.adjourned": _plain,
    "meeting.vote-opened": _plain,
    "meeting.voting-closed": _plain,
    "meeting.vote-declared": _plain,
    "meeting.election-declared": _plain,
    "meeting.paper-entered": _plain,
    "meeting.vote-cast": _answer,
    "meeting.answer-withdrawn": _answer,
    "meeting.paper-taken-back": _paper_back,
    "meeting.hands-counted": _vote,
    "meeting.section-counted": _vote,
    "meeting.ballots-counted": _vote,
    "meeting.nobody-objected": _vote,
    "meeting.tie-decided": _vote,
    "meeting.voting-extended": _vote,
    "meeting.ballots-recorded": _round,
    "meeting.election-counted": _round,
    "meeting.last-seat-decided": _round,
    "meeting.discussion-noted": _item,
    "meeting.amendment-moved": _item,
    "meeting.amendment-withdrawn": _item,
    "meeting.amendments-ordered": _item,
    "meeting.question-divided": _item,
    "meeting.division-ended": _item,
    "meeting.election-planned": _item,
    "meeting.candidate-nominated": _item,
    "meeting.nominee-withdrawn": _item,
    "meeting.counters-proposed": _item,
    "meeting.stepped-aside": _item,
    "meeting.stepped-back": _item,
    "meeting.item-called": _agenda,
    "meeting.agenda-change-moved": _agenda,
    "meeting.agenda-change-dropped": _agenda,
    "meeting.consent-set": _agenda,
    "meeting.taken-out-of-consent": _agenda,
    "meeting.speech-asked": _speech,
    "meeting.speech-withdrawn": _speech,
    "meeting.floor-given": _speech,
    "meeting.speech-paused": _speech,
    "meeting.speech-ended": _speech,
    "meeting.speech-extended": _speech,
    "meeting.statement-noted": _speech,
    "meeting.time-limits-set": _limits,
    "meeting.votes-set": _room,
    "meeting.hall-divided": _room,
    "meeting.officers-corrected": _room,
}
"""How each kind of fact is noted; a test holds this list against all kinds that a session can record."""

ACTS = frozenset(_NOTES)
"""The kinds of facts that are acts."""
