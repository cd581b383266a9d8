"""How a vote was taken, and who counted: acclamation, section by section, reopened."""

from __future__ import annotations

from governance_desk.charter.model import BodyRule
from governance_desk.documents.content.blocks import AnyBlock, Paragraph
from governance_desk.documents.content.wording import short_counter
from governance_desk.meeting.state import Choice, Meeting, Method, SectionCount, Vote, VoterId
from governance_desk.meeting.ways.sections import outside

METHODS = {
    Method.HANDS: "举手表决",
    Method.ROLL_CALL: "逐一唱名表决",
    Method.BALLOT: "无记名投票表决",
    Method.ELECTION: "无记名投票选举",
    Method.ACCLAMATION: "征询意见，无异议通过",
    Method.CORRESPONDENCE: "书面（通讯）记名表决",
}


def method_words(vote: Vote) -> str:
    """举手表决, and 分区举手表决 where the hall had its tellers."""
    return "分区举手表决" if vote.sections else METHODS[vote.method]


def way_blocks(body: BodyRule, meeting: Meeting, vote: Vote) -> list[AnyBlock]:
    """What the record holds besides the name of the way: who was asked, the sections, what was reopened."""
    blocks: list[AnyBlock] = []
    if vote.asked_by:
        blocks.append(Paragraph(_asked(body, meeting, vote), lead="征询意见："))
    for each in vote.sections:
        blocks.append(Paragraph(_section(each), lead=f"{each.name}："))
    if vote.sections and vote.tally is not None:
        left = outside(vote.sections, entitled=vote.tally.cast + vote.tally.not_voted)
        if left:
            blocks.append(Paragraph(f"另有{left}票不在各分区内，计入未表决。", lead="分区核对："))
    for again in vote.reopened:
        reason = again.reason.strip().rstrip("。")
        elected = f"（{'、'.join(again.elected)}当选）" if again.elected else ""
        said = f"原宣布的结果{elected}不再有效，" if again.declared else ""
        number = f"第{again.resolution}号决议收回，" if again.resolution is not None else ""
        counts = ""
        if again.verdict is not None and again.tally is not None:
            counts = f"（原计同意{again.tally.yes}票，反对{again.tally.no}票，弃权{again.tally.abstain}票）"
        blocks.append(Paragraph(f"{said}{number}恢复表决{counts}。原因：{reason}。", lead="恢复表决："))
    return blocks


def settings_words(vote: Vote) -> str:
    """记名表决，以最后一次表态为准，限时60秒，到时截止，结果宣布后即时显示。"""
    kept = vote.settings
    said = [_OPENNESS[vote.method]]
    if vote.sections:
        said.append("分区计票")
    if vote.method is Method.ROLL_CALL:
        said.append("以首次表态为准" if kept.first_counts else "以最后一次表态为准")
    limit = f"限时{kept.seconds}秒，" if kept.seconds is not None else ""
    said.append(f"{limit}到时自动截止" if kept.closes else f"{limit}由主持人宣布截止")
    said.append("结果经确认后向会场显示" if kept.delayed else "结果宣布后即时显示")
    return f"{'，'.join(said)}。"


_OPENNESS = {
    Method.HANDS: "公开表决",
    Method.ACCLAMATION: "公开表决",
    Method.ROLL_CALL: "记名表决",
    Method.BALLOT: "无记名表决",
    Method.ELECTION: "无记名表决",
}


def counted_words(vote: Vote) -> str:
    """计票人：…。 where neither the sections nor the list of an election name them already."""
    named = vote.sections or vote.asked_by or vote.election is not None
    return f"计票人：{'、'.join(vote.counted_by)}。" if vote.counted_by and not named else ""


def objection_words(vote: Vote) -> str:
    """张三提出异议（…），不适用无异议通过，改以其他方式表决。"""
    found = vote.objection
    who = found.name if found is not None and found.name else "有人"
    reason = found.reason.strip().rstrip("。") if found is not None else ""
    return f"{who}提出异议{f'（{reason}）' if reason else ''}，不适用无异议通过，本次表决不产生结果，改以其他方式表决。"


def _asked(body: BodyRule, meeting: Meeting, vote: Vote) -> str:
    """主持人张三征询意见，没有异议；在场有表决权的理事16人，除弃权1人（…）外，均计为同意。"""
    abstaining = [meeting.roll[each].name or meeting.roll[each].unit_name for each in _abstaining(vote)]
    unit = short_counter(body)
    but = f"，除声明弃权的{len(abstaining)}{unit}（{'、'.join(abstaining)}）外" if abstaining else ""
    there = f"在场有表决权的{body.member_name}{len(vote.voters)}{unit}"
    return f"主持人{vote.asked_by}征询意见，没有异议；{there}{but}，均计为同意。"


def _abstaining(vote: Vote) -> list[VoterId]:
    return [each for each in vote.voters if vote.cast.get(each) is Choice.ABSTAIN]


def _section(count: SectionCount) -> str:
    there = f"应有{count.there}票，" if count.there is not None else ""
    return f"{there}同意{count.yes}票，反对{count.no}票，弃权{count.abstain}票（计票人{count.teller}）。"
