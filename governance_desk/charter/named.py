"""What a charter names, by its key; a Refusal where it names no such thing."""

from __future__ import annotations

from governance_desk.charter.model import BodyRule, Charter, OfficeRule
from governance_desk.errors import Refusal
from governance_desk.language import text


def body_of(charter: Charter, key: str) -> BodyRule:
    """The body; Refusal where the charter has none of that name."""
    found = next((each for each in charter.bodies if each.key == key), None)
    if found is None:
        names = "、".join(each.name for each in charter.bodies)
        raise Refusal(
            text("This charter has no body called {body}.", body=key), next_step=text("It has: {bodies}.", bodies=names)
        )
    return found


def office_of(charter: Charter, key: str) -> OfficeRule:
    """The office; Refusal where the charter has none of that name."""
    found = next((each for each in charter.offices if each.key == key), None)
    if found is None:
        names = "、".join(each.name for each in charter.offices)
        raise Refusal(
            text("This charter has no office called {office}.", office=key),
            next_step=text("It has: {offices}.", offices=names),
        )
    return found
