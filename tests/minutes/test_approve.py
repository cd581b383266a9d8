"""A vote of the next meeting approves what was laid before it, and nothing else."""

from __future__ import annotations

import pytest

from governance_desk.association.fold import fold
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import (
    AddItem,
    AnnulVote,
    CloseMeeting,
    CountHands,
    DeclareVote,
    OpenMeeting,
    OpenVote,
)
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.meeting.motions.commands import SetConsent
from governance_desk.meeting.ways.commands import ReopenVote
from governance_desk.minutes.commands import LayMinutes
from governance_desk.minutes.events import ApprovalTakenBack, MinutesApproved
from governance_desk.minutes.lay import content_hash
from tests.association.made_up import adopt, checked_in, first, item
from tests.minutes.written import M1, M2, closed, free, lay, of, save, second_in_session

ONE = ItemId("i1")


def test_approved_by_the_vote_and_locked() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk, "甲的全文")
    save(desk, free("乙"))  # what is approved is what was laid, not what is newer
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=11, no=1, abstain=0))
    done = desk.do(DeclareVote(meeting=M2, vote=vote))
    approved = next(each for each in done if isinstance(each, MinutesApproved))
    assert (approved.draft, approved.hash, approved.by) == (1, content_hash("甲的全文"), M2)
    approval = of(desk).approval
    assert approval is not None
    assert (approval.meeting, approval.day, approval.vote) == (M2, desk.association.meetings[M2].day, vote)
    with pytest.raises(Refusal):
        save(desk, free("丙"))
    with pytest.raises(Refusal):
        lay(desk)
    assert fold(event for _, event in desk.entries()).minutes == desk.association.minutes


def test_a_vote_that_is_lost_approves_nothing() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=2, no=10, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    assert of(desk).approval is None


def test_a_vote_on_another_item_approves_nothing() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    item(desk, M2, "resolution", name="i2")
    checked_in(desk, M2, first(12))
    desk.do(OpenMeeting(meeting=M2, chair="主持", recorder="记录"))
    vote = VoteId("v2")
    desk.do(OpenVote(meeting=M2, vote=vote, item=ItemId("i2")))
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    assert of(desk).approval is None


def test_a_vote_that_is_reopened_takes_the_approval_back_until_it_is_declared_again() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    desk.do(ReopenVote(meeting=M2, vote=vote, reason="漏计"))
    assert of(desk).approval is None
    desk.do(CountHands(meeting=M2, vote=vote, yes=11, no=1, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    assert of(desk).approval is not None


def test_an_annulled_vote_takes_the_approval_back() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    done = desk.do(AnnulVote(meeting=M2, vote=vote, reason="计票有误"))
    assert [each.meeting for each in done if isinstance(each, ApprovalTakenBack)] == [M1]
    assert of(desk).approval is None
    save(desk, free("乙"))


def test_an_open_vote_made_void_takes_nothing_back() -> None:
    desk = closed()
    save(desk, free("甲"))
    lay(desk)
    vote = second_in_session(desk)
    done = desk.do(AnnulVote(meeting=M2, vote=vote, reason="重来"))
    assert not any(isinstance(each, ApprovalTakenBack) for each in done)


def test_only_the_newest_draft_is_laid_and_where_it_is_on_the_agenda() -> None:
    desk = closed()
    save(desk, free("甲"))
    save(desk, free("乙"))
    for draft, before, on in ((1, M2, ONE), (2, M2, ItemId("none")), (2, M1, ONE)):
        with pytest.raises(Refusal):
            desk.do(LayMinutes(meeting=M1, draft=draft, content="全文", before=before, item=on))
    lay(desk)
    assert desk.do(LayMinutes(meeting=M1, draft=2, content="全文", before=M2, item=ONE)) == ()


def test_it_is_put_on_the_agenda_and_laid_in_one_act() -> None:
    desk = closed()
    save(desk, free("甲"))
    add = AddItem(meeting=M2, item=ItemId("i2"), title="审议会议纪要")
    lay_it = LayMinutes(meeting=M1, draft=1, content="全文", before=M2, item=ItemId("i2"))
    desk.do_all([add, lay_it])
    laid = of(desk).laid
    assert laid is not None
    assert laid.on.item == "i2"


def test_nothing_is_laid_before_a_meeting_that_is_over_or_that_goes_on() -> None:
    desk = closed()
    save(desk, free("甲"))
    second_in_session(desk)
    with pytest.raises(Refusal):  # it is being voted on
        lay(desk)
    desk.do(AnnulVote(meeting=M2, vote=next(iter(desk.association.meetings[M2].votes)), reason="重来"))
    desk.do(CloseMeeting(meeting=M2))
    with pytest.raises(Refusal):
        lay(desk)


def test_approved_together_with_other_items_in_one_vote() -> None:
    desk = closed()
    adopt(desk, "motions.consent", "allowed")
    save(desk, free("甲"))
    lay(desk)
    item(desk, M2, "resolution", name="i2")
    desk.do(SetConsent(meeting=M2, items=(ItemId("i2"), ONE)))
    checked_in(desk, M2, first(12))
    desk.do(OpenMeeting(meeting=M2, chair="主持", recorder="记录"))
    vote = VoteId("v2")
    desk.do(OpenVote(meeting=M2, vote=vote, item=ItemId("i2")))
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    approval = of(desk).approval
    assert approval is not None
    assert approval.vote in desk.association.meetings[M2].votes
    assert approval.item == ONE
