"""The table of the personal conditions and the list of candidates, as content and as pages."""

from __future__ import annotations

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.documents.content.blocks import Document, Paragraph, Table
from governance_desk.documents.content.candidates import candidate_list
from governance_desk.documents.content.conditions import conditions_table
from governance_desk.documents.layout.pdf import pdf
from governance_desk.register.nominations.commands import CheckConditions, NominatePerson
from governance_desk.register.nominations.state import NominationId
from governance_desk.register.renewal.commands import BeginRenewal, ListCandidates
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import COUNCIL, FIRST_DAY, adopt, seated

ALL = ("politics", "influence", "health", "no_deprivation", "capacity")


def table(document: Document) -> Table:
    return next(each for each in document.blocks if isinstance(each, Table))


def test_each_person_with_each_condition_day_and_examiner() -> None:
    desk = seated()
    desk.do(CheckConditions(person=PersonId("p1"), day=FIRST_DAY, by="林小雨", met=ALL))
    desk.do(CheckConditions(person=PersonId("p2"), day=FIRST_DAY, by="林小雨", met=ALL[:-1], note="待查"))
    found = conditions_table(desk.association, FIRST_DAY)
    rows = {row[1]: row for row in table(found).rows}
    assert len(rows) == 21
    assert rows["代表1"] == ("1", "代表1", "理事长、理事", *"√√√√√", "2026年1月10日", "林小雨", "")
    assert rows["代表2"][3:9] == (*"√√√√×", "2026年1月10日")
    assert rows["代表3"][3:] == ("",) * 8
    assert pdf(found).startswith(b"%PDF")


def test_the_list_names_nominating_unit_letter_and_examination() -> None:
    desk = seated()
    adopt(desk, "office.director.nomination", "all_that_sit")
    desk.do(BeginRenewal(body=COUNCIL, day=FIRST_DAY, resolution="第8号决议"))
    for n in (1, 2):
        desk.do(
            NominatePerson(
                nomination=NominationId(f"n{n}"),
                unit=UnitId(f"u{n}"),
                office=OfficeKey("director"),
                person=PersonId(f"p{n}"),
                day=FIRST_DAY,
                document="提名函",
            )
        )
    draft = candidate_list(desk.association, BodyKey("council"), FIRST_DAY)
    assert any(isinstance(each, Paragraph) and "尚未确定" in each.text for each in draft.blocks)
    desk.do(CheckConditions(person=PersonId("p1"), day=FIRST_DAY, by="林小雨", met=ALL))
    desk.do(ListCandidates(body=COUNCIL, day=FIRST_DAY, document="名单"))
    found = candidate_list(desk.association, BodyKey("council"), FIRST_DAY)
    assert found.title.endswith("第二届理事会候选人名单")
    assert table(found).rows[0] == (
        *("1", "代表1", "单位1", "理事", "单位1"),
        *("提名函（2026年1月10日）", "2026年1月10日"),
    )
    assert table(found).rows[1][-1] == ""
    assert pdf(found).startswith(b"%PDF")
