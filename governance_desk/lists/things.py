"""What a document that was made elsewhere can be about, found by name."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from governance_desk.association.state import Association
from governance_desk.filing.state import About
from governance_desk.language import tr
from governance_desk.register.names import matches
from governance_desk.register.namesakes import told_apart
from governance_desk.register.state import PersonId

MOST = 50
"""So many are offered; whoever looks for another one types more of its name."""
SPELLED = 1_500
"""So many names are compared by pinyin where none has the characters that were typed: each takes its time."""

KINDS = (About.ASSOCIATION, About.MEETING, About.UNIT, About.PERSON)


def things(association: Association, kind: About, typed: str) -> list[tuple[str, str]]:
    """Those of this kind whose name has what was typed in it, or is spelled so: the id and the name of each.

    Of the association there is one, with an empty id. Meetings come with their day, the newest first.
    """
    wanted = typed.strip().casefold()
    found = list(islice((each for each in _named(association, kind) if wanted in each[1].casefold()), MOST))
    if not found:
        some = islice(_named(association, kind), SPELLED)
        found = list(islice((each for each in some if matches(typed, each[1])), MOST))
    if kind is About.PERSON:
        return [(key, told_apart(association.register, PersonId(key))) for key, _name in found]
    return found


def _named(association: Association, kind: About) -> Iterator[tuple[str, str]]:
    match kind:
        case About.MEETING:
            for meeting in reversed(association.meetings.values()):
                yield meeting.id, f"{meeting.title}（{meeting.day.isoformat()}）"
        case About.UNIT:
            for unit in association.register.units.values():
                yield unit.id, unit.name
        case About.PERSON:
            for person in association.register.persons.values():
                yield person.id, person.name
        case _:
            yield "", association.name


def kind_name(kind: About) -> str:
    """In the language in use."""
    return {
        About.ASSOCIATION: tr("the association"),
        About.MEETING: tr("a meeting"),
        About.UNIT: tr("a member unit"),
        About.PERSON: tr("a person"),
    }[kind]
