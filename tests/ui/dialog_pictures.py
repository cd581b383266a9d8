"""Pictures of the dialogs: the start of an association, the import of a list, and those of the pages."""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from governance_desk.paths import resource
from tests.ui.association import COUNCIL, founded, furnished
from tests.ui.pictures import picture, settle
from ui.models.clauses import clause_rows
from ui.views.clauses.adopt_dialog import AdoptDialog
from ui.views.clauses.amend_dialog import AmendDialog
from ui.views.importing.dialog import ImportDialog
from ui.views.seats.dialogs import OfficeDialog, SeatDialog, TermDialog
from ui.views.start_association import StartDialog
from ui.views.starting.edit_dialog import EditDialog
from ui.views.templates.dialog import TemplatesDialog
from ui.window import DeskWindow


def take(window: DeskWindow, folder: Path) -> None:
    """Write the pictures below `folder`; the window shows no association afterwards."""
    _pages(window, folder)
    _import(window, folder)
    _start(window, folder)


def _pages(window: DeskWindow, folder: Path) -> None:
    desk = furnished()
    window.show_desk(desk)
    rules = desk.association.rules
    body = rules.charter.body(COUNCIL)
    row = next(row for row in clause_rows(rules, desk.clock().day) if row.readings)
    dialogs = {
        "term": TermDialog(desk, body, window),
        "seat": SeatDialog(desk, body, window),
        "office": OfficeDialog(desk, window),
        "amend": AmendDialog(desk, window),
        "write": EditDialog(desk.association.versions[0].toml, rules.charter, window),
        "letterhead": TemplatesDialog(desk, window),
        "wording": TemplatesDialog(desk, window, "minutes"),
        "adopt": AdoptDialog(desk, row, row.readings[0].key, window),
    }
    for name, dialog in dialogs.items():
        picture(dialog, folder / f"{name}.png")
        dialog.close()


def _import(window: DeskWindow, folder: Path) -> None:
    dialog = ImportDialog(founded(), window)
    picture(dialog, folder / "import-1-file.png")
    dialog.read(str(resource("samples", "cfia-members.xlsx")))
    _wait(dialog, 1)
    picture(dialog, folder / "import-2-columns.png")
    dialog.onward.click()
    _wait(dialog, 2)
    picture(dialog, folder / "import-3-problems.png")
    dialog.problems.accept_all.click()
    picture(dialog, folder / "import-4-mended.png")
    dialog.close()


def _wait(dialog: ImportDialog, step: int) -> None:
    while dialog.stack.currentIndex() != step:
        settle()


def _start(window: DeskWindow, folder: Path) -> None:
    dialog = StartDialog(window)
    dialog.open()
    picture(dialog, folder / "start-1-charter.png")
    dialog.charter.choose.setCurrentIndex(1)
    dialog.charter.choose.activated.emit(1)
    picture(dialog, folder / "start-1-other-charter.png")
    with TemporaryDirectory() as place:
        dialog.found_in(Path(place) / "association.gdesk")
        for step, name in enumerate(("members", "council", "readings"), 1):
            picture(dialog, folder / f"start-{step + 1}-{name}.png")
            dialog.go_on() if step < 3 else dialog.reject()
        window.show_desk(None)
