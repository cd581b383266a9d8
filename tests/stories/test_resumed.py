"""A process that is killed in the middle of a vote, an election, a speech: it goes on exactly there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.desk import Desk, examine_journal, open_desk
from governance_desk.meeting.commands import CastVote, DeclareVote
from governance_desk.meeting.motions.commands import DropAgendaChange
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.speaking.commands import EndSpeech
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import Choice, Meeting, VoteStage

SCRIPT = """
import sys, time
from pathlib import Path
from governance_desk.stories.read import parse_story
from governance_desk.stories.rehearse import play_into

def watch(desk, meeting):
    m = desk.association.meetings[meeting]
    if eval(sys.argv[3], {"m": m, "v": m.open_vote(), "len": len}):
        print("there", desk.head.number, desk.head.hash, flush=True)
        time.sleep(600)

play_into(parse_story(sys.argv[1], "story"), Path(sys.argv[2]), name="story", beside=Path(sys.argv[4]), watch=watch)
"""
STORIES = Path(__file__).parent.parent / "charter_cases" / "stories"
STORY = """
title = "中断"

[association]
name = "碳足迹产业技术创新联盟"
charter = "cfia"
since = 2026-01-10
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-10 }]
seats = [{ body = "council", who = "sitting" }]

[[readings]]
clause = "motions.agenda"
reading = "by_vote"
since = 2026-01-10
body = "理事会"
resolution = "第1号决议"

[[meetings]]
body = "council"
day = 2026-03-05
place = "北京"
agenda = [{ title = "工作方针", matter = "draw_up_plan", text = "一、发布标准。二、召开会议。" }]
steps = [
  { do = "check_in", who = "first 16" },
  { do = "open", chair = "欧阳洋", recorder = "林小雨" },
  { do = "change_agenda", by = "欧阳洋", add = { title = "临时议题" } },
  { do = "drop_agenda_change" },
  { do = "call", item = 1 },
  { do = "speak", who = "欧阳洋", statement = "赞成。" },
  { do = "move_amendment", by = "欧阳洋", passage = "发布标准", text = "发布两项标准" },
  { do = "vote", yes = "all" },
  { do = "divide", by = "欧阳洋", parts = ["一、发布两项标准。", "二、召开会议。"] },
  { do = "vote", yes = "all" },
  { do = "vote", yes = "all" },
  { do = "vote", yes = "all" },
  { do = "close" },
]
"""


def killed(story: str, when: str, folder: Path, beside: Path) -> Desk:
    """The desk as it is opened again after the process that played the story was killed once `when` was so."""
    file = folder / "killed.gdesk"
    command = [sys.executable, "-c", SCRIPT, story, str(file), when, str(beside)]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    said = process.stdout.readline().split()
    process.kill()
    process.stdout.close()
    process.wait()
    assert said[:1] == ["there"], "the story came to its end without it"
    assert examine_journal(file)[1] == ()
    desk = open_desk(file)
    assert (str(desk.head.number), desk.head.hash) == (said[1], said[2])
    assert desk.rebuild().differed == ()
    return desk


def last(desk: Desk) -> Meeting:
    return list(desk.association.meetings.values())[-1]


def goes_on_with_the_amendment(desk: Desk) -> None:
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert (vote.question, len(vote.cast)) == (Question.AMENDMENT, 5)
    for voter in vote.voters[5:]:
        desk.do(CastVote(meeting=meeting.id, vote=vote.id, voter=voter, choice=Choice.YES))
    desk.do(DeclareVote(meeting=meeting.id, vote=vote.id))
    assert "两项" in meeting.agenda[0].text


def goes_on_with_the_part(desk: Desk) -> None:
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert (vote.question, vote.about, len(vote.cast)) == (Question.PART, "2", 3)
    assert [each.stage for each in meeting.agenda[0].parts] == [Settled.PASSED, Settled.WAITING]


def goes_on_with_the_speech(desk: Desk) -> None:
    meeting = last(desk)
    speech = meeting.speaking()
    assert speech is not None
    assert speech.since, "the clock runs from when the floor was given, not from when the file was opened"
    desk.do(EndSpeech(meeting=meeting.id, speech=speech.id))
    assert meeting.speeches[speech.id].stage is SpeechStage.OVER


def goes_on_with_the_agenda(desk: Desk) -> None:
    meeting = last(desk)
    change = meeting.changes[0]
    assert change.stage is Settled.WAITING
    desk.do(DropAgendaChange(meeting=meeting.id, change=change.id))
    assert meeting.changes[0].stage is Settled.WITHDRAWN


def goes_on_with_the_election(desk: Desk) -> None:
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert vote.election is not None
    assert vote.stage is VoteStage.OPEN
    assert vote.election.count is not None, "the counts that were entered are there again"
    assert vote.election.posts[0].nominees


CASES: dict[str, tuple[str, str, Callable[[Desk], None]]] = {
    "amendment": ("", "v and v.question == 'amendment' and len(v.cast) == 5", goes_on_with_the_amendment),
    "part": ("", "v and v.about == '2' and len(v.cast) == 3", goes_on_with_the_part),
    "speech": ("", "m.speaking() is not None", goes_on_with_the_speech),
    "agenda": ("", "m.changes and m.changes[0].stage == 'waiting'", goes_on_with_the_agenda),
    "election": ("cfia_19_election.toml", "v and v.election and v.election.count", goes_on_with_the_election),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_goes_on_exactly_there(case: str, tmp_path: Path) -> None:
    story, when, goes_on = CASES[case]
    written = (STORIES / story).read_text(encoding="utf-8") if story else STORY
    desk = killed(written, when, tmp_path, STORIES)
    goes_on(desk)
    desk.close()
