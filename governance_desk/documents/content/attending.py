"""Who was there: 出席, 委托出席, 请假, 缺席, 列席, with the units; and the corrections made afterwards."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.attendance.state import Attended
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.blocks import AnyBlock, NameEntry, NameList, Paragraph
from governance_desk.documents.content.wording import day_words, local
from governance_desk.meeting.state import Meeting, Presence, Stage, Voter, VoterId, Where

_WORDS = {
    Attended.PRESENT: "出席",
    Attended.PROXY: "委托出席",
    Attended.EXCUSED: "请假",
    Attended.ABSENT: "缺席",
}


def attended(presence: Presence) -> Attended:
    """How the voter stood when the meeting was closed, before any correction."""
    if presence.came:
        return Attended.PRESENT
    if presence.where is Where.PROXY:
        return Attended.PROXY
    return Attended.EXCUSED if presence.excused else Attended.ABSENT


def there(meeting: Meeting) -> list[Voter]:
    """The voters who came, in the order of the roll; they sign."""
    return [voter for voter in meeting.roll.values() if meeting.presence[voter.id].came]


def who_came(meeting: Meeting, voter: Voter) -> str:
    """The person who came for the voter, where it was another than the one on the roll."""
    presence = meeting.presence[voter.id]
    return presence.name or voter.name or voter.unit_name


def attendance_lists(association: Association, body: BodyRule, meeting: Meeting) -> list[AnyBlock]:
    """The lists, each with its number; a list of proxies and of observers only where there are some.

    They say what was so at the close; whoever was corrected since is marked.
    """
    sheet = association.ledger.sheet(meeting.id)
    corrected = {each.voter for each in sheet.corrections} if sheet is not None else set()
    lists: dict[Attended, list[NameEntry]] = {each: [] for each in Attended}
    for voter in meeting.roll.values():
        state = attended(meeting.presence[voter.id])
        lists[state].append(_entry(body, meeting, voter, state, corrected=voter.id in corrected))
    blocks: list[AnyBlock] = []
    for state in Attended:
        names = tuple(lists[state])
        if names or state is not Attended.PROXY:
            blocks.append(NameList(_WORDS[state], names))
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
            f"{_known(meeting, each.voter)}的出席情况由“{_WORDS[each.previous]}”更正为“{_WORDS[each.attended]}”，"
            f"更正原因：{each.reason.rstrip('。')}。"
        )
        for each in sheet.corrections
    ]


def _entry(body: BodyRule, meeting: Meeting, voter: Voter, state: Attended, *, corrected: bool) -> NameEntry:
    presence = meeting.presence[voter.id]
    details = [voter.unit_name]
    if state is Attended.PRESENT and presence.name and presence.name != voter.name and voter.name:
        details.append(f"代{voter.name}到会")
    if state is Attended.PRESENT and presence.where is Where.LEFT and meeting.stage is Stage.CLOSED:
        details.append("会议结束前离会")
    if state is Attended.PROXY and presence.holder is not None:
        details.append(f"受托人{who_came(meeting, meeting.roll[presence.holder])}")
    if state is Attended.EXCUSED and presence.reason:
        details.append(presence.reason)
    name = who_came(meeting, voter) if state is Attended.PRESENT else voter.name or voter.unit_name
    if name == voter.unit_name:
        details = details[1:]
    if body.sitting is Sitting.SEATS and voter.post and voter.post != body.member_name:
        details.insert(0, voter.post)
    mark = "（见会后更正）" if corrected else ""
    return NameEntry(name, "，".join(each for each in details if each) + mark)


def _known(meeting: Meeting, voter: str) -> str:
    found = meeting.roll.get(VoterId(voter))
    if found is None:
        return voter
    return f"{found.name}（{found.unit_name}）" if found.name and found.unit_name else found.name or found.unit_name
