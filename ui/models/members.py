"""The member units as a list, those that have left among them."""

from __future__ import annotations

from governance_desk.association.state import Association
from governance_desk.lists.members import MemberRow, Members
from ui.models.list_model import ListModel


class MembersModel(ListModel[MemberRow]):
    """Reads the register; nothing of a unit is copied."""

    def __init__(self) -> None:
        self._members = Members()
        super().__init__(self._members.columns, lambda row: row.unit.id)

    def rows_of(self, association: Association) -> list[MemberRow]:
        """Every unit as it is now."""
        return self._members.rows(association)
