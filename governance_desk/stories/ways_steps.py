"""The steps of votes that are not counted at once: acclamation, section by section, closed and reopened."""

from __future__ import annotations

import msgspec

from governance_desk.stories.step import Names, Step


class Section(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """A section of the hall with its teller."""

    name: str
    teller: str


class Acclaim(Step, frozen=True):
    """The chair asks for objections on the item at hand, and nobody objects. `abstain`: who says so."""

    abstain: Names = ()
    matter: str = ""
    motion: str = ""
    declare: bool = True
    because: str = ""  # why it is voted on again, where a result was declared


class Object(Step, frozen=True):
    """The chair asks for objections on the item at hand, and there is one. `who` "": nobody put down the name."""

    who: str = ""
    reason: str = ""
    because: str = ""  # why it is voted on again, where a result was declared


class DivideHall(Step, frozen=True):
    """The sections of the hall."""

    sections: tuple[Section, ...]


class Count(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What the teller of a section brings."""

    section: str
    yes: int = 0
    no: int = 0
    abstain: int = 0
    there: int | None = None
    teller: str = ""


class VoteBySection(Step, frozen=True):
    """A show of hands on the item at hand, section by section."""

    counts: tuple[Count, ...]
    matter: str = ""
    motion: str = ""
    declare: bool = True
    because: str = ""  # why it is voted on again, where a result was declared


class VoteByBallot(Step, frozen=True):
    """A motion by paper ballot on the item at hand, counted by hand."""

    issued: int
    returned: int
    yes: int = 0
    no: int = 0
    abstain: int = 0
    invalid: int = 0
    matter: str = ""
    motion: str = ""
    declare: bool = True
    because: str = ""  # why it is voted on again, where a result was declared


class CloseVoting(Step, frozen=True):
    """Nobody votes any more in the vote that was left open."""


class Reopen(Step, frozen=True):
    """The open vote that was closed goes on; where none is open, the last one that was declared."""

    reason: str


class SetVotes(Step, frozen=True):
    """How votes are taken from now on. `seconds`: for so long, else until the chair ends them; `closes`: the clock ends
    them; `delayed`: the hall sees a result once the clerk shows it."""

    first_counts: bool = False
    seconds: int | None = None
    closes: bool = False
    delayed: bool | None = None


class Undo(Step, frozen=True):
    """The last act of the session was a mistake. `reason` only for a vote that was opened by mistake."""

    reason: str = ""


class StepAside(Step, frozen=True):
    """One who is concerned keeps out of the item at hand."""

    who: str
    reason: str


class StepBack(Step, frozen=True):
    """They take part in the item at hand after all."""

    who: str


WaysStep = (
    Acclaim
    | Object
    | DivideHall
    | VoteBySection
    | VoteByBallot
    | CloseVoting
    | Reopen
    | SetVotes
    | Undo
    | StepAside
    | StepBack
)
