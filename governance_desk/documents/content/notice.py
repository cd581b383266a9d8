"""Notice of a meeting (会议通知) with its agenda and a slip to return (回执)."""

from __future__ import annotations

import datetime

import msgspec

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Heading,
    Issued,
    Paragraph,
    RedMark,
    Slip,
    SlipField,
    Title,
)
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.proxy_form import votes_by_proxy
from governance_desk.documents.content.quorum_rule import quorum_needed
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import (
    body_of,
    counter,
    day_words,
    demanded_by,
    starting_words,
    weekday_words,
)
from governance_desk.meeting.state import Item, Meeting, MeetingId

_BLANK = "＿" * 6


class Secretariat(msgspec.Struct, frozen=True):
    """How to reach the secretariat; what is empty is left to be filled in by hand."""

    person: str = ""
    telephone: str = ""
    mail: str = ""
    address: str = ""


@stamped
def notice(
    association: Association,
    meeting_id: MeetingId,
    *,
    secretariat: Secretariat | None = None,
    issued: datetime.date | None = None,
    reply_by: datetime.date | None = None,
) -> Document:
    """The notice as the meeting is convened now. Days that are not given are left to be filled in by hand."""
    meeting = association.meetings[meeting_id]
    body = body_of(association, meeting)
    secretariat = secretariat or Secretariat()
    blocks: list[AnyBlock] = [
        RedMark(association.name),
        Title(f"关于召开{meeting.title}的通知"),
        Paragraph(f"{_addressed(body)}：", indent=False),
        Paragraph(
            f"{demanded_by(association, meeting)}兹定于{weekday_words(meeting.day)}召开"
            f"{association.name}{meeting.title}。现将有关事项通知如下。"
        ),
        Heading("会议时间"),
        Paragraph(f"{weekday_words(meeting.day)}{starting_words(meeting.starts)}。"),
        Heading("会议地点"),
        Paragraph(f"{meeting.place or '另行通知'}。"),
        Heading("参会人员"),
        Paragraph(_attending(body)),
        Paragraph(quorum_needed(association.rules_on(meeting.day), body, meeting.day)),
        Heading("会议议程"),
        *_agenda(association, body, meeting),
        Heading("报名与联系方式"),
        Paragraph(f"请于{_day(reply_by)}前将回执报送秘书处。{_absence(association, meeting)}"),
        *_contact(secretariat),
        Issued(association.name, _day(issued)),
        _slip(association, meeting),
    ]
    return Document(
        title=f"{association.name}关于召开{meeting.title}的通知",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}会议通知",
    )


def _addressed(body: BodyRule) -> str:
    return f"各{body.member_name.removesuffix('单位')}单位" if counter(body) == "个单位" else f"各位{body.member_name}"


def _attending(body: BodyRule) -> str:
    if body.sitting is Sitting.SEATS:
        return f"{body.name}全体{body.member_name}。"
    through = "，由各单位代表出席" if counter(body) == "个单位" else ""
    return f"全体{body.member_name}{through}。"


def _agenda(association: Association, body: BodyRule, meeting: Meeting) -> list[AnyBlock]:
    if not meeting.agenda:
        return [Paragraph("另行通知。")]
    return [_item(association, body, meeting, item, number) for number, item in enumerate(meeting.agenda, 1)]


def _item(association: Association, body: BodyRule, meeting: Meeting, item: Item, number: int) -> Paragraph:
    details = [item.presenter] if item.presenter else []
    if item.minutes:
        details.append(f"{item.minutes}分钟")
    about = f"（{'，'.join(details)}）" if details else ""
    words = f"{number}．{item.title}{about}。"
    if item.matter is not None:
        matter = association.rules_on(meeting.day).charter.matter(item.matter)
        words += f"本项须表决，{majority_words(association.rules_on(meeting.day), body, matter, meeting.day)}。"
    return Paragraph(words)


def _absence(association: Association, meeting: Meeting) -> str:
    proxy = "，或者提交书面委托书（样式附后）" if votes_by_proxy(association, meeting) else ""
    return f"因故不能出席的，请事先向秘书处请假{proxy}。"


def _contact(secretariat: Secretariat) -> list[AnyBlock]:
    facts: list[AnyBlock] = [
        FactLine("联系人", secretariat.person or _BLANK),
        FactLine("电话", secretariat.telephone or _BLANK),
    ]
    if secretariat.mail:
        facts.append(FactLine("邮箱", secretariat.mail))
    if secretariat.address:
        facts.append(FactLine("地址", secretariat.address))
    return facts


def _day(day: datetime.date | None) -> str:
    return day_words(day) if day is not None else "　　年　　月　　日"


def _slip(association: Association, meeting: Meeting) -> Slip:
    choices = ("参加", "不参加", "委托") if votes_by_proxy(association, meeting) else ("参加", "不参加")
    fields = [
        SlipField("会议", value=meeting.title),
        SlipField("单位"),
        SlipField("姓名及职务"),
        SlipField("是否参加", choices=choices),
    ]
    if len(choices) > 2:
        fields.append(SlipField("受托人"))
    fields += [SlipField("联系电话"), SlipField("签名（盖章）")]
    return Slip("回　执", tuple(fields))
