"""The rules by which a page shows things: those of the day at which the clerk looks."""

from __future__ import annotations

from governance_desk.charter.readings import CharterInForce
from ui.desk import Desk


def rules_today(desk: Desk) -> CharterInForce:
    """The charter in force today with its readings; a version that begins later holds for nothing yet."""
    rules: CharterInForce = desk.association.rules_on(desk.clock().day)
    return rules
