"""From the steps about motions and the agenda to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.charter.keys import MatterKey
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting import commands as m
from governance_desk.meeting.ids import AmendmentId, ChangeId, ItemId
from governance_desk.meeting.motions import commands as c
from governance_desk.meeting.motions.change import waiting_change
from governance_desk.meeting.motions.state import Amendment
from governance_desk.meeting.motions.wording import motion_text
from governance_desk.meeting.state import Item
from governance_desk.stories import motion_steps as s
from governance_desk.stories import names
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step
from governance_desk.stories.verdict import unexpected

_NEXT = text("Correct the story and play it again.")


def _amend(here: Here, step: s.MoveAmendment) -> Iterator[Command]:
    yield c.MoveAmendment(
        meeting=here.id,
        item=here.item(),
        amendment=AmendmentId(here.desk.new_id("amendment")),
        mover=step.by,
        passage=step.passage,
        text=step.text,
    )


def _withdraw(here: Here, step: s.WithdrawAmendment) -> Iterator[Command]:
    yield c.WithdrawAmendment(meeting=here.id, amendment=_amendment(here, step.number).id)


def _order(here: Here, step: s.OrderAmendments) -> Iterator[Command]:
    order = tuple(_amendment(here, number).id for number in step.order)
    yield c.OrderAmendments(meeting=here.id, item=here.item(), amendments=order)


def _divide(here: Here, step: s.Divide) -> Iterator[Command]:
    if step.parts:
        yield c.DivideQuestion(meeting=here.id, item=here.item(), by=step.by, parts=step.parts)
    else:
        yield c.EndDivision(meeting=here.id, item=here.item())


def _change(here: Here, step: s.ChangeAgenda) -> Iterator[Command]:
    adding = None
    if step.add is not None:
        charter = here.desk.association.rules.charter
        adding = m.AddItem(
            meeting=here.id,
            item=ItemId(here.desk.new_id("item")),
            title=step.add.title,
            text=step.add.text,
            matter=MatterKey(names.matter_key(charter, step.add.matter)) if step.add.matter else None,
        )
    yield c.MoveAgendaChange(
        meeting=here.id,
        change=ChangeId(here.desk.new_id("change")),
        mover=step.by,
        adding=adding,
        item=here.on_the_agenda(step.withdraw).id if step.withdraw is not None else None,
        items=_items(here, step.order),
    )


def _drop(here: Here, _step: s.DropAgendaChange) -> Iterator[Command]:
    change = waiting_change(here.desk.room(here.id))
    if change is None:
        raise Fault(text("No change of the agenda waits here."), next_step=_NEXT)
    yield c.DropAgendaChange(meeting=here.id, change=change.id)


def _take_off(here: Here, step: s.TakeOffItem) -> Iterator[Command]:
    yield m.RemoveItem(meeting=here.id, item=here.on_the_agenda(step.item).id)


def _reorder(here: Here, step: s.Reorder) -> Iterator[Command]:
    yield m.OrderAgenda(meeting=here.id, items=_items(here, step.order))


def _consent(here: Here, step: s.Consent) -> Iterator[Command]:
    yield c.SetConsent(meeting=here.id, items=_items(here, step.items))


def _take_out(here: Here, step: s.TakeOut) -> Iterator[Command]:
    yield c.TakeOutOfConsent(meeting=here.id, item=here.on_the_agenda(step.item).id, by=step.by)


def check_motion(here: Here, step: s.ExpectMotion) -> None:
    """Fault where the motion at hand, or the agenda, is not as expected."""
    reads = motion_text(_at_hand(here))
    titles = tuple(each.title for each in here.meeting.agenda)
    if step.text and step.text != reads:
        raise unexpected("text", step.text, reads)
    if step.agenda and step.agenda != titles:
        raise unexpected("agenda", "；".join(step.agenda), "；".join(titles))


def _items(here: Here, wanted: tuple[int | str, ...]) -> tuple[ItemId, ...]:
    return tuple(here.on_the_agenda(each).id for each in wanted)


def _at_hand(here: Here) -> Item:
    return next(each for each in here.meeting.agenda if each.id == here.item())


def _amendment(here: Here, number: int) -> Amendment:
    moved = _at_hand(here).amendments
    if not 1 <= number <= len(moved):
        raise Fault(text("There is no amendment {number} here.", number=number), next_step=_NEXT)
    return moved[number - 1]


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.MoveAmendment: _amend,
    s.WithdrawAmendment: _withdraw,
    s.OrderAmendments: _order,
    s.Divide: _divide,
    s.ChangeAgenda: _change,
    s.DropAgendaChange: _drop,
    s.TakeOffItem: _take_off,
    s.Reorder: _reorder,
    s.Consent: _consent,
    s.TakeOut: _take_out,
}
