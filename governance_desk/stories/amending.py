"""What the steps in which the charter changes ask of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from governance_desk.charter import commands as charter
from governance_desk.charter.version import DraftId
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.stories import charter_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step

_NEXT = text("Correct the story and play it again.")


def newest_draft(desk: Desk) -> DraftId:
    """The draft that was laid last."""
    drafts: list[DraftId] = list(desk.association.drafts)
    if not drafts:
        raise Fault(text("No draft of the charter has been laid."), next_step=_NEXT)
    return drafts[-1]


def _lay_draft(here: Here, step: s.LayDraft) -> Iterator[Command]:
    draft = DraftId(here.desk.new_id("draft"))
    yield charter.LayDraft(draft=draft, toml=_changed(here.desk, step.change), since=step.since)


def _amend(here: Here, step: s.Amend) -> Iterator[Command]:
    yield charter.AmendCharter(
        toml=_changed(here.desk, step.change), since=step.since, body=step.body, resolution=step.resolution
    )


def _changed(desk: Desk, change: Iterable[s.Replaced]) -> str:
    toml: str = desk.association.versions[-1].toml
    for old, new in change:
        if toml.count(old) != 1:
            raise Fault(
                text("“{old}” stands {number} times in the charter.", old=old, number=toml.count(old)), next_step=_NEXT
            )
        toml = toml.replace(old, new)
    return toml


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {s.LayDraft: _lay_draft, s.Amend: _amend}
