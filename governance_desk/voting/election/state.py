"""What judging an election comes to. Meetings keep these; `judge.py` makes them."""

from enum import StrEnum

import msgspec

from governance_desk.charter.keys import LastSeat
from governance_desk.language import Text


class Following(StrEnum):
    """What comes after a round in which not every seat was filled."""

    RUN_OFF = "run_off"  # between those with equal votes
    VOTE_AGAIN = "vote_again"
    VACANT = "vacant"


class Decision(msgspec.Struct, frozen=True):
    """What the lot came to, or the chair decided, on those with equal votes: who of `over` is elected."""

    post: str
    over: tuple[str, ...]
    elected: tuple[str, ...]
    who: str


class Standing(msgspec.Struct, frozen=True):
    """One who could be elected, with his votes. `reached`: the share that is needed; None where none is."""

    candidate: str
    name: str
    yes: int
    no: int
    abstain: int
    written_in: bool = False
    reached: bool | None = None
    required: int | None = None
    base: int | None = None
    base_name: str = ""
    elected: bool = False
    working: Text | None = None


class PostResult(msgspec.Struct, frozen=True):
    """One post, judged. `standings` with the most votes first, at equal votes as on the ballot.

    `elected` holds the ids (of someone written in: the name). `tied` have equal votes for the last `places` seats.
    `asks`: the lot or the chair has still to speak on `over`. `open_clause`: who is elected hangs on a reading of it;
    `vacancy_clause`: what becomes of the seats left over does.
    """

    post: str
    name: str
    seats: int
    valid: int
    invalid: int
    standings: tuple[Standing, ...]
    elected: tuple[str, ...]
    article: str
    clause: str
    tied: tuple[str, ...] = ()
    places: int = 0
    again: tuple[str, ...] = ()
    unfilled: int = 0
    following: Following | None = None
    asks: LastSeat | None = None
    over: tuple[str, ...] = ()
    notes: tuple[Text, ...] = ()
    open_clause: str = ""
    vacancy_clause: str = ""
    decisions: tuple[Decision, ...] = ()

    @property
    def settled(self) -> bool:
        """Whether it is known who is elected in this round."""
        return self.asks is None and not self.open_clause
