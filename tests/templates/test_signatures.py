"""The lines to sign on: called otherwise, moved, added; those that a paper needs cannot go."""

from __future__ import annotations

import pytest

from governance_desk.documents.content.sample import sample
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.templates.change import MOST_LINES, set_signatures
from governance_desk.templates.commands import SetSignatures
from governance_desk.templates.events import SignaturesSet
from governance_desk.templates.fold import apply
from governance_desk.templates.state import AS_DELIVERED, SignatureLine, Templates
from tests.documents.content.everything import drawn
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import founded

CHIEF, SCRUTINEER, TELLER = (
    SignatureLine("chief", "总监票人"),
    SignatureLine("scrutineer", "监票人"),
    SignatureLine("teller", "计票人"),
)


def asked(*lines: SignatureLine, document: str = "tally_sheet") -> SetSignatures:
    return SetSignatures(document=document, lines=lines)


def test_lines_can_be_called_otherwise_moved_and_added() -> None:
    lines = (TELLER, SignatureLine("chief", " 监票\n组长 "), SCRUTINEER, SignatureLine("", "公证员"))
    (event,) = set_signatures(AS_DELIVERED, asked(*lines))
    assert isinstance(event, SignaturesSet)
    assert event.roles == ("计票人", "监票 组长", "监票人", "公证员")
    templates = apply(AS_DELIVERED, event)
    assert [each.key for each in templates.signatures["tally_sheet"]] == ["teller", "chief", "scrutineer", ""]
    assert set_signatures(templates, asked(*lines)) == []
    for usual in (asked(), asked(CHIEF, SCRUTINEER, TELLER)):
        (back,) = set_signatures(templates, usual)
        assert isinstance(back, SignaturesSet)
        assert apply(templates, back) == AS_DELIVERED
        assert back.roles == ("总监票人", "监票人", "计票人")
    assert set_signatures(AS_DELIVERED, asked(CHIEF, SCRUTINEER, TELLER)) == []


@pytest.mark.parametrize(
    ("lines", "said"),
    [
        ((CHIEF, SCRUTINEER), "计票人必须签名"),
        ((CHIEF, SCRUTINEER, TELLER, SignatureLine("", " ")), "没有写明由谁签名"),
        ((CHIEF, SCRUTINEER, TELLER, SignatureLine("nobody", "公证员")), "不是本文书的签名栏"),
        ((CHIEF, SCRUTINEER, TELLER, TELLER), "不是本文书的签名栏"),
        ((CHIEF, SCRUTINEER, TELLER, SignatureLine("", "{会义}代表")), "{会义}"),
        ((CHIEF, SCRUTINEER, TELLER, SignatureLine("", "{会议代表")), "没有配对"),
        ((CHIEF, SCRUTINEER, TELLER, *[SignatureLine("", "代表")] * MOST_LINES), "超过"),
    ],
)
def test_what_a_paper_needs_cannot_go(lines: tuple[SignatureLine, ...], said: str) -> None:
    with pytest.raises(Refusal) as refused:
        set_signatures(AS_DELIVERED, asked(*lines))
    assert said in render(refused.value.sentence, "zh_CN")
    assert render(refused.value.next_step, "zh_CN")


def test_a_paper_that_nobody_signs_has_no_lines() -> None:
    for document in ("notice", "nothing"):
        with pytest.raises(Refusal):
            set_signatures(AS_DELIVERED, asked(CHIEF, document=document))


def test_a_wrong_place_in_a_line_is_refused_with_the_right_ones() -> None:
    with pytest.raises(Refusal) as refused:
        set_signatures(AS_DELIVERED, asked(CHIEF, SCRUTINEER, TELLER, SignatureLine("", "{会义}代表")))
    said = render(refused.value.next_step, "zh_CN")
    assert said.startswith("是不是{会议}？")
    assert "{联盟}" in said


def test_a_place_in_a_line_is_filled_in_and_what_is_none_is_printed_as_it_stands() -> None:
    lines = (CHIEF, SCRUTINEER, TELLER, SignatureLine("", "{联盟}{ 会议 }公证员"))
    (event,) = set_signatures(AS_DELIVERED, asked(*lines))
    templates = apply(AS_DELIVERED, event)  # type: ignore[arg-type]
    assert templates.signatures["tally_sheet"][-1].role == "{联盟}{会议}公证员"
    for paper in drawn("tally_sheet", templates):
        words = flowing(paper)
        assert "{" not in words
        assert "联盟" in words.partition("公证员")[0][-40:]
    old = Templates(signatures={"tally_sheet": (CHIEF, SCRUTINEER, TELLER, SignatureLine("", "公证{员"))})
    assert all("公证{员" in flowing(paper) for paper in drawn("tally_sheet", old))
    association = founded()[0].association
    association.templates = templates
    assert "第一届理事会第三次会议公证员" in flowing(sample(association, "tally_sheet"))
