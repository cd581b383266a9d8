"""What a decision about the minutes may look at."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Mapping

import msgspec

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.motion import MinutesApproved
from governance_desk.charter.readings import CharterInForce
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import text
from governance_desk.meeting.ids import ItemId, MeetingId
from governance_desk.meeting.state import Meeting, Stage
from governance_desk.minutes.state import AgendaPlace, MinutesOf

CLAUSE = ClauseId("motions.minutes")
"""How minutes are approved."""


class Writing(msgspec.Struct, frozen=True):
    """The meeting, its minutes, and the meetings that may approve them. `now` is the moment of the command."""

    meeting: Meeting
    minutes: MinutesOf
    meetings: Mapping[MeetingId, Meeting]
    now: Moment
    rules_on: Callable[[datetime.date], CharterInForce]

    def require_approval(self, before: MeetingId) -> None:
        """Refuse to lay minutes before a meeting where it is open, or settled otherwise, how they are approved."""
        there = self.meetings[before]
        rules = self.rules_on(there.day)
        answer = rules.answer(CLAUSE, rules.charter.motions.minutes, there.day)
        if answer is None or answer.rule is None:
            raise Refusal(
                text("The charter does not say how minutes are approved."),
                article=rules.article_of(CLAUSE, there.day),
                next_step=text("Adopt a reading of the clause {clause} on the Charter page.", clause=CLAUSE),
            )
        if answer.rule is MinutesApproved.SIGNATURE:
            raise Refusal(
                text("The minutes are approved by the signatures; no meeting decides on them."),
                article=answer.article,
                next_step=text("Print them and have them signed."),
            )

    @property
    def settled_by_signature(self) -> bool:
        """Whether they are signed, and that is what settles them."""
        rules = self.rules_on(self.meeting.day)
        answer = rules.answer(CLAUSE, rules.charter.motions.minutes, self.meeting.day)
        return self.meeting.signed is not None and answer is not None and answer.rule is MinutesApproved.SIGNATURE

    def agenda_place(self, before: MeetingId, item: ItemId) -> AgendaPlace:
        """The item on which it is to be decided; Refusal where it is on no agenda, or that meeting is over."""
        found = self.meetings.get(before)
        if found is None or found.item(item) is None:
            raise Refusal(
                text("The minutes are on no agenda there."),
                next_step=text("Put their approval on the agenda of the next meeting."),
            )
        if found.stage is Stage.CLOSED:
            raise Refusal(
                text("{meeting} is over.", meeting=found.title),
                next_step=text("Put their approval on the agenda of the next meeting."),
            )
        if any(vote.item == item for vote in found.votes.values()):
            raise Refusal(
                text("There has been a vote on this item; it stays in the record."),
                next_step=text("Put their approval on the agenda anew."),
            )
        return AgendaPlace(before, item)
