"""Approved minutes are corrected by numbered additions only, and each is approved or noted."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AddItem, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.minutes.commands import AddAddendum, LayAddenda, NoteAddendum, WithdrawAddendum
from governance_desk.minutes.state import AddendumId
from tests.association.made_up import FIRST_DAY
from tests.minutes.written import M1, M2, closed, free, lay, of, save, second_in_session

A1, A2 = AddendumId("a1"), AddendumId("a2")
TWO = ItemId("i2")


def approved() -> Desk:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    desk.do(AddItem(meeting=M2, item=TWO, title="更正", matter=desk.association.meetings[M2].agenda[0].matter))
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    return desk


def add(desk: Desk, key: AddendumId = A1, words: str = "第二项“三千元”应为“三万元”。", reason: str = "笔误") -> None:
    desk.do(AddAddendum(meeting=M1, addendum=key, words=words, reason=reason, day=FIRST_DAY))


def test_numbered_with_its_reason_and_only_after_the_approval() -> None:
    desk = closed()
    save(desk, free("甲"))
    with pytest.raises(Refusal):
        add(desk)
    desk = approved()
    add(desk)
    add(desk, A2)
    assert [(each.number, each.reason) for each in of(desk).addenda] == [(1, "笔误"), (2, "笔误")]
    for words, reason in ((" ", "笔误"), ("甲", " ")):
        with pytest.raises(Refusal):
            add(desk, AddendumId("a3"), words, reason)


def test_approved_by_a_vote_of_its_own() -> None:
    desk = approved()
    with pytest.raises(Refusal):  # nothing waits
        desk.do(LayAddenda(meeting=M1, before=M2, item=TWO))
    add(desk)
    desk.do(LayAddenda(meeting=M1, before=M2, item=TWO))
    assert desk.do(LayAddenda(meeting=M1, before=M2, item=TWO)) == ()
    add(desk, A2)  # not laid: the vote is not about it
    vote = VoteId("v2")
    desk.do(OpenVote(meeting=M2, vote=vote, item=TWO))
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    first, second = of(desk).addenda
    assert first.approval is not None
    assert first.approval.vote == vote
    assert second.waits


def test_noted_or_withdrawn_once() -> None:
    desk = approved()
    add(desk)
    tomorrow = FIRST_DAY + datetime.timedelta(days=1)
    for by, day in ((" ", FIRST_DAY), ("理事会", tomorrow), ("理事会", FIRST_DAY - datetime.timedelta(days=1))):
        with pytest.raises(Refusal):
            desk.do(NoteAddendum(meeting=M1, addendum=A1, by=by, day=day))
    desk.do(NoteAddendum(meeting=M1, addendum=A1, by="理事会", day=FIRST_DAY))
    assert of(desk).addenda[0].is_settled
    with pytest.raises(Refusal):
        desk.do(WithdrawAddendum(meeting=M1, addendum=A1, reason="多余"))
    add(desk, A2)
    desk.do(WithdrawAddendum(meeting=M1, addendum=A2, reason="多余"))
    assert not of(desk).addenda[1].waits
    with pytest.raises(Refusal):
        desk.do(NoteAddendum(meeting=M1, addendum=A2, by="理事会", day=FIRST_DAY))
