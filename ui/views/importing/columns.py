"""Second step of the import: the sheet with its heading row and columns, as recognised; the clerk may change both."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.register.importing.fields import Field
from governance_desk.register.importing.recognise import Mapping, Recognised, find_mapping, recognise_headings
from governance_desk.register.importing.sheet import Sheet, column_letter, shown
from ui import theme
from ui.language import spoken
from ui.models.import_problems import field_words, visible
from ui.models.sheet import SheetModel
from ui.widgets.side_by_side import LARGEST_BESIDE
from ui.widgets.table import RowTable
from ui.words import label, roomy

ASKED = tuple(field for field in Field if field is not Field.NUMBER)
NOWHERE = -1


class ColumnsStep(QWidget):
    """`changed` is sent when the clerk chooses another sheet, heading row or column."""

    changed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._sheets: tuple[Sheet, ...] = ()
        self._at = 0
        self._mapping = Mapping(1, {})
        self._model = SheetModel()
        self._lead = label("muted")
        self._sheet_words = label(wrap=False)
        self.sheet_field = QComboBox()
        self.sheet_field.activated.connect(self._choose_sheet)
        self._header_words = label(wrap=False)
        self.header_field = QSpinBox()
        self.header_field.setMinimum(1)
        roomy(self.header_field)
        self.header_field.valueChanged.connect(self._choose_header)
        self._field_words: dict[Field, QLabel] = {}
        self.fields: dict[Field, QComboBox] = {}
        self.view = RowTable(self._model)
        self.view.setMinimumHeight(theme.px(150))
        first = QHBoxLayout()
        first.setSpacing(12)
        for part in (self._sheet_words, self.sheet_field, self._header_words, self.header_field):
            first.addWidget(part)
        first.addStretch(1)
        grid = QGridLayout()
        grid.setHorizontalSpacing(10)
        grid.setVerticalSpacing(6)
        in_a_row = 4 if theme.percent() <= LARGEST_BESIDE else 2
        for place, field in enumerate(ASKED):
            words, box = label(wrap=False), QComboBox()
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(10)
            box.activated.connect(lambda _at, field=field: self._choose_column(field))
            words.setBuddy(box)
            self._field_words[field], self.fields[field] = words, box
            grid.addWidget(words, place // in_a_row, place % in_a_row * 2)
            grid.addWidget(box, place // in_a_row, place % in_a_row * 2 + 1)
        for column in range(in_a_row):
            grid.setColumnStretch(column * 2 + 1, 1)
        column_layout = QVBoxLayout(self)
        column_layout.setContentsMargins(0, 0, 0, 0)
        column_layout.setSpacing(10)
        column_layout.addWidget(self._lead)
        column_layout.addLayout(first)
        column_layout.addLayout(grid)
        column_layout.addWidget(self.view, 1)
        spoken(self.retranslate)

    def show_sheets(self, sheets: tuple[Sheet, ...], recognised: Recognised | None) -> None:
        """Show what was read; where no heading row was recognised, the clerk says which it is."""
        self._sheets = sheets
        sheet = recognised.sheet if recognised is not None else sheets[0]
        self._at = next(at for at, each in enumerate(sheets) if each is sheet)
        self._mapping = recognised.mapping if recognised is not None else Mapping(1, {})
        self.sheet_field.clear()
        self.sheet_field.addItems([each.title for each in sheets])
        self.sheet_field.setCurrentIndex(self._at)
        self._show()

    @property
    def sheet(self) -> Sheet:
        """The sheet that was chosen."""
        return self._sheets[self._at]

    @property
    def mapping(self) -> Mapping:
        """The heading row and columns that were chosen."""
        return self._mapping

    @property
    def complete(self) -> bool:
        """Whether the names of the units have a column."""
        return self._mapping.column(Field.UNIT_NAME) is not None

    def retranslate(self) -> None:
        self._lead.setText(
            tr("This was recognised. Correct it where it is wrong: the heading row, and the column of each item.")
        )
        self._sheet_words.setText(tr("Sheet"))
        self.sheet_field.setAccessibleName(tr("Sheet"))
        self._header_words.setText(tr("Heading row"))
        self.header_field.setAccessibleName(tr("Heading row"))
        self.view.setAccessibleName(tr("The sheet"))
        for field in ASKED:
            self._field_words[field].setText(field_words(field))
            self.fields[field].setAccessibleName(tr("Column of {field}", field=field_words(field)))
        if self._sheets:
            self._show_fields()

    def _show(self) -> None:
        self.header_field.blockSignals(True)
        self.header_field.setMaximum(max(1, len(self.sheet.rows)))
        self.header_field.setValue(self._mapping.header_row)
        self.header_field.blockSignals(False)
        self._show_fields()
        self._model.show_sheet(self.sheet, self._mapping.header_row, self._mapping.columns)
        self.view.verticalHeader().show()
        self.view.verticalHeader().setDefaultSectionSize(theme.px(28))
        for column in range(self._model.columnCount()):
            self.view.setColumnWidth(column, theme.px(150))
        self.view.scrollTo(self._model.index(max(0, self._mapping.header_row - 2), 0))

    def _show_fields(self) -> None:
        header = self.sheet.row(self._mapping.header_row)
        width = max((len(row.cells) for row in self.sheet.rows), default=0)
        for field, box in self.fields.items():
            box.clear()
            box.addItem(tr("– nowhere –"), NOWHERE)
            for column in range(width):
                box.addItem(f"{column_letter(column)}  {visible(shown(header.at(column)))}", column)
            at = self._mapping.column(field)
            box.setCurrentIndex(0 if at is None else box.findData(at))

    def _choose_sheet(self, at: int) -> None:
        self._at = at
        self._mapping = find_mapping(self.sheet) or Mapping(1, {})
        self._show()
        self.changed.emit()

    def _choose_header(self, row: int) -> None:
        columns = recognise_headings(self.sheet.row(row))
        self._mapping = Mapping(row, columns or self._mapping.columns)
        self._show()
        self.changed.emit()

    def _choose_column(self, field: Field) -> None:
        column = self.fields[field].currentData()
        self._mapping = self._mapping.with_column(field, None if column == NOWHERE else int(column))
        self._show()
        self.changed.emit()
