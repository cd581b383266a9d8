"""All that an association keeps of one person, gathered from the record and from beside it."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Iterator

import msgspec

from governance_desk.association.names import name_of
from governance_desk.association.state import Association
from governance_desk.documents.content.attending import WORDS
from governance_desk.documents.content.wording import china_time, day_words, local
from governance_desk.errors import Refusal
from governance_desk.filing.state import IssuedDocument
from governance_desk.journal.catalogue import describe
from governance_desk.journal.entry import Entry
from governance_desk.journal.event import Event
from governance_desk.language import text
from governance_desk.meeting.state import Choice, Meeting, Presence, Voter
from governance_desk.register.events import RepresentativeChanged, UnitAdmitted
from governance_desk.register.namesakes import sending_unit
from governance_desk.register.state import PersonId, UnitId

CONTACTS = {
    "liaison": "联络员",
    "telephone": "电话",
    "mobile": "手机",
    "mail": "电子邮箱",
    "identity": "身份证件",
    "address": "地址",
    "postcode": "邮政编码",
    "note": "备注",
}
CHOICES = {Choice.YES: "同意", Choice.NO: "反对", Choice.ABSTAIN: "弃权"}


class KeptContact(msgspec.Struct, frozen=True):
    """Contact data beside the journal: of the person, or of the unit that the person represents."""

    of: str
    kind: str
    value: str


class Represented(msgspec.Struct, frozen=True):
    unit: str
    post: str
    since: datetime.date | None
    until: datetime.date | None


class Held(msgspec.Struct, frozen=True):
    """A seat or an office."""

    name: str
    body: str
    unit: str
    term: int
    since: datetime.date
    until: datetime.date | None


class Attendance(msgspec.Struct, frozen=True):
    """In one meeting. `as_what`: of one's own right, for another, or for whom a proxy was given or held."""

    day: datetime.date
    meeting: str
    attended: str
    as_what: str


class Answered(msgspec.Struct, frozen=True):
    """What was answered in a roll call, which is open to everyone who was there."""

    day: datetime.date
    meeting: str
    motion: str
    answer: str


class Named(msgspec.Struct, frozen=True):
    """A journal entry. `by_name`: only the written name is the same, and it may be another person's."""

    number: int
    at: str
    who: str
    sentence: str
    by_name: bool


class NamedIn(msgspec.Struct, frozen=True):
    """An issued document in which the name stands, of this person or of another of the same name."""

    number: str
    title: str
    day: datetime.date


class PersonData(msgspec.Struct, frozen=True):
    """Everything, for the person it is about."""

    association: str
    name: str
    id: str
    day: datetime.date
    journal_number: int
    contacts: tuple[KeptContact, ...]
    units: tuple[Represented, ...]
    seats: tuple[Held, ...]
    offices: tuple[Held, ...]
    attendance: tuple[Attendance, ...]
    answers: tuple[Answered, ...]
    consequences: tuple[str, ...]
    entries: tuple[Named, ...]
    documents: tuple[NamedIn, ...] = ()


def person_named(association: Association, wanted: str) -> PersonId:
    """The person of that name or id; Refusal where there is none, or more than one, whose ids are then said."""
    register = association.register
    if PersonId(wanted) in register.persons:
        return PersonId(wanted)
    found = [each.id for each in register.persons.values() if each.name == wanted.strip()]
    if not found:
        raise Refusal(
            text("The register has no person called {name}.", name=wanted),
            next_step=text("Check the name as it stands in the member list."),
        )
    if len(found) > 1:
        ids = "；".join(f"{each}（{sending_unit(register, each)}）" for each in found)
        raise Refusal(
            text("The register has {count} persons called {name}.", count=len(found), name=wanted),
            next_step=text("Give the id instead: {ids}", ids=ids),
        )
    return found[0]


