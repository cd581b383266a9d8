"""Attached files: what, to what, by whom; and the contents that were erased."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import Index, Table, bindparam, select

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

if TYPE_CHECKING:
    from governance_desk.storage.log import SqlLog

ATTACHMENT = Table(
    "attachment",
    PROJECTED,
    key("id"),
    words("kind"),
    words("subject"),
    words("part"),
    words("name"),
    number("size"),
    words("media_type"),
    words("content"),
    words("day"),
    words("who"),
    maybe("taken_off"),
    words("reason"),
    Index("attachment_subject", "subject"),
    Index("attachment_content", "content"),
)

ERASED = Table("erased_content", PROJECTED, key("content"), words("day"), words("reason"))

Id = TypeVar("Id", bound=str)

_WHO = select(ATTACHMENT.c.id, ATTACHMENT.c.who).where(ATTACHMENT.c.id.in_(bindparam("ids", expanding=True)))


def _attached(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        ATTACHMENT,
        id=event.attachment,
        kind=event.to.value,
        subject=event.subject,
        part=event.part,
        name=event.name,
        size=event.size,
        media_type=event.media_type,
        content=event.content,
        day=day(event.day),
        who=entry.who,
        taken_off=None,
        reason="",
    )
    writer.remove(ERASED, content=event.content)


def _taken_off(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(ATTACHMENT, {"id": event.attachment}, taken_off=day(event.day), reason=event.reason)


def _erased(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(ERASED, content=event.content, day=day(event.day), reason=event.reason)


ATTACHMENTS = TableProjector(
    "attachments",
    (ATTACHMENT, ERASED),
    {
        "attachment.attached": _attached,
        "attachment.taken-off": _taken_off,
        "attachment.content-erased": _erased,
    },
)


def attached_by(log: SqlLog, attachments: Sequence[Id]) -> dict[Id, str]:
    """Who attached each of these."""
    asked = {str(each): each for each in attachments}
    with log.reading() as connection:
        return {asked[row[0]]: row[1] for row in connection.execute(_WHO, {"ids": list(asked)})}
