"""A JPEG or a PNG that somebody brings, unpacked: the right way up, and what can be seen through is paper."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image
    from PIL.ImageFile import ImageFile

JPEG, PNG = b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n"


class Damaged(Exception):
    """Cut off, or no such picture inside."""


class TooManyPoints(Exception):
    """It says that it has more points than are wanted; it was not unpacked."""


def is_picture(content: bytes) -> bool:
    """Whether it begins as a JPEG or a PNG does."""
    return content.startswith((JPEG, PNG))


def unpacked(content: bytes, *, most: int, wanted: int) -> Image:
    """The picture, of mode RGB or sixteen bits of grey (I, I;16 …), with at most `most` points.

    A JPEG that is larger is unpacked with not much more than `wanted` points along a side. Damaged and TooManyPoints
    say what is wrong; ValueError for what `is_picture` denies.
    """
    from PIL import ImageOps
    from PIL.Image import DecompressionBombError
    from PIL.JpegImagePlugin import JpegImageFile
    from PIL.PngImagePlugin import PngImageFile

    if not is_picture(content):
        raise ValueError("neither a JPEG nor a PNG")
    # Not `Image.open`, which warns of large pictures where they are to be refused in a sentence.
    kind: type[ImageFile] = JpegImageFile if content.startswith(JPEG) else PngImageFile
    try:
        picture = kind(BytesIO(content))
        if picture.width * picture.height > most:
            raise TooManyPoints
        picture.draft("RGB", (wanted, wanted))  # a JPEG is made smaller while it is unpacked
        turned = _on_paper(ImageOps.exif_transpose(picture))
        return turned if turned.mode.startswith("I") else turned.convert("RGB")
    except (OSError, SyntaxError, ValueError, EOFError, KeyError, TypeError, IndexError, DecompressionBombError) as bad:
        raise Damaged from bad


def _on_paper(picture: Image) -> Image:
    if picture.mode not in ("P", "LA", "RGBA", "PA"):
        return picture
    from PIL import Image

    seen = picture.convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", seen.size, "white"), seen)
