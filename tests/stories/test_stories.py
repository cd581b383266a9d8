"""Whole meetings, from the founding to the last close. What must come out stands in the stories themselves."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from governance_desk.desk import Desk, examine_journal, open_desk
from governance_desk.stories.outcome import final_state
from governance_desk.stories.play import Player
from governance_desk.stories.read import read_story
from governance_desk.stories.rehearse import play_into
from governance_desk.stories.state import FinalState, MeetingState

HERE = Path(__file__).parent
STORIES = sorted(HERE.glob("*.toml"))


@pytest.fixture
def played(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Player]:
    """The story that the test names."""
    player = play(HERE / f"{request.param}.toml", tmp_path / "story.gdesk")
    yield player
    player.desk.close()


def play(story: Path, file: Path) -> Player:
    return play_into(read_story(story), file, name=story.name, beside=story.parent)


def state_of(player: Player) -> FinalState:
    return final_state(player.desk, story=player.story.title, files={}, founded=player.founded)


def attendance(meeting: MeetingState) -> dict[str, str]:
    return {f"{each.name}（{each.unit}）": each.attended for each in meeting.attendance}


def journal(desk: Desk) -> list[tuple[object, ...]]:
    return [(entry.number, entry.kind, entry.at, entry.payload, entry.hash) for entry in desk.log.read()]


@pytest.mark.parametrize("story", STORIES, ids=[story.stem for story in STORIES])
def test_a_story_comes_out_as_it_expects_and_always_the_same(story: Path, tmp_path: Path) -> None:
    """Byte for byte the same journal; a rebuilding finds nothing; the file opened again is in the same state."""
    first, second = play(story, tmp_path / "first.gdesk"), play(story, tmp_path / "second.gdesk")
    assert journal(first.desk) == journal(second.desk)
    state = state_of(first)
    assert state.journal == state_of(second).journal
    assert first.desk.rebuild().differed == ()
    first.desk.close()
    second.desk.close()
    head, findings = examine_journal(tmp_path / "first.gdesk")
    assert (head.hash, findings) == (state.journal.hash, ())
    again = open_desk(tmp_path / "first.gdesk")
    assert final_state(again, story=state.story, files={}, founded=first.founded) == state
    again.close()


@pytest.mark.parametrize("played", ["cfia_assembly_admits"], indirect=True)
def test_an_assembly_of_36_admits_a_member(played: Player) -> None:
    state = state_of(played)
    meeting = state.meetings[0]
    assert (meeting.outcome, meeting.expected, meeting.quorum is not None and meeting.quorum.required) == (
        "held",
        36,
        24,
    )
    lost, void, won = meeting.votes
    assert lost.verdict is not None
    assert won.verdict is not None
    assert (lost.verdict.passed, lost.verdict.counted, lost.verdict.required) == (False, 12, 13)
    assert (void.stage, void.verdict) == ("annulled", None)
    assert (won.verdict.passed, won.verdict.margin, won.verdict.base_name) == (True, 0, "present")
    assert state.register.number_of_members == 37
    admitted = [change for change in state.register.changes if change.kind == "register.unit-admitted"]
    assert [change.cause for change in admitted] == ["vote/0003"]
    assert "黄河低碳研究院" in [unit.name for unit in state.register.members["member_unit"]]


@pytest.mark.parametrize("played", ["cfia_council_third_absence"], indirect=True)
def test_a_third_absence_is_counted_for_the_person_and_for_the_unit(played: Player) -> None:
    state = state_of(played)
    assert attendance(state.meetings[0])["昝淑芬（松花零碳大学）"] == "present"  # as corrected
    drawn = {(each.rule, each.subject): each.lifted for each in state.consequences}
    assert drawn == {
        ("person", "张洋"): False,
        ("unit", "长江清源认证有限公司"): False,
        ("unit", "岭南低碳认证有限公司"): False,  # its person was replaced in between, and sits on
        ("person", "昝淑芬"): True,
        ("unit", "松花零碳大学"): True,
    }
    vacant = [seat.person for seat in state.register.seats if seat.until is not None]
    assert vacant == ["张洋"]
    termination = next(vote for vote in state.meetings[2].votes if vote.matter == "termination")
    assert termination.verdict is not None
    assert (termination.verdict.passed, termination.verdict.required, termination.verdict.base) == (False, 14, 21)
    assert termination.resolution is None
    people = {each.subject: each for each in state.ledger[0].subjects}
    assert people["王静"].open_clauses == ("absence.person.excused",)
    assert (people["昝淑芬"].certain, people["昝淑芬"].lifted) == (2, True)


@pytest.mark.parametrize("played", ["shcp_assembly"], indirect=True)
def test_where_nothing_is_written_nothing_is_judged_before_a_reading_is_adopted(played: Player) -> None:
    state = state_of(played)
    meeting = state.meetings[0]
    assert meeting.quorum is not None
    assert meeting.quorum.required == 14
    assert "20" in str(meeting.quorum.working)
    assert [vote.verdict.passed if vote.verdict else None for vote in meeting.votes] == [True, False]
    assert (state.register.number_of_members, state.ledger) == (20, ())


@pytest.mark.parametrize("played", ["cfia_inquorate"], indirect=True)
def test_a_meeting_without_a_quorum_resolves_nothing(played: Player) -> None:
    state = state_of(played)
    assembly, council = state.meetings
    assert (assembly.outcome, council.outcome) == ("inquorate", "inquorate")
    assert assembly.votes == council.votes == ()
    assert assembly.quorum is not None
    assert (assembly.quorum.reached, assembly.quorum.counted, assembly.quorum.required) == (False, 23, 24)
    missed = {each.subject: (each.certain, each.possible) for each in state.ledger[0].subjects}
    assert missed["昝淑芬"] == (0, 1)
    assert state.consequences == ()
