"""Characters that no font has, one row for each text in which one stands."""

from __future__ import annotations

from governance_desk.documents.layout.missing import Missing, near
from governance_desk.language import tr
from ui.models.table import Column, TableModel

COLUMNS: tuple[Column[Missing], ...] = (
    Column(lambda: tr("Character"), lambda each: f"{each.character}　U+{ord(each.character):04X}"),
    Column(lambda: tr("Stands in"), near),
)


class MissingCharactersModel(TableModel[Missing]):
    """In the order of the papers."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda each: f"{each.character}/{each.text}")
