"""Every paper that can be drawn up today, with its pages beside it."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from governance_desk.documents.layout.missing import missing_of, missing_words
from governance_desk.errors import Fault, Refusal
from governance_desk.language import in_a_row, tr
from governance_desk.lists.papers import PaperRow
from governance_desk.meeting.state import MeetingId, Outcome, Stage
from ui.desk import Desk
from ui.errors import describe
from ui.language import spoken
from ui.models.papers import PapersModel
from ui.operations.documents import drawn, papers, print_one, save_one
from ui.preferences import Preferences
from ui.widgets.banner import Banner
from ui.widgets.empty_state import EmptyState
from ui.widgets.key_button import KeyButton
from ui.widgets.list_view import ListView
from ui.widgets.pages_view import PagesView, page_pictures
from ui.widgets.side_by_side import SideBySide
from ui.widgets.wrapping_row import WrappingRow

SHOWN_AFTER = 120
"""Milliseconds for which a row has to be current before its pages are drawn: whoever runs through the list does not
wait for them."""
MOST_PAGES = 6
PAGE_WIDTH = 420


class DrawablePart(QWidget):
    """`buttons` stand in the head of the page. `convene_wanted` where there is no paper yet."""

    convene_wanted = Signal()

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__()
        self._desk = desk
        self._soon = QTimer(self, singleShot=True, interval=SHOWN_AFTER)
        self._soon.timeout.connect(self.show_pages)
        self.model = PapersModel()
        self.list = ListView(self.model, "documents", preferences)
        self.list.fit("title", expendable=("about", "kind"), widths={"title": 300, "kind": 130, "about": 150})
        self.list.current_changed.connect(self._show_current)
        self.list.activated.connect(lambda _key: self._save_one())
        self.list.export_wanted.connect(self._export)
        self.pages = PagesView()
        self._banner = Banner()
        self.issue = KeyButton("Ctrl+I")
        self.issue.setProperty("kind", "primary")
        self.issue.clicked.connect(self._issue)
        self.save = KeyButton("Ctrl+S")
        self.save.clicked.connect(self._save_one)
        self.print = KeyButton("Ctrl+P")
        self.print.clicked.connect(self._print_one)
        self.all = QPushButton()
        self.all.clicked.connect(self._save_all)
        self.sealed = QPushButton()
        self.sealed.clicked.connect(self._save_sealed)
        self.edit = QPushButton()
        self.edit.clicked.connect(self._edit)
        self.buttons = QWidget()
        row = WrappingRow(self.buttons)
        for button in (self.edit, self.all, self.sealed, self.print, self.save, self.issue):
            row.addWidget(button)
        shown = QWidget()
        column = QVBoxLayout(shown)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        column.addWidget(self.pages, 1)
        self._empty = EmptyState("documents")
        self._empty.acted.connect(self.convene_wanted)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(SideBySide(self.list, shown, (3, 2), room=900))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)
        spoken(self.retranslate)

    @property
    def number(self) -> int:
        """How many papers there are."""
        return len(self.model.listing.rows)

    def retranslate(self) -> None:
        self.list.table.setAccessibleName(tr("Documents"))
        self.pages.setAccessibleName(tr("Preview"))
        self.issue.set_words(tr("Issue …"))
        self.save.set_words(tr("Save as PDF or Word"))
        self.print.set_words(tr("Print"))
        self.all.setText(tr("All shown …"))
        self.all.setAccessibleName(self.all.text())
        self.edit.setText(tr("Edit the minutes …"))
        self.edit.setAccessibleName(self.edit.text())
        self.sealed.setText(tr("Draft with a seal …"))
        self.sealed.setAccessibleName(self.sealed.text())
        self.sealed.setToolTip(
            tr("How the sealed paper will look: marked as a draft, and never to be issued or signed.")
        )
        self._empty.say(
            tr("No document yet"),
            tr("Notices, minutes, resolutions and letters stand here as soon as there is what they tell of."),
            tr("Convene a meeting") if self._desk is not None else "",
        )
        self.refresh()  # the papers have their names in the language in use

    def refresh(self) -> None:
        """The papers as they are now."""
        if self._desk is None:
            return
        rows = papers(self._desk)
        self.list.show_rows(rows)
        self._stack.setCurrentIndex(1 if rows else 0)
        for button in (self.all, self.sealed, self.print, self.save, self.issue):
            button.setVisible(bool(rows))
        self._show_current()

    def leave(self) -> None:
        """No page is drawn any more."""
        self._soon.stop()

    def current(self) -> PaperRow | None:
        """The paper that is current."""
        key = self.list.current()
        return next((row for row in self.model.shown_rows() if row.key == key), None)

    def show_pages(self) -> None:
        """Draw the first pages of the current paper."""
        row = self.current()
        pictures = []
        self._banner.hide()
        if row is not None and self._desk is not None:
            try:
                paper = drawn(self._desk, row)
                pictures = page_pictures(paper, PAGE_WIDTH, MOST_PAGES)
                if said := missing_words(missing_of(paper)):
                    self._banner.say(said, tone="warn")
            except (Refusal, Fault) as error:
                message = describe(error)
                self._banner.say(in_a_row((message.sentence, message.next_step)), tone="warn")
        self.pages.show_pages(pictures)
        for button in (self.save, self.sealed, self.print, self.issue):
            button.setEnabled(bool(pictures))

    def _show_current(self, _key: str = "") -> None:
        self.edit.setVisible(self._editable() is not None)
        self._soon.start()

    def _editable(self) -> MeetingId | None:
        """The closed meeting whose minutes are current; votes in writing have a report, which nobody writes."""
        row = self.current()
        if self._desk is None or row is None or row.paper != "minutes":
            return None
        meeting = self._desk.association.meetings.get(MeetingId(row.subject.id))
        written = meeting is not None and meeting.stage is Stage.CLOSED and meeting.correspondence is None
        return meeting.id if meeting is not None and written and meeting.outcome is not Outcome.CANCELLED else None

    def _edit(self) -> None:
        from ui.views.minutes.offer import open_minutes

        if (meeting := self._editable()) is not None and self._desk is not None:
            open_minutes(self._desk, meeting, self)

    def _issue(self) -> None:
        from ui.operations.filing import offer_to_issue

        if (row := self.current()) is not None and self._desk is not None:
            offer_to_issue(self._desk, lambda: row.filable)(self)

    def _save_one(self) -> None:
        if (row := self.current()) is not None and self._desk is not None:
            save_one(desk=self._desk, row=row, parent=self)

    def _save_sealed(self) -> None:
        from ui.operations.documents import save_sealed_draft

        if (row := self.current()) is not None and self._desk is not None:
            save_sealed_draft(desk=self._desk, row=row, parent=self)

    def _print_one(self) -> None:
        if (row := self.current()) is not None and self._desk is not None:
            print_one(desk=self._desk, row=row, parent=self)

    def _save_all(self) -> None:
        if self._desk is not None:
            from ui.views.printing.offers import for_rows

            for_rows(self._desk, self.model.shown_rows(), self)

    def _export(self) -> None:
        from ui.operations.export import export_list

        export_list(title=tr("Documents"), model=self.model, columns=self.list.chosen(), parent=self)
