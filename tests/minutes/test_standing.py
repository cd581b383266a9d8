"""How far minutes are is said before they go out: by which rule they are approved, what waits, and what goes out."""

from __future__ import annotations

import datetime

import pytest

from governance_desk.charter.commands import AdoptReading
from governance_desk.desk import Desk
from governance_desk.language import render
from governance_desk.meeting.commands import AnnulVote, CountHands, DeclareVote
from governance_desk.meeting.minutes.commands import SignMinutes, TakeBackMinutes
from governance_desk.minutes.commands import AddAddendum, AddComment, ResolveComment
from governance_desk.minutes.standing import Standing, cautions, standing
from governance_desk.minutes.state import AddendumId, CommentId, ParagraphId
from governance_desk.minutes.writing import CLAUSE
from tests.association.made_up import FIRST_DAY, adopt, first, held, in_session, seated
from tests.minutes.written import M1, M2, closed, free, lay, save, second_in_session


def of(desk: Desk) -> Standing:
    there = desk.association
    return standing(there.meetings[M1], there.minutes.minutes(M1), there.meetings, there.rules_on)


def said(desk: Desk) -> list[str]:
    return [render(each, "en") for each in cautions(of(desk))]


def silent() -> Desk:
    desk = seated()
    held(desk, "m1", first(12))
    return desk


def comment(desk: Desk, name: str = "c1") -> None:
    desk.do(
        AddComment(
            meeting=M1, comment=CommentId(name), paragraph=ParagraphId("p1"), quoted="甲", by="王", words="请核对"
        )
    )


def test_of_a_silent_charter_it_is_said_with_the_article_and_what_goes_out() -> None:
    desk = silent()
    assert (of(desk).is_open, of(desk).article) == (True, "第十八条（二）、第十九条（二）")
    assert said(desk) == [
        "The minutes are not approved: the charter does not say how minutes are approved, and no reading of it is "
        "adopted.",
        "What goes out is the text of the record; no draft of it is saved.",
    ]
    save(desk, free("甲"))
    comment(desk)
    comment(desk, "c2")
    desk.do(ResolveComment(meeting=M1, comment=CommentId("c2")))
    assert said(desk)[1:] == [
        "Comments that are not dealt with yet: 1.",
        "What goes out is draft 1, and it says so below its title.",
    ]


def test_a_reading_that_begins_after_the_meeting_does_not_settle_it_and_says_so() -> None:
    desk = silent()
    later = FIRST_DAY + datetime.timedelta(days=40)
    desk.do(AdoptReading(clause=CLAUSE, reading="signature", since=later, body="理事会", resolution="决议2"))
    assert of(desk).is_open
    assert f"the reading adopted holds from {later} on, after this meeting." in said(desk)[0]
    adopt(desk, "motions.minutes", "signature")
    assert said(desk) == []


@pytest.mark.parametrize(
    ("reading", "words"), [("vote", "a vote of the next meeting"), ("no_objection", "if nobody objects")]
)
def test_of_minutes_that_a_meeting_approves_it_is_said_which(reading: str, words: str) -> None:
    desk = closed()
    adopt(desk, "motions.minutes", reading)
    save(desk, free("甲"))
    assert words in said(desk)[0]
    lay(desk)
    assert said(desk)[1].startswith("Draft 1 is laid before ")
    assert (of(desk).final, of(desk).locked, of(desk).is_open) == (False, False, False)


def test_nothing_is_said_of_approved_ones_until_the_vote_is_void() -> None:
    desk = closed()
    save(desk, free("甲"))
    comment(desk)
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    assert said(desk) == []
    assert (of(desk).final, of(desk).locked) == (True, True)
    desk.do(AddAddendum(meeting=M1, addendum=AddendumId("a1"), words="甲应为乙。", reason="笔误", day=FIRST_DAY))
    assert said(desk) == []
    desk.do(AnnulVote(meeting=M2, vote=vote, reason="计票有误"))
    assert (of(desk).final, of(desk).locked) == (False, False)
    assert "What goes out is draft 1, and it says so below its title." in said(desk)


def test_where_signatures_settle_them_only_comments_are_said_and_the_signing_locks() -> None:
    desk = closed()
    adopt(desk, "motions.minutes", "signature")
    save(desk, free("甲"))
    assert (of(desk).final, of(desk).locked) == (True, False)
    comment(desk)
    assert said(desk) == ["Comments that are not dealt with yet: 1."]
    desk.do(SignMinutes(meeting=M1, day=FIRST_DAY, signers=("主持", "记录")))
    assert (said(desk), of(desk).locked) == ([], True)
    desk.do(TakeBackMinutes(meeting=M1, reason="签错"))
    assert not of(desk).locked


def test_of_a_meeting_that_goes_on_it_is_said() -> None:
    desk = seated()
    adopt(desk, "motions.minutes", "signature")
    in_session(desk, first(12))
    assert said(desk)[0] == "The minutes are not settled yet: the signatures do that, once the meeting is closed."
    assert "The meeting is not closed." in said(desk)
