"""A show of hands by section: the sums, who counted, what cannot be."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import AnnulVote, CountHands, DeclareVote
from governance_desk.meeting.state import MeetingId, Section, SectionCount, Vote, VoteId, VoteStage
from governance_desk.meeting.ways.commands import CountSection, DivideHall, ReopenVote
from governance_desk.meeting.ways.sections import mistakes, outside
from tests.association.made_up import convened, first, in_session, item, seated, vote

M, V = MeetingId("m1"), VoteId("v1")
HALL = (Section("前区", "张三"), Section("后区", "李四"))


def voting(there: int = 16) -> Desk:
    result = seated()
    in_session(result, first(there))
    result.do(DivideHall(meeting=M, sections=HALL))
    vote(result, M, item(result, M, "resolution"))
    return result


def count(desk: Desk, section: str, yes: int, no: int, abstain: int, there: int | None = None, on: str = "v1") -> None:
    command = CountSection(meeting=M, vote=VoteId(on), section=section, yes=yes, no=no, abstain=abstain, there=there)
    desk.do(command)


def found(desk: Desk, name: str = "v1") -> Vote:
    return desk.association.meetings[M].votes[VoteId(name)]


def test_the_whole_path_of_a_vote_by_section() -> None:
    desk = voting()
    count(desk, "后区", 4, 2, 1, there=8)
    assert found(desk).tally is None
    with pytest.raises(Refusal):
        desk.do(DeclareVote(meeting=M, vote=V))  # the front has not been counted
    count(desk, "前区", 6, 1, 0, there=7)
    count(desk, "前区", 7, 1, 0, there=8)  # counted again
    desk.do(DeclareVote(meeting=M, vote=V))
    result = found(desk)
    assert result.tally is not None
    assert result.verdict is not None
    assert (result.tally.yes, result.tally.no, result.tally.abstain, result.tally.not_voted) == (11, 3, 1, 1)
    assert (result.verdict.passed, result.verdict.required) == (True, 11)
    assert [(each.name, each.teller, each.yes) for each in result.sections] == [
        ("前区", "张三", 7),
        ("后区", "李四", 4),
    ]
    assert result.counted_by == ("张三", "李四")
    assert result.verdict.quorum.reached
    desk.do(ReopenVote(meeting=M, vote=V, reason="后区重新清点"))
    count(desk, "后区", 3, 3, 1, there=8)
    desk.do(DeclareVote(meeting=M, vote=V))
    again = found(desk)
    assert again.verdict is not None
    assert again.verdict.passed is False
    assert again.reopened[0].verdict is not None
    assert again.reopened[0].verdict.passed is True
    desk.do(AnnulVote(meeting=M, vote=V, reason="重新表决"))
    vote(desk, M, again.item, "v2")
    count(desk, "前区", 8, 0, 0, on="v2")
    count(desk, "后区", 8, 0, 0, on="v2")
    desk.do(DeclareVote(meeting=M, vote=VoteId("v2")))
    assert found(desk, "v2").stage is VoteStage.DECLARED
    assert found(desk).stage is VoteStage.ANNULLED


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ((9, 0, 0, 8), "only 8"),
        ((17, 0, 0, None), "only 16"),
        ((1, -1, 0, None), "negative"),
        ((5, 0, 0, 17), "only 16"),
    ],
)
def test_sums_that_cannot_be(counts: tuple[int, int, int, int | None], words: str) -> None:
    desk = voting()
    with pytest.raises(Refusal) as refused:
        count(desk, "前区", *counts)
    assert words in render(refused.value.sentence, "en")


def test_all_sections_together_are_not_more_than_may_vote() -> None:
    desk = voting()
    count(desk, "前区", 9, 0, 0)
    with pytest.raises(Refusal):
        count(desk, "后区", 8, 0, 0)


def test_counted_all_together_the_sections_no_longer_stand() -> None:
    desk = voting()
    count(desk, "前区", 9, 0, 0)
    desk.do(CountHands(meeting=M, vote=V, yes=12, no=4, abstain=0))
    assert found(desk).sections == ()
    desk.do(DeclareVote(meeting=M, vote=V))
    assert found(desk).counted_by == ("记录",)


def test_the_hall_is_divided_before_the_meeting_and_not_under_a_count() -> None:
    desk = seated()
    convened(desk)
    desk.do(DivideHall(meeting=M, sections=HALL))
    assert desk.association.meetings[M].sections == HALL
    assert desk.do(DivideHall(meeting=M, sections=HALL)) == ()
    desk = voting()
    count(desk, "前区", 9, 0, 0)
    with pytest.raises(Refusal):
        desk.do(DivideHall(meeting=M, sections=()))


@pytest.mark.parametrize(
    "sections",
    [
        (Section("", "张三"),),
        (Section("前区", ""),),
        (Section("前区", "张三"), Section("前区", "李四")),
        tuple(Section(f"{n}区", "张三") for n in range(41)),
    ],
)
def test_sections_that_are_none(sections: tuple[Section, ...]) -> None:
    desk = seated()
    convened(desk)
    with pytest.raises(Refusal):
        desk.do(DivideHall(meeting=M, sections=sections))


def test_a_section_that_the_hall_does_not_have() -> None:
    with pytest.raises(Refusal):
        count(voting(), "二楼", 1, 0, 0)


@given(
    st.lists(
        st.builds(
            SectionCount,
            st.just("区"),
            st.just("人"),
            st.integers(0, 9),
            st.integers(0, 9),
            st.integers(0, 9),
            st.none() | st.integers(0, 30),
        ),
        max_size=5,
    ),
    st.integers(0, 100),
)
def test_counts_are_taken_exactly_where_the_sums_can_be(counts: list[SectionCount], entitled: int) -> None:
    fits = all(each.there is None or each.yes + each.no + each.abstain <= each.there for each in counts)
    filled = sum(each.yes + each.no + each.abstain if each.there is None else each.there for each in counts)
    assert (mistakes(counts, entitled=entitled) == ()) is (fits and filled <= entitled)
    left = outside(counts, entitled=entitled)
    if counts and all(each.there is not None for each in counts):
        assert left == entitled - sum(each.there or 0 for each in counts)
    else:
        assert left is None
