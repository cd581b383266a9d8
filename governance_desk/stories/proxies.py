"""From the steps with written proxies to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.journal.command import Command
from governance_desk.meeting.ids import ProxyId
from governance_desk.meeting.proxies import commands as c
from governance_desk.meeting.proxies.in_force import in_force
from governance_desk.meeting.proxies.state import Instruction
from governance_desk.stories import names
from governance_desk.stories import proxy_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Step


def _written_proxy(here: Here, step: s.WrittenProxy) -> Iterator[Command]:
    agenda = here.meeting.agenda
    known = any(step.holder in (each.name, each.unit_name) for each in here.meeting.roll.values())
    yield c.LodgeProxy(
        meeting=here.id,
        proxy=ProxyId(here.desk.new_id("proxy")),
        principal=names.voter(here.meeting, step.principal),
        holder=names.voter(here.meeting, step.holder) if known else None,
        holder_name="" if known else step.holder,
        signed=here.desk.clock().day,
        items=tuple(agenda[number - 1].id for number in step.items),
        instructions=tuple(Instruction(agenda[int(at) - 1].id, choice) for at, choice in step.told.items()),
        words=step.words,
        document=step.document,
        since=step.since,
        until=step.until,
    )


def _withdraw_proxy(here: Here, step: s.WithdrawProxy) -> Iterator[Command]:
    written = in_force(here.desk.room(here.id)).get(names.voter(here.meeting, step.principal))
    if written is not None:
        yield c.WithdrawProxy(meeting=here.id, proxy=written.id, words=step.document)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.WrittenProxy: _written_proxy,
    s.WithdrawProxy: _withdraw_proxy,
}
