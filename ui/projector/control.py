"""Between a meeting, the hall's window and the remote control: the hall follows the session by itself, and the
clerk can put something else on the screen until the session moves on."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QScreen
from PySide6.QtWidgets import QInputDialog, QWidget

from governance_desk.errors import Fault
from governance_desk.language import tr
from governance_desk.meeting import show
from governance_desk.meeting.answers.settings import results_delayed
from governance_desk.meeting.chair import ChairView, chair_view
from governance_desk.meeting.election.events import ElectionDeclared, VoteVoid
from governance_desk.meeting.events import (
    ItemCalled,
    MeetingClosed,
    MeetingEvent,
    MeetingOpened,
    RollTaken,
    VoteAnnulled,
    VoteDeclared,
    VoteOpened,
)
from governance_desk.meeting.hall import (
    CHARTS,
    Agenda,
    Blank,
    Chart,
    ElectionResult,
    HallView,
    Item,
    Notice,
    Voting,
    Welcome,
)
from governance_desk.meeting.room import Room
from governance_desk.meeting.sittings.events import MeetingAdjourned, MeetingResumed
from governance_desk.meeting.speaking.events import FloorGiven, SpeechEnded, SpeechPaused
from governance_desk.meeting.state import MeetingId, Stage
from ui.desk import Desk
from ui.errors import show_error
from ui.language import spoken
from ui.operations.meeting.answers import delay_results
from ui.projector.chair import ChairWindow
from ui.projector.remote import CHAIR, HALL, RESULTS, Remote
from ui.projector.screens import screens_for
from ui.projector.window import HallWindow

Scene = Callable[[Room], HallView | None]

MOVES_ON = (
    ItemCalled,
    MeetingAdjourned,
    MeetingClosed,
    MeetingOpened,
    MeetingResumed,
    RollTaken,
    VoteAnnulled,
    VoteDeclared,
    VoteOpened,
    ElectionDeclared,
    VoteVoid,
    FloorGiven,
    SpeechPaused,
    SpeechEnded,
)
"""After these the hall follows the session again, whatever the clerk had put on the screen."""

TICK = 250
"""Milliseconds between two looks at the time of a speech: so often that no second is left out."""


class HallControl(QObject):
    """`view` is what the hall sees, or would see once its window is opened.

    `place_changed` is sent when the hall's window is opened, closed or moved.
    """

    place_changed = Signal()

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(parent)
        self._desk = desk
        self._meeting = meeting
        self._widget = parent
        self._scene: Scene | None = None
        self._page = 0
        self._remote: Remote | None = None
        self.window: HallWindow | None = None
        self.chair: ChairWindow | None = None
        self._chart: Chart | None = None
        self.view: HallView = Blank()
        self._clock = QTimer(self)
        self._clock.setInterval(TICK)
        self._clock.timeout.connect(self.show_now)
        self._unsubscribe: Any = desk.subscribe(self._on_events)
        spoken(self.retranslate)

    def retranslate(self) -> None:
        self.show_now()

    def take(self, remote: Remote) -> None:
        """Answer this remote control."""
        self._remote = remote
        remote.show_next.connect(self.show_next)
        remote.item_wanted.connect(lambda: self.put(_item_or_agenda))
        remote.result_wanted.connect(lambda: self.put(_result))
        remote.notice_wanted.connect(self._ask_notice)
        remote.blank_wanted.connect(lambda: self.put(lambda _room: Blank()))
        remote.page_wanted.connect(self.show_page)
        remote.hall_wanted.connect(self.open_hall)
        remote.chair_wanted.connect(self.open_chair)
        remote.picture_wanted.connect(self.keep_picture)
        remote.chart_wanted.connect(self.show_next_chart)
        self.show_now()

    def put(self, scene: Scene | None) -> None:
        """Put a scene on the screen; None: follow the session again."""
        self._scene = scene
        self._page = 0
        self.show_now()

    def show_next(self) -> None:
        """Put on the screen what comes next."""
        following = show.following(self._room(), self.view)
        if following is not None:
            self.put(lambda room: _as_it_is_now(room, following))

    def show_page(self, page: int) -> None:
        """Turn the pages of a long text."""
        self._page = max(0, page)
        self.show_now()

    def show_results_at_once(self, at_once: bool) -> None:
        """Whether a result is on the screen as soon as it is declared, or when the clerk says so."""
        if at_once != self.results_at_once:
            delay_results(desk=self._desk, meeting=self._meeting, delayed=not at_once, parent=self._widget)
        self.show_now()

    @property
    def results_at_once(self) -> bool:
        """As was last said in this meeting, else in the last one in which it was."""
        meetings = self._desk.association.meetings
        return not results_delayed(meetings, meetings[self._meeting])

    @property
    def chart(self) -> Chart:
        """How results are shown: as the clerk last wanted it, also in the meetings before."""
        if self._chart is None:
            kept = getattr(getattr(self._widget.window(), "preferences", None), "result_chart", "")
            return next((chart for chart in CHARTS if chart == kept), CHARTS[0])
        return self._chart

    def show_next_chart(self) -> None:
        """Show results as bars, as a pie, as numbers, one after the other."""
        self._chart = CHARTS[(CHARTS.index(self.chart) + 1) % len(CHARTS)]
        preferences = getattr(self._widget.window(), "preferences", None)
        if preferences is not None:
            preferences.result_chart = self._chart
        self.show_now()

    @property
    def is_open(self) -> bool:
        """Whether the hall's window is open."""
        return self.window is not None and self.window.isVisible()

    def open_hall(self, wanted: bool) -> None:
        """Open or close the hall's window."""
        if wanted:
            if self.window is None:
                desk_window = self._widget.window()
                self.window = HallWindow(desk_window, screens_for(desk_window))
                self.window.moved.connect(self._on_place)
                self.window.closed.connect(self._on_place)
            self.window.rehearses = bool(self._desk.association.rehearsal)
            self.window.show_view(self.view)
            self.window.open()
        elif self.window is not None:
            self.window.close()
        self._on_place()

    def open_chair(self, wanted: bool) -> None:
        """Open or close the chair's window: on a monitor that is neither the desk's nor the hall's."""
        if wanted:
            if self.chair is None:
                self.chair = ChairWindow(self._widget.window(), taken=self._hall_screens)
                self.chair.closed.connect(self._on_place)
                self._remember_chair(self.chair)
            self.chair.rehearses = bool(self._desk.association.rehearsal)
            self.chair.open()
        elif self.chair is not None:
            self.chair.close()
        self._on_place()

    def _remember_chair(self, chair: ChairWindow) -> None:
        """Where the clerk put it the last time, also in a meeting before."""
        preferences = getattr(self._widget.window(), "preferences", None)
        if preferences is not None:
            chair.kept = preferences.chair_place
            chair.place_kept.connect(lambda place: setattr(preferences, "chair_place", place))

    def keep_picture(self, what: str, ending: str) -> None:
        """Write what the hall or the chair sees, or every result, into a file of the reader's choice: PNG or PDF."""
        from governance_desk.documents.issue import file_name
        from ui.operations.ask_for_file import ask_where_to_save
        from ui.operations.saved import saved
        from ui.projector.save import save, save_all

        room = self._room()
        names = {HALL: tr("Hall screen"), CHAIR: tr("Chair's screen"), RESULTS: tr("Results")}
        title = f"{file_name(room.meeting.title)}　{names[what]}"
        kind = ending[1:].upper()
        path = ask_where_to_save(self._widget, tr("Save"), name=f"{title}{ending}", kind=kind, ending=ending)
        if path is None:
            return
        rehearsal = bool(self._desk.association.rehearsal)
        try:
            if what == RESULTS:
                views = [show.charted(view, self.chart) for view in show.results(room)]
                save_all(views, path, rehearsal=rehearsal)
            else:
                save(self._chair_view(room) if what == CHAIR else self.view, path, rehearsal=rehearsal)
        except Fault as fault:
            show_error(fault, self._widget)
            return
        saved(self._widget, path)

    def _chair_view(self, room: Room) -> ChairView:
        return chair_view(room, self.view, self.chart)

    def _hall_screens(self) -> list[QScreen]:
        """The monitor of the hall, which the chair's window leaves to it."""
        found = self.window.own_screen if self.window is not None else None
        return [found] if found is not None else []

    def show_now(self) -> None:
        """Compute the scene anew and show it."""
        room = self._room()
        view = self._scene(room) if self._scene is not None else None
        if view is None:
            self._scene = None
            view = show.follow(room, show_results=self.results_at_once)
        if isinstance(view, Item | ElectionResult | Voting) and self._page:
            view = msgspec.structs.replace(view, page=self._page)
        view = show.charted(view, self.chart)
        changed = view != self.view
        self.view = view
        timed = isinstance(view, Voting) and view.seconds_left is not None
        self._tick(timed or room.meeting.speaking() is not None)
        if self.window is not None and changed:
            self.window.show_view(view)
        if self.chair is not None and self.chair.isVisible():
            self.chair.show_view(self._chair_view(room))
        if self._remote is not None and self._remote.isVisible() and (changed or self.sender() is not self._clock):
            self._tell_remote(room)

    def _tick(self, running: bool) -> None:
        """Look at the time while someone speaks, or a vote has one, and only then."""
        if running != self._clock.isActive():
            if running:
                self._clock.start()
            else:
                self._clock.stop()

    def end(self) -> None:
        """Close the hall's window and listen no more."""
        if self._unsubscribe is None:
            return
        self._unsubscribe()
        self._unsubscribe = None
        self._clock.stop()
        if self.chair is not None:
            self.chair.closed.disconnect(self._on_place)
            self.chair.close()
            self.chair.deleteLater()
            self.chair = None
        if self.window is not None:
            self.window.moved.disconnect(self._on_place)
            self.window.closed.disconnect(self._on_place)
            self.window.close()
            self.window.deleteLater()
            self.window = None

    def _tell_remote(self, room: Room) -> None:
        if self._remote is None:
            return
        following = show.following(room, self.view)
        self._remote.show_views(self.view, show.charted(following, self.chart) if following is not None else None)
        self._remote.show_chart(self.chart)
        self._remote.show_at_once(self.results_at_once, may_change=room.meeting.stage is not Stage.CLOSED)
        self._remote.allow_result(
            show.last_result(room) is not None,
            any_result=any(each.stage in show.ENDED for each in room.meeting.votes.values()),
        )
        opened = self.window is not None and self.window.isVisible()
        second = opened and self.window is not None and self.window.on_second_monitor
        self._remote.show_place(opened=opened, second_monitor=second)
        self._remote.show_chair(self.chair is not None and self.chair.isVisible())

    def _on_place(self, _second_monitor: bool = False) -> None:
        if self.chair is not None:
            self.chair.find_place()  # the hall's window goes first
        self.show_now()
        self.place_changed.emit()

    def _on_events(self, events: tuple[Any, ...]) -> None:
        if any(isinstance(event, MOVES_ON) and event.meeting == self._meeting for event in events):
            self._scene, self._page = None, 0
        if any(not isinstance(event, MeetingEvent) or event.meeting == self._meeting for event in events):
            self.show_now()

    def _room(self) -> Room:
        room: Room = self._desk.room(self._meeting)
        return room

    def _ask_notice(self) -> None:
        dialog = QInputDialog(self._widget.window())
        dialog.setOption(QInputDialog.InputDialogOption.UsePlainTextEditForTextInput)
        dialog.setWindowTitle(tr("Notice"))
        dialog.setLabelText(tr("What shall the hall read?"))
        dialog.setTextValue(tr("The meeting is interrupted for fifteen minutes."))
        dialog.setOkButtonText(tr("Show"))
        dialog.setCancelButtonText(tr("Cancel"))
        dialog.textValueSelected.connect(self._put_notice)
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def _put_notice(self, words: str) -> None:
        if words.strip():
            self.put(lambda _room: Notice(tr("Notice"), words.strip()))


def _item_or_agenda(room: Room) -> HallView:
    item = show.current_item(room)
    return show.item_view(room, item) if item is not None else show.agenda(room)


def _result(room: Room) -> HallView | None:
    vote = show.last_result(room)
    return show.result(room, vote) if vote is not None else None


def _as_it_is_now(room: Room, view: HallView) -> HallView:
    """The same scene with the numbers of this moment."""
    if isinstance(view, Item):
        items = room.meeting.agenda
        if 0 < view.number <= len(items):
            return show.item_view(room, items[view.number - 1], view.page)
    if isinstance(view, Welcome):
        return show.welcome(room)
    if isinstance(view, Agenda):
        return show.agenda(room)
    return view
