"""A process that is killed in the middle of a vote, an election, a speech: it goes on exactly there."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from governance_desk.desk import Desk, examine_journal, open_desk
from governance_desk.meeting.commands import CastVote, DeclareVote
from governance_desk.meeting.election.commands import CountBallots, EnterPaper, TakeBackPaper
from governance_desk.meeting.ids import VoteId
from governance_desk.meeting.motions.commands import DropAgendaChange
from governance_desk.meeting.motions.state import Question, Settled
from governance_desk.meeting.speaking.commands import EndSpeech
from governance_desk.meeting.speaking.state import SpeechStage
from governance_desk.meeting.state import Choice, Meeting, Method, Vote, VoteStage
from governance_desk.meeting.undo.commands import UndoAct
from governance_desk.meeting.undo.reverse import last_act

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


BALLOTS = """
title = "投票中断"

[association]
name = "碳足迹产业技术创新联盟"
charter = "cfia"
since = 2026-01-10
members = "cfia-members.xlsx"
terms = [{ body = "council", number = 1, since = 2026-01-10 }]
seats = [{ body = "council", who = "sitting" }]

[[meetings]]
body = "council"
day = 2026-03-05
place = "北京"
agenda = [{ title = "工作方针", matter = "draw_up_plan" }]
steps = [
  { do = "check_in", who = "first 16" },
  { do = "open", chair = "欧阳洋", recorder = "林小雨" },
  { do = "call", item = 1 },
  { do = "vote_by_ballot", issued = 16, returned = 15, invalid = 1, yes = 11, no = 3 },
  { do = "close" },
]
"""


PAPERS = BALLOTS.replace(
    """agenda = [{ title = "工作方针", matter = "draw_up_plan" }]
""",
    """agenda = [{ title = "监票人", matter = "resolution" }, { title = "选举", matter = "elect_vice_chair" }]
""",
).replace(
    """  { do = "call", item = 1 },
  { do = "vote_by_ballot", issued = 16, returned = 15, invalid = 1, yes = 11, no = 3 },
""",
    """  { do = "adopt", clause = "seating.nominated", reading = "at_meeting", body = "大会", resolution = "决议1" },
  { do = "call", item = 2 },
  { do = "plan_election", seats = 1 },
  { do = "stand", person = "万俟磊", nominated_by = "清华大学" },
  { do = "stand", person = "朴明", nominated_by = "清华大学" },
  { do = "call", item = 1 },
  { do = "propose_counters", chief = "尉迟静", scrutineers = ["乐堃"], tellers = ["查䶮", "区䶮"] },
  { do = "vote", yes = 16 },
  { do = "call", item = 2 },
  { do = "adopt", clause = "elections.candidates", reading = "more", body = "理事会", resolution = "第2号决议" },
  { do = "adopt", clause = "elections.write_ins", reading = "not_allowed", body = "理事会", resolution = "第3号决议" },
  { do = "adopt", clause = "elections.marks", reading = "circle_cross", body = "理事会", resolution = "第4号决议" },
  { do = "hand_out_ballots" },
  { do = "enter_papers", issued = 16, returned = 12, papers = ["YN", "YN", "NY", "YN", "AA", "YN", "NY", "YN"] },
""",
)


def goes_on_with_the_ballots(desk: Desk) -> None:
    """The papers had been handed out, and nothing had been counted."""
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert (vote.method, vote.tally, len(vote.voters)) == (Method.BALLOT, None, 16)
    counted = CountBallots(meeting=meeting.id, vote=vote.id, issued=16, returned=15, invalid=1, yes=11, no=3, abstain=0)
    desk.do_all((counted, DeclareVote(meeting=meeting.id, vote=vote.id)))
    assert vote_of(desk, vote.id).stage is VoteStage.DECLARED


def goes_on_with_the_counted_ballots(desk: Desk) -> None:
    """The count was entered, and the result had not been declared."""
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert vote.tally is not None
    assert (vote.tally.issued, vote.tally.returned, vote.tally.invalid, vote.tally.yes) == (16, 15, 1, 11)
    desk.do(DeclareVote(meeting=meeting.id, vote=vote.id))
    verdict = vote_of(desk, vote.id).verdict
    assert verdict is not None
    assert (verdict.passed, verdict.counted) == (True, 11)


def vote_of(desk: Desk, vote: VoteId) -> Vote:
    return last(desk).votes[vote]


def goes_on_with_the_papers(desk: Desk) -> None:
    """Seven papers had been entered one by one: the eighth is the next, and the seventh can be taken back."""
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    assert vote.election is not None
    assert (len(vote.election.papers), vote.election.count) == (7, None)
    seventh = vote.election.papers[-1]
    desk.do(TakeBackPaper(meeting=meeting.id, vote=vote.id))
    desk.do(EnterPaper(meeting=meeting.id, vote=vote.id, papers=seventh))
    assert len(vote_of(desk, vote.id).election.papers) == 7  # type: ignore[union-attr]


def goes_on_with_the_undo(desk: Desk) -> None:
    """What was done last before the power cut is still the act that is undone."""
    meeting = last(desk)
    vote = meeting.open_vote()
    assert vote is not None
    act = last_act(meeting)
    assert act is not None
    voter = list(vote.cast)[-1]
    assert (act.kind, act.voter) == ("meeting.vote-cast", voter)
    desk.do(UndoAct(meeting=meeting.id, act=act.number))
    assert voter not in vote_of(desk, vote.id).cast


CASES: dict[str, tuple[str, str, Callable[[Desk], None]]] = {
    "amendment": ("", "v and v.question == 'amendment' and len(v.cast) == 5", goes_on_with_the_amendment),
    "part": ("", "v and v.about == '2' and len(v.cast) == 3", goes_on_with_the_part),
    "speech": ("", "m.speaking() is not None", goes_on_with_the_speech),
    "agenda": ("", "m.changes and m.changes[0].stage == 'waiting'", goes_on_with_the_agenda),
    "ballots": (BALLOTS, "v and v.method == 'ballot'", goes_on_with_the_ballots),
    "counted ballots": (BALLOTS, "v and v.method == 'ballot' and v.tally", goes_on_with_the_counted_ballots),
    "papers": (PAPERS, "v and v.election and len(v.election.papers) == 7", goes_on_with_the_papers),
    "undo": ("", "v and v.question == 'amendment' and len(v.cast) == 5", goes_on_with_the_undo),
    "election": ("cfia_19_election.toml", "v and v.election and v.election.count", goes_on_with_the_election),
}


@pytest.mark.parametrize("case", CASES, ids=str)
def test_it_goes_on_exactly_there(case: str, tmp_path: Path) -> None:
    story, when, goes_on = CASES[case]
    written = (STORIES / story).read_text(encoding="utf-8") if story.endswith(".toml") else story or STORY
    desk = killed(written, when, tmp_path, STORIES)
    goes_on(desk)
    desk.close()
