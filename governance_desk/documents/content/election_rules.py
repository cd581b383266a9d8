"""The rules of an election (选举办法): drawn up from the charter, its readings and what is set for this election.

Where the charter is silent and no reading is adopted, the paper says so: nothing is put in its place.
"""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.charter.clause import Clause
from governance_desk.charter.election import Candidates, Elected, LastSeat, Unfilled, Unreturned, WriteIns
from governance_desk.charter.keys import ClauseId
from governance_desk.charter.model import BodyRule, ProxyRule
from governance_desk.charter.readings import CharterInForce
from governance_desk.charter.wording_election import marks_words
from governance_desk.documents.content.blocks import AnyBlock, Document, Heading, Issued, Paragraph, Title
from governance_desk.documents.content.election import counters_line
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.phrases import of_meeting
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import basis, body_of, day_words
from governance_desk.errors import Refusal
from governance_desk.language import text
from governance_desk.meeting.election.open import ballot_order
from governance_desk.meeting.election.state import Election, Post
from governance_desk.meeting.state import Item, ItemId, Meeting, MeetingId

_MANY = 2


@stamped
def election_rules(association: Association, meeting_id: MeetingId, item_id: ItemId) -> Document:
    """The rules for the election on this item. Refusal where it is none; KeyError where there is no such item."""
    meeting = association.meetings[meeting_id]
    item = meeting.item(item_id)
    if item is None:
        raise KeyError(item_id)
    election = _election(meeting, item)
    title = f"{meeting.title}选举办法"
    rules = _Rules(association, meeting, election)
    blocks: list[AnyBlock] = [Title(rules.say("title"), rules.say("subtitle"))]
    for heading, sentences in rules.sections():
        blocks.append(Heading(rules.say(heading)))
        blocks += [Paragraph(each) for each in sentences]
    blocks.append(Issued(association.name, day_words(meeting.day)))
    return Document(title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=title)


def _election(meeting: Meeting, item: Item) -> Election:
    """As it is planned; once all rounds are over, as its first round was held."""
    if item.election is not None and item.election.posts:
        return item.election
    rounds = [each.election for each in meeting.votes.values() if each.item == item.id and each.election is not None]
    if rounds:
        return Election(rounds[0].posts, rounds[0].marks)
    raise Refusal(text("This item is no election."), next_step=text("Enter the posts to be elected first."))


