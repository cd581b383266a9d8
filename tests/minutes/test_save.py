"""Drafts are numbered, each is kept, and none loses what the minutes must state."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from governance_desk.association.fold import fold
from governance_desk.association.kinds import codec
from governance_desk.errors import Refusal
from governance_desk.language import render
from governance_desk.meeting.commands import CancelMeeting
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.events import DraftSaved
from governance_desk.minutes.keys import may_be_left_out, part_name
from governance_desk.minutes.state import Chip, Fact, FactKind, Paragraph, ParagraphId, ParagraphKind, Piece, Words
from tests.association.made_up import checked_in, convened, first, seated
from tests.minutes.written import M1, M2, QUORUM, closed, free, of, save

PIECES: st.SearchStrategy[Piece] = st.one_of(
    st.builds(Words, st.text(max_size=30)),
    st.builds(Chip, st.builds(Fact, st.sampled_from(FactKind), st.text(max_size=8))),
)
PARAGRAPHS = st.lists(
    st.builds(Paragraph, st.text(min_size=1, max_size=5).map(ParagraphId), pieces=st.lists(PIECES).map(tuple)),
    unique_by=lambda each: each.id,
    max_size=6,
).map(tuple)


def test_drafts_are_numbered_and_kept() -> None:
    desk = closed()
    save(desk, QUORUM, free("会议开始。"))
    save(desk, QUORUM, free("会议准时开始。"))
    assert [(each.number, each.paragraphs[1]) for each in of(desk).drafts] == [
        (1, free("会议开始。")),
        (2, free("会议准时开始。")),
    ]
    assert desk.do(SaveDraft(meeting=M1, paragraphs=(QUORUM, free("会议准时开始。")), after=2)) == ()
    assert (QUORUM.kind, free("甲").kind) == (ParagraphKind.FACT, ParagraphKind.FREE)


def test_a_draft_that_does_not_know_the_newest_is_refused() -> None:
    desk = closed()
    save(desk, free("甲"))
    with pytest.raises(Refusal, match="1"):
        desk.do(SaveDraft(meeting=M1, paragraphs=(free("乙"),), after=0))
    assert len(of(desk).drafts) == 1


@pytest.mark.parametrize("key", ["quorum", "time", "item/i1", "vote/v1/result", "attendance", "signatures"])
def test_what_minutes_must_state_is_not_left_out(key: str) -> None:
    desk = closed()
    assert not may_be_left_out(key)
    with pytest.raises(Refusal, match=render(part_name(key))):
        save(desk, free("甲"), left_out=("item/i1/presenter", key))
    save(desk, free("甲"), left_out=("item/i1/presenter", "item/i1/note/1", "vote/v/1/roll-call"))
    assert of(desk).drafts[0].left_out == ("item/i1/presenter", "item/i1/note/1", "vote/v/1/roll-call")


def test_only_of_a_meeting_that_was_opened() -> None:
    desk = seated()
    convened(desk, "m1")
    with pytest.raises(Refusal):
        save(desk, free("甲"))
    checked_in(desk, M1, first(12))
    with pytest.raises(Refusal):
        save(desk, free("甲"))
    convened(desk, "m2")
    desk.do(CancelMeeting(meeting=M2, reason="台风"))
    with pytest.raises(Refusal):
        desk.do(SaveDraft(meeting=M2, paragraphs=(), after=0))


@settings(max_examples=60)
@given(PARAGRAPHS)
def test_a_draft_comes_back_from_the_journal_as_it_was(paragraphs: tuple[Paragraph, ...]) -> None:
    event = DraftSaved(meeting=M1, draft=1, paragraphs=paragraphs, left_out=(), at="2026-01-10T01:00:00+00:00")
    assert msgspec.json.decode(codec().encode(event), type=DraftSaved) == event


def test_the_journal_alone_gives_the_same_minutes() -> None:
    desk = closed()
    save(desk, QUORUM, free("甲𬱖<b>&"))
    save(desk, QUORUM, free("乙"), left_out=("item/i1/papers",))
    again = fold(event for _, event in desk.entries())
    assert again.minutes == desk.association.minutes
