"""`charter check|explain|gaps` on the command line: what is printed, and the exit status."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from governance_desk.charter.explain import explain
from governance_desk.charter.load import built_in, built_in_path
from governance_desk.cli.charter import app


@pytest.fixture(name="bad")
def _bad(tmp_path: Path) -> Path:
    path = tmp_path / "bad.toml"
    path.write_text(
        built_in_path("cfia").read_text(encoding="utf-8").replace("limit = 3", "limit = 0"), encoding="utf-8"
    )
    return path


def test_a_sound_charter() -> None:
    result = CliRunner().invoke(app, ["check", "cfia", "--json"])
    assert result.exit_code == 0
    assert json.loads(result.stdout) == {"sound": True, "name": "碳足迹产业技术创新联盟", "findings": []}


def test_a_bad_charter_exits_with_1_and_lists_every_mistake(bad: Path) -> None:
    result = CliRunner().invoke(app, ["check", str(bad), "--json"])
    assert result.exit_code == 1
    findings = json.loads(result.stdout)["findings"]
    assert [each["path"] for each in findings] == ["absences[0].limit", "absences[1].limit"]
    assert [each["article"] for each in findings] == ["第十九条（三）1", "第九条"]
    said = CliRunner().invoke(app, ["check", str(bad)])
    assert said.exit_code == 1
    assert "absences[1].limit" in said.stderr


def test_the_explanation_is_printed_or_written(tmp_path: Path) -> None:
    printed = CliRunner().invoke(app, ["explain", "shcp"])
    assert printed.stdout == explain(built_in("shcp"))
    into = tmp_path / "shcp.txt"
    assert CliRunner().invoke(app, ["explain", "shcp", "--into", str(into)]).exit_code == 0
    assert into.read_bytes().decode("utf-8") == printed.stdout
    assert CliRunner().invoke(app, ["explain", "shcp", "--into", str(into / "where")]).exit_code == 1


def test_the_gaps_as_one_object(bad: Path) -> None:
    result = CliRunner().invoke(app, ["gaps", "shcp", "--on", "2026-09-18", "--json"])
    assert result.exit_code == 0
    found = json.loads(result.stdout)
    assert (found["charter"], found["on"]) == ("shcp", "2026-09-18")
    assert found["gaps"][0]["clause"] == "assembly.quorum"
    refused = CliRunner().invoke(app, ["gaps", str(bad), "--json"])
    assert refused.exit_code == 1
    assert json.loads(refused.stdout)["article"] == "第十九条（三）1"


def test_the_gaps_for_people() -> None:
    result = CliRunner().invoke(app, ["gaps", "cfia", "--on", "2026-09-18"])
    assert "matter.amend_charter.competence  修改章程：由谁决定【章程前后不一致】" in result.stdout