def person_data(
    association: Association,
    person: PersonId,
    entries: Iterable[tuple[Entry, Event]],
    contacts: Iterable[tuple[str, str, str]],
    day: datetime.date,
    documents: Iterable[IssuedDocument] = (),
) -> PersonData:
    """`entries` is the whole journal; `contacts` are what they are of, their kind and their value.

    `documents` are those that were issued and in which the name stands, or that are about the person.
    """
    read = list(entries)
    register = association.register
    return PersonData(
        association=association.name,
        name=register.person_name(person),
        id=person,
        day=day,
        journal_number=read[-1][0].number if read else 0,
        contacts=tuple(KeptContact(of, CONTACTS.get(kind, kind), value) for of, kind, value in contacts),
        units=tuple(_units(association, person, read)),
        seats=tuple(_seats(association, person)),
        offices=tuple(_offices(association, person)),
        attendance=(*_attendance(association, person), *_written_proxies(association, person)),
        answers=tuple(_answers(association, person)),
        consequences=tuple(_consequences(association, person)),
        documents=tuple(NamedIn(each.number, each.title, each.day) for each in documents),
        entries=tuple(_entries(association, person, read)),
    )


def units_of(association: Association, person: PersonId) -> list[UnitId]:
    """The units that the person represents now."""
    return [each.id for each in association.register.units.values() if each.representative == person]


def _units(association: Association, person: PersonId, read: list[tuple[Entry, Event]]) -> Iterator[Represented]:
    """From when until when the person represented which unit, by the entries that say so."""
    running: dict[UnitId, tuple[str, datetime.date | None]] = {}
    units = association.register.units
    for _entry, event in read:
        if isinstance(event, UnitAdmitted) and event.representative == person:
            running[event.unit] = (event.post, event.joined)
        elif isinstance(event, RepresentativeChanged):
            if event.representative == person:
                running[event.unit] = (event.post, event.day)
            elif event.unit in running:
                post, since = running.pop(event.unit)
                yield Represented(units[event.unit].name_on(event.day), post, since, event.day)
    for unit, (post, since) in running.items():
        yield Represented(units[unit].name, post, since, units[unit].left)


def _seats(association: Association, person: PersonId) -> Iterator[Held]:
    bodies, offices = _names(association)
    for seat in association.register.seats.values():
        if seat.person == person:
            unit = association.register.units.get(seat.unit) if seat.unit is not None else None
            name, body = offices.get(seat.office, seat.office), bodies.get(seat.body, seat.body)
            yield Held(name, body, unit.name if unit is not None else "", seat.term, seat.since, seat.until)


def _offices(association: Association, person: PersonId) -> Iterator[Held]:
    _bodies, offices = _names(association)
    for each in association.register.appointments:
        if each.person == person:
            yield Held(offices.get(each.office, each.office), "", "", each.term, each.since, each.until)


def _names(association: Association) -> tuple[dict[str, str], dict[str, str]]:
    charter = association.rules.charter
    return {each.key: each.name for each in charter.bodies}, {each.key: each.name for each in charter.offices}


def _attendance(association: Association, person: PersonId) -> Iterator[Attendance]:
    for meeting in association.gatherings:
        sheet = association.ledger.sheet(meeting.id)
        for voter in meeting.roll.values():
            presence = meeting.presence.get(voter.id, Presence())
            holder = meeting.roll.get(presence.holder) if presence.holder is not None else None
            mark = sheet.marks.get(voter.id) if sheet is not None else None
            said = WORDS[mark.attended] if mark is not None else ""
            if voter.person == person:
                for_whom = f"委托{_called(holder)}" if holder is not None else "本人"
                yield Attendance(meeting.day, meeting.title, said, for_whom)
            elif holder is not None and holder.person == person:
                yield Attendance(meeting.day, meeting.title, said, f"受{_called(voter)}委托")
            elif presence.person == person:
                yield Attendance(meeting.day, meeting.title, said, f"代{_called(voter)}到会")


def _written_proxies(association: Association, person: PersonId) -> Iterator[Attendance]:
    """The papers that were handed in, also those that were never used."""
    for meeting in association.meetings.values():
        for each in meeting.written_proxies.values():
            paper = f"{day_words(each.signed)}{each.document or '委托书'}"
            if _sitting(association, meeting, each.principal) == person:
                yield Attendance(meeting.day, meeting.title, "", f"{paper}，委托{each.holder_name}")
            elif each.holder is not None and _sitting(association, meeting, each.holder) == person:
                yield Attendance(meeting.day, meeting.title, "", f"{paper}，受托人")


