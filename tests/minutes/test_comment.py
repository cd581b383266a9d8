"""Comments on a paragraph: made, answered, dealt with, and closed with the approval."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import CountHands, DeclareVote
from governance_desk.minutes.commands import AddComment, AnswerComment, ResolveComment
from governance_desk.minutes.state import CommentId, ParagraphId
from tests.minutes.written import M1, M2, closed, free, lay, of, save, second_in_session

C1 = CommentId("c1")


def commented(by: str = "王芳", words: str = "漏记了提问") -> Desk:
    desk = closed()
    save(desk, free("甲"))
    comment = AddComment(meeting=M1, comment=C1, paragraph=ParagraphId("p1"), quoted="甲", by=by, words=words)
    desk.do(comment)
    assert desk.do(comment) == ()
    return desk


def test_answered_and_dealt_with() -> None:
    desk = commented()
    comment = of(desk).comments[C1]
    assert (comment.by, comment.words, comment.draft, comment.quoted) == ("王芳", "漏记了提问", 1, "甲")
    assert comment.at.startswith("2026-01-10T")
    desk.do(AnswerComment(meeting=M1, comment=C1, by="林小雨", words="已补记"))
    assert [(each.by, each.words) for each in comment.replies] == [("林小雨", "已补记")]
    assert of(desk).open_comments() == [comment]
    desk.do(ResolveComment(meeting=M1, comment=C1))
    assert of(desk).open_comments() == []
    assert desk.do(ResolveComment(meeting=M1, comment=C1)) == ()
    with pytest.raises(Refusal):
        desk.do(AnswerComment(meeting=M1, comment=C1, by="林小雨", words="再补"))
    desk.do(ResolveComment(meeting=M1, comment=C1, resolved=False))
    assert of(desk).open_comments() == [comment]


def test_nobody_comments_without_name_words_or_paragraph() -> None:
    for by, words in ((" ", "漏记"), ("王芳", " ")):
        with pytest.raises(Refusal):
            commented(by, words)
    desk = closed()
    with pytest.raises(Refusal):  # no draft yet
        desk.do(AddComment(meeting=M1, comment=C1, paragraph=ParagraphId("p1"), quoted="", by="甲", words="乙"))
    with pytest.raises(Refusal):
        desk.do(AnswerComment(meeting=M1, comment=C1, by="甲", words="乙"))


def test_no_comment_after_the_approval() -> None:
    desk = commented()
    lay(desk)
    vote = second_in_session(desk)
    desk.do(CountHands(meeting=M2, vote=vote, yes=12, no=0, abstain=0))
    desk.do(DeclareVote(meeting=M2, vote=vote))
    for late in (
        ResolveComment(meeting=M1, comment=C1),
        AnswerComment(meeting=M1, comment=C1, by="林小雨", words="已补记"),
        AddComment(
            meeting=M1, comment=CommentId("c2"), paragraph=ParagraphId("p1"), quoted="甲", by="王芳", words="漏记"
        ),
    ):
        with pytest.raises(Refusal, match="2026-01-10"):
            desk.do(late)
