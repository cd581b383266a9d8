"""A vote in the minutes: motion, method, counts, verdict with its arithmetic and article, and what it did."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.calendars.ordinals import chinese_number
from governance_desk.charter.expulsion import Recusal
from governance_desk.charter.keys import ClauseId, MatterKey
from governance_desk.charter.model import BodyRule, Effect
from governance_desk.charter.readings import RECUSAL
from governance_desk.documents.content.blocks import AnyBlock, NameEntry, NameList, Paragraph
from governance_desk.documents.content.election import candidates_line, election_blocks, void_line
from governance_desk.documents.content.in_writing import reworded
from governance_desk.documents.content.motions import LEADS, OUTCOMES, share_line, together_line
from governance_desk.documents.content.notes import remarks
from governance_desk.documents.content.proxies import cast_by, outside_line
from governance_desk.documents.content.quorum_line import quorum_line
from governance_desk.documents.content.recusals import aside_line
from governance_desk.documents.content.shares import needed
from governance_desk.documents.content.ways import (
    counted_words,
    method_words,
    objection_words,
    settings_words,
    way_blocks,
)
from governance_desk.documents.content.wording import adoption_of, basis, body_of, counter, on_paper, short_counter
from governance_desk.documents.content.working import Step, base_of, steps
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import Choice, Meeting, Method, Subject, Vote, VoteStage
from governance_desk.register.causes import ANNULLED
from governance_desk.register.state import UnitId
from governance_desk.voting.counts import Tally
from governance_desk.voting.state import Verdict

_CHOICES = {Choice.YES: "同意", Choice.NO: "反对", Choice.ABSTAIN: "弃权", None: "未表决"}


def vote_blocks(association: Association, meeting: Meeting, vote: Vote, *, names: bool = True) -> list[AnyBlock]:
    """Everything that the record holds of one vote; `names` lists a roll call name by name."""
    return reworded(meeting, _blocks(association, meeting, vote, names=names))


def _blocks(association: Association, meeting: Meeting, vote: Vote, *, names: bool) -> list[AnyBlock]:
    body = body_of(association, meeting)
    item = meeting.item(vote.item)
    blocks: list[AnyBlock] = []
    if item is None or vote.motion != item.title:
        blocks.append(Paragraph(_stopped(vote.motion), lead=LEADS[vote.question]))
    if together := together_line(association, meeting, vote):
        blocks.append(Paragraph(together, lead="合并表决："))
    if vote.election is not None:
        offices = {str(each.matter): _post_name(association, meeting, each.matter) for each in vote.election.posts}
        blocks.append(Paragraph(candidates_line(vote.election, offices), lead="候选人："))
    elif candidate := _candidate(association, meeting, vote):
        blocks.append(Paragraph(_stopped(candidate), lead="人选："))
    if vote.because:
        blocks.append(Paragraph(_stopped(f"本项已宣布过表决结果，再次表决的原因：{vote.because}"), lead="再次表决："))
    blocks.append(Paragraph(_method(body, meeting, vote), lead="表决方式："))
    if vote.method is not Method.CORRESPONDENCE:  # nobody met, so nothing was set
        blocks.append(Paragraph(settings_words(vote), lead="表决设定："))
    if vote.recused != vote.aside:
        blocks.append(Paragraph(_recused(association, meeting, vote), lead="回避："))
    if vote.aside:
        blocks.append(Paragraph(aside_line(association, meeting, vote), lead="回避："))
    if outside := outside_line(meeting, vote):
        blocks.append(Paragraph(outside, lead="委托事项："))
    if meeting.present_at_opening is not None and vote.present != meeting.present_at_opening:
        line = quorum_line(association.rules_on(meeting.day), body, meeting.day, vote.roll, vote.present, vote.quorum)
        blocks.append(Paragraph(line.replace("会议有效", "表决有效"), lead="表决时出席："))
    blocks += way_blocks(body, meeting, vote)
    if vote.stage is VoteStage.ANNULLED:
        reason = vote.reason.strip().rstrip("。")
        declared = "宣布结果后" if vote.verdict is not None else ""
        back = "所作变动一并撤销，" if association.register.caused.get(ANNULLED + vote.id) else ""
        words = f"本次表决{declared}作废，{back}不产生结果。作废原因：{reason}。"
        blocks.append(Paragraph(words, lead="表决结果："))
        return blocks
    if vote.stage is VoteStage.OBJECTED:
        blocks.append(Paragraph(objection_words(vote), lead="表决结果："))
        return blocks
    if vote.stage is VoteStage.VOID:
        blocks.append(Paragraph(_void(vote), lead="表决结果："))
        return blocks
    if vote.election is not None and vote.election.results:
        blocks += election_blocks(association, meeting, vote)
        blocks += _registered(vote)
        return blocks
    if vote.tally is None or vote.verdict is None:
        blocks.append(Paragraph("表决尚未宣布结果。", lead="表决结果："))
        return blocks
    if vote.stage is VoteStage.TIED:
        notes = remarks(association.rules_on(meeting.day).charter, vote.verdict.notes)
        words = f"{counts_line(vote.tally, counter(body))}。{notes}本轮表决不产生结果。"
        blocks.append(Paragraph(words, lead="表决结果："))
    else:
        blocks += _result(association, body, meeting, vote, vote.tally, vote.verdict)
    if names and vote.method is Method.ROLL_CALL:
        blocks += _roll_call(meeting, vote)
    return blocks


def _result(
    association: Association, body: BodyRule, meeting: Meeting, vote: Vote, tally: Tally, verdict: Verdict
) -> list[AnyBlock]:
    rules = association.rules_on(meeting.day)
    rest = basis(rules, verdict.article, verdict.clause, meeting.day) + _competence(association, meeting, vote)
    rest += share_line(association, meeting, vote)
    blocks: list[AnyBlock] = [
        Paragraph(
            f"{counts_line(tally, counter(body))}，{verdict_line(body, verdict, vote.question)}", lead="表决结果："
        ),
        Paragraph(f"{rest}。", lead="表决依据："),
    ]
    if notes := remarks(rules.charter, verdict.notes):
        blocks.append(Paragraph(notes, lead="说明："))
    return [*blocks, *_registered(vote)]


def _registered(vote: Vote) -> list[AnyBlock]:
    """The number of the resolution, and what it did."""
    blocks: list[AnyBlock] = []
    if vote.resolution is not None:
        blocks.append(Paragraph(f"第{vote.resolution}号。", lead="决议编号："))
    if vote.effects:
        effects = "".join(_stopped(on_paper(each)) for each in vote.effects)
        blocks.append(Paragraph(effects, lead="决议事项登记："))
    return blocks


def _recused(association: Association, meeting: Meeting, vote: Vote) -> str:
    """张三、李四，不参加表决，仍计入到会人数，依据…。"""
    who = "、".join(
        meeting.roll[each].name or meeting.roll[each].unit_name for each in vote.recused if each not in vote.aside
    )
    rules = association.rules_on(meeting.day)
    expulsion = rules.charter.expulsion
    answer = rules.answer(RECUSAL, expulsion.recusal, meeting.day) if expulsion is not None else None
    if answer is None:
        return f"{who}，不参加表决。"
    counted = "也不计入" if answer.rule is Recusal.OUT_OF_BASE else "仍计入"
    return f"{who}，不参加表决，{counted}到会人数，依据{basis(rules, answer.article, RECUSAL, meeting.day)}。"


def _void(vote: Vote) -> str:
    if vote.election is not None:
        return void_line(vote.election.issued or 0, vote.election.returned or 0, "选票")
    tally = vote.tally
    return void_line(tally.issued or 0, tally.returned or 0, "表决票") if tally is not None else ""


def _candidate(association: Association, meeting: Meeting, vote: Vote) -> str:
    if vote.question is not Question.MOTION:
        return ""
    return candidate_words(association, meeting, vote.matter, vote.subject)


def candidate_words(association: Association, meeting: Meeting, matter: MatterKey | None, subject: Subject) -> str:
    """The person whom a motion on this matter is about: 万俟磊（云岭清源大学）; empty where it is about none."""
    register = association.register
    effect = association.rules_on(meeting.day).charter.matter(matter).effect if matter is not None else None
    if effect in (Effect.ADMIT_UNIT, Effect.EXPEL_UNIT, Effect.CHANGE_CLASS):
        return ""
    seat = register.seats.get(subject.seat) if subject.seat is not None else None
    person = subject.person or (seat.person if seat is not None else None)
    name = subject.person_name or register.person_name(person)
    held = seat or next((each for each in register.seats.values() if each.person == person), None)
    unit = register.units.get(subject.unit or (held.unit if held is not None else None) or UnitId(""))
    return f"{name}（{unit.name_on(meeting.day)}）" if name and unit is not None else name


def _post_name(association: Association, meeting: Meeting, key: str) -> str:
    charter = association.rules_on(meeting.day).charter
    matter = charter.matter(key)
    return charter.office(matter.office).name if matter.office is not None else matter.name


def _competence(association: Association, meeting: Meeting, vote: Vote) -> str:
    """Who may decide, where the association had to say so itself."""
    if not vote.matter:
        return ""
    rules = association.rules_on(meeting.day)
    clause = ClauseId(f"matter.{vote.matter}.competence")
    if adoption_of(rules, clause, meeting.day) is None:
        return ""
    rest = basis(rules, rules.article_of(clause, meeting.day), clause, meeting.day)
    return f"；由{rules.charter.body(meeting.body).name}决定，依据{rest}"


def counts_line(tally: Tally, each: str = "人") -> str:
    """发出表决票…（where ballots were issued）同意N票，反对N票，弃权N票，未表决N人; `each`: their counter."""
    words = f"同意{tally.yes}票，反对{tally.no}票，弃权{tally.abstain}票"
    not_voted = f"，未表决{tally.not_voted}{each}"
    if tally.heads is not None:
        words = f"同意{tally.yes}票（{tally.heads.yes}{each}），反对{tally.no}票（{tally.heads.no}{each}），"
        words += f"弃权{tally.abstain}票（{tally.heads.abstain}{each}）"
        not_voted = f"，未表决{tally.not_voted}票"
    if tally.not_voted:
        words += not_voted
    if tally.issued is not None and tally.returned is not None:
        ballots = f"发出表决票{tally.issued}张，收回{tally.returned}张，"
        return f"{ballots}其中有效票{tally.valid}张、无效票{tally.invalid}张。{words}"
    return f"{words}，无效{tally.invalid}票" if tally.invalid else words


def verdict_line(body: BodyRule, verdict: Verdict, question: Question = Question.MOTION) -> str:
    """达到到会理事的三分之二（到会理事16人，至少需11票），决议通过。"""
    measured = steps(verdict.working)
    passed, failed = OUTCOMES[question]
    outcome = {True: passed, False: failed, None: "不能判定是否通过"}[verdict.passed]
    return "，".join([*(_share(step, body) for step in measured), outcome]) + "。"


def _share(step: Step, body: BodyRule) -> str:
    base = base_of(step, body)
    words = f"{step.counting_words()}{step.verb()}{base}的{step.share_words()}"
    return f"{words}{needed(step, body, base)}"


def _method(body: BodyRule, meeting: Meeting, vote: Vote) -> str:
    proxies = f"（其中受托代行{vote.present.proxies}票）" if vote.present.proxies else ""
    weight = f"，共{sum(meeting.roll[each].weight for each in vote.voters)}票" if body.weighted else ""
    voters = f"{len(vote.voters)}{short_counter(body)}"
    again = _which(meeting, vote)
    entitled = f"有表决权的到会{body.member_name}{voters}{proxies}{weight}"
    return f"{again}{method_words(vote)}，{entitled}。{counted_words(vote)}"


def _roll_call(meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    lists: list[AnyBlock] = []
    for choice, label in _CHOICES.items():
        voters = [meeting.roll[voter] for voter in vote.voters if vote.cast.get(voter) is choice]
        names = tuple(NameEntry(voter.name or voter.unit_name, cast_by(vote, voter.id)) for voter in voters)
        if names:
            lists.append(NameList(label, names))
    return lists


def _stopped(words: str) -> str:
    words = words.strip()
    return words if words.endswith(("。", "！", "？", "；")) else f"{words}。"


def _which(meeting: Meeting, vote: Vote) -> str:
    """Of several rounds after equal votes, or of several votes on an item: which one it is."""
    asked_on = (vote.item, vote.question, vote.about)
    votes = [each for each in meeting.votes.values() if (each.item, each.question, each.about) == asked_on]
    if vote.election is not None and any(each.round > 1 for each in votes):
        return f"第{chinese_number(vote.round)}轮，"
    asked = (vote.matter, vote.subject)
    if any(each.round > 1 and (each.matter, each.subject) == asked for each in votes):
        return f"第{chinese_number(vote.round)}轮，"
    return f"第{chinese_number(votes.index(vote) + 1)}次表决，" if len(votes) > 1 else ""
