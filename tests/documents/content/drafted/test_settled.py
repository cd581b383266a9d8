"""Approved minutes are printed as they were approved, whatever the record says since; corrections stand behind them."""

from __future__ import annotations

import msgspec
import pytest

from governance_desk.attendance.state import Attended
from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import AnyBlock, Heading, Paragraph, SignatureBlock, Title
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.settled import content_to_lay, kept_blocks
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.layout.pdf import pdf
from governance_desk.documents.layout.word.docx import docx
from governance_desk.journal.entry import Head
from governance_desk.meeting.commands import AnnulVote, CorrectAttendance, CountHands, DeclareVote
from governance_desk.meeting.minutes.commands import SignMinutes
from governance_desk.meeting.state import VoteId, VoterId
from governance_desk.minutes.commands import AddAddendum, NoteAddendum, SaveDraft, WithdrawAddendum
from governance_desk.minutes.state import AddendumId
from governance_desk.templates.commands import ChangeWording, SetSignatures
from governance_desk.templates.state import SignatureLine
from tests.association.made_up import FIRST_DAY, adopt
from tests.minutes.written import M1, M2, closed, free, lay, second_in_session

HEAD = Head(1, "f" * 64)


def printed(desk: Desk) -> list[AnyBlock]:
    return list(minutes(desk.association, M1, HEAD).blocks)


def approved() -> Desk:
    desk = closed()
    paragraphs = (*begun(Drawing(desk.association, M1).record), free("会议同意<b>&𬱖"))
    desk.do(SaveDraft(meeting=M1, paragraphs=paragraphs, after=0))
    lay(desk, content_to_lay(desk.association, M1))
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    return desk


def test_what_is_laid_comes_back_block_by_block() -> None:
    desk = closed()
    desk.do(SaveDraft(meeting=M1, paragraphs=(free("甲"),), after=0))
    (laid, *behind), (shown, *rest) = kept_blocks(content_to_lay(desk.association, M1)), printed(desk)
    assert behind == rest
    assert isinstance(laid, Title)
    assert isinstance(shown, Title)
    assert shown.subtitle == f"{laid.subtitle}（草案1）", "what is laid is no draft"


def test_a_later_correction_of_the_record_does_not_change_what_was_approved() -> None:
    desk = approved()
    before = printed(desk)
    assert any("经第一届理事会第二次会议（第1号决议）审议通过" in getattr(each, "value", "") for each in before)
    voter = VoterId("s20")
    desk.do(CorrectAttendance(meeting=M1, voter=voter, attended=Attended.PRESENT, reason="漏记", asked_by=""))
    after = printed(desk)
    assert after[: len(before)] == before
    added = after[len(before) :]
    assert Heading("会议纪要更正", numbered=False) in added
    assert any("漏记" in getattr(each, "text", "") for each in added)
    assert Heading("会后更正") not in after


def test_corrections_stand_behind_the_minutes_with_number_reason_and_how_they_were_settled() -> None:
    desk = approved()
    for key, words in (("a1", "甲应为乙。"), ("a2", "丙应为丁。"), ("a3", "多余。")):
        add = AddAddendum(meeting=M1, addendum=AddendumId(key), words=words, reason="笔误", day=FIRST_DAY)
        desk.do(add)
    desk.do(NoteAddendum(meeting=M1, addendum=AddendumId("a1"), by="理事会", day=FIRST_DAY))
    desk.do(WithdrawAddendum(meeting=M1, addendum=AddendumId("a3"), reason="误加"))
    said = [f"{each.lead}{each.text}" for each in printed(desk) if isinstance(each, Paragraph)][-4:]
    assert said == [
        "更正一：甲应为乙。",
        "更正原因：笔误。2026年1月10日提出，理事会于2026年1月10日知悉。",
        "更正二：丙应为丁。",
        "更正原因：笔误。2026年1月10日提出，尚待审议。",
    ]


def test_corrections_are_headed_and_signed_as_the_association_has_it() -> None:
    desk = approved()
    desk.do(AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲应为乙。", reason="笔误", day=FIRST_DAY))
    before = printed(desk)
    desk.do(ChangeWording(document="minutes", phrase="addenda", text="勘误"))
    lines = (SignatureLine("chair", "会议主持人"), SignatureLine("recorder", "记录人"))
    desk.do(SetSignatures(document="minutes", lines=lines))
    after = printed(desk)
    start = before.index(Heading("会议纪要更正", numbered=False))
    assert after[:start] == before[:start], "what was approved stays as it was"
    assert after[start] == Heading("勘误", numbered=False)
    assert isinstance(after[-1], SignatureBlock)
    assert [each.role for each in after[-1].rows] == ["会议主持人", "记录人"]


def test_corrections_of_signed_minutes_of_which_no_draft_was_saved_stand_behind_them() -> None:
    desk = closed()
    adopt(desk, "motions.minutes", "signature")
    desk.do(SignMinutes(meeting=M1, day=FIRST_DAY, signers=("主持", "记录")))
    before = printed(desk)
    add = AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲应为乙。", reason="笔误", day=FIRST_DAY)
    desk.do(add)
    after = printed(desk)
    assert after[: len(before)] == before
    assert Paragraph("甲应为乙。", lead="更正一：") in after


def test_minutes_whose_approval_was_taken_back_are_a_draft_again() -> None:
    desk = approved()
    add = AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲应为乙。", reason="笔误", day=FIRST_DAY)
    desk.do(add)
    desk.do(AnnulVote(meeting=M2, vote=VoteId("v9"), reason="计票有误"))
    title = printed(desk)[0]
    assert isinstance(title, Title)
    assert title.subtitle.endswith("（草案1）")


def test_printed_as_pdf_and_for_word() -> None:
    document = minutes(approved().association, M1, HEAD)
    assert pdf(document).startswith(b"%PDF")
    assert docx(document).startswith(b"PK")


def test_the_names_of_the_blocks_in_the_journal_stay() -> None:
    written = (
        '{"format":1,"blocks":[{"type":"Title","text":"甲","subtitle":"乙"},{"type":"FactLine","label":"时间",'
        '"value":"今天"},{"type":"Heading","text":"一"},{"type":"Paragraph","text":"丙","lead":"讨论："},'
        '{"type":"BlankLine"},{"type":"NameList","label":"出席","names":[{"name":"丁"}]},{"type":"PageBreak"},'
        '{"type":"SignatureBlock","rows":[{"role":"主持人"}],"dated":true}]}'
    )
    assert [type(each).__name__ for each in kept_blocks(written)] == [
        *("Title", "FactLine", "Heading", "Paragraph", "BlankLine", "NameList", "PageBreak", "SignatureBlock")
    ]
    with pytest.raises(msgspec.ValidationError):
        kept_blocks(written.replace("Title", "Unheard"))
