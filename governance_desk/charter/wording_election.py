"""The rules of elections in plain Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from governance_desk.charter.clause import Status
from governance_desk.charter.election import (
    SLOTS_OF_ELECTIONS,
    UNWRITTEN,
    Candidates,
    Elected,
    LastSeat,
    Marks,
    Unfilled,
    Unreturned,
    WriteIns,
)
from governance_desk.charter.model import Charter
from governance_desk.charter.wording import STATUS_NAMES, dates

ELECTION_SLOT_NAMES = {
    "candidates": "等额与差额",
    "elected": "当选",
    "tie": "最后一席票数相同",
    "unfilled": "名额未选满",
    "write_ins": "另选他人",
    "marks": "选票符号",
    "unreturned": "未交回的票",
}
_SAID = {
    Candidates.EQUAL: "等额选举",
    Candidates.MORE: "差额选举",
    Candidates.EITHER: "等额、差额都可以",
    Elected.THRESHOLD_AND_RANK: "达到表决份额的，按得票多少依次当选",
    Elected.RANK_ONLY: "按得票多少依次当选，不另设份额",
    LastSeat.RUN_OFF: "就票数相同的候选人重新投票",
    LastSeat.LOT: "抽签决定",
    LastSeat.CHAIR_DECIDES: "由会议主持人决定",
    Unfilled.VOTE_AGAIN: "当场再次投票",
    Unfilled.LEAVE_VACANT: "空缺留待下次会议",
    WriteIns.AFTER_AGAINST: "投反对票的可以另选他人",
    WriteIns.ALLOWED: "可以另选他人",
    WriteIns.NOT_ALLOWED: "不可以另选他人",
    Unreturned.STAY: "仍计入到会人数",
    Unreturned.LEAVE: "不计入到会人数",
}


def election_statements(charter: Charter) -> Iterator[tuple[str, str]]:
    """The article and the sentence of each rule; nothing where the charter does not speak of elections at all."""
    if charter.elections == UNWRITTEN:
        return
    for slot in SLOTS_OF_ELECTIONS:
        for clause in getattr(charter.elections, slot):
            if clause.status is not Status.WRITTEN:
                says = f"{STATUS_NAMES[clause.status]}，见第一部分。"
            else:
                words = marks_words(clause.rule) if isinstance(clause.rule, Marks) else _SAID[clause.rule]
                says = f"{words}。" + (f"（“{clause.quote}”）" if clause.quote else "")
            yield clause.article, f"选举，{ELECTION_SLOT_NAMES[slot]}：{says}{dates(clause)}"


def marks_words(marks: Marks) -> str:
    """赞成画“○”，反对画“×”，弃权不画符号."""
    named = (("赞成", marks.yes), ("反对", marks.no), ("弃权", marks.abstain))
    return "，".join(f"{name}画“{mark}”" if mark else f"{name}不画符号" for name, mark in named)
