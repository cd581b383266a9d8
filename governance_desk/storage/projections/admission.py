"""Applications and what came with them, for lists."""

from __future__ import annotations

from typing import Any

from sqlalchemy import Table, bindparam, delete

from governance_desk.journal.entry import Entry
from governance_desk.storage.projections.columns import PROJECTED, day, key, maybe, number, words
from governance_desk.storage.projector import TableProjector
from governance_desk.storage.writer import Writer

APPLICATION = Table(
    "application",
    PROJECTED,
    key("id"),
    number("entry"),  # of its receipt: the order of the list
    words("unit"),
    words("name"),
    words("membership_class"),
    words("credit_code"),
    words("received"),
    words("stage"),
    maybe("examined"),
    maybe("approved"),
)

MATERIAL = Table("application_material", PROJECTED, key("application"), key("material"), key("proof"), words("day"))

STEP = Table("application_step", PROJECTED, key("application"), key("step"), words("day"), words("document"))

_TAKE_BACK = delete(MATERIAL).where(
    MATERIAL.c.application == bindparam("of"),
    MATERIAL.c.material == bindparam("what"),
    MATERIAL.c.proof == bindparam("form"),
)


def _received(writer: Writer, entry: Entry, event: Any) -> None:
    writer.put(
        APPLICATION,
        id=event.application,
        entry=entry.number,
        unit=event.unit,
        name=event.name,
        membership_class=event.membership_class,
        credit_code=event.credit_code,
        received=day(event.day),
        stage="received",
        examined=None,
        approved=None,
    )


def _handed_in(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(
        MATERIAL,
        application=event.application,
        material=event.material,
        proof=event.proof.value,
        day=day(event.day),
    )


def _taken_back(writer: Writer, _: Entry, event: Any) -> None:
    writer.execute(_TAKE_BACK, {"of": event.application, "what": event.material, "form": event.proof.value})


def _examined(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(
        APPLICATION, {"id": event.application}, stage="fit" if event.fit else "unfit", examined=day(event.day)
    )


def _withdrawn(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(APPLICATION, {"id": event.application}, stage="withdrawn")


def _approved(writer: Writer, _: Entry, event: Any) -> None:
    writer.change(
        APPLICATION,
        {"id": event.application},
        stage="approved",
        approved=day(event.day),
        membership_class=event.membership_class,
    )


def _step(writer: Writer, _: Entry, event: Any) -> None:
    writer.put(STEP, application=event.application, step=event.step, day=day(event.day), document=event.document)


ADMISSION = TableProjector(
    "admission",
    (APPLICATION, MATERIAL, STEP),
    {
        "register.application-received": _received,
        "register.material-handed-in": _handed_in,
        "register.material-taken-back": _taken_back,
        "register.application-examined": _examined,
        "register.application-withdrawn": _withdrawn,
        "register.application-approved": _approved,
        "register.admission-step-taken": _step,
    },
)
