"""The share of votes that is needed, in words: 得同意票达到到会理事的三分之二（到会理事16人，至少需11票）."""

from __future__ import annotations

from governance_desk.charter.model import Base, BodyRule
from governance_desk.documents.content.wording import short_counter
from governance_desk.documents.content.working import Step, base_of


def share_line(step: Step, body: BodyRule) -> str:
    """What has to be reached, whoever does."""
    base = base_of(step, body)
    verb = "超过" if step.exclusive else "达到"
    words = f"{step.counting_words()}得同意票{verb}{base}的{step.share_words()}"
    return f"{words}{needed(step, body, base)}"


def needed(step: Step, body: BodyRule, base: str) -> str:
    """（到会理事16人，至少需11票）; nothing where the base was not known."""
    if step.base is None or step.required is None:
        return ""
    return f"（{base}{step.base}{_base_counter(step, body)}，至少需{step.required}票）"


def _base_counter(step: Step, body: BodyRule) -> str:
    if step.of in (Base.CAST, Base.VALID, Base.YES_NO, Base.ISSUED) or body.weighted:
        return "票"
    return "个" if step.of is Base.SEATS else short_counter(body)
