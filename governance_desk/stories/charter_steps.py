"""The steps in which the text of the charter changes. `change` replaces each first text by the second, where it stands
once in the newest version's TOML."""

from __future__ import annotations

import datetime

from governance_desk.stories.step import Step

Replaced = tuple[str, str]


class LayDraft(Step, frozen=True):
    """A draft of the charter is laid, to be voted on as an item with `draft = true`."""

    change: tuple[Replaced, ...]
    since: datetime.date | None = None


class Amend(Step, frozen=True):
    """A new version of the charter that was decided elsewhere."""

    change: tuple[Replaced, ...]
    since: datetime.date
    body: str
    resolution: str


CharterStep = LayDraft | Amend
