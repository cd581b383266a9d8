"""From the steps of a vote in writing to the commands that the windows give."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from governance_desk.charter.keys import BodyKey
from governance_desk.errors import Fault
from governance_desk.journal.command import Command
from governance_desk.language import text
from governance_desk.meeting.correspondence import commands as c
from governance_desk.meeting.correspondence.deadline import wall
from governance_desk.meeting.correspondence.end import quorum_so_far
from governance_desk.meeting.correspondence.state import ItemAnswer
from governance_desk.meeting.state import Choice, MeetingId, VoteId
from governance_desk.stories import names
from governance_desk.stories import written_steps as s
from governance_desk.stories.here import Here
from governance_desk.stories.step import Names, Step
from governance_desk.stories.verdict import unexpected

_BLANK, _SPOILT = "blank", "spoilt"


def _begin(here: Here, step: s.BeginWritten) -> Iterator[Command]:
    yield c.BeginCorrespondence(
        meeting=MeetingId(here.desk.new_id("meeting")),
        body=BodyKey(names.body_key(here.desk.association.rules.charter, step.body)),
        day=step.on,
        deadline=step.deadline,
    )


def _send(here: Here, step: s.SendBallots) -> Iterator[Command]:
    items = [each for each in here.meeting.agenda if each.matter is not None]
    votes = tuple(VoteId(here.desk.new_id("vote")) for _ in items)
    yield c.SendBallots(meeting=here.id, day=here.desk.clock().day, way=step.way, votes=votes)


def _return(here: Here, step: s.ReturnSlip) -> Iterator[Command]:
    for voter in names.voters(here.meeting, step.who, there=here.answered, without=step.without):
        yield c.RecordSlip(
            meeting=here.id,
            voter=voter,
            received=step.received or wall(here.desk.clock()),
            way=step.way,
            answers=_answers(here, step.answers),
            invalid=step.invalid,
        )


def _correct(here: Here, step: s.CorrectSlip) -> Iterator[Command]:
    yield c.CorrectSlip(
        meeting=here.id,
        voter=names.voter(here.meeting, step.who),
        received=step.received or wall(here.desk.clock()),
        way=step.way,
        answers=_answers(here, step.answers),
        invalid=step.invalid,
        reason=step.reason,
    )


def _take_back(here: Here, step: s.TakeBackSlip) -> Iterator[Command]:
    yield c.TakeBackSlip(meeting=here.id, voter=names.voter(here.meeting, step.who), reason=step.reason)


def _end(here: Here, step: s.EndWritten) -> Iterator[Command]:
    by = (step.counted_by,) if isinstance(step.counted_by, str) else step.counted_by
    yield c.EndCorrespondence(meeting=here.id, counted_by=by)


def _stop(here: Here, step: s.StopWritten) -> Iterator[Command]:
    by = names.voter(here.meeting, step.demanded_by) if step.demanded_by else None
    yield c.StopCorrespondence(meeting=here.id, reason=step.reason, demanded_by=by)


def _expect(here: Here, step: s.ExpectWritten) -> Iterator[Command]:
    found = here.meeting.correspondence
    if found is None:
        raise Fault(text("This is a meeting."), next_step=text("Correct the story and play it again."))
    for name, wanted, there in (
        ("answered", step.answered, len(found.answered)),
        ("late", step.late, len(found.late)),
        ("undone", step.undone, len(found.undone)),
        ("quorum", step.quorum, None if step.quorum is None else quorum_so_far(here.desk.room(here.id)).reached),
    ):
        if wanted is not None and wanted != there:
            raise unexpected(name, wanted, there)
    yield from ()


def _answers(here: Here, words: Names) -> tuple[ItemAnswer, ...]:
    """One for each vote, in the order of the ballot."""
    votes = list(here.meeting.votes.values())
    each = (words,) * len(votes) if isinstance(words, str) else words
    return tuple(
        ItemAnswer(vote.item, None if said in (_BLANK, _SPOILT) else _choice(said), said == _SPOILT)
        for vote, said in zip(votes, each, strict=False)
    )


def _choice(said: str) -> Choice:
    if said not in list(Choice):
        raise Fault(
            text("“{said}” is no answer.", said=said),
            next_step=text("One of: {choices}.", choices=", ".join([*Choice, _BLANK, _SPOILT])),
        )
    return Choice(said)


ACTS: dict[type[Step], Callable[[Here, Any], Iterator[Command]]] = {
    s.BeginWritten: _begin,
    s.SendBallots: _send,
    s.ReturnSlip: _return,
    s.CorrectSlip: _correct,
    s.TakeBackSlip: _take_back,
    s.EndWritten: _end,
    s.StopWritten: _stop,
    s.ExpectWritten: _expect,
}
