"""Which papers there are, and that each of them can be drawn up as PDF and for Word."""

from __future__ import annotations

import datetime
from collections.abc import Callable

from governance_desk.desk import Desk
from governance_desk.documents.layout.render import DOCX, PDF, rendered
from governance_desk.journal.entry import Head
from governance_desk.journal.memory import MemoryLog
from governance_desk.lists.papers import paper_rows
from governance_desk.meeting.state import MeetingId
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import (
    adopt,
    cancelled_council,
    convened,
    corrected_council,
    founded,
    inquorate_council,
    item,
    opened,
    seats,
    third_council,
    voted,
)
from tests.meeting.election.made_up import opened as election_opened

TODAY = datetime.date(2026, 11, 21)


def kinds(desk: Desk) -> list[str]:
    return [row.key.split("/")[1 if row.key[1:2].isdigit() else 0] for row in paper_rows(desk.association, TODAY)]


def test_before_a_charter_there_is_no_paper() -> None:
    assert paper_rows(Desk(MemoryLog()).association, TODAY) == []


def test_a_held_meeting_has_all_its_papers_and_what_followed_has_letters() -> None:
    desk, meeting = corrected_council()
    assert [each for each in kinds(desk) if each in ("notice", "agenda", "sign_in", "minutes")].count("minutes") == 3
    about = [row for row in paper_rows(desk.association, TODAY) if row.key.startswith(f"{meeting}/")]
    assert [row.key.split("/")[1] for row in about] == [
        "notice",
        "agenda",
        "sign_in",
        "resolution",
        "resolution",
        "minutes",
    ]
    assert kinds(desk).count("consequence") == 2
    assert "council" in kinds(desk)  # the ledger of the council


def test_a_meeting_that_is_convened_has_no_minutes_and_a_cancelled_one_nothing_to_send() -> None:
    desk, calendar = founded()
    assert "minutes" not in kinds(desk)
    assert kinds(cancelled_council()[0]).count("notice") == len(cancelled_council()[0].association.meetings) - 1
    assert "minutes" in kinds(inquorate_council()[0])
    assert calendar


def test_an_election_has_its_rules_and_its_ballot_and_a_body_with_proxies_their_form() -> None:
    desk, _meeting = third_council()
    assert {"rules", "ballot"} <= set(kinds(election_opened(2, 3)))
    assert "proxy" not in kinds(desk), "it is open whether the council votes by proxy"
    adopt(desk, "council.proxies", "one_counted", "会员大会", "2026年第2号决议")
    assert "proxy" in kinds(desk)
    assert "rules" not in kinds(desk)


def test_the_ballots_of_a_motion_are_printed_before_it_is_voted_on() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    item(desk, meeting, "i1", "听取秘书处工作报告")
    item(desk, meeting, "i2", "制定年度工作计划", "draw_up_plan")
    ballots = [row for row in paper_rows(desk.association, TODAY) if row.paper == "ballot"]
    assert [row.subject.part for row in ballots] == ["i2"], "a report is not voted on"
    assert ballots[0].title.endswith("（制定年度工作计划）"), "of several ballots each says which it is"
    assert "制定年度工作计划" in flowing(ballots[0].draw(Head(1, "0" * 64)))
    opened(desk, meeting, seats(1, 16))
    voted(desk, meeting, "i2", 13, 2, 1)
    assert "ballot" not in kinds(desk), "it was voted on by hands"


def test_each_paper_has_a_key_of_its_own_and_can_be_drawn_up() -> None:
    builds: list[Callable[[], tuple[Desk, MeetingId]]] = [corrected_council]
    for build in builds:
        desk, _meeting = build()
        rows = paper_rows(desk.association, TODAY)
        assert len({row.key for row in rows}) == len(rows)
        for row in rows:
            document = row.draw(Head(1, "0" * 64))
            assert rendered(document, PDF).startswith(b"%PDF")
            assert rendered(document, DOCX).startswith(b"PK")
