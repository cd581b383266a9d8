"""The shape of the house: what lies at the top, which way the arrows point, what may be shipped."""

from __future__ import annotations

import ast
import importlib.metadata
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement

ROOT = Path(__file__).resolve().parent.parent

TOP_LEVEL = {
    ".ci",
    ".gitignore",
    "CHANGELOG.md",
    "LICENSE",
    "Makefile",
    "README.md",
    "build.spec",
    "governance_desk",
    "pyproject.toml",
    "resources",
    "tests",
    "ui",
    "uv.lock",
}


def test_the_top_level_is_the_one_in_the_design() -> None:
    tracked = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if tracked.returncode:
        pytest.skip("not a checkout of git")
    assert {name.split("/")[0] for name in tracked.stdout.split("\0") if name} == TOP_LEVEL


def lint_imports(*options: str, root: Path = ROOT) -> subprocess.CompletedProcess[str]:
    """Run import-linter over `root`, in a process of its own because it changes `sys.path`."""
    command = [sys.executable, "-c", "from importlinter.cli import lint_imports_command as run; run()"]
    environment = {**os.environ, "PYTHONPATH": str(root)}
    return subprocess.run(
        [*command, "--no-cache", *options], cwd=root, env=environment, capture_output=True, text=True, check=False
    )


def test_arrows_point_down() -> None:
    """The contracts stand in pyproject.toml under [tool.importlinter]."""
    outcome = lint_imports()
    assert outcome.returncode == 0, outcome.stdout + outcome.stderr


@pytest.mark.parametrize(
    ("module", "statement", "contract"),
    [
        ("governance_desk/voting/wrong.py", "import governance_desk.meeting.wrong", "Arrows point down"),
        ("governance_desk/storage/wrong.py", "import governance_desk.charter.wrong", "Arrows point down"),
        ("governance_desk/meeting/wrong.py", "import PySide6.QtCore", "The core knows neither the windows nor Qt"),
        ("governance_desk/meeting/wrong.py", "import ui", "The core knows neither the windows nor Qt"),
        ("governance_desk/meeting/wrong.py", "import sqlite3", "Nothing that ties the program to a database"),
        ("ui/wrong.py", "import sqlalchemy", "Nothing that ties the program to a database"),
        ("ui/wrong.py", "import governance_desk.storage.wrong", "Storage is wired in one place"),
        ("governance_desk/meeting/wrong.py", "import governance_desk.storage", "Storage is wired in one place"),
        (
            "governance_desk/documents/content/wrong.py",
            "import governance_desk.documents.layout.wrong",
            "What a paper says does not know how it is drawn",
        ),
        ("governance_desk/documents/content/wrong.py", "import reportlab", "What a paper says does not know how"),
        (
            "governance_desk/documents/layout/wrong.py",
            "import governance_desk.meeting.wrong",
            "The layout knows the description of a paper and nothing of the association",
        ),
    ],
)
def test_a_wrong_arrow_is_found(tmp_path: Path, module: str, statement: str, contract: str) -> None:
    """The contracts are alive: a house with one wrong import in it breaks the contract that names it."""
    papers = ("documents", "documents/content", "documents/layout", "documents/printing")
    folders = ("voting", "charter", "meeting", "register", "association", "storage", "journal", "desk", *papers)
    for folder in ("ui", "governance_desk", *(f"governance_desk/{name}" for name in folders)):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "__init__.py").touch()
        (tmp_path / folder / "wrong.py").touch()
    for name in ("errors", "language", "paths"):
        (tmp_path / "governance_desk" / f"{name}.py").touch()
    (tmp_path / "pyproject.toml").write_text((ROOT / "pyproject.toml").read_text("utf-8"), "utf-8")
    assert lint_imports(root=tmp_path).returncode == 0, "the empty house is in order"

    (tmp_path / module).write_text(statement + "\n", "utf-8")

    outcome = lint_imports(root=tmp_path)
    assert outcome.returncode == 1
    assert re.search(rf"^{re.escape(contract)}.* BROKEN", outcome.stdout, re.MULTILINE), outcome.stdout


def runtime_distributions() -> Iterator[importlib.metadata.Distribution]:
    """What a user installs: the dependencies, and theirs, without the tools of development."""
    wanted, seen = ["governance-desk"], set[str]()
    while wanted:
        found = importlib.metadata.distribution(wanted.pop())
        if found.metadata["Name"] in seen:
            continue
        seen.add(found.metadata["Name"])
        yield found
        for requirement in map(Requirement, found.requires or []):
            if requirement.marker is None or requirement.marker.evaluate({"extra": ""}):
                wanted.append(requirement.name)


def allowed(licence: str) -> bool:
    """Whether `licence`, one choice out of several joined by OR being enough, is free of the GPL. LGPL may be used."""
    gpl = re.compile(r"(?<!L)(?<!Lesser )(A?GPL|(Affero )?General Public License)")
    return any(not gpl.search(choice) for choice in re.split(r"\s+OR\s+", licence))


def test_a_licence_is_read_rightly() -> None:
    assert not allowed("GPL-3.0-only")
    assert not allowed("AGPL-3.0-or-later")
    assert not allowed("GNU General Public License v3 (GPLv3)")
    assert allowed("LGPL-3.0-only OR GPL-2.0-only OR GPL-3.0-only")
    assert allowed("GNU Lesser General Public License v2 or later (LGPLv2+)")
    assert allowed("MIT")


def test_nothing_shipped_is_under_the_gpl() -> None:
    refused = {}
    for distribution in runtime_distributions():
        metadata = distribution.metadata
        declared = [metadata["License-Expression"] or "", (metadata["License"] or "").split("\n")[0]]
        declared += [value for value in metadata.get_all("Classifier", []) if value.startswith("License ::")]
        declared = [licence for licence in declared if licence]
        if not declared or not all(map(allowed, declared)):
            refused[metadata["Name"]] = declared
    assert refused == {}


def test_qt_comes_without_the_addons() -> None:
    """QtCharts and others of the Addons are under the GPL."""
    assert "PySide6_Addons" not in {found.metadata["Name"] for found in importlib.metadata.distributions()}


def test_the_build_server_runs_the_one_command() -> None:
    lines = (ROOT / ".ci" / "run").read_text("utf-8").splitlines()
    commands = [line for line in lines if line and not line.startswith(("#", "set ", "cd ", "export CI="))]
    assert commands == ["exec make test"]
    assert os.access(ROOT / ".ci" / "run", os.X_OK)


def test_the_version_is_in_the_changelog() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    changelog = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"## [{project['version']}]" in changelog or "## [Unreleased]" in changelog


def floats(source: str) -> list[int]:
    """The lines where a float is written or made; to ask whether something is one, so as to refuse it, is none."""
    tree = ast.parse(source)
    asked = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == "isinstance"
        for part in ast.walk(node)
    }
    return [
        node.lineno
        for node in ast.walk(tree)
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float" and id(node) not in asked)
    ]


def test_no_float_reaches_the_count() -> None:
    """Invariant 9: no float touches a count, a share or a verdict."""
    assert floats("a = 0.5\nb = float(c)\nd = Fraction(1, 2)\ne = isinstance(f, int | float)\n") == [1, 2]
    wrong = [
        f"{path.relative_to(ROOT)}:{line}"
        for package in ("voting", "charter", "meeting", "attendance", "register")
        for path in sorted((ROOT / "governance_desk" / package).rglob("*.py"))
        for line in floats(path.read_text("utf-8"))
    ]
    assert wrong == []
