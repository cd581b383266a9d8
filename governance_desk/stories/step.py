"""The base of a story's steps."""

from __future__ import annotations

import datetime

import msgspec

Names = str | tuple[str, ...]
"""Who: "all", "first 25", "next 3", one name, or a list. A name is a person's, a unit's, or both: 甲（乙公司）."""


def _tag(name: str) -> str:
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in name).lstrip("_")


class Step(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True, tag_field="do", tag=_tag):
    """Base of all steps."""

    refused: str = ""
    day: datetime.date | None = None
    at: str = ""
