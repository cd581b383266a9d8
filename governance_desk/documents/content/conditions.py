"""Table of the personal conditions (任职条件审查表): everyone in office or nominated, each condition, day, examiner."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.readings import CharterInForce
from governance_desk.documents.content.blocks import (
    Align,
    BlankLine,
    Column,
    Document,
    Paragraph,
    SignatureBlock,
    Table,
    Title,
)
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words
from governance_desk.register.nominations.conditions import conditions_of, last_check
from governance_desk.register.nominations.state import NominationStage
from governance_desk.register.state import PersonId

_HEIGHT = 9
_ORDER = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"


@stamped
def conditions_table(association: Association, day: datetime.date) -> Document:
    """As it stands on that day. Conditions that were not examined stand empty, to be filled in by hand."""
    rules = association.rules_on(day)
    conditions = conditions_of(rules)
    people = concerned(association, rules)
    say = Phrases(association, "conditions", 截止日期=day_words(day))
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("name"), 4, Align.CENTRE),
        Column(say("post"), 4, Align.CENTRE),
        *(Column(_mark(at), 1, Align.CENTRE) for at in range(len(conditions))),
        Column(say("day"), 4, Align.CENTRE),
        Column(say("examiner"), 3, Align.CENTRE),
        Column(say("note"), 4),
    )
    rows = []
    for number, (person, posts) in enumerate(people, 1):
        check = last_check(association.register, person)
        marks = ["" if check is None else "√" if each.key in check.met else "×" for each in conditions]
        rows.append(
            (
                str(number),
                association.register.person_name(person),
                "、".join(posts),
                *marks,
                day_words(check.day) if check is not None else "",
                check.by if check is not None else "",
                check.note if check is not None else "",
            )
        )
    return Document(
        title=f"{association.name}任职条件审查表",
        blocks=(
            Title(say("title"), say("subtitle")),
            *(
                Paragraph(say("condition", 序号=_mark(at), 条件=each.name, 条款=each.article))
                for at, each in enumerate(conditions)
            ),
            Paragraph(say("legend")),
            Table(columns, tuple(rows), row_height=_HEIGHT),
            BlankLine(),
            SignatureBlock(say.signatures({}), columns=2),
        ),
        author=association.name,
        subject="任职条件审查表",
    )


def _mark(at: int) -> str:
    return _ORDER[at] if at < len(_ORDER) else str(at + 1)


def concerned(association: Association, rules: CharterInForce) -> list[tuple[PersonId, list[str]]]:
    """Everyone whose conditions are examined: in office, on a seat, or nominated; with the posts, in their order."""
    register, charter = association.register, rules.charter
    names = {each.key: each.name for each in charter.offices}
    found: dict[PersonId, list[str]] = {}
    for office in sorted(charter.offices, key=lambda each: each.rank):
        if not conditions_of(rules, office.key):
            continue
        holders = [a.person for a in register.appointments if a.office == office.key and a.until is None]
        holders += [s.person for s in register.seats.values() if s.office == office.key and register.sits(s)]
        for person in holders:
            found.setdefault(person, []).append(names[office.key])
        for each in register.nominations.values():
            if each.office == office.key and each.stage is NominationStage.OPEN:
                found.setdefault(each.person, []).append(f"{names[office.key]}人选")
    return [(person, list(dict.fromkeys(posts))) for person, posts in found.items()]
