"""A chip says what the record says, whenever it is drawn."""

from __future__ import annotations

import pytest

from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.facts import ANNULLED, GONE, Standing, fact_words, offered_facts
from governance_desk.language import render
from governance_desk.minutes.state import Chip, Fact, FactKind, Paragraph, ParagraphId, Words
from tests.documents.content.scripted import inquorate_council, shcp_assembly, third_council


@pytest.mark.parametrize(
    ("kind", "of", "words"),
    [
        (FactKind.TITLE, "", "第一届理事会第三次会议"),
        (FactKind.DAY, "", "2026年9月18日（星期五）"),
        (FactKind.PLACE, "", "北京市海淀区学院路30号"),
        (FactKind.CHAIR, "", "欧阳洋"),
        (FactKind.EXPECTED, "", "应到21人"),
        (FactKind.PRESENT, "", "实到16人"),
        (FactKind.ARTICLE, "", "章程第十九条（二）1"),
        (FactKind.ITEM, "i3", "终止联盟"),
        (FactKind.TALLY, "m3/i3", "同意13票，反对3票，弃权0票"),
        (FactKind.OUTCOME, "m3/i3", "决议未通过"),
        (FactKind.OUTCOME, "m3/i2", "决议通过"),
        (FactKind.RESOLUTION, "m3/i2", "第1号"),
        (FactKind.PERSON, "s3", "李𬱖"),
        (FactKind.PERSON, "observer/沈一平", "沈一平"),
    ],
)
def test_what_a_fact_says(kind: FactKind, of: str, words: str) -> None:
    desk, meeting = third_council()
    drawing = Drawing(desk.association, meeting)
    assert drawing.fact(Fact(kind, of)).words == words


def test_a_fact_of_a_void_vote_and_one_that_is_gone_say_so() -> None:
    desk, meeting = third_council()
    drawing = Drawing(desk.association, meeting)
    void = drawing.fact(Fact(FactKind.TALLY, "m3/annulled"))
    assert (void.words, void.standing) == (ANNULLED, Standing.ANNULLED)
    for fact in (Fact(FactKind.TALLY, "none"), Fact(FactKind.PERSON, "none"), Fact(FactKind.RESOLUTION, "m3/i3")):
        assert drawing.fact(fact).words == GONE
        assert drawing.fact(fact).standing is Standing.GONE


def test_the_facts_of_the_item_are_offered_first_and_none_that_is_void() -> None:
    desk, meeting = third_council()
    drawing = Drawing(desk.association, meeting)
    record = drawing.record
    offered = offered_facts(desk.association, desk.association.meetings[meeting], record, "item/i3")
    assert [each.words for each in offered[:3]] == ["终止联盟", "同意13票，反对3票，弃权0票", "决议未通过"]
    assert all(ANNULLED not in each.words for each in offered)
    assert len({each.fact for each in offered}) == len(offered)
    assert render(offered[1].name, "en") == "Votes counted"


def test_every_offered_fact_says_the_same_in_a_paragraph() -> None:
    for scene in (third_council, shcp_assembly, inquorate_council):
        desk, meeting = scene()
        drawing = Drawing(desk.association, meeting)
        there = desk.association.meetings[meeting]
        for each in offered_facts(desk.association, there, drawing.record, "head"):
            paragraph = Paragraph(ParagraphId("p"), pieces=(Words("甲"), Chip(each.fact), Words("乙")))
            assert drawing.words(paragraph) == f"甲{each.words}乙"
            assert fact_words(desk.association, there, drawing.record, each.fact).words == each.words
