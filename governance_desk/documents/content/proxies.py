"""Proxies in words: what a written proxy covers and wants, and what became of the proxies of a meeting."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Paragraph
from governance_desk.documents.content.wording import clock_words, day_words, local
from governance_desk.meeting.choice import Choice
from governance_desk.meeting.ids import ProxyId, VoterId
from governance_desk.meeting.proxies.state import EndedProxy, Represented, WrittenProxy
from governance_desk.meeting.state import Meeting, Vote, Where

CHOICES = {Choice.YES: "同意", Choice.NO: "反对", Choice.ABSTAIN: "弃权"}


def matters_words(meeting: Meeting, written: WrittenProxy) -> str:
    """全部议题; 第1项、第3项: what the proxy covers."""
    if not written.items:
        return "全部议题"
    places = [at for at, item in enumerate(meeting.agenda, 1) if item.id in written.items]
    return "、".join(f"第{at}项" for at in places) or "已不在议程上的议题"


def instruction_words(meeting: Meeting, written: WrittenProxy) -> str:
    """第1项同意、第3项反对；如有修改，投弃权票: what the principal wants; empty where the holder decides."""
    told = [
        f"第{at}项{CHOICES[choice]}"
        for at, item in enumerate(meeting.agenda, 1)
        if (choice := written.instructed(item.id)) is not None
    ]
    return "；".join(part for part in ("、".join(told), written.words.rstrip("。")) if part)


def period_words(written: WrittenProxy) -> str:
    """本次会议; 2026年1月1日至2026年12月31日: for how long it is given."""
    if written.since is None or written.until is None:
        return "本次会议"
    return f"{day_words(written.since)}至{day_words(written.until)}"


def proxy_blocks(association: Association, meeting: Meeting, zone: datetime.tzinfo) -> list[AnyBlock]:
    """One line for each proxy that was used: by what it was given, how far it went, and when it ended."""
    lines = []
    for voter, presence in meeting.presence.items():
        if presence.where is Where.PROXY and presence.holder is not None:
            lines.append(_line(association, meeting, voter, presence.holder, presence.document, presence.proxy))
    lines += [_ended(association, meeting, each, zone) for each in meeting.ended_proxies]
    return [Paragraph("".join(f"{line}。" for line in lines), lead="委托情况：")] if lines else []


def outside_line(meeting: Meeting, vote: Vote) -> str:
    """张三的委托事项不包括本项，不参加本项表决，不计入到会人数。 Empty where every proxy covers the item."""
    who = "、".join(_called(meeting, each) for each in vote.uncovered)
    return f"{who}的委托事项不包括本项，不参加本项表决，不计入到会人数。" if who else ""


def cast_by(vote: Vote, voter: VoterId) -> str:
    """由李四代行，与委托书指示（同意）不符: who answered for the voter in a roll call; empty for their own answer."""
    by = next((each for each in vote.proxies if each.principal == voter), None)
    if by is None:
        return ""
    told = vote.against.get(voter)
    return f"由{by.holder_name}代行" + (f"，与委托书指示（{CHOICES[told]}）不符" if told is not None else _as_told(by))


def _as_told(by: Represented) -> str:
    return "，按委托书指示" if by.instruction is not None else ""


def _line(
    association: Association,
    meeting: Meeting,
    principal: VoterId,
    holder: VoterId,
    document: str,
    proxy: ProxyId | None,
) -> str:
    words = f"{_called(meeting, principal)}委托{_called(meeting, holder)}代为表决"
    found = (each.written_proxies.get(proxy) for each in association.meetings.values()) if proxy is not None else ()
    written = next((each for each in found if each is not None), None)
    if written is None:
        return f"{words}（{document}）" if document else words
    details = [written.document or "委托书", f"{day_words(written.signed)}签署"]
    if written.since is not None:
        details.append(f"委托期限为{period_words(written)}")
    details.append(f"委托事项为{matters_words(meeting, written)}")
    if told := instruction_words(meeting, written):
        details.append(f"指示为{told}")
    return f"{words}（{'，'.join(details)}）"


def _ended(association: Association, meeting: Meeting, ended: EndedProxy, zone: datetime.tzinfo) -> str:
    words = _line(association, meeting, ended.principal, ended.holder, ended.document, ended.proxy)
    at = f"{clock_words(local(ended.at, zone), meeting.day)}" if ended.at else ""
    why = "本人到会，委托终止" if ended.arrived else "委托终止"
    return f"{words}，{at}{why}，此前代行的表决有效"


def _called(meeting: Meeting, voter: VoterId) -> str:
    on_roll = meeting.roll[voter]
    return on_roll.name or on_roll.unit_name
