"""The letter of a vote in writing (书面表决函) with the slip that comes back (书面表决票)."""

from __future__ import annotations

import datetime
from functools import partial

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
    Table,
    Title,
)
from governance_desk.documents.content.in_writing import correspondence_of, counted_as, in_writing_phrases, rests_on
from governance_desk.documents.content.letterhead import BLANK, Secretariat, head_of, secretariat_of
from governance_desk.documents.content.majority import majority_words
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.voting import candidate_words
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
    say = in_writing_phrases(association, "written_ballot", meeting)
    put = partial(_item, association, body, meeting, say)
    blocks: list[AnyBlock] = [
        head_of(association),
        Title(say("title")),
        Paragraph(say("addressee", 收件人=_addressed(body, asked)), indent=False),
        Paragraph(say("opening", 依据=rests_on(association, meeting))),
        Heading(say("matters")),
        *(block for number, item in enumerate(items, 1) for block in put(item, number)),
        Heading(say("rules")),
        Paragraph(say("counted", 计算办法=counted_as(association, meeting))),
        Paragraph(say("ways")),
        Paragraph(say("corrected")),
        Heading(say("reached")),
        *_contact(secretariat or secretariat_of(association), say),
        Issued(association.name, day_words(day)),
        PageBreak(),
        *_slip(body, asked, items, say),
    ]
    name = "书面表决函"
    return Document(
        title=f"{association.name}{meeting.title}{name}",
        blocks=tuple(blocks),
        author=association.name,
        subject=f"{meeting.title}{name}",
    )


def _contact(secretariat: Secretariat, say: Phrases) -> list[AnyBlock]:
    facts: list[AnyBlock] = [
        FactLine(say("person"), secretariat.person or BLANK),
        FactLine(say("telephone"), secretariat.telephone or BLANK),
    ]
    if secretariat.mail:
        facts.append(FactLine(say("mail"), secretariat.mail))
    if secretariat.address:
        facts.append(FactLine(say("address"), secretariat.address))
    return facts


def _addressed(body: BodyRule, asked: Voter | None) -> str:
    if asked is not None:
        return f"{asked.name}{body.member_name}" if body.sitting is Sitting.SEATS else asked.unit_name or asked.name
    if counter(body) == "个单位":
        return f"各{body.member_name.removesuffix('单位')}单位"
    return f"各位{body.member_name}"


def _item(
    association: Association, body: BodyRule, meeting: Meeting, say: Phrases, item: Item, number: int
) -> list[AnyBlock]:
    assert item.matter is not None
    rules = association.rules_on(meeting.day)
    majority = majority_words(rules, body, rules.charter.matter(item.matter), meeting.day)
    words = say("item", 序号=str(number), 议题=item.title, 通过要求=majority.replace("到会", "参加表决的"))
    blocks: list[AnyBlock] = [Paragraph(words)]
    if item.text.strip() and item.text.strip() != item.title.strip():
        blocks.append(Paragraph(item.text.strip(), lead=say("motion")))
    if candidate := candidate_words(association, meeting, item.matter, item.subject):
        blocks.append(Paragraph(candidate, lead="人选："))
    return blocks


def _slip(body: BodyRule, asked: Voter | None, items: list[Item], say: Phrases) -> list[AnyBlock]:
    columns = (
        Column(say("number"), 2, Align.CENTRE),
        Column(say("matter"), 9),
        *(Column(say(each), 2, Align.CENTRE) for each in ("yes", "no", "abstain")),
    )
    rows = tuple((str(number), item.title, "", "", "") for number, item in enumerate(items, 1))
    who = [FactLine(say("name"), asked.name if asked is not None and asked.name else BLANK)]
    if body.sitting is Sitting.UNITS or asked is None or asked.unit_name:
        who.insert(0, FactLine(say("unit"), asked.unit_name if asked is not None and asked.unit_name else BLANK))
    return [
        Title(say("slip"), say("slip_subtitle")),
        *who,
        BlankLine(),
        Table(columns, rows, row_height=_ROW),
        BlankLine(),
        Paragraph(say("instructions"), lead=say("how")),
        BlankLine(),
        SignatureBlock(say.signatures({}), dated=True),
    ]
