"""Nominations as rows: who is nominated by whom for what, how the conditions stand, and how far it has come."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.association.state import Association
from governance_desk.language import tr
from governance_desk.register.nominations.conditions import conditions_of, last_check, unmet
from governance_desk.register.nominations.state import NominationId, NominationStage
from governance_desk.register.state import PersonId
from ui.models.table import Column, TableModel


class NominationRow(msgspec.Struct, frozen=True):
    """One nomination."""

    id: NominationId
    person_id: PersonId
    person: str
    office: str
    term: int
    unit: str
    document: str
    received: datetime.date
    stage: NominationStage
    listed: bool
    examined: str
    lacking: bool


def nomination_rows(association: Association, today: datetime.date) -> list[NominationRow]:
    """All of them: those that wait first, then the newest first."""
    register, rules = association.register, association.rules_on(today)
    names = {each.key: each.name for each in rules.charter.offices}
    rows = []
    for each in reversed(register.nominations.values()):
        check = last_check(register, each.person)
        lacking = bool(unmet(rules, check, each.office))
        examined = tr("not examined") if check is None else check.day.isoformat()
        if lacking:
            examined = tr("not met")
        rows.append(
            NominationRow(
                each.id,
                each.person,
                register.person_name(each.person),
                names.get(each.office, each.office),
                each.term,
                register.units[each.unit].name,
                each.document,
                each.received,
                each.stage,
                each.listed is not None,
                examined if conditions_of(rules, each.office) else "–",
                lacking,
            )
        )
    return sorted(rows, key=lambda row: row.stage is not NominationStage.OPEN)


def stage_words(row: NominationRow) -> str:
    """How far it has come, in the language in use."""
    if row.stage is NominationStage.OPEN:
        return tr("on the list of candidates") if row.listed else tr("waits for the vote")
    return tr("approved") if row.stage is NominationStage.APPROVED else tr("withdrawn")


COLUMNS: tuple[Column[NominationRow], ...] = (
    Column(lambda: tr("Person"), lambda row: row.person),
    Column(lambda: tr("Office"), lambda row: tr("{office}, term {term}", office=row.office, term=row.term)),
    Column(lambda: tr("Nominating unit"), lambda row: row.unit),
    Column(lambda: tr("Letter"), lambda row: f"{row.document} {row.received.isoformat()}"),
    Column(lambda: tr("Conditions"), lambda row: row.examined, tone=lambda row: "bad" if row.lacking else ""),
    Column(lambda: tr("State"), stage_words),
)


class NominationsModel(TableModel[NominationRow]):
    """Nominations in the order of `nomination_rows`."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.id)
