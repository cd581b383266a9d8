"""As many votes for as against, and the share reached all the same."""

from __future__ import annotations

import datetime
from collections.abc import Callable

import msgspec

from governance_desk.charter.keys import ClauseId, Tie
from governance_desk.charter.model import BodyRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import Text, text
from governance_desk.voting.counts import Tally
from governance_desk.voting.passing import Passing
from governance_desk.voting.rules import answer_or_silence
from governance_desk.voting.say import left_open, same_under_every_reading
from governance_desk.voting.state import TieDecision

DECIDED_OUTSIDE = (Tie.CHAIR_DECIDES, Tie.LOT)
"""The counts do not settle it: someone decides, and that is recorded."""


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


def tie_clause(body: BodyRule) -> ClauseId:
    """Where a charter says what becomes of equal votes."""
    return ClauseId(f"{body.key}.tie")


def judge_tie(
    passing: Passing,
    rules: CharterInForce,
    body: BodyRule,
    *,
    day: datetime.date,
    decision: TieDecision | None = None,
) -> Passing:
    """What becomes of a motion that reached its share with as many votes against it.

    `decision` is the chair's or the lot's, where the rule leaves it to them and they have spoken.
    """
    clause = tie_clause(body)
    answer = answer_or_silence(rules, clause, body.tie, day)
    kinds = set(answer.candidates)
    if len(kinds) == 1:
        kind = kinds.pop()
        outside = decision if kind in DECIDED_OUTSIDE else None
        said = _said(kind, answer.article) if outside is None else _decided(kind, outside, answer.article)
        notes = [*passing.notes, said]
        if answer.is_open:
            notes.append(same_under_every_reading(clause, answer.article))
        passed = _OUTCOME.get(kind) if outside is None else outside.passed
        return msgspec.structs.replace(passing, passed=passed, notes=tuple(notes), tie=kind)
    both = text(
        "{votes} for and {votes} against: both sides reach the share that is needed.",
        votes=passing.counted,
    )
    opened = left_open(body, clause, answer.article, answer.status, answer.question)
    return msgspec.structs.replace(passing, passed=None, notes=(*passing.notes, both, opened), open_clause=clause)


def _decided(kind: Tie, decision: TieDecision, article: str) -> Text:
    outcome = text("passed") if decision.passed else text("not passed")
    if kind is Tie.LOT:
        return text(
            "As many votes for as against: the lot, drawn by {who}, came to “{outcome}” ({article}).",
            who=decision.who,
            outcome=outcome,
            article=article,
        )
    return text(
        "As many votes for as against: the chair, {who}, decided “{outcome}” ({article}).",
        who=decision.who,
        outcome=outcome,
        article=article,
    )


def _said(kind: Tie, article: str) -> Text:
    return msgspec.structs.replace(_WORDS[kind], values={"article": article})
