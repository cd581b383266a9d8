"""The steps in which units come to another class. `unit` is the member's name."""

from __future__ import annotations

from governance_desk.stories.step import Step


class ApplyForClass(Step, frozen=True):
    """A member applies for a higher class, or steps down; `unit_class` by its name or key."""

    unit: str
    unit_class: str
    document: str = "申请书"
    reason: str = ""
    materials: tuple[str, ...] = ()


class CloseClassWish(Step, frozen=True):
    """The application goes no further."""

    unit: str
    reason: str


SeatingStep = ApplyForClass | CloseClassWish
