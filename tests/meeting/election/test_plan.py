"""Posts, candidates, scrutineers and tellers, before the ballots go out."""

from __future__ import annotations

import pytest

from governance_desk.charter.election import Marks
from governance_desk.charter.keys import MatterKey
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import AnnulVote, CastVote, DeclareVote, OpenVote
from governance_desk.meeting.election.commands import (
    DeclareElection,
    Nominate,
    OpenElection,
    PlanElection,
    ProposeCounters,
    WithdrawNominee,
)
from governance_desk.meeting.election.state import Counters, Official
from governance_desk.meeting.ids import CandidateId, VoteId, VoterId
from governance_desk.meeting.state import Choice
from governance_desk.register.state import PersonId
from tests.association.made_up import adopt, hands, vote
from tests.meeting.election.made_up import (
    COUNTERS,
    ELECTION,
    MARKS,
    TELLERS,
    VICE,
    M,
    V,
    appoint,
    counted,
    nominate,
    nominated,
    opened,
    planned,
    round_of,
    taken,
)


def test_candidates_stand_on_the_ballot_by_the_strokes_of_the_surname() -> None:
    desk = opened(4, 2, 3)
    names = [each.name for each in round_of(desk).posts[0].nominees]
    assert names == ["代表2", "代表3", "代表4"]
    assert round_of(desk).posts[0].nominees[0].nominated_by == "单位1", "the only unit of that class"
    assert round_of(desk).counters == COUNTERS


def test_an_election_needs_posts_that_it_can_fill() -> None:
    desk = planned()
    with pytest.raises(Refusal):
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=((MatterKey("termination"), 1),), marks=MARKS))
    with pytest.raises(Refusal) as one_chair:
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=((MatterKey("elect_chair"), 2),), marks=MARKS))
    assert one_chair.value.article
    with pytest.raises(Refusal):
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 0),), marks=MARKS))
    with pytest.raises(Refusal):
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=(), marks=MARKS))
    with pytest.raises(Refusal):
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 1),), marks=Marks("×", "×", "")))


def test_candidates_stay_when_the_seats_are_corrected() -> None:
    desk = planned()
    nominate(desk, 2)
    desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 3),), marks=MARKS))
    election = desk.association.meetings[M].agenda[1].election
    assert election is not None
    assert (election.posts[0].seats, [each.id for each in election.posts[0].nominees]) == (3, ["c2"])
    desk.do(WithdrawNominee(meeting=M, item=ELECTION, post=VICE, candidate=CandidateId("c2")))
    election = desk.association.meetings[M].agenda[1].election
    assert election is not None
    assert election.posts[0].nominees == ()


def test_a_candidate_must_be_able_to_hold_the_office() -> None:
    """CFIA: a vice chair is a director from a vice chair unit; p9 comes from a council unit."""
    desk = planned()
    with pytest.raises(Refusal) as refused:
        nominate(desk, 9)
    assert refused.value.article.startswith("第十九条")
    nominate(desk, 2)
    with pytest.raises(Refusal):
        nominate(desk, 2)


def test_only_the_unit_that_the_charter_names_nominates() -> None:
    """CFIA 19: the vice chairs are nominated by the chair unit."""
    desk = planned()
    for words in ("", "单位9", "谁也不是"):
        with pytest.raises(Refusal) as refused:
            desk.do(
                Nominate(
                    meeting=M,
                    item=ELECTION,
                    post=VICE,
                    candidate=CandidateId("c"),
                    person=PersonId("p2"),
                    nominated_by=words,
                )
            )
        assert refused.value.article == "第十九条（三）2"
        assert "理事长单位" in str(refused.value.next_step)


def test_who_counts_is_never_a_candidate() -> None:
    desk = nominated(2, 3)
    with pytest.raises(Refusal):
        desk.do(Nominate(meeting=M, item=ELECTION, post=VICE, candidate=CandidateId("x"), person=PersonId("p20")))
    other = planned()
    nominate(other, 2)
    for name in (Official("别名", PersonId("p2")), Official("代表2")):
        with pytest.raises(Refusal):
            other.do(ProposeCounters(meeting=M, item=TELLERS, counters=Counters(None, (name,), (Official("计票"),))))


ABLE = Counters(Official("代表4", PersonId("p4")), (), (Official("计票"),))
"""One of them could hold the office: nothing but the counting keeps them out."""


def test_who_was_appointed_to_count_is_not_nominated() -> None:
    desk = planned()
    appoint(desk, counters=ABLE)
    with pytest.raises(Refusal) as refused:
        nominate(desk, 4)
    assert "counts the votes" in render(refused.value.sentence, "en")
    nominate(desk, 2)


