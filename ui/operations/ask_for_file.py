"""Ask for a file to open, or for a place to save one: the only way to the dialogs of the system.

They begin in the folder for documents, later where the reader was last.
"""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from governance_desk.errors import Fault
from governance_desk.language import text, tr
from ui.errors import show_error

REHEARSAL_MARK = "演练"
"""As on the papers, in the charter's language."""

NO_OTHERS: Mapping[str, str] = {}


class _Last:
    folder: Path | None = None


def kinds_of(name: str, endings: str) -> str:
    """The kinds for `ask_which_to_open`: files of these endings ("*.jpg *.png"), in small and large letters, or all."""
    return f"{name} ({endings} {endings.upper()});;" + tr("All files") + " (*)"


def ask_which_to_open(parent: QWidget, title: str, *, kinds: str) -> str:
    """The path that was chosen, or nothing; `kinds` as Qt writes them: "PDF (*.pdf);;All files (*)"."""
    path, _kind = QFileDialog.getOpenFileName(parent, title, _begin(""), kinds)
    if path:
        _Last.folder = Path(path).parent
    return path


def ask_which_to_attach(parent: QWidget, title: str) -> list[str]:
    """The paths that were chosen, of whatever kind; nothing where the reader changed their mind."""
    paths, _kind = QFileDialog.getOpenFileNames(parent, title, _begin(""))
    if paths:
        _Last.folder = Path(paths[0]).parent
    return list(paths)


def ask_where_to_save(
    parent: QWidget, title: str, *, name: str, kind: str, ending: str, others: Mapping[str, str] = NO_OTHERS
) -> Path | None:
    """A path that ends in `ending`, in a folder that is there; None where the reader changed their mind.

    `others`: further kinds with their endings. The ending that is typed decides, and where none is, the kind.

    The system asks before a file is written over. Where it could not, because the ending was not typed, that is
    refused, and so is a folder that does not exist: more likely than not it was misspelled.
    """
    kinds = {f"{each} (*{ends})": ends for each, ends in {kind: ending, **others}.items()}
    answer, chosen = QFileDialog.getSaveFileName(parent, title, _begin(_marked(parent, name)), ";;".join(kinds))
    if not answer:
        return None
    typed = Path(answer)
    known = typed.suffix.lower() in kinds.values()
    path = typed if known else typed.with_name(typed.name + kinds.get(chosen, ending))
    if not path.parent.is_dir():
        wrong = Fault(
            text("There is no folder {folder}.", folder=str(path.parent)),
            next_step=text("Choose a folder that is there, or make a new one in the dialog."),
        )
    elif path != typed and path.exists():
        wrong = Fault(
            text("There is a file of this name already: {path}.", path=str(path)),
            next_step=text("Choose another name, or choose that file in the dialog to write over it."),
        )
    else:
        _Last.folder = path.parent
        return path
    show_error(wrong, parent)
    return None


def ask_for_folder(parent: QWidget, title: str) -> Path | None:
    """A folder that is there; None where the reader changed their mind."""
    answer = QFileDialog.getExistingDirectory(parent, title, _begin(""))
    if not answer:
        return None
    _Last.folder = Path(answer)
    return Path(answer)


def forget_the_last_folder() -> None:
    """Begin in the folder for documents again."""
    _Last.folder = None


def _marked(parent: QWidget, name: str) -> str:
    """The name, with the mark before it in a rehearsal: a table or a list has no room for one within."""
    over: QWidget | None = parent.window()
    while over is not None:
        if getattr(over, "rehearses", False):
            return f"{REHEARSAL_MARK}　{name}"
        above = over.parentWidget()
        over = above.window() if above is not None else None
    return name


def _begin(name: str) -> str:
    folder = _Last.folder
    if folder is None or not folder.is_dir():
        written = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        folder = Path(written) if Path(written).is_dir() else Path.home()
    return f"{folder}/{name}"
