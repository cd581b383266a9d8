"""Every paper, as text, as places and as pictures, against the accepted ones in tests/reference.

    REWRITE_REFERENCE=1 python -m pytest tests/documents/reference

writes them anew, and nothing else does. The texts and places are then read as a diff, the pictures looked at, each
page of them, before they are accepted; beside a picture that differs lies what was found, as build/reference/*.png.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import msgspec
import numpy as np
import pytest

from governance_desk.charter.load import built_in
from governance_desk.charter.model import Charter
from governance_desk.documents.content.blocks import (
    AnyBlock,
    Document,
    FactLine,
    Paragraph,
    SignatureBlock,
    SignatureRow,
)
from governance_desk.documents.layout.geometry import TOP
from governance_desk.documents.layout.pdf import pdf
from tests.documents.content.pages import extracted
from tests.documents.content.test_stamped import papers as every_paper
from tests.documents.layout.archival import faults
from tests.documents.reference.geometry import geometry, moved
from tests.documents.reference.papers import CFIA, PAPERS, SHCP, Paper
from tests.documents.reference.pictures import different, png, read, sheet

ACCEPTED = Path(__file__).parents[2] / "reference"
FOUND = Path(__file__).parents[3] / "build" / "reference"
REWRITE = os.environ.get("REWRITE_REFERENCE") == "1"
TEXT, PLACES, PICTURE = ".txt", ".places", ".png"

# A paper that a charter knows nothing of: whether the charter has what it rests on.
_NOT_UNDER: dict[tuple[str, str], Callable[[Charter], bool]] = {
    ("certificate", CFIA): lambda charter: bool(charter.certificates),
    ("consequence_notice", SHCP): lambda charter: bool(charter.absences),
    ("conditions_table", SHCP): lambda charter: charter.seating is not None and bool(charter.seating.conditions),
}
# What the other papers are made with, and none by itself.
_PARTS = {"letter"}


@pytest.mark.parametrize("paper", PAPERS, ids=[paper.name for paper in PAPERS])
def test_a_paper_is_the_accepted_one(paper: Paper, tmp_path: Path) -> None:
    document = paper.make()
    made = pdf(document, bundled_only=True)
    assert faults(made) == []
    text, places, picture = extracted(document, tmp_path), geometry(made), sheet(made)
    if REWRITE:
        _accept(paper.name, text, places, png(picture))
    assert text == _accepted(paper.name, TEXT).decode()
    assert moved(places, _accepted(paper.name, PLACES).decode()) == []
    differing = different(picture, read(_accepted(paper.name, PICTURE)))
    if differing:
        FOUND.mkdir(parents=True, exist_ok=True)
        (FOUND / f"{paper.name}{PICTURE}").write_bytes(png(picture))
    assert differing == 0, f"dots that are not as they were; what was found is in {FOUND}"


def test_every_paper_is_held_against_one_under_both_charters() -> None:
    functions = {name.rsplit(".", 1)[1] for name in every_paper()} - _PARTS
    wanted = {(name, charter) for name in functions for charter in (CFIA, SHCP)} - _NOT_UNDER.keys()
    assert {(paper.by.__name__, paper.charter) for paper in PAPERS} == wanted
    for (paper, charter), has in _NOT_UNDER.items():
        assert not has(built_in(charter)), f"{charter} has got what {paper} rests on: it needs a reference"


def test_nothing_lies_there_that_no_paper_is_held_against() -> None:
    assert {each.name for each in ACCEPTED.iterdir()} == {
        paper.name + ending for paper in PAPERS for ending in (TEXT, PLACES, PICTURE)
    }


@pytest.mark.skipif("REWRITE_REFERENCE" in os.environ, reason="they are being rewritten")
@pytest.mark.parametrize("ending", [TEXT, PLACES, PICTURE])
def test_without_the_flag_a_paper_that_differs_is_refused_and_nothing_is_rewritten(
    ending: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = next(each for each in PAPERS if each.name == "reminder-shcp")
    for each in (TEXT, PLACES, PICTURE):
        shutil.copy(ACCEPTED / f"{paper.name}{each}", tmp_path)
    shutil.copy(ACCEPTED / f"letter-shcp{ending}", tmp_path / f"{paper.name}{ending}")
    before = {each.name: each.read_bytes() for each in tmp_path.iterdir()}
    monkeypatch.setattr("tests.documents.reference.test_pages.ACCEPTED", tmp_path)
    monkeypatch.setattr("tests.documents.reference.test_pages.FOUND", tmp_path / "found")
    with pytest.raises(AssertionError):
        test_a_paper_is_the_accepted_one(paper, tmp_path)
    assert {name: (tmp_path / name).read_bytes() for name in before} == before


def _accept(name: str, text: str, places: str, picture: bytes) -> None:
    (ACCEPTED / f"{name}{TEXT}").write_text(text, encoding="utf-8")
    (ACCEPTED / f"{name}{PLACES}").write_text(places, encoding="utf-8")
    place = ACCEPTED / f"{name}{PICTURE}"
    # A picture that looks the same is left as it is: another version of a library would rewrite them all.
    if not place.exists() or different(read(picture), read(place.read_bytes())):
        place.write_bytes(picture)


def _accepted(name: str, ending: str) -> bytes:
    place = ACCEPTED / f"{name}{ending}"
    assert place.exists(), "no accepted page yet: see the head of this file"
    return place.read_bytes()


# --- That the comparison sees what a reader would see. --------------------------------------------------------


def _a_paper() -> Document:
    blocks: tuple[AnyBlock, ...] = (
        *(Paragraph(f"第{n}项：会议听取了秘书处的工作报告，出席的理事没有异议。") for n in range(9)),
        FactLine("时间", "2026年3月5日"),
        SignatureBlock((SignatureRow("主持人"),)),
    )
    return Document("测试", blocks)


def _with(number: int, text: str) -> Document:
    paper = _a_paper()
    blocks = list(paper.blocks)
    blocks[number] = Paragraph(text)
    return msgspec.structs.replace(paper, blocks=tuple(blocks))


def _compared(before: bytes, changed: bytes) -> tuple[bool, bool]:
    """Whether its places and its picture differ from the paper's."""
    return bool(moved(geometry(changed), geometry(before))), different(sheet(changed), sheet(before)) > 0


