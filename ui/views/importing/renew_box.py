"""Whether the list also brings the contact data of units that are members already."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtWidgets import QCheckBox

from governance_desk.language import tr
from governance_desk.register.importing.findings import ImportRow


class RenewBox(QCheckBox):
    """Hidden where the list says nothing new of a member. `members`: by name, with what is kept of them by kind."""

    def __init__(self) -> None:
        super().__init__()
        self._rows: list[ImportRow] = []
        self.members: Mapping[str, Mapping[str, str]] = {}

    def begin(self, members: Mapping[str, Mapping[str, str]]) -> None:
        """For another list; nothing is taken over before the clerk says so."""
        self.members = members
        self.setChecked(False)

    def show_rows(self, rows: Sequence[ImportRow]) -> None:
        """The list with the decisions so far."""
        known = [row for row in rows if not row.skipped and row.unit_name in self.members]
        self._rows = [row for row in known if not set(row.kept_beside) <= set(self.members[row.unit_name].items())]
        self.setVisible(bool(self._rows))
        self.setText(tr("Take over contact data and addresses of members ({number})", number=len(self._rows)))
        self.setAccessibleName(self.text())

    def renewed(self) -> list[ImportRow]:
        """The rows of members of which other contact data is kept, or none; where the clerk wants it taken over."""
        return self._rows if self.isChecked() else []
