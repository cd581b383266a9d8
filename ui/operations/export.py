"""Save any list of the program as a spreadsheet or as CSV: what is shown, or all of it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from governance_desk.language import tr
from governance_desk.lists.column import Column
from governance_desk.lists.save import Form, save
from governance_desk.lists.sheet import Sheet
from ui.models.list_model import ListModel
from ui.models.table import TableModel
from ui.operations.ask_for_file import ask_where_to_save
from ui.operations.background import Watch, in_background
from ui.operations.saved import saved


def export_list(*, title: str, model: ListModel[Any], columns: Sequence[str], parent: QWidget) -> None:
    """Ask what and how, then where; `columns` are those that are shown."""
    listing = model.listing
    shown = Sheet(title, [listing.column(key) for key in columns], model.shown_rows())
    whole = Sheet(title, listing.columns, list(listing.rows))
    export_sheets(shown=shown, whole=whole, parent=parent)


def export_table(*, title: str, model: TableModel[Any], parent: QWidget) -> None:
    """The same for a table that is neither searched nor filtered: all of it, as it is shown."""
    columns = [Column[Any](str(at), column.heading, column.show) for at, column in enumerate(model.columns)]
    export_sheets(whole=Sheet(title, columns, [model.row(at) for at in range(model.rowCount())]), parent=parent)


def export_sheets(*, whole: Sheet[Any], parent: QWidget, shown: Sheet[Any] | None = None) -> None:
    """Ask which of the two, and how; without `shown`, or with nothing in it, there is nothing to choose but how."""
    if shown is not None and not shown.rows:
        shown = None
    from ui.views.export_dialog import ExportDialog

    dialog = ExportDialog(whole, shown, parent)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def save_sheet(*, sheet: Sheet[Any], form: Form, parent: QWidget) -> bool:
    """Ask where, and write it beside the windows; False where the clerk changed their mind."""
    kinds = {Form.WORKBOOK: tr("Spreadsheets"), Form.UTF_8: tr("CSV files"), Form.GB_18030: tr("CSV files")}
    path = ask_where_to_save(
        parent,
        tr("Save the list"),
        name=f"{sheet.title}{form.ending}",
        kind=kinds[form],
        ending=form.ending,
    )
    if path is None:
        return False

    def work(watch: Watch) -> int:
        def look(done: int, whole: int) -> None:
            watch.progress(done, whole)
            watch.stop_if_cancelled()

        return save(path, sheet, form, watch=look)

    def done(cut: int) -> None:
        saved(parent, path)
        if cut:
            _tell_of_cuts(cut, parent)

    in_background(sentence=tr("The list is being saved …"), work=work, done=done, parent=parent)
    return True


def _tell_of_cuts(cut: int, parent: QWidget) -> None:
    from governance_desk.errors import Fault
    from governance_desk.language import text
    from ui.errors import show_error

    show_error(
        Fault(
            text("{number} texts are longer than a cell of a spreadsheet takes; they end with “…” in it.", number=cut),
            safe=text("Here in the program they are whole."),
            next_step=text("Save the list as CSV, which takes them whole."),
        ),
        parent,
    )
