"""Sign-in sheet (签到表): everyone on the roll, with room to sign; those who attend without a vote apart."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import Align, Column, Document, FactLine, Ink, Table, Title
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.record_date import record_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, counter, starting_words, weekday_words
from governance_desk.meeting.roll import expected
from governance_desk.meeting.state import Meeting, MeetingId, Voter, VoterId, Where

_BLANK_ROWS = 5
_HEIGHT = 11
SIGNATURE = 6
SIGNED = "已签"
"""Stands where the strokes were erased, or are not read."""


@stamped
def sign_in_sheet(association: Association, meeting_id: MeetingId) -> Document:
    """The roll as it is fixed, or, before that, as it would be now."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    voters = _voters(association, body, meeting)
    say = of_meeting(association, "sign_in", meeting)
    record = record_words(association, body, meeting)
    ways = _ways(association, body, meeting, say)
    signed = _signed(association, meeting)
    return Document(
        title=f"{association.name}{meeting.title}签到表",
        blocks=(
            Title(say("title"), say("subtitle")),
            FactLine(say("time"), f"{weekday_words(meeting.day)}{starting_words(meeting.starts)}"),
            FactLine(say("place"), meeting.place or "—"),
            FactLine(say("expected"), "；".join(part for part in (f"{len(voters)}{counter(body)}", record) if part)),
            Table(
                _columns(say),
                tuple(_row(n, v, ways, bool(signed.get(v.id))) for n, v in enumerate(voters, 1)),
                row_height=_HEIGHT,
                inks=tuple(Ink(n, SIGNATURE, signed[v.id]) for n, v in enumerate(voters) if v.id in signed),
            ),
            Table(
                _columns(say, observers=True),
                tuple(_observers(association, meeting)),
                caption=say("observers"),
                row_height=_HEIGHT,
                inks=_observer_inks(association, meeting),
            ),
        ),
        author=association.name,
        subject=f"{meeting.title}签到表",
    )


def _voters(association: Association, body: BodyRule, meeting: Meeting) -> tuple[Voter, ...]:
    if meeting.roll:
        return tuple(meeting.roll.values())
    rules = association.rules_on(meeting.day)
    return expected(association.register, rules, association.working_days, body, meeting.day, meeting)


def _columns(say: Phrases, *, observers: bool = False) -> tuple[Column, ...]:
    return (
        Column(say("number"), 3, Align.CENTRE),
        Column(say("unit"), 9),
        Column(say("name"), 4, Align.CENTRE),
        Column(say("post"), 4, Align.CENTRE),
        Column(say("note") if observers else say("way"), 5, Align.CENTRE),
        Column(say("hour"), 3, Align.CENTRE),
        Column(say("signature"), 5),
    )


def _row(number: int, voter: Voter, ways: str, signed: bool) -> tuple[str, ...]:
    return (str(number), voter.unit_name, voter.name, voter.post, ways, "", SIGNED if signed else "")


def _signed(association: Association, meeting: Meeting) -> dict[VoterId, str]:
    """The strokes of those who signed at the door on a screen; who was taken off again has not signed."""
    given = association.signatures.by_hand.get(meeting.id, {})
    here = {voter for voter, each in meeting.presence.items() if each.where in (Where.PRESENT, Where.LEFT)}
    return {voter: each.content for voter, each in given.items() if voter in here}


def _observer_inks(association: Association, meeting: Meeting) -> tuple[Ink, ...]:
    given = association.signatures.of_observers.get(meeting.id, {})
    return tuple(Ink(n, SIGNATURE, given[each].content) for n, each in enumerate(meeting.observers) if each in given)


def _ways(association: Association, body: BodyRule, meeting: Meeting, say: Phrases) -> str:
    """How one may be there, to be ticked, a line each: by proxy unless that is excluded; from elsewhere only where the
    reading adopted counts that."""
    rules = association.rules_on(meeting.day)
    given = rules.answer(ClauseId(f"{body.key}.proxies"), body.proxies, meeting.day)
    excluded = given is not None and given.rule is not None and not given.rule.allowed
    answer = rules.answer(ClauseId(f"{body.key}.remote"), body.remote, meeting.day)
    counts = answer is not None and answer.rule is not None and answer.rule.counts
    ways = ("in_person", *(() if excluded else ("by_proxy",)), *(("remotely",) if counts else ()))
    return "\n".join(say(each) for each in ways)


def _observers(association: Association, meeting: Meeting) -> list[tuple[str, ...]]:
    signed = {ink.row for ink in _observer_inks(association, meeting)}
    known: list[tuple[str, ...]] = [
        (str(n + 1), each.unit, each.name, "", "", "", SIGNED if n in signed else "")
        for n, each in enumerate(meeting.observers)
    ]
    first = len(known) + 1
    return known + [(str(number), *[""] * 6) for number in range(first, first + _BLANK_ROWS)]
