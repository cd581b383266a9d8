"""A letter of the association to a unit or a person: mark, title, addressee, text, contact, issuer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import AnyBlock, Document, Issued, Paragraph, RedMark, Title
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words

_BLANK = "＿" * 6


@stamped
def letter(
    association: Association, title: str, addressee: str, paragraphs: Sequence[AnyBlock | str], day: datetime.date
) -> Document:
    """`paragraphs`: sentences, or blocks such as a table. The secretariat's number is filled in by hand."""
    blocks: list[AnyBlock] = [RedMark(association.name), Title(title), Paragraph(f"{addressee}：", indent=False)]
    blocks += [Paragraph(each) if isinstance(each, str) else each for each in paragraphs]
    blocks.append(Paragraph(f"联系人：{_BLANK}　　电话：{_BLANK}"))
    blocks.append(Issued(association.name, day_words(day)))
    return Document(
        title=f"{association.name}{title}", blocks=tuple(blocks), author=association.name, subject=f"致{addressee}"
    )
