"""What is being written and not yet saved, kept beside the journal: a plug that is pulled takes nothing with it.

One small file for each meeting, in the user's own data: written whole under another name, then renamed.
"""

from __future__ import annotations

import os
import tempfile
from hashlib import sha256
from pathlib import Path

import msgspec

from governance_desk.meeting.ids import MeetingId
from governance_desk.minutes.state import Paragraph


class Unsaved(msgspec.Struct, frozen=True):
    """The paragraphs as they were at `at` on the clock; `after` is the draft on which they are based."""

    after: int
    paragraphs: tuple[Paragraph, ...]
    at: str


class UnsavedFile:
    """Where the unsaved minutes of one meeting of one association are kept. `folder` None: nowhere."""

    def __init__(self, association: Path | str | None, meeting: MeetingId, folder: Path | None = None) -> None:
        self._path: Path | None = None
        if association is not None:
            place = folder if folder is not None else _folder()
            name = sha256(f"{Path(association).absolute()}\n{meeting}".encode()).hexdigest()[:32]
            self._path = place / f"{name}.json"

    def keep(self, unsaved: Unsaved) -> bool:
        """Write it; False where the disk does not take it, and what was kept before is still there then."""
        if self._path is None:
            return False
        written: str | None = None
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            descriptor, written = tempfile.mkstemp(suffix=".new", dir=self._path.parent)
            with os.fdopen(descriptor, "wb") as file:
                file.write(msgspec.json.encode(unsaved))
                file.flush()
                os.fsync(file.fileno())
            os.replace(written, self._path)
        except OSError:
            if written is not None:
                Path(written).unlink(missing_ok=True)
            return False
        return True

    def kept(self) -> Unsaved | None:
        """What is kept; None where there is nothing, or nothing that can be read."""
        try:
            return msgspec.json.decode(self._path.read_bytes(), type=Unsaved) if self._path is not None else None
        except (OSError, msgspec.DecodeError):
            return None

    def drop(self) -> None:
        """It is saved, or not wanted."""
        if self._path is not None:
            self._path.unlink(missing_ok=True)


def _folder() -> Path:
    from platformdirs import user_data_path

    return user_data_path("governance-desk", appauthor=False) / "unsaved"
