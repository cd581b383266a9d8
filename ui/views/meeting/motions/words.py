"""Words for what is moved besides the motions: what a vote is on, and how it came out."""

from __future__ import annotations

from governance_desk.calendars.ordinals import chinese_number
from governance_desk.language import current, tr
from governance_desk.meeting.ids import AmendmentId, ChangeId
from governance_desk.meeting.motions.amend import amendment_of
from governance_desk.meeting.motions.change import change_of
from governance_desk.meeting.motions.state import Amendment, ChangeKind, Part, Question, Settled
from governance_desk.meeting.motions.wording import amended_text, motion_text
from governance_desk.meeting.room import Room
from governance_desk.meeting.state import Item
from ui.models.names import Chip

LONGEST = 60
"""Characters of a passage or of a part that stand in a list; all of it stands in the tooltip."""


def question_words(room: Room, question: Question, about: str, item: Item | None) -> str:
    """What is voted on: "Amendment 2, moved by …"; the motion as a whole; a change of the agenda."""
    if question is Question.AMENDMENT:
        on, amendment = amendment_of(room, AmendmentId(about))
        number = counting_word(on.amendments.index(amendment) + 1)
        return tr("Amendment {number}, moved by {mover}", number=number, mover=amendment.mover)
    if question is Question.AGENDA:
        change = change_of(room, ChangeId(about))
        what = {
            ChangeKind.ADD: tr("add “{title}”", title=change.title),
            ChangeKind.WITHDRAW: tr("withdraw “{title}”", title=change.title),
            ChangeKind.ORDER: tr("another order"),
        }[change.kind]
        return tr("Change of the agenda, moved by {mover}: {what}", mover=change.mover, what=what)
    if question is Question.PART and item is not None:
        return part_words(int(about), item)
    if item is not None and (item.amendments or item.parts):
        return tr("The motion as a whole")
    return tr("The motion")


def part_words(number: int, item: Item) -> str:
    """Part 2 of 3."""
    return tr("Part {number} of {all}", number=counting_word(number), all=counting_word(len(item.parts)))


def counting_word(number: int) -> str:
    """2; in Chinese 二, as the charter's wording and the minutes write it."""
    return chinese_number(number) if current() == "zh_CN" else str(number)


def amendment_words(amendment: Amendment) -> str:
    """“…” → “…”; the whole text; strike out “…”."""
    if not amendment.passage:
        return tr("The whole text: {text}", text=amendment.text)
    if not amendment.text:
        return tr("Strike out “{passage}”", passage=amendment.passage)
    return tr("“{passage}” → “{text}”", passage=amendment.passage, text=amendment.text)


def whole_words(item: Item, asked: Amendment | Part) -> str:
    """All of it, with what the motion reads before and after."""
    if isinstance(asked, Part):
        return asked.text
    words = amendment_words(asked)
    if asked.stage is Settled.PASSED:
        before = asked.before or item.title
        return f"{words}\n\n{tr('Before')}\n{before}\n\n{tr('After')}\n{amended_text(before, asked)}"
    return f"{words}\n\n{tr('The motion')}\n{motion_text(item)}"


def settled_chip(stage: Settled) -> Chip:
    """Waiting, carried, lost, withdrawn."""
    return {
        Settled.WAITING: Chip(tr("waits"), "accent"),
        Settled.PASSED: Chip(tr("carried"), "good"),
        Settled.FAILED: Chip(tr("lost"), "bad"),
        Settled.WITHDRAWN: Chip(tr("withdrawn"), "muted"),
    }[stage]


def short(words: str) -> str:
    """As much of a text as a row holds."""
    words = " ".join(words.split())
    return words if len(words) <= LONGEST else f"{words[:LONGEST]}…"
