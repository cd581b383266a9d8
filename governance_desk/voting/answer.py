"""A verdict as other programs read it: plain keys that stay as they are (`verdict --json`, `rehearse --json`)."""

from __future__ import annotations

import msgspec

from governance_desk.language import Text
from governance_desk.voting.state import QuorumState, Verdict


class QuorumAnswer(msgspec.Struct, frozen=True):
    """A quorum. `reached` None: it cannot be judged."""

    reached: bool | None
    required: int | None
    counted: int
    article: str
    working: Text


class VerdictAnswer(msgspec.Struct, frozen=True):
    """A verdict, with the quorum frozen into it. `passed` None: no verdict is possible, the notes say why."""

    quorum: QuorumAnswer
    passed: bool | None
    required: int | None
    counted: int
    base: int | None
    base_name: str
    margin: int | None
    article: str
    working: Text
    notes: tuple[Text, ...]


def answer(verdict: Verdict) -> VerdictAnswer:
    """The verdict as programs read it."""
    return VerdictAnswer(
        quorum=quorum_answer(verdict.quorum),
        passed=verdict.passed,
        required=verdict.required,
        counted=verdict.counted,
        base=verdict.base,
        base_name=verdict.base_name,
        margin=verdict.margin,
        article=verdict.article,
        working=verdict.working,
        notes=verdict.notes,
    )


def quorum_answer(quorum: QuorumState) -> QuorumAnswer:
    """The quorum as programs read it."""
    return QuorumAnswer(quorum.reached, quorum.required, quorum.counted, quorum.article, quorum.working)
