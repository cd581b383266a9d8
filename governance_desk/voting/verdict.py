"""Whether a motion has passed: the one place where a vote is judged.

A verdict freezes its quorum and its rule, each with its article, so that it can be read years later under
another charter. `passed` is None where no verdict is possible; the notes say why.
"""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.charter.model import PassingRule
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.language import Text, text
from governance_desk.voting.ballots import check_votes
from governance_desk.voting.counts import Present, Roll, Tally, ballot_findings
from governance_desk.voting.passing import Passing, judge_passing
from governance_desk.voting.proxies import proxy_rules
from governance_desk.voting.quorum import body_of, judge_quorum
from governance_desk.voting.rules import competence_notes, matter_of, passing_rule, quorum_rule
from governance_desk.voting.state import QuorumState, TieDecision, Verdict
from governance_desk.voting.tie import is_tie, judge_tie


def judge(
    rules: CharterInForce,
    *,
    body: str,
    matter: str | None,
    day: datetime.date,
    roll: Roll,
    present: Present,
    tally: Tally,
    secret: bool = False,
    quorum: QuorumState | None = None,
    decision: TieDecision | None = None,
    away: int = 0,
) -> Verdict:
    """The verdict on a vote of `body`, under the rules of that day; `matter` None: an ordinary resolution.

    `quorum` is the one that holds for the vote where it was established before, as at a meeting's opening;
    `decision` what the chair or the lot said to equal votes, where the rule asks them. `away`: those who are there,
    but kept their ballots, and so do not count as attending in the base of the share.

    Raises Refusal where the numbers are impossible, where the charter knows no such body or matter, gives no
    power to decide it at all, or gives it to another body.
    """
    body_rule = body_of(rules, body)
    matter_rule = None if matter is None else matter_of(rules, matter)
    notes = competence_notes(rules, body_rule, matter_rule, day=day)
    quorum = quorum or judge_quorum(rules, body, day=day, roll=roll, present=present)
    proxies = proxy_rules(rules, body_rule, day=day, present=present)
    a_paper_each_vote = body_rule.weighted and tally.heads is None and present.weight is not None
    papers = (present.weight or 0) + (present.proxy_weight or 0) if a_paper_each_vote else 0
    wrong_ballots = ballot_findings(tally, entitled=papers or present.in_person + present.proxies)
    check_votes(tally, body_rule, present=present, proxies=proxies, secret=secret)
    answer = passing_rule(rules, body_rule, matter_rule, day=day)

    attending = _without(present, away, weighs=bool(papers)) if away else present

    def under_its_share(votes: Tally) -> Passing:
        return judge_passing(answer, body_rule, roll=roll, present=attending, tally=votes, proxies=proxies)

    passing = under_its_share(tally)
    if passing.passed and is_tie(tally, passes=lambda votes: under_its_share(votes).passed is True):
        passing = judge_tie(passing, rules, body_rule, day=day, decision=decision)
    return _together(passing, quorum, answer, (*notes, *quorum.notes), wrong_ballots)


def _without(present: Present, away: int, *, weighs: bool) -> Present:
    """Those attending without the ones who kept so many ballots: votes, where each vote had its ballot."""
    if weighs:
        return msgspec.structs.replace(present, weight=max((present.weight or 0) - away, 0))
    return msgspec.structs.replace(present, in_person=max(present.in_person - away, 0))


def open_clauses_for(rules: CharterInForce, *, body: str, matter: str | None, day: datetime.date) -> tuple[str, ...]:
    """The clauses without a reading of which no vote on this matter can be judged, whatever its numbers."""
    body_rule = body_of(rules, body)
    matter_rule = None if matter is None else matter_of(rules, matter)
    answers = (quorum_rule(rules, body_rule, day=day), passing_rule(rules, body_rule, matter_rule, day=day))
    return tuple(answer.clause_id for answer in answers if not answer.candidates)


def _together(
    passing: Passing,
    quorum: QuorumState,
    answer: Answer[PassingRule],
    notes: tuple[Text, ...],
    wrong_ballots: tuple[Text, ...],
) -> Verdict:
    """No quorum: no resolution, whatever the votes. Void ballots, or a quorum not to be judged: no verdict.

    Where the quorum cannot be judged, it is beside the point that the votes come to the same under every reading.
    """
    beside_the_point = quorum.reached is None and passing.passed is not None
    passed, open_clause, tie = passing.passed, passing.open_clause, passing.tie
    if quorum.reached is False:
        passed, open_clause, tie = False, "", None
        notes = (text("There is no quorum ({article}), so there is no resolution.", article=quorum.article), *notes)
    elif wrong_ballots:
        passed, open_clause, tie = None, "", None
    elif quorum.reached is None:
        passed, open_clause, tie = None, quorum.open_clause, None
    return Verdict(
        passed=passed,
        required=passing.required,
        counted=passing.counted,
        base=passing.base,
        base_name=passing.base_name,
        margin=passing.margin,
        article=answer.article,
        clause=answer.clause_id,
        working=passing.working,
        quorum=quorum,
        notes=(*wrong_ballots, *notes, *(() if beside_the_point else passing.notes)),
        open_clause=open_clause,
        tie=tie,
    )
