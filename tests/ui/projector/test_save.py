"""A scene is kept as a picture or as a PDF, whole or not at all."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest
from PySide6.QtGui import QImage

from governance_desk.errors import Fault
from governance_desk.meeting.chair import ChairView
from tests.ui.scenes import SCENES
from ui.appearance import dress
from ui.preferences import Preferences
from ui.projector.paint import page_count
from ui.projector.save import SIZE, save, save_all


@pytest.fixture(autouse=True)
def _dressed(preferences: Preferences) -> None:
    dress(preferences)


def test_a_picture_has_the_size_of_a_hall_screen(tmp_path: Path) -> None:
    path = tmp_path / "result.png"
    save(SCENES["passed"], path)
    image = QImage(str(path))
    assert (image.width(), image.height()) == (1920, 1080)
    marked = tmp_path / "tried.png"
    save(SCENES["passed"], marked, rehearsal=True)
    assert QImage(str(marked)).pixelColor(1900, 1070) != image.pixelColor(1900, 1070)


def test_a_pdf_has_one_page_whose_words_are_found(tmp_path: Path) -> None:
    path = tmp_path / "speaking.pdf"
    save(SCENES["speaking"], path)
    assert path.read_bytes().startswith(b"%PDF")
    if shutil.which("pdftotext") is None:
        pytest.skip("poppler is not there")
    said = subprocess.run(["pdftotext", "-layout", str(path), "-"], capture_output=True, text=True, check=True).stdout
    assert "欧阳明远" in said
    info = subprocess.run(["pdfinfo", str(path)], capture_output=True, text=True, check=True).stdout
    assert "Pages:           1" in info
    assert "1920 x 1080" in info


@pytest.mark.parametrize("name", ["x.png", "x.pdf"])
def test_what_cannot_be_written_is_said_and_leaves_nothing(tmp_path: Path, name: str) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(Fault):
        save(SCENES["welcome"], tmp_path / "file" / name)
    assert [each.name for each in tmp_path.iterdir() if each.is_file()] == ["file"]


def test_a_pdf_has_every_page_and_every_screen(tmp_path: Path) -> None:
    """A long text is kept whole, whichever of its pages the hall sees; the chair's screen is a page like any other."""
    if shutil.which("pdfinfo") is None:
        pytest.skip("poppler is not there")
    long, chair = tmp_path / "long.pdf", tmp_path / "chair.pdf"
    save(SCENES["item_long"], long)
    save(ChairView(SCENES["item"], SCENES["blank"], "选举副理事长"), chair)
    save_all([SCENES["passed"], SCENES["two_posts"]], tmp_path / "all.pdf")

    def read(path: Path, tool: str, *rest: str) -> str:
        return subprocess.run([tool, str(path), *rest], capture_output=True, text=True, check=True).stdout

    said = read(long, "pdftotext", "-")
    numbers = [number for number in range(1, 7) if f"{number}. 申请单位" in said]  # some signs have a twin in Unicode
    assert numbers == [1, 2, 3, 4, 5, 6]
    assert "关于接纳" in read(chair, "pdftotext", "-")
    pages = [read(path, "pdfinfo") for path in (long, chair, tmp_path / "all.pdf")]
    assert [page.split("Pages:")[1].split()[0] for page in pages] == [
        str(page_count(SCENES["item_long"], SIZE)),
        "1",
        "3",
    ]
