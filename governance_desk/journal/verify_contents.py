"""Whether the contents of the issued documents and of the attached files are still what the journal names."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

import msgspec

from governance_desk.errors import Fault
from governance_desk.journal.contents import Contents
from governance_desk.journal.entry import Entry
from governance_desk.journal.verify import Finding
from governance_desk.language import Text, text

ISSUED = frozenset({"filing.document-issued", "filing.made-elsewhere-issued"})
SIGNED = frozenset({"signatures.signed-by-hand", "signatures.observer-signed-by-hand"})
NAMING = ISSUED | SIGNED | {"attachment.attached", "filing.file-added"}
ERASED = "attachment.content-erased"


class _Attached(msgspec.Struct):
    content: str
    name: str


class _Erased(msgspec.Struct):
    content: str
    day: str


class Named(msgspec.Struct, frozen=True):
    """A content that the journal names: the entry that named it last, the file's name, the day of its erasure."""

    content: str
    number: int
    name: str
    erased: str = ""
    issued: bool = False  # as a document of the association; else attached to something


class NamedContents:
    """Gathers from the entries of a journal, one after the other, what contents they name.

    Reads the payloads as they stand, without the classes of the events, so that a damaged file can be looked into
    by whoever knows no events: `content`, `name` and `day` are fields of these kinds in every version.
    """

    def __init__(self) -> None:
        self._named: dict[str, Named] = {}

    def note(self, entry: Entry) -> None:
        """Take in an entry; one that cannot be read is the business of `verify`."""
        if entry.kind != ERASED and entry.kind not in NAMING:
            return
        try:
            if entry.kind in NAMING:
                attached = msgspec.json.decode(entry.payload, type=_Attached)
                before = self._named.get(attached.content)
                issued = entry.kind in ISSUED or (before is not None and before.issued)
                self._named[attached.content] = Named(attached.content, entry.number, attached.name, issued=issued)
            else:
                gone = msgspec.json.decode(entry.payload, type=_Erased)
                before = self._named.get(gone.content)
                name = before.name if before is not None else ""
                self._named[gone.content] = Named(gone.content, entry.number, name, gone.day)
        except (msgspec.DecodeError, TypeError):
            return

    def watched(self, entries: Iterable[Entry]) -> Iterator[Entry]:
        """The same entries, noted as they pass."""
        for entry in entries:
            self.note(entry)
            yield entry

    @property
    def there(self) -> tuple[Named, ...]:
        """Those whose bytes must be there."""
        return tuple(each for each in self._named.values() if not each.erased)

    @property
    def erased(self) -> tuple[Named, ...]:
        """Those whose bytes were erased by a recorded act."""
        return tuple(each for each in self._named.values() if each.erased)


def verify_contents(
    named: NamedContents, contents: Contents, watch: Callable[[], None] = lambda: None
) -> Iterator[Finding]:
    """A finding for each content that is missing or damaged; one does not stop the others.

    Reads every byte; `watch` is called after each part and may raise to stop.
    """
    broken = broken_contents(named, contents, watch)
    for each in named.there:
        if each.content in broken:
            yield Finding(each.number, "content", broken[each.content])
    present = contents.hashes() if named.erased else frozenset()
    for each in named.erased:
        if each.content in present:
            sentence = text("{name} was erased on {day}, and its content is there.", name=each.name, day=each.erased)
            yield Finding(each.number, "content", sentence)


def broken_contents(
    named: NamedContents, contents: Contents, watch: Callable[[], None] = lambda: None
) -> dict[str, Text]:
    """The contents that must be there and are missing or damaged, each with a sentence."""
    broken: dict[str, Text] = {}
    if not named.there:
        return broken  # the file of an older program has no place for them
    present = contents.hashes()
    for each in named.there:
        if each.content not in present:
            broken[each.content] = text("The content of {name} is missing.", name=each.name)
        elif not _is_whole(contents.read(each.content), watch):
            broken[each.content] = (
                text("The document {name} is not what was issued: its content is damaged.", name=each.name)
                if each.issued
                else text("The content of {name} is damaged: it is not what was attached.", name=each.name)
            )
    return broken


def _is_whole(parts: Iterator[bytes], watch: Callable[[], None]) -> bool:
    while True:
        try:
            if next(parts, None) is None:
                return True
        except Fault:
            return False
        watch()


def erased_words(named: NamedContents) -> tuple[Text, ...]:
    """What was erased by a recorded act: no trouble, and yet to be said."""
    return tuple(text("{name}: erased on {day}", name=each.name, day=each.erased) for each in named.erased)
