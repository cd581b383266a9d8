"""Who asks for the floor, how long they may speak, and what has been said so far."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSpinBox, QWidget

from governance_desk.language import tr
from governance_desk.meeting.ids import MeetingId, SpeechId, VoterId
from governance_desk.meeting.room import Room
from governance_desk.meeting.speaking.clock import by_item, by_speaker, used
from governance_desk.meeting.state import Meeting
from ui import theme
from ui.desk import Desk
from ui.models.names import Chip, NameRow
from ui.operations.meeting.speaking import ask_to_speak, note_statement, set_time_limits
from ui.views.meeting.speech_words import speaker_words
from ui.widgets.bars import BarRow, Bars
from ui.widgets.form_dialog import FormDialog
from ui.widgets.name_field import NameField
from ui.widgets.name_list import NameList
from ui.words import duration_words, flexible, label, roomy

MINUTES = 24 * 60
"""The longest time that can be entered, in minutes."""
OBSERVER = "observer/"


class RequestDialog(FormDialog):
    """One of those in the room asks for the floor."""

    def __init__(self, desk: Desk, meeting: MeetingId, point_of_order: bool, parent: QWidget) -> None:
        title = tr("Point of order") if point_of_order else tr("Ask to speak")
        super().__init__(title, "", tr("Into the queue"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id, self._order = desk, meeting, point_of_order
        self.who = NameField(_those_here(self._room().meeting))
        self.ask(tr("Who"), self.who)
        self.wrong = label("muted")
        self.wrong.setProperty("tone", "bad")
        self.wrong.hide()
        self.column.insertWidget(2, self.wrong)
        self.on_action(self._note)
        self.who.setFocus()

    def _room(self) -> Room:
        room: Room = self._desk.room(self._id)
        return room

    def _note(self) -> bool:
        self.who.settle()
        key = self.who.key()
        if not key:
            self.wrong.setText(
                tr("Nobody in the room is meant by this, or several are. Choose a name, or note the observer first.")
            )
            self.wrong.show()
            self.who.setFocus()
            return False
        observer = None
        if key.startswith(OBSERVER):
            observer = self._room().meeting.observers[int(key.removeprefix(OBSERVER))]
        return ask_to_speak(
            desk=self._desk,
            meeting=self._id,
            voter=VoterId(key) if observer is None else None,
            name=observer.name if observer is not None else "",
            unit=observer.unit if observer is not None else "",
            point_of_order=self._order,
            parent=self,
        )


class LimitsDialog(FormDialog):
    """Minutes for a speech, and for all speeches on an item; 0 is no limit."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        lead = tr("The limits are the chair's; nobody is cut off by them. 0 means no limit.")
        super().__init__(tr("Time limits"), lead, tr("Set"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id = desk, meeting
        found: Meeting = desk.association.meetings[meeting]
        self.item = found.current_item
        limits = found.limits_on(self.item) if self.item is not None else found.limits
        self.where = QComboBox()
        if self.item is not None:
            self.where.addItem(tr("The item at hand"), self.item)
        self.where.addItem(tr("Every item"), None)
        self.speech, self.whole = _minutes(limits.speech), _minutes(limits.item)
        self.ask(tr("They hold for"), self.where)
        self.ask(tr("One speech (minutes)"), self.speech)
        self.ask(tr("All speeches on an item (minutes)"), self.whole)
        self.on_action(self._set)
        self.speech.setFocus()
        self.speech.selectAll()

    def _set(self) -> bool:
        return set_time_limits(
            desk=self._desk,
            meeting=self._id,
            item=self.where.currentData(),
            speech_seconds=self.speech.value() * 60 or None,
            item_seconds=self.whole.value() * 60 or None,
            parent=self,
        )


class SpeechesDialog(FormDialog):
    """The time of each speaker and of each item as bars, and every speech with what the minutes say of it."""

    def __init__(self, desk: Desk, meeting: MeetingId, parent: QWidget) -> None:
        super().__init__(tr("Speeches so far"), "", tr("Note for the minutes"), parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk, self._id = desk, meeting
        room: Room = desk.room(meeting)
        found, now = room.meeting, room.now.stamp
        for heading, spent in ((tr("By speaker"), by_speaker(found, now)), (tr("By item"), by_item(found, now))):
            title = label("heading")
            title.setText(heading)
            bars = Bars([BarRow(each.name, each.unit, each.seconds, duration_words(each.seconds)) for each in spent])
            bars.setAccessibleName(heading)
            self.column.insertWidget(self.column.count() - 2, title)
            self.column.insertWidget(self.column.count() - 2, bars)
        self.speeches = NameList()
        self.speeches.setAccessibleName(tr("Speeches so far"))
        flexible(self.speeches, 132)
        begun = [each for each in found.speeches.values() if each.since]
        self.speeches.show_rows(
            [NameRow(each.id, speaker_words(each), "", (Chip(duration_words(used(each, now))),)) for each in begun]
        )
        self.column.insertWidget(self.column.count() - 2, self.speeches, 1)
        self.words = QPlainTextEdit()
        self.words.setTabChangesFocus(True)
        self.words.setFixedHeight(theme.px(72))
        self.ask(tr("For the minutes"), self.words)
        self.column.removeItem(self.fields)
        self.column.insertLayout(self.column.count() - 1, self.fields)
        self.speeches.current_changed.connect(self._show_words)
        if begun:
            self.speeches.select(begun[-1].id)
        self.on_action(self._note)
        self.leave.setText(tr("Close"))
        self.leave.setAccessibleName(self.leave.text())
        self.setMinimumWidth(min(900, theme.px(640)))

    def _show_words(self, key: str) -> None:
        found: Meeting = self._desk.association.meetings[self._id]
        speech = found.speeches.get(SpeechId(key))
        self.words.setPlainText(speech.statement if speech is not None else "")

    def _note(self) -> bool:
        key = SpeechId(self.speeches.current_key())
        words = self.words.toPlainText().strip()
        note_statement(desk=self._desk, meeting=self._id, speech=key, words=words, parent=self)
        return False  # there may be more to note


def _those_here(meeting: Meeting) -> list[tuple[str, str]]:
    voters = [meeting.roll[voter] for voter in meeting.here()]
    here = [
        (str(each.id), tr("{name} ({unit})", name=each.name, unit=each.unit_name) if each.unit_name else each.name)
        for each in voters
    ]
    observers = [
        (f"{OBSERVER}{at}", tr("{name} ({unit})", name=each.name, unit=each.unit or tr("observer")))
        for at, each in enumerate(meeting.observers)
    ]
    return here + observers


def _minutes(seconds: int | None) -> QSpinBox:
    field = QSpinBox()
    field.setRange(0, MINUTES)
    field.setValue((seconds or 0) // 60)
    roomy(field)
    return field
