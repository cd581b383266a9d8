"""The picture for the letterhead: made small and opaque, or refused in a sentence; never the picture of a seal."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from zlib import crc32

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw
from PIL.PngImagePlugin import PngInfo

from governance_desk.errors import Fault, Refusal
from governance_desk.language import LANGUAGES, render
from governance_desk.templates import picture as module
from governance_desk.templates.picture import MOST_KEPT, SIDE, measured, prepared, read_picture
from tests.templates.pictures import drawing, emblem, packed


def refused(content: bytes) -> str:
    with pytest.raises((Fault, Refusal)) as caught:
        prepared(content)
    error = caught.value
    assert isinstance(error, Fault | Refusal)
    assert error.next_step is not None
    assert all(render(error.next_step, language) for language in LANGUAGES)
    return render(error.sentence, "zh_CN")


def points(content: bytes) -> Image.Image:
    made = Image.open(BytesIO(content))
    assert made.mode == "RGB", "nothing to see through"
    return made


def test_a_drawing_is_kept_as_it_is_without_its_margins() -> None:
    made = prepared(packed(emblem(400, 200, margin=50)))
    assert (made.width, made.height) == (300, 100)
    assert measured(made.content) == points(made.content).size == (300, 100)
    assert made.content.startswith(b"\x89PNG")


@pytest.mark.parametrize("mode", ["RGBA", "LA", "P"])
def test_what_can_be_seen_through_is_paper(mode: str) -> None:
    seen = Image.new("RGBA", (200, 100), (0, 0, 0, 0))
    ImageDraw.Draw(seen).rectangle((20, 20, 179, 79), fill=(0, 0, 120, 128))
    made = prepared(packed(seen if mode == "RGBA" else seen.convert(mode)))
    darkest = np.asarray(points(made.content).convert("L")).min()
    assert 40 < darkest < 200, "half of the paper shines through"
    assert (made.width, made.height) == (160, 60)


def test_grey_of_sixteen_bits_and_four_colours_become_three() -> None:
    deep = Image.fromarray(np.full((60, 60), 20_000, dtype=np.uint16))
    assert points(prepared(packed(deep)).content).getpixel((5, 5)) == (78, 78, 78)
    assert points(prepared(packed(emblem(90, 90).convert("CMYK"), "JPEG")).content).mode == "RGB"


def test_a_large_photograph_becomes_small(tmp_path: Path) -> None:
    noise = np.random.default_rng(5).integers(0, 255, (1500, 3000, 3), dtype=np.uint8)
    path = tmp_path / "大.png"
    path.write_bytes(packed(Image.fromarray(noise)))
    made = read_picture(path)
    assert (made.width, made.height) == (SIDE, SIDE // 2)
    assert len(made.content) <= MOST_KEPT
    assert made.content.startswith(b"\xff\xd8\xff")
    assert measured(made.content) == (SIDE, SIDE // 2)


def test_a_photograph_stands_upright_as_the_camera_says() -> None:
    photo, exif = emblem(200, 100), Image.Exif()
    exif[0x0112] = 6
    file = BytesIO()
    photo.save(file, "JPEG", exif=exif)
    made = prepared(file.getvalue())
    assert made.height > made.width


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"", "既不是PNG"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "既不是PNG"),
        (b"%PDF-1.7\n", "既不是PNG"),
        (b"GIF89a" + b"0" * 100, "既不是PNG"),
        (b"\x89PNG\r\n\x1a\nnonsense", "已损坏"),
        (b"\xff\xd8\xff\xe0nonsense", "已损坏"),
    ],
)
def test_what_is_no_picture_gets_a_sentence(content: bytes, said: str) -> None:
    assert said in refused(content)


def test_what_is_cut_off_white_or_tiny_gets_one_too() -> None:
    assert "已损坏" in refused(packed(emblem(300, 300))[:-200])
    assert "白色" in refused(packed(Image.new("RGB", (300, 300), "white")))
    assert "白色" in refused(packed(Image.new("RGBA", (300, 300), (255, 255, 255, 90))))
    assert "太小" in refused(packed(emblem(8, 300)))


def test_points_beyond_number_are_not_unpacked() -> None:
    """A bomb: a few bytes that say they are ten thousand million points."""
    bomb = bytearray(packed(Image.new("L", (10, 10), 0)))
    bomb[16:24] = (100_000).to_bytes(4, "big") * 2
    bomb[29:33] = crc32(bomb[12:29]).to_bytes(4, "big")
    assert "像素过多" in refused(bytes(bomb))


def test_a_text_inside_that_swells_is_no_trouble() -> None:
    info = PngInfo()
    info.add_text("Comment", "甲" * 5_000_000, zip=True)
    file = BytesIO()
    emblem(100, 100).save(file, "PNG", pnginfo=info)
    assert "已损坏" in refused(file.getvalue())


def test_a_file_that_is_too_large_or_not_there_gets_a_sentence(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(Fault):
        read_picture(tmp_path / "nothing.png")
    with pytest.raises(Fault):
        read_picture(tmp_path)
    path = tmp_path / "图.png"
    path.write_bytes(packed(emblem(100, 100)))
    monkeypatch.setattr(module, "MOST_FILE", 100)
    with pytest.raises(Fault) as caught:
        read_picture(path)
    assert "MB" in caught.value.sentence.template


@pytest.mark.parametrize("margin", [0, 40])
@pytest.mark.parametrize("size", [(300, 300), (400, 260)])
def test_the_picture_of_a_seal_is_refused(size: tuple[int, int], margin: int) -> None:
    width, height = size
    seal = Image.new("RGB", size, "white")
    pen = ImageDraw.Draw(seal)
    pen.ellipse((margin, margin, width - margin - 1, height - margin - 1), outline=(200, 0, 0), width=10)
    pen.regular_polygon((width / 2, height / 2, 40), 5, fill=(200, 0, 0))
    assert "印章" in refused(packed(seal))
    assert "印章" in refused(packed(seal, "JPEG"))
    through = seal.convert("RGBA")
    through.putalpha(Image.eval(seal.getchannel("G"), lambda value: 255 - value))
    assert "印章" in refused(packed(through))


@pytest.mark.parametrize("kind", ["disc", "star", "bar", "blue", "square"])
def test_an_emblem_in_red_is_none(kind: str) -> None:
    prepared(packed(drawing(kind)))


@given(st.binary(max_size=300), st.sampled_from([b"", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"]))
def test_no_bytes_are_more_than_a_sentence(content: bytes, start: bytes) -> None:
    with pytest.raises(Fault):
        prepared(start + content)
    with pytest.raises(ValueError, match=r"made ready|neither a JPEG"):
        measured(start + content)
