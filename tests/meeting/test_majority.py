from __future__ import annotations

from governance_desk.language import render
from governance_desk.meeting.majority import majority_for, matters_of
from tests.ui import association as desks


def test_a_body_is_offered_only_what_it_may_decide() -> None:
    room = desks.convened().room(desks.MEETING)
    offered = {matter.key for matter in matters_of(room)}
    barred = {matter.key for matter in room.rules.charter.matters if matter.barred}
    assert "elect_vice_chair" in offered
    assert not offered & barred
    others = {m.key for m in room.rules.charter.matters} - offered - barred
    assert others, "there are matters of the assembly that the council is not offered"


def test_the_majority_is_said_with_its_article() -> None:
    room = desks.convened().room(desks.MEETING)
    found = majority_for(room, room.rules.charter.matter("elect_vice_chair"))
    assert render(found.words, "en") == "In favour: at least 2/3 of those attending."
    assert "第" in found.article
    assert not found.open_clause
