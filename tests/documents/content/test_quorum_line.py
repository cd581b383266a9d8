"""The quorum line and the verdict line for rules of every kind: vacant seats, proxies, more than half, two counts."""

from __future__ import annotations

from governance_desk.charter.model import Base, ProxyRule, Sitting
from governance_desk.charter.readings import CharterInForce
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.voting import counts_line, verdict_line
from governance_desk.voting.counts import Present, Roll, Tally
from governance_desk.voting.quorum import judge_quorum
from governance_desk.voting.verdict import judge
from tests.voting.made_up import (
    BOARD,
    DAY,
    at_least,
    more_than,
    passing,
    quorum,
    rules,
    silent,
    written,
)

FULL = Roll(members=21, seats=21, in_office=21)


def line(charter: CharterInForce, roll: Roll, present: Present) -> str:
    state = judge_quorum(charter, BOARD, day=DAY, roll=roll, present=present)
    return quorum_line(charter, charter.charter.body(BOARD), DAY, roll, present, state)


def verdict(charter: CharterInForce, roll: Roll, present: Present, tally: Tally) -> str:
    judged = judge(charter, body=BOARD, matter=None, day=DAY, roll=roll, present=present, tally=tally)
    return verdict_line(charter.charter.body(BOARD), judged)


def test_more_than_half_is_exceeded_or_not() -> None:
    charter = rules(quorum_clauses=[written(quorum(more_than("1/2", Base.MEMBERS)), "第九条")])
    reached = "应到21人，实到11人，出席人数超过应到人数的二分之一（至少需11人），符合章程第九条规定，会议有效。"
    assert line(charter, FULL, Present(11)) == reached
    missed = "出席人数未超过应到人数的二分之一（至少需11人），不符合章程第九条规定，会议不能召开。"
    assert line(charter, FULL, Present(10)) == f"应到21人，实到10人，{missed}"


def test_vacant_seats_are_told() -> None:
    charter = rules(quorum_clauses=[written(quorum(at_least("2/3", Base.SEATS)), "第九条")])
    assert line(charter, Roll(members=19, seats=21, in_office=19), Present(14)) == (
        "应到19人（理事席位21个，空缺2个），实到14人，出席人数达到理事席位数的三分之二（至少需14人），符合章程第九条规定，会议有效。"
    )


def test_proxies_among_those_present_or_beside_them() -> None:
    allowed = ProxyRule(allowed=True, counts_for_quorum=True)
    counted = rules(proxies=[written(allowed, "第十条")])
    assert "实到12人（其中委托出席2人）" in line(counted, FULL, Present(10, proxies=2))
    beside = rules(proxies=[written(ProxyRule(allowed=True), "第十条")])
    assert "实到12人（另有2人委托他人，不计入出席）" in line(beside, FULL, Present(12, proxies=2))


def test_a_quorum_on_two_counts() -> None:
    two = quorum(at_least("1/2", Base.IN_OFFICE), more_than("2/3", Base.SEATS))
    charter = rules(quorum_clauses=[written(two, "第九条")])
    words = line(charter, FULL, Present(15))
    assert (
        "出席人数达到应到人数的二分之一（至少需11人），出席人数超过理事席位数的三分之二（至少需15人），符合章程第九条规定"
    ) in words


def test_a_rule_that_nobody_has_settled() -> None:
    charter = rules(quorum_clauses=[silent(quorum(at_least("1/2", Base.MEMBERS)), article="第九条")])
    words = line(charter, FULL, Present(15))
    assert words.startswith("应到21人，实到15人，章程第九条没有规定出席须达到的份额，出席是否有效尚待确定。")
    assert words.endswith("尚未确定如何解释。")


def test_units_are_counted_as_units() -> None:
    charter = rules(sitting=Sitting.UNITS)
    body = charter.charter.body(BOARD)
    assert body.member_name == "理事"
    assert line(charter, FULL, Present(15)).startswith("应到21名理事，实到15名理事，出席理事数达到")


def test_verdicts_over_other_bases() -> None:
    charter = rules(resolution=[written(passing(more_than("1/2", Base.YES_NO)), "第十一条")])
    assert verdict(charter, FULL, Present(16), Tally(yes=7, no=7, abstain=2)) == (
        "未超过赞成票与反对票之和的二分之一（赞成票与反对票之和14票，至少需8票），决议未通过。"
    )
    whole = rules(resolution=[written(passing(at_least("1", Base.MEMBERS)), "第十一条")])
    assert verdict(whole, FULL, Present(21), Tally(yes=21, no=0, abstain=0)) == (
        "达到全体理事的全数（全体理事21人，至少需21票），决议通过。"
    )


def test_ballots_are_counted_before_votes() -> None:
    tally = Tally(yes=13, no=2, abstain=0, invalid=1, issued=17, returned=16, not_voted=1)
    assert counts_line(tally) == (
        "发出表决票17张，收回16张，其中有效票15张、无效票1张。同意13票，反对2票，弃权0票，未表决1人"
    )


def test_those_who_did_not_vote_are_told_only_where_there_are_some() -> None:
    assert counts_line(Tally(yes=13, no=2, abstain=1)) == "同意13票，反对2票，弃权1票"
    assert counts_line(Tally(yes=13, no=2, abstain=0, not_voted=1), "个单位").endswith("，未表决1个单位")
