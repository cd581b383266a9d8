"""What a meeting still lacks before it is opened, and what mends each of it."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from enum import StrEnum

import msgspec

from governance_desk.association.proposals import proposals
from governance_desk.association.reports import reports_of
from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.docket.meeting_notice import notice_due
from governance_desk.docket.missing_reading import readings_needed
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.meeting.invitation.notice import still_to_tell
from governance_desk.meeting.motions import consent
from governance_desk.meeting.room import Room
from governance_desk.meeting.show import quorum_to_show
from governance_desk.meeting.state import Item, Meeting, Stage
from governance_desk.meeting.subject import require_subject
from governance_desk.register.state import PersonId

OPEN_IN_AN_ELECTION = ("candidates", "elected", "write_ins")
"""The questions on elections without an answer to which no ballots are handed out, or none are counted."""


class Mend(StrEnum):
    """Where a thing that is missing is put right."""

    CHECK_IN = "check_in"
    NOTICE = "notice"
    REPLIES = "replies"
    AGENDA = "agenda"  # an item is added
    DUE = "due"  # items that are due are taken over
    ITEM = "item"  # `target` is the item
    PAPERS = "papers"  # `target` is the item
    COUNTERS = "counters"
    READING = "reading"  # `target` is the clause
    OPEN = "open"  # the chair and the recorder are named at the opening


class Missing(msgspec.Struct, frozen=True):
    """`holds_up`: the meeting cannot be opened, or something on its agenda not be decided, while this is so."""

    what: Text
    mend: Mend
    article: str = ""
    target: str = ""
    holds_up: bool = False


def missing_before_opening(association: Association, room: Room, today: datetime.date) -> tuple[Missing, ...]:
    """In the order in which a secretariat goes through it; nothing for a meeting that was opened or called off."""
    meeting = room.meeting
    if meeting.stage not in (Stage.CONVENED, Stage.CHECK_IN):
        return ()
    return (
        *_notice(association, meeting, today),
        *_replies(room),
        *_agenda(association, meeting),
        *_items(room),
        *_papers(association, meeting),
        *_counters(room),
        *_readings(association, room),
        *_quorum(room),
        *_chair(room),
    )


def _notice(association: Association, meeting: Meeting, today: datetime.date) -> Iterator[Missing]:
    due = notice_due(association, meeting)
    article = due.article if due is not None else ""
    last_day = due.due if due is not None else None
    if not meeting.notices:
        late = last_day is not None and last_day < today
        what = (
            text("No notice has gone out; the latest day was {day}.", day=str(last_day))
            if late
            else text("No notice has gone out.")
        )
        yield Missing(what, Mend.NOTICE, article)
        return
    if still_to_tell(meeting):
        yield Missing(text("The notice named another day, hour or place than it is to be."), Mend.NOTICE, article)
    sent = meeting.notices[0].sent
    if last_day is not None and sent > last_day:
        yield Missing(
            text("The notice went out on {sent}; the latest day was {day}.", sent=str(sent), day=str(last_day)),
            Mend.NOTICE,
            article,
        )


def _replies(room: Room) -> Iterator[Missing]:
    meeting = room.meeting
    _quorum, expected = quorum_to_show(room)
    without = expected - len(meeting.replies)
    if meeting.stage is Stage.CONVENED and meeting.notices and without > 0:
        yield Missing(text("{number} of {all} have not replied.", number=without, all=expected), Mend.REPLIES)


def _agenda(association: Association, meeting: Meeting) -> Iterator[Missing]:
    due = proposals(association, meeting.id)
    if due:
        yield Missing(text("{number} items are due and on no agenda.", number=len(due)), Mend.DUE)
    elif not meeting.agenda:
        yield Missing(text("Nothing is on the agenda."), Mend.AGENDA)


def _items(room: Room) -> Iterator[Missing]:
    for item in room.meeting.agenda:
        if item.matter is None:
            if item.text.strip():
                yield Missing(
                    text("“{item}” has a motion, and no matter by which it could be voted on.", item=item.title),
                    Mend.ITEM,
                    target=item.id,
                )
            continue
        if item.election is not None:
            for post in item.election.posts:
                if len(post.nominees) < post.seats:
                    name = room.matter(post.matter).name
                    yield Missing(
                        text("{matter}: fewer candidates than seats.", matter=name), Mend.ITEM, "", item.id, True
                    )
            continue
        try:
            require_subject(room, room.matter(item.matter), item.subject)
        except Refusal as refusal:
            said = text("“{item}”: {why}", item=item.title, why=refusal.sentence)
            yield Missing(said, Mend.ITEM, refusal.article, item.id, True)


def _papers(association: Association, meeting: Meeting) -> Iterator[Missing]:
    for report in reports_of(association, meeting):
        if report.item is not None and not report.is_settled:
            yield Missing(
                text("“{item}”: {paper} is not attached.", item=report.item.title, paper=report.matter.paper),
                Mend.PAPERS,
                report.matter.article,
                report.item.id,
            )


def _counters(room: Room) -> Iterator[Missing]:
    meeting = room.meeting
    on_paper = any(_is_secret(room, item) for item in meeting.agenda)
    proposed = meeting.counters is not None or any(item.counters is not None for item in meeting.agenda)
    if on_paper and not proposed:
        yield Missing(
            text("There are ballots to be counted, and nobody is proposed as scrutineer and teller."),
            Mend.COUNTERS,
            holds_up=True,
        )


def _is_secret(room: Room, item: Item) -> bool:
    return item.election is not None or (item.matter is not None and room.matter(item.matter).secret)


def _readings(association: Association, room: Room) -> Iterator[Missing]:
    """Clauses without a reading, without which something on the agenda cannot be decided."""
    said: set[str] = set()
    meeting, rules = room.meeting, room.rules
    answers = [  # who decides must be settled; shares that come to the same under every reading may stay open
        each
        for each in readings_needed(association, meeting)
        if not each.candidates or each.clause_id.endswith(".competence")
    ]
    if any(item.election is not None for item in meeting.agenda):
        for slot in OPEN_IN_AN_ELECTION:
            found = rules.answer(ClauseId(f"elections.{slot}"), getattr(rules.charter.elections, slot), meeting.day)
            answers += [found] if found is not None else []
    if meeting.consent:
        together = rules.answer(consent.CLAUSE, rules.charter.motions.consent, meeting.day)
        answers += [together] if together is not None else []
    for answer in answers:
        if answer.is_open and answer.clause_id not in said:
            said.add(answer.clause_id)
            yield Missing(
                text("The charter leaves open: {question}", question=answer.question),
                Mend.READING,
                answer.article,
                answer.clause_id,
                True,
            )


def _quorum(room: Room) -> Iterator[Missing]:
    quorum, _expected = quorum_to_show(room)
    if quorum.reached is None:
        if quorum.open_clause:
            what = text("It cannot be said whether there is a quorum.")
            yield Missing(what, Mend.READING, quorum.article, quorum.open_clause, True)
        return
    if room.meeting.stage is Stage.CONVENED:
        yield Missing(text("The check-in has not begun."), Mend.CHECK_IN, quorum.article, holds_up=True)
    elif not quorum.reached:
        yield Missing(
            text("There is no quorum: {working}", working=quorum.working), Mend.CHECK_IN, quorum.article, "", True
        )


def _chair(room: Room) -> Iterator[Missing]:
    """Once people are there: whether one of them holds an office, and so is proposed for the chair."""
    meeting = room.meeting
    here = [each for each in meeting.here() if not meeting.presence[each].by_deputy]
    if meeting.stage is not Stage.CHECK_IN or not here:
        return
    if not any(room.register.offices_of(meeting.roll[each].person or PersonId("")) for each in here):
        yield Missing(
            text("Nobody who is here holds an office: it must be said who takes the chair."),
            Mend.OPEN,
            room.body.article,
        )
