"""The documents that were issued, as a list."""

from __future__ import annotations

from governance_desk.lists.issued import COLUMNS, IssuedRow
from ui.models.list_model import ListModel


class IssuedModel(ListModel[IssuedRow]):
    """Read only; the newest first."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.key)
