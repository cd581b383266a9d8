from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from governance_desk import language
from governance_desk.cli.main import main

COUNCIL = ["verdict", "--charter", "cfia", "--body", "council", "--on", "2026-09-18"]
NUMBERS = ["--members", "21", "--present", "16", "--yes", "13", "--no", "3", "--abstain", "0"]
VERDICT = {
    "quorum",
    "passed",
    "required",
    "counted",
    "base",
    "base_name",
    "margin",
    "article",
    "working",
    "notes",
}


def test_the_keys_that_programs_depend_on(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*COUNCIL, *NUMBERS, "--json"]) == 0
    printed = capsys.readouterr()
    answer = json.loads(printed.out)
    assert set(answer) == VERDICT
    assert set(answer["quorum"]) == {"reached", "required", "counted", "article", "working"}
    assert (answer["passed"], answer["required"], answer["margin"], answer["base_name"]) == (True, 11, 2, "present")
    assert printed.err == ""
    assert printed.out.count("\n") == 1


def test_an_answer_for_people_in_the_language_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    before = language.current()
    assert main(["--lang", "en", *COUNCIL, *NUMBERS]) == 0
    assert capsys.readouterr().out.splitlines()[:4] == [
        "The motion has passed.",
        "  13 in favour; needed: at least 2/3 of those attending (16), that is 11. (第十九条（二）1)",
        "There is a quorum.",
        "  16 attend; needed: at least 1/2 of the members in office (21), that is 11. (第十九条（二）1)",
    ]
    assert language.current() == before


