"""Contributions that are still to be paid: one line for each year and day on which they are due."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, state_on
from governance_desk.language import text, verbatim
from governance_desk.register.contributions.money import yuan
from governance_desk.register.contributions.state import Contribution

CONTRIBUTIONS = "contributions/"
"""Begins the detail that asks the page of the members for the contributions of the year named after it."""
_NAMED = 5


def contribution(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """By the day that the resolution set; without a day where it set none. Who still owes is named in the notes."""
    owed: dict[tuple[int, datetime.date | None], list[tuple[Contribution, int]]] = {}
    for each in association.register.contributions.values():
        if (fen := each.open) > 0:
            owed.setdefault((each.year, each.due), []).append((each, fen))
    if not owed:
        return
    rule = association.rules_on(today).charter.contributions
    for (year, due), those in owed.items():
        yield _thing(association, year, due, those, today, rule.article if rule is not None else "")


def _thing(
    association: Association,
    year: int,
    due: datetime.date | None,
    owed: list[tuple[Contribution, int]],
    today: datetime.date,
    article: str,
) -> DueThing:
    units = association.register.units
    named = "、".join(units[each.unit].name for each, _ in owed[:_NAMED])
    more = len(owed) - _NAMED
    resolution = "；".join(dict.fromkeys(each.resolution for each, _ in owed))
    return DueThing(
        key=f"contribution/{year}/{due or ''}",
        what=text("Collect the contributions of {year}: {number} members", year=str(year), number=len(owed)),
        whom=text("the secretariat"),
        day=due,
        state=state_on(due, today),
        article=article,
        working=text(
            "Set by {resolution}; still open: {open} of {amount}.",
            resolution=resolution,
            open=yuan(sum(fen for _, fen in owed)),
            amount=yuan(sum(each.amount for each, _ in owed)),
        ),
        act=Act(text("Go to the contributions"), "members", f"{CONTRIBUTIONS}{year}"),
        paper=text("Reminder"),
        notes=(text("{units} and {number} more", units=named, number=more) if more > 0 else verbatim(named),),
    )
