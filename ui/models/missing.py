"""What is not known of the recipients of a mailing, one row for each."""

from __future__ import annotations

from governance_desk.language import tr
from governance_desk.lists.mailing import Missing, lack_words
from ui.models.table import Column, TableModel

COLUMNS: tuple[Column[Missing], ...] = (
    Column(lambda: tr("Recipient"), lambda each: each.name),
    Column(lambda: tr("Missing"), lambda each: lack_words(each.lack), tone=lambda _each: "warn"),
)


class MissingModel(TableModel[Missing]):
    """In the order of the recipients."""

    def __init__(self) -> None:
        super().__init__(COLUMNS, lambda each: f"{each.name}/{each.unit}/{each.lack}")
