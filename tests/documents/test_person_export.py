"""All that is kept of a person: every part of it, as a paper and as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from governance_desk.charter.keys import ClassKey
from governance_desk.desk import Desk
from governance_desk.documents.content.person import STAYS, person_paper
from governance_desk.documents.content.person_data import person_named
from governance_desk.documents.person_export import gather, write_person
from governance_desk.errors import Fault, Refusal
from governance_desk.meeting.commands import CastVote, CloseMeeting, DeclareVote, GiveProxy
from governance_desk.meeting.state import Choice, Method, VoterId
from governance_desk.register.commands import ChangeRepresentative, EnterMembers, NewUnit
from governance_desk.register.state import PersonId, UnitId
from tests.association.made_up import (
    FIRST_DAY,
    adopt,
    checked_in,
    convened,
    first,
    held,
    in_session,
    item,
    seated,
    vote,
)

P2 = PersonId("p2")


@pytest.fixture
def desk() -> Desk:
    """p2 has voted by roll call, missed a meeting, and held a proxy."""
    result = seated()
    adopt(result, "council.proxies", "one_counted")
    meeting = in_session(result, first(16)).id
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    result.do(CastVote(meeting=meeting, vote=on, voter=VoterId("s2"), choice=Choice.NO))
    result.do(DeclareVote(meeting=meeting, vote=on))
    result.do(CloseMeeting(meeting=meeting))
    held(result, "m2", [each for each in first(16) if each != "s2"])
    third = convened(result, "m3")
    checked_in(result, third, first(16))
    result.do(GiveProxy(meeting=third, principal=VoterId("s17"), holder=VoterId("s2"), document="委托书"))
    change = ChangeRepresentative(unit=UnitId("u2"), person=PersonId("new"), name="新代表", post="主任", day=FIRST_DAY)
    result.do(change)
    return result


def test_every_part_is_gathered(desk: Desk) -> None:
    data = gather(desk, P2)
    name = desk.association.register.person_name(P2)
    assert (data.name, data.id) == (name, "p2")
    assert [(each.unit, each.until) for each in data.units] == [
        (desk.association.register.units[UnitId("u2")].name, FIRST_DAY)
    ]
    assert [(each.name, each.body) for each in data.seats] == [("理事", "理事会")]
    own = [each.attended for each in data.attendance if each.as_what == "本人"]
    assert own == ["出席", "缺席", ""]  # the third meeting goes on
    assert [each.as_what for each in data.attendance if each.as_what.startswith("受")] != []
    assert [each.answer for each in data.answers] == ["反对"]
    numbers = [each.number for each in data.entries]
    assert numbers == sorted(numbers)
    assert any("p2" not in each.sentence and name in each.sentence for each in data.entries)
    assert not any(each.by_name for each in data.entries)


def test_the_chair_has_an_office_too(desk: Desk) -> None:
    assert [each.name for each in gather(desk, PersonId("p1")).offices] == ["理事长"]


def test_who_has_the_same_name_is_not_mixed_up(desk: Desk) -> None:
    name = desk.association.register.person_name(P2)
    twin = NewUnit(
        unit=UnitId("x"),
        name="另一单位",
        membership_class=ClassKey("member_unit"),
        person=PersonId("twin"),
        representative=name,
    )
    before = {each.number for each in gather(desk, P2).entries}
    desk.do(EnterMembers(units=(twin,), cause="import"))
    after = gather(desk, P2)
    assert {each.number for each in after.entries} == before
    assert [each.unit for each in gather(desk, PersonId("twin")).units] == ["另一单位"]
    with pytest.raises(Refusal) as caught:
        person_named(desk.association, name)
    assert "twin" in str(caught.value)
    assert person_named(desk.association, "twin") == "twin"
    with pytest.raises(Refusal):
        person_named(desk.association, "无此人")


def test_the_paper_says_what_stays_and_why(desk: Desk) -> None:
    paper = person_paper(desk.association, gather(desk, P2), desk.head.hash)
    words = [getattr(block, "text", "") for block in paper.blocks]
    assert STAYS in words
    assert words.count("无。") >= 1  # no contact data is kept in memory


def test_both_files_hold_the_same(desk: Desk, tmp_path: Path) -> None:
    data = write_person(desk, P2, tmp_path / "a.json")
    read = json.loads((tmp_path / "a.json").read_text(encoding="utf-8"))
    assert len(read["entries"]) == len(data.entries)
    assert read["answers"][0]["answer"] == "反对"
    write_person(desk, P2, tmp_path / "a.PDF")
    assert (tmp_path / "a.PDF").read_bytes().startswith(b"%PDF")
    with pytest.raises(Fault):
        write_person(desk, P2, tmp_path / "a.txt")


def test_characters_that_no_font_has_are_told_before_the_paper_is_written(desk: Desk, tmp_path: Path) -> None:
    change = ChangeRepresentative(unit=UnitId("u2"), person=PersonId("rare"), name="王🙂", post="主任", day=FIRST_DAY)
    desk.do(change)
    told: list[tuple[list[str], bool]] = []
    path = tmp_path / "王.pdf"
    person = PersonId("rare")
    write_person(desk, person, path, tell=lambda missing: told.append(([m.character for m in missing], path.exists())))
    ((characters, there),) = told
    assert set(characters) == {"🙂"}
    assert not there
    assert path.exists()
    write_person(desk, person, tmp_path / "王.json", tell=lambda _missing: told.append(([], True)))
    assert len(told) == 1, "any character can be written into JSON"
