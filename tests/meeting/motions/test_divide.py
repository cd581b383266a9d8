"""A motion in parts: each voted on by itself, then what is left; what a part that fails comes to."""

from __future__ import annotations

import pytest

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.meeting.commands import AddItem, AnnulVote, DeclareVote, OpenVote
from governance_desk.meeting.ids import ItemId, MeetingId, VoteId
from governance_desk.meeting.motions.commands import DivideQuestion, EndDivision
from governance_desk.meeting.motions.state import Question, Settled
from tests.association.made_up import adopt, first, hands, in_session, seated
from tests.meeting.motions.test_amend import ITEM, M, at_hand, move, on_the_table, refused

PARTS = ("一、每年召开两次会议。", "二、会费为每年一千元。")


def divided() -> Desk:
    result = on_the_table()
    result.do(DivideQuestion(meeting=M, item=ITEM, by="王五", parts=PARTS))
    return result


def put(result: Desk, part: str, yes: int, name: str = "") -> VoteId:
    on = VoteId(name or f"v/{part}")
    result.do(OpenVote(meeting=M, vote=on, item=ITEM, question=Question.PART, about=part))
    hands(result, M, on, yes, 16 - yes, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    return on


def test_each_part_by_itself_and_then_the_whole() -> None:
    result = divided()
    refused(result, OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM), "decided first")
    for part in ("1", "2"):
        put(result, part, 16)
    assert [each.stage for each in at_hand(result).parts] == [Settled.PASSED, Settled.PASSED]
    result.do(OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM))
    assert result.association.meetings[M].votes[VoteId("v1")].motion == at_hand(result).text


def test_what_a_part_that_fails_means_is_asked_and_then_so() -> None:
    result = divided()
    put(result, "1", 16)
    put(result, "2", 5)
    whole = OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM)
    refused(result, whole, "what becomes of the rest")
    adopt(result, "motions.part_failed", "falls_all")
    refused(result, whole, "the whole motion has not")
    adopt(result, "motions.part_failed", "falls_out")
    result.do(whole)
    assert result.association.meetings[M].votes[VoteId("v1")].motion == PARTS[0]


def test_where_no_part_passes_no_reading_is_needed() -> None:
    result = divided()
    put(result, "1", 0)
    put(result, "2", 0)
    refused(result, OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM), "nothing is left to be voted on")


def test_the_parts_are_the_text_and_nothing_else() -> None:
    result = on_the_table()
    for parts, words in (
        ((PARTS[0],), "no two parts"),
        ((PARTS[0], "二、会费为每年两千元。"), "not the text of the motion"),
        ((PARTS[1], PARTS[0]), "not the text of the motion"),
    ):
        refused(result, DivideQuestion(meeting=M, item=ITEM, by="王五", parts=parts), words)
    refused(result, DivideQuestion(meeting=M, item=ITEM, by=" ", parts=PARTS), "Who asks")
    move(result, "a1", "两次", "三次")
    refused(result, DivideQuestion(meeting=M, item=ITEM, by="王五", parts=PARTS), "amendments that wait")


def test_a_decision_with_one_effect_is_not_had_in_parts() -> None:
    result = seated()
    in_session(result, first(16))
    key = MatterKey("termination")
    result.do(AddItem(meeting=M, item=ItemId("i2"), title="终止", text=PARTS[0] + PARTS[1], matter=key))
    refused(result, DivideQuestion(meeting=M, item=ItemId("i2"), by="王五", parts=PARTS), "one effect")


def test_a_division_ends_as_long_as_no_part_was_decided() -> None:
    result = divided()
    on = put(result, "1", 16)
    refused(result, EndDivision(meeting=M, item=ITEM), "stays in the record")
    result.do(AnnulVote(meeting=M, vote=on, reason="误开"))
    result.do(EndDivision(meeting=M, item=ITEM))
    assert at_hand(result).parts == []
    assert result.do(EndDivision(meeting=M, item=ITEM)) == ()


@pytest.mark.parametrize("meeting", [MeetingId("m1")])
def test_a_part_that_was_voted_on_in_error_is_voted_on_again(meeting: MeetingId) -> None:
    result = divided()
    on = put(result, "1", 0)
    result.do(AnnulVote(meeting=meeting, vote=on, reason="计票有误"))
    assert at_hand(result).parts[0].stage is Settled.WAITING
    put(result, "1", 16, "v/again")
    assert at_hand(result).parts[0].stage is Settled.PASSED
