"""First step of the import: which file."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from governance_desk.language import tr
from ui.language import spoken
from ui.operations.ask_for_file import ask_where_to_save, ask_which_to_open
from ui.words import label

FILES = "*.xlsx *.csv *.xls *.et *.txt"


class ChooseStep(QWidget):
    """`chosen` carries the path; `template_wanted` where the empty list is to be written."""

    chosen = Signal(str)
    template_wanted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)
        self._lead = label("lead")
        self._hint = label("muted")
        self.choose = QPushButton()
        self.choose.setProperty("kind", "primary")
        self.choose.clicked.connect(self.ask)
        self.template = QPushButton()
        self.template.clicked.connect(self._template)
        self._privacy = label("small")
        row = QHBoxLayout()
        row.addWidget(self.choose)
        row.addWidget(self.template)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setSpacing(16)
        column.addWidget(self._lead)
        column.addWidget(self._hint)
        column.addLayout(row)
        column.addStretch(1)
        column.addWidget(self._privacy)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._lead.setText(tr("Choose the member list as you keep it: a spreadsheet (.xlsx) or a CSV file."))
        self._hint.setText(
            tr(
                "The heading row and the columns are recognised; every problem is shown with its row. "
                "Nothing is stored before you agree. You can also drop the file here."
            )
        )
        self.choose.setText(tr("Choose the file …"))
        self.template.setText(tr("Save an empty list to fill in …"))
        for button in (self.choose, self.template):
            button.setAccessibleName(button.text())
        self._privacy.setText(
            tr("Telephone numbers and mail addresses are kept outside the journal, so that they can be erased.")
        )

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _local(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = _local(event.mimeData())
        if path:
            event.acceptProposedAction()
            self.chosen.emit(path)

    def ask(self) -> None:
        """Ask which file."""
        path = ask_which_to_open(
            self,
            tr("Member list"),
            kinds=tr("Spreadsheets and CSV") + f" ({FILES});;" + tr("All files") + " (*)",
        )
        if path:
            self.chosen.emit(path)

    def _template(self) -> None:
        path = ask_where_to_save(
            self, tr("Save an empty list"), name="会员名单.xlsx", kind=tr("Spreadsheets"), ending=".xlsx"
        )
        if path is not None:
            self.template_wanted.emit(str(path))


def _local(data: QMimeData) -> str:
    files = [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
    return files[0] if len(files) == 1 else ""
