"""Files dropped on a place."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QWidget

from ui.words import restyle

Dropped = Callable[[list[str], QDropEvent], None]


class FileDrop(QObject):
    """Makes `place` take files; it has the property "dropping" while some are held above it."""

    def __init__(self, place: QWidget, dropped: Dropped) -> None:
        super().__init__(place)
        self._place = place
        self._dropped = dropped
        place.setAcceptDrops(True)
        place.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.DragEnter, QEvent.Type.DragMove) and isinstance(event, QDropEvent):
            if not files_in(event.mimeData()):
                return super().eventFilter(watched, event)
            self._show(dropping=True)
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.DragLeave:
            self._show(dropping=False)
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            paths = files_in(event.mimeData())
            self._show(dropping=False)
            if paths:
                event.acceptProposedAction()
                self._dropped(paths, event)
                return True
        return super().eventFilter(watched, event)

    def _show(self, *, dropping: bool) -> None:
        if bool(self._place.property("dropping")) != dropping:
            self._place.setProperty("dropping", dropping)
            restyle(self._place)


def files_in(data: QMimeData) -> list[str]:
    """The files on a disk that are dragged; nothing where what is dragged is something else."""
    return [url.toLocalFile() for url in data.urls() if url.isLocalFile()]
