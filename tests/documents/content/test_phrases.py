"""Every phrase of every document is printed as the association words it, with its places filled in."""

from __future__ import annotations

import pytest

from governance_desk.documents.content.blocks import FactLine, RedMark
from governance_desk.templates.places import literal
from governance_desk.templates.state import AS_DELIVERED, Letterhead, Mark, SignatureLine, Templates
from governance_desk.templates.wordings import Wording, wordings
from tests.documents.content.everything import SHEETS, drawn
from tests.documents.content.pages import flowing

DOCUMENTS = [*wordings().values()]


REACHED = ("秘书处办公室", "010-12345678", "office@example.org", "学院路30号")
HEAD = Letterhead("某某联盟文件", "社会团体", Mark.BLACK, *REACHED)


def words_of(document: str, texts: dict[str, str]) -> str:
    """All papers of the document with these texts, one after the other."""
    return "\n".join(flowing(each) for each in drawn(document, Templates(HEAD, {document: texts})))


def test_there_are_papers_of_every_document() -> None:
    assert set(SHEETS) == set(wordings())


@pytest.mark.parametrize("wording", DOCUMENTS, ids=lambda each: each.key)
def test_a_changed_phrase_is_printed_with_all_its_places_filled_in(wording: Wording) -> None:
    texts = {
        each.key: f"〔{each.key}〕" + "".join(f"{{{name}}}" for name in wording.places_of(each)) + f"〔/{each.key}〕"
        for each in wording.phrase
    }
    words = words_of(wording.key, texts)
    missing = [key for key in texts if f"〔{key}〕" not in words or f"〔/{key}〕" not in words]
    assert missing == [], "changed, these are nowhere on the papers"
    assert "{" not in words


@pytest.mark.parametrize("wording", DOCUMENTS, ids=lambda each: each.key)
def test_braces_and_markup_in_a_phrase_are_printed_as_they_stand(wording: Wording) -> None:
    strange = "<b>{0}{会议}</b>&amp;%s{{"
    texts = {each.key: literal(f"〔{each.key}〕{strange}") for each in wording.phrase}
    words = words_of(wording.key, texts)
    assert [key for key in texts if f"〔{key}〕{strange}" not in words] == []


@pytest.mark.parametrize("wording", DOCUMENTS, ids=lambda each: each.key)
def test_a_text_that_speaks_of_what_is_no_longer_known_gives_way_to_the_usual_one(wording: Wording) -> None:
    texts = {each.key: "{早先的项目}" for each in wording.phrase}
    usual = [each.blocks for each in drawn(wording.key, AS_DELIVERED)]
    assert [each.blocks for each in drawn(wording.key, Templates(wordings={wording.key: texts}))] == usual


@pytest.mark.parametrize("wording", [each for each in DOCUMENTS if each.signature], ids=lambda each: each.key)
def test_the_lines_to_sign_on_are_those_of_the_association(wording: Wording) -> None:
    lines = (*(SignatureLine(each.key, f"〔{each.key}〕") for each in wording.signature), SignatureLine("", "〔审核〕"))
    words = "\n".join(flowing(each) for each in drawn(wording.key, Templates(signatures={wording.key: lines})))
    assert [each.role for each in lines if each.role not in words] == []


def test_the_letterhead_is_printed_on_what_is_sent_out() -> None:
    for paper in drawn("notice", Templates(letterhead=HEAD)):
        (mark,) = (each for each in paper.blocks if isinstance(each, RedMark))
        assert (mark.issuer, mark.line, mark.mark) == (HEAD.issuer, HEAD.line, Mark.BLACK)
        facts = {each.value for each in paper.blocks if isinstance(each, FactLine)}
        assert facts == {*REACHED}
