"""What is said of an election's result besides the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from governance_desk.charter.election import LastSeat
from governance_desk.charter.model import Status
from governance_desk.charter.readings import Answer
from governance_desk.language import Text, text
from governance_desk.voting.election.state import Decision, Standing


def not_settled(answer: Answer[Any]) -> Text:
    """Who is elected hangs on a clause without a reading."""
    where = "；".join(part for part in (answer.article, answer.clause_id, answer.question) if part)
    if answer.status is Status.CONTRADICTORY:
        return text(
            "Elections: the charter says more than one thing ({where}), and no reading of it is adopted.", where=where
        )
    return text("Elections: the charter does not settle this ({where}), and no reading of it is adopted.", where=where)


def left_open_by(answer: Answer[Any], seats: int) -> Text:
    """Who is elected is known; what becomes of the other seats is not."""
    return text(
        "{seats} seats are not filled; the charter does not say whether to vote again ({where}).",
        seats=seats,
        where=answer.article or answer.clause_id,
    )


def said_of_tie(
    kind: LastSeat,
    names: Sequence[str],
    places: int,
    article: str,
    spoken: Decision | None,
    standings: Sequence[Standing],
) -> Text:
    """Several with equal votes for the last seats, and how that is, or was, decided."""
    people = "、".join(names)
    if kind is LastSeat.RUN_OFF:
        return text(
            "{people} have equal votes for {places} seats: run-off between them ({article}).",
            people=people,
            places=places,
            article=article,
        )
    if spoken is not None:
        chosen = "、".join(each.name for each in standings if each.candidate in spoken.elected)
        if kind is LastSeat.LOT:
            return text(
                "{people} had equal votes; the lot, drawn by {who}, came to {chosen} ({article}).",
                people=people,
                who=spoken.who,
                chosen=chosen,
                article=article,
            )
        return text(
            "{people} had equal votes; the chair, {who}, decided for {chosen} ({article}).",
            people=people,
            who=spoken.who,
            chosen=chosen,
            article=article,
        )
    if kind is LastSeat.LOT:
        return text(
            "{people} have equal votes for {places} seats: the lot decides ({article}).",
            people=people,
            places=places,
            article=article,
        )
    return text(
        "{people} have equal votes for {places} seats: the chair decides ({article}).",
        people=people,
        places=places,
        article=article,
    )
