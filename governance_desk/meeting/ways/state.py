"""The sections of a hall, and what was counted in each."""

from __future__ import annotations

import msgspec


class Section(msgspec.Struct, frozen=True):
    """A part of the hall, and who counts the hands there."""

    name: str
    teller: str


class SectionCount(msgspec.Struct, frozen=True):
    """What the teller counted in a section. `there`: the votes that are there; None where nobody counted them."""

    name: str
    teller: str
    yes: int
    no: int
    abstain: int
    there: int | None = None

    @property
    def counted(self) -> int:
        """The hands that were raised."""
        return self.yes + self.no + self.abstain
