"""The arithmetic of a quorum or a verdict, read back from the sentence that was frozen into the record.

The record keeps the working as a `Text` with its numbers, so that the minutes of an old meeting show what was
judged then, whatever the rules are today.
"""

from __future__ import annotations

from fractions import Fraction

import msgspec

from governance_desk.charter.model import Base, BodyRule, Counting
from governance_desk.charter.wording import base, fraction
from governance_desk.language import Text
from governance_desk.voting.say import base_words

_BASES = {base_words(each).template: each for each in Base}


class Step(msgspec.Struct, frozen=True):
    """One share held against its base. `required` and `base` are None where the base was not known."""

    counted: int
    share: Fraction
    exclusive: bool  # more than, 超过
    of: Base
    base: int | None
    required: int | None
    counting: Counting | None

    @property
    def reached(self) -> bool:
        """Whether this share is reached; an unknown or empty base never is."""
        return bool(self.base) and self.required is not None and self.counted >= self.required

    def share_words(self) -> str:
        """三分之二; 全数."""
        return "全数" if self.share == 1 else fraction(self.share)

    def verb(self) -> str:
        """达到, 未达到, 超过, 未超过."""
        verb = "超过" if self.exclusive else "达到"
        return verb if self.reached else f"未{verb}"

    def counting_words(self) -> str:
        """按人数计, 按表决权数计, or nothing where the share does not say."""
        if self.counting is None:
            return ""
        return "按人数计，" if self.counting is Counting.HEADS else "按表决权数计，"


def steps(working: Text) -> tuple[Step, ...]:
    """Every share in the working, in order; empty where it says that nothing is settled."""
    values = working.values
    first, second, share = values.get("first"), values.get("second"), values.get("share")
    if isinstance(first, Text) and isinstance(second, Text):
        return (*steps(first), *steps(second))
    if not isinstance(share, Text):
        return ()
    counting = None
    inner = share.values.get("share")
    if isinstance(inner, Text):
        counting = Counting.WEIGHTS if share.template.startswith("by weight") else Counting.HEADS
        share = inner
    of = share.values.get("base")
    if not isinstance(of, Text) or of.template not in _BASES:
        return ()
    return (
        Step(
            counted=_number(values["counted"]),
            share=Fraction(_number(share.values["numerator"]), _number(share.values["denominator"])),
            exclusive=share.template.startswith("more than"),
            of=_BASES[of.template],
            base=_number(values["base"]) if "base" in values else None,
            required=_number(values["required"]) if "required" in values else None,
            counting=counting,
        ),
    )


def base_of(step: Step, body: BodyRule) -> str:
    """到会理事, 全体会员, 全部理事席位, 有效票."""
    return base(step.of, body).removesuffix("（含空缺）")


def _number(value: int | str | Text) -> int:
    if isinstance(value, Text):
        raise TypeError("a number was expected in the working")
    return int(value)
