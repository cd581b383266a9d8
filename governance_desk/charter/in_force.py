"""The rules of a day: the version of the charter in force then, and the readings adopted that still fit its words."""

from __future__ import annotations

import datetime
from functools import lru_cache

from governance_desk.charter.adoption import Adoption
from governance_desk.charter.model import Charter
from governance_desk.charter.readings import CharterInForce, clause_slots
from governance_desk.charter.version import Version, version_on


def rules_of(versions: tuple[Version, ...], adoptions: tuple[Adoption, ...], day: datetime.date) -> CharterInForce:
    """The charter in force on that day. With a single version every adoption counts, whatever the day."""
    charter = charter_of(version_on(versions, day).toml)
    fitting = adoptions
    if len(versions) > 1:
        offered = _offered(charter)
        fitting = tuple(each for each in adoptions if _fits(offered, each))
    return CharterInForce(charter, fitting, versions, adoptions)


@lru_cache(maxsize=32)
def charter_of(toml: str) -> Charter:
    """Read once: a charter is a value. Only asked for, because a window is painted sooner than a charter is read."""
    from governance_desk.charter.load import read_charter

    return read_charter(toml, place="journal")


def _offered(charter: Charter) -> dict[tuple[str, str], tuple[str, ...]]:
    """What each reading says, by clause and key; a slot with several clauses may offer it in several words."""
    found: dict[tuple[str, str], tuple[str, ...]] = {}
    for clause_id, slot in clause_slots(charter):
        for clause in slot:
            for reading in clause.readings:
                place = (clause_id, reading.key)
                found[place] = (*found.get(place, ()), reading.says)
    return found


def _fits(offered: dict[tuple[str, str], tuple[str, ...]], adoption: Adoption) -> bool:
    """Whether the clause still offers the reading in the words that were adopted; else the question is open again."""
    says = offered.get((adoption.clause, adoption.reading))
    return says is not None and (not adoption.says or adoption.says in says)