def test_the_language_comes_from_the_environment_too(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GOVERNANCE_DESK_LANG", "en")
    assert main([*COUNCIL, *NUMBERS]) == 0
    assert capsys.readouterr().out.startswith("The motion has passed.")
    monkeypatch.setenv("GOVERNANCE_DESK_LANG", "tlh")
    assert main([*COUNCIL, *NUMBERS]) == 2


def test_a_refusal_as_json_and_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    shcp = ["verdict", "--charter", "shcp", "--body", "assembly", "--matter", "expulsion", *NUMBERS]
    assert main([*shcp, "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert set(answer) == {"refused", "article", "next"}
    assert answer["article"] == "第十八条"
    assert main(shcp) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "第十八条" in printed.err


@pytest.mark.parametrize(
    "arguments",
    [
        ["verdict"],
        ["nothing-like-this"],
        [],
        [*COUNCIL, *NUMBERS, "--yes", "-1"],
        [*COUNCIL, *NUMBERS, "--yes", "1.5"],
        [*COUNCIL, *NUMBERS, "--yes", "many"],
        [*COUNCIL, *NUMBERS, "--on", "2026-02-30"],
        [*COUNCIL, *NUMBERS, "--unknown"],
        [*COUNCIL, *NUMBERS, "--reading", "council.tie=nothing"],
        [*COUNCIL, *NUMBERS, "--reading", "council.quorum=half"],
        [*COUNCIL, *NUMBERS, "--reading", "nothing"],
    ],
)
def test_wrong_use(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main(arguments) == 2
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "arguments",
    [
        [*COUNCIL, *NUMBERS, "--body", "nobody"],
        [*COUNCIL, *NUMBERS, "--matter", "nothing"],
        [*COUNCIL, *NUMBERS, "--charter", "nowhere.toml"],
        [*COUNCIL, *NUMBERS, "--yes", "14"],
        [*COUNCIL, *NUMBERS, "--present", "22"],
    ],
)
def test_refused(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert main([*arguments, "--json"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert answer["refused"]
    assert answer["next"]


def test_seats_and_in_office_are_as_many_as_members_unless_given(capsys: pytest.CaptureFixture[str]) -> None:
    termination = [*COUNCIL, *NUMBERS, "--matter", "termination", "--json"]
    main(termination)
    assert json.loads(capsys.readouterr().out)["base"] == 21
    main([*termination, "--in-office", "18", "--reading", "matter.termination.passing=in_office"])
    assert json.loads(capsys.readouterr().out)["base"] == 18


def test_a_charter_in_a_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from governance_desk.paths import resource

    copy = tmp_path / "章程.toml"
    copy.write_bytes(resource("charters", "cfia.toml").read_bytes())
    assert main([*COUNCIL, *NUMBERS, "--charter", str(copy), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["passed"] is True


def test_alone_without_qt_and_on_a_console_that_knows_no_chinese() -> None:
    script = (
        "import sys; from governance_desk.cli.main import main; status = main(sys.argv[1:]);"
        "sys.exit(status or any(name.startswith(('PySide6', 'sqlalchemy')) for name in sys.modules))"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, *COUNCIL, *NUMBERS],
        env={"PYTHONIOENCODING": "ascii", "PYTHONUTF8": "0", "PYTHONPATH": str(Path(__file__).parents[2])},
        capture_output=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    assert b"13" in done.stdout


def test_nothing_heavy_is_imported_before_a_command_is_run() -> None:
    script = "import sys, governance_desk.cli; sys.exit(bool({'typer', 'click', 'sqlalchemy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_where_a_clause_is_open_people_are_told_what_to_do_next(capsys: pytest.CaptureFixture[str]) -> None:
    shcp = ["--lang", "en", "verdict", "--charter", "shcp", "--body", "assembly", "--on", "2026-09-18", *NUMBERS]
    assert main(shcp) == 0
    last = capsys.readouterr().out.splitlines()[-1]
    assert "`governance-desk charter gaps shcp`" in last
    assert "--reading assembly." in last
    assert main(["--lang", "en", *COUNCIL, *NUMBERS]) == 0
    assert "charter gaps" not in capsys.readouterr().out


def test_a_matter_and_a_body_may_be_called_by_their_names(capsys: pytest.CaptureFixture[str]) -> None:
    by_name = ["verdict", "--charter", "cfia", "--body", "理事会", "--matter", "吸收会员", *NUMBERS, "--json"]
    assert main(by_name) == 0
    assert json.loads(capsys.readouterr().out)["passed"] is True


def test_two_readings_of_one_clause_are_a_mistake(capsys: pytest.CaptureFixture[str]) -> None:
    readings = ["--reading", "council.tie=lost", "--reading", "council.tie=passed"]
    assert main(["--lang", "en", *COUNCIL, *NUMBERS, *readings]) == 2
    assert "two readings" in capsys.readouterr().err


def test_more_proxies_than_those_present_may_hold(capsys: pytest.CaptureFixture[str]) -> None:
    few = ["--members", "21", "--present", "2", "--proxies", "12", "--yes", "14", "--no", "0", "--json"]
    assert main(["--lang", "en", *COUNCIL, *few, "--reading", "council.proxies=one_counted"]) == 1
    refused = json.loads(capsys.readouterr().out)
    assert "2 proxies at most" in refused["refused"]
    assert refused["article"] == "第十九条（二）1"
    assert main([*COUNCIL, *few, "--reading", "council.proxies=own_unit"]) == 0  # held by others of their own units


def test_no_note_says_that_the_answer_is_the_same_where_there_is_none(capsys: pytest.CaptureFixture[str]) -> None:
    numbers = ["--members", "36", "--present", "20", "--proxies", "4", "--yes", "20", "--no", "4", "--json"]
    assert main(["--lang", "en", "verdict", "--charter", "cfia", "--body", "assembly", *numbers]) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["passed"] is None
    assert not any("same answer" in note for note in answer["notes"])


def changed_charter(tmp_path: Path, old: str, new: str) -> list[str]:
    from governance_desk.paths import resource

    charter = resource("charters", "cfia.toml").read_text(encoding="utf-8")
    file = tmp_path / "a.toml"
    file.write_text(charter.replace(old, new), encoding="utf-8")
    return ["--lang", "en", *COUNCIL, *NUMBERS, "--charter", str(file), "--json"]


def test_a_day_on_which_no_rule_is_in_force(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    quote = 'quote = "其决议须经参会理事2/3（含）以上表决通过方可生效"'
    assert main(changed_charter(tmp_path, quote, quote + "\nuntil = 2026-06-30")) == 0
    answer = json.loads(capsys.readouterr().out)
    assert answer["passed"] is None
    assert any("no rule in force on that day" in note for note in answer["notes"])


def test_a_bad_charter_is_refused_with_its_article(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(changed_charter(tmp_path, '"2/3", of = "members"', '"3/2", of = "members"')) == 1
    assert json.loads(capsys.readouterr().out)["article"] == "第十八条（二）"


def test_a_reading_on_which_no_verdict_rests_says_so(capsys: pytest.CaptureFixture[str]) -> None:
    reading = ["--reading", "topic.ballots_missing=out_of_base", "--json"]
    assert main(["--lang", "en", *COUNCIL, *NUMBERS, *reading]) == 0
    assert any("topic.ballots_missing" in note for note in json.loads(capsys.readouterr().out)["notes"])
