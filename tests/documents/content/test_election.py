"""Ballot, tally sheet, announcement and minutes of an election; their pages are held against the accepted ones too."""

from __future__ import annotations

import re
from pathlib import Path

import msgspec
import pytest

from governance_desk.charter.keys import Marks
from governance_desk.desk import Desk
from governance_desk.documents.content.ballot import ballot
from governance_desk.documents.content.blocks import Document, FactLine, Issued, Paragraph, SignatureBlock, Table
from governance_desk.documents.content.election import announcement
from governance_desk.documents.content.minutes import minutes
from governance_desk.documents.content.tally_sheet import tally_sheet
from governance_desk.errors import Refusal
from governance_desk.journal.entry import Head
from governance_desk.meeting.about import Subject
from governance_desk.meeting.commands import CloseMeeting, DeclareVote
from governance_desk.meeting.election.commands import CountBallots, DeclareElection, OpenElection, PlanElection
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.meeting.state import Method, VoteStage
from tests.association.made_up import item, vote
from tests.documents.content.pages import extracted, strings
from tests.meeting.election.made_up import ELECTION, VICE, M, V, counted, nominated, opened, taken

HEAD = Head(1, "0123456789abcdef" * 4)


def held() -> Desk:
    """Two rounds: one elected with a ballot missing, an invalid one and a name written in; then the second seat."""
    desk = opened(2, 3, 4)
    counted(desk, [(2, 12, 1), (3, 9, 4), (4, 5, 6)], returned=15, invalid=1, written=[("代表5", 2)])
    desk.do(DeclareElection(meeting=M, vote=V))
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=ELECTION))
    counted(desk, [(3, 11, 5), (4, 5, 11)], on=VoteId("v3"))
    desk.do(DeclareElection(meeting=M, vote=VoteId("v3")))
    return desk


def with_a_motion_by_ballot() -> Desk:
    desk = held()
    on = item(desk, M, "resolution", name="i3")
    vote(desk, M, on, "v4", Method.BALLOT)
    counts = {"issued": 16, "returned": 16, "invalid": 1, "yes": 12, "no": 2, "abstain": 1}
    desk.do(CountBallots(meeting=M, vote=VoteId("v4"), **counts))
    desk.do(DeclareVote(meeting=M, vote=VoteId("v4")))
    desk.do(CloseMeeting(meeting=M))
    return desk


def draw_up(name: str) -> Document:
    if name == "ballot-election":
        return ballot(opened(4, 2, 3).association, M, ELECTION)
    if name == "ballot-motion":
        desk = opened(2, 3)
        item(desk, M, "resolution", name="i3")
        return ballot(desk.association, M, ItemId("i3"))
    if name == "tally-sheet-election":
        return tally_sheet(held().association, M, V, HEAD)
    desk = with_a_motion_by_ballot()
    if name == "tally-sheet-motion":
        return tally_sheet(desk.association, M, VoteId("v4"), HEAD)
    return minutes(desk.association, M, HEAD)


def test_the_ballot_on_a_motion_about_a_person_names_them() -> None:
    desk = opened(2, 3)
    item(desk, M, "resolution", name="i3")
    on = desk.association.meetings[M].item(ItemId("i3"))
    assert on is not None
    person = next(iter(desk.association.register.persons.values()))
    on.subject = Subject(person=person.id)
    paper = ballot(desk.association, M, ItemId("i3"))
    (named,) = (each for each in paper.blocks if isinstance(each, Paragraph) and each.lead == "人选：")
    assert named.text.startswith(person.name)


def test_what_the_scrutineer_reads_out() -> None:
    desk = held()
    meeting = desk.association.meetings[M]
    words = announcement(desk.association, meeting, taken(desk))
    assert words[0].startswith("应到21人，实到16人")
    assert words[1] == "发出选票16张，收回选票15张，收回的选票少于发出的选票，选举有效。"
    assert "有效票14张、无效票1张" in words[2]
    assert "代表2得同意12票、反对1票、弃权1票" in words[2]
    assert "另选他人：代表5得2票" in words[2]
    assert "代表2当选为副理事长" in words[3]
    assert "到会理事16人，至少需11票" in words[3]
    assert announcement(desk.association, meeting, meeting.votes[VoteId("v1")]) == ()


def test_nothing_is_signed_before_it_is_declared() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 12, 1), (3, 9, 4)])
    with pytest.raises(Refusal):
        tally_sheet(desk.association, M, V, HEAD)


def test_a_void_vote_is_in_the_minutes_and_on_the_sheet(tmp_path: Path) -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 12, 1), (3, 9, 4)], returned=17)
    desk.do(DeclareElection(meeting=M, vote=V))
    assert taken(desk).stage is VoteStage.VOID
    said = "发出选票16张，收回17张，收回的票多于发出的票，本次投票无效，应重新投票。"
    for document in (minutes(desk.association, M, HEAD), tally_sheet(desk.association, M, V, HEAD)):
        read = extracted(document, tmp_path).replace("\n", "").replace(" ", "")
        assert said in re.sub("会议记录校验码[0-9a-f]{16}—[0-9]+—", "", read), "also across a page"


