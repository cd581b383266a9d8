"""An amendment, a part, items voted on together, an election, a void or tied vote: each is reopened with a reason."""

from __future__ import annotations

import pytest

from governance_desk.association.fold import fold
from governance_desk.desk import Desk
from governance_desk.documents.content.ways import way_blocks
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CountHands, DeclareVote, OpenVote
from governance_desk.meeting.election.commands import (
    CountBallots,
    DeclareElection,
    EnterPaper,
    OpenElection,
    RecordBallots,
    TakeBackPaper,
)
from governance_desk.meeting.ids import ItemId, VoteId
from governance_desk.meeting.motions.commands import DivideQuestion, SetConsent
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.state import Method, Subject, Vote, VoteStage
from governance_desk.meeting.ways.commands import CloseVoting, ReopenVote
from governance_desk.register.state import PersonId
from governance_desk.voting.election.papers import Paper
from tests.association.made_up import adopt, first, hands, in_session, item, seated, vote
from tests.meeting.election import made_up as elections
from tests.meeting.motions.test_amend import TEXT, M, at_hand, move, on_the_table, put
from tests.meeting.test_tie import tied


def reopen(desk: Desk, on: str, reason: str = "计票有误") -> None:
    desk.do(ReopenVote(meeting=M, vote=VoteId(on), reason=reason))


def found(desk: Desk, on: str) -> Vote:
    return desk.association.meetings[M].votes[VoteId(on)]


def replayed(desk: Desk) -> None:
    again = fold([event for _entry, event in desk.entries()])
    assert again.meetings[M] == desk.association.meetings[M]


def test_an_amendment_is_reopened_and_the_motion_reads_as_before() -> None:
    desk = on_the_table()
    move(desk, "a1", "两次", "三次")
    on = put(desk, "a1", 11, 5)
    with pytest.raises(Refusal):
        reopen(desk, on, " ")
    reopen(desk, on)
    assert (at_hand(desk).text, at_hand(desk).amendments[0].stage) == (TEXT, Settled.WAITING)
    assert at_hand(desk).amendments[0].vote == on, "it is being voted on"
    hands(desk, M, on, 10, 6, 0)
    desk.do(DeclareVote(meeting=M, vote=on))
    assert (at_hand(desk).text, at_hand(desk).amendments[0].stage) == (TEXT, Settled.FAILED)
    was = found(desk, on).reopened[0]
    assert (was.declared, was.tally is not None and was.tally.yes) == (True, 11)
    replayed(desk)


def test_an_amendment_on_which_the_vote_on_the_motion_rests_stays() -> None:
    desk = on_the_table()
    move(desk, "a1", "两次", "三次")
    on = put(desk, "a1", 11, 5)
    hands(desk, M, vote(desk, M, ItemId("i1"), "v9"), 16, 0, 0)
    desk.do(DeclareVote(meeting=M, vote=VoteId("v9")))
    with pytest.raises(Refusal):
        reopen(desk, on)


def test_a_part_is_reopened_and_waits_again() -> None:
    desk = on_the_table()
    parts = ("一、每年召开两次会议。", "二、会费为每年一千元。")
    desk.do(DivideQuestion(meeting=M, item=ItemId("i1"), by="张三", parts=parts))
    on = VoteId("v1")
    desk.do(OpenVote(meeting=M, vote=on, item=ItemId("i1"), question=Question.PART, about="1"))
    hands(desk, M, on, 11, 5, 0)
    desk.do(DeclareVote(meeting=M, vote=on))
    reopen(desk, on)
    assert at_hand(desk).parts[0].stage is Settled.WAITING
    hands(desk, M, on, 2, 14, 0)
    desk.do(DeclareVote(meeting=M, vote=on))
    assert at_hand(desk).parts[0].stage is Settled.FAILED
    replayed(desk)


def together() -> tuple[Desk, VoteId]:
    desk = seated()
    in_session(desk, first(16))
    adopt(desk, "motions.consent", "allowed")
    for name in ("i1", "i2"):
        item(desk, M, "resolution", name=name)
    item(desk, M, "appoint_secretary_general", Subject(person=PersonId("p9")), name="i3")
    desk.do(SetConsent(meeting=M, items=tuple(map(ItemId, ("i1", "i2", "i3")))))
    on = vote(desk, M, ItemId("i1"))
    hands(desk, M, on, 16, 0, 0)
    desk.do(DeclareVote(meeting=M, vote=on))
    return desk, on


@pytest.mark.parametrize("by", ["v1", "v1/i3"])
def test_items_voted_on_together_are_reopened_together(by: str) -> None:
    desk, on = together()
    register = desk.association.register
    assert [each.office for each in register.offices_of(PersonId("p9"))] == ["secretary_general"]
    reopen(desk, by)
    assert register.offices_of(PersonId("p9")) == []
    assert found(desk, on).stage is VoteStage.OPEN
    assert [found(desk, f"v1/{name}").stage for name in ("i2", "i3")] == [VoteStage.ANNULLED] * 2
    assert found(desk, "v1/i2").reason == "计票有误"
    assert set(desk.association.meetings[M].consent) == {"i1", "i2", "i3"}
    hands(desk, M, on, 11, 5, 0)
    desk.do(DeclareVote(meeting=M, vote=on))
    assert [each.office for each in register.offices_of(PersonId("p9"))] == ["secretary_general"]
    again = [each for each in desk.association.meetings[M].votes.values() if each.stage is VoteStage.DECLARED]
    assert [(each.item, each.resolution) for each in again] == [("i1", 1), ("i2", 2), ("i3", 3)]
    assert found(desk, "v1/i3").stage is VoteStage.ANNULLED, "what was declared first stays in the record"
    replayed(desk)


