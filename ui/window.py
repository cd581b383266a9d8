"""The desk's main window: rail, page, bar."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.language import tr
from governance_desk.meeting.state import Stage
from ui import pages
from ui.bar import Bar
from ui.desk import Desk
from ui.enter import pressed_by_enter
from ui.found import Found, Provider
from ui.language import spoken
from ui.preferences import Preferences
from ui.rail import Rail
from ui.views.page import Page
from ui.views.page_area import PageArea
from ui.widgets.banner import Banner


class DeskWindow(QMainWindow):
    """Shows one association or, without one, the welcome page. Pages are made when they are first shown."""

    page_made = Signal(object)

    def __init__(self, preferences: Preferences, desk: Desk | None = None) -> None:
        super().__init__()
        self.preferences = preferences
        self._desk: Desk | None = None
        self._made: dict[str, Page] = {}
        self._areas: dict[str, PageArea] = {}
        self._stale: set[str] = set()
        self.asks_before_closing = False
        self.entries: tuple[pages.Entry, ...] = ()
        self._providers: list[Provider] = [self._find_pages]
        self.rail = Rail()
        self.rail.chosen.connect(self.go)
        self.rail.find_wanted.connect(self.open_palette)
        self.stack = QStackedWidget()
        self.banner = Banner()
        self.banner.acted.connect(self._act)
        self.banner.acted_otherwise.connect(
            lambda: self._offered_besides() if self._offered_besides is not None else None
        )
        self._offered: Callable[[], object] | None = None
        self._offered_besides: Callable[[], object] | None = None
        self.record: Path | None = None  # where a rehearsal comes back to
        self.mark = Banner()
        self.mark.acted.connect(self._end_rehearsal)
        self.bar = Bar()

        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.rail)
        middle.addLayout(right, 1)
        whole = QWidget()
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.mark)
        column.addLayout(middle, 1)
        column.addWidget(self.bar)
        self.setCentralWidget(whole)
        self.setMinimumSize(960, 600)
        self.resize(1366, 768)

        for place in range(1, 10):
            keys = QShortcut(f"Ctrl+{place}", self)
            keys.activated.connect(lambda at=place - 1: self._go_to_place(at))
        QShortcut("Ctrl+K", self).activated.connect(self.open_palette)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)
        self.show_desk(desk)
        spoken(self.retranslate)

    def show_desk(self, desk: Desk | None) -> None:
        """Show another association, or the welcome page."""
        if self._desk is not None and self._desk is not desk:
            self._desk.close()
        self._desk = desk
        self.record = None
        for page in self._made.values():
            page.leave()
        for area in self._areas.values():
            self.stack.removeWidget(area)
            area.deleteLater()
        self._areas.clear()
        self._made.clear()
        self._stale.clear()
        if desk is not None:
            desk.subscribe(lambda events: self._on_events(desk, events))
        self.entries = pages.shown(with_association=desk is not None)
        self.rail.show_entries(self.entries, self._association_name())
        self.bar.show_desk(desk)
        self.retranslate()
        self.go(pages.opens_at(self.entries))

    @property
    def desk(self) -> Desk | None:
        """The association that is open."""
        return self._desk

    @property
    def rehearses(self) -> bool:
        """Whether a copy is shown, to try things on."""
        return self._desk is not None and bool(getattr(self._desk.association, "rehearsal", False))

    def _show_mark(self) -> None:
        """The band that no page covers while a copy is shown."""
        if not self.rehearses:
            self.mark.hide()
            return
        words = tr("Rehearsal on a copy: nothing here changes the record, and every paper bears the mark.")
        self.mark.say(words, tone="bad", action=tr("End the rehearsal"))

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        """A window that opens over this one, and may cover the band, says in its title that it is a rehearsal's."""
        if now is None or not self.rehearses or (top := now.window()) is self:
            return
        from ui.operations.rehearsal import mark_title

        above = top.parentWidget()
        while above is not None and above.window() is not self:
            above = above.window().parentWidget()
        if above is not None:
            mark_title(top)

    def _end_rehearsal(self) -> None:
        from ui.operations.rehearsal import end_rehearsal

        end_rehearsal(window=self)

    @property
    def page(self) -> Page:
        """The page in sight."""
        area = self.stack.currentWidget()
        if not isinstance(area, PageArea) or not isinstance(page := area.widget(), Page):
            raise RuntimeError("no page is shown")
        return page

    def go(self, name: str, detail: str = "") -> None:
        """Show the page of that name, and on it what `detail` names."""
        entry = next((entry for entry in self.entries if entry.name == name), None)
        if entry is None:
            return
        page = self._made.get(name) or self._make(entry)
        if name in self._stale:
            self._stale.discard(name)
            page.refresh()
        self.banner.hide()
        self.stack.setCurrentWidget(self._areas[name])
        self.rail.show_current(name)
        if detail:
            page.show_detail(detail)

    def tell(
        self,
        sentence: str,
        *,
        action: str = "",
        do: Callable[[], object] | None = None,
        other: str = "",
        other_do: Callable[[], object] | None = None,
    ) -> None:
        """Say across the top what was done, with one or two things to do next, until the next act or page."""
        self._offered, self._offered_besides = do, other_do
        self.banner.say(sentence, tone="good", action=action, other=other)

    def offer(self, provider: Provider) -> None:
        """Let Ctrl+K find what this provider knows, too."""
        self._providers.append(provider)

    def open_palette(self) -> None:
        """Open the line that finds everything."""
        from ui.palette import Palette  # lists cost a tenth of the start, and are not needed for it

        palette = Palette(self.find_everything, self)
        palette.open()
        palette.line.setFocus()

    def retranslate(self) -> None:
        name = self._association_name()
        program = tr("Governance Desk")
        self._show_mark()
        if self.rehearses:
            mark = tr("REHEARSAL")
            name = f"{mark} · {name}"
        self.setWindowTitle(f"{name} — {program}" if name else program)
        self.bar.setAccessibleName(tr("State of the file"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not pressed_by_enter(event):
            super().keyPressEvent(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        if self.asks_before_closing and (going := self._going()):
            event.ignore()
            self._ask_before_closing(going)
            return
        self.preferences.window_place = self.saveGeometry()
        for page in self._made.values():
            page.leave()
        if self._desk is not None:
            self._desk.close()
            self._desk = None
            self.bar.show_desk(None)
        super().closeEvent(event)

    def _going(self) -> str:
        """The title of the meeting that is in session, or nothing."""
        meetings = () if self._desk is None else self._desk.association.gatherings
        return next((each.title for each in meetings if each.stage is Stage.IN_SESSION), "")

    def _ask_before_closing(self, title: str) -> None:
        from ui.views.meeting.ask import AskDialog

        def close(_lines: list[str]) -> bool:
            self.asks_before_closing = False
            self.close()
            return True

        AskDialog(
            self,
            tr("A meeting is in session"),
            [
                tr(
                    "{meeting} has not been closed. Everything is saved; it goes on when the desk is opened again.",
                    meeting=title,
                )
            ],
            [],
            tr("Close the desk"),
            close,
            danger=True,
        ).open()

    def _act(self) -> None:
        if self._offered is not None:
            self._offered()

    def _make(self, entry: pages.Entry) -> Page:
        page = entry.make(self._desk, self.preferences)
        page.go.connect(self.go)
        area = PageArea(page)
        self.stack.addWidget(area)
        self._made[entry.name] = page
        self._areas[entry.name] = area
        page.refresh()
        self.page_made.emit(page)
        return page

    def _on_events(self, desk: Desk, events: tuple[Any, ...]) -> None:
        if desk is not self._desk:
            return
        self.banner.hide()  # of an act before this one, which says its own when it is done
        self.bar.retranslate()
        self._show_mark()
        self.rail.show_association(self._association_name())
        self._stale.update(self._made)
        for name, page in self._made.items():
            if page is self.page:
                self._stale.discard(name)
                page.refresh(events)

    def _association_name(self) -> str:
        return "" if self._desk is None else str(getattr(self._desk.association, "name", ""))

    def _go_to_place(self, at: int) -> None:
        if at < len(self.entries):
            self.go(self.entries[at].name)

    def find_everything(self, typed: str) -> list[Found]:
        """What every provider knows about `typed`."""
        return [found for provider in self._providers for found in provider(typed)]

    def _find_pages(self, typed: str) -> list[Found]:
        return [
            Found(entry.words(), f"Ctrl+{place}", tr("Page"), partial(self.go, entry.name))
            for place, entry in enumerate(self.entries, 1)
            if typed.casefold() in entry.words().casefold() or entry.name.startswith(typed.casefold())
        ]
