"""The papers that can be drawn up, as a list."""

from __future__ import annotations

from governance_desk.lists.papers import COLUMNS, PaperRow
from ui.models.list_model import ListModel


class PapersModel(ListModel[PaperRow]):
    """Read only; the newest first."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda row: row.key)
