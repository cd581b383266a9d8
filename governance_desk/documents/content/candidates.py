"""List of candidates (候选人名单): who is nominated for what, by whom, with which letter, examined on which day."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.keys import BodyKey
from governance_desk.documents.content.blocks import (
    Align,
    Column,
    Document,
    Issued,
    Paragraph,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.register.nominations.conditions import conditions_of, last_check, unmet
from governance_desk.register.nominations.state import Nomination, NominationStage
from governance_desk.register.renewal.next_term import open_renewal

_HEIGHT = 9


@stamped
def candidate_list(association: Association, body: BodyKey, day: datetime.date) -> Document:
    """Those who are nominated and not withdrawn, for the term that is being elected or the one that runs."""
    register = association.register
    rules = association.rules_on(day)
    charter = rules.charter
    renewal = open_renewal(register, body)
    term = renewal.number if renewal is not None else register.term(body)
    listed = renewal.listed if renewal is not None else None
    ranks = {each.key: each.rank for each in charter.offices}
    found = [
        each
        for each in register.nominations.values()
        if each.term == term and each.stage is not NominationStage.WITHDRAWN and (listed is None or each.listed)
    ]
    found.sort(key=lambda each: ranks.get(each.office, 0))
    title = f"第{chinese_number(term)}届{charter.body(body).name}候选人名单"

    def row(number: int, each: Nomination) -> tuple[str, ...]:
        unit = register.units.get(each.of_unit) if each.of_unit is not None else None
        check = last_check(register, each.person)
        examined = ""
        if check is not None:
            examined = "不符合" if unmet(rules, check, each.office) else day_words(check.day)
        return (
            str(number),
            register.person_name(each.person),
            unit.name if unit is not None else "",
            charter.office(each.office).name,
            register.units[each.unit].name,
            f"{each.document}（{day_words(each.received)}）",
            *((examined,) if conditions_of(rules) else ()),
        )

    say = Phrases(association, "candidates", 届次=chinese_number(term), 机构=charter.body(body).name)
    columns = (
        Column(say("number"), 3, Align.CENTRE),
        Column(say("name"), 4, Align.CENTRE),
        Column(say("unit"), 7),
        Column(say("office"), 3, Align.CENTRE),
        Column(say("nominator"), 6),
        Column(say("letter"), 6),
        *((Column(say("examined"), 4, Align.CENTRE),) if conditions_of(rules) else ()),
    )
    notes = () if listed is not None or renewal is None else (Paragraph(say("not_settled")),)
    return Document(
        title=f"{association.name}{title}",
        blocks=(
            Title(say("title"), say("subtitle", 确定日期=day_words(listed)) if listed is not None else ""),
            *notes,
            Table(columns, tuple(row(n, each) for n, each in enumerate(found, 1)), row_height=_HEIGHT),
            Issued(say("issuer"), day_words(listed or day)),
        ),
        author=association.name,
        subject=title,
    )
