"""Where the files of an open association are kept: into it, out of it, and tidied up."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path
from threading import Lock

from governance_desk.attachments.files import Kept, Progress, copy_out, keep_file, safe_name
from governance_desk.attachments.state import Attachments, Holding
from governance_desk.errors import Fault, Refusal
from governance_desk.journal.contents import Contents
from governance_desk.journal.entry import Entry
from governance_desk.journal.verify_contents import NamedContents
from governance_desk.language import text


def _unwatched(_done: int, _whole: int) -> None:
    """Nobody wants to know."""


class Cabinet:
    """Knows the contents, the state that names them and the journal behind it; may be used in any thread."""

    def __init__(
        self,
        contents: Callable[[], Contents],
        attachments: Callable[[], Attachments],
        entries: Callable[[], Iterable[Entry]],
        besides: Callable[[], frozenset[str]] = frozenset,
    ) -> None:
        """`besides` are the contents that others than attachments name: those of issued documents."""
        self._contents = contents
        self._attachments = attachments
        self._entries = entries
        self._besides = besides
        self._kept: set[str] = set()
        self._tidied = False
        self._one_at_a_time = Lock()

    def keep(self, source: Path, progress: Progress = _unwatched) -> Kept:
        """Copy the file into the association, whole or not at all; `AttachFile` attaches it then.

        Before the first one, what an earlier run of the program kept and never attached is taken away: the power
        may have failed between the two.
        """
        with self._one_at_a_time:
            contents = self._contents()
            if not self._tidied:
                self._forget(contents, contents.hashes() - self._named())
                self._tidied = True
            kept = keep_file(source, contents, progress)
            self._kept.add(kept.content)
            return kept

    def take_out(self, holding: Holding, target: Path, progress: Progress = _unwatched) -> None:
        """Write a copy to `target`, in place of what lies there; Refusal where the content was erased."""
        self._require_there(holding)
        copy_out(holding.content, holding.size, target, self._contents(), progress)

    def take_out_into(self, holding: Holding, folder: Path, progress: Progress = _unwatched) -> Path:
        """The same under its own name, into a folder; the path."""
        target = folder / safe_name(holding.name)
        self.take_out(holding, target, progress)
        return target

    def take(self, holding: Holding) -> bytes:
        """Its bytes, where they are few enough to be held at once; Fault where they are missing or damaged."""
        self._require_there(holding)
        return b"".join(self._contents().read(holding.content))

    def bytes_of(self, content: str) -> bytes:
        """The bytes of this hash; Fault where they are missing, erased or damaged."""
        return b"".join(self._contents().read(content))

    def is_whole(self, holding: Holding, progress: Progress = _unwatched) -> bool:
        """Whether its bytes are still those that its SHA-256 names: all of them are read."""
        parts, done = self._contents().read(holding.content), 0
        while True:
            try:
                part = next(parts, None)
            except Fault:
                return False
            if part is None:
                return True
            done += len(part)
            progress(done, holding.size)  # which may end the work by a Fault of its own

    def tidy(self) -> None:
        """Take away what was kept and never attached: the clerk thought better of it."""
        left = self._kept - self._named()
        self._kept.clear()
        if left:
            self._forget(self._contents(), left)

    def _require_there(self, holding: Holding) -> None:
        erased = self._attachments().erased_on(holding)
        if erased is not None:
            raise Refusal(
                text("The content of {name} was erased on {day}.", name=holding.name, day=str(erased)),
                next_step=text("That it was attached stays in the record; the content cannot be had back."),
            )

    def _named(self) -> frozenset[str]:
        attachments = self._attachments()
        return attachments.contents() | (self._besides() - attachments.erased.keys())

    def _forget(self, contents: Contents, unnamed: frozenset[str] | set[str]) -> None:
        """Take these away, once the journal itself has been asked: the state is made from it and no more than that."""
        if unnamed:
            named = NamedContents()
            for entry in self._entries():
                named.note(entry)
            contents.forget(unnamed - {each.content for each in named.there})
