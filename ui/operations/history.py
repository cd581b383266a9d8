"""What the journal knows of a unit or a seat, read when it is asked for."""

from __future__ import annotations

from governance_desk.lists.history import Known, history_rows, ids_of_unit
from governance_desk.register.state import Seat, Unit
from ui.desk import Desk


def history_of_unit(desk: Desk, unit: Unit) -> list[Known]:
    """Everything about the unit, its seats and its representative; the newest first."""
    ids = ids_of_unit(desk.association, unit)
    return history_rows(desk.association, desk.entries_about(ids), ids)


def history_of_seat(desk: Desk, seat: Seat) -> list[Known]:
    """Everything about the seat and whoever holds it; the newest first."""
    ids = frozenset({str(seat.id), str(seat.person)})
    return history_rows(desk.association, desk.entries_about(ids), ids)
