"""Amendments: what is moved, in which order it is voted on, what it does to the motion, and how it is taken back."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.charter.keys import MatterKey
from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import AddItem, AnnulVote, CorrectItem, DeclareVote, OpenVote
from governance_desk.meeting.ids import AmendmentId, ItemId, MeetingId, VoteId
from governance_desk.meeting.motions.commands import MoveAmendment, OrderAmendments, WithdrawAmendment
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.state import Item
from tests.association.made_up import adopt, first, hands, in_session, item, seated, vote

M, ITEM = MeetingId("m1"), ItemId("i1")
TEXT = "一、每年召开两次会议。二、会费为每年一千元。"


def on_the_table(matter: str = "resolution", text: str = TEXT, there: int = 16) -> Desk:
    result = seated()
    in_session(result, first(there))
    result.do(AddItem(meeting=M, item=ITEM, title="议案", text=text, matter=MatterKey(matter)))
    return result


def at_hand(result: Desk) -> Item:
    found = result.association.meetings[M].item(ITEM)
    assert found is not None
    return found


def move(result: Desk, name: str, passage: str, text: str, mover: str = "张三") -> AmendmentId:
    moved = MoveAmendment(meeting=M, item=ITEM, amendment=AmendmentId(name), mover=mover, passage=passage, text=text)
    result.do(moved)
    return AmendmentId(name)


def put(result: Desk, about: str, yes: int, no: int = 0, name: str = "") -> VoteId:
    on = VoteId(name or f"v/{about}")
    result.do(OpenVote(meeting=M, vote=on, item=ITEM, question=Question.AMENDMENT, about=about))
    hands(result, M, on, yes, no, 0)
    result.do(DeclareVote(meeting=M, vote=on))
    return on


def refused(result: Desk, command: object, words: str) -> None:
    with pytest.raises(Refusal) as found:
        result.do(command)  # type: ignore[arg-type]
    assert words in render(found.value.sentence, "en") + render(found.value.next_step, "en")


def test_an_amendment_that_passes_changes_what_is_then_voted_on_and_the_old_text_is_kept() -> None:
    result = on_the_table()
    move(result, "a1", "两次", "三次")
    on = put(result, "a1", 11, 5)
    amendment = at_hand(result).amendments[0]
    assert at_hand(result).text == TEXT.replace("两次", "三次")
    assert (amendment.stage, amendment.before, amendment.vote) == (Settled.PASSED, TEXT, on)
    declared = result.association.meetings[M].votes[on]
    assert declared.resolution is None, "an amendment is no resolution of its own"
    motion = vote(result, M, ITEM)
    assert result.association.meetings[M].votes[motion].motion == TEXT.replace("两次", "三次")


def test_an_amendment_that_fails_leaves_the_motion_as_it_was() -> None:
    result = on_the_table()
    move(result, "a1", "两次", "三次")
    put(result, "a1", 10, 6)
    assert at_hand(result).text == TEXT
    assert at_hand(result).amendments[0].stage is Settled.FAILED


def test_the_motion_waits_for_its_amendments_and_they_for_one_another() -> None:
    result = on_the_table()
    move(result, "a1", "两次", "三次")
    move(result, "a2", "一千元", "两千元", "李四")
    refused(result, OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM), "decided first")
    second = OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM, question=Question.AMENDMENT, about="a2")
    refused(result, second, "first")
    result.do(OrderAmendments(meeting=M, item=ITEM, amendments=(AmendmentId("a2"), AmendmentId("a1"))))
    result.do(second)
    assert result.association.meetings[M].votes[VoteId("v1")].about == "a2"


def test_only_those_that_wait_change_places() -> None:
    result = on_the_table()
    for name, passage in (("a1", "两次"), ("a2", "一千元"), ("a3", "每年召开")):
        move(result, name, passage, f"新{name}")
    put(result, "a1", 16)
    result.do(OrderAmendments(meeting=M, item=ITEM, amendments=(AmendmentId("a3"), AmendmentId("a2"))))
    assert [each.id for each in at_hand(result).amendments] == ["a1", "a3", "a2"]
    wrong = OrderAmendments(meeting=M, item=ITEM, amendments=(AmendmentId("a1"), AmendmentId("a2")))
    refused(result, wrong, "every amendment that waits")


def test_a_passage_that_an_earlier_amendment_took_away_is_not_voted_on() -> None:
    result = on_the_table()
    move(result, "a1", "每年召开两次会议", "不定期召开会议")
    move(result, "a2", "两次会议", "三次会议")
    put(result, "a1", 16)
    stale = OpenVote(meeting=M, vote=VoteId("v2"), item=ITEM, question=Question.AMENDMENT, about="a2")
    refused(result, stale, "does not stand in the motion")
    result.do(WithdrawAmendment(meeting=M, amendment=AmendmentId("a2")))
    vote(result, M, ITEM)


@pytest.mark.parametrize(
    ("passage", "text", "words"),
    [
        ("三次", "两次", "does not stand"),
        ("每年", "每月", "2 times"),
        ("两次", "两次", "changes nothing"),
        (TEXT, "", "Nothing would be left"),
    ],
)
def test_what_cannot_be_moved(passage: str, text: str, words: str) -> None:
    result = on_the_table()
    moved = MoveAmendment(meeting=M, item=ITEM, amendment=AmendmentId("a1"), mover="张三", passage=passage, text=text)
    refused(result, moved, words)


def test_who_moves_it_is_said() -> None:
    result = on_the_table()
    refused(
        result, MoveAmendment(meeting=M, item=ITEM, amendment=AmendmentId("a1"), mover=" ", text="新"), "Who moves it"
    )


def test_what_has_no_motion_is_not_amended() -> None:
    result = on_the_table()
    item(result, M, None, name="i2")
    moved = MoveAmendment(meeting=M, item=ItemId("i2"), amendment=AmendmentId("a1"), mover="张三", text="新")
    refused(result, moved, "no motion to amend")


def test_an_annulled_amendment_gives_the_old_text_back_unless_something_rests_on_it() -> None:
    result = on_the_table()
    move(result, "a1", "两次", "三次")
    on = put(result, "a1", 16)
    result.do(AnnulVote(meeting=M, vote=on, reason="计票有误"))
    assert (at_hand(result).text, at_hand(result).amendments[0].stage) == (TEXT, Settled.WAITING)
    put(result, "a1", 16, name="v/again")
    motion = vote(result, M, ITEM, "v1")
    hands(result, M, motion, 16, 0, 0)
    result.do(DeclareVote(meeting=M, vote=motion))
    refused(result, AnnulVote(meeting=M, vote=VoteId("v/again"), reason="计票有误"), "rests on this one")


def test_the_share_is_asked_for_only_where_the_motion_needs_another_one() -> None:
    result = on_the_table("termination", "联盟于年底终止。")
    adopt(result, "matter.termination.competence", "council")
    move(result, "a1", "年底", "明年底")
    opened = OpenVote(meeting=M, vote=VoteId("v1"), item=ITEM, question=Question.AMENDMENT, about="a1")
    refused(result, opened, "which one its amendments need is open")
    adopt(result, "motions.amendments", "ordinary")
    result.do(opened)
    assert result.association.meetings[M].votes[VoteId("v1")].matter == ""
    hands(result, M, VoteId("v1"), 11, 5, 0)
    result.do(DeclareVote(meeting=M, vote=VoteId("v1")))
    assert at_hand(result).text == "联盟于明年底终止。"


def test_in_session_the_text_is_changed_by_an_amendment_and_by_nothing_else() -> None:
    result = on_the_table()
    other = CorrectItem(meeting=M, item=ITEM, title="议案", text="另一段文字", matter=MatterKey("resolution"))
    refused(result, other, "changed by an amendment")
    better = CorrectItem(
        meeting=M, item=ITEM, title="关于会议的议案", text=TEXT, minutes=5, matter=MatterKey("resolution")
    )
    result.do(better)
    assert (at_hand(result).title, at_hand(result).minutes) == ("关于会议的议案", 5)
    assert result.do(better) == ()
    move(result, "a1", "两次", "三次")
    refused(result, msgspec.structs.replace(better, text=f"{TEXT}三、其他。"), "amendments of the text")


@given(order=st.permutations(["a1", "a2", "a3"]), passed=st.tuples(*[st.booleans()] * 3))
def test_whatever_the_order_the_motion_holds_what_passed_and_nothing_else(
    order: list[str], passed: tuple[bool, ...]
) -> None:
    """Amendments of different passages do not stand in each other's way."""
    result = on_the_table(text="甲乙丙")
    words = {"a1": ("甲", "一"), "a2": ("乙", "二"), "a3": ("丙", "三")}
    for name, (passage, text) in words.items():
        move(result, name, passage, text)
    result.do(OrderAmendments(meeting=M, item=ITEM, amendments=tuple(AmendmentId(each) for each in order)))
    for name in order:
        put(result, name, 16 if passed[int(name[1]) - 1] else 0, 0 if passed[int(name[1]) - 1] else 16)
    expected = "".join(words[f"a{at}"][1 if done else 0] for at, done in enumerate(passed, 1))
    assert at_hand(result).text == expected
    on = vote(result, M, ITEM, "v1")
    assert result.association.meetings[M].votes[on].motion == expected
