"""The letter of a vote in writing (书面表决函) with the slip that comes back (书面表决票)."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.blocks import (
    Align,
    AnyBlock,
    BlankLine,
    Column,
    Document,
    FactLine,
    Heading,
    Issued,
    PageBreak,
    Paragraph,
    SignatureBlock,
    SignatureRow,
    Table,
    Title,
)
from governance_desk.documents.content.in_writing import correspondence_of, counted_as, moment_words, rests_on
from governance_desk.documents.content.letterhead import BLANK, Secretariat, head_of, secretariat_of
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import body_of, counter, day_words
from governance_desk.meeting.state import Item, Meeting, MeetingId, Voter, VoterId

_ROW = 12  # millimetres: a mark is made by hand


@stamped
def written_ballot(
    association: Association,
    meeting_id: MeetingId,
    voter: VoterId | None = None,
    *,
    secretariat: Secretariat | None = None,
    issued: datetime.date | None = None,
) -> Document:
    """The letter to one of those who are asked, or to all of them; the slip bears a name, for it is no secret ballot.

    Without `secretariat` it is reached as the letterhead says.
    """
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    found = correspondence_of(meeting)
    asked = meeting.roll.get(voter) if voter is not None else None
    items = [item for item in meeting.agenda if item.matter is not None]
    day = issued or found.sent or meeting.day
    blocks: list[AnyBlock] = [
        head_of(association),
        Title(f"关于{meeting.title}的函"),
        Paragraph(f"{_addressed(body, asked)}：", indent=False),
        Paragraph(
            f"依据{rests_on(association, meeting)}，{association.name}{body.name}不召开会议，"
            f"以书面（通讯）方式表决下列事项。请填写所附表决票，签名（盖章）后于"
            f"{moment_words(found.deadline)}以前送达秘书处。"
        ),
        Heading("表决事项"),
        *(block for number, item in enumerate(items, 1) for block in _item(association, body, meeting, item, number)),
        Heading("表决办法"),
        Paragraph(counted_as(association, meeting)),
        Paragraph(
            "表决票可以邮寄、当面递交，或者将签名（盖章）后的扫描件以传真、电子邮件送达，以秘书处收到的时间为准。"
        ),
        Paragraph("截止以前可以书面更正或者撤回；每一表决人只计一张表决票。"),
        Heading("联系方式"),
        *_contact(secretariat or secretariat_of(association)),
        Issued(association.name, day_words(day)),
        PageBreak(),
        *_slip(association, body, meeting, asked, items),
    ]
    name = "书面表决函"
    return Document(
        title=f"{association.name}{meeting.title}{name}",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}{name}",
    )


def _contact(secretariat: Secretariat) -> list[AnyBlock]:
    facts: list[AnyBlock] = [
        FactLine("联系人", secretariat.person or BLANK),
        FactLine("电话", secretariat.telephone or BLANK),
    ]
    if secretariat.mail:
        facts.append(FactLine("邮箱", secretariat.mail))
    if secretariat.address:
        facts.append(FactLine("地址", secretariat.address))
    return facts


def _addressed(body: BodyRule, asked: Voter | None) -> str:
    if asked is not None:
        return f"{asked.name}{body.member_name}" if body.sitting is Sitting.SEATS else asked.unit_name or asked.name
    if counter(body) == "个单位":
        return f"各{body.member_name.removesuffix('单位')}单位"
    return f"各位{body.member_name}"


def _item(association: Association, body: BodyRule, meeting: Meeting, item: Item, number: int) -> list[AnyBlock]:
    assert item.matter is not None
    rules = association.rules_on(meeting.day)
    majority = majority_words(rules, body, rules.charter.matter(item.matter), meeting.day)
    blocks: list[AnyBlock] = [Paragraph(f"{number}．{item.title}。本项{majority}。".replace("到会", "参加表决的"))]
    if item.text.strip() and item.text.strip() != item.title.strip():
        blocks.append(Paragraph(item.text.strip(), lead="议案："))
    return blocks


def _slip(
    association: Association, body: BodyRule, meeting: Meeting, asked: Voter | None, items: list[Item]
) -> list[AnyBlock]:
    columns = (
        Column("序号", 2, Align.CENTRE),
        Column("表决事项", 9),
        *(Column(each, 2, Align.CENTRE) for each in ("同意", "反对", "弃权")),
    )
    rows = tuple((str(number), item.title, "", "", "") for number, item in enumerate(items, 1))
    who = [FactLine("姓名", asked.name if asked is not None and asked.name else BLANK)]
    if body.sitting is Sitting.UNITS or asked is None or asked.unit_name:
        who.insert(0, FactLine("单位", asked.unit_name if asked is not None and asked.unit_name else BLANK))
    return [
        Title("书面表决票", f"{association.name}{meeting.title}"),
        *who,
        BlankLine(),
        Table(columns, rows, row_height=_ROW),
        BlankLine(),
        Paragraph(
            "1. 每项在同意、反对、弃权中选择一项，在其下方画“√”；多选或者无法辨认的，该项无效；不选的，该项计为未表决。"
            "2. 未签名（盖章）的表决票无效。"
            f"3. {moment_words(correspondence_of(meeting).deadline)}以后送达的不计。",
            lead="填写说明：",
        ),
        BlankLine(),
        SignatureBlock((SignatureRow("签名（盖章）", ""),), dated=True),
    ]
