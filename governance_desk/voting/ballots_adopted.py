"""What was adopted on ballots that did not come back, and on more ballots than were handed out (question 11).

Charters put the first question twice, once for elections and once in general: an answer to the general one holds where
the one for elections was left open. More ballots than were handed out make a vote void, unless the association adopted
that a result stands which they do not touch.
"""

from __future__ import annotations

import datetime

from governance_desk.charter.election import Unreturned
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.voting.rules import answer_or_silence

MISSING, SURPLUS = ClauseId("topic.ballots_missing"), ClauseId("topic.ballots_surplus")
IF_IRRELEVANT = "valid_if_irrelevant"

_SAYS = {"in_base": Unreturned.STAY, "out_of_base": Unreturned.LEAVE}


def unreturned_rule(rules: CharterInForce, day: datetime.date) -> Answer[Unreturned]:
    """Whether those whose ballots stayed away still count as attending."""
    clause = ClauseId("elections.unreturned")
    answer = answer_or_silence(rules, clause, rules.charter.elections.unreturned, day)
    said = _topic(rules, MISSING, day)
    if answer.rule is not None or said is None or said.rule not in _SAYS:
        return answer
    rule = _SAYS[said.rule]
    return Answer(MISSING, said.article, rule, (rule,), said.status, said.question, said.adopted)


def surplus_stands(rules: CharterInForce, day: datetime.date) -> Answer[str] | None:
    """The reading under which a result stands that the ballots too many do not touch; None: the vote is void."""
    said = _topic(rules, SURPLUS, day)
    return said if said is not None and said.rule == IF_IRRELEVANT else None


def _topic(rules: CharterInForce, clause: ClauseId, day: datetime.date) -> Answer[str] | None:
    topic = next((each for each in rules.charter.topics if f"topic.{each.key}" == clause), None)
    return None if topic is None else rules.answer(clause, topic.clauses, day)
