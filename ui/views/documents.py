"""The page Documents: every paper that can be drawn up today, with its pages beside it."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.errors import Fault, Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.lists.papers import PaperRow
from ui.desk import Desk
from ui.errors import describe
from ui.language import spoken
from ui.models.papers import PapersModel
from ui.operations.documents import drawn, papers, print_one, save_all, save_one
from ui.preferences import Preferences
from ui.views.page import Page
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.list_view import ListView
from ui.widgets.pages_view import PagesView, page_pictures
from ui.widgets.side_by_side import SideBySide

SHOWN_AFTER = 120
"""Milliseconds for which a row has to be current before its pages are drawn: whoever runs through the list does not
wait for them."""
MOST_PAGES = 6
PAGE_WIDTH = 420


class DocumentsPage(Page):
    """`show_detail` takes a paper's key."""

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__(desk)
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._soon.timeout.connect(self.show_pages)
        self.model = PapersModel()
        self.list = ListView(self.model, "documents", preferences)
        self.list.fit("title", expendable=("about", "kind"), widths={"title": 300, "kind": 130, "about": 150})
        self.list.current_changed.connect(lambda _key: self._soon.start())
        self.list.activated.connect(lambda _key: self._save_one())
        self.list.export_wanted.connect(self._export)
        self.pages = PagesView()
        self._banner = Banner()
        self.save = KeyButton("Ctrl+S")
        self.save.setProperty("kind", "primary")
        self.save.clicked.connect(self._save_one)
        self.print = KeyButton("Ctrl+P")
        self.print.clicked.connect(self._print_one)
        self.all = QPushButton()
        self.all.clicked.connect(self._save_all)
        for button in (self.all, self.print, self.save):
            self.buttons.addWidget(button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addWidget(self.pages, 1)
        self._empty = EmptyState("documents")
        self._empty.acted.connect(lambda: self.go.emit("meetings", ""))
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(SideBySide(self.list, shown, (3, 2), room=900))
        self.body.addWidget(self._stack, 1)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.title.setText(tr("Documents"))
        self.list.table.setAccessibleName(tr("Documents"))
        self.pages.setAccessibleName(tr("Preview"))
        self.save.set_words(tr("Save as PDF or Word"))
        self.print.set_words(tr("Print"))
        self.all.setText(tr("Save all shown …"))
        self.all.setAccessibleName(self.all.text())
        self._empty.say(
            tr("No document yet"),
            tr("Notices, minutes, resolutions and letters stand here as soon as there is what they tell of."),
            tr("Convene a meeting") if self._desk is not None else "",
        )
        if self._desk is not None:
            self.refresh()  # the papers have their names in the language in use

    def refresh(self, _events: tuple[Any, ...] = ()) -> None:
        rows = papers(self.desk)
        self.list.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        for button in (self.all, self.print, self.save):
            button.setVisible(bool(rows))
        self._soon.start()

    def show_detail(self, detail: str) -> None:
        self.list.select(detail)

    def current(self) -> PaperRow | None:
        """The paper that is current."""
        key = self.list.current()
        return next((row for row in self.model.shown_rows() if row.key == key), None)

    def show_pages(self) -> None:
        """Draw the first pages of the current paper."""
        row = self.current()
        pictures = []
        self._banner.hide()
        if row is not None:
            try:
                pictures = page_pictures(drawn(self.desk, row), PAGE_WIDTH, MOST_PAGES)
            except (Refusal, Fault) as error:
                message = describe(error)
                self._banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
        self.pages.show_pages(pictures)
        for button in (self.save, self.print):
            button.setEnabled(bool(pictures))

    def _save_one(self) -> None:
        if (row := self.current()) is not None:
            save_one(desk=self.desk, row=row, parent=self)

    def _print_one(self) -> None:
        if (row := self.current()) is not None:
            print_one(desk=self.desk, row=row, parent=self)

    def _save_all(self) -> None:
        save_all(desk=self.desk, rows=self.model.shown_rows(), parent=self)

    def _export(self) -> None:
        from ui.operations.export import export_list

        export_list(title=tr("Documents"), model=self.model, columns=self.list.chosen(), parent=self)
