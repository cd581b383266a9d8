"""Everything that the journal knows of a unit or a seat, one fact in a row: when, what, by which article, whence."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from enum import StrEnum
from typing import Any, NamedTuple

from governance_desk.association.names import attended_name, name_of
from governance_desk.association.state import Association
from governance_desk.attendance.events import AttendanceRecorded
from governance_desk.journal.catalogue import describe
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.language import tr
from governance_desk.lists.column import Column, Kind
from governance_desk.meeting.events import MeetingEvent, VoteCast
from governance_desk.meeting.state import Meeting
from governance_desk.register.events import UnitAdmitted
from governance_desk.register.leaving.bar import bar_due
from governance_desk.register.state import Unit

NameOf = Callable[[str, object], str]


class About(StrEnum):
    """What a fact is about, for those who look for one kind of them."""

    APPLICATION = "application"
    MEMBERSHIP = "membership"
    CLASS = "class"
    DATA = "data"
    REPRESENTATIVE = "representative"
    SEATS = "seats"
    ATTENDANCE = "attendance"
    VOTES = "votes"
    CERTIFICATES = "certificates"
    CONTRIBUTIONS = "contributions"
    LEAVING = "leaving"
    MEETINGS = "meetings"
    PAPERS = "papers"
    OTHER = "other"


_ABOUT: tuple[tuple[str, About], ...] = (  # the first that the kind begins with
    ("register.application-", About.APPLICATION),
    ("register.material-", About.APPLICATION),
    ("register.admission-", About.APPLICATION),
    ("register.unit-admitted", About.MEMBERSHIP),
    ("register.unit-class-", About.CLASS),
    ("register.unit-left", About.LEAVING),
    ("register.unit-", About.DATA),
    ("register.change-", About.DATA),
    ("register.representative-", About.REPRESENTATIVE),
    ("register.person-", About.REPRESENTATIVE),
    ("register.seat-", About.SEATS),
    ("register.officer-", About.SEATS),
    ("register.nomination-", About.SEATS),
    ("register.certificate-", About.CERTIFICATES),
    ("register.review-", About.CERTIFICATES),
    ("register.contribution", About.CONTRIBUTIONS),
    ("contribution", About.CONTRIBUTIONS),
    ("register.withdrawal-", About.LEAVING),
    ("attendance.", About.ATTENDANCE),
    ("meeting.checked-", About.ATTENDANCE),
    ("meeting.check-", About.ATTENDANCE),
    ("meeting.leave-", About.ATTENDANCE),
    ("meeting.proxy-", About.ATTENDANCE),
    ("meeting.vote-", About.VOTES),
    ("meeting.", About.MEETINGS),
    ("attachment.", About.PAPERS),
)
_NAMES_EVERYONE = ("meeting.roll-taken", "meeting.vote-opened", "meeting.opened", "meeting.notice-sent")
"""Facts that hold the whole roll: that someone is on it says nothing of them."""
_AT_THE_DOOR = ("meeting.checked-", "meeting.check-")
"""Of a meeting that was closed the attendance is in the record, and how it came about says no more."""
_MOST = 10**9  # entries: of one day, the earlier entry stands before the later one
_DAYS = ("day", "issued", "received", "reported", "joined")
"""Where a fact has a day of its own, under one of these names."""


class Known(NamedTuple):
    """One fact. `day` is that of the fact, `written` that of entry `number`; `page` and `detail` lead to `where`."""

    number: int
    day: datetime.date
    written: datetime.date
    about: About
    sentence: str
    article: str
    where: str
    page: str
    detail: str


def about_name(about: About) -> str:
    """In the language in use."""
    return {
        About.APPLICATION: tr("application"),
        About.MEMBERSHIP: tr("membership"),
        About.CLASS: tr("class"),
        About.DATA: tr("name and data"),
        About.REPRESENTATIVE: tr("representative"),
        About.SEATS: tr("seats and offices"),
        About.ATTENDANCE: tr("attendance"),
        About.VOTES: tr("votes"),
        About.CERTIFICATES: tr("certificates"),
        About.CONTRIBUTIONS: tr("contributions"),
        About.LEAVING: tr("leaving"),
        About.MEETINGS: tr("at meetings"),
        About.PAPERS: tr("papers"),
        About.OTHER: tr("other"),
    }[about]


def _place(row: Known) -> int:
    return row.day.toordinal() * _MOST + row.number


COLUMNS: tuple[Column[Known], ...] = (
    Column(
        "day",
        lambda: tr("Day"),
        lambda row: row.day,
        Kind.DAY,
        rank=lambda row: row.day.toordinal() * _MOST + row.number,
    ),
    Column(
        "about",
        lambda: tr("Kind"),
        lambda row: about_name(row.about),
        Kind.CHOICE,
        rank=lambda row: list(About).index(row.about),
    ),
    Column("what", lambda: tr("What"), lambda row: row.sentence),
    Column("article", lambda: tr("Article"), lambda row: row.article, Kind.CODE),
    Column("where", lambda: tr("Meeting or paper"), lambda row: row.where),
    Column("written", lambda: tr("Entered on"), lambda row: row.written, Kind.DAY, hidden=True),
    Column("number", lambda: tr("Entry"), lambda row: row.number or None, Kind.NUMBER, hidden=True),
)


def ids_of_unit(association: Association, unit: Unit) -> frozenset[str]:
    """Under what the journal may name it: itself, its applications, its seats, and who sits there or represents it."""
    register = association.register
    seats = [seat for seat in register.seats.values() if seat.unit == unit.id]
    found = {str(unit.id), *(str(seat.id) for seat in seats), *(str(seat.person) for seat in seats)}
    found.update(str(each.id) for each in register.applications.values() if each.unit == unit.id)
    found.update(str(each.id) for each in register.certificates.values() if each.unit == unit.id)
    if unit.representative is not None:
        found.add(str(unit.representative))
    return frozenset(found)


def history_rows(association: Association, entries: Iterable[tuple[Entry, Event]], ids: frozenset[str]) -> list[Known]:
    """The facts among the entries that concern one of these, the newest first; of a former member its bars, too."""
    teller = _Teller(association, ids)
    rows = [known for entry, event in entries if (known := teller.tell(entry, event)) is not None]
    for each in ids:
        unit = association.register.units.get(each)  # type: ignore[call-overload]
        if unit is not None and unit.left is not None:
            rows += _bars(association, unit, unit.left)
    return sorted(rows, key=lambda row: (row.day, row.number), reverse=True)


class _Teller:
    def __init__(self, association: Association, ids: frozenset[str]) -> None:
        self._association = association
        self._ids = ids
        self._names: dict[tuple[str, datetime.date], NameOf] = {}
        self._votes: dict[Any, Meeting] = {
            vote: meeting for meeting in association.meetings.values() for vote in meeting.votes
        }

    def tell(self, entry: Entry, event: Event) -> Known | None:
        """The fact in words; None where it only names one of the ids among everyone else's."""
        if event.kind.startswith(_NAMES_EVERYONE):
            return None
        if event.kind.startswith(_AT_THE_DOOR) and self._association.ledger.sheet(getattr(event, "meeting", "")):
            return None
        written = datetime.datetime.fromisoformat(entry.at).astimezone().date()
        meeting = self._meeting(event)
        day = _day(event) or (meeting.day if meeting is not None else written)
        sentence = self._sentence(event, meeting, day)
        if not sentence:
            return None
        about = next((about for begins, about in _ABOUT if event.kind.startswith(begins)), About.OTHER)
        where, page, detail = self._where(event, meeting)
        return Known(entry.number, day, written, about, sentence, _article(event), where, page, detail)

    def _sentence(self, event: Event, meeting: Meeting | None, day: datetime.date) -> str:
        name = self._name(meeting.id if meeting is not None else "", day)
        if isinstance(event, AttendanceRecorded):
            said = []
            for mark in event.marks:
                if self._ids & {mark.voter, str(mark.person), str(mark.unit)}:
                    now = meeting and self._association.ledger.sheet(meeting.id)
                    current = now.marks.get(mark.voter, mark) if now else mark
                    who = name("person", str(mark.person)) or name("unit", str(mark.unit))
                    said.append(f"{who}：{attended_name(current.attended)}")
            return "、".join(said)
        sentence = describe(event, name_of=name)
        if isinstance(event, VoteCast) and meeting is not None and event.vote in meeting.votes:
            return f"{sentence}（{meeting.votes[event.vote].motion}）"
        return sentence

    def _name(self, meeting: str, day: datetime.date) -> NameOf:
        if (meeting, day) not in self._names:
            self._names[meeting, day] = name_of(self._association, meeting, on=day)
        return self._names[meeting, day]

    def _meeting(self, event: Event) -> Meeting | None:
        """In which it happened, or which decided it."""
        meetings: dict[Any, Meeting] = dict(self._association.meetings)
        if isinstance(event, MeetingEvent):
            return meetings.get(event.meeting)
        found = meetings.get(getattr(event, "meeting", None)) or self._votes.get(getattr(event, "cause", None))
        drawn = getattr(event, "meetings", ())
        return found or (meetings.get(drawn[-1]) if drawn else None)

    def _where(self, event: Event, meeting: Meeting | None) -> tuple[str, str, str]:
        if meeting is not None:
            return meeting.title, "meetings", meeting.id
        if paper := getattr(event, "document", ""):
            return str(paper), "", ""
        cause = str(getattr(event, "cause", "") or "")
        if isinstance(event, UnitAdmitted) and cause and "/" not in cause:
            return cause if cause != "import" else tr("member list"), "", ""
        return "", "", ""


def _day(event: Event) -> datetime.date | None:
    return next((day for name in _DAYS if isinstance(day := getattr(event, name, None), datetime.date)), None)


def _article(event: Event) -> str:
    if article := getattr(event, "article", ""):
        return str(article)
    verdict = getattr(event, "verdict", None)
    return str(getattr(verdict, "article", "") or "")


def _bars(association: Association, unit: Unit, left: datetime.date) -> Iterable[Known]:
    """What a former member has to wait for before it may come back, as the charter of that day has it."""
    rules = association.rules_on(left)
    for bar in rules.charter.bars:
        if unit.manner in bar.after:
            due = bar_due(rules, association.working_days, bar, unit, left)
            until = due and (due.due or max(due.candidates, default=None))
            if until is not None:
                sentence = tr("No application of {unit} is taken until the end of {day}", unit=unit.name, day=until)
                yield Known(0, left, left, About.LEAVING, sentence, bar.article, "", "", "")
