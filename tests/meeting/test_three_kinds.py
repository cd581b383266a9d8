"""Absent, present but not voting, and abstaining are three different things: in the tally, in the hall, on paper."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.documents.content.blocks import NameList
from governance_desk.documents.content.minutes import minutes
from governance_desk.language import render
from governance_desk.meeting import show
from governance_desk.meeting.commands import CastVote, CheckOut, DeclareVote, GrantLeave
from governance_desk.meeting.hall import Result
from governance_desk.meeting.state import Choice, Method, VoterId
from tests.association.made_up import first, in_session, item, seated, vote

ANSWERS = st.lists(st.sampled_from([*Choice, None]), min_size=11, max_size=21)


@given(ANSWERS, st.integers(0, 3))
@settings(max_examples=25)
def test_they_stay_apart_everywhere(answers: list[Choice | None], left: int) -> None:
    """As many are there as there are answers, None of those who do not answer; `left` more have left before."""
    result = seated()
    there, gone = len(answers), min(left, 21 - len(answers))
    meeting = in_session(result, first(there + gone)).id
    for number in range(there + 1, there + gone + 1):
        result.do(CheckOut(meeting=meeting, voter=VoterId(f"s{number}")))
    excused = there + gone < 21
    if excused:
        result.do(GrantLeave(meeting=meeting, voter=VoterId("s21"), reason="出差"))
    on = vote(result, meeting, item(result, meeting, "resolution"), method=Method.ROLL_CALL)
    for number, answer in enumerate(answers, 1):
        if answer is not None:
            result.do(CastVote(meeting=meeting, vote=on, voter=VoterId(f"s{number}"), choice=answer))
    result.do(DeclareVote(meeting=meeting, vote=on))
    wanted = {
        "For": answers.count(Choice.YES),
        "Against": answers.count(Choice.NO),
        "Abstained": answers.count(Choice.ABSTAIN),
        "Not voted": answers.count(None),
    }
    tally = result.association.meetings[meeting].votes[on].tally
    assert tally is not None
    assert [tally.yes, tally.no, tally.abstain, tally.not_voted] == list(wanted.values())
    assert tally.cast + tally.not_voted == there  # whoever is absent or has left is in none of them
    view = show.result(result.room(meeting), result.association.meetings[meeting].votes[on])
    assert isinstance(view, Result)
    shown = {render(bar.label, "en"): bar.count for bar in view.bars}
    assert {name: shown.get(name, 0) for name in wanted} == wanted
    assert view.entitled == there
    document = minutes(result.association, meeting, result.head)
    printed = str(document)
    assert f"弃权{wanted['Abstained']}票" in printed
    assert (f"未表决{wanted['Not voted']}" in printed) is bool(wanted["Not voted"])
    lists = {each.label: len(each.names) for each in document.blocks if isinstance(each, NameList)}
    assert lists["出席"] == there + gone
    assert lists["请假"] == excused
    assert lists["缺席"] == 21 - there - gone - excused
