"""An election in words, as it is read out and kept: papers, the votes of each candidate, who is elected and why."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import AnyBlock, Paragraph
from governance_desk.documents.content.notes import remarks
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.shares import share_line
from governance_desk.documents.content.wording import basis, body_of
from governance_desk.documents.content.working import steps
from governance_desk.meeting.election.state import Counters, Round
from governance_desk.meeting.state import Meeting, Vote, VoteStage
from governance_desk.voting.election.counts import Count
from governance_desk.voting.election.state import PostResult, Standing

_MANY = 2


def announcement(association: Association, meeting: Meeting, vote: Vote) -> tuple[str, ...]:
    """What the chief scrutineer reads out; empty before the result is declared."""
    taken = vote.election
    if taken is None:
        return ()
    body = body_of(association, meeting)
    rules = association.rules_on(meeting.day)
    line = quorum_line(rules, body, meeting.day, vote.roll, vote.present, vote.quorum)
    opening = line.replace("会议有效", "可以进行选举")
    if vote.stage is VoteStage.VOID:
        return (opening, void_line(taken.issued or 0, taken.returned or 0, "选票"))
    if taken.count is None or not taken.results:
        return ()
    words = [opening, papers_line(taken.count)]
    for result in taken.results:
        words += [_votes(result), outcome_words(association, meeting, result)]
    return tuple(words)


def outcome_words(association: Association, meeting: Meeting, result: PostResult) -> str:
    """Who is elected, by which share and article, and what of it needs a remark."""
    charter = association.rules_on(meeting.day).charter
    elected = _elected(association, body_of(association, meeting), meeting, result)
    return elected + remarks(charter, result.notes)


def election_blocks(association: Association, meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    """What the minutes say of one round, after the motion and the way in which it was voted on."""
    taken = vote.election
    if taken is None or taken.count is None or not taken.results:
        return []
    body = body_of(association, meeting)
    rules = association.rules_on(meeting.day)
    blocks: list[AnyBlock] = [
        Paragraph(counters_line(taken.counters), lead="监票计票："),
        Paragraph(papers_line(taken.count), lead="发票收票："),
    ]
    for result in taken.results:
        blocks.append(Paragraph(_votes(result), lead="得票情况："))
        blocks.append(Paragraph(_elected(association, body, meeting, result), lead="选举结果："))
        if notes := remarks(rules.charter, result.notes):
            blocks.append(Paragraph(notes, lead="说明："))
    return blocks


def candidates_line(taken: Round, names: dict[str, str]) -> str:
    """副理事长（应选2名）：张三、李四、王五（以姓氏笔画为序）。 `names`: of the posts, by their matter."""
    parts = []
    for post in taken.posts:
        people = "、".join(each.name for each in post.nominees)
        parts.append(f"{names[post.matter]}（应选{post.seats}名）：{people}")
    order = "（以姓氏笔画为序）" if any(len(post.nominees) >= _MANY for post in taken.posts) else ""
    return "；".join(parts) + f"{order}。"


def counters_line(counters: Counters) -> str:
    """总监票人赵一；监票人钱二；计票人孙三、李四。"""
    groups = (
        ("总监票人", (counters.chief,) if counters.chief is not None else ()),
        ("监票人", counters.scrutineers),
        ("计票人", counters.tellers),
    )
    return "；".join(f"{role}{'、'.join(each.name for each in people)}" for role, people in groups if people) + "。"


def papers_line(count: Count) -> str:
    """发出选票16张，收回选票16张，收回的选票等于发出的选票，选举有效。"""
    words = f"发出选票{count.issued}张，收回选票{count.returned}张，"
    if count.is_void:
        return f"{words}收回的选票多于发出的选票，选举无效。"
    compared = "等于" if count.returned == count.issued else "少于"
    return f"{words}收回的选票{compared}发出的选票，选举有效。"


def void_line(issued: int, returned: int, paper: str) -> str:
    """发出选票16张，收回17张，收回的票多于发出的票，本次投票无效，重新投票。"""
    return f"发出{paper}{issued}张，收回{returned}张，收回的票多于发出的票，本次投票无效，应重新投票。"


def post_heading(result: PostResult) -> str:
    """副理事长，应选2名."""
    return f"{result.name}，应选{result.seats}名"


def _votes(result: PostResult) -> str:
    standings = "；".join(_standing(each) for each in result.standings if not each.written_in)
    written = "、".join(f"{each.name}得{each.yes}票" for each in result.standings if each.written_in)
    other = f"；另选他人：{written}" if written else ""
    valid = f"有效票{result.valid}张、无效票{result.invalid}张"
    return f"{post_heading(result)}，{valid}。{standings}{other}。"


def _standing(one: Standing) -> str:
    return f"{one.name}得同意{one.yes}票、反对{one.no}票、弃权{one.abstain}票"


def _elected(association: Association, body: BodyRule, meeting: Meeting, result: PostResult) -> str:
    rules = association.rules_on(meeting.day)
    names = "、".join(each.name for each in result.standings if each.elected)
    outcome = f"{names}当选为{result.name}" if names else f"无人当选为{result.name}"
    share = _share(body, result)
    clause = ClauseId("elections.elected")
    rests = [basis(rules, result.article, result.clause, meeting.day)] if share else []
    if rules.adopted(clause, meeting.day):
        rests.append(basis(rules, rules.article_of(clause, meeting.day), clause, meeting.day))
    rest = f"依据{'和'.join(rests)}，" if rests else ""
    return f"{share}{rest}{outcome}。"


def _share(body: BodyRule, result: PostResult) -> str:
    """当选须得同意票达到到会理事的三分之二（到会理事16人，至少需11票）。"""
    working = next((each.working for each in result.standings if each.working is not None), None)
    if working is None:
        return ""
    return f"当选须{'，并且'.join(share_line(step, body) for step in steps(working))}。"
