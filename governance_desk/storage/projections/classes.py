"""Applications for another class, one row each."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, bindparam, update

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

CLASS_WISH = Table(
    "class_wish",
    PROJECTED,
    key("id"),
    number("entry"),  # of its receipt: the order of the list
    words("unit"),
    words("from_class"),
    words("to_class"),
    words("received"),
    words("document"),
    words("stage"),
    maybe("settled"),
    words("cause"),  # the vote or the letter by which the class came, or why it did not
)

_GRANT = (
    update(CLASS_WISH)
    .where(
        CLASS_WISH.c.unit == bindparam("of"),
        CLASS_WISH.c.to_class == bindparam("wanted"),
        CLASS_WISH.c.stage == "open",
    )
    .values(stage="granted", settled=bindparam("on"), cause=bindparam("why"))
)
_REOPEN = (
    update(CLASS_WISH)
    .where(
        CLASS_WISH.c.unit == bindparam("of"),
        CLASS_WISH.c.cause == bindparam("void"),
        CLASS_WISH.c.stage == "granted",
    )
    .values(stage="open", settled=bindparam("on"), cause="")
)
ANNULLED = "annulled/"


def _applied(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        CLASS_WISH,
        id=event.wish,
        entry=entry.number,
        unit=event.unit,
        from_class=event.previous_class,
        to_class=event.membership_class,
        received=day(event.day),
        document=event.document,
        stage="open",
        settled=None,
        cause="",
    )


def _closed(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(CLASS_WISH, {"id": event.wish}, stage="closed", settled=day(event.day), cause=event.reason)


def _changed(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(
        _GRANT,
        {"of": event.unit, "wanted": event.membership_class, "on": day(event.day), "why": event.cause},
    )
    if event.cause.startswith(ANNULLED):
        writer.execute(_REOPEN, {"of": event.unit, "void": event.cause.removeprefix(ANNULLED), "on": None})


CLASSES = TableProjector(
    "classes",
    (CLASS_WISH,),
    {
        "register.class-applied-for": _applied,
        "register.class-wish-closed": _closed,
        "register.unit-class-changed": _changed,
    },
)
