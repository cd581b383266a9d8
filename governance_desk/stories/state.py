"""The state in which a story ends, in plain structs: what `rehearse --json` prints. The keys stay as they are."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.language import Text
from governance_desk.voting.answer import QuorumAnswer, VerdictAnswer


class VoterState(msgspec.Struct, frozen=True):
    """One entry of a roll. `attended`: present, proxy, excused, absent; `came_as` where someone else came."""

    name: str
    unit: str
    post: str
    attended: str
    came_as: str
    holder: str
    left: bool


class TallyState(msgspec.Struct, frozen=True):
    """The counts. yes + no + abstain + invalid + not_voted = entitled."""

    yes: int
    no: int
    abstain: int
    invalid: int
    not_voted: int
    entitled: int


class VoteState(msgspec.Struct, frozen=True):
    """One vote. `stage`: open, declared, tied, annulled; `resolution` is the number of what was resolved, or None.

    `round` is above 1 where a tie is voted on again; `tie_decided_by` is the chair, or who drew the lot.
    """

    item: str
    matter: str
    matter_name: str
    motion: str
    method: str
    stage: str
    tally: TallyState | None
    answers: dict[str, str]
    verdict: VerdictAnswer | None
    resolution: int | None
    effects: tuple[Text, ...]
    annulled_because: str
    round: int
    tie_decided_by: str


class ItemState(msgspec.Struct, frozen=True):
    """An item of the agenda with what was noted."""

    number: int
    title: str
    matter: str
    notes: tuple[str, ...]


class WrittenState(msgspec.Struct, frozen=True):
    """What a vote in writing has instead of attendance. `answered`: valid and in time."""

    deadline: str
    sent: datetime.date | None
    ended: str
    counted_by: tuple[str, ...]
    answered: int
    invalid: int
    late: int


class MeetingState(msgspec.Struct, frozen=True):
    """One meeting. `quorum` as at the opening, or at the end of a meeting that could not be opened."""

    id: str
    title: str
    body: str
    day: datetime.date
    starts: str
    place: str
    extraordinary: bool
    stage: str
    outcome: str | None
    cancelled_because: str
    chair: str
    recorder: str
    expected: int
    attendance: tuple[VoterState, ...]
    observers: tuple[str, ...]
    quorum: QuorumAnswer | None
    agenda: tuple[ItemState, ...]
    votes: tuple[VoteState, ...]
    in_writing: WrittenState | None = None


class MissedState(msgspec.Struct, frozen=True):
    """One meeting in someone's ledger. `counts` None: `clause` has to be settled first."""

    meeting: str
    day: datetime.date
    attended: str
    counts: bool | None
    clause: str


class SubjectState(msgspec.Struct, frozen=True):
    """A person or a unit under one absence rule: how many absences are certain, how many possible."""

    subject: str
    certain: int
    possible: int
    warnings: tuple[int, ...]
    consequence: str
    lifted: bool
    open_clauses: tuple[str, ...]
    meetings: tuple[MissedState, ...]


class RuleState(msgspec.Struct, frozen=True):
    """One absence rule with everyone who has missed a meeting."""

    rule: str
    of: str
    body: str
    limit: int
    article: str
    consequence: str
    subjects: tuple[SubjectState, ...]


class ConsequenceState(msgspec.Struct, frozen=True):
    """What was drawn from absences, in order."""

    rule: str
    subject: str
    consequence: str
    day: datetime.date
    article: str
    meetings: tuple[str, ...]
    from_class: str
    to_class: str
    offices: tuple[str, ...]
    lifted: bool


class MemberState(msgspec.Struct, frozen=True):
    """A unit whose membership goes on."""

    name: str
    membership_class: str
    representative: str


class SeatState(msgspec.Struct, frozen=True):
    """A seat of the running term; vacant from `until` on."""

    body: str
    person: str
    unit: str
    since: datetime.date
    until: datetime.date | None
    cause: str


class OfficerState(msgspec.Struct, frozen=True):
    """An office that someone holds, or held until `until`."""

    office: str
    person: str
    since: datetime.date
    until: datetime.date | None


class ChangeState(msgspec.Struct, frozen=True):
    """A change of the register since the story began. `cause` names the vote, the letter or the consequence."""

    number: int
    kind: str
    sentence: str
    day: datetime.date | None
    cause: str
    article: str


class RegisterState(msgspec.Struct, frozen=True):
    """The register at the end."""

    members: dict[str, tuple[MemberState, ...]]
    number_of_members: int
    seats: tuple[SeatState, ...]
    officers: tuple[OfficerState, ...]
    changes: tuple[ChangeState, ...]


class JournalState(msgspec.Struct, frozen=True):
    """The head: on it every entry depends."""

    number: int
    hash: str


class FinalState(msgspec.Struct, frozen=True):
    """Everything."""

    story: str
    association: str
    charter: str
    meetings: tuple[MeetingState, ...]
    ledger: tuple[RuleState, ...]
    consequences: tuple[ConsequenceState, ...]
    register: RegisterState
    journal: JournalState
    files: dict[str, str]
