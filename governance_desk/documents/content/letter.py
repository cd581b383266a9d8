"""A letter of the association to a unit or a person: mark, title, addressee, text, contact, issuer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document, Issued, Paragraph, Title
from governance_desk.documents.content.letterhead import BLANK, head_of, secretariat_of
from governance_desk.documents.content.phrases import Phrases
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words


def phrases_of_letter(
    association: Association, document: str, addressee: str, day: datetime.date, **more: str
) -> Phrases:
    """The phrases of a letter to this addressee."""
    return Phrases(association, document, 收件人=addressee, 发文日期=day_words(day), **more)


@stamped
def letter(
    association: Association,
    say: Phrases,
    addressee: str,
    paragraphs: Sequence[AnyBlock | str],
    day: datetime.date,
    title: str = "title",
) -> Document:
    """`paragraphs`: sentences, or blocks such as a table; an empty one is left out. `title`: the key of its phrase.

    The secretariat's number is filled in by hand.
    """
    reached, head = secretariat_of(association), say(title)
    blocks: list[AnyBlock] = [head_of(association), Title(head), Paragraph(say("addressee"), indent=False)]
    blocks += [Paragraph(each) if isinstance(each, str) else each for each in paragraphs if each]
    blocks.append(Paragraph(say("contact", 联系人=reached.person or BLANK, 电话=reached.telephone or BLANK)))
    if reached.mail:
        blocks.append(Paragraph(say("mail", 邮箱=reached.mail)))
    if reached.address:
        blocks.append(Paragraph(say("address", 地址=reached.address)))
    blocks.append(Issued(association.name, day_words(day)))
    return Document(
        title=f"{association.name}{head}", blocks=tuple(blocks), author=association.name, subject=f"致{addressee}"
    )
