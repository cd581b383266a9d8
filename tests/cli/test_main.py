"""The frame of the command line: mistakes in the arguments, and what help tells."""

from __future__ import annotations

import pytest

from governance_desk import language
from governance_desk.cli import main
from ui import __main__ as program


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["verdict"], "--charter is missing."),
        (["verdict", "--nix", "3"], "There is no option --nix."),
        (["nonsense"], "There is no command nonsense."),
        (
            ["verdict", "--charter", "cfia", "--body", "council", "--members", "x"],
            "--members cannot be used like this: ",
        ),
    ],
)
def test_a_mistake_is_told_in_the_program_s_own_words(
    arguments: list[str], said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["--lang", "en", *arguments]) == 2
    assert capsys.readouterr().err.startswith(said)


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
