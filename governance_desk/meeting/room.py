"""What a decision in a meeting may look at."""

from __future__ import annotations

import datetime
from collections.abc import Mapping

import msgspec

from governance_desk.attendance.state import Ledger
from governance_desk.calendars.due import NATIONAL
from governance_desk.calendars.working_days import WorkingDays
from governance_desk.charter.model import BodyRule, MatterRule
from governance_desk.charter.named import body_of
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.version import Draft, DraftId
from governance_desk.errors import Refusal
from governance_desk.journal.command import Moment
from governance_desk.language import text
from governance_desk.meeting.state import Meeting, MeetingId, Outcome, Stage, Vote, VoteId, Voter, VoterId, VoteStage
from governance_desk.register.state import Register

DOOR_OPEN = (Stage.CHECK_IN, Stage.IN_SESSION)
"""While people come and go."""

BEFORE_CLOSING = (Stage.CONVENED, Stage.CHECK_IN, Stage.IN_SESSION)


class Room(msgspec.Struct, frozen=True):
    """One meeting with everything around it. `now` is the moment of the command."""

    meeting: Meeting
    meetings: Mapping[MeetingId, Meeting]
    register: Register
    rules: CharterInForce
    ledger: Ledger
    now: Moment
    drafts: Mapping[DraftId, Draft] = {}
    calendar: WorkingDays = NATIONAL

    @property
    def day(self) -> datetime.date:
        """The day whose rules apply: the meeting's own."""
        return self.meeting.day

    @property
    def body(self) -> BodyRule:
        """The body that meets; Refusal where the charter has none of that name."""
        return body_of(self.rules.charter, self.meeting.body)

    def matter(self, key: str) -> MatterRule:
        """A matter of the charter; Refusal where it has none of that name."""
        found = next((each for each in self.rules.charter.matters if each.key == key), None)
        if found is None:
            raise Refusal(
                text("This charter has no matter called {matter}.", matter=key),
                next_step=text("Choose the matter from the charter's list."),
            )
        return found

    def require(self, *stages: Stage, resting: bool = False) -> None:
        """Refuse what does not belong into the step at which the meeting stands.

        In a break nothing is dealt with; what belongs before the opening too, at the door or in the agenda, goes on,
        and so does what may be done `resting`.
        """
        if self.meeting.stage in stages:
            found = self.meeting.adjourned
            if found is None or resting or stages != (Stage.IN_SESSION,):
                return
            raise Refusal(text("The meeting is adjourned."), next_step=text("Resume the meeting first."))
        if self.meeting.outcome is Outcome.CANCELLED:
            raise Refusal(text("The meeting was cancelled."), next_step=text("Convene a new one."))
        sentence, following = _WRONG_STAGE[self.meeting.stage]
        raise Refusal(sentence, next_step=following)

    def require_no_open_vote(self) -> None:
        """Nothing that would change the outcome happens while votes are being taken."""
        vote = self.meeting.open_vote()
        if vote is not None:
            raise Refusal(
                text("A vote is being taken: {motion}", motion=vote.motion),
                next_step=text("Declare it, or annul it with a reason, first."),
            )

    def voter(self, voter: VoterId) -> Voter:
        """The voter on the roll; Refusal for anyone else."""
        found = self.meeting.roll.get(voter)
        if found is None:
            raise Refusal(
                text("Not on the roll of this meeting."),
                article=self.body.article,
                next_step=text("Record the person as an observer (列席)."),
            )
        return found

    def vote(self, vote: VoteId) -> Vote:
        """The open vote; Refusal where there is none of that name."""
        found = self.meeting.votes.get(vote)
        if found is None or found.stage is not VoteStage.OPEN:
            raise Refusal(
                text("This vote is not open."),
                next_step=text("Open the vote first; a declared vote can only be annulled, in the same session."),
            )
        return found


_WRONG_STAGE = {
    Stage.CONVENED: (
        text("Check-in has not begun."),
        text("Begin the check-in: it fixes the roll."),
    ),
    Stage.CHECK_IN: (
        text("The meeting has not been opened."),
        text("Open the meeting once there is a quorum, or adjourn it for want of one."),
    ),
    Stage.IN_SESSION: (
        text("The meeting is in session."),
        text("This belongs before the opening."),
    ),
    Stage.CLOSED: (
        text("The meeting is closed; its record is sealed."),
        text("Attendance is corrected by an entry of its own, with a reason."),
    ),
}
