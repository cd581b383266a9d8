from __future__ import annotations

from pathlib import Path

import pytest

from governance_desk.cli.demo import run_headless
from governance_desk.cli.main import main
from governance_desk.meeting.hall import HallView


def test_headless_says_where_everything_lies(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    painted: list[tuple[HallView, Path]] = []

    def paint(view: HallView, path: Path) -> None:
        painted.append((view, path))
        path.write_bytes(b"picture")

    run_headless(tmp_path / "demo", paint)
    out = capsys.readouterr().out
    for name in ("sample.gdesk", "3-notice.pdf", "3-minutes.pdf", "hall"):
        assert str(tmp_path / "demo" / name) in out
        assert (tmp_path / "demo" / name).exists()
    assert len(painted) == len(list((tmp_path / "demo" / "hall").iterdir())) > 5


def test_the_sample_lies_in_the_users_own_data(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["demo"]) == 0
    out = capsys.readouterr().out
    assert "samples" in out
    assert main(["demo", "--into", str(tmp_path)]) == 0
    assert (tmp_path / "sample.gdesk").exists()
    assert main(["demo", "--into", str(tmp_path)]) == 1
    assert "Traceback" not in capsys.readouterr().err
