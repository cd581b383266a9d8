"""Demands for an extraordinary meeting: recorded, and dropped."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.charter.keys import BodyKey, OfficeKey
from governance_desk.charter.model import BodyRule
from governance_desk.register.demands.commands import DemandMeeting, DropDemand
from governance_desk.register.demands.state import DemandId
from ui.desk import Desk
from ui.operations.run import run


def bodies_demanded(desk: Desk) -> tuple[BodyRule, ...]:
    """The bodies of whose extraordinary meetings the charter of today says, or leaves open, who may demand them."""
    charter = desk.association.rules_on(desk.clock().day).charter
    return tuple(body for body in charter.bodies if body.demand)


def demand_meeting(
    *,
    desk: Desk,
    body: BodyKey,
    day: datetime.date,
    about: str,
    office: OfficeKey | None,
    demanders: Sequence[str],
    document: str,
    parent: QWidget,
) -> bool:
    """Somebody entitled demands an extraordinary meeting."""
    command = DemandMeeting(
        demand=DemandId(desk.new_id("demand")),
        body=body,
        day=day,
        about=about,
        office=office,
        demanders=tuple(demanders),
        document=document,
    )
    return run(desk, command, parent)


def drop_demand(*, desk: Desk, demand: DemandId, reason: str, parent: QWidget) -> bool:
    """It was withdrawn, or entered wrongly."""
    return run(desk, DropDemand(demand=demand, reason=reason), parent)
