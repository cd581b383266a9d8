"""Loading a charter: what is good loads, what is bad is refused with the place, the article and a hint."""

from __future__ import annotations

import tomllib
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from governance_desk.charter.finding import CharterError
from governance_desk.charter.load import BUILT_IN, built_in, built_in_path, find_charter, load_charter, read_charter
from governance_desk.charter.model import Base, Clause, Sitting, Status
from governance_desk.language import render

WHOLE = built_in_path("cfia").read_text(encoding="utf-8")
CFIA = WHOLE[WHOLE.index("format = 1") :]  # without the comment that explains the notation


def refused(toml_text: str) -> CharterError:
    with pytest.raises(CharterError) as caught:
        read_charter(toml_text, place="bad.toml")
    return caught.value


def test_the_quorum_and_the_share_of_the_two_bodies_of_cfia() -> None:
    charter = built_in("cfia")
    assembly, council = charter.body("assembly"), charter.body("council")
    assert (assembly.sitting, council.sitting) == (Sitting.UNITS, Sitting.SEATS)
    (quorum,) = assembly.quorum
    assert quorum.rule is not None
    assert (quorum.rule.all_of[0].at_least, quorum.rule.all_of[0].of) == (Fraction(2, 3), Base.MEMBERS)
    (passing,) = council.resolution
    assert passing.rule is not None
    assert (passing.rule.all_of[0].at_least, passing.rule.all_of[0].of) == (Fraction(2, 3), Base.ATTENDING)


def test_shcp_has_no_quorum_no_majority_and_no_expulsion() -> None:
    charter = built_in("shcp")
    for body in charter.bodies:
        open_clauses: list[Clause[Any]] = [*body.quorum, *body.resolution]
        for clause in open_clauses:
            assert clause.status is Status.SILENT
            assert not clause.exhaustive
            assert [reading.source for reading in clause.readings if reading.suggested] == [
                "民政部《社会团体章程示范文本》（1998年）"
            ]
    assert charter.matter("expulsion").barred
    assert charter.matter("expulsion").article == "第十八条"


def test_termination_of_cfia_leaves_the_base_and_the_body_open() -> None:
    termination = built_in("cfia").matter("termination")
    assert termination.competence[0].status is Status.CONTRADICTORY
    assert [reading.rule.all_of[0].of for reading in termination.passing[0].readings] == [Base.SEATS, Base.IN_OFFICE]
    assert termination.passing[0].exhaustive
    assert termination.passing_in == ("council",)


MISTAKES = tomllib.loads(Path(__file__).with_name("mistakes.toml").read_text(encoding="utf-8"))["mistake"]


@pytest.mark.parametrize("mistake", MISTAKES, ids=lambda mistake: mistake["path"])
def test_a_bad_value_is_found_with_its_place_its_article_and_a_hint(mistake: dict[str, str]) -> None:
    assert mistake["old"] in CFIA
    found = {finding.path: finding for finding in refused(CFIA.replace(mistake["old"], mistake["new"], 1)).findings}
    assert mistake["path"] in found
    finding = found[mistake["path"]]
    assert finding.article == mistake["article"]
    assert mistake["hint"] in render(finding.hint, "en")
    assert render(finding.problem, "en")


def test_every_mistake_is_found_not_only_the_first() -> None:
    text = CFIA.replace('at_least = "2/3", of = "members"', 'at_least = 0.67, of = "members"', 1)
    text = text.replace('at_least = "2/3", of = "attending"', 'at_least = "5/3", of = "attending"', 1)
    text = text.replace("limit = 3", 'limit = "three"', 1)
    text = text.replace("length = 30\n", "length = 0\n", 1)
    assert {finding.path for finding in refused(text).findings} >= {
        "bodies[0].quorum[0].rule.all_of[0].at_least",
        "absences[0].limit",
        "periods[4].length",
    }


def test_a_newer_format_says_so_whatever_else_is_in_the_file() -> None:
    error = refused("format = 2\nsomething_new = true\n")
    assert [finding.path for finding in error.findings] == ["format"]
    assert "newer version" in render(error.findings[0].problem, "en")


def test_what_is_not_toml_names_the_line() -> None:
    assert refused('format = 1\nkey = "cfia\n').findings[0].path == "第2行"
    assert refused("[" * 5000).findings
    assert refused("format = " + "9" * 5000).findings


def test_an_empty_file_names_what_is_missing() -> None:
    paths = {finding.path for finding in refused("").findings}
    assert {"format", "key", "name", "bodies", "classes", "matters"} <= paths


@pytest.mark.parametrize(
    "content",
    [b"\x89PNG\r\n\x1a\n\x00", "名称".encode("gb18030"), b"", b" " * 5_000_000],
    ids=["a picture", "GB 18030", "empty", "huge"],
)
def test_a_file_that_is_no_charter_is_refused(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "charter.toml"
    path.write_bytes(content)
    with pytest.raises(CharterError) as caught:
        load_charter(path)
    assert "charter.toml" in str(caught.value.sentence)


@pytest.mark.parametrize("name", ["nowhere.toml", ".", "a\0b", ""])
def test_a_file_that_cannot_be_read_is_refused(name: str) -> None:
    with pytest.raises(CharterError):
        find_charter(name)


def test_a_file_with_a_mark_of_its_encoding_loads(tmp_path: Path) -> None:
    path = tmp_path / "charter.toml"
    path.write_bytes(b"\xef\xbb\xbf" + CFIA.encode())
    assert load_charter(path) == built_in("cfia")


def test_the_built_in_names() -> None:
    assert [built_in(name).key for name in BUILT_IN] == ["cfia", "shcp"]
    with pytest.raises(KeyError):
        built_in("nobody")


def test_why_a_file_cannot_be_read_is_said_in_the_reader_s_language(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not in the system's own words, which are English wherever it runs."""

    def why(path: Path) -> str:
        with pytest.raises(CharterError) as caught:
            load_charter(path)
        return render(caught.value.findings[0].problem, "en")

    assert why(tmp_path / "none.toml") == "there is no such file"
    assert why(tmp_path) == "this is a folder, not a file"

    file = tmp_path / "a.toml"
    file.write_text("x", encoding="utf-8")
    for raised, said in ((PermissionError(13, "Permission denied"), "not allowed"), (OSError(5, "I/O"), "disk")):

        def refuse(_path: Path, _mode: str, error: OSError = raised) -> bytes:
            raise error

        monkeypatch.setattr(Path, "open", refuse)
        assert said in why(file)
        assert "denied" not in why(file)


def test_what_has_no_end_is_too_large_and_not_read_to_the_end(tmp_path: Path) -> None:
    large = tmp_path / "large.toml"
    large.write_bytes(b"#" * 5_000_000)
    for path in (large, *([Path("/dev/zero")] if Path("/dev/zero").exists() else [])):
        with pytest.raises(CharterError) as caught:
            load_charter(path)
        assert "too large" in render(caught.value.sentence, "en")