def test_candidates_stand_in_the_order_of_strokes_whoever_was_nominated_first() -> None:
    desk = nominated(4, 2, 3)
    election = desk.association.meetings[M].agenda[1].election
    assert election is not None
    names = ("欧阳子涵", "丁一", "王芳")  # 欧 has 8 strokes, 丁 2, 王 4
    nominees = zip(election.posts[0].nominees, names, strict=True)
    post = msgspec.structs.replace(
        election.posts[0], nominees=tuple(msgspec.structs.replace(each, name=name) for each, name in nominees)
    )
    desk.association.meetings[M].agenda[1].election = msgspec.structs.replace(election, posts=(post,))
    (table,) = (each for each in ballot(desk.association, M, ELECTION).blocks if isinstance(each, Table))
    assert [row[:2] for row in table.rows[:3]] == [("1", "丁一"), ("2", "王芳"), ("3", "欧阳子涵")]


def test_a_ballot_has_the_seats_a_box_for_each_room_for_others_how_to_mark_it_and_the_seal() -> None:
    paper = ballot(opened(4, 2, 3).association, M, ELECTION)
    said = strings(paper)
    assert "副理事长（应选2名）" in said
    (table,) = (each for each in paper.blocks if isinstance(each, Table))
    assert [column.title for column in table.columns] == ["序号", "候选人", "单位", "意见"]
    assert [row[1:] for row in table.rows[:3]] == [(f"代表{n}", f"单位{n}", "") for n in (2, 3, 4)]
    assert [row[0] for row in table.rows[3:]] == ["另选", "另选"], "as many as there are seats"
    how = next(each.text for each in paper.blocks if isinstance(each, Paragraph) and each.lead == "填写说明：")
    assert "多于应选人数的为无效票" in how
    assert isinstance(paper.blocks[-1], Issued)
    assert paper.blocks[-1].issuer.endswith("（盖章）")


def test_a_ballot_on_a_motion_has_three_boxes() -> None:
    (table,) = (each for each in draw_up("ballot-motion").blocks if isinstance(each, Table))
    assert [column.title for column in table.columns] == ["同意", "反对", "弃权"]
    assert table.rows == (("", "", ""),)


def test_a_ballot_has_nothing_by_which_it_could_be_told_from_another() -> None:
    paper = ballot(opened(4, 2, 3).association, M, ELECTION)
    assert (paper.journal_head, paper.qr, paper.page_numbers) == ("", "", False)
    assert paper == ballot(opened(4, 2, 3).association, M, ELECTION)


def test_the_marks_on_a_ballot_are_those_of_this_election() -> None:
    desk = nominated(2, 3)
    desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=Marks("√", "×", "○")))
    said = "".join(strings(ballot(desk.association, M, ELECTION)))
    assert "赞成画“√”，反对画“×”，弃权画“○”" in said


def test_the_tally_sheet_of_an_election_has_every_number_and_who_signs() -> None:
    paper = tally_sheet(held().association, M, V, HEAD)
    facts = {each.label: each.value for each in paper.blocks if isinstance(each, FactLine)}
    assert facts["出席"] == "应到21人，实到16人，参加表决16人"
    led = {each.lead: each.text for each in paper.blocks if isinstance(each, Paragraph)}
    assert led["选票："] == "发出选票16张，收回选票15张，收回的选票少于发出的选票，选举有效。"
    assert led["副理事长，应选2名："] == "有效票14张，无效票1张。"
    assert "到会理事的三分之二（到会理事16人，至少需11票）" in led["结果："]
    (table,) = (each for each in paper.blocks if isinstance(each, Table))
    assert [column.title for column in table.columns] == ["姓名", "同意", "反对", "弃权", "结果"]
    assert table.rows == (
        ("代表2", "12", "1", "1", "当选"),
        ("代表3", "9", "4", "1", ""),
        ("代表4", "5", "6", "3", ""),
        ("代表5（另选）", "2", "", "", ""),
    )
    assert signers(paper) == [("总监票人", "总监"), ("监票人", "监票"), ("计票人", "计票甲"), ("计票人", "计票乙")]


def test_the_tally_sheet_of_a_motion_has_them_too() -> None:
    paper = tally_sheet(with_a_motion_by_ballot().association, M, VoteId("v4"), HEAD)
    led = {each.lead: each.text for each in paper.blocks if isinstance(each, Paragraph)}
    assert led["计票："] == "发出表决票16张，收回16张，其中有效票15张、无效票1张。同意12票，反对2票，弃权1票。"
    assert led["结果："] == "达到到会理事的三分之二（到会理事16人，至少需11票），决议通过。"
    assert [role for role, _name in signers(paper)] == ["总监票人", "监票人", "计票人", "计票人"]


def signers(paper: Document) -> list[tuple[str, str]]:
    (block,) = (each for each in paper.blocks if isinstance(each, SignatureBlock))
    assert block.dated
    return [(row.role, row.name) for row in block.rows]


def test_a_ballot_without_candidates_is_not_printed() -> None:
    from tests.meeting.election.made_up import planned

    with pytest.raises(Refusal):
        ballot(planned().association, M, ELECTION)
