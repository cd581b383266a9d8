"""The letter of a vote in writing with its slip, the record of its result, and the resolution that came of it."""

from __future__ import annotations

from pathlib import Path

from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.resolution import resolution
from governance_desk.documents.content.written_ballot import written_ballot
from governance_desk.documents.content.written_record import written_record
from governance_desk.documents.layout.word.docx import docx
from governance_desk.journal.entry import Head
from governance_desk.lists.papers import paper_rows
from governance_desk.meeting.correspondence.commands import StopCorrespondence
from governance_desk.meeting.state import VoteId, VoterId
from tests.documents.content.pages import extracted, flowing
from tests.documents.content.written import COUNTED, SENT, W, begun, decided, sent

HEAD = Head(1, "0123456789abcdef" * 4)


def test_the_letter_says_on_what_by_when_how_it_is_counted_and_by_which_rule() -> None:
    words = flowing(written_ballot(begun()[0].association, W))
    assert "关于理事会2026年第一次书面表决的函" in words
    assert "各位理事：" in words
    assert "2026年4月16日17:00以前" in words
    assert "理事会议事规则第2条对章程第十八条（二）所作的解释" in words
    assert "1．举办国际碳足迹论坛" in words
    assert "三分之二以上（含）同意方能通过（章程第十九条（二）1）" in words
    assert "在截止时间以前有效回复的，计为参加表决" in words
    assert "未签名（盖章）的表决票无效" in words
    assert "到会" not in words, "nobody comes to a hall"


def test_where_everyone_asked_attends_the_letter_says_so() -> None:
    assert "收到表决票的均计为参加表决" in flowing(written_ballot(sent("asked")[0].association, W))


def test_a_slip_can_bear_the_name_of_whom_it_goes_to() -> None:
    words = flowing(written_ballot(sent()[0].association, W, VoterId("s2")))
    assert "王芳理事：" in words
    assert "云岭研究院" in words


def test_the_record_names_who_was_asked_what_came_back_who_counted_and_the_working() -> None:
    words = flowing(written_record(decided().association, W, HEAD))
    assert "应参加表决21人，实际参加表决12人" in words
    assert "至少需11人" in words
    assert "表决有效" in words
    assert "发出表决票21张，截止前收回13张，其中有效12张、无效1张；截止前未收回8张，逾期送达1张，不计。" in words
    assert (
        "同意12票，反对0票，弃权0票，达到参加表决的理事的三分之二（参加表决的理事12人，至少需8票），决议通过。" in words
    )
    assert "决议未通过" in words
    assert "林小雨、高峰" in words
    assert "无效：没有签名" in words
    assert "逾期，不计" in words
    assert "截止前未收回" in words
    assert "“年度工作方案的补充”反对）更正，原因：录入有误。" in words
    assert "到会" not in words
    assert "缺席" not in words


def test_before_the_end_it_is_a_draft_and_given_up_it_says_at_whose_demand() -> None:
    desk, _ = sent()
    assert "草稿，表决尚未结束" in flowing(written_record(desk.association, W, HEAD))
    desk.do(StopCorrespondence(meeting=W, reason="要求当面讨论", demanded_by=VoterId("s5")))
    words = flowing(written_record(desk.association, W, HEAD))
    assert "（已终止）" in words
    assert "应陈玥（" in words
    assert "未形成任何决议。终止原因：要求当面讨论。" in words


def test_what_a_meeting_has_its_papers_for_is_asked_of_the_same_functions() -> None:
    association = decided().association
    assert minutes(association, W, HEAD) == written_record(association, W, HEAD)
    assert notice(association, W) == written_ballot(association, W)


def test_the_resolution_says_that_nobody_met() -> None:
    words = flowing(resolution(decided().association, W, VoteId("v1")))
    assert "于2026年4月17日计票（2026年4月16日17:00截止）" in words
    assert "召开" not in words
    assert "表决有效" in words


def test_its_papers_stand_in_the_list_and_no_sign_in_sheet() -> None:
    kinds = {row.key.split("/")[1] for row in paper_rows(decided().association, COUNTED) if row.key.startswith("w1/")}
    assert kinds == {"written_ballot", "resolution", "written_record"}
    before = {row.key.split("/")[1] for row in paper_rows(begun()[0].association, SENT) if row.key.startswith("w1/")}
    assert before == {"written_ballot"}


def test_both_are_read_on_paper_and_in_a_word_processor(tmp_path: Path) -> None:
    association = decided().association
    for paper in (written_ballot(association, W), written_record(association, W, HEAD)):
        assert "书面表决" in extracted(paper, tmp_path)
        assert docx(paper)[:2] == b"PK"
