"""What each step of a story asks of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.keys import BodyKey, ClauseId
from governance_desk.charter.model import Effect
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting import commands as m
from governance_desk.meeting.reporting.commands import ReportItem
from governance_desk.meeting.sittings import commands as sittings
from governance_desk.meeting.state import (
    ItemId,
    MeetingId,
    Stage,
    Subject,
)
from governance_desk.meeting.take_back import acts_to_take_back
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.state import PersonId
from governance_desk.stories import (
    amending,
    attaching,
    data,
    electing,
    joining,
    minuting,
    moving,
    names,
    paying,
    proxies,
    seating,
    speaking,
    voting,
    ways,
    written,
)
from governance_desk.stories import steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.story import Item

_NEXT = text("Correct the story and play it again.")


def commands(desk: Desk, meeting: MeetingId, step: s.AnyStep, played: Sequence[MeetingId]) -> Iterator[Command]:
    """The commands of a step, one by one: each is made once the one before it is done."""
    return _ACTS[type(step)](Here(desk, meeting, played), step)


def begin_check_in(desk: Desk, meeting: MeetingId) -> Command | None:
    """The door opens with the first who comes."""
    stage = desk.association.meetings[meeting].stage
    return m.BeginCheckIn(meeting=meeting) if stage is Stage.CONVENED else None


def add_item(desk: Desk, meeting: MeetingId, item_id: ItemId, item: Item | s.AddItem) -> m.AddItem:
    """An item of the agenda; unit, person, class and matter by their names."""
    charter = desk.association.rules.charter
    matter = names.matter_key(charter, item.matter) if item.matter else None
    return m.AddItem(
        meeting=meeting,
        item=item_id,
        title=item.title,
        text=item.text,
        presenter=item.presenter,
        minutes=item.minutes,
        matter=matter,
        subject=_subject(
            desk, item, admission=matter is not None and charter.matter(matter).effect is Effect.ADMIT_UNIT
        ),
    )


def _subject(desk: Desk, item: Item | s.AddItem, *, admission: bool) -> Subject:
    register, charter = desk.association.register, desk.association.rules.charter
    unit = names.unit(register, item.unit).id if item.unit and not admission else None
    person = names.person(register, item.person) if item.person and not admission else None
    return Subject(
        unit=unit,
        unit_name=item.unit if admission else "",
        membership_class=names.class_key(charter, item.unit_class) if item.unit_class else None,
        credit_code=item.credit_code,
        person=person,
        person_name=item.new_person or (item.person if admission else ""),
        post=item.post,
        draft=amending.newest_draft(desk) if item.draft else None,
    )


def _check_in(here: Here, step: s.CheckIn) -> Iterator[Command]:
    person = names.person(here.desk.association.register, step.person) if step.person else None
    for voter in here.voters(step.who, step.without):
        yield m.CheckIn(meeting=here.id, voter=voter, person=person, name=step.deputy, remote=step.remote)


def _check_out(here: Here, step: s.CheckOut) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.CheckOut(meeting=here.id, voter=voter)


def _leave(here: Here, step: s.Leave) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.GrantLeave(meeting=here.id, voter=voter, reason=step.reason)


def _take_back_leave(here: Here, step: s.TakeBackLeave) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.TakeBackLeave(meeting=here.id, voter=voter)


def _proxy(here: Here, step: s.Proxy) -> Iterator[Command]:
    principal, holder = names.voter(here.meeting, step.principal), names.voter(here.meeting, step.holder)
    yield m.GiveProxy(meeting=here.id, principal=principal, holder=holder, document=step.document)


def _revoke_proxy(here: Here, step: s.RevokeProxy) -> Iterator[Command]:
    yield m.RevokeProxy(meeting=here.id, principal=names.voter(here.meeting, step.principal))


def _take_back(here: Here, _step: s.TakeBack) -> Iterator[Command]:
    acts = acts_to_take_back(here.meeting)
    yield m.TakeBack(meeting=here.id, act=acts[0].number if acts else 0)


def _observer(here: Here, step: s.Observer) -> Iterator[Command]:
    yield m.NoteObserver(meeting=here.id, name=step.name, unit=step.unit)


def _correct_observer(here: Here, step: s.CorrectObserver) -> Iterator[Command]:
    yield m.CorrectObserver(
        meeting=here.id, name=step.name, unit=step.unit, new_name=step.new_name, new_unit=step.new_unit
    )


def _remove_observer(here: Here, step: s.RemoveObserver) -> Iterator[Command]:
    yield m.RemoveObserver(meeting=here.id, name=step.name, unit=step.unit)


def _open(here: Here, step: s.Open) -> Iterator[Command]:
    yield m.OpenMeeting(meeting=here.id, chair=step.chair, recorder=step.recorder, words=step.words, votes=step.votes)


def _add_item(here: Here, step: s.AddItem) -> Iterator[Command]:
    yield add_item(here.desk, here.id, ItemId(here.desk.new_id("item")), step)


def _call(here: Here, step: s.Call) -> Iterator[Command]:
    yield m.CallItem(meeting=here.id, item=here.on_the_agenda(step.item).id)


def _note(here: Here, step: s.Note) -> Iterator[Command]:
    yield m.NoteDiscussion(meeting=here.id, item=here.item(), note=step.text)


def _convene(here: Here, step: s.Convene) -> Iterator[Command]:
    yield m.Convene(
        meeting=MeetingId(here.desk.new_id("meeting")),
        body=BodyKey(names.body_key(here.desk.association.rules.charter, step.body)),
        day=step.on,
        starts="09:00",
        place=step.place,
        extraordinary=step.extraordinary,
        demand=next(reversed(here.desk.association.register.demands), None) if step.demanded else None,
    )


def _report_item(here: Here, _step: s.ReportItem) -> Iterator[Command]:
    yield ReportItem(meeting=here.id, item=here.item())


def _adopt(here: Here, step: s.Adopt) -> Iterator[Command]:
    yield AdoptReading(
        clause=ClauseId(step.clause),
        reading=step.reading,
        since=step.since or here.meeting.day,
        body=step.body,
        resolution=step.resolution,
    )


def _correct_meeting(here: Here, step: s.CorrectMeeting) -> Iterator[Command]:
    meeting = here.meeting
    yield m.CorrectMeeting(
        meeting=here.id,
        day=step.to or meeting.day,
        starts=meeting.starts if step.starts is None else step.starts,
        place=meeting.place if step.place is None else step.place,
        number=step.number,
    )


def _correct_officers(here: Here, step: s.CorrectOfficers) -> Iterator[Command]:
    meeting = here.meeting
    yield m.CorrectOfficers(
        meeting=here.id, chair=step.chair or meeting.chair, recorder=step.recorder or meeting.recorder
    )


def _cancel(here: Here, step: s.Cancel) -> Iterator[Command]:
    yield m.CancelMeeting(meeting=here.id, reason=step.reason)


def _rest(here: Here, step: s.Rest) -> Iterator[Command]:
    yield sittings.AdjournMeeting(
        meeting=here.id, reason=step.reason, day=step.until, starts=step.starts, place=step.place
    )


def _resume(here: Here, _step: s.Resume) -> Iterator[Command]:
    yield sittings.ResumeMeeting(meeting=here.id)


def _close(here: Here, _step: s.Close) -> Iterator[Command]:
    yield m.CloseMeeting(meeting=here.id)


def _adjourn(here: Here, _step: s.Adjourn) -> Iterator[Command]:
    begin = begin_check_in(here.desk, here.id)
    if begin is not None:
        yield begin
    yield m.AdjournForWantOfQuorum(meeting=here.id)


def _correct(here: Here, step: s.CorrectAttendance) -> Iterator[Command]:
    number = step.meeting or len(here.played)
    if not 1 <= number <= len(here.played):
        raise Fault(text("There is no meeting {number} yet.", number=number), next_step=_NEXT)
    meeting = here.desk.association.meetings[here.played[number - 1]]
    yield m.CorrectAttendance(
        meeting=meeting.id,
        voter=names.voter(meeting, step.who),
        attended=step.attended,
        reason=step.reason,
        asked_by=step.asked_by,
    )


def _replace(here: Here, step: s.Replace) -> Iterator[Command]:
    seat = names.seat(here.desk.association.register, here.meeting.body, step.who)
    yield DelegatePerson(
        seat=seat.id,
        person=PersonId(here.desk.new_id("person")),
        name=step.by,
        day=here.desk.clock().day,
        cause=step.cause,
    )


_ACTS: dict[type[s.Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.CheckIn: _check_in,
    s.CheckOut: _check_out,
    s.Leave: _leave,
    s.TakeBackLeave: _take_back_leave,
    s.Proxy: _proxy,
    s.RevokeProxy: _revoke_proxy,
    s.TakeBack: _take_back,
    s.Observer: _observer,
    s.CorrectObserver: _correct_observer,
    s.RemoveObserver: _remove_observer,
    s.Open: _open,
    s.AddItem: _add_item,
    s.Call: _call,
    s.Note: _note,
    s.ReportItem: _report_item,
    s.Vote: voting.vote,
    s.DecideTie: voting.decide_tie,
    s.Declare: voting.declare,
    s.Annul: voting.annul,
    s.Convene: _convene,
    s.Adopt: _adopt,
    s.CorrectMeeting: _correct_meeting,
    s.CorrectOfficers: _correct_officers,
    s.Cancel: _cancel,
    s.Rest: _rest,
    s.Resume: _resume,
    s.Close: _close,
    s.Adjourn: _adjourn,
    s.CorrectAttendance: _correct,
    s.Replace: _replace,
    **joining.ACTS,
    **data.ACTS,
    **speaking.ACTS,
    **minuting.ACTS,
    **proxies.ACTS,
    **moving.ACTS,
    **amending.ACTS,
    **seating.ACTS,
    **attaching.ACTS,
    **electing.ACTS,
    **paying.ACTS,
    **ways.ACTS,
    **written.ACTS,
}
