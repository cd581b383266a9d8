"""How many years a term of a body has: as the charter writes it, or by the reading adopted."""

from __future__ import annotations

import datetime

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, TermLength
from governance_desk.charter.readings import Answer, CharterInForce

_YEARS = {
    TermLength.TWO_YEARS: 2,
    TermLength.THREE_YEARS: 3,
    TermLength.FOUR_YEARS: 4,
    TermLength.FIVE_YEARS: 5,
}


def term_length(rules: CharterInForce, body: BodyRule, day: datetime.date) -> Answer[TermLength] | None:
    """What the clause on the term comes to; None where the charter has none."""
    return rules.answer(ClauseId(f"{body.key}.term"), body.term, day)


def years_of_a_term(rules: CharterInForce, body: BodyRule, day: datetime.date) -> int | None:
    """The years, or None where neither the charter nor the reading adopted by that day gives a number."""
    if body.term_years is not None:
        return body.term_years
    answer = term_length(rules, body, day)
    return _YEARS.get(answer.rule) if answer is not None and answer.rule is not None else None
