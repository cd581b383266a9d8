"""The papers on which a changed wording is looked at."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.journal.entry import Head
from governance_desk.lists.papers import paper_rows
from governance_desk.lists.previews import MOST, preview, previews, wording_of
from governance_desk.templates.state import Templates
from governance_desk.templates.wordings import wordings
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import corrected_council

TODAY = datetime.date(2026, 11, 21)
HEAD = Head(1, "0" * 64)


def test_the_newest_papers_are_offered_and_drawn_with_other_words() -> None:
    desk, _meeting = corrected_council()
    association = desk.association
    offered = previews(association, "notice", TODAY)
    assert 0 < len(offered) <= MOST
    assert offered[0].title.startswith("第一届理事会第三次会议")
    templates = Templates(wordings={"notice": {"title": "会议邀请"}})
    assert "会议邀请" in flowing(preview(association, "notice", offered[0].key, templates, TODAY, HEAD))
    assert "会议邀请" in flowing(preview(association, "notice", "", templates, TODAY, HEAD))
    assert association.templates == Templates(), "nothing is changed by looking"
    with pytest.raises(KeyError):
        preview(association, "notice", "nothing", templates, TODAY, HEAD)


def test_every_paper_of_the_list_whose_words_can_be_changed_is_found_again() -> None:
    desk, _meeting = corrected_council()
    rows = paper_rows(desk.association, TODAY)
    for row in rows:
        document = wording_of(row.paper)
        assert document in wordings()
    for document in ("notice", "agenda", "sign_in", "resolution", "minutes", "ledger", "consequence_notice"):
        assert previews(desk.association, document, TODAY), document
    assert previews(desk.association, "certificate", TODAY) == []
    assert wording_of("list_of_members") == ""


def test_the_head_count_and_a_letter_of_ones_own_are_seen_on_papers_of_the_association() -> None:
    desk, _meeting = corrected_council()
    association = desk.association
    templates = Templates(wordings={"head_count": {"title": "在场人数"}, "own_letter": {"closing": "特此函告。"}})
    (newest, *_rest) = previews(association, "head_count", TODAY)
    assert newest.title.startswith("第一届理事会第三次会议")
    assert "在场人数" in flowing(preview(association, "head_count", newest.key, templates, TODAY, HEAD))
    (letter,) = previews(association, "own_letter", TODAY)
    words = flowing(preview(association, "own_letter", letter.key, templates, TODAY, HEAD))
    assert "特此函告。" in words
    assert f"{letter.title}：" in words
    assert association.templates == Templates()
