"""The head count on paper: the picture as numbers, the votes, who left; and as a file."""

from __future__ import annotations

import datetime
from io import BytesIO
from pathlib import Path

import docx as word
import pytest

from governance_desk.documents.content.blocks import CountChart, Document, FactLine, Paragraph, Table
from governance_desk.documents.content.head_count import head_count_sheet
from governance_desk.documents.layout.geometry import BLOCK_WIDTH
from governance_desk.documents.layout.word.docx import docx
from governance_desk.errors import Refusal
from governance_desk.meeting.commands import BeginCheckIn, CheckIn, CheckOut, CloseMeeting
from governance_desk.meeting.state import VoterId
from tests.documents.content.pages import extracted
from tests.documents.content.scripted import convened, founded, item, opened, seats, voted

LATER = "2026-03-05T23:00:00+00:00"


def sheet() -> Document:
    """Fourteen open the meeting; two leave after the first vote, one of them comes back, before the second."""
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    for name in ("i1", "i2"):
        item(desk, meeting, name, "议案" + name, "resolution")
    opened(desk, meeting, seats(1, 14))
    voted(desk, meeting, "i1", 10, 2, 2)
    for voter in ("s13", "s14"):
        desk.do(CheckOut(meeting=meeting, voter=VoterId(voter)))
    desk.do(CheckIn(meeting=meeting, voter=VoterId("s14")))
    voted(desk, meeting, "i2", 10, 2, 1)
    desk.do(CloseMeeting(meeting=meeting))
    return head_count_sheet(desk.association, meeting, desk.head, LATER)


def test_the_picture_has_a_step_for_every_arrival_and_a_mark_for_every_vote() -> None:
    (chart,) = (each for each in sheet().blocks if isinstance(each, CountChart))
    assert [point.count for point in chart.points] == [14, 13, 12, 13]  # all fourteen came in one act
    assert [mark.label for mark in chart.marks] == ["开会", "表决1", "表决2"]
    assert (chart.most, chart.required, chart.required_words) == (21, 11, "需要11")


def test_the_votes_and_those_who_left_stand_in_tables() -> None:
    document = sheet()
    votes, away = (each for each in document.blocks if isinstance(each, Table))
    assert [(row[1], row[2], row[3]) for row in votes.rows] == [
        ("宣布开会", "14", "11"),
        ("表决1：议案i1", "14", "11"),
        ("表决2：议案i2", "13", "11"),
    ]
    assert [row[3] == "未返回" for row in away.rows] == [True, False]
    said = [each.text for each in document.blocks if isinstance(each, Paragraph)]
    assert said == ["离会2人，其中返回1人，未返回1人。"]
    assert FactLine("应到", "21人") in document.blocks


def test_it_is_printed_and_written_for_word(tmp_path: Path) -> None:
    printed = "".join(extracted(sheet(), tmp_path).split())
    for words in ("到会人数记录", "需要11", "表决2", "未返回"):
        assert words in printed
    (picture,) = word.Document(BytesIO(docx(sheet()))).inline_shapes
    assert picture.width.pt == pytest.approx(BLOCK_WIDTH, abs=0.1)
    assert picture._inline.docPr.get("descr").endswith(" 13")


def test_before_anybody_came_there_is_nothing_to_print() -> None:
    desk, calendar = founded()
    meeting = convened(desk, calendar, "m1", datetime.date(2026, 3, 5))
    desk.do(BeginCheckIn(meeting=meeting))
    with pytest.raises(Refusal):
        head_count_sheet(desk.association, meeting, desk.head, LATER)
