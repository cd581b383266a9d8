"""As many votes for as against, and the share reached all the same."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec

from governance_desk.charter.model import BodyRule, ClauseId, Tie
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import Text, text
from governance_desk.voting.counts import Tally
from governance_desk.voting.passing import Passing
from governance_desk.voting.rules import answer_or_silence
from governance_desk.voting.say import left_open, same_under_every_reading

_OUTCOME: dict[Tie, bool | None] = {Tie.LOST: False, Tie.PASSED: True}
_WORDS = {
    Tie.LOST: text("As many votes for as against: the motion is lost ({article})."),
    Tie.PASSED: text("As many votes for as against: the motion is carried ({article})."),
    Tie.CHAIR_DECIDES: text("As many votes for as against: the chair decides ({article})."),
    Tie.VOTE_AGAIN: text("As many votes for as against: vote again ({article})."),
    Tie.LOT: text("As many votes for as against: the lot decides ({article})."),
}


def is_tie(tally: Tally, *, passes: Callable[[Tally], bool]) -> bool:
    """Whether equal votes for and against, which reached the share, are a tie.

    They are none where the share is so low that even fewer votes for than against would pass: there a rule on
    ties would let a motion fail for one vote more in its favour.
    """
    if tally.yes != tally.no:
        return False
    fewer = msgspec.structs.replace(tally, yes=tally.yes - 1)
    minorities = (
        fewer,
        msgspec.structs.replace(fewer, no=fewer.no + 1),
        msgspec.structs.replace(fewer, abstain=fewer.abstain + 1),
        msgspec.structs.replace(fewer, invalid=fewer.invalid + 1),
    )
    return not any(passes(each) for each in minorities)


def judge_tie(passing: Passing, rules: CharterInForce, body: BodyRule, *, day: datetime.date) -> Passing:
    """What becomes of a motion that reached its share with as many votes against it."""
    clause = ClauseId(f"{body.key}.tie")
    answer = answer_or_silence(rules, clause, body.tie, day)
    kinds = set(answer.candidates)
    if len(kinds) == 1:
        kind = kinds.pop()
        notes = [*passing.notes, _said(kind, answer.article)]
        if answer.is_open:
            notes.append(same_under_every_reading(clause, answer.article))
        return msgspec.structs.replace(passing, passed=_OUTCOME.get(kind), notes=tuple(notes))
    both = text(
        "{votes} for and {votes} against: both sides reach the share that is needed.",
        votes=passing.counted,
    )
    opened = left_open(body, clause, answer.article, answer.status, answer.question)
    return msgspec.structs.replace(passing, passed=None, notes=(*passing.notes, both, opened), open_clause=clause)


def _said(kind: Tie, article: str) -> Text:
    return msgspec.structs.replace(_WORDS[kind], values={"article": article})
