"""What one key of the format is called."""

from __future__ import annotations

import msgspec

from governance_desk.language import Text


class Label(msgspec.Struct, frozen=True):
    """`name` as a secretariat would say it, `says` what is to be written there, `unit` of its number."""

    name: Text
    says: Text | None = None
    unit: Text | None = None


def label(name: Text, says: Text | None = None, *, unit: Text | None = None) -> Label:
    """The same, for the tables."""
    return Label(name, says, unit)