def elected(*, papers: bool = False) -> Desk:
    """Two seats for three candidates, of whom c2 and c3 are elected."""
    desk = elections.opened(2, 3, 4)
    if papers:
        desk.do(RecordBallots(meeting=M, vote=elections.V, issued=16, returned=16))
        for _ in range(16):
            desk.do(EnterPaper(meeting=M, vote=elections.V, papers=(Paper("YYN"),)))
    else:
        elections.counted(desk, [(2, 14, 2), (3, 12, 4), (4, 2, 14)])
    desk.do(DeclareElection(meeting=M, vote=elections.V))
    return desk


def test_an_election_is_reopened_its_sums_corrected_and_others_elected() -> None:
    desk = elected()
    register = desk.association.register
    assert [bool(register.offices_of(PersonId(f"p{n}"))) for n in (2, 3, 4)] == [True, True, False]
    reopen(desk, elections.V, "丙、丁的票数录反")
    assert [bool(register.offices_of(PersonId(f"p{n}"))) for n in (2, 3, 4)] == [False, False, False]
    again = elections.round_of(desk)
    assert (found(desk, elections.V).stage, again.results, again.issued) == (VoteStage.OPEN, (), 16)
    elections.counted(desk, [(2, 14, 2), (3, 2, 14), (4, 12, 4)])
    desk.do(DeclareElection(meeting=M, vote=elections.V))
    assert [bool(register.offices_of(PersonId(f"p{n}"))) for n in (2, 3, 4)] == [True, False, True]
    was = found(desk, elections.V).reopened[0]
    assert (was.declared, was.elected, was.resolution) == (True, ("代表2", "代表3"), 2)
    replayed(desk)


def test_an_election_counted_paper_by_paper_goes_on_with_its_papers() -> None:
    desk = elected(papers=True)
    reopen(desk, elections.V)
    desk.do(TakeBackPaper(meeting=M, vote=elections.V))
    desk.do(EnterPaper(meeting=M, vote=elections.V, papers=(Paper("YNN"),)))
    desk.do(DeclareElection(meeting=M, vote=elections.V))
    count = elections.round_of(desk).count
    assert count is not None
    assert [each.yes for each in count.posts[0].candidates] == [16, 15, 0]
    replayed(desk)


def test_an_election_after_whose_round_a_further_one_was_opened_stays() -> None:
    desk = elections.opened(2, 3, 4)
    elections.counted(desk, [(2, 14, 2), (3, 5, 11), (4, 2, 14)])
    desk.do(DeclareElection(meeting=M, vote=elections.V))
    desk.do(OpenElection(meeting=M, vote=VoteId("v3"), item=elections.ELECTION))
    with pytest.raises(Refusal):
        reopen(desk, elections.V)


def test_an_election_that_was_closed_goes_on() -> None:
    desk = elections.opened(2, 3, 4)
    desk.do(CloseVoting(meeting=M, vote=elections.V))
    reopen(desk, elections.V, "还有人未投票")
    assert not found(desk, elections.V).closed


def test_a_void_vote_whose_ballots_were_entered_wrongly_is_reopened() -> None:
    desk = seated()
    in_session(desk, first(16))
    on = vote(desk, M, item(desk, M, "resolution"), method=Method.BALLOT)
    desk.do(CountBallots(meeting=M, vote=on, issued=15, returned=16, invalid=0, yes=12, no=4, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=on))
    assert found(desk, on).stage is VoteStage.VOID
    reopen(desk, on, "发出票数录入有误")
    desk.do(CountBallots(meeting=M, vote=on, issued=16, returned=16, invalid=0, yes=12, no=4, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=on))
    assert found(desk, on).stage is VoteStage.DECLARED
    replayed(desk)


def test_equal_votes_that_were_miscounted_are_reopened() -> None:
    desk = tied("vote_again")
    desk.do(DeclareVote(meeting=M, vote=VoteId("v1")))
    assert found(desk, "v1").stage is VoteStage.TIED
    reopen(desk, "v1")
    desk.do(CountHands(meeting=M, vote=VoteId("v1"), yes=13, no=11, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=VoteId("v1")))
    assert (found(desk, "v1").stage, found(desk, "v1").round) == (VoteStage.DECLARED, 1)


def test_the_minutes_say_what_had_been_declared_and_why_it_no_longer_holds() -> None:
    desk = elected()
    reopen(desk, elections.V, "丙、丁的票数录反")
    room = desk.room(M)
    blocks = way_blocks(room.body, room.meeting, found(desk, elections.V))
    words = " ".join(str(getattr(each, "text", "")) for each in blocks)
    assert "原宣布的结果（代表2、代表3当选）不再有效，第2号决议收回，恢复表决。原因：丙、丁的票数录反。" in words
