"""What a document that was made elsewhere can be about is found by its name, as people type it."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.filing.state import About
from governance_desk.lists import things as module
from governance_desk.lists.things import KINDS, kind_name, things
from governance_desk.meeting.state import MeetingId
from tests.association.made_up import convened, seated


@pytest.fixture
def desk() -> Desk:
    made = seated()
    convened(made, "m1")
    convened(made, "m2")
    return made


def test_each_kind_has_its_things(desk: Desk) -> None:
    association = desk.association
    assert things(association, About.ASSOCIATION, "") == [("", association.name)]
    meetings = things(association, About.MEETING, "")
    assert [key for key, _name in meetings] == ["m2", "m1"], "the newest first"
    assert all(association.meetings[MeetingId(key)].day.isoformat() in name for key, name in meetings)
    units = things(association, About.UNIT, "")
    assert {key for key, _name in units} == set(association.register.units)
    persons = things(association, About.PERSON, "")
    assert {key for key, _name in persons} == set(association.register.persons)
    assert len({kind_name(each) for each in KINDS}) == len(KINDS)


def test_they_are_found_by_characters_and_by_pinyin(desk: Desk) -> None:
    person = next(iter(desk.association.register.persons.values()))
    assert (person.id, person.name) in things(desk.association, About.PERSON, person.name[:2])
    from governance_desk.register.names import spellings

    assert person.id in [key for key, _ in things(desk.association, About.PERSON, spellings(person.name)[0])]
    assert things(desk.association, About.UNIT, "没有这家单位") == []


def test_no_more_than_a_page_of_them_is_offered(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "MOST", 2)
    assert len(things(desk.association, About.UNIT, "")) == 2
    assert len(desk.association.register.units) > 2
