"""Which clauses govern a vote: the quorum, the share, the matter and the body that may decide it."""

from __future__ import annotations

import datetime
from typing import TypeVar

from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, Clause, Competence, MatterRule, PassingRule, QuorumRule, Status
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
    if matter is not None and (not matter.passing_in or body.key in matter.passing_in):
        own = rules.answer(ClauseId(f"matter.{matter.key}.passing"), matter.passing, day)
        if own is not None:
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
    claiming = {key: None for claim in answer.candidates for key in claim.bodies}
    if claiming and body.key not in claiming:
        raise Refusal(
            text("{body} does not decide on {matter}.", matter=matter.name, body=body.name),
            article=answer.article,
            next_step=text("Decided by: {bodies}.", bodies="、".join(_body_name(rules, key) for key in claiming)),
        )
    if answer.is_open:
        return (left_open(body, answer.clause_id, answer.article, answer.status, answer.question),)
    return ()


def competence(rules: CharterInForce, matter: MatterRule, *, day: datetime.date) -> Answer[Competence]:
    """Who decides the matter on that day; Refusal where the charter gives it to nobody then."""
    answer = rules.competence(matter, day)
    if answer is None:
        raise Refusal(
            text(
                "On {day} the charter gives the power to decide on {matter} to nobody.",
                day=day.isoformat(),
                matter=matter.name,
            ),
            article=matter.article,
            next_step=text(
                "See from and until when the clause {clause} holds.", clause=f"matter.{matter.key}.competence"
            ),
        )
    return answer


def _body_name(rules: CharterInForce, key: str) -> str:
    return next((each.name for each in rules.charter.bodies if each.key == key), key)
