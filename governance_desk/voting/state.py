"""What judging comes to: a quorum, a verdict, and what settled equal votes. Meetings keep these; others judge."""

import msgspec

from governance_desk.charter.keys import Tie
from governance_desk.language import Text


class QuorumState(msgspec.Struct, frozen=True):
    """A quorum, reached, missed, or (None) not to be judged before a reading of `open_clause` is adopted.

    `counted`, `required` and `base` are those of the binding share; `clause` is where the rule stands.
    """

    reached: bool | None
    required: int | None
    counted: int
    base: int | None
    article: str
    clause: str
    working: Text
    notes: tuple[Text, ...] = ()
    open_clause: str = ""


class TieDecision(msgspec.Struct, frozen=True):
    """What the chair decided, or the lot came to; `who` decided, or drew."""

    passed: bool
    who: str


class Verdict(msgspec.Struct, frozen=True):
    """A vote, judged. The numbers are those of the binding share: the first one missed, else the narrowest.

    `base_name` is the base's stable key ("members", "present", "yes_no" …); `margin` = counted - required.
    `open_clause` names the clause whose reading is missing where that is why `passed` is None. The notes of
    the quorum are among `notes`. `tie` is the rule on equal votes that was applied, where there was a tie to decide.
    """

    passed: bool | None
    required: int | None
    counted: int
    base: int | None
    base_name: str
    margin: int | None
    article: str
    clause: str
    working: Text
    quorum: QuorumState
    notes: tuple[Text, ...] = ()
    open_clause: str = ""
    tie: Tie | None = None
