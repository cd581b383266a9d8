"""What is recorded in a copy."""

from typing import ClassVar

from governance_desk.journal.event import Event


class RehearsalBegun(Event, frozen=True):
    """Everything after this entry is a rehearsal; nothing takes it back."""

    kind: ClassVar[str] = "association.rehearsal-begun"
    copied: str
    entry: int
