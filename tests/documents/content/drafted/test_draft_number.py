"""Minutes that were drafted and not approved say which draft they are; others say nothing of it."""

from __future__ import annotations

import pytest

from governance_desk.desk import Desk
from governance_desk.documents.content.blocks import Title
from governance_desk.documents.content.drafted.begin import begun
from governance_desk.documents.content.drafted.draw import Drawing
from governance_desk.documents.content.drafted.settled import content_to_lay, kept_blocks
from governance_desk.documents.content.minutes import minutes
from governance_desk.journal.entry import Head
from governance_desk.meeting.state import MeetingId
from governance_desk.minutes.commands import SaveDraft
from governance_desk.minutes.state import Paragraph as Written
from governance_desk.minutes.state import ParagraphId, Words
from tests.documents.content.scripted import adopt, third_council
from tests.ui.association import MEETING, in_session

HEAD = Head(1, "f" * 64)


def subtitle(desk: Desk, meeting: MeetingId) -> str:
    title = minutes(desk.association, meeting, HEAD).blocks[0]
    assert isinstance(title, Title)
    return title.subtitle


def save(desk: Desk, meeting: MeetingId, words: str, after: int) -> None:
    own = Written(ParagraphId(f"own{after}"), pieces=(Words(words),))
    record = begun(Drawing(desk.association, meeting).record)
    desk.do(SaveDraft(meeting=meeting, paragraphs=(*record, own), after=after))


def test_each_draft_has_its_number_below_the_title() -> None:
    desk, meeting = third_council()
    assert "草" not in subtitle(desk, meeting), "the record itself is no draft"
    save(desk, meeting, "会议在友好的气氛中结束。", 0)
    assert subtitle(desk, meeting).endswith("（草案1）")
    save(desk, meeting, "请于会后一周内反馈。", 1)
    assert subtitle(desk, meeting).endswith("（草案2）")


def test_before_the_close_the_number_stands_beside_it() -> None:
    desk = in_session()
    assert subtitle(desk, MEETING).endswith("（草稿，会议尚未结束）")
    save(desk, MEETING, "会议开始前播放了宣传片。", 0)
    assert subtitle(desk, MEETING).endswith("（草案1，会议尚未结束）")


def test_what_is_laid_before_a_meeting_is_the_final_text() -> None:
    desk, meeting = third_council()
    save(desk, meeting, "会议在友好的气氛中结束。", 0)
    title = kept_blocks(content_to_lay(desk.association, meeting))[0]
    assert isinstance(title, Title)
    assert "草案" not in title.subtitle


@pytest.mark.parametrize(("reading", "ending"), [("vote", "（草案1）"), ("signature", "会议")])
def test_minutes_that_the_signatures_settle_are_printed_without_it(reading: str, ending: str) -> None:
    desk, meeting = third_council()
    adopt(desk, "motions.minutes", reading, "会员大会", "2026年第1号决议")
    save(desk, meeting, "会议在友好的气氛中结束。", 0)
    assert subtitle(desk, meeting).endswith(ending)
