"""What a chip says: the wording of a fact of the record, computed anew whenever it is drawn."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterator
from enum import StrEnum

import msgspec

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import FactLine
from governance_desk.documents.content.election import outcome_words
from governance_desk.documents.content.motions import OUTCOMES
from governance_desk.documents.content.recorded import Recorded
from governance_desk.documents.content.voting import counts_line
from governance_desk.documents.content.wording import basis, body_of, counter, weekday_words
from governance_desk.language import Text, text
from governance_desk.meeting.ids import ItemId, VoteId, VoterId
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Item, Meeting, Vote, VoteStage
from governance_desk.minutes.state import Fact, FactKind

ANNULLED = "〔该次表决已作废〕"
GONE = "〔记录中已无此项〕"
OBSERVER = "observer/"


class Standing(StrEnum):
    """How a fact stands in the record."""

    SOUND = "sound"
    ANNULLED = "annulled"  # the vote that it is about is void
    GONE = "gone"


class FactWords(msgspec.Struct, frozen=True):
    """What the chip says, and whether the record still holds it."""

    words: str
    standing: Standing = Standing.SOUND


class Offered(msgspec.Struct, frozen=True):
    """A fact that can be put into a paragraph: what it is called, and what it says now."""

    fact: Fact
    name: Text
    words: str


def fact_words(association: Association, meeting: Meeting, record: tuple[Recorded, ...], fact: Fact) -> FactWords:
    """What the fact says now. Of a vote that is void, and of what the record no longer holds, it says so."""
    if fact.kind is FactKind.TIME:
        return _found(next((each.block.value for each in record if _is_time(each)), ""))  # type: ignore[union-attr]
    if fact.kind in _OF_A_VOTE:
        vote = meeting.votes.get(VoteId(fact.of))
        if vote is None:
            return FactWords(GONE, Standing.GONE)
        if vote.stage in (VoteStage.ANNULLED, VoteStage.VOID):
            return FactWords(ANNULLED, Standing.ANNULLED)
        return _found(_OF_A_VOTE[fact.kind](association, meeting, vote))
    if fact.kind in _OF_AN_ITEM:
        item = meeting.item(ItemId(fact.of))
        return _found(_OF_AN_ITEM[fact.kind](item) if item is not None else "")
    if fact.kind is FactKind.PERSON:
        return _found(_person(meeting, fact.of))
    found = _OF_THE_MEETING.get(fact.kind)
    return _found(found(association, meeting) if found is not None else "")


def offered_facts(
    association: Association, meeting: Meeting, record: tuple[Recorded, ...], place: str
) -> tuple[Offered, ...]:
    """What can be put into a paragraph at `place`: the facts of its item first, then the meeting's, then the people."""
    here = place.removeprefix("item/") if place.startswith("item/") else ""
    items = sorted(meeting.agenda, key=lambda each: each.id != here)
    facts: list[tuple[Fact, Text]] = []
    for item in items[: 1 if here else None]:
        facts += _facts_of(meeting, item)
    facts += [(Fact(kind), _NAMES[kind]) for kind in (*_OF_THE_MEETING, FactKind.TIME)]
    for item in items[1:] if here else ():
        facts += _facts_of(meeting, item)
    facts += [(Fact(FactKind.PERSON, key), _NAMES[FactKind.PERSON]) for key in _people(meeting)]
    said = ((fact, name, fact_words(association, meeting, record, fact)) for fact, name in facts)
    return tuple(Offered(fact, name, each.words) for fact, name, each in said if each.standing is Standing.SOUND)


def fact_name(fact: Fact) -> Text:
    """What the fact is called, such as Tally."""
    return _NAMES.get(fact.kind, text("From the record"))


def _facts_of(meeting: Meeting, item: Item) -> Iterator[tuple[Fact, Text]]:
    for kind in _OF_AN_ITEM:
        yield Fact(kind, item.id), _NAMES[kind]
    for vote in meeting.votes.values():
        if vote.item == item.id:
            for kind in _OF_A_VOTE:
                yield Fact(kind, vote.id), _NAMES[kind]


def _people(meeting: Meeting) -> Iterator[str]:
    yield from (each.id for each in meeting.roll.values() if each.name)
    yield from dict.fromkeys(f"{OBSERVER}{each.name}" for each in meeting.observers)


def _found(words: str) -> FactWords:
    return FactWords(words) if words else FactWords(GONE, Standing.GONE)


def _is_time(each: Recorded) -> bool:
    return each.key == "time" and isinstance(each.block, FactLine)


