"""The desk: the one object that the windows and the command line talk to.

It holds the state, takes commands, writes what they come to into the journal and tells whoever listens. Here, and
only here, the pure core meets the clock, chance and the disk.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from contextlib import suppress
from functools import cached_property
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, cast

from governance_desk.association.keeping import Folded, Found, agrees, recognise
from governance_desk.association.kinds import codec
from governance_desk.association.listeners import Listener, Listeners
from governance_desk.association.state import Association
from governance_desk.errors import Fault
from governance_desk.journal.command import Command, Moment
from governance_desk.journal.entry import Entry, Head
from governance_desk.journal.event import Event
from governance_desk.journal.log import ConflictingAppend, Log
from governance_desk.language import Text, text
from governance_desk.meeting.state import MeetingId
from governance_desk.register.contacts.events import ContactsErased
from governance_desk.station import new_id, user, wall_clock
from governance_desk.station import station as this_station
from governance_desk.storage.waiting import TakesLong as TakesLong
from governance_desk.storage.waiting import WaitingLog, open_waiting

if TYPE_CHECKING:
    from governance_desk.attachments.cabinet import Cabinet
    from governance_desk.attachments.state import AttachmentId
    from governance_desk.filing.state import DocumentId
    from governance_desk.journal.entry import Draft
    from governance_desk.journal.verify import Finding
    from governance_desk.meeting.room import Room
    from governance_desk.storage.contact import Contact
    from governance_desk.storage.copies import Copy
    from governance_desk.storage.log import SqlLog
    from governance_desk.storage.projector import TableProjector
    from governance_desk.storage.rebuild import Rebuilt
    from governance_desk.storage.writer import Writer

Clock = Callable[[], Moment]


class Desk:
    """An open association."""

    def __init__(
        self,
        log: Log,
        *,
        path: Path | None = None,
        clock: Clock = wall_clock,
        who: str = "",
        station: str = "",
        new_id: Callable[[str], str] = new_id,
        watch: Callable[[int, int], None] = lambda _done, _whole: None,
    ) -> None:
        self.path = path
        self.new_id = new_id
        self.clock = clock
        self._log = log
        self._codec = codec()
        self._who = who
        self._station = station
        self._listeners = Listeners()
        self._closed = False
        self._beside = Lock()  # held by whoever reads or writes beside the windows
        self._folded = Folded()
        if isinstance(log, WaitingLog) and log.kept is not None:
            self._folded.begin_with(cast("Found", log.kept), self.entries)
        self._catch_up(watch)

    @property
    def association(self) -> Association:
        """The state."""
        return self._folded.association

    @property
    def head(self) -> Head:
        """The newest entry of the journal: its number and hash."""
        return self._log.head()

    def do(
        self, command: Command, *, contacts: Iterable[Contact] = (), keep: Iterable[bytes] = ()
    ) -> tuple[Event, ...]:
        """Decide, write, apply, tell. A Refusal or a Fault leaves everything as it was.

        `contacts` are kept beside the journal in the same transaction (see `note_contacts`), and so are the contents
        in `keep`: the bytes of a document that the command issues.

        ConflictingAppend, where someone else has written in the meantime, is the exception: nothing of the command
        is written, but the state and the listeners have caught up when it is raised, so that one can decide again.
        """
        return self.do_all((command,), contacts=contacts, keep=keep)

    def do_all(
        self,
        commands: Iterable[Command],
        *,
        contacts: Iterable[Contact] = (),
        keep: Iterable[bytes] = (),
        sweep: bool = True,
    ) -> tuple[Event, ...]:
        """Several commands as one act: all of them, in one transaction, or none.

        After contact data was erased, the file is swept at once, unless the caller does it (`sweep` False).
        """
        from governance_desk.association.decide import decide, drafts  # nothing is decided before the window is there

        now = self.clock()
        commands = tuple(commands)
        if len(commands) == 1:
            events = decide(self.association, commands[0], now)
        else:
            from governance_desk.association.trial import decide_in_turn

            events = decide_in_turn(self.association, commands, now)
        if not events:
            return ()
        addressed = drafts(events)
        expected = {draft.stream: self._folded.versions.get(draft.stream, 0) for draft in addressed}
        try:
            entries = self._append(addressed, now, expected, tuple(contacts), tuple(keep))
        except ConflictingAppend:
            self._listeners.tell(self._catch_up())
            raise
        done = tuple(events)
        erased = sweep and any(isinstance(each, ContactsErased) for each in done)
        if entries[0].number == self._folded.at.number + 1:
            self._folded.take(zip(entries, events, strict=True))
            self._listeners.tell(done)
        else:  # someone else has written into other streams
            self._listeners.tell(self._catch_up())
        if erased:
            self.sweep()
        return done

    def subscribe(self, listener: Listener) -> Callable[[], None]:
        """Be told the events of each command once they are saved; the result ends it.

        A listener may give commands itself: their events are told after the ones at hand, to everyone.
        """
        return self._listeners.add(listener)

    def room(self, meeting: MeetingId) -> Room:
        """A meeting with everything around it, for views that compute what would happen."""
        from governance_desk.association.decide import room

        return room(self.association, self.association.meetings[meeting], self.clock())

    def entries(self) -> Iterable[tuple[Entry, Event]]:
        """The whole journal, for those who read it."""
        return ((entry, self._codec.decode(entry)) for entry in self._log.read())

    @cached_property
    def files(self) -> Cabinet:
        """Where the contents of attached files are kept."""
        from governance_desk.attachments.cabinet import Cabinet

        return Cabinet(
            lambda: self._log.contents,
            lambda: self.association.attachments,
            self._log.read,
            lambda: self.association.filing.contents() | self.association.signatures.contents,
        )

    def issued_with(self, wanted: str) -> dict[DocumentId, str]:
        """The issued documents in which this stands, each with the words around it (see `filing.search`)."""
        from governance_desk.filing.search import MemoryWords, documents_with
        from governance_desk.storage.content_text import SqlWords

        words = SqlWords(tables) if (tables := self._tables()) is not None else MemoryWords()
        erased = self.association.attachments.erased
        there = (each for each in self.association.filing.documents.values() if each.content not in erased)
        return documents_with(wanted, there, self._log.contents, words)

    def attached_by(self, *attachments: AttachmentId) -> dict[AttachmentId, str]:
        """Who attached each of these files."""
        from governance_desk.attachments.events import FileAttached
        from governance_desk.storage.projections.attachments import attached_by

        if (tables := self._tables()) is not None:
            return attached_by(tables, attachments)
        entries = ((entry, event) for entry, event in self.entries() if isinstance(event, FileAttached))
        return {event.attachment: entry.who for entry, event in entries if event.attachment in attachments}

    def entries_about(self, ids: Collection[str]) -> Iterable[tuple[Entry, Event]]:
        """The entries that name one of these, in order; nothing else is read or decoded."""
        tables = self._tables()
        if tables is not None:
            from governance_desk.storage.mentions import mentions

            return ((entry, self._codec.decode(entry)) for entry in mentions(tables, ids))
        named = [f'"{each}"'.encode() for each in ids]
        found = (entry for entry in self._log.read() if any(each in entry.payload for each in named))
        return ((entry, self._codec.decode(entry)) for entry in found)

    def entries_of(self, kinds: Collection[str]) -> Iterable[tuple[Entry, Event]]:
        """The entries of these kinds, in order."""
        tables = self._tables()
        if tables is not None:
            from governance_desk.storage.mentions import of_kinds

            return ((entry, self._codec.decode(entry)) for entry in of_kinds(tables, kinds))
        return ((entry, self._codec.decode(entry)) for entry in self._log.read() if entry.kind in kinds)

    def note_contacts(self, *contacts: Contact) -> None:
        """Keep contact data beside the journal, where it can be erased."""
        from governance_desk.storage.contact import note_contacts

        if (tables := self._tables()) is not None:
            note_contacts(tables, *contacts)
            self._listeners.tell((), beside=True)

    def contacts_of(self, subject_kind: str, subject_id: str) -> tuple[Contact, ...]:
        """What is kept of a "unit" or a "person"."""
        from governance_desk.storage.contact import contacts_of

        return contacts_of(tables, subject_kind, subject_id) if (tables := self._tables()) is not None else ()

    @property
    def keeps_contacts(self) -> bool:
        """Whether there is a place beside the journal for contact data; a desk in memory has none."""
        return self._tables() is not None

    def liaisons(self) -> frozenset[str] | None:
        """The units that have named someone for contact; None where no contact data is kept."""
        from governance_desk.storage.contact import subjects_with

        return subjects_with(tables, "unit", LIAISON) if (tables := self._tables()) is not None else None

    def verify(self, watch: Callable[[int], None] = lambda _number: None) -> tuple[Finding, ...]:
        """What in the journal and in the attached files is not as it was written.

        `watch` gets the number of each entry and may raise to stop.
        """
        from governance_desk.journal.verify import verify
        from governance_desk.journal.verify_contents import NamedContents, verify_contents
        from governance_desk.storage.snapshot import snapshot_findings

        named = NamedContents()

        def watched() -> Iterable[Entry]:
            for entry in named.watched(self._log.read()):
                watch(entry.number)
                yield entry

        findings = verify(watched(), codec=self._codec)
        findings = (*findings, *verify_contents(named, self._log.contents, lambda: watch(self._folded.at.number)))
        tables = None if findings else self._tables()
        return findings if tables is None else snapshot_findings(tables, agrees)

    def back_up(self, copy: Path) -> Head:
        """Copy the association to the new file `copy` and check the copy; its head. Fault where `copy` exists."""
        from governance_desk.storage.backup import back_up

        if self.path is None:
            raise Fault(text("This association lies in no file, so that none can be copied."))
        head = back_up(self.path, copy)
        if (tables := self._tables()) is not None:
            from governance_desk.storage.copies import note_copy

            note_copy(tables, copy)
        return head

    def copies_of(self, subject_kind: str, subject_id: str) -> tuple[Copy, ...]:
        """The copies of this file that are known, and whether contact data of this subject is still in them."""
        from governance_desk.storage.copies import copies_of

        tables = self._tables()
        return copies_of(tables, self.path, subject_kind, subject_id) if tables is not None and self.path else ()

    def rebuild(self) -> Rebuilt:
        """Make every projection anew from the journal, and say which of them had not been what the journal gives."""
        from governance_desk.storage.content_text import SqlWords
        from governance_desk.storage.rebuild import rebuild_and_compare
        from governance_desk.storage.snapshot import drop_snapshot

        if (tables := self._tables()) is None:
            raise Fault(text("This association lies in no file, so that it has no tables."))
        SqlWords(tables).forget()
        rebuilt = rebuild_and_compare(tables)
        drop_snapshot(tables)
        self._folded = Folded()  # what was shown may have come from the snapshot
        self._catch_up()
        return rebuilt

    @property
    def log(self) -> Log:
        """The journal itself, for backup, verification and rebuilding."""
        return self._log

    def finish_opening(self) -> None:
        """Open and read what was left for later (see `open_desk`), in any thread; who asks earlier has it earlier."""
        for read in (self._tables, *self._folded.unread()):
            with self._beside:
                if self._closed:
                    return
                read()
        self.keep_state()

    def keep_state(self) -> None:
        """Write a snapshot of the state beside the journal, where enough has happened since the last; in any thread.

        It is a cache: where the disk has no room for it, the file is opened more slowly and nothing is lost.
        """
        with self._beside, suppress(Fault):
            if not self._closed and self._folded.is_due() and (tables := self._tables()) is not None:
                from governance_desk.storage.snapshot import write_snapshot

                self._folded.keep(lambda pieces, head: write_snapshot(tables, pieces, head))

    def close(self) -> None:
        """Let go of the file."""
        try:
            self.keep_state()
            if "files" in vars(self):
                self.files.tidy()
        finally:
            self._closed = True
            with self._beside:
                self._log.close()

    def _tables(self) -> SqlLog | None:
        """The log with its tables; None where the journal lies in memory only."""
        from governance_desk.storage.log import SqlLog

        log = self._log.whole if isinstance(self._log, WaitingLog) else self._log
        return log if isinstance(log, SqlLog) else None

    def _append(
        self,
        drafts: Sequence[Draft],
        now: Moment,
        expected: dict[str, int],
        contacts: tuple[Contact, ...],
        keep: tuple[bytes, ...],
    ) -> Sequence[Entry]:
        """Into the journal, contacts and contents beside it, erased contents out of the file: all of it or nothing."""
        from governance_desk.attachments.events import ContentErased  # nothing is written before the window is there

        stamp = {"at": now.stamp, "who": self._who or user(), "station": self._station or this_station()}
        erase = [each.event.content for each in drafts if isinstance(each.event, ContentErased)]
        erased = [each.event for each in drafts if isinstance(each.event, ContactsErased)]
        if (contacts or erased or keep) and (tables := self._tables()) is not None:
            from governance_desk.storage.contact import put_contacts, take_away
            from governance_desk.storage.content_text import put_words
            from governance_desk.storage.contents import keep_bytes

            words = self._words(drafts, keep)

            def beside(writer: Writer) -> None:
                put_contacts(writer, contacts)
                for each in erased:
                    take_away(writer, each.subject_kind, each.subject, each.kinds)
                for content in keep:
                    keep_bytes(writer, content)
                put_words(writer, words)

            return tables.append(drafts, **stamp, expected=expected, erase=erase, beside=beside)
        for content in keep:
            self._log.contents.keep([content])  # in memory: nothing is named before the entries are there
        return self._log.append(drafts, **stamp, expected=expected, erase=erase)

    def _words(self, drafts: Sequence[Draft], keep: tuple[bytes, ...]) -> dict[str, str]:
        """The words of the documents that are issued with these contents, by the hash."""
        from hashlib import sha256

        from governance_desk.filing.events import DocumentIssued
        from governance_desk.filing.words import words_of

        issued = {each.event.content: each.event for each in drafts if isinstance(each.event, DocumentIssued)}
        found = ((sha256(content).hexdigest(), content) for content in keep)
        return {name: words_of(content, issued[name].media_type) for name, content in found if name in issued}

    def sweep(self) -> None:
        """Leave nothing of erased contact data in the file, nor beside it; in any thread.

        The whole file is written anew, which takes the longer the larger it is. Fault where another program reads it.
        """
        with self._beside:
            tables = None if self._closed else self._tables()
            swept = tables is None or tables.writer.sweep()
        if not swept:
            raise Fault(
                text("The contact data is erased, but another program is reading the file just now."),
                safe=text("It is out of the association; traces of it may lie in the file beside it (-wal)."),
                next_step=text("Close the other program, then close this association: that removes the traces."),
            )

    def _catch_up(self, watch: Callable[[int, int], None] = lambda _done, _whole: None) -> tuple[Event, ...]:
        """Take in what stands in the journal after the last entry that the state holds."""
        whole = self._log.head().number

        def missed() -> Iterable[tuple[Entry, Event]]:
            for entry in self._log.read(after=self._folded.at.number):
                watch(entry.number, whole)
                yield entry, self._codec.decode(entry)

        return self._folded.take(missed())


def open_desk(
    path: str | Path,
    *,
    create: bool = False,
    clock: Clock = wall_clock,
    new_id: Callable[[str], str] = new_id,
    who: str = "",
    station: str = "",
    at_once: bool = False,
    watch: Callable[[int, int], None] = lambda _done, _whole: None,
) -> Desk:
    """The association in this file; a Fault says why it cannot be opened, or made with `create`.

    The journal, or a snapshot with what came after it, is read at once; the tables are opened and the members of a
    large association read by whoever first needs them or by `Desk.finish_opening`: a window is there sooner.

    Where there is no fitting snapshot, after an upgrade for one, the whole journal is read, which takes long in a large
    association: with `at_once` TakesLong is raised then. `watch` gets the number of each entry that is read and that
    of the last, and may raise to stop.
    """
    log: Log
    if create:
        from governance_desk.storage.open import open_association

        log = open_association(path, create=True, codec=codec(), projectors=_projectors())
    else:
        log = open_waiting(path, codec=codec(), projectors=_projectors, recognise=recognise, at_once=at_once)
    try:
        return Desk(log, path=Path(path), clock=clock, new_id=new_id, who=who, station=station, watch=watch)
    except BaseException:
        log.close()
        raise


def restore_desk(copy: Path, path: Path) -> Head:
    """Make a working file at `path` out of a backup and check it; its head. Fault where `path` exists."""
    from governance_desk.storage.backup import restore

    return restore(copy, path)


def examine_journal(path: Path, printed: Iterable[str] = ()) -> tuple[Head, tuple[Finding, ...]]:
    """The head of an association's file, and all that is not as it was written; also where it no longer opens.

    `printed` are journal heads, or their first characters, as they stand on signed papers.
    """
    from governance_desk.storage.examine import examine

    return examine(path, codec(), _projectors(), printed, agrees)


def erased_contents(path: Path) -> tuple[Text, ...]:
    """What was attached to something in this association and then erased by a recorded act, with its day."""
    from governance_desk.storage.examine import erased_in

    return erased_in(path)


LIAISON = "liaison"
"""The kind of contact data that says who a unit's liaison is."""


def contact(subject_kind: str, subject_id: str, kind: str, value: str) -> Contact:
    """One way to reach a "unit" or a "person", for `Desk.note_contacts`."""
    from governance_desk.storage.contact import Contact

    return Contact(subject_kind, subject_id, kind, value)


def _projectors() -> Sequence[TableProjector]:
    from governance_desk.storage.projections import PROJECTORS

    return PROJECTORS
