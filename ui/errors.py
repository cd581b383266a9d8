"""The one place where errors are shown: what happened, which article or file, what is safe, the next step.

`Refusal` and `Fault` are shown as sentences. Anything else is a bug: it is written to a report file and logged,
the reader gets a sentence that says where the report lies, and no traceback.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from types import TracebackType

import msgspec
from PySide6.QtCore import QCoreApplication, QStandardPaths, Qt, Signal, qVersion
from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import Text, tr
from ui import theme
from ui.words import label

log = logging.getLogger("governance_desk")

Hook = Callable[[type[BaseException], BaseException, TracebackType | None], object]


class Message(msgspec.Struct, frozen=True):
    """An error as it is shown: which icon in which colour, and the sentences from top to bottom."""

    icon: str
    tone: str
    heading: str
    sentence: str
    article: str
    next_step: str
    clause: str = ""  # whose reading is missing, where that is the reason


def describe(error: Refusal | Fault) -> Message:
    """The words for an error that a person is meant to read."""
    if isinstance(error, Refusal):
        clause = str(error.next_step.values.get("clause", ""))
        step = str(error.next_step)
        return Message("refusal", "warn", tr("Not allowed"), str(error.sentence), error.article, step, clause)
    next_step = f"{error.safe}\n{error.next_step}"
    return Message("warning", "bad", tr("That did not work"), str(error.sentence), "", next_step)


_shown: set[QDialog] = set()
"""Dialogs in sight. One that no window holds would otherwise vanish with the last reference to it."""


class ErrorDialog(QDialog):
    """Window-modal; `article_wanted` is sent when the reader follows the article, or the clause that lacks a reading,
    to the charter page."""

    article_wanted = Signal(str)

    def __init__(self, message: Message, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.message = message
        _shown.add(self)
        self.finished.connect(lambda: _shown.discard(self))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(message.heading)
        self.setAccessibleName(message.heading)
        self.setAccessibleDescription(message.sentence)
        picture = QLabel()
        picture.setPixmap(theme.pixmap(message.icon, message.tone, theme.px(40)))
        column = QVBoxLayout()
        column.setSpacing(10)
        for role, words in (
            ("heading", message.heading),
            ("", message.sentence),
            ("muted", message.article),
            ("", message.next_step),
        ):
            if words:
                line = label(role)
                line.setText(words)
                line.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
                column.addWidget(line)
        column.addSpacing(8)
        column.addLayout(self._buttons())
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 20, 24, 20)
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        self.setMinimumWidth(min(900, theme.px(460)))

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.addStretch(1)
        if self.message.article or self.message.clause:
            article = QPushButton(tr("Adopt a reading") if self.message.clause else tr("Show the article"))
            article.setAccessibleName(article.text())
            article.clicked.connect(self._follow)
            row.addWidget(article)
        close = QPushButton(tr("Close"))
        close.setAccessibleName(close.text())
        close.setProperty("kind", "primary")
        close.setDefault(True)
        close.clicked.connect(self.accept)
        row.addWidget(close)
        close.setFocus()
        return row

    def _follow(self) -> None:
        self.article_wanted.emit(self.message.clause or self.message.article)
        self.accept()


def show_error(error: Refusal | Fault, parent: QWidget | None) -> ErrorDialog:
    """Show a refusal or a fault above `parent`'s window, without waiting for the answer."""
    message = describe(error)
    if message.clause and parent is not None:
        message = _with_clause_named(message, error, parent.window())
    dialog = ErrorDialog(message, parent.window() if parent else None)
    if parent is not None:
        dialog.article_wanted.connect(lambda article: _follow(parent.window(), article))
    dialog.open()
    return dialog


def _with_clause_named(message: Message, error: Refusal | Fault, window: QWidget | None) -> Message:
    """The core names a clause by its place in the charter file; people know it by what it is about."""
    while window is not None and not hasattr(window, "desk"):
        window = window.parentWidget()
    desk = getattr(window, "desk", None)
    if desk is None:
        return message
    from governance_desk.charter.model import ClauseId
    from governance_desk.charter.wording import clause_name

    name = clause_name(desk.association.rules.charter, ClauseId(message.clause))
    values = {**error.next_step.values, "clause": f"“{name}”"}
    return msgspec.structs.replace(message, next_step=str(Text(error.next_step.template, values)))


def _follow(window: QWidget | None, article: str) -> None:
    """Show the charter page; dialogs between here and the desk's window give way to it."""
    while window is not None:
        above = window.parentWidget()
        if isinstance(window, QDialog):
            window.reject()
        elif callable(go := getattr(window, "go", None)):
            go("charter", article)
            return
        window = above.window() if above is not None else None


def report_folder() -> Path:
    """Where reports of bugs are written: the program's own folder among the user's data."""
    places = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.GenericDataLocation)
    return Path(places) / "governance-desk" / "reports"


def install_hook(folder: Path | None = None) -> None:
    """Report every bug. A hook that was there before (a test's, a debugger's) still gets the exception."""
    before: Hook = sys.excepthook
    log.addHandler(logging.NullHandler())  # else Python prints the traceback where no log was asked for

    def hook(kind: type[BaseException], error: BaseException, where: TracebackType | None) -> None:
        if not issubclass(kind, Exception):
            before(kind, error, where)
            return
        if isinstance(error, Refusal | Fault):
            show_error(error, QApplication.activeWindow())
            return
        report = _write_report(folder or report_folder(), error)
        log.critical("A bug; the report is %s", report, exc_info=(kind, error, where))
        if QCoreApplication.instance() is not None:
            ErrorDialog(_bug_message(report), QApplication.activeWindow()).open()
        if before is not sys.__excepthook__:
            before(kind, error, where)

    sys.excepthook = hook


def _bug_message(report: Path | None) -> Message:
    next_step = tr("Please go on; if it happens again, start the program anew.")
    if report is not None:
        next_step = (
            tr("A report was written to {path}. Please send it to your support.", path=report) + "\n" + next_step
        )
    return Message(
        "warning",
        "bad",
        tr("A mistake in the program"),
        tr("The program made a mistake and did not do the last thing. Everything saved before is safe."),
        "",
        next_step,
    )


def _write_report(folder: Path, error: BaseException) -> Path | None:
    """The report's path, or None where even that cannot be written (the log still has it)."""
    import platform
    import traceback

    written = datetime.now().astimezone()
    lines = [
        f"time      {written.isoformat(timespec='seconds')}",
        f"system    {platform.platform()}",
        f"python    {platform.python_version()}, Qt {qVersion()}",
        "",
        *traceback.format_exception(error),
    ]
    path = folder / f"report-{written:%Y%m%d-%H%M%S-%f}.txt"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        path.write_text("\n".join(lines), encoding="utf-8")
    except OSError:
        log.exception("the report could not be written to %s", path)
        return None
    return path
