"""What each step of a story asks of the desk."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any

from governance_desk.charter.commands import AdoptReading
from governance_desk.charter.model import ClauseId, Effect
from governance_desk.desk import Desk
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import Text, text
from governance_desk.meeting import commands as m
from governance_desk.meeting.state import (
    Choice,
    ItemId,
    Meeting,
    MeetingId,
    Method,
    Stage,
    Subject,
    Vote,
    VoteId,
    VoterId,
    VoteStage,
    Where,
)
from governance_desk.register.commands import DelegatePerson
from governance_desk.register.state import PersonId
from governance_desk.stories import names
from governance_desk.stories import steps as s
from governance_desk.stories.story import Item

_NEXT = text("Correct the story and play it again.")


def commands(desk: Desk, meeting: MeetingId, step: s.AnyStep, played: Sequence[MeetingId]) -> Iterator[Command]:
    """The commands of a step, one by one: each is made once the one before it is done."""
    return _ACTS[type(step)](_Here(desk, meeting, played), step)


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


def check_verdict(desk: Desk, meeting: MeetingId, step: s.AnyStep) -> None:
    """Fault where a declared vote has not come out as the step expects."""
    if not isinstance(step, s.Vote | s.Declare) or (isinstance(step, s.Vote) and not step.declare):
        return
    vote = list(desk.association.meetings[meeting].votes.values())[-1]
    verdict, wanted = vote.verdict, step.expect
    if verdict is None:
        raise Fault(text("no verdict was given"), next_step=_NEXT)
    tally_not_voted = vote.tally.not_voted if vote.tally is not None else None
    for name, expected, found in (
        ("passed", wanted.passed, verdict.passed),
        ("required", wanted.required, verdict.required),
        ("counted", wanted.counted, verdict.counted),
        ("base", wanted.base, verdict.base),
        ("base_name", wanted.base_name, verdict.base_name),
        ("margin", wanted.margin, verdict.margin),
        ("resolution", wanted.resolution, vote.resolution),
        ("not_voted", wanted.not_voted, tally_not_voted),
        ("tied", wanted.tied, vote.stage is VoteStage.TIED),
        ("round", wanted.round, vote.round),
    ):
        if expected is not None and expected != found:
            raise unexpected(name, expected, found)
    if wanted.article and wanted.article not in verdict.article:
        raise unexpected("article", wanted.article, verdict.article)


def unexpected(name: str, expected: object, found: object) -> Fault:
    """The story expects something else."""
    return Fault(
        text(
            "{name} should be {expected}, but is {found}.",
            name=name,
            expected=_said(name, expected),
            found=_said(name, found),
        ),
        next_step=_NEXT,
    )


def _said(name: str, value: object) -> Text | str:
    """A value in words: whether a motion has passed, yes or no, a dash for nothing."""
    if value is None:
        return "—"
    if not isinstance(value, bool):
        return str(value)
    if name == "passed":
        return text("passed") if value else text("not passed")
    return text("yes") if value else text("no")


class _Here:
    """Where a step is played."""

    def __init__(self, desk: Desk, meeting: MeetingId, played: Sequence[MeetingId]) -> None:
        self.desk = desk
        self.id = meeting
        self.played = played

    @property
    def meeting(self) -> Meeting:
        return self.desk.association.meetings[self.id]

    def there(self, voter: VoterId) -> bool:
        return self.meeting.presence[voter].where is Where.PRESENT

    def voters(self, who: s.Names, without: Sequence[str] = ()) -> list[VoterId]:
        return names.voters(self.meeting, who, there=self.there, without=without)

    def item(self) -> ItemId:
        """The item at hand, or the first of the agenda before one is called."""
        if self.meeting.current_item is not None:
            return self.meeting.current_item
        if not self.meeting.agenda:
            raise Fault(text("There is nothing on the agenda."), next_step=_NEXT)
        return self.meeting.agenda[0].id

    def open_vote(self) -> Vote:
        vote = self.meeting.open_vote()
        if vote is None:
            raise Fault(text("No vote is being taken here."), next_step=_NEXT)
        return vote


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
    )


def _check_in(here: _Here, step: s.CheckIn) -> Iterator[Command]:
    for voter in here.voters(step.who, step.without):
        yield m.CheckIn(meeting=here.id, voter=voter, name=step.deputy)


def _check_out(here: _Here, step: s.CheckOut) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.CheckOut(meeting=here.id, voter=voter)


def _leave(here: _Here, step: s.Leave) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.GrantLeave(meeting=here.id, voter=voter, reason=step.reason)


def _take_back_leave(here: _Here, step: s.TakeBackLeave) -> Iterator[Command]:
    for voter in here.voters(step.who):
        yield m.TakeBackLeave(meeting=here.id, voter=voter)


def _proxy(here: _Here, step: s.Proxy) -> Iterator[Command]:
    principal, holder = names.voter(here.meeting, step.principal), names.voter(here.meeting, step.holder)
    yield m.GiveProxy(meeting=here.id, principal=principal, holder=holder, document=step.document)


def _observer(here: _Here, step: s.Observer) -> Iterator[Command]:
    yield m.NoteObserver(meeting=here.id, name=step.name, unit=step.unit)


def _correct_observer(here: _Here, step: s.CorrectObserver) -> Iterator[Command]:
    yield m.CorrectObserver(
        meeting=here.id, name=step.name, unit=step.unit, new_name=step.new_name, new_unit=step.new_unit
    )


def _remove_observer(here: _Here, step: s.RemoveObserver) -> Iterator[Command]:
    yield m.RemoveObserver(meeting=here.id, name=step.name, unit=step.unit)


def _open(here: _Here, step: s.Open) -> Iterator[Command]:
    yield m.OpenMeeting(meeting=here.id, chair=step.chair, recorder=step.recorder)


def _add_item(here: _Here, step: s.AddItem) -> Iterator[Command]:
    yield add_item(here.desk, here.id, ItemId(here.desk.new_id("item")), step)


def _call(here: _Here, step: s.Call) -> Iterator[Command]:
    agenda = here.meeting.agenda
    found = [item for number, item in enumerate(agenda, 1) if step.item in (number, item.title)]
    if not found:
        raise Fault(
            text(
                "There is no item “{item}” on the agenda; it has: {items}.",
                item=str(step.item),
                items="；".join(f"{number} {item.title}" for number, item in enumerate(agenda, 1)),
            ),
            next_step=_NEXT,
        )
    yield m.CallItem(meeting=here.id, item=found[0].id)


def _note(here: _Here, step: s.Note) -> Iterator[Command]:
    yield m.NoteDiscussion(meeting=here.id, item=here.item(), note=step.text)


def _vote(here: _Here, step: s.Vote) -> Iterator[Command]:
    charter = here.desk.association.rules.charter
    by_name = any(not isinstance(each, int) for each in (step.yes, step.no, step.abstain))
    vote = VoteId(here.desk.new_id("vote"))
    yield m.OpenVote(
        meeting=here.id,
        vote=vote,
        item=here.item(),
        method=Method.ROLL_CALL if by_name else Method.HANDS,
        matter=names.matter_key(charter, step.matter) if step.matter else None,
        motion=step.motion,
    )
    if by_name:
        yield from _answers(here, here.open_vote(), step)
    else:
        yes, no, abstain = (each for each in (step.yes, step.no, step.abstain) if isinstance(each, int))
        yield m.CountHands(meeting=here.id, vote=vote, yes=yes, no=no, abstain=abstain)
    if step.declare:
        yield m.DeclareVote(meeting=here.id, vote=vote)


def _answers(here: _Here, vote: Vote, step: s.Vote) -> Iterator[Command]:
    """Those who are named first, then "rest"."""
    given = ((Choice.YES, step.yes), (Choice.NO, step.no), (Choice.ABSTAIN, step.abstain))
    for choice, who in sorted(given, key=lambda each: each[1] == "rest"):
        if isinstance(who, int):
            if who:
                raise Fault(
                    text("In a roll call those who vote are named; {number} is a number.", number=who), next_step=_NEXT
                )
            continue
        rest = [voter for voter in vote.voters if voter not in vote.cast]
        for voter in rest if who == "rest" else _entitled(here, vote, who):
            yield m.CastVote(meeting=here.id, vote=vote.id, voter=voter, choice=choice)


def _entitled(here: _Here, vote: Vote, who: s.Names) -> Iterable[VoterId]:
    return vote.voters if who == "all" else here.voters(who)


def _decide_tie(here: _Here, step: s.DecideTie) -> Iterator[Command]:
    yield m.DecideTie(meeting=here.id, vote=here.open_vote().id, passed=step.passed, who=step.who)


def _declare(here: _Here, _step: s.Declare) -> Iterator[Command]:
    yield m.DeclareVote(meeting=here.id, vote=here.open_vote().id)


def _annul(here: _Here, step: s.Annul) -> Iterator[Command]:
    yield m.AnnulVote(meeting=here.id, vote=here.open_vote().id, reason=step.reason)


def _adopt(here: _Here, step: s.Adopt) -> Iterator[Command]:
    yield AdoptReading(
        clause=ClauseId(step.clause),
        reading=step.reading,
        since=step.since or here.meeting.day,
        body=step.body,
        resolution=step.resolution,
    )


def _cancel(here: _Here, step: s.Cancel) -> Iterator[Command]:
    yield m.CancelMeeting(meeting=here.id, reason=step.reason)


def _close(here: _Here, _step: s.Close) -> Iterator[Command]:
    yield m.CloseMeeting(meeting=here.id)


def _adjourn(here: _Here, _step: s.Adjourn) -> Iterator[Command]:
    begin = begin_check_in(here.desk, here.id)
    if begin is not None:
        yield begin
    yield m.AdjournForWantOfQuorum(meeting=here.id)


def _correct(here: _Here, step: s.CorrectAttendance) -> Iterator[Command]:
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


def _replace(here: _Here, step: s.Replace) -> Iterator[Command]:
    seat = names.seat(here.desk.association.register, here.meeting.body, step.who)
    yield DelegatePerson(
        seat=seat.id,
        person=PersonId(here.desk.new_id("person")),
        name=step.by,
        day=here.desk.clock().day,
        cause=step.cause,
    )


_ACTS: dict[type[s.Step], Callable[[_Here, Any], Iterator[Command]]] = {
    s.CheckIn: _check_in,
    s.CheckOut: _check_out,
    s.Leave: _leave,
    s.TakeBackLeave: _take_back_leave,
    s.Proxy: _proxy,
    s.Observer: _observer,
    s.CorrectObserver: _correct_observer,
    s.RemoveObserver: _remove_observer,
    s.Open: _open,
    s.AddItem: _add_item,
    s.Call: _call,
    s.Note: _note,
    s.Vote: _vote,
    s.DecideTie: _decide_tie,
    s.Declare: _declare,
    s.Annul: _annul,
    s.Adopt: _adopt,
    s.Cancel: _cancel,
    s.Close: _close,
    s.Adjourn: _adjourn,
    s.CorrectAttendance: _correct,
    s.Replace: _replace,
}
