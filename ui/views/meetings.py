"""The page Meetings: all of them, and within it the one that is opened."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QPushButton, QStackedWidget

from governance_desk.docket.thing import CONVENE
from governance_desk.language import tr
from governance_desk.lists.meetings import meeting_rows
from governance_desk.meeting.state import MeetingId, Stage
from ui.desk import Desk
from ui.language import spoken
from ui.models.meetings import MeetingsModel
from ui.preferences import Preferences
from ui.views.page import Page
from ui.widgets.empty_state import EmptyState
from ui.widgets.list_view import ListView
from ui.words import label

if TYPE_CHECKING:
    from ui.views.correspondence.view import CorrespondenceView
    from ui.views.meeting.page import MeetingView

_WIDTHS = {"title": 300, "day": 150, "place": 290, "present": 130}
AT_REST = 200
"""Milliseconds after which what the first picture did not need is shown."""
LIST_MARGINS = (36, 28, 36, 24)
MEETING_MARGINS = (24, 12, 24, 10)  # a meeting needs the room


class MeetingsPage(Page):
    """The list; `show_detail` with a meeting's id opens it ("m1#notice" begins an act there), Enter in the list too;
    a body behind CONVENE is convened, on a demand where one follows it."""

    def __init__(self, desk: Desk | None, preferences: Preferences | None = None) -> None:
        super().__init__(desk)
        self.meeting: MeetingView | None = None
        self.written: CorrespondenceView | None = None
        self._empty = EmptyState("meetings")
        self._empty.acted.connect(lambda: self._convene())
        self._model = MeetingsModel(self.desk.association)
        self.list = ListView(self._model, "meetings", preferences)
        self.list.fit("title", expendable=("place", "present"), widths=_WIDTHS)
        self.list.activated.connect(lambda meeting: self._open(MeetingId(meeting)))
        self.list.export_wanted.connect(self._export)
        self.table = self.list.table
        self._hint = label("small")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        self.body.addWidget(self._stack, 1)
        self.body.addWidget(self._hint)
        self._back = QPushButton()
        self._back.clicked.connect(self.show_list)
        self._going = MeetingId("")
        self._go_on = QPushButton()
        self._go_on.setProperty("kind", "primary")
        self._go_on.clicked.connect(lambda: self._open(self._going))
        self._new = QPushButton()
        self._new.setProperty("kind", "primary")
        self._new.clicked.connect(lambda: self._convene())
        self._rehearse = QPushButton()
        self._rehearse.clicked.connect(self._begin_rehearsal)
        self._rules_are_read = False
        self._in_writing = QPushButton()
        self._in_writing.clicked.connect(self._begin_in_writing)
        self._demand = QPushButton()
        self._demand.clicked.connect(self._record_demand)
        self.buttons.addWidget(self._rehearse)
        self.buttons.addWidget(self._demand)
        self.buttons.addWidget(self._in_writing)
        self.buttons.addWidget(self._back)
        self.buttons.addWidget(self._go_on)
        self.buttons.addWidget(self._new)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self._new.setText(tr("Convene a meeting"))
        self._new.setAccessibleName(self._new.text())
        self._in_writing.setText(tr("Vote in writing …"))
        self._in_writing.setAccessibleName(tr("Vote in writing, outside a meeting"))
        self._in_writing.setToolTip(tr("Vote in writing, outside a meeting"))
        self._demand.setText(tr("A meeting is demanded …"))
        self._demand.setAccessibleName(tr("Demand for an extraordinary meeting"))
        self._rehearse.setText(tr("Rehearse …"))
        self._rehearse.setAccessibleName(tr("Rehearse this meeting on a copy"))
        self._rehearse.setToolTip(tr("Rehearse this meeting on a copy"))
        self._back.setText("‹ " + tr("All meetings"))
        self._back.setAccessibleName(tr("All meetings"))
        self.table.setAccessibleName(tr("Meetings"))
        self._hint.setText(tr("Double-click a meeting to open it, or press Enter."))
        self._show_words()

    def refresh(self, events: tuple[Any, ...] = ()) -> None:
        meetings = meeting_rows(self.desk.association)
        self.list.show_rows(meetings)
        if self.meeting is not None:
            self.meeting.refresh(events)
        if self.written is not None:
            self.written.refresh(events)
        self._show_words()
        if not self._is_open():
            self._stack.setCurrentWidget(self.list if meetings else self._empty)

    def show_detail(self, detail: str) -> None:
        if detail.startswith(CONVENE):
            self._convene(detail.removeprefix(CONVENE))
            return
        meeting, _hash, act = detail.partition("#")
        if meeting in self.desk.association.meetings:
            self._open(MeetingId(meeting))
            shown = self._shown()
            if act and shown is not None:
                shown.begin(act)

    def leave(self) -> None:
        for view in (self.meeting, self.written):
            if view is not None:
                view.end()

    def show_list(self) -> None:
        """Back from a meeting to all of them."""
        self._stack.setCurrentWidget(self.list if len(self._model.listing.rows) else self._empty)
        self._show_words()
        self.table.setFocus()

    def _export(self) -> None:
        from ui.operations.export import export_list  # nothing is exported at the start

        export_list(title=tr("Meetings"), model=self._model, columns=self.list.chosen(), parent=self)

    def _open(self, meeting: MeetingId) -> None:
        if self.desk.association.meetings[meeting].correspondence is not None:
            self._open_written(meeting)
            return
        if self.meeting is None or self.meeting.meeting != meeting:
            if self.meeting is not None:
                self.meeting.end()
                self._stack.removeWidget(self.meeting)
                for button in (self.meeting.papers_button, self.meeting.hall_button):
                    button.deleteLater()
                self.meeting.deleteLater()
            from ui.views.meeting.page import MeetingView  # a meeting is not opened at the start

            self.meeting = MeetingView(self.desk, meeting)
            self.meeting.go.connect(self.go)
            self.meeting.step_shown.connect(self._show_words)
            self._stack.addWidget(self.meeting)
            for button in (self.meeting.hall_button, self.meeting.papers_button):
                self.buttons.insertWidget(0, button)
        else:
            self.meeting.refresh()
        self._stack.setCurrentWidget(self.meeting)
        self._show_words()
        self.meeting.take_focus()

    def _open_written(self, meeting: MeetingId) -> None:
        if self.written is None or self.written.meeting != meeting:
            if self.written is not None:
                self.written.end()
                self._stack.removeWidget(self.written)
                self.written.deleteLater()
            from ui.views.correspondence.view import CorrespondenceView

            self.written = CorrespondenceView(self.desk, meeting)
            self.written.go.connect(self.go)
            self.written.step_shown.connect(self._show_words)
            self._stack.addWidget(self.written)
        else:
            self.written.refresh()
        self._stack.setCurrentWidget(self.written)
        self._show_words()
        self.written.take_focus()

    def _shown(self) -> MeetingView | CorrespondenceView | None:
        """What is opened in the place of the list."""
        current = self._stack.currentWidget()
        return next((view for view in (self.meeting, self.written) if view is not None and view is current), None)

    def _is_open(self) -> bool:
        return self._shown() is not None

    def _show_words(self) -> None:
        is_open = self._is_open()
        self._back.setVisible(is_open)
        self._rehearse.setVisible(is_open and self._can_rehearse())
        if self.meeting is not None:
            in_room = self._shown() is self.meeting
            self.meeting.hall_button.setVisible(in_room and self.meeting.wants_hall_button)
            self.meeting.papers_button.setVisible(in_room)
        ready = self._rules_are_read and not is_open and self._desk is not None
        self._demand.setVisible(ready and self._can_be_demanded())
        self._in_writing.setVisible(not is_open and self._desk is not None and bool(self.desk.association.versions))
        self._new.setVisible(not is_open and len(self._model.listing.rows) > 0)
        self._hint.setVisible(self._new.isVisibleTo(self))
        self._show_going(is_open=is_open)
        layout = self.layout()
        if layout is not None:
            layout.setContentsMargins(*(MEETING_MARGINS if is_open else LIST_MARGINS))
            layout.setSpacing(8 if is_open else 20)
        shown = self._shown()
        if shown is not None:
            self.title.setText(shown.title())
        else:
            self.title.setText(tr("Meetings"))
        self._empty.say(
            tr("No meeting yet"),
            tr("Convene the first meeting: choose the body, the time and the agenda."),
            tr("Convene a meeting") if self._desk is not None else "",
        )
        self.buttons.invalidate()  # a button may just have gone
        self.arrange_head()

    def _show_going(self, *, is_open: bool) -> None:
        """After a pause or a power cut the way back to the meeting is one button."""
        meetings = () if self._desk is None else self._desk.association.gatherings
        going = next((each for each in meetings if each.stage in (Stage.CHECK_IN, Stage.IN_SESSION)), None)
        self._go_on.setVisible(going is not None and not is_open)
        if going is not None:
            self._going = going.id
            self._go_on.setText(tr("Go on with: {meeting}", meeting=going.title))
            self._go_on.setAccessibleName(self._go_on.text())

    def _can_rehearse(self) -> bool:
        """A meeting that is not closed, in a file, and not in a rehearsal already."""
        view = self.meeting if self._shown() is self.meeting else None
        meeting = None if view is None else self.desk.association.meetings[view.meeting]
        going = meeting is not None and meeting.stage is not Stage.CLOSED
        return going and self.desk.path is not None and not self.desk.association.rehearsal

    def _begin_rehearsal(self) -> None:
        from ui.operations.rehearsal import begin_rehearsal
        from ui.window import DeskWindow

        window = self.window()
        if self.meeting is not None and isinstance(window, DeskWindow):
            begin_rehearsal(window=window, meeting=self.meeting.meeting)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not self._rules_are_read:
            QTimer.singleShot(AT_REST, self._read_rules)

    def _read_rules(self) -> None:
        """The first picture of the desk does not wait for the charter."""
        self._rules_are_read = True
        self._show_words()

    def _can_be_demanded(self) -> bool:
        association = self.desk.association
        if association.charter_in_force is None or association.register.terminated is not None:
            return False
        return any(body.demand for body in association.rules_on(self.desk.clock().day).charter.bodies)

    def _record_demand(self) -> None:
        from ui.views.meeting.demand_dialog import DemandDialog
        from ui.widgets.form_dialog import opened

        opened(DemandDialog(self.desk, self))

    def _begin_in_writing(self) -> None:
        from ui.views.correspondence.begin_dialog import BeginDialog
        from ui.widgets.form_dialog import opened

        dialog = BeginDialog(self.desk, self)
        dialog.begun.connect(lambda meeting: self._open(MeetingId(meeting)))
        opened(dialog)

    def _convene(self, body: str = "") -> None:
        from ui.views.meeting.convene_dialog import ConveneDialog

        dialog = ConveneDialog(self.desk, self, body=body)
        dialog.convened.connect(lambda meeting: self._open(MeetingId(meeting)))
        dialog.open()
