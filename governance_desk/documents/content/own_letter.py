"""A letter in the secretariat's own words to one of many (函): mark, title, addressee, text, contact, issuer."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document, Paragraph
from governance_desk.documents.content.letter import letter, phrases_of_letter
from governance_desk.documents.content.stamped import stamped


@stamped
def own_letter(
    association: Association, title: str, addressee: str, paragraphs: Sequence[str], day: datetime.date
) -> Document:
    """The secretariat's number is filled in by hand; so is what is not entered of its contact."""
    say = phrases_of_letter(association, "own_letter", addressee, day, 标题=title)
    texts = [Paragraph(each) for each in paragraphs]
    return letter(association, say, addressee, [*texts, say("closing")], day)
