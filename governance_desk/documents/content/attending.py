"""Who was there: 出席, 委托出席, 请假, 缺席, 列席, with the units; and the corrections made afterwards."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.blocks import AnyBlock, NameEntry, NameList, Paragraph
from governance_desk.documents.content.wording import day_words, local
from governance_desk.meeting.attended import attended
from governance_desk.meeting.state import Meeting, Presence, Stage, Voter, VoterId, Where

WORDS = {
    Attended.PRESENT: "出席",
    Attended.PROXY: "委托出席",
    Attended.EXCUSED: "请假",
    Attended.ABSENT: "缺席",
}


def there(meeting: Meeting) -> list[Voter]:
    """The voters who came, in the order of the roll; they sign."""
    return [voter for voter in meeting.roll.values() if meeting.presence[voter.id].came]


def who_came(association: Association, body: BodyRule, meeting: Meeting, voter: Voter) -> str:
    """The person who came for the voter; of a seat its holder, if they came at all."""
    presence = meeting.presence[voter.id]
    themselves = body.sitting is Sitting.SEATS and any(presence.stays)
    return ("" if themselves else _deputy(association, presence)) or voter.name or voter.unit_name


def _deputy(association: Association, presence: Presence) -> str:
    return presence.name or association.register.person_name(presence.person)


def attendance_lists(association: Association, body: BodyRule, meeting: Meeting) -> list[AnyBlock]:
    """The lists, each with its number; a list of proxies and of observers only where there are some.

    They say what was so at the close; whoever was corrected since is marked.
    """
    sheet = association.ledger.sheet(meeting.id)
    corrected = {each.voter for each in sheet.corrections} if sheet is not None else set()
    lists: dict[Attended, list[NameEntry]] = {each: [] for each in Attended}
    for voter in meeting.roll.values():
        state = attended(body, meeting.presence[voter.id])
        entry = _entry(association, body, meeting, voter, state)
        mark = "（见会后更正）" if voter.id in corrected else ""
        lists[state].append(NameEntry(entry.name, entry.detail + mark))
    blocks: list[AnyBlock] = []
    for state in Attended:
        names = tuple(lists[state])
        if names or state is not Attended.PROXY:
            blocks.append(NameList(WORDS[state], names))
    if meeting.observers:
        blocks.append(NameList("列席", tuple(NameEntry(each.name, each.unit) for each in meeting.observers)))
    return blocks


def corrections(association: Association, meeting: Meeting, zone: datetime.tzinfo) -> list[AnyBlock]:
    """What was corrected in the record after the close: when, at whose request, from what to what, and why."""
    sheet = association.ledger.sheet(meeting.id)
    if sheet is None:
        return []
    return [
        Paragraph(
            f"{day_words(local(each.at, zone).date())}{f'，应{each.asked_by}要求' if each.asked_by else ''}，"
            f"{_known(meeting, each.voter)}的出席情况由“{WORDS[each.previous]}”更正为“{WORDS[each.attended]}”，"
            f"更正原因：{each.reason.rstrip('。')}。"
        )
        for each in sheet.corrections
    ]


def _entry(association: Association, body: BodyRule, meeting: Meeting, voter: Voter, state: Attended) -> NameEntry:
    presence = meeting.presence[voter.id]
    deputy = _deputy(association, presence)
    details = [voter.unit_name]
    name = who_came(association, body, meeting, voter) if state is Attended.PRESENT else voter.name or voter.unit_name
    if state is Attended.PRESENT and name == deputy and deputy != voter.name and voter.name:
        details.append(f"代{voter.name}到会")
    if state is Attended.PRESENT and presence.remote:
        details.append("远程出席")
    if state is Attended.PROXY:
        holder = meeting.roll[presence.holder] if presence.holder is not None else None
        details.append(f"受托人{who_came(association, body, meeting, holder) if holder is not None else deputy}")
    if state is Attended.PRESENT and meeting.opened and voter.id not in meeting.voters_at_opening:
        details.append("会议开始后到会")
    if presence.came and presence.where is Where.LEFT and meeting.stage is Stage.CLOSED:
        details.append("会议结束前离会")
    if state is Attended.EXCUSED and presence.reason:
        details.append(presence.reason)
    if name == voter.unit_name:
        details = details[1:]
    if body.sitting is Sitting.SEATS and voter.post and voter.post != body.member_name:
        details.insert(0, voter.post)
    return NameEntry(name, "，".join(each for each in details if each))


def _known(meeting: Meeting, voter: str) -> str:
    found = meeting.roll.get(VoterId(voter))
    if found is None:
        return voter
    return f"{found.name}（{found.unit_name}）" if found.name and found.unit_name else found.name or found.unit_name
