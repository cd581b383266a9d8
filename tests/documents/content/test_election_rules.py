"""The rules of an election, from the charter's readings and the election's own settings; and every announcement."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import Marks
from governance_desk.desk import Desk
from governance_desk.documents.content.election import announcement
from governance_desk.documents.content.election_rules import election_rules
from governance_desk.errors import Refusal
from governance_desk.meeting.election.commands import DecideLastSeat, DeclareElection, PlanElection
from tests.association.made_up import adopt
from tests.documents.content.pages import flowing
from tests.meeting.election.made_up import (
    ELECTION,
    TELLERS,
    VICE,
    M,
    V,
    counted,
    nominated,
    opened,
    planned,
    round_of,
    taken,
)


def said(desk: Desk) -> str:
    return flowing(election_rules(desk.association, M, ELECTION)).replace("\n", "")


@pytest.mark.parametrize(
    ("clause", "reading", "words"),
    [
        ("candidates", "equal", "实行等额选举"),
        ("candidates", "more", "实行差额选举"),
        ("elected", "threshold_and_rank", "达到所需票数的候选人，按得票多少依次当选"),
        ("elected", "rank_only", "不另设份额"),
        ("tie", "run_off", "就得票相同的人重新投票"),
        ("tie", "lot", "抽签决定"),
        ("unfilled", "vote_again", "当场再次投票"),
        ("unfilled", "leave_vacant", "空缺留待下次会议选举"),
        ("write_ins", "after_against", "投弃权票的，不可以另选他人"),
        ("write_ins", "not_allowed", "另填候选人以外的人的"),
        ("unreturned", "leave", "未交回的选票不计入到会人数"),
    ],
)
def test_each_reading_is_said_with_what_it_rests_on(clause: str, reading: str, words: str) -> None:
    paper = said(planned({clause: reading}))
    assert words in paper
    assert "所作的解释" in paper


@pytest.mark.parametrize("clause", ["candidates", "elected", "tie", "unfilled", "write_ins", "unreturned"])
def test_an_open_question_is_shown_as_open(clause: str) -> None:
    before = said(planned({}))
    assert "投票前须先确定" not in before
    assert "章程没有规定，投票前须先确定" in said(planned({clause: ""}))


def test_it_has_the_posts_the_candidates_the_marks_the_share_and_who_counts() -> None:
    paper = said(nominated(4, 2, 3))
    for words in (
        "选举副理事长2名，采用无记名投票方式",
        "候选人3名：代表2、代表3、代表4（以姓氏笔画为序）",
        "赞成画“○”，反对画“×”，弃权不画符号",
        "所选人数等于或者少于应选人数的选票有效",
        "所选人数多于应选人数的",
        "多于发出的选票，选举无效，应重新投票",
        "三分之二",
        "方能当选",
        "候选人不得担任监票人和计票人",
        "总监票人总监；监票人监票；计票人计票甲、计票乙",
    ):
        assert words in paper, words


def test_the_marks_are_those_of_this_election() -> None:
    desk = planned()
    desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=Marks("○", "×", "△")))
    assert "赞成画“○”，反对画“×”，弃权画“△”" in said(desk)


def test_whether_proxies_vote_in_it_is_said_or_shown_as_open() -> None:
    desk = planned()
    assert "能否委托他人投票，章程没有规定" in said(desk)
    adopt(desk, "council.proxies", "one_counted")
    assert "选举不得委托他人投票" in said(desk)


def test_other_items_have_none() -> None:
    with pytest.raises(Refusal):
        election_rules(planned().association, M, TELLERS)


def read_out(desk: Desk) -> str:
    meeting = desk.association.meetings[M]
    return "".join(announcement(desk.association, meeting, taken(desk)))


def test_announced_elected() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 12, 1), (3, 11, 4)])
    desk.do(DeclareElection(meeting=M, vote=V))
    assert "代表2、代表3当选为副理事长" in read_out(desk)


def test_announced_equal_votes_and_a_run_off() -> None:
    desk = opened(2, 3, 4, readings={"elected": "rank_only"})
    counted(desk, [(2, 12, 1), (3, 10, 4), (4, 10, 4)])
    desk.do(DeclareElection(meeting=M, vote=V))
    words = read_out(desk)
    assert "代表2当选为副理事长" in words
    assert "代表3、代表4" in words
    assert "重新投票" in words


def test_announced_equal_votes_and_the_lot() -> None:
    desk = opened(2, 3, 4, readings={"tie": "lot", "elected": "rank_only"})
    counted(desk, [(2, 12, 1), (3, 10, 4), (4, 10, 4)])
    desk.do(DecideLastSeat(meeting=M, vote=V, post=VICE, over=("c3", "c4"), elected=("c4",), who="监票人代表21"))
    desk.do(DeclareElection(meeting=M, vote=V))
    words = read_out(desk)
    assert "抽签" in words
    assert "代表2、代表4当选为副理事长" in words


@pytest.mark.parametrize(("reading", "words"), [("vote_again", "再次投票"), ("leave_vacant", "留待下次会议")])
def test_announced_seats_that_are_left(reading: str, words: str) -> None:
    desk = opened(2, 3, readings={"unfilled": reading})
    counted(desk, [(2, 12, 1), (3, 6, 9)])
    desk.do(DeclareElection(meeting=M, vote=V))
    assert words in read_out(desk)


def test_announced_nobody_elected() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 6, 9), (3, 6, 9)])
    desk.do(DeclareElection(meeting=M, vote=V))
    assert round_of(desk).results[0].elected == ()
    assert "无人当选为副理事长" in read_out(desk)


def test_announced_void() -> None:
    desk = opened(2, 3)
    counted(desk, [(2, 12, 1), (3, 9, 4)], returned=17)
    desk.do(DeclareElection(meeting=M, vote=V))
    words = read_out(desk)
    assert "发出选票16张，收回17张，收回的票多于发出的票，本次投票无效，应重新投票。" in words
    assert "当选" not in words
