"""Templates live in the journal: in the file, in a copy to rehearse on, and never in papers of before."""

from __future__ import annotations

import datetime
from pathlib import Path

import pytest

from governance_desk.association.fold import fold
from governance_desk.association.rehearsal.commands import BeginRehearsal
from governance_desk.association.snapshot_fields import decoded, encoded
from governance_desk.association.state import Association
from governance_desk.desk import Desk, open_desk
from governance_desk.documents.content.notice import notice
from governance_desk.documents.content.stamped import REHEARSAL
from governance_desk.errors import Refusal
from governance_desk.journal.catalogue import describe
from governance_desk.meeting.state import MeetingId
from governance_desk.stories.sample import make_sample
from governance_desk.templates.commands import ChangeWording, ResetWording, SetLetterhead, SetSignatures
from governance_desk.templates.events import WordingChanged
from governance_desk.templates.state import AS_DELIVERED, Letterhead, Mark, SignatureLine, Templates
from tests.documents.content.pages import flowing
from tests.documents.content.scripted import convened, founded


def bare_council() -> tuple[Desk, MeetingId]:
    desk, calendar = founded()
    return desk, convened(desk, calendar, "m1", datetime.date(2026, 3, 5))


def changed() -> tuple[Desk, MeetingId]:
    """A council whose notice, letterhead and minutes are the association's own."""
    desk, meeting = bare_council()
    desk.do(ChangeWording(document="notice", phrase="title", text="{会议}邀请"))
    desk.do(SetLetterhead(letterhead=Letterhead(line="社会团体", mark=Mark.BLACK)))
    lines = (SignatureLine("recorder", "记录"), SignatureLine("chair", "主持"))
    desk.do(SetSignatures(document="minutes", lines=lines))
    return desk, meeting


def test_the_journal_alone_gives_them_again_and_says_what_was_done() -> None:
    desk, _meeting = changed()
    events = [event for _entry, event in desk.entries()]
    assert fold(events).templates == desk.association.templates != AS_DELIVERED
    said = [describe(event, "zh_CN") for event in events[-3:]]
    assert said[0] == "文书《会议通知》：“关于召开{会议}的通知”改为“{会议}邀请”"
    assert "碳足迹产业技术创新联盟" in said[1]
    assert said[2] == "文书《会议纪要》的签名栏：记录、主持"
    desk.do(ResetWording(document="notice"))
    ((_entry, last),) = list(desk.entries())[-1:]
    assert describe(last, "zh_CN") == "文书《会议通知》：“{会议}邀请”恢复为通用文字"
    assert describe(last, "en").endswith("the usual text again instead of “{会议}邀请”")


def test_a_journal_of_before_reads_as_before() -> None:
    desk, meeting = bare_council()
    assert desk.association.templates == AS_DELIVERED
    assert "关于召开第一届理事会第一次会议的通知" in flowing(notice(desk.association, meeting))


def test_a_lone_brace_of_an_older_record_is_read_and_printed_as_it_stands() -> None:
    desk, meeting = bare_council()
    events = [event for _entry, event in desk.entries()]
    lone = WordingChanged("notice", "会议通知", "title", "关于召开{会议}的通知", "{会议}邀请 { 试行")
    association = fold([*events, lone])
    assert association.templates.text("notice", "title") == lone.text
    paper = notice(association, meeting)
    assert "第一届理事会第一次会议邀请 { 试行" in flowing(paper)


def test_a_snapshot_keeps_them() -> None:
    desk, _meeting = changed()
    kept = desk.association.templates
    again = decoded(Association, "templates", encoded(Association, "templates", kept))
    assert again == kept
    assert isinstance(again, Templates)


def test_the_file_and_a_rehearsal_copied_from_it_have_them(tmp_path: Path) -> None:
    path = Path(make_sample(tmp_path))
    desk = open_desk(path)
    desk.do(ChangeWording(document="notice", phrase="title", text="{会议}邀请"))
    desk.close()
    desk = open_desk(path)
    assert desk.association.templates.text("notice", "title") == "{会议}邀请"
    head = desk.back_up(tmp_path / "copy.gdesk")
    desk.close()
    copy = open_desk(tmp_path / "copy.gdesk")
    copy.do(BeginRehearsal(copied=head.hash, entry=head.number))
    meeting = next(iter(copy.association.meetings))
    paper = notice(copy.association, meeting)
    assert f"{copy.association.meetings[meeting].title}邀请" in flowing(paper)
    assert paper.stamp == REHEARSAL
    copy.close()


def test_what_is_refused_leaves_no_trace() -> None:
    desk, _meeting = bare_council()
    head = desk.head
    with pytest.raises(Refusal):
        desk.do(ChangeWording(document="notice", phrase="title", text="{会义}"))
    assert desk.head == head
