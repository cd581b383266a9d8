"""Open an association in the window: the sample, a file, or one that was open before; or begin a new one."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import tr
from ui.desk import Desk
from ui.window import DeskWindow

if TYPE_CHECKING:
    from ui.operations.background import Background, Watch

ENDING = ".gdesk"


def open_again(*, window: DeskWindow, path: str) -> bool:
    """Open the file or URL at `path`; what is wrong with it is shown and the window stays as it was.

    True where it is open, or will be: what takes long is done beside the window.
    """
    from governance_desk.desk import TakesLong, open_desk

    try:
        return _show(window, lambda: open_desk(path, at_once=True))
    except TakesLong:
        open_slowly(window=window, path=path)
        return True


def opened(path: str) -> tuple[Desk | None, Refusal | Fault | None, bool]:
    """The association at `path`, or what keeps it from being opened; or whether it takes too long to wait for."""
    from governance_desk.desk import TakesLong, open_desk

    try:
        return open_desk(path, at_once=True), None, False
    except (Refusal, Fault) as error:
        return None, error, False
    except TakesLong:
        return None, None, True


def open_slowly(*, window: DeskWindow, path: str) -> Background:
    """Open the file beside the window, with the progress in sight, and show it there."""
    from governance_desk.desk import open_desk
    from ui.operations.background import in_background

    def work(watch: Watch) -> Desk:
        def read(number: int, whole: int) -> None:
            watch.stop_if_cancelled()
            watch.progress(number, whole)

        return open_desk(path, watch=read)

    def show(desk: Desk) -> None:
        _show(window, lambda: desk)

    background = in_background(
        sentence=tr("The association is being read; after an upgrade this takes a moment …"),
        work=work,
        done=show,
        parent=window,
    )
    background.open()  # at once: nothing else is to be begun meanwhile
    return background


def open_chosen(*, window: DeskWindow) -> bool:
    """Let the reader choose a file, and open it."""
    from ui.operations.ask_for_file import ask_which_to_open

    path = ask_which_to_open(window, tr("Open a file"), kinds=tr("Associations") + f" (*{ENDING})")
    return bool(path) and open_again(window=window, path=path)


def open_sample(*, window: DeskWindow) -> None:
    """Make a fresh sample association beside the windows, and open it."""
    from governance_desk.stories.sample import make_sample
    from ui.operations.background import in_background

    folder = sample_folder()

    def show(path: Path) -> None:
        open_again(window=window, path=str(path))

    in_background(
        sentence=tr("The sample association is being made …"),
        work=lambda _watch: make_sample(folder),
        done=show,
        parent=window,
    )


def sample_folder() -> Path:
    """A new folder for one sample, below the user's own data of this program."""
    from PySide6.QtCore import QStandardPaths

    places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    written = datetime.datetime.now().astimezone()
    folder = Path(places) / "governance-desk" / "samples" / f"{written:%Y%m%d-%H%M%S}"
    folder.mkdir(parents=True, exist_ok=True)
    return folder


def start_new(*, window: DeskWindow) -> None:
    """Lead through a new association: charter, member list, seats, readings of the silent clauses."""
    from ui.views.start_association import StartDialog

    StartDialog(window).open()


def found(*, window: DeskWindow, name: str, charter: str, since: datetime.date, path: Path, parent: QWidget) -> bool:
    """Make the file, found the association in it under the charter's text, and show it; True when all is saved."""
    from governance_desk.charter.load import read_charter
    from governance_desk.desk import open_desk
    from governance_desk.register.commands import FoundAssociation

    desk: Desk | None = None
    try:
        read_charter(charter, place=name)  # before a file is made: a charter that is none leaves no file behind
        desk = open_desk(path, create=True)
        desk.do(FoundAssociation(name=name, charter=charter, since=since))
    except (Refusal, Fault) as error:
        if desk is not None:
            desk.close()
            path.unlink(missing_ok=True)
        _say(error, parent)
        return False
    return _show(window, lambda: desk)


def _show(window: DeskWindow, make: Callable[[], Desk]) -> bool:
    try:
        desk = make()
    except (Refusal, Fault) as error:
        _say(error, window)
        return False
    from ui.operations.finish_opening import FinishOpening

    window.show_desk(desk)
    if not desk.association.rehearsal:  # the next start opens the record
        window.preferences.last_file = str(desk.path)
    QTimer.singleShot(0, window, lambda: FinishOpening(desk, window))  # once the first picture is there
    return True


def _say(error: Refusal | Fault, parent: QWidget) -> None:
    from ui.errors import show_error  # a start without errors needs no dialogs

    show_error(error, parent)