class _Rules:
    """What the charter says to each question, with its article, or that it says nothing."""

    def __init__(self, association: Association, meeting: Meeting, election: Election) -> None:
        self.association, self.meeting, self.election = association, meeting, election
        self.rules: CharterInForce = association.rules_on(meeting.day)
        self.body: BodyRule = body_of(association, meeting)
        self.say = of_meeting(association, "election_rules", meeting)

    def sections(self) -> list[tuple[str, list[str]]]:
        return [
            ("general_heading", self._general()),
            ("candidates_heading", self._candidates()),
            ("marking_heading", self._marking()),
            ("validity_heading", self._validity()),
            ("elected_heading", self._elected()),
            ("counters_heading", self._counters()),
            ("force_heading", [self.say("force")]),
        ]

    def _general(self) -> list[str]:
        posts = "、".join(f"{self._name(each)}{each.seats}名" for each in self.election.posts)
        number = self._said("candidates", self.rules.charter.elections.candidates, _CANDIDATES)
        return [
            self.say("general", 职务和名额=posts),
            self.say("voters", 委托规定=self._proxies(), 票数规定=self._weights()),
            self.say("number", 等额或者差额=number),
        ]

    def _candidates(self) -> list[str]:
        found = []
        for post in self.election.posts:
            people = "、".join(each.name for each in ballot_order(post.nominees)) or "（尚未提名）"
            order = "（以姓氏笔画为序）" if len(post.nominees) >= _MANY else ""
            found.append(
                self.say(
                    "candidates",
                    职务=self._name(post),
                    名额=str(post.seats),
                    人数=str(len(post.nominees)),
                    候选人=people,
                    顺序=order,
                )
            )
        return [*found, self.say("order")]

    def _marking(self) -> list[str]:
        written = self._said("write_ins", self.rules.charter.elections.write_ins, _WRITE_INS)
        return [
            self.say("marking", 符号=marks_words(self.election.marks)),
            self.say("write_ins", 另选规定=written),
        ]

    def _validity(self) -> list[str]:
        write_ins = self.rules.answer(
            ClauseId("elections.write_ins"), self.rules.charter.elections.write_ins, self.meeting.day
        )
        invalid = ["所选人数多于应选人数的", "书写模糊、无法辨认，经监票人认定的"]
        allowed = write_ins.rule if write_ins is not None else None
        if allowed is WriteIns.NOT_ALLOWED:
            invalid.append("另填候选人以外的人的")
        else:
            invalid.append("同一姓名填写两次，或者另填候选人姓名的")
        if allowed is WriteIns.AFTER_AGAINST:
            invalid.append("另选的人数多于投反对票的人数的")
        several = "各职务的选票分别认定。" if len(self.election.posts) > 1 else ""
        missing = self._said("unreturned", self.rules.charter.elections.unreturned, _UNRETURNED)
        return [
            self.say("validity", 无效情形="；".join(invalid), 分别认定=several),
            self.say("returned", 未交回规定=missing),
        ]

    def _elected(self) -> list[str]:
        elections = self.rules.charter.elections
        found = []
        for post in self.election.posts:
            matter = self.rules.charter.matter(post.matter)
            needed = majority_words(self.rules, self.body, matter, self.meeting.day)
            wanted = needed.replace("方能通过", "方能当选")
            found.append(self.say("elected", 职务=self._name(post), 当选要求=wanted))
        return [
            *found,
            self.say("rank", 当选规定=self._said("elected", elections.elected, _ELECTED)),
            self.say("tie", 同票规定=self._said("tie", elections.tie, _TIE)),
            self.say("unfilled", 空缺规定=self._said("unfilled", elections.unfilled, _UNFILLED)),
        ]

    def _counters(self) -> list[str]:
        words = [self.say("counters"), self.say("counting")]
        counters = self.meeting.counters
        return [*words, self.say("named", 监票计票人=counters_line(counters))] if counters is not None else words

    def _proxies(self) -> str:
        clause = ClauseId(f"{self.body.key}.proxies")
        answer = self.rules.answer(clause, self.body.proxies, self.meeting.day)
        rule: ProxyRule | None = answer.rule if answer is not None else None
        if answer is None or rule is None:
            return "能否委托他人投票，章程没有规定。"
        rest = f"（{basis(self.rules, answer.article, clause, self.meeting.day)}）"
        if not rule.allowed or rule.barred_in_secret:
            return f"选举不得委托他人投票{rest}。"
        return f"受书面委托的，可以代委托人投票{rest}。" if rule.written else f"受委托的，可以代委托人投票{rest}。"

    def _weights(self) -> str:
        return "每一票发给一张选票，按票数计算。" if self.body.weighted else ""

    def _said(self, slot: str, clauses: tuple[Clause, ...], words: dict) -> str:  # type: ignore[type-arg]
        """The sentence of the rule with what it rests on; the open question where there is none."""
        clause = ClauseId(f"elections.{slot}")
        answer = self.rules.answer(clause, clauses, self.meeting.day)
        if answer is None or answer.rule is None:
            return f"{_QUESTIONS[slot]}，章程没有规定，投票前须先确定。"
        return f"{words[answer.rule]}（{basis(self.rules, answer.article.strip('（）'), clause, self.meeting.day)}）。"

    def _name(self, post: Post) -> str:
        matter = self.rules.charter.matter(post.matter)
        return self.rules.charter.office(matter.office).name if matter.office is not None else matter.name


_QUESTIONS = {
    "candidates": "候选人数与应选人数相等还是多于应选人数",
    "write_ins": "能否另选候选人以外的人",
    "unreturned": "未交回的选票是否仍计入到会人数",
    "elected": "达到所需票数的候选人多于应选名额时如何确定当选",
    "tie": "最后一个名额有几人得票相同时如何确定",
    "unfilled": "当选人数不足应选名额时空缺如何处理",
}
_CANDIDATES = {
    Candidates.EQUAL: "实行等额选举，候选人数与应选人数相等",
    Candidates.MORE: "实行差额选举，候选人数多于应选人数",
    Candidates.EITHER: "等额选举、差额选举都可以，由会议决定",
}
_WRITE_INS = {
    WriteIns.AFTER_AGAINST: "对候选人投反对票的，可以另选他人；投弃权票的，不可以另选他人",
    WriteIns.ALLOWED: "可以另选他人，计入所选人数",
    WriteIns.NOT_ALLOWED: "不可以另选他人",
}
_UNRETURNED = {
    Unreturned.STAY: "未交回的选票仍计入到会人数",
    Unreturned.LEAVE: "未交回的选票不计入到会人数",
}
_ELECTED = {
    Elected.THRESHOLD_AND_RANK: "达到所需票数的候选人，按得票多少依次当选，至名额选满为止",
    Elected.RANK_ONLY: "候选人按得票多少依次当选，至名额选满为止，不另设份额",
}
_TIE = {
    LastSeat.RUN_OFF: "最后的名额有几人得票相同、无法确定当选人的，就得票相同的人重新投票",
    LastSeat.LOT: "最后的名额有几人得票相同、无法确定当选人的，抽签决定",
    LastSeat.CHAIR_DECIDES: "最后的名额有几人得票相同、无法确定当选人的，由会议主持人决定",
}
_UNFILLED = {
    Unfilled.VOTE_AGAIN: "当选人数不足应选名额的，就未当选的候选人当场再次投票",
    Unfilled.LEAVE_VACANT: "当选人数不足应选名额的，空缺留待下次会议选举",
}
