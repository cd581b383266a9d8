"""A matter that may only have to be reported: without objection it is settled, whatever the share (CFIA 11).

Where somebody objects it is put to the vote under either reading, and the share decides.
"""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import MatterRule, Procedure
from governance_desk.charter.readings import CharterInForce
from governance_desk.language import text
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict


def by_procedure(
    verdict: Verdict, rules: CharterInForce, matter: MatterRule | None, *, tally: Tally, day: datetime.date
) -> Verdict:
    """The verdict where nobody objected to what missed its share; open while it is open whether a report is enough."""
    unopposed = tally.yes > 0 and tally.no == 0
    if matter is None or not unopposed or verdict.passed is not False or not verdict.quorum.reached:
        return verdict
    clause = ClauseId(f"matter.{matter.key}.procedure")
    answer = rules.answer(clause, matter.procedure, day)
    if answer is None or answer.rule is Procedure.VOTE:
        return verdict
    if answer.rule is Procedure.REPORT:
        return msgspec.structs.replace(
            verdict,
            passed=True,
            required=None,
            margin=None,
            article=answer.article,
            clause=clause,
            working=text("Reported to the meeting, and nobody objected."),
        )
    return msgspec.structs.replace(
        verdict,
        passed=None,
        required=None,
        margin=None,
        article=answer.article,
        clause=clause,
        open_clause=clause,
        notes=(
            text("Nobody objected; whether a report to the meeting is enough, or a vote is needed, is open."),
            text("The clause {clause} is open ({article}).", clause=clause, article=answer.article),
            *verdict.notes,
        ),
    )
