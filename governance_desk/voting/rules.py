"""Which clauses govern a vote: the quorum, the share, the matter and the body that may decide it."""

from __future__ import annotations

import datetime
from typing import TypeVar

from governance_desk.charter.model import (
    Base,
    BodyRule,
    Clause,
    ClauseId,
    Competence,
    MatterRule,
    PassingRule,
    QuorumRule,
    Sitting,
    Status,
)
from governance_desk.charter.readings import Answer, CharterInForce
from governance_desk.errors import Refusal
from governance_desk.language import Text, text
from governance_desk.voting.say import left_open

Rule = TypeVar("Rule")


def quorum_rule(rules: CharterInForce, body: BodyRule, *, day: datetime.date) -> Answer[QuorumRule]:
    """What the body's quorum is on that day; an answer without candidates where nothing can be said."""
    return answer_or_silence(rules, ClauseId(f"{body.key}.quorum"), body.quorum, day)


def passing_rule(
    rules: CharterInForce, body: BodyRule, matter: MatterRule | None, *, day: datetime.date
) -> Answer[PassingRule]:
    """The matter's own share where it has one in force, else the body's share for resolutions."""
    if matter is not None:
        own = rules.answer(ClauseId(f"matter.{matter.key}.passing"), matter.passing, day)
        if own is not None and _fits(rules, own, body, matter, day=day):
            return own
    return answer_or_silence(rules, ClauseId(f"{body.key}.resolution"), body.resolution, day)


def answer_or_silence(
    rules: CharterInForce, clause: ClauseId, slot: tuple[Clause[Rule], ...], day: datetime.date
) -> Answer[Rule]:
    """What the slot says; an empty slot is the charter's silence."""
    return rules.answer(clause, slot, day) or Answer(clause, "", None, (), Status.SILENT)


def matter_of(rules: CharterInForce, matter: str) -> MatterRule:
    """The matter's rules; Refusal where the charter knows no such matter, or gives no power to decide it."""
    for each in rules.charter.matters:
        if each.key == matter:
            if each.barred:
                raise Refusal(
                    text(
                        "The charter gives no power to decide this ({matter}): {reason}",
                        matter=each.name,
                        reason=each.barred,
                    ),
                    article=each.article,
                    next_step=text("Only an amendment of the charter can give it."),
                )
            return each
    raise Refusal(
        text("This charter has no matter called {matter}.", matter=matter),
        next_step=text("It has: {matters}.", matters=", ".join(each.key for each in rules.charter.matters)),
    )


def competence_notes(
    rules: CharterInForce, body: BodyRule, matter: MatterRule | None, *, day: datetime.date
) -> tuple[Text, ...]:
    """Refuse a body that cannot decide the matter under any reading; a note where that is still open."""
    if matter is None:
        return ()
    answer = competence(rules, matter, day=day)
    if answer is None:
        return ()
    if answer.rule is not None and body.key not in answer.rule.bodies:
        deciding = ", ".join(_body_name(rules, key) for key in answer.rule.bodies)
        raise Refusal(
            text("{matter} is not decided by {body}.", matter=matter.name, body=body.name),
            article=answer.article,
            next_step=text("It is decided by {bodies}.", bodies=deciding),
        )
    if answer.rule is None:
        return (left_open(body, answer.clause_id, answer.article, answer.status, answer.question),)
    return ()


def competence(rules: CharterInForce, matter: MatterRule, *, day: datetime.date) -> Answer[Competence] | None:
    """Who decides the matter on that day; None where the charter does not speak of it."""
    return rules.answer(ClauseId(f"matter.{matter.key}.competence"), matter.competence, day)


def _fits(
    rules: CharterInForce, own: Answer[PassingRule], body: BodyRule, matter: MatterRule, *, day: datetime.date
) -> bool:
    """A share of seats is about a body of seats: where another body claims the matter too, its own share holds."""
    if body.sitting is Sitting.SEATS:
        return True
    of_seats = any(share.of in (Base.SEATS, Base.IN_OFFICE) for rule in own.candidates for share in rule.all_of)
    if not of_seats:
        return True
    clause = next((each for each in matter.competence if each.holds_on(day)), None)
    if clause is None:
        return True
    claims = [clause.rule] if clause.rule is not None else [reading.rule for reading in clause.readings]
    claiming = {key for claim in claims for key in claim.bodies}
    return not any(each.key in claiming and each.sitting is Sitting.SEATS for each in rules.charter.bodies)


def _body_name(rules: CharterInForce, key: str) -> str:
    return next((each.name for each in rules.charter.bodies if each.key == key), key)
