"""What was done in the session last, with what is needed to take it back."""

from __future__ import annotations

import msgspec

from governance_desk.charter.keys import MatterKey
from governance_desk.language import Text
from governance_desk.meeting.answers.state import VoteSettings
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.election.state import Counters, Election, Papers
from governance_desk.meeting.ids import ItemId, SpeechId, VoteId, VoterId
from governance_desk.meeting.motions.state import AgendaChange, Amendment, Part, TakenOut
from governance_desk.meeting.recusals.state import Aside
from governance_desk.meeting.speaking.state import Speech, TimeLimits
from governance_desk.meeting.ways.state import Section, SectionCount
from governance_desk.voting.counts import Tally
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import Decision
from governance_desk.voting.state import TieDecision

KEPT = 50
"""So many acts can be undone one after the other."""


class VoteBefore(msgspec.Struct, frozen=True, omit_defaults=True):
    """A vote, as far as counting changes it. `cast` only where the chair asked for objections."""

    settings: VoteSettings
    tally: Tally | None = None
    tie: TieDecision | None = None
    sections: tuple[SectionCount, ...] = ()
    cast: tuple[tuple[VoterId, Choice], ...] | None = None
    asked_by: str = ""


class RoundBefore(msgspec.Struct, frozen=True, omit_defaults=True):
    """A round of an election, as far as sums and decisions change it."""

    issued: int | None = None
    returned: int | None = None
    count: Count | None = None
    decisions: tuple[Decision, ...] = ()


class ItemBefore(msgspec.Struct, frozen=True, omit_defaults=True):
    """An item of the agenda, as far as it changes in session without a vote."""

    matter: MatterKey | None = None
    notes: tuple[str, ...] = ()
    limits: TimeLimits | None = None
    amendments: tuple[Amendment, ...] = ()
    parts: tuple[Part, ...] = ()
    divided_by: str = ""
    election: Election | None = None
    counters: Counters | None = None
    aside: tuple[Aside, ...] = ()


class AgendaBefore(msgspec.Struct, frozen=True, omit_defaults=True):
    """Which item was at hand, whether it was dealt with, and what was asked of the agenda."""

    current: ItemId | None = None
    done: bool = False
    changes: tuple[AgendaChange, ...] = ()
    consent: tuple[ItemId, ...] = ()
    taken_out: tuple[TakenOut, ...] = ()


class RoomBefore(msgspec.Struct, frozen=True, omit_defaults=True):
    """Who presides, and what was set for the whole meeting."""

    chair: str
    recorder: str
    limits: TimeLimits
    vote_settings: VoteSettings
    chair_because: Text = Text("")
    sections: tuple[Section, ...] = ()


class Before(msgspec.Struct, frozen=True, omit_defaults=True):
    """How the part that the act changed was before it; the other parts are None. `speech` is None with `asked`: the
    request to speak was the act."""

    vote: VoteBefore | None = None
    round: RoundBefore | None = None
    item: ItemBefore | None = None
    agenda: AgendaBefore | None = None
    room: RoomBefore | None = None
    speech: Speech | None = None
    asked: bool = False


class Act(msgspec.Struct, frozen=True, omit_defaults=True, kw_only=True):
    """One act in the session, by the kind of the fact that it made. `number` counts them in the meeting, from 1.

    `door` is its number among those at the door; `choice` and `instruction` what the voter had answered before, and
    `paper` a ballot that was taken back.
    """

    number: int
    kind: str
    vote: VoteId | None = None
    item: ItemId | None = None
    voter: VoterId | None = None
    speech: SpeechId | None = None
    door: int = 0
    choice: Choice | None = None
    instruction: Choice | None = None
    paper: Papers | None = None
    before: Before | None = None
