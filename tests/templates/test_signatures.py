"""The lines to sign on: called otherwise, moved, added; those that a paper needs cannot go."""

from __future__ import annotations

import pytest

from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.templates.change import MOST_LINES, set_signatures
from governance_desk.templates.commands import SetSignatures
from governance_desk.templates.events import SignaturesSet
from governance_desk.templates.fold import apply
from governance_desk.templates.state import AS_DELIVERED, SignatureLine

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
