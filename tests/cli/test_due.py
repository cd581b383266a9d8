"""`governance-desk due`: what is printed, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from governance_desk.cli.main import main

MOVED = ["due", "--charter", "shcp", "--clause", "change_notice", "--from", "2026-09-18"]
CHANGED = ["due", "--charter", "cfia", "--clause", "change_notice", "--from", "2026-09-01"]


def test_the_keys_that_programs_depend_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*MOVED, "--json"]) == 0
    printed = capsys.readouterr()
    answer = json.loads(printed.out)
    assert list(answer) == ["due", "provisional", "article", "working", "notes"]
    assert answer["due"] == "2026-10-22"
    assert answer["provisional"] is False
    assert (answer["article"], answer["notes"]) == ("第十五条", [])
    assert printed.err == ""
    assert printed.out.count("\n") == 1


def test_an_answer_for_people_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", *MOVED]) == 0
    day, working = capsys.readouterr().out.splitlines()
    assert day == "2026-10-22."
    assert working.startswith(
        "  Counted from 2026-09-18 (发生变更、变化之日), that day left out. 20 working days: 20–24 Sep"
    )
    assert working.endswith("The last day is 2026-10-22. (第十五条)")
    assert main(MOVED) == 0
    day, working = capsys.readouterr().out.splitlines()
    assert day == "2026-10-22。"
    assert working.startswith(
        "  自2026-09-18（发生变更、变化之日）起算，当日不计入。20个工作日：9月20日至24日、9月28日至30日"
    )
    assert "放假：9月25日至27日、10月1日至7日。补班：9月20日、10月10日。" in working


def test_a_provisional_day_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", *MOVED[:-1], "2090-12-20"]) == 0
    assert capsys.readouterr().out.splitlines()[0] == "2091-01-18, provisionally."


def test_an_open_reading_is_answered_with_what_to_do(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", *CHANGED]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "No day can be given."
    assert "governance-desk charter gaps cfia" in lines[-1]
    assert "--reading period_end=" in lines[-1]
    assert main([*CHANGED, "--reading", "period_end=rolls", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["due"] == "2026-10-08"


def test_an_unknown_period_is_refused_with_those_there_are(capsys: pytest.CaptureFixture[str]) -> None:
    unknown = ["due", "--charter", "shcp", "--clause", "nothing", "--from", "2026-09-18"]
    assert main([*unknown, "--json"]) == 1
    refused = json.loads(capsys.readouterr().out)
    assert set(refused) == {"refused", "article", "next"}
    assert "certificate_review（提前申请证书复核，第十六条）" in refused["next"]
    assert main(unknown) == 1
    assert "certificate_review" in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        ["due"],
        MOVED[:-2],
        [*MOVED[:-1], "2026-02-30"],
        [*MOVED[:-1], "yesterday"],
        [*MOVED, "--reading", "period_end"],
        [*MOVED, "--reading", "period_end=perhaps"],
        [*MOVED, "--reading", "period_end=rolls", "--reading", "period_end=does_not_roll"],
        [*MOVED, "--reading", "nothing=rolls"],
    ],
)
def test_wrong_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err


def test_the_association_s_own_days(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    days = tmp_path / "days.toml"
    days.write_text(
        'published = [2090, 2091]\n[[days]]\nday = 2091-01-18\nworking = false\nreason = "台风"\nsource = "通告"\n',
        "utf-8",
    )
    assert main([*MOVED[:-1], "2090-12-20", "--days", str(days), "--json"]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert (answer["due"], answer["provisional"]) == ("2091-01-19", False)
    assert any("台风" in note for note in answer["notes"])


@pytest.mark.parametrize(
    "content", ["days = 3", "[[days]]\nday = 2026-02-03\n", "[[days]\n", "published = ['2027']", "other = 1", "\udcff"]
)
def test_a_list_of_days_with_a_mistake_is_refused(
    content: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    days = tmp_path / "days.toml"
    days.write_bytes(content.encode("utf-8", "surrogateescape"))
    assert main([*MOVED, "--days", str(days), "--json"]) == 1
    assert "[[days]]" in json.loads(capsys.readouterr().out)["next"]


def test_a_list_of_days_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*MOVED, "--days", str(tmp_path / "none.toml"), "--json"]) == 1
    assert "none.toml" in json.loads(capsys.readouterr().out)["refused"]
