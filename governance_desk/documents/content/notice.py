"""Notice of a meeting (会议通知) with its agenda and a slip to return (回执)."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.charter.model import BodyRule, Sitting
from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Heading,
    Issued,
    Paragraph,
    Slip,
    SlipField,
    Title,
)
from governance_desk.documents.content.letterhead import BLANK, Secretariat, head_of, secretariat_of
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.phrases import Phrases, of_meeting
from governance_desk.documents.content.proxy_form import votes_by_proxy
from governance_desk.documents.content.quorum_rule import quorum_needed
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import (
    body_of,
    counter,
    day_words,
    demanded_by,
)
from governance_desk.documents.content.written_ballot import written_ballot
from governance_desk.meeting.state import Item, Meeting, MeetingId, Voter


@stamped
def notice(
    association: Association,
    meeting_id: MeetingId,
    *,
    secretariat: Secretariat | None = None,
    issued: datetime.date | None = None,
    reply_by: datetime.date | None = None,
    to: Voter | None = None,
) -> Document:
    """The notice as the meeting is convened now. Days that are not given are left to be filled in by hand.

    `to`: one of those on the roll, whom the first line then addresses, and whose unit and name stand in the slip.
    """
    meeting = association.meetings[meeting_id]
    if meeting.correspondence is not None:
        voter = to.id if to is not None else None
        return written_ballot(association, meeting_id, voter, secretariat=secretariat, issued=issued)
    body = body_of(association, meeting)
    say = of_meeting(association, "notice", meeting)
    absence = say("leave_or_proxy" if votes_by_proxy(association, meeting) else "leave")
    blocks: list[AnyBlock] = [
        head_of(association),
        Title(say("title")),
        Paragraph(say("addressee", 收件人=_addressed(body) if to is None else addressee(to)), indent=False),
        Paragraph(say("opening", 召集=demanded_by(association, meeting))),
        Heading(say("time_heading")),
        Paragraph(say("time")),
        Heading(say("place_heading")),
        Paragraph(say("place")),
        Heading(say("attending_heading")),
        Paragraph(say(_attending(body))),
        Paragraph(say("quorum", 法定人数=quorum_needed(association.rules_on(meeting.day), body, meeting.day))),
        Heading(say("agenda_heading")),
        *_agenda(association, body, meeting, say),
        Heading(say("reply_heading")),
        Paragraph(say("reply", 回执期限=_day(reply_by)) + absence),
        *_contact(say, secretariat or secretariat_of(association)),
        Issued(association.name, _day(issued)),
        _slip(association, meeting, say, to),
    ]
    return Document(
        title=f"{association.name}关于召开{meeting.title}的通知",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}会议通知",
    )


def addressee(to: Voter) -> str:
    """The unit, and for a seat whoever sits there: 某某公司, or 某某公司 王芳理事."""
    if to.unit is not None and str(to.id) == str(to.unit):
        return to.unit_name
    return " ".join(part for part in (to.unit_name, f"{to.name}{to.post}") if part)


def _addressed(body: BodyRule) -> str:
    return f"各{body.member_name.removesuffix('单位')}单位" if counter(body) == "个单位" else f"各位{body.member_name}"


def _attending(body: BodyRule) -> str:
    """Which phrase says who attends."""
    if body.sitting is Sitting.SEATS:
        return "attending_seats"
    return "attending_units" if counter(body) == "个单位" else "attending_all"


def _agenda(association: Association, body: BodyRule, meeting: Meeting, say: Phrases) -> list[Paragraph]:
    if not meeting.agenda:
        return [Paragraph(say("no_agenda"))]
    return [_item(association, body, meeting, item, number, say) for number, item in enumerate(meeting.agenda, 1)]


def _item(
    association: Association, body: BodyRule, meeting: Meeting, item: Item, number: int, say: Phrases
) -> Paragraph:
    details = [item.presenter] if item.presenter else []
    if item.minutes:
        details.append(f"{item.minutes}分钟")
    words = say("item", 序号=str(number), 议题=item.title, 说明=f"（{'，'.join(details)}）" if details else "")
    if item.matter is not None:
        rules = association.rules_on(meeting.day)
        needed = majority_words(rules, body, rules.charter.matter(item.matter), meeting.day)
        words += say("item_vote", 通过要求=needed)
    return Paragraph(words)


def _contact(say: Phrases, secretariat: Secretariat) -> list[AnyBlock]:
    facts: list[AnyBlock] = [
        FactLine(say("person"), secretariat.person or BLANK),
        FactLine(say("telephone"), secretariat.telephone or BLANK),
    ]
    if secretariat.mail:
        facts.append(FactLine(say("mail"), secretariat.mail))
    if secretariat.address:
        facts.append(FactLine(say("address"), secretariat.address))
    return facts


def _day(day: datetime.date | None) -> str:
    return day_words(day) if day is not None else "　　年　　月　　日"


def _slip(association: Association, meeting: Meeting, say: Phrases, to: Voter | None) -> Slip:
    proxies = votes_by_proxy(association, meeting)
    choices = (say("slip_yes"), say("slip_no"), *((say("slip_by_proxy"),) if proxies else ()))
    fields = [
        SlipField(say("slip_meeting"), value=meeting.title),
        SlipField(say("slip_unit"), value=to.unit_name if to is not None else ""),
        SlipField(say("slip_name"), value=" ".join(part for part in (to.name, to.post) if part) if to else ""),
        SlipField(say("slip_attends"), choices=choices),
    ]
    if proxies:
        fields.append(SlipField(say("slip_holder")))
    fields += [SlipField(say("slip_telephone")), SlipField(say("slip_signature"))]
    return Slip(say("slip"), tuple(fields), say("slip_note"))