def test_the_same_paper_is_the_same() -> None:
    assert _compared(pdf(_a_paper(), bundled_only=True), pdf(_a_paper(), bundled_only=True)) == (False, False)


def test_one_other_character_is_seen() -> None:
    changed = _with(4, "第4项：会议听取了秘书处的工作报告，出席的理事没有异义。")
    assert _compared(pdf(_a_paper(), bundled_only=True), pdf(changed, bundled_only=True)) == (True, True)


def test_a_page_whose_text_stands_two_points_lower_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    before = pdf(_a_paper(), bundled_only=True)
    monkeypatch.setattr("governance_desk.documents.layout.painting.TOP", TOP + 2)
    assert _compared(before, pdf(_a_paper(), bundled_only=True)) == (True, True)


def test_a_rule_that_moved_is_seen() -> None:
    before = "page 1 595.3 841.9\nrule 79.4 200.0 521.6 200.0\n"
    assert moved("page 1 595.3 841.9\nrule 79.4 200.5 521.6 200.0\n", before) == []
    assert moved("page 1 595.3 841.9\nrule 79.4 201.0 521.6 201.0\n", before) != []
    assert moved("page 1 595.3 841.9\n", before) != []


def test_a_page_more_is_seen() -> None:
    more = msgspec.structs.replace(_a_paper(), blocks=_a_paper().blocks * 3)
    assert _compared(pdf(_a_paper(), bundled_only=True), pdf(more, bundled_only=True)) == (True, True)


def test_smoothing_is_not_seen() -> None:
    picture = sheet(pdf(_a_paper(), bundled_only=True))
    beside = np.roll(picture, 1, axis=1)
    smoothed = ((7 * picture.astype(np.int64) + beside) // 8).astype(np.int16)
    assert not np.array_equal(smoothed, picture)
    assert different(smoothed, picture) == 0
