from __future__ import annotations

import json
from pathlib import Path

import pytest

from governance_desk.cli.main import main

STORIES = Path(__file__).parent.parent / "stories"
STATE = {"story", "association", "charter", "meetings", "ledger", "consequences", "register", "journal", "files"}
MEETING = {
    "id",
    "title",
    "body",
    "day",
    "starts",
    "place",
    "extraordinary",
    "stage",
    "outcome",
    "chair",
    "recorder",
    "expected",
    "attendance",
    "observers",
    "quorum",
    "agenda",
    "votes",
    "cancelled_because",
    "in_writing",
}
VERDICT = {"quorum", "passed", "required", "counted", "base", "base_name", "margin", "article", "working", "notes"}


def test_one_object_with_the_final_state_and_every_paper(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse", str(STORIES / "cfia_assembly_admits.toml"), "--into", str(tmp_path), "--json"]) == 0
    printed = capsys.readouterr()
    state = json.loads(printed.out)
    assert printed.out.count("\n") == 1
    assert set(state) == STATE
    assert set(state["meetings"][0]) == MEETING
    assert set(state["meetings"][0]["votes"][0]["verdict"]) == VERDICT
    assert state["meetings"][0]["day"] == "2026-03-05"
    assert (state["register"]["number_of_members"], len(state["journal"]["hash"])) == (37, 64)
    assert sorted(state["files"].values()) == sorted(path.name for path in tmp_path.iterdir())
    assert sorted(state["files"]) == ["association", "minutes_1", "notice_1"]
    assert (tmp_path / state["files"]["minutes_1"]).read_bytes().startswith(b"%PDF")


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = str(STORIES / "cfia_inquorate.toml")
    (tmp_path / "2-minutes.pdf").write_text("mine")
    assert main(["rehearse", story, "--into", str(tmp_path), "--json"]) == 1
    assert "2-minutes.pdf" in json.loads(capsys.readouterr().out)["refused"]
    assert [path.name for path in tmp_path.iterdir()] == ["2-minutes.pdf"]
    assert (tmp_path / "2-minutes.pdf").read_text() == "mine"


def test_a_story_with_a_mistake_ends_in_a_sentence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = tmp_path / "wrong.toml"
    story.write_text((STORIES / "cfia_inquorate.toml").read_text().replace('"first 10"', '"first 12"'))
    assert main(["--lang", "en", "rehearse", str(story), "--into", str(tmp_path / "out")]) == 1
    printed = capsys.readouterr()
    assert "wrong.toml, meetings[2].steps[2]: present should be 10, but is 12." in printed.err
    assert "Traceback" not in printed.err
    assert list((tmp_path / "out").iterdir()) == []


def test_wrong_use(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rehearse"]) == 2
    assert capsys.readouterr().out == ""


def test_an_answer_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    story = str(STORIES / "cfia_council_third_absence.toml")
    assert main(["--lang", "en", "rehearse", story, "--into", str(tmp_path)]) == 0
    out = capsys.readouterr().out
    assert "第一届理事会第三次会议" in out
    assert "Drawn from absences: 张洋 (第十九条（三）1)" in out
    assert str(tmp_path / "3-minutes.pdf") in out


def test_what_happened_is_told_for_people(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A meeting that was cancelled has no quorum; a round that ended in a tie is not a motion that was lost."""
    story = str(STORIES / "cfia_ties_and_second_thoughts.toml")
    assert main(["--lang", "en", "rehearse", story, "--into", str(tmp_path)]) == 0
    first, second, third, fourth = capsys.readouterr().out.split("\n\n")[1:5]
    assert first.splitlines()[1:] == ["  Cancelled: 台风，航班停飞"]
    assert "审议年度工作报告: passed. " in second
    assert "审议年度工作报告: not passed. " in third
    again, passed = fourth.splitlines()[2:]
    assert again.startswith("  审议年度工作报告: a tie, to be voted on again. ")
    assert passed.startswith("  审议年度工作报告: passed. ")


def test_characters_that_no_font_has_are_named_beside_the_answer(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    story = (STORIES / "cfia_inquorate.toml").read_text(encoding="utf-8").replace("北京", "北京🙂厅")
    (tmp_path / "story.toml").write_text(story, encoding="utf-8")
    into = tmp_path / "out"
    assert main(["rehearse", str(tmp_path / "story.toml"), "--into", str(into), "--json"]) == 0
    printed = capsys.readouterr()
    assert len(json.loads(printed.out)["files"]) == 5
    assert "🙂" in printed.err
    assert "北京🙂厅" in printed.err
    assert main(["rehearse", str(STORIES / "cfia_inquorate.toml"), "--into", str(tmp_path / "plain")]) == 0
    assert capsys.readouterr().err == ""