def _sitting(association: Association, meeting: Meeting, voter: str) -> PersonId | None:
    """Who was meant by the voter; before the roll was fixed, who holds the seat, or represents the unit."""
    on_roll = next((each for each in meeting.roll.values() if each.id == voter), None)
    if on_roll is not None:
        return on_roll.person
    register = association.register
    seat = next((each for each in register.seats.values() if each.id == voter), None)
    if seat is not None:
        return seat.person
    return next((each.representative for each in register.units.values() if each.id == voter), None)


def _answers(association: Association, person: PersonId) -> Iterator[Answered]:
    for meeting in association.meetings.values():
        for vote in meeting.votes.values():
            for voter, choice in vote.cast.items():
                if person in _answering(meeting, voter):
                    yield Answered(meeting.day, meeting.title, vote.motion, CHOICES[choice])


def _answering(meeting: Meeting, voter: str) -> tuple[PersonId | None, ...]:
    """Whose answer it is: of the one on the roll, and of whoever was there in their place."""
    found = next(each for each in meeting.roll.values() if each.id == voter)
    presence = meeting.presence.get(found.id, Presence())
    return (found.person, presence.person)


def _consequences(association: Association, person: PersonId) -> Iterator[str]:
    for each in association.ledger.consequences:
        if each.subject == person:
            lifted = f"（{each.lifted_on}撤销）" if each.lifted else ""
            yield f"{each.day}因缺席达到规定次数丧失席位，{each.article}{lifted}"
    for warned in association.ledger.warnings:
        if warned.subject == person:
            meeting = association.ledger.sheet(warned.meeting)
            title = meeting.title if meeting is not None else ""
            yield f"{title}后提醒：已缺席{warned.count}次，满{warned.limit}次的后果见{warned.article}"


def _entries(association: Association, person: PersonId, read: list[tuple[Entry, Event]]) -> Iterator[Named]:
    name = association.register.person_name(person)
    longer = {each.name for each in association.register.persons.values() if name in each.name and name != each.name}
    others = {each.id for each in association.register.persons.values() if each.name == name} - {person}
    for entry, event in read:
        ids, words = set(_ids(event)), _words(event)
        by_id = person in ids or _voting(association, entry, ids, person)
        if not by_id and (not any(_named(each, name, longer) for each in words) or ids & others):
            continue
        meeting = entry.stream.removeprefix("meeting/") if entry.stream.startswith("meeting/") else ""
        when = local(entry.at, china_time())
        said = describe(event, "zh_CN", name_of(association, meeting, on=when.date()))
        yield Named(entry.number, f"{when:%Y-%m-%d %H:%M}", entry.who, said, not by_id)


def _voting(association: Association, entry: Entry, ids: set[str], person: PersonId) -> bool:
    """Whether the entry of a meeting names the place on the roll at which the person stands."""
    meeting = next((m for m in association.meetings.values() if entry.stream == f"meeting/{m.id}"), None)
    return meeting is not None and any(meeting.roll[each].person == person for each in meeting.roll if each in ids)


def _named(words: str, name: str, longer: set[str]) -> bool:
    """Whether the name stands in the words, and not only as a part of somebody's longer name."""
    for each in longer:
        words = words.replace(each, "")
    return bool(name) and name in words


def _ids(event: object) -> Iterator[str]:
    """Every text in the event, whole: ids are among them."""
    yield from _values(event)


def _words(event: object) -> list[str]:
    return [each for each in _values(event) if each]


def _values(part: object) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, msgspec.Struct):
        for field in part.__struct_fields__:
            yield from _values(getattr(part, field))
    elif isinstance(part, tuple | list | set | frozenset):
        for each in part:
            yield from _values(each)
    elif isinstance(part, dict):
        for key, value in part.items():
            yield from _values(key)
            yield from _values(value)


def _called(voter: Voter | None) -> str:
    if voter is None:
        return ""
    return f"{voter.name}（{voter.unit_name}）" if voter.name and voter.unit_name else voter.name or voter.unit_name
