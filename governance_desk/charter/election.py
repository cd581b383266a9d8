"""How an association elects by ballot (question 10 of every charter), and what becomes of ballots that stay away (11).

A charter that says nothing at all on elections leaves every one of these questions open: `elections_of` then gives
the questions with all the answers that there are, so that an association can adopt one.
"""

from __future__ import annotations

from enum import StrEnum

from governance_desk.charter.clause import NOT_WRITTEN, Clause, Kind, unwritten
from governance_desk.charter.keys import LastSeat as LastSeat
from governance_desk.charter.keys import Marks as Marks
from governance_desk.charter.keys import WriteIns as WriteIns


class Candidates(StrEnum):
    """How many candidates there are for the seats."""

    EQUAL = "equal"  # 等额
    MORE = "more"  # 差额
    EITHER = "either"


class Elected(StrEnum):
    """Who is elected."""

    THRESHOLD_AND_RANK = "threshold_and_rank"  # of those who reach the share of votes, those with the most
    RANK_ONLY = "rank_only"  # those with the most votes


class Unfilled(StrEnum):
    """Fewer elected than there are seats."""

    VOTE_AGAIN = "vote_again"
    LEAVE_VACANT = "leave_vacant"


class Unreturned(StrEnum):
    """Ballots that were issued and not returned: whether those who kept them are still counted as attending."""

    STAY = "stay"
    LEAVE = "leave"


class ElectionRules(Kind, frozen=True):
    """The charter's answers; each is a slot like those of a body."""

    article: str
    candidates: tuple[Clause[Candidates], ...]
    elected: tuple[Clause[Elected], ...]
    tie: tuple[Clause[LastSeat], ...]
    unfilled: tuple[Clause[Unfilled], ...]
    write_ins: tuple[Clause[WriteIns], ...]
    marks: tuple[Clause[Marks], ...]
    unreturned: tuple[Clause[Unreturned], ...]


SLOTS_OF_ELECTIONS = ("candidates", "elected", "tie", "unfilled", "write_ins", "marks", "unreturned")

UNWRITTEN = ElectionRules(
    article=NOT_WRITTEN,
    candidates=(
        unwritten(
            "候选人数与应选人数相等，还是多于应选人数？",
            [
                ("equal", "等额选举", Candidates.EQUAL),
                ("more", "差额选举", Candidates.MORE),
                ("either", "两种方式都可以，由会议决定", Candidates.EITHER),
            ],
        ),
    ),
    elected=(
        unwritten(
            "得票达到表决份额的候选人多于应选人数，或有人未达到时，如何确定当选？",
            [
                ("threshold_and_rank", "达到表决份额的，按得票多少依次当选", Elected.THRESHOLD_AND_RANK),
                ("rank_only", "按得票多少依次当选，不另设份额", Elected.RANK_ONLY),
            ],
        ),
    ),
    tie=(
        unwritten(
            "最后一个名额有几人得票相同的，如何确定？",
            [
                ("run_off", "就票数相同的候选人重新投票", LastSeat.RUN_OFF),
                ("lot", "抽签决定", LastSeat.LOT),
                ("chair_decides", "由会议主持人决定", LastSeat.CHAIR_DECIDES),
            ],
            exhaustive=False,
        ),
    ),
    unfilled=(
        unwritten(
            "当选人数不足应选名额的，空缺如何处理？",
            [
                ("vote_again", "当场再次投票", Unfilled.VOTE_AGAIN),
                ("leave_vacant", "空缺留待下次会议", Unfilled.LEAVE_VACANT),
            ],
            exhaustive=False,
        ),
    ),
    write_ins=(
        unwritten(
            "能否在选票上另填候选人以外的人？",
            [
                ("after_against", "对候选人投反对票的，可以另选他人；投弃权票的不可以", WriteIns.AFTER_AGAINST),
                ("allowed", "可以另选他人", WriteIns.ALLOWED),
                ("not_allowed", "不可以，另填的票无效", WriteIns.NOT_ALLOWED),
            ],
        ),
    ),
    marks=(
        unwritten(
            "选票上赞成、反对、弃权各用什么符号表示？",
            [
                ("circle_cross", "赞成画“○”，反对画“×”，弃权不画符号", Marks("○", "×", "")),
                ("tick_cross_circle", "赞成画“√”，反对画“×”，弃权画“○”", Marks("√", "×", "○")),
                ("tick_cross", "赞成画“√”，反对画“×”，弃权不画符号", Marks("√", "×", "")),
                ("blank_is_yes", "赞成不画符号，反对画“×”，弃权画“○”", Marks("", "×", "○")),
            ],
            exhaustive=False,
        ),
    ),
    unreturned=(
        unwritten(
            "收回的票少于发出的票，未交回的票是否仍计入到会人数？",
            [
                ("stay", "仍计入到会人数", Unreturned.STAY),
                ("leave", "不计入到会人数", Unreturned.LEAVE),
            ],
        ),
    ),
)
"""Every question, open."""
