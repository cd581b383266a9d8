"""Reminder (提醒函): what is due, for whom, by when, by which article."""

from __future__ import annotations

import datetime

from governance_desk.association.state import Association
from governance_desk.documents.content.blocks import Document, FactLine
from governance_desk.documents.content.letter import letter, phrases_of_letter
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
    say = phrases_of_letter(association, "reminder", addressee, day)
    facts = [
        FactLine(say("what"), what.rstrip("。")),
        FactLine(say("due"), day_words(due) if due is not None else say("no_day")),
    ]
    if article:
        facts.append(FactLine(say("basis"), say("article", 条款=article)))
    if working:
        facts.append(FactLine(say("note"), working))
    return letter(association, say, addressee, [say("opening"), *facts], day)
