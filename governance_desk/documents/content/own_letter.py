"""A letter in the secretariat's own words to one of many (函): mark, title, addressee, text, contact, issuer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document, Issued, Paragraph, Title
from governance_desk.documents.content.letterhead import BLANK, head_of, secretariat_of
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words


@stamped
def own_letter(
    association: Association, title: str, addressee: str, paragraphs: Sequence[str], day: datetime.date
) -> Document:
    """The secretariat's number is filled in by hand; so is what is not entered of its contact."""
    reached = secretariat_of(association)
    blocks: list[AnyBlock] = [head_of(association), Title(title), Paragraph(f"{addressee}：", indent=False)]
    blocks += [Paragraph(each) for each in paragraphs]
    blocks.append(Paragraph(f"联系人：{reached.person or BLANK}　　电话：{reached.telephone or BLANK}"))
    blocks.append(Issued(association.name, day_words(day)))
    return Document(
        title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=f"致{addressee}"
    )
