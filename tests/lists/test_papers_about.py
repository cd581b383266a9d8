"""The papers about one thing."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.docket.compute import docket
from governance_desk.docket.thing import Act, DueThing, State
from governance_desk.filing.state import About
from governance_desk.journal.entry import Head
from governance_desk.language import text, verbatim
from governance_desk.lists import papers
from governance_desk.lists.papers_about import papers_about
from tests.documents.content import test_certificate
from tests.documents.content.scripted import corrected_council

TODAY = datetime.date(2026, 11, 21)


def test_a_meeting_a_unit_a_person_and_a_due_thing_have_their_own() -> None:
    desk, meeting = corrected_council()
    association = desk.association
    of_meeting = [row.paper for row in papers_about(association, TODAY, About.MEETING, meeting)]
    assert of_meeting == ["notice", "agenda", "sign_in", "resolution", "resolution", "minutes"]
    (lost,) = papers_about(association, TODAY, About.PERSON, "p21")
    assert lost.paper == "consequence"
    assert [row.paper for row in papers_about(association, TODAY, About.UNIT, "u21")] == ["consequence"]
    assert papers_about(association, TODAY, About.UNIT, "u1") == []
    for thing in docket(association, TODAY):
        found = papers_about(association, TODAY, About.DUE, thing.key)
        assert {row.paper for row in found} <= {"reminder"}


def test_two_reminders_to_the_same_addressee_can_be_told_apart(monkeypatch: pytest.MonkeyPatch) -> None:
    def due(what: str) -> DueThing:
        return DueThing(
            key=what,
            what=verbatim(what),
            whom=verbatim("理事长"),
            day=TODAY,
            state=State.TODAY,
            article="",
            working=verbatim(""),
            act=Act(verbatim(""), "today"),
        )

    long = "召开" * 40
    monkeypatch.setattr(papers, "docket", lambda *_: [due("召开会员大会。"), due("续聘秘书长。"), due(long)])
    association = corrected_council()[0].association
    titles = [row.title for row in papers.paper_rows(association, TODAY) if row.paper == "reminder"]
    assert [title.partition("（")[2] for title in titles[:2]] == ["召开会员大会）", "续聘秘书长）"]
    assert titles[2].endswith("召…）")
    assert len(titles[2]) < 60, "it is the name of a file, too"


def test_a_reminder_has_its_days_in_chinese(monkeypatch: pytest.MonkeyPatch) -> None:
    thing = DueThing(
        key="due",
        what=verbatim("召开会员大会。"),
        whom=verbatim("理事长"),
        day=TODAY,
        state=State.TODAY,
        article="",
        working=text("It was convened for {day} at {hour}.", day="2026-03-05", hour="09:30"),
        act=Act(verbatim(""), "today"),
    )
    monkeypatch.setattr(papers, "docket", lambda *_: [thing])
    association = corrected_council()[0].association
    (row,) = [each for each in papers.paper_rows(association, TODAY) if each.paper == "reminder"]
    said = str(row.draw(Head(0, "")).blocks)
    assert "会议定于2026年3月5日 09:30召开。" in said
    assert "2026-03-05" not in said


def test_a_unit_has_its_certificates() -> None:
    association = test_certificate.issued().association
    (row,) = papers_about(association, TODAY, About.UNIT, "rare")
    assert row.paper == "certificate"
