"""A paper made ready to be issued: its number, its day, its name and its bytes."""

from __future__ import annotations

import datetime
from hashlib import sha256

import pytest

from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    Imprint,
    Issued,
    Paragraph,
    RedMark,
    Slip,
    SlipField,
    Title,
)
from governance_desk.documents.filed import Filable, as_issued, ready_to_issue, with_imprint
from governance_desk.filing.commands import SetSeries, SupersedeDocument
from governance_desk.filing.pdf_text import pdf_text
from governance_desk.filing.state import About, DocumentId, Drawn, SeriesKey, Subject
from governance_desk.filing.words import searched
from governance_desk.lists.issued import Standing, about_words, issued_rows
from governance_desk.lists.papers import PaperRow, paper_rows
from governance_desk.version import VERSION
from tests.association.made_up import FIRST_DAY
from tests.documents.content.scripted import corrected_council
from tests.documents.content.scripted import founded as made_up

TODAY = datetime.date(2026, 11, 21)
SOME_DAY = datetime.date(2026, 11, 18)
SERIES = SeriesKey("series/general")


def paper(*blocks: AnyBlock) -> Document:
    return Document(title="题", blocks=blocks)


def test_the_number_stands_in_the_mark_or_below_the_title() -> None:
    marked = as_issued(paper(RedMark("某协会", "决议第3号"), Title("题")), "某协〔2026〕3号", SOME_DAY, TODAY)
    assert marked.blocks == (RedMark("某协会", "某协〔2026〕3号"), Title("题"))
    titled = as_issued(paper(Title("题"), Title("二")), "某协〔2026〕3号", SOME_DAY, TODAY)
    assert titled.blocks == (Title("题", "某协〔2026〕3号"), Title("二"))
    again = as_issued(paper(Title("题", "（通过）")), "某协〔2026〕3号", SOME_DAY, TODAY)
    assert again.blocks == (Title("题", "某协〔2026〕3号　（通过）"),)
    own = as_issued(paper(RedMark("某协会", "决议第3号")), "", SOME_DAY, TODAY)
    assert own.blocks == (RedMark("某协会", "决议第3号"),)
    assert as_issued(paper(Paragraph("文")), "某协〔2026〕3号", SOME_DAY, TODAY).blocks == (Paragraph("文"),)


@pytest.mark.parametrize(
    ("date", "becomes"),
    [
        ("＿＿年＿月＿日", "2026年11月18日"),
        ("2026年11月21日", "2026年11月18日"),
        ("2026年3月5日", "2026年3月5日"),
    ],
)
def test_a_day_that_is_open_or_todays_becomes_the_day_of_issue(date: str, becomes: str) -> None:
    assert as_issued(paper(Issued("某协会", date)), "", SOME_DAY, TODAY).blocks == (Issued("某协会", becomes),)


def test_the_imprint_names_who_gets_a_copy_and_when_it_was_issued() -> None:
    letter = paper(Paragraph("文"))
    made = with_imprint(letter, " 各会员单位，市科协。 ", "某协会秘书处", SOME_DAY)
    assert made.blocks == (Paragraph("文"), Imprint("各会员单位，市科协。", "某协会秘书处", "2026年11月18日"))
    assert with_imprint(letter, " ", "某协会秘书处", SOME_DAY) == letter
    slip = Slip("回执", (SlipField("单位"),))
    cut = with_imprint(paper(Paragraph("文"), slip), "市科协", "某协会秘书处", SOME_DAY)
    assert [type(each) for each in cut.blocks] == [Paragraph, Imprint, Slip], "it stays when the slip is cut off"


def row_of(rows: list[PaperRow], paper: str) -> PaperRow:
    return next(each for each in rows if each.paper == paper)


def test_what_is_issued_carries_its_number_and_names_what_it_was_made_from() -> None:
    desk, _meeting = corrected_council()
    desk.do(SetSeries(series=SERIES, name="综合", code="某协"))
    rows = paper_rows(desk.association, TODAY)
    notice = row_of(rows, "notice")
    ready = ready_to_issue(
        desk.association,
        desk.head,
        notice.filable,
        document=DocumentId("d1"),
        day=SOME_DAY,
        today=TODAY,
        series=SERIES,
        copies="市科协",
    )
    words = searched(pdf_text(ready.content))
    assert "某协〔2026〕1号" in words
    assert "抄送:市科协。" in words
    assert "碳足迹产业技术创新联盟秘书处" in words
    assert "2026年11月18日印发" in words
    assert "2026年11月18日" in words
    command = ready.command
    assert (command.content, command.size) == (sha256(ready.content).hexdigest(), len(ready.content))
    assert (command.number, command.series, command.day) == ("某协〔2026〕1号", SERIES, SOME_DAY)
    assert command.drawn == Drawn(desk.head.number, desk.head.hash, VERSION)
    assert not command.title.startswith(desk.association.name)
    assert command.name == f"某协〔2026〕1号　{command.title}.pdf"
    desk.do(command, keep=[ready.content])
    again = ready_to_issue(
        desk.association,
        desk.head,
        notice.filable,
        document=DocumentId("d2"),
        day=TODAY,
        today=TODAY,
        series=SERIES,
        supersedes=DocumentId("d1"),
        reason="地点变更",
    )
    assert isinstance(again.command, SupersedeDocument)
    desk.do(again.command, keep=[again.content])
    assert [(each.number, each.standing) for each in issued_rows(desk.association)] == [
        ("某协〔2026〕2号", Standing.ISSUED),
        ("某协〔2026〕1号", Standing.SUPERSEDED),
    ]


def test_every_paper_there_is_can_be_issued() -> None:
    desk, _meeting = corrected_council()
    desk.do(SetSeries(series=SERIES, name="综合", code="某协"))
    rows = paper_rows(desk.association, TODAY)
    assert {"notice", "minutes", "resolution", "consequence", "ledger"} <= {each.paper for each in rows}
    contents: set[str] = set()
    for number, row in enumerate(rows):
        ready = ready_to_issue(
            desk.association,
            desk.head,
            row.filable,
            document=DocumentId(f"d{number}"),
            day=TODAY,
            today=TODAY,
            series=None if row.own else SERIES,
        )
        assert ready.command.content not in contents
        contents.add(ready.command.content)
        desk.do(ready.command, keep=[ready.content])
        if not row.own:
            assert ready.command.number in searched(pdf_text(ready.content)), row.key
        said = about_words(desk.association, row.subject, TODAY)
        assert said in ("", row.about), row.key
        assert said or row.subject.kind in (About.DUE, About.ASSOCIATION), row.key
    assert len(issued_rows(desk.association)) == len(rows)
    assert all(each.own.startswith("决议第") for each in rows if each.paper == "resolution")


def test_a_letter_is_filed_with_whom_it_is_about() -> None:
    desk, _calendar = made_up()
    letter = Filable(
        "leaving",
        "黄河研究院 letter",
        Subject(About.ASSOCIATION),
        lambda _head: Document(title=f"{desk.association.name}关于终止会员资格的函", blocks=(Paragraph("函"),)),
        whom="黄河研究院",
    )
    ready = ready_to_issue(
        desk.association, desk.head, letter, document=DocumentId("d"), day=FIRST_DAY, today=FIRST_DAY
    )
    assert ready.command.title == "关于终止会员资格的函（黄河研究院）"
    assert ready.command.number == ""