def _person(meeting: Meeting, key: str) -> str:
    if key.startswith(OBSERVER):
        return next((each.name for each in meeting.observers if f"{OBSERVER}{each.name}" == key), "")
    voter = meeting.roll.get(VoterId(key))
    return voter.name if voter is not None else ""


def _expected(association: Association, meeting: Meeting) -> str:
    return f"应到{meeting.roll_counts.members}{counter(body_of(association, meeting))}" if meeting.roll else ""


def _present(association: Association, meeting: Meeting) -> str:
    quorum = meeting.quorum_at_opening or meeting.quorum_at_close
    return f"实到{quorum.counted}{counter(body_of(association, meeting))}" if quorum is not None else ""


def _article(association: Association, meeting: Meeting) -> str:
    quorum = meeting.quorum_at_opening or meeting.quorum_at_close
    if quorum is None:
        return ""
    return basis(association.rules_on(meeting.day), quorum.article, quorum.clause, meeting.day)


def _tally(association: Association, meeting: Meeting, vote: Vote) -> str:
    shown = vote.tally is not None and vote.stage in (VoteStage.DECLARED, VoteStage.TIED) and vote.election is None
    return counts_line(vote.tally, counter(body_of(association, meeting))) if shown and vote.tally is not None else ""


def _outcome(association: Association, meeting: Meeting, vote: Vote) -> str:
    if vote.stage is not VoteStage.DECLARED:
        return ""
    if vote.election is not None:
        return "".join(outcome_words(association, meeting, each) for each in vote.election.results).rstrip("。")
    passed, failed = OUTCOMES[vote.question]
    verdict = vote.verdict
    return {True: passed, False: failed}.get(verdict.passed, "") if verdict is not None else ""  # type: ignore[arg-type]


def _vote_article(association: Association, meeting: Meeting, vote: Vote) -> str:
    if vote.verdict is None or vote.stage is not VoteStage.DECLARED:
        return ""
    return basis(association.rules_on(meeting.day), vote.verdict.article, vote.verdict.clause, meeting.day)


def _resolution(_association: Association, _meeting: Meeting, vote: Vote) -> str:
    return f"第{vote.resolution}号" if vote.resolution is not None else ""


def _motion(_association: Association, _meeting: Meeting, vote: Vote) -> str:
    return vote.motion.strip().rstrip("。") if vote.question is not Question.AGENDA else ""


def _day(day: datetime.date) -> str:
    return weekday_words(day)


_OF_THE_MEETING: dict[FactKind, Callable[[Association, Meeting], str]] = {
    FactKind.TITLE: lambda _, meeting: meeting.title,
    FactKind.DAY: lambda _, meeting: _day(meeting.day),
    FactKind.PLACE: lambda _, meeting: meeting.place,
    FactKind.CHAIR: lambda _, meeting: meeting.chair,
    FactKind.RECORDER: lambda _, meeting: meeting.recorder,
    FactKind.EXPECTED: _expected,
    FactKind.PRESENT: _present,
    FactKind.ARTICLE: _article,
}
_OF_AN_ITEM: dict[FactKind, Callable[[Item], str]] = {
    FactKind.ITEM: lambda item: item.title,
    FactKind.PRESENTER: lambda item: item.presenter,
}
_OF_A_VOTE: dict[FactKind, Callable[[Association, Meeting, Vote], str]] = {
    FactKind.TALLY: _tally,
    FactKind.OUTCOME: _outcome,
    FactKind.RESOLUTION: _resolution,
    FactKind.VOTE_ARTICLE: _vote_article,
    FactKind.MOTION: _motion,
}
_NAMES = {
    FactKind.TITLE: text("Meeting"),
    FactKind.DAY: text("Day"),
    FactKind.TIME: text("Time"),
    FactKind.PLACE: text("Place"),
    FactKind.CHAIR: text("Chair"),
    FactKind.RECORDER: text("Recorder"),
    FactKind.EXPECTED: text("Expected"),
    FactKind.PRESENT: text("Present"),
    FactKind.ARTICLE: text("Article on the quorum"),
    FactKind.ITEM: text("Agenda item"),
    FactKind.PRESENTER: text("Presenter"),
    FactKind.MOTION: text("Motion"),
    FactKind.TALLY: text("Votes counted"),
    FactKind.OUTCOME: text("Result of the vote"),
    FactKind.RESOLUTION: text("Number of the resolution"),
    FactKind.VOTE_ARTICLE: text("Article on the vote"),
    FactKind.PERSON: text("Person"),
}
