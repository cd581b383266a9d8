"""After a decision to terminate: the group that is to be formed, and what remains to be disposed of."""

from __future__ import annotations

import datetime
from collections.abc import Iterator

from governance_desk.association.state import Association
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.language import text, verbatim
from governance_desk.register.winding_up.wind_up import leading_unit


def winding_up(association: Association, today: datetime.date) -> Iterator[DueThing]:
    """One after the other; no charter sets a day for them."""
    ended = association.register.terminated
    rule = association.rules_on(today).charter.winding_up
    if ended is None or rule is None:
        return
    unit = leading_unit(association.register, rule)
    whom = verbatim(unit.name) if unit is not None else text("the secretariat")
    act = Act(text("Go to the unit"), "members", unit.id if unit is not None else "")
    working = text("The association was terminated on {day}.", day=str(ended))
    found = association.register.winding_up
    if found is None:
        yield DueThing(
            key="winding_up/group",
            what=text("Form the winding-up group"),
            whom=whom,
            day=None,
            state=State.UNDATED,
            article=rule.article,
            working=working,
            act=act,
            notes=(verbatim(rule.quote),) if rule.quote else (),
        )
    elif found.settled is None and rule.remainder:
        yield DueThing(
            key="winding_up/remainder",
            what=text("Dispose of what remains"),
            whom=whom,
            day=None,
            state=State.UNDATED,
            article=rule.remainder_article or rule.article,
            working=working,
            act=act,
            notes=(verbatim(rule.remainder),),
        )
