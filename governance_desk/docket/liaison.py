"""Members that have named nobody for contact, where the charter wants each of them to."""

from __future__ import annotations

import datetime
from collections.abc import Collection, Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import text, verbatim
from governance_desk.register.state import Unit

LIAISON = "liaison/"
"""Begins the detail that asks the page of the members for the contact of the unit named after it."""
_NAMED = 8


def liaison(association: Association, today: datetime.date, named: Collection[str]) -> Iterator[DueThing]:
    """One line for all of them, without a day: the charter sets none. `named`: the units that have named someone."""
    rule = association.rules_on(today).charter.liaison
    missing = units_without(association, named) if rule is not None else []
    if rule is None or not missing:
        return
    names = "、".join(unit.name for unit in missing[:_NAMED])
    if len(missing) > _NAMED:
        names += "…"
    yield DueThing(
        key="liaison",
        what=text("{unit}: enter its {liaison}", unit=missing[0].name, liaison=rule.name)
        if len(missing) == 1
        else text("{number} units have named no {liaison}", number=len(missing), liaison=rule.name),
        whom=text("the secretariat"),
        day=None,
        state=State.UNDATED,
        article=rule.article,
        working=verbatim(rule.quote) if rule.quote else text("The charter sets no day for it."),
        act=Act(text("Enter the contact"), "members", f"{LIAISON}{missing[0].id}"),
        notes=(verbatim(names),),
    )


def units_without(association: Association, named: Collection[str]) -> list[Unit]:
    """The members that are not among them."""
    return [unit for unit in association.register.members() if unit.id not in named]
