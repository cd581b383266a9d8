"""Asked before a paper is written in which characters are missing: which, in which names, and whether all the same."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from governance_desk.documents.layout.missing import Missing, what_to_do
from governance_desk.language import in_a_row, tr
from ui import theme
from ui.models.missing_characters import MissingCharactersModel
from ui.widgets.form_dialog import FormDialog
from ui.widgets.table import RowTable
from ui.words import flexible


class CharactersDialog(FormDialog):
    """Accepted where the clerk wants the papers with 〓 in these places."""

    def __init__(self, missing: Sequence[Missing], parent: QWidget) -> None:
        lead = in_a_row(
            (tr("No font on this computer has these characters: they are printed as 〓."), what_to_do(missing))
        )
        super().__init__(tr("Characters that cannot be printed"), lead, tr("Write with 〓"), parent)
        self.model = MissingCharactersModel()
        self.model.show_rows(missing)
        self.table = RowTable(self.model)
        self.table.fit((150, 300), stretch=1)
        self.table.setAccessibleName(self.windowTitle())
        flexible(self.table, 150)
        self.column.insertWidget(self.column.indexOf(self.fields) + 1, self.table, 100)
        self.setMinimumWidth(min(900, theme.px(560)))
        self.leave.setFocus()
