"""Reminder (提醒函): what is due, for whom, by when, by which article."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document, FactLine
from governance_desk.documents.content.letter import letter
from governance_desk.documents.content.stamped import stamped
from governance_desk.documents.content.wording import day_words


@stamped
def reminder(
    association: Association,
    addressee: str,
    what: str,
    due: datetime.date | None,
    article: str,
    working: str,
    day: datetime.date,
) -> Document:
    """`what` and `working` are the docket's sentences in Chinese; `due` None: no day is set."""
    facts = [FactLine("事项", what.rstrip("。")), FactLine("期限", day_words(due) if due is not None else "未定")]
    if article:
        facts.append(FactLine("依据", f"章程{article}"))
    if working:
        facts.append(FactLine("说明", working))
    return letter(association, "提醒函", addressee, ["现就下列事项予以提醒，请及时办理。", *facts], day)
