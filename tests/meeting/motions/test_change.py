"""The agenda of an open meeting: by vote, by the chair, by nobody, or not to be changed before a reading is adopted."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import (
    AddItem,
    AnnulVote,
    DeclareVote,
    OpenMeeting,
    OpenVote,
    OrderAgenda,
    RemoveItem,
)
from governance_desk.meeting.ids import ChangeId, ItemId, VoteId
from governance_desk.meeting.motions.commands import DropAgendaChange, MoveAgendaChange
from governance_desk.meeting.motions.events import AgendaChangedByChair
from governance_desk.meeting.motions.state import ChangeKind, Question, Settled
from tests.association.made_up import checked_in, convened, first, hands, item, seated
from tests.meeting.motions.test_amend import M, refused

NEW = AddItem(meeting=M, item=ItemId("new"), title="临时议题", text="临时提出。", matter=MatterKey("resolution"))


def opened(reading: str) -> Desk:
    """In session, two items on the agenda; who may change it now is read as in `reading`, or open."""
    result = seated(agenda=reading)
    convened(result)
    item(result, M, "resolution", name="i1")
    item(result, M, "resolution", name="i2")
    checked_in(result, M, first(16))
    result.do(OpenMeeting(meeting=M, chair="主持", recorder="记录"))
    return result


def titles(result: Desk) -> list[str]:
    return [each.title for each in result.association.meetings[M].agenda]


def move(result: Desk, name: str = "c1", **change: object) -> ChangeId:
    result.do(MoveAgendaChange(meeting=M, change=ChangeId(name), mover="张三", **change))  # type: ignore[arg-type]
    return ChangeId(name)


def put(result: Desk, change: ChangeId, yes: int) -> VoteId:
    on = VoteId(f"v/{change}")
    result.do(OpenVote(meeting=M, vote=on, item=ItemId(""), question=Question.AGENDA, about=change))
    hands(result, M, on, yes, 16 - yes, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    return on


ACTS = (
    NEW,
    RemoveItem(meeting=M, item=ItemId("i1")),
    OrderAgenda(meeting=M, items=(ItemId("i2"), ItemId("i1"))),
)


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_before_the_opening_nobody_is_asked(act: object) -> None:
    result = seated(agenda="nobody")
    convened(result)
    item(result, M, "resolution", name="i1")
    item(result, M, "resolution", name="i2")
    result.do(act)  # type: ignore[arg-type]


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_while_it_is_open_who_may_nothing_is_changed_and_the_clause_is_named(act: object) -> None:
    refused(opened(""), act, "motions.agenda")
    refused(opened("by_vote"), act, "changed by a vote")
    refused(opened("nobody"), act, "as it was notified")


@pytest.mark.parametrize("act", ACTS, ids=lambda act: type(act).__name__)
def test_the_chair_decides_where_the_reading_has_it_so_and_the_record_says_it(act: object) -> None:
    result = opened("chair_decides")
    facts = result.do(act)  # type: ignore[arg-type]
    assert isinstance(facts[0], AgendaChangedByChair)
    assert (facts[0].chair, facts[0].article) == ("主持", "第十八条（二）、第十九条（二）")
    change = result.association.meetings[M].changes[-1]
    assert (change.stage, change.mover) == (Settled.PASSED, "主持")
    refused(result, MoveAgendaChange(meeting=M, change=ChangeId("c1"), mover="张三", adding=NEW), "The chair decides")


def test_an_item_is_added_by_the_vote_that_carries_it_and_by_no_other() -> None:
    result = opened("by_vote")
    put(result, move(result, adding=NEW), 10)
    assert titles(result) == ["议题i1", "议题i2"]
    on = put(result, move(result, "c2", adding=NEW), 11)
    assert titles(result) == ["议题i1", "议题i2", "临时议题"]
    vote = result.association.meetings[M].votes[on]
    assert (vote.resolution, vote.verdict is not None and vote.verdict.article) == (None, "第十九条（二）1")
    refused(result, AnnulVote(meeting=M, vote=on, reason="误"), "agenda has been changed")


def test_an_item_is_withdrawn_and_the_order_changed_by_votes() -> None:
    result = opened("by_vote")
    put(result, move(result, items=(ItemId("i2"), ItemId("i1"))), 16)
    assert titles(result) == ["议题i2", "议题i1"]
    put(result, move(result, "c2", item=ItemId("i2")), 16)
    assert titles(result) == ["议题i1"]
    kinds = [each.kind for each in result.association.meetings[M].changes]
    assert kinds == [ChangeKind.ORDER, ChangeKind.WITHDRAW]


def test_one_change_at_a_time_and_it_goes_before_everything_else() -> None:
    result = opened("by_vote")
    change = move(result, adding=NEW)
    refused(result, MoveAgendaChange(meeting=M, change=ChangeId("c2"), mover="李四", item=ItemId("i1")), "already")
    refused(result, OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i1")), "decided first")
    result.do(DropAgendaChange(meeting=M, change=change))
    assert result.do(DropAgendaChange(meeting=M, change=change)) == ()
    result.do(OpenVote(meeting=M, vote=VoteId("v1"), item=ItemId("i1")))


def test_what_could_not_be_done_is_not_put_to_the_vote() -> None:
    result = opened("by_vote")
    refused(result, MoveAgendaChange(meeting=M, change=ChangeId("c1"), mover="张三", item=ItemId("x")), "not on the")
    refused(result, MoveAgendaChange(meeting=M, change=ChangeId("c1"), mover="", item=ItemId("i1")), "Who moves it")
