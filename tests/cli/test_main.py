"""The frame of the command line: mistakes in the arguments, and what help tells."""

from __future__ import annotations

import errno
import gettext
import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from governance_desk import language
from governance_desk.cli.commands import COMMANDS
from governance_desk.cli.main import main
from governance_desk.language import render
from governance_desk.stories.lists import What
from ui import __main__ as program

ROOT = Path(__file__).parents[2]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verdict"], "--charter is missing."),
        (["verdict", "--nix", "3"], "There is no option --nix."),
        (["nonsense"], "There is no command nonsense."),
        (
            ["verdict", "--charter", "cfia", "--body", "council", "--members", "x"],
            "--members must be a whole number.",
        ),
        (["verdict", "--members", "-1"], "--members must be at least 0."),
        (["verdict", "--on", "31.1."], "--on must be a day such as 2026-03-05."),
        (["verdict", "--members"], "After --members a value is missing."),
        (["verdict", "--secret=3"], "--secret takes no value."),
        (["verify", "a", "b"], "This is too much: b"),
        (["verify", ""], "After governance-desk verify stands an empty word"),
        (["charter", "nonsense"], "There is no command nonsense."),
    ],
)
def test_a_mistake_is_told_in_the_program_s_own_words(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", *arguments]) == 2
    assert capsys.readouterr().err.startswith(said)


COMMANDS_WITH_HELP = [
    [],
    *([each.name] for each in COMMANDS),
    *(["charter", each] for each in ("check", "explain", "gaps")),
]


@pytest.mark.parametrize("command", COMMANDS_WITH_HELP, ids=" ".join)
def test_help_is_wholly_chinese(command: list[str]) -> None:
    """In a process of its own, as a user runs it: what typer says by itself as well."""
    arguments = [sys.executable, "-m", "governance_desk", *command, "--help"]
    environment = {**os.environ, "PYTHONUTF8": "1", "COLUMNS": "100"}
    said = subprocess.run(arguments, capture_output=True, encoding="utf-8", check=True, env=environment).stdout
    words = re.sub(r"governance-desk( [a-z]+)*|--[a-z-]+|\*\.gdesk|^ +[a-z]+ ", " ", said, flags=re.MULTILINE)
    known = {
        "cfia",
        "shcp",
        "assembly",
        "council",
        "zh",
        "CN",
        "en",
        "open",
        "CSV",
        "TOML",
        "JSON",
        "xlsx",
        "csv",
        "pdf",
        "PDF",
        "zip",
        "cer",
        "crt",
        "pem",
        "json",
        "GB",
        *What,
    }
    assert set(re.findall("[A-Za-z]+", words)) - known - {"N", "x", "GB", *What} == set()


def test_help_leaves_the_surroundings_as_they_were(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("LANGUAGE", raising=False)
    domain = gettext.textdomain()
    assert main(["verdict", "--help"]) == 0
    assert gettext.textdomain() == domain
    assert "LANGUAGE" not in os.environ


def test_help_names_the_command_that_opens_the_window(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "--help"]) == 0
    assert "governance-desk open [FILE]" in capsys.readouterr().out


def test_the_language_may_stand_before_the_window_s_command(monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[tuple[list[str], str]] = []

    def windows(arguments: list[str], wanted: str) -> int:
        opened.append((arguments, wanted))
        return 0

    monkeypatch.setattr(program, "_what_windows_lack", lambda: "")
    monkeypatch.setattr(program, "_windows", windows)
    before = language.current()
    assert program.main(["--lang", "en", "open", "a.gdesk"]) == 0
    language.use(before)
    assert opened == [(["open", "a.gdesk"], "en")]
    assert program.main(["--lang", "tlh", "open", "a.gdesk"]) == 2


def test_a_mistake_in_the_arguments_is_one_object_too(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--lang", "en", "verdict", "--charter", "cfia", "--json"]) == 2
    printed = capsys.readouterr()
    mistake = json.loads(printed.out)
    assert set(mistake) == {"refused", "article", "next"}
    assert "missing" in mistake["refused"]
    assert "governance-desk verdict --help" in mistake["next"]
    assert "missing" in printed.err


def test_a_bug_leaves_a_report_and_no_traceback(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def broken(_name: str) -> None:
        raise KeyError("nobody thought of this")

    monkeypatch.setattr("governance_desk.cli.verdict.named_charter", broken)
    monkeypatch.setattr("governance_desk.cli.bug.report_folder", lambda: tmp_path)
    numbers = ["--members", "3", "--present", "3", "--yes", "3", "--no", "0", "--json"]
    assert main(["--lang", "en", "verdict", "--charter", "cfia", "--body", "council", *numbers]) == 1
    printed = capsys.readouterr()
    assert "Traceback" not in printed.out + printed.err
    (report,) = tmp_path.iterdir()
    assert str(report) in json.loads(printed.out)["next"]
    assert "nobody thought of this" in report.read_text(encoding="utf-8")


def test_where_no_report_can_be_written_the_cause_is_told(tmp_path: Path) -> None:
    from governance_desk.cli.bug import as_fault

    (tmp_path / "file").write_text("", encoding="utf-8")
    fault = as_fault(KeyError("this"), tmp_path / "file" / "reports")
    assert "KeyError('this')" in render(fault.next_step, "en")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no such device here")
def test_an_answer_that_cannot_be_written_out() -> None:
    command = [sys.executable, "-m", "governance_desk", "--lang", "en", "charter", "explain", "cfia"]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False, cwd=ROOT)
    assert done.returncode == 1
    assert b"could not be written out" in done.stderr
    assert b"Traceback" not in done.stderr
    assert b"Exception ignored" not in done.stderr


def test_a_full_disk_leaves_the_text_that_was_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    there = tmp_path / "章程.txt"
    assert main(["charter", "explain", "cfia", "--into", str(there)]) == 0
    before = there.read_bytes()
    assert "碳足迹".encode() in before

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert main(["--lang", "en", "charter", "explain", "shcp", "--into", str(there)]) == 1
    assert "cannot be written" in capsys.readouterr().err
    assert [(each, each.read_bytes()) for each in tmp_path.iterdir()] == [(there, before)]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes of another kind")
def test_a_reader_that_goes_away_hears_nothing_more() -> None:
    command = [sys.executable, "-m", "governance_desk", "charter", "explain", "cfia"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        assert running.stdout is not None
        assert running.stderr is not None
        running.stdout.close()
        said = running.stderr.read()
    assert (running.returncode, said) == (1, b"")
