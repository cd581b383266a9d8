"""How a seat stands in the record of one meeting, in a word and in a letter."""

from __future__ import annotations

from typing import Literal, TypeAlias

from governance_desk.language import tr

Presence: TypeAlias = Literal["present", "proxy", "excused", "absent", "none"]
"""`none`: the person held no seat at that meeting."""


def presence_words(presence: Presence) -> str:
    """The word for one cell."""
    return {
        "present": tr("present"),
        "proxy": tr("by proxy"),
        "excused": tr("excused"),
        "absent": tr("absent"),
        "none": tr("no seat then"),
    }[presence]


def presence_letter(presence: Presence) -> str:
    """The letter in one cell: 到 委 假 缺, in English P X E A."""
    return {"present": tr("P"), "proxy": tr("X"), "excused": tr("E"), "absent": tr("A"), "none": ""}[presence]