def test_who_was_nominated_before_the_vote_is_not_appointed_to_count() -> None:
    desk = planned()
    desk.do(ProposeCounters(meeting=M, item=TELLERS, counters=ABLE))
    nominate(desk, 4)
    hands(desk, M, vote(desk, M, TELLERS), 16, 0, 0)
    with pytest.raises(Refusal) as refused:
        desk.do(DeclareVote(meeting=M, vote=VoteId("v1")))
    assert "is a candidate" in render(refused.value.sentence, "en")
    assert desk.association.meetings[M].counters is None


def test_who_counts_is_not_elected_by_a_name_written_in() -> None:
    desk = planned()
    for number in (2, 3):
        nominate(desk, number)
    appoint(desk, counters=ABLE)
    desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    counted(desk, [(2, 16, 0), (3, 2, 13)], written=[("代表4", 12)])
    desk.do(DeclareElection(meeting=M, vote=V))
    (result,) = round_of(desk).results
    assert result.elected == ("c2",)
    assert "counts the votes" in render(result.notes[0], "en")


def test_who_counts_is_appointed_by_a_vote() -> None:
    desk = planned()
    nominate(desk, 2)
    nominate(desk, 3)
    with pytest.raises(Refusal):
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    for wrong in (
        Counters(None, (), (Official("计票"),)),
        Counters(Official("总监"), (), ()),
        Counters(Official("同"), (), (Official("同"),)),
        Counters(Official(" "), (), (Official("计票"),)),
    ):
        with pytest.raises(Refusal):
            desk.do(ProposeCounters(meeting=M, item=TELLERS, counters=wrong))
    appoint(desk)
    assert desk.association.meetings[M].counters == COUNTERS
    desk.do(AnnulVote(meeting=M, vote=VoteId("v1"), reason="名单有误"))
    assert desk.association.meetings[M].counters is None
    with pytest.raises(Refusal):
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))


@pytest.mark.parametrize(
    ("reading", "people", "opens"),
    [
        ("equal", (2, 3), True),
        ("equal", (2, 3, 4), False),
        ("more", (2, 3), False),
        ("more", (2, 3, 4), True),
        ("either", (2, 3), True),
        ("either", (2,), False),
        ("", (2, 3), False),
    ],
)
def test_as_many_candidates_as_seats_or_more(reading: str, people: tuple[int, ...], opens: bool) -> None:
    desk = nominated(*people, readings={"candidates": reading})
    if opens:
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
        assert taken(desk).method == "election"
        return
    with pytest.raises(Refusal) as refused:
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    assert refused.value.article


def test_the_ballot_must_say_whether_names_may_be_written_in() -> None:
    desk = nominated(2, 3, readings={"write_ins": ""})
    with pytest.raises(Refusal) as refused:
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    assert "elections.write_ins" in str(refused.value.next_step)


def test_nothing_of_the_paper_changes_once_it_is_handed_out() -> None:
    desk = opened(2, 3)
    for command in (
        PlanElection(meeting=M, item=ELECTION, posts=((VICE, 1),), marks=MARKS),
        Nominate(meeting=M, item=ELECTION, post=VICE, candidate=CandidateId("c4"), person=PersonId("p4")),
        WithdrawNominee(meeting=M, item=ELECTION, post=VICE, candidate=CandidateId("c2")),
        OpenVote(meeting=M, vote=VoteId("v3"), item=ELECTION),
        CastVote(meeting=M, vote=V, voter=VoterId("s1"), choice=Choice.YES),
    ):
        with pytest.raises(Refusal):
            desk.do(command)


def test_marks_of_its_own_are_the_meetings_to_choose_while_the_charter_is_silent() -> None:
    desk = planned()
    desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=Marks("○", "×", "△")))
    election = desk.association.meetings[M].agenda[1].election
    assert election is not None
    assert election.marks == Marks("○", "×", "△")
    for wrong in (Marks("○", "○", "△"), Marks("", "", "△"), Marks("画圆圈", "×", "")):
        with pytest.raises(Refusal):
            desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=wrong))


def test_where_they_are_settled_a_meeting_chooses_no_others() -> None:
    desk = planned()
    adopt(desk, "elections.marks", "tick_cross_circle")
    with pytest.raises(Refusal) as refused:
        desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=Marks("○", "×", "△")))
    assert "√" in str(refused.value)
    assert refused.value.article
    desk.do(PlanElection(meeting=M, item=ELECTION, posts=((VICE, 2),), marks=Marks("√", "×", "○")))


def test_a_reading_adopted_after_the_plan_holds_for_the_ballots() -> None:
    desk = nominated(2, 3)
    adopt(desk, "elections.marks", "tick_cross_circle")
    with pytest.raises(Refusal) as refused:
        desk.do(OpenElection(meeting=M, vote=V, item=ELECTION))
    assert "√" in str(refused.value)
