"""What a clerk does once the association is terminated."""

from __future__ import annotations

import datetime

from PySide6.QtWidgets import QWidget

from governance_desk.charter.model import WindingUpRule
from governance_desk.language import tr
from governance_desk.register.state import Unit
from governance_desk.register.winding_up.commands import FormWindingUpGroup, SettleRemainder
from ui.desk import Desk
from ui.operations.leaving import rules_of
from ui.operations.run import run


def leads(desk: Desk, unit: Unit) -> WindingUpRule | None:
    """The charter's rule, where the association is terminated and this is the unit that winds it up; else None."""
    rule = rules_of(desk).charter.winding_up
    ended = desk.association.register.terminated is not None
    return rule if ended and rule is not None and unit.membership_class == rule.led_by else None


def facts_of_winding_up(desk: Desk, rule: WindingUpRule) -> list[tuple[str, str]]:
    """When it was terminated, who is in the group, what became of the remainder."""
    register = desk.association.register
    found = register.winding_up
    group = f"{found.formed.isoformat()}　{found.members}" if found is not None else tr("not formed yet")
    return [
        (tr("Terminated"), register.terminated.isoformat() if register.terminated else ""),
        (tr("Winding-up group"), f"{group}（{rule.article}）"),
        (tr("What remained"), found.settled.isoformat() if found is not None and found.settled else ""),
    ]


def form(*, desk: Desk, members: str, day: datetime.date, document: str, parent: QWidget) -> bool:
    """The group is there."""
    return run(desk, FormWindingUpGroup(members=members, day=day, document=document), parent)


def settle(*, desk: Desk, words: str, day: datetime.date, document: str, parent: QWidget) -> bool:
    """What remained was disposed of."""
    return run(desk, SettleRemainder(words=words, day=day, document=document), parent)
