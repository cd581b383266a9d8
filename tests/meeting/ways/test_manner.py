"""Which ways of voting are left: by the matter, by the reading that was adopted."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.state import MeetingId, Method, Subject
from governance_desk.meeting.ways.manner import refusal_of
from governance_desk.register.state import PersonId
from tests.association.made_up import adopt, first, in_session, item, seated, vote

M = MeetingId("m1")
IN_THE_ROOM = (Method.ACCLAMATION, Method.HANDS, Method.ROLL_CALL, Method.BALLOT)
ELECTS = Subject(person=PersonId("p2"))


def left(desk: Desk, matter: str, subject: Subject | None = None) -> set[Method]:
    room = desk.room(M)
    rule = room.rules.charter.matter(matter)
    return {each for each in IN_THE_ROOM if refusal_of(room, rule, "i1", subject or Subject(), each) is None}


@pytest.mark.parametrize(
    ("reading", "resolution", "election"),
    [
        ("", set(IN_THE_ROOM), {Method.HANDS, Method.ROLL_CALL, Method.BALLOT}),
        ("show_of_hands", set(IN_THE_ROOM), {Method.BALLOT}),
        ("secret", {Method.BALLOT}, {Method.BALLOT}),
        ("named", {Method.ROLL_CALL}, {Method.ROLL_CALL}),
        ("meeting_decides", set(IN_THE_ROOM), set(IN_THE_ROOM)),
    ],
)
def test_what_the_reading_leaves(reading: str, resolution: set[Method], election: set[Method]) -> None:
    desk = seated()
    in_session(desk, first(16))
    if reading:
        adopt(desk, "voting.manner", reading)
    assert left(desk, "resolution") == resolution
    assert left(desk, "elect_vice_chair", ELECTS) == election


def test_the_refusal_names_the_article_and_what_to_do() -> None:
    desk = seated()
    in_session(desk, first(16))
    on = item(desk, M, "elect_vice_chair", ELECTS)
    with pytest.raises(Refusal) as refused:
        vote(desk, M, on, method=Method.ACCLAMATION)
    assert refused.value.article == "第十八条（二）"
    assert "voting.manner" in render(refused.value.next_step, "en")


def test_a_secret_matter_is_never_decided_by_acclamation() -> None:
    def change(text: str) -> str:
        return text.replace('key = "plan"\n', 'key = "plan"\nsecret = true\n', 1).replace(
            'key = "resolution"\n', 'key = "resolution"\nsecret = true\n', 1
        )

    desk = seated(change=change)
    in_session(desk, first(16))
    assert Method.ACCLAMATION not in left(desk, "resolution")
