"""What has been voted on is voted on again only with a reason, which stands in the minutes."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.voting import vote_blocks
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import AnnulVote, CountHands, DeclareVote, OpenVote
from governance_desk.meeting.motions.state import Question
from governance_desk.meeting.state import ItemId, MeetingId, VoteId
from governance_desk.meeting.ways.again import would_be_again
from tests.association.made_up import first, hands, in_session, item, seated, vote

M, V, AGAIN = MeetingId("m1"), VoteId("v1"), VoteId("v2")


def failed() -> tuple[Desk, ItemId]:
    desk = seated()
    in_session(desk, first(16))
    on = item(desk, M, "resolution")
    hands(desk, M, vote(desk, M, on), 3, 13, 0)
    desk.do(DeclareVote(meeting=M, vote=V))
    return desk, on


def asked_again(desk: Desk, on: ItemId) -> bool:
    found = desk.association.meetings[M].item(on)
    assert found is not None
    return would_be_again(desk.room(M), found, Question.MOTION, "")


def test_a_declared_vote_is_repeated_only_with_a_reason() -> None:
    desk, on = failed()
    assert asked_again(desk, on)
    for because in ("", "  "):
        with pytest.raises(Refusal, match="第十九条"):
            desk.do(OpenVote(meeting=M, vote=AGAIN, item=on, because=because))
    desk.do(OpenVote(meeting=M, vote=AGAIN, item=on, because="补充材料后复议"))
    desk.do(CountHands(meeting=M, vote=AGAIN, yes=12, no=4, abstain=0))
    desk.do(DeclareVote(meeting=M, vote=AGAIN))
    taken = desk.association.meetings[M].votes[AGAIN]
    blocks = vote_blocks(desk.association, desk.association.meetings[M], taken)
    said = {getattr(each, "lead", ""): getattr(each, "text", "") for each in blocks}
    assert said["再次表决："] == "本项已宣布过表决结果，再次表决的原因：补充材料后复议。"


def test_what_was_made_void_has_its_reason_already() -> None:
    desk, on = failed()
    desk.do(AnnulVote(meeting=M, vote=V, reason="计票有误"))
    assert not asked_again(desk, on)
    desk.do(OpenVote(meeting=M, vote=AGAIN, item=on, because="不需要"))
    assert desk.association.meetings[M].votes[AGAIN].because == ""
